"""What kind of thing a scanned text is, told by its first characters and its shape."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from urllib.parse import urlsplit

from kiosk.domain.ids import is_case_code
from kiosk.domain.mojibake import EDGES
from kiosk.domain.text import is_hidden

_LONGEST_LINK = 2048

_CARD = re.compile(r"[0-9]{12}\|(?:[^|]*\|){5}")
_CARD_HEAD = re.compile(r"[0-9]{12}\|")
_HEALTH_CARD = re.compile(r"(?:[0-9]{10}|[A-Z]{2}[0-9]{13})\|")
_BARS = re.compile(r"[|\uff5c]")
_LINK = re.compile(r"https?://", re.IGNORECASE)
_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9])?")
_IPV6 = re.compile(r"[0-9a-f:.]{2,45}")

_PAYMENT_HEAD = "000201"  # EMVCo merchant-presented code, payload format 01
_MRZ_HEADS = ("IDVNM", "I<VNM", "P<VNM")  # ICAO 9303-5 (identity card) and 9303-4 (passport)


class ScanKind(StrEnum):
    """What was held before the camera."""

    IDENTITY = "identity"
    HEALTH_CARD = "health_card"
    MRZ = "mrz"
    CASE_SLIP = "case_slip"
    PAYMENT = "payment"
    LINK = "link"
    UNKNOWN = "unknown"
    NONE = "none"


def classify(text: str) -> ScanKind:
    """Kind of any decoded text; never NONE, which means that there was no code at all.

    The kind says what the text claims to be, not that it can be read.
    """
    core = text.strip(EDGES)
    return next((kind for kind, fits in _SHAPES if fits(core)), ScanKind.UNKNOWN)


def resembles_card(text: str) -> bool:
    """True for text that `classify` leaves unknown but that only a damaged or mistyped card explains."""
    return len(_BARS.findall(text[:1000])) >= 5 or _CARD_HEAD.match(text) is not None


def link_host(text: str) -> str | None:
    r"""Host that a web link leads to, in ASCII, small letters; None when `text` is no web link.

    For showing only. The host is what a browser would ask: after `user@`, with `\` read as `/`, and with
    letters of other alphabets spelt out (`xn--…`), so that a link cannot pose as another.
    """
    core = text.strip(EDGES)
    if len(core) > _LONGEST_LINK or _LINK.match(core) is None:
        return None
    if any(character.isspace() or is_hidden(character) for character in core):
        return None
    try:
        host = urlsplit(core.replace("\\", "/")).hostname or ""
        if ":" in host:
            return host if _IPV6.fullmatch(host) else None
        host = host.encode("idna").decode("ascii").lower()
    except ValueError:  # malformed brackets or ports; UnicodeError of the host is one too
        return None
    return host if _HOST.fullmatch(host) else None


_SHAPES: tuple[tuple[ScanKind, Callable[[str], bool]], ...] = (
    (ScanKind.PAYMENT, lambda text: text.startswith(_PAYMENT_HEAD)),
    (ScanKind.IDENTITY, lambda text: _CARD.match(text) is not None),
    (ScanKind.HEALTH_CARD, lambda text: _HEALTH_CARD.match(text) is not None),
    (ScanKind.MRZ, lambda text: text.startswith(_MRZ_HEADS)),
    (ScanKind.CASE_SLIP, is_case_code),
    (ScanKind.LINK, lambda text: link_host(text) is not None),
)
