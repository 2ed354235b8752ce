"""Letters, lines and squares on one page. Lengths are points, y grows upwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.pdfgen.canvas import Canvas

from kiosk.adapters.paper.faces import BOLD, BOXES, REGULAR, Faces


class Pen:
    """Writes and draws on one page at a time; black only, as thermal heads print."""

    def __init__(self, canvas: Canvas, faces: Faces) -> None:
        self._canvas = canvas
        self.faces = faces

    def line(self, text: str, x: float, baseline: float, size_pt: float, *, bold: bool = False) -> None:
        """One line of text from `x` on."""
        face = BOLD if bold else REGULAR
        words = self._canvas.beginText(x, baseline)
        words.setFont(face, size_pt)
        for run in self.faces.runs(text, face, size_pt):
            words.setTextOrigin(x + run.dx, baseline)
            words.setRise(run.rise)
            words.textOut(run.text)
        self._canvas.drawText(words)

    def box(self, x: float, top: float, side: float, *, ticked: bool) -> None:
        """A ballot box drawn as lines, and the same sign as invisible text for whoever reads the file."""
        canvas = self._canvas
        bottom = top - side
        canvas.setLineWidth(side * 0.09)
        inset = side * 0.045  # half the line, so that the box keeps to the column
        canvas.rect(x + inset, bottom + inset, side - 2 * inset, side - 2 * inset)
        if ticked:
            canvas.setLineWidth(side * 0.15)
            tick = canvas.beginPath()
            tick.moveTo(x + side * 0.2, bottom + side * 0.52)
            tick.lineTo(x + side * 0.42, bottom + side * 0.26)
            tick.lineTo(x + side * 0.82, bottom + side * 0.8)
            canvas.drawPath(tick)
        sign = canvas.beginText(x, bottom)
        # Rendering mode 3 is invisible (ISO 32000-1, table 106).
        sign.setTextRenderMode(3)
        sign.setFont(BOXES, side)
        sign.textOut("☑" if ticked else "☐")
        sign.setTextRenderMode(0)
        canvas.drawText(sign)

    def rule(self, x: float, y: float, width: float, thickness: float) -> None:
        self._canvas.setLineWidth(thickness)
        self._canvas.line(x, y, x + width, y)

    def frame(self, x: float, top: float, width: float, height: float, thickness: float) -> None:
        self._canvas.setLineWidth(thickness)
        self._canvas.rect(x, top - height, width, height)

    def squares(self, rows: Sequence[Sequence[bool]], x: float, top: float, side: float) -> None:
        """The true cells of a grid as one filled shape, so that no seams show between them."""
        shape = self._canvas.beginPath()
        for row, cells in enumerate(rows):
            for start, end in _stretches(cells):
                shape.rect(x + start * side, top - (row + 1) * side, (end - start) * side, side)
        self._canvas.drawPath(shape, stroke=0, fill=1)


def _stretches(cells: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where runs of true cells begin and end."""
    start = 0
    while start < len(cells):
        end = start
        while end < len(cells) and cells[end]:
            end += 1
        if end > start:
            yield start, end
        start = end + 1
