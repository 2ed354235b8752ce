"""Slips as they lie in the printer's folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pypdf
import zxingcpp

from tests.support.slips import picture_of


@dataclass(frozen=True, slots=True)
class ReadSlip:
    """What a person and a scanner read from one PDF.

    Attributes:
        text: one space for every break.
        codes: texts of the QR codes, as a printer of 203 dots per inch draws them.
    """

    text: str
    codes: list[str]


def slips_in(folder: Path) -> list[Path]:
    """The documents a printer would have printed, oldest first."""
    return sorted(folder.glob("*.pdf"), key=lambda path: path.stat().st_mtime_ns)


def read_slip(path: Path) -> ReadSlip:
    pages = pypdf.PdfReader(path).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    document = path.read_bytes()
    found = [
        code.text for page in range(len(pages)) for code in zxingcpp.read_barcodes(picture_of(document, page))
    ]
    return ReadSlip(text, found)
