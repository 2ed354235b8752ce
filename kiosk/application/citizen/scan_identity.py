"""A card held before the camera, or its text from a keyboard, becomes a reading that a person can confirm."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kiosk.application.ports import Clock, CodeReader, Frame
from kiosk.domain.dates import local_date
from kiosk.domain.error_sentences import SENTENCES
from kiosk.domain.errors import ErrorCode, InputError
from kiosk.domain.identity import CardReading, parse_card
from kiosk.domain.ids import CaseCode
from kiosk.domain.mojibake import EDGES, repair
from kiosk.domain.scanned_text import ScanKind, classify, link_host, resembles_card
from kiosk.domain.text import Text

TYPED = "typed"
"""The decoder's name for text that came from a keyboard."""

_OTHER_CODES: dict[ScanKind, Text] = {
    ScanKind.HEALTH_CARD: Text(
        "Đây là thẻ bảo hiểm y tế. Xin đưa thẻ căn cước.",
        "This is a health insurance card. Please show the identity card.",
    ),
    ScanKind.MRZ: Text(
        "Máy chưa đọc được dòng chữ này. Xin đưa mặt thẻ có mã QR.",
        "These lines cannot be read yet. Please show the side with the QR code.",
    ),
    ScanKind.CASE_SLIP: Text(
        "Đây là phiếu hồ sơ {code}. Xin đưa thẻ căn cước.",
        "This is the slip of case {code}. Please show the identity card.",
    ),
    ScanKind.PAYMENT: Text(
        "Đây là mã chuyển tiền. Máy không trả tiền. Xin đưa thẻ căn cước.",
        "This is a payment code. Nothing is paid here. Please show the identity card.",
    ),
    ScanKind.LINK: Text(
        "Đây là đường dẫn tới {host}. Máy không mở. Xin đưa thẻ căn cước.",
        "This is a link to {host}. It is not opened here. Please show the identity card.",
    ),
    ScanKind.UNKNOWN: Text(
        "Máy không đọc được mã này. Xin dùng mã QR trên thẻ căn cước.",
        "This code cannot be read here. Please use the QR code on the identity card.",
    ),
}


@dataclass(frozen=True, slots=True)
class ScanResult:
    """What one look at a frame, a picture or a text has given.

    Attributes:
        kind: NONE when there was no code.
        decoder: who read it; None when there was no code.
        elapsed_ms: decoding and parsing.
        reading: of an identity card that can be used, else None.
        error: why a code that is, or was meant to be, a card cannot be used.
        host: where a link leads to, for showing.
        case_code: of an own slip.
    """

    kind: ScanKind
    decoder: str | None
    elapsed_ms: float
    reading: CardReading | None = None
    error: ErrorCode | None = None
    host: str | None = None
    case_code: CaseCode | None = None

    @property
    def advice(self) -> Text | None:
        """What to tell a person who wants to show an identity card; None when it has been read."""
        if self.reading is not None:
            return None
        if self.error is not None:
            return SENTENCES[self.error]
        return _OTHER_CODES[self.kind].format(host=self.host or "", code=self.case_code or "")

    def says_the_same(self, other: ScanResult | None) -> bool:
        """True when a person would learn nothing new from `self` after `other`."""
        return (
            other is not None
            and (self.kind, self.reading, self.error) == (other.kind, other.reading, other.error)
            and (self.host, self.case_code) == (other.host, other.case_code)
        )


class ScanIdentity:
    """Reads identity cards. Bad input never raises: the camera goes on, so errors are values here."""

    def __init__(
        self, reader: CodeReader, clock: Clock, monotonic_s: Callable[[], float] = time.monotonic
    ) -> None:
        self._reader = reader
        self._clock = clock
        self._monotonic_s = monotonic_s

    def look(self, frame: Frame) -> ScanResult:
        """The most useful code of `frame`: a card that can be used, else a card with an error, else any."""
        started_s = self._monotonic_s()
        today = local_date(self._clock())
        results = [self._read(code.text, code.decoder, started_s, today) for code in self._reader.read(frame)]
        if not results:
            elapsed_ms = self._elapsed_ms(started_s)
            return ScanResult(ScanKind.NONE, None, elapsed_ms, error=ErrorCode.CODE_NOT_FOUND)
        return max(results, key=_usefulness)

    def read_text(self, text: str) -> ScanResult:
        """The same for the text of a code, as typed by a person or by a scanner that acts as a keyboard."""
        return self._read(text, TYPED, self._monotonic_s(), local_date(self._clock()))

    def _read(self, text: str, decoder: str, started_s: float, today: date) -> ScanResult:
        repaired = repair(text)
        core = text.strip(EDGES) if repaired is None else repaired
        kind = classify(core)
        reading: CardReading | None = None
        error: ErrorCode | None = None
        if kind is ScanKind.IDENTITY or (kind is ScanKind.UNKNOWN and resembles_card(core)):
            try:
                reading = parse_card(core, today)
                kind = ScanKind.IDENTITY
            except InputError as refused:
                error = refused.code
        return ScanResult(
            kind=kind,
            decoder=decoder,
            elapsed_ms=self._elapsed_ms(started_s),
            reading=reading,
            error=error,
            host=link_host(core) if kind is ScanKind.LINK else None,
            case_code=CaseCode(core) if kind is ScanKind.CASE_SLIP else None,
        )

    def _elapsed_ms(self, started_s: float) -> float:
        return (self._monotonic_s() - started_s) * 1000


def _usefulness(result: ScanResult) -> tuple[bool, bool, bool]:
    return result.reading is not None, result.kind is ScanKind.IDENTITY, result.kind is not ScanKind.UNKNOWN
