"""Scanning outside a visit: picture files and texts, reported as data for other programs (`kiosk scan`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kiosk.application.citizen.scan_identity import ScanIdentity, ScanResult
from kiosk.application.ports import Frame
from kiosk.domain.errors import InputError
from kiosk.domain.identity import Identity
from kiosk.domain.scanned_text import ScanKind

TEXT_SOURCE = "text"
"""The `source` of what was not read from a file."""


class ScanFiles:
    """Reads pictures and texts one after the other; what is wrong with one does not stop the next."""

    def __init__(self, scan: ScanIdentity, open_picture: Callable[[Path], Frame]) -> None:
        self._scan = scan
        self._open_picture = open_picture

    def scan_pictures(self, paths: Iterable[Path]) -> Iterator[dict[str, object]]:
        """One report for each path, in order, as soon as it is there."""
        for path in paths:
            try:
                result = self._scan.look(self._open_picture(path))
            except InputError as error:
                result = ScanResult(ScanKind.NONE, None, 0.0, error=error.code)
            yield scan_report(str(path), result)

    def scan_text(self, text: str) -> dict[str, object]:
        """The report of one text."""
        return scan_report(TEXT_SOURCE, self._scan.read_text(text))


def scan_report(source: str, result: ScanResult) -> dict[str, object]:
    """One item of `kiosk scan --json`. Holds personal data: for stdout, never for a log."""
    reading = result.reading
    return {
        "source": source,
        "kind": result.kind.value,
        "decoder": result.decoder,
        "elapsed_ms": round(result.elapsed_ms, 1),
        "identity": None if reading is None else _identity(reading.identity),
        "warnings": [] if reading is None else [warning.value for warning in reading.warnings],
        "error": None if result.error is None else result.error.value,
    }


def _identity(identity: Identity) -> dict[str, str | None]:
    return {
        "personal_id": identity.personal_id,
        "old_id": identity.old_id,
        "full_name": identity.full_name,
        "born": str(identity.born),
        "sex": identity.sex.value,
        "address": identity.address,
        "issued_on": None if identity.issued_on is None else identity.issued_on.isoformat(),
        "card": identity.card.value,
    }
