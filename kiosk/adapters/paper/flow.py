"""Blocks that stand one under the other, and the pages they fill. Lengths are points, y grows upwards."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

from kiosk.adapters.paper.faces import BOLD, REGULAR, Faces
from kiosk.adapters.paper.pen import Pen

Align = Literal["left", "centre", "right"]

_LEADING = 1.3
_BASELINE = 1.02  # from the top of a line to its baseline, in type sizes: room for Ấ and Ê̆
_CAP_HEIGHT = 0.714  # of Noto Sans, in type sizes


class Block(Protocol):
    """Something with a height for a given width."""

    def height(self, width: float, faces: Faces) -> float: ...

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None: ...

    def parts(self, width: float, faces: Faces) -> tuple[Block, ...]:
        """The pieces that may stand on different pages; the block itself when there are none."""
        ...


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph. Words wider than the column are broken, never cut.

    Attributes:
        one_line: set smaller, down to 11 pt, until it fits on one line; then broken like any other.
    """

    text: str
    size_pt: float
    bold: bool = False
    align: Align = "left"
    one_line: bool = False

    def line(self, faces: Faces) -> str:
        """The text as it can be set."""
        return faces.writable(self.text, self._face)

    def natural_width(self, faces: Faces) -> float:
        return faces.width_pt(self.line(faces), self._face, self.size_pt)

    def height(self, width: float, faces: Faces) -> float:
        size_pt = self._fitted(width, faces)
        return len(self._lines(width, faces)) * size_pt * _LEADING

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        size_pt = self._fitted(width, pen.faces)
        baseline = top - size_pt * _BASELINE
        for line in self._lines(width, pen.faces):
            spare = width - pen.faces.width_pt(line, self._face, size_pt)
            shift = {"left": 0.0, "centre": spare / 2, "right": spare}[self.align]
            pen.line(line, x + shift, baseline, size_pt, bold=self.bold)
            baseline -= size_pt * _LEADING

    def parts(self, width: float, faces: Faces) -> tuple[Block, ...]:
        size_pt = self._fitted(width, faces)
        return tuple(Words(line, size_pt, self.bold, self.align) for line in self._lines(width, faces))

    @property
    def _face(self) -> str:
        return BOLD if self.bold else REGULAR

    def _fitted(self, width: float, faces: Faces) -> float:
        if not self.one_line:
            return self.size_pt
        natural = self.natural_width(faces)
        return max(11.0, min(self.size_pt, self.size_pt * width / natural)) if natural else self.size_pt

    def _lines(self, width: float, faces: Faces) -> list[str]:
        size_pt = self._fitted(width, faces) - 0.001  # a line that just fits must not fall to rounding
        return wrap(self.line(faces), width, self._face, size_pt, faces)


def wrap(text: str, width: float, face: str, size_pt: float, faces: Faces) -> list[str]:
    """Lines not wider than `width`, broken at spaces and, where one word is too long, between its letters."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if faces.width_pt(longer, face, size_pt) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, width, face, size_pt, faces)
        lines += full
    return [*lines, line] if line else lines


def _pieces(word: str, width: float, face: str, size_pt: float, faces: Faces) -> list[str]:
    """A mark stays with its letter; a piece has at least one letter, however narrow the column."""
    pieces = [""]
    for letter in word:
        longer = pieces[-1] + letter
        if not pieces[-1] or unicodedata.combining(letter) or faces.width_pt(longer, face, size_pt) <= width:
            pieces[-1] = longer
        else:
            pieces.append(letter)
    return pieces


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words of different sizes on one line, on one baseline; one under the other where they do not fit."""

    words: tuple[Words, ...]
    gap: float = 5

    def height(self, width: float, faces: Faces) -> float:
        each = [words.height(width, faces) for words in self.words]
        return max(each) if self._fits(width, faces) else sum(each)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        if not self._fits(width, pen.faces):
            Stack(self.words).draw(pen, x, top, width)
            return
        baseline = top - max(words.size_pt for words in self.words) * _BASELINE
        for words in self.words:
            pen.line(words.line(pen.faces), x, baseline, words.size_pt, bold=words.bold)
            x += words.natural_width(pen.faces) + self.gap

    def parts(self, width: float, faces: Faces) -> tuple[Block, ...]:
        return (self,) if self._fits(width, faces) else self.words

    def _fits(self, width: float, faces: Faces) -> bool:
        needed = sum(words.natural_width(faces) for words in self.words)
        return needed + self.gap * (len(self.words) - 1) <= width


@dataclass(frozen=True, slots=True)
class Figure:
    """One very large line of capitals and digits, without the air that marks need; set smaller to fit."""

    text: str
    size_pt: float

    def height(self, width: float, faces: Faces) -> float:
        return self._fitted(width, faces) * (_CAP_HEIGHT + 0.14)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        size_pt = self._fitted(width, pen.faces)
        text = pen.faces.writable(self.text, BOLD)
        shift = (width - pen.faces.width_pt(text, BOLD, size_pt)) / 2
        pen.line(text, x + shift, top - size_pt * (_CAP_HEIGHT + 0.07), size_pt, bold=True)

    def parts(self, width: float, faces: Faces) -> tuple[Block, ...]:  # noqa: ARG002 - the protocol's
        return (self,)

    def _fitted(self, width: float, faces: Faces) -> float:
        natural = faces.width_pt(faces.writable(self.text, BOLD), BOLD, self.size_pt)
        return self.size_pt * min(1.0, width / natural) if natural else self.size_pt


