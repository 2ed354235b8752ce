"""The item that paints icons and pictures. Qt's own Shape leaves traces behind in the software renderer."""

from __future__ import annotations

from PySide6.QtCore import Property, QByteArray, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem
from PySide6.QtSvg import QSvgRenderer

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class LineDrawing(QQuickPaintedItem):
    """Paints `svg`, a whole SVG document, over the size of the item. Nothing is painted while it is empty.

    In Qt 6.11 the software renderer neither clips a Shape to its Flickable nor clears it away when it goes; a
    painted item is a picture like any other there.
    """

    svgChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._svg = ""
        self.setAntialiasing(True)

    @Property(str, notify=svgChanged)
    def svg(self) -> str:
        return self._svg

    @svg.setter  # type: ignore[no-redef]
    def svg(self, svg: str) -> None:
        if svg != self._svg:
            self._svg = svg
            self.update()
            self.svgChanged.emit()

    def paint(self, painter: QPainter) -> None:
        if self._svg:
            renderer = QSvgRenderer(QByteArray(self._svg.encode()))
            renderer.render(painter, QRectF(0, 0, self.width(), self.height()))
