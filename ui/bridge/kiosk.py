"""The one door from QML into Python. Only `App/` names it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from ui.bridge.browse import BrowseDesk
from ui.bridge.help import HelpDesk
from ui.bridge.restore import RestoreDesk
from ui.bridge.shell import ShellDesk
from ui.bridge.tasks import Runner
from ui.bridge.visit import VisitDesk

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Kiosk(QObject):
    """Hands QML the desks it may use. Holds no logic and no state of its own."""

    _installed: ClassVar[Kiosk | None] = None

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = ShellDesk(self)
        self._browse = BrowseDesk(self._shell, runner, self)
        self._visit = VisitDesk(self._shell, runner, self)
        self._restore = RestoreDesk(self._shell, self._visit, runner, self)
        self._help = HelpDesk(self._shell, runner, self)

    def install(self) -> None:
        """Make this object the singleton of every engine made from now on."""
        Kiosk._installed = self

    @staticmethod
    def create(_engine: QQmlEngine) -> Kiosk:
        """Called by the QML engine; ownership stays here, or the door would die with the engine."""
        if Kiosk._installed is None:
            raise RuntimeError("Kiosk.install() must run before the first QML file loads")
        QQmlEngine.setObjectOwnership(Kiosk._installed, QQmlEngine.ObjectOwnership.CppOwnership)
        return Kiosk._installed

    @Property(ShellDesk, constant=True)
    def shell(self) -> ShellDesk:
        return self._shell

    @Property(BrowseDesk, constant=True)
    def browse(self) -> BrowseDesk:
        return self._browse

    @Property(VisitDesk, constant=True)
    def visit(self) -> VisitDesk:
        return self._visit

    @Property(RestoreDesk, constant=True)
    def restore(self) -> RestoreDesk:
        return self._restore

    @Property(HelpDesk, constant=True)
    def help(self) -> HelpDesk:
        return self._help