@dataclass(frozen=True, slots=True)
class Space:
    """Empty paper."""

    points: float

    def height(self, width: float, faces: Faces) -> float:  # noqa: ARG002 - the protocol's
        return self.points

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pass

    def parts(self, width: float, faces: Faces) -> tuple[Block, ...]:  # noqa: ARG002 - the protocol's
        return (self,)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the column with air above and below."""

    thickness: float = 0.8
    air: float = 7

    def height(self, width: float, faces: Faces) -> float:  # noqa: ARG002 - the protocol's
        return 2 * self.air

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.rule(x, top - self.air, width, self.thickness)

    def parts(self, width: float, faces: Faces) -> tuple[Block, ...]:  # noqa: ARG002 - the protocol's
        return (self,)


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks one under the other, on one page if a page can hold them.

    Attributes:
        loose: may be divided where a page ends.
    """

    blocks: tuple[Block, ...]
    loose: bool = False

    def height(self, width: float, faces: Faces) -> float:
        return sum(block.height(width, faces) for block in self.blocks)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for block in self.blocks:
            block.draw(pen, x, top, width)
            top -= block.height(width, pen.faces)

    def parts(self, width: float, faces: Faces) -> tuple[Block, ...]:  # noqa: ARG002 - the protocol's
        return self.blocks


@dataclass(frozen=True, slots=True)
class Indented:
    """A block moved to the right, with a ballot box before its first line when `ticked` is not None."""

    block: Block
    by: float
    box_side: float = 0
    box_drop: float = 0
    ticked: bool | None = None

    def height(self, width: float, faces: Faces) -> float:
        return max(self.block.height(width - self.by, faces), self.box_side + self.box_drop)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        if self.ticked is not None:
            pen.box(x, top - self.box_drop, self.box_side, ticked=self.ticked)
        self.block.draw(pen, x + self.by, top, width - self.by)

    def parts(self, width: float, faces: Faces) -> tuple[Block, ...]:
        first, *others = self.block.parts(width - self.by, faces)
        if not others and first == self.block:
            return (self,)
        return (
            Indented(first, self.by, self.box_side, self.box_drop, self.ticked),
            *(Indented(other, self.by) for other in others),
        )


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side, each with its share of the width, top edges level.

    Attributes:
        loose: may be laid one under the other where a page ends.
    """

    blocks: tuple[Block, ...]
    shares: tuple[float, ...]
    gap: float
    loose: bool = False

    def _widths(self, width: float) -> list[float]:
        free = width - self.gap * (len(self.blocks) - 1)
        return [free * share / sum(self.shares) for share in self.shares]

    def height(self, width: float, faces: Faces) -> float:
        columns = zip(self.blocks, self._widths(width), strict=True)
        return max(block.height(own, faces) for block, own in columns)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for block, own in zip(self.blocks, self._widths(width), strict=True):
            block.draw(pen, x, top, own)
            x += own + self.gap

    def parts(self, width: float, faces: Faces) -> tuple[Block, ...]:  # noqa: ARG002 - the protocol's
        """One under the other, over the whole width."""
        return self.blocks


@dataclass(frozen=True, slots=True)
class Framed:
    """A block with a line around it."""

    block: Block
    thickness: float
    padding: float

    def height(self, width: float, faces: Faces) -> float:
        return self.block.height(width - 2 * self.padding, faces) + 2 * self.padding

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        half = self.thickness / 2
        height = self.height(width, pen.faces)
        pen.frame(x + half, top - half, width - self.thickness, height - self.thickness, self.thickness)
        self.block.draw(pen, x + self.padding, top - self.padding, width - 2 * self.padding)

    def parts(self, width: float, faces: Faces) -> tuple[Block, ...]:  # noqa: ARG002 - the protocol's
        return (self.block,)


@dataclass(frozen=True, slots=True)
class Grid:
    """A square of dark and light cells with `quiet` light cells around it."""

    rows: tuple[tuple[bool, ...], ...]
    cell: float
    quiet: int
    align: Align = "centre"

    @property
    def side(self) -> float:
        return (len(self.rows) + 2 * self.quiet) * self.cell

    def height(self, width: float, faces: Faces) -> float:  # noqa: ARG002 - the protocol's
        return self.side

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        shift = {"left": 0.0, "centre": (width - self.side) / 2, "right": width - self.side}[self.align]
        margin = self.quiet * self.cell
        pen.squares(self.rows, x + shift + margin, top - margin, self.cell)

    def parts(self, width: float, faces: Faces) -> tuple[Block, ...]:  # noqa: ARG002 - the protocol's
        return (self,)


def paginate(
    blocks: Iterable[Block], width: float, max_height: float, faces: Faces
) -> tuple[tuple[Block, ...], ...]:
    """The blocks in pages of at most `max_height`.

    Loose blocks are taken apart at the end of a page, others only when they are taller than a page.
    """
    pages: list[list[Block]] = [[]]
    left = max_height
    waiting = list(blocks)[::-1]
    while waiting:
        block = waiting.pop()
        height = block.height(width, faces)
        if height > left:
            loose = isinstance(block, Columns | Stack) and block.loose
            parts = block.parts(width, faces) if height > max_height or loose else (block,)
            if parts != (block,):
                waiting += parts[::-1]
                continue
            if pages[-1]:
                while isinstance(pages[-1][-1], Space | Rule):
                    pages[-1].pop()
                pages.append([])
                left = max_height
        if isinstance(block, Space | Rule) and not pages[-1]:
            continue
        pages[-1].append(block)
        left -= height
    return tuple(tuple(page) for page in pages)
