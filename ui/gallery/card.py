"""A card of a person who does not exist, lying before a camera, as picture files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter, QPen, QTransform

FRAME_PX = (1280, 720)
PX_PER_MM = 9.0
CARD_MM = QRectF(-42.8, -27, 85.6, 54)
_CODE_MM = QRectF(25.5, -24.5, 14, 14)

Modules = tuple[tuple[bool, ...], ...]
EncodeQr = Callable[[str], Modules]


class CameraFolder:
    """A folder that is played as the camera; what it shows can be changed while no camera is open."""

    def __init__(self, folder: Path, encode_qr: EncodeQr) -> None:
        self.folder = folder
        self._encode_qr = encode_qr

    def show_card(self, text: str) -> None:
        """A card held still, its code in sight."""
        self._show(text, glare=False)

    def show_glare(self, text: str) -> None:
        """A card on whose code a lamp is mirrored: it cannot be read."""
        self._show(text, glare=True)

    def take_away(self) -> None:
        """There is no camera any more."""
        for path in self.folder.glob("*.png"):
            path.unlink()
        self.folder.rmdir()

    def _show(self, text: str, *, glare: bool) -> None:
        self.folder.mkdir(exist_ok=True)
        picture = _desk()
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.setTransform(
            QTransform().translate(FRAME_PX[0] / 2, FRAME_PX[1] / 2).rotate(-3).scale(PX_PER_MM, PX_PER_MM)
        )
        _draw_card(painter, text.split("|"), self._encode_qr(text))
        if glare:
            _draw_glare(painter)
        painter.end()
        if not picture.save(str(self.folder / "card.png")):
            raise OSError(f"{self.folder} cannot be written")


def _desk() -> QImage:
    picture = QImage(*FRAME_PX, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    wood = QLinearGradient(0, 0, FRAME_PX[0], FRAME_PX[1])
    wood.setColorAt(0, QColor("#8d6d4d"))
    wood.setColorAt(1, QColor("#6f5439"))
    painter.fillRect(picture.rect(), wood)
    painter.setPen(QPen(QColor(60, 40, 20, 40), 3))
    for y in range(0, FRAME_PX[1], 36):
        painter.drawLine(QPointF(0, y), QPointF(FRAME_PX[0], y + 14))
    painter.end()
    return picture


def _draw_card(painter: QPainter, fields: list[str], modules: Modules) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#dfece4"))
    painter.drawRoundedRect(CARD_MM, 3, 3)
    painter.setBrush(QColor("#c3d2ca"))
    painter.drawRect(QRectF(-40, -12, 19, 27))
    painter.setBrush(QColor("#93a39b"))
    painter.drawEllipse(QRectF(-35, -8, 9, 11))
    painter.drawPie(QRectF(-39, 5, 17, 20), 0, 180 * 16)
    _write(painter, (-18, -20), "CĂN CƯỚC CÔNG DÂN", 3.4, "#a4302b", bold=True)
    _write(painter, (-18, -15), "BẢN MẪU – KHÔNG CÓ GIÁ TRỊ", 2.2, "#6d7a73")
    born = fields[3]
    lines = [
        ("Số", fields[0]),
        ("Họ và tên", fields[2].upper()),
        ("Ngày sinh", f"{born[:2]}/{born[2:4]}/{born[4:]}"),
        ("Giới tính", fields[4]),
    ]
    for place, (label, value) in enumerate(lines):
        _write(painter, (-18, -7 + 7.5 * place), label, 1.9, "#6d7a73")
        _write(painter, (-18, -3.6 + 7.5 * place), value, 2.9, "#2a2420", bold=place < 2)
    _write(painter, (-40, 24), fields[5], 2.1, "#2a2420")
    _draw_code(painter, modules)


def _draw_code(painter: QPainter, modules: Modules) -> None:
    painter.fillRect(_CODE_MM.adjusted(-1, -1, 1, 1), QColor("#f6f6f2"))
    side = _CODE_MM.width() / len(modules)
    for row, line in enumerate(modules):
        for column, dark in enumerate(line):
            if dark:
                painter.fillRect(
                    QRectF(_CODE_MM.x() + column * side, _CODE_MM.y() + row * side, side, side),
                    QColor("#191512"),
                )


def _draw_glare(painter: QPainter) -> None:
    painter.setBrush(QColor(255, 255, 250, 245))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(_CODE_MM.adjusted(-3, 2, 4, -1))


def _write(
    painter: QPainter,
    place_mm: tuple[float, float],
    text: str,
    size_mm: float,
    colour: str,
    *,
    bold: bool = False,
) -> None:
    """Set at a hundred times the size and reduced: fonts of two or three pixels have no hints."""
    font = QFont()
    font.setPixelSize(round(size_mm * 100))
    font.setBold(bold)
    painter.save()
    painter.translate(*place_mm)
    painter.scale(0.01, 0.01)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QPointF(0, 0), text)
    painter.restore()
