"""The three faces that papers are set in, and where a line's letters go."""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.health import FontFile
from kiosk.domain.text import nfc

_FILES = {
    "KioskSans": "NotoSans-Regular.ttf",
    "KioskSans-Bold": "NotoSans-Bold.ttf",
    "KioskBoxes": "NotoSansSymbols2-Boxes.ttf",
}
REGULAR, BOLD, BOXES = _FILES
FAMILIES = ("Noto Sans", "Noto Sans", "Noto Sans Symbols2")
BOX_LETTERS = "☐☑"
# Every vowel of Vietnamese with every tone, đ, the letters that only Êđê, Jrai, Bahnar and Cơ Tu have (some
# of them with a combining mark), and the sign of the đồng.
COUNTRY_LETTERS = "".join(
    sorted(
        {
            nfc(letter + tone)
            for base in "aăâeêioôơuưyđ"
            for letter in (base, base.upper())
            for tone in (("",) if base == "đ" else ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"))
        }
        | set("ĕĭŏŭƀčĔĬŎŬɃČ\u0306\u0331₫")
    )
)
_REPLACEMENT = "\ufffd"
_HORN = "\u031b"
# Canonical combining classes (Unicode Standard 4.3): above and below the letter.
_ABOVE, _BELOW = 230, 220


@dataclass(frozen=True, slots=True)
class Run:
    """Letters set in one go, `dx` and `rise` points from the start of the line."""

    text: str
    dx: float
    rise: float


@dataclass(frozen=True, slots=True)
class _Box:
    """The outline of a glyph in thousandths of the type size."""

    x_min: float
    y_min: float
    x_max: float
    y_max: float

    @property
    def middle(self) -> float:
        return (self.x_min + self.x_max) / 2


def inspect_fonts(folder: Path) -> tuple[FontFile, ...]:
    """The shipped files, in the order of `FAMILIES`. Raises DataError (font.missing)."""
    found = []
    for name, file in _FILES.items():
        face = _load(name, folder / file).face
        letters = BOX_LETTERS if name == BOXES else COUNTRY_LETTERS
        lacks = "".join(letter for letter in letters if ord(letter) not in face.charToGlyph)
        found.append(FontFile(file, face.familyName.decode("latin-1"), lacks))
    return tuple(found)


class Faces:
    """Noto Sans, regular and bold, and the ballot boxes, from the folder that ships with the program."""

    def __init__(self, folder: Path) -> None:
        """Raises DataError (font.missing)."""
        self._fonts = {name: _load(name, folder / file) for name, file in _FILES.items()}
        self._outlines: dict[str, bytes] = {
            name: font.face.get_table("glyf")  # type: ignore[no-untyped-call]
            for name, font in self._fonts.items()
        }
        self._bounds = cache(self._read_bounds)

    def width_pt(self, text: str, face: str, size_pt: float) -> float:
        """The advance of one line."""
        return float(self._fonts[face].stringWidth(text, size_pt))

    def writable(self, text: str, face: str) -> str:
        """The text with every letter the face lacks shown as �, so that nothing disappears unnoticed."""
        known = self._fonts[face].face.charToGlyph
        return "".join(letter if ord(letter) in known else _REPLACEMENT for letter in text)

    def runs(self, text: str, face: str, size_pt: float) -> Iterator[Run]:
        """The line in runs, with each combining mark over (or under) its letter.

        Letters of Êđê and Jrai such as ê̆ and ơ̆ have no composed form, and reportlab places no marks by
        itself: without this they stand between their letter and the next.
        """
        pending, start = "", 0
        for at, letter in enumerate(text):
            place = unicodedata.combining(letter)
            if at and place in (_ABOVE, _BELOW) and not unicodedata.combining(text[at - 1]):
                base = text[at - 1]
                if pending:
                    yield Run(pending, self.width_pt(text[:start], face, size_pt), 0)
                origin = self.width_pt(text[: at - 1], face, size_pt)
                dx, rise = self._mark_offset(base, letter, face, above=place == _ABOVE)
                yield Run(letter, origin + dx * size_pt / 1000, rise * size_pt / 1000)
                pending, start = "", at + 1
            else:
                pending += letter
        if pending:
            yield Run(pending, self.width_pt(text[:start], face, size_pt), 0)

    def _mark_offset(self, base: str, mark: str, face: str, *, above: bool) -> tuple[float, float]:
        """From the origin of the base to the origin of the mark, in thousandths of the type size."""
        # The horn of ơ and ư stands beside the bowl: the mark belongs over the bowl.
        body = self._bounds(nfc(unicodedata.normalize("NFD", base).replace(_HORN, "")), face)
        outline = self._bounds(mark, face)
        # Marks above are drawn for letters of x-height, marks below for letters that stand on the line.
        rise = max(0.0, body.y_max - self._bounds("x", face).y_max) if above else min(0.0, body.y_min)
        return body.middle - outline.middle, rise

    def _read_bounds(self, letter: str, face: str) -> _Box:
        """From the glyf and loca tables (OpenType specification 1.9); an empty box for a blank glyph."""
        font = self._fonts[face].face
        glyph = font.charToGlyph.get(ord(letter[0]), 0)
        start, end = font.glyphPos[glyph], font.glyphPos[glyph + 1]
        if start == end:
            return _Box(0, 0, 0, 0)
        _, *corners = struct.unpack_from(">5h", self._outlines[face], start)
        return _Box(*(corner * 1000 / font.unitsPerEm for corner in corners))


def _load(name: str, path: Path) -> TTFont:
    try:
        font = TTFont(name, str(path))
    except TTFError as error:
        raise DataError(ErrorCode.FONT_MISSING, name=path.name) from error
    pdfmetrics.registerFont(font)
    return font
