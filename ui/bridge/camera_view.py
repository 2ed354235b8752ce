"""The item that paints the camera's picture. A painted item works in every renderer; video items do not."""

from __future__ import annotations

from PySide6.QtCore import Property, QPointF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.bridge.scan import ScanDesk

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CameraView(QQuickPaintedItem):
    """Paints `desk`'s newest picture, filling the item; what does not fit is cut off evenly."""

    deskChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._desk: ScanDesk | None = None
        self.setOpaquePainting(True)
        self.widthChanged.connect(self._tell_size)
        self.heightChanged.connect(self._tell_size)

    def _get_desk(self) -> ScanDesk | None:
        return self._desk

    def _set_desk(self, desk: ScanDesk | None) -> None:
        if desk is self._desk:
            return
        if self._desk is not None:
            self._desk.frameReady.disconnect(self.update)
        self._desk = desk
        if desk is not None:
            desk.frameReady.connect(self.update)
        self._tell_size()
        self.deskChanged.emit()

    desk = Property(ScanDesk, _get_desk, _set_desk, notify=deskChanged)

    def paint(self, painter: QPainter) -> None:
        picture = self._desk.picture() if self._desk else None
        if picture is None or self._desk is None:
            painter.fillRect(self.boundingRect(), self.fillColor())
            return
        corner = QPointF((self.width() - picture.width()) / 2, (self.height() - picture.height()) / 2)
        painter.drawImage(corner, picture)
        self._desk.painted()

    def _tell_size(self) -> None:
        if self._desk is not None:
            self._desk.want(QSize(max(1, int(self.width())), max(1, int(self.height()))))
