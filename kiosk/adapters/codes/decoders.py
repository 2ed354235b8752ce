"""Three libraries that find QR codes, behind one small function each: grey picture in, certain texts out.

Only QR codes are asked for: identity cards, health cards and our slips use nothing else, and asking zxing-cpp
for every symbology costs twelve times as much.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from kiosk.domain.mojibake import repair

GreyPicture = NDArray[np.uint8]
"""(H, W) uint8, row 0 at the top, contiguous."""

QR_CODE = "qrcode"

_QR_ONLY = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_ECI_MARKS = frozenset({"]Q2", "]Q4", "]Q6"})  # AIM identifiers of QR codes that name their encoding


class Decoder(Protocol):
    """One library. `find` gives texts letter for letter as they were encoded, or leaves them out."""

    @property
    def name(self) -> str: ...

    def find(self, grey: GreyPicture) -> tuple[str, ...]: ...


class ZxingDecoder:
    """zxing-cpp: the quickest and the surest (1.2 ms a frame; no wrong text in 1,000)."""

    name = "zxing-cpp"

    def find(self, grey: GreyPicture) -> tuple[str, ...]:
        """Texts of all QR codes."""
        found = zxingcpp.read_barcodes(grey, formats=_QR_ONLY, text_mode=zxingcpp.TextMode.Plain)
        return tuple(_zxing_text(code) for code in found if code.valid)


def _zxing_text(code: zxingcpp.Barcode) -> str:
    # The bytes are what was encoded; the text is the library's guess when the code names no encoding.
    if code.symbology_identifier not in _ECI_MARKS:
        try:
            return bytes(code.bytes).decode("utf-8")
        except UnicodeDecodeError:
            pass
    return str(code.text)


class ZbarDecoder:
    """zbar through pyzbar. It guesses encodings: text that cannot be repaired is left out."""

    name = "pyzbar"

    def __init__(self) -> None:
        """Raises ImportError where the zbar library is not installed."""
        from pyzbar import pyzbar

        self._decode: Callable[..., list[pyzbar.Decoded]] = pyzbar.decode
        self._symbols = [pyzbar.ZBarSymbol.QRCODE]

    def find(self, grey: GreyPicture) -> tuple[str, ...]:
        """Texts of all QR codes, repaired."""
        texts: list[str] = []
        for code in self._decode(grey, symbols=self._symbols):
            try:
                text = repair(code.data.decode("utf-8"))
            except UnicodeDecodeError:
                continue
            if text is not None:
                texts.append(text)
        return tuple(texts)


class OpencvDecoder:
    """OpenCV's own detector: slow (36 ms a frame), reads few that the others do not."""

    name = "opencv"

    def __init__(self) -> None:
        self._detector = cv2.QRCodeDetector()

    def find(self, grey: GreyPicture) -> tuple[str, ...]:
        """The text of one QR code."""
        try:
            data, _, _ = self._detector.detectAndDecodeBytes(grey)
            text = bytes(data).decode("utf-8")
        except (cv2.error, UnicodeDecodeError):
            # It fails in both ways on real photographs; neither tells more than "no code here".
            return ()
        return (text,) if text else ()


def installed_decoders() -> tuple[Decoder, ...]:
    """zxing-cpp, pyzbar, OpenCV, in the order of trust; pyzbar is left out where libzbar is missing."""
    decoders: list[Decoder] = [ZxingDecoder()]
    with suppress(ImportError):  # pyzbar's own error for a missing libzbar; the other two do its work
        decoders.append(ZbarDecoder())
    decoders.append(OpencvDecoder())
    return tuple(decoders)
