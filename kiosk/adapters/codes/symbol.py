"""QR codes as patterns, for what this program itself shows to a camera."""

from __future__ import annotations

import qrcode
from qrcode.constants import ERROR_CORRECT_M


def qr_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Rows of modules from the top, True is dark, without a quiet zone; level M, as on cards."""
    symbol = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    symbol.add_data(text.encode())
    symbol.make(fit=True)
    return tuple(tuple(map(bool, row)) for row in symbol.get_matrix())
