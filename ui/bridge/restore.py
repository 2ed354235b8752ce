"""The offer to go on with a visit that a power cut or a crash has interrupted."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.application.citizen.sitting import Unfinished
from kiosk.application.core import Core
from kiosk.domain.dates import format_moment
from kiosk.domain.errors import KioskError
from ui.bridge.shell import ShellDesk
from ui.bridge.tasks import Runner
from ui.bridge.visit import VisitDesk

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the application")
class RestoreDesk(QObject):
    """Asks "Khôi phục?" for a fixed short time; then the draft is sealed and never offered again.

    Signals:
        declined: the person it belongs to is not here, but their answers have been read.
    """

    changed = Signal()
    declined = Signal()

    def __init__(
        self, shell: ShellDesk, visit: VisitDesk, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._visit = visit
        self._runner = runner
        self._unfinished: Unfinished | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.decline)
        shell.languageChanged.connect(self.changed)

    def look(self) -> None:
        """At start: is there something to offer?"""

        def work(core: Core) -> tuple[Unfinished | None, int]:
            return core.sitting.unfinished(), core.settings.restore_offer_s

        self._runner.run(work, self._offer, self._shell.out_of_service)

    @property
    def is_open(self) -> bool:
        return self._unfinished is not None

    @Property(bool, notify=changed)
    def offering(self) -> bool:
        return self._unfinished is not None

    @Property(str, notify=changed)
    def procedureName(self) -> str:
        return self._shell.say(self._unfinished.procedure_name) if self._unfinished else ""

    @Property(str, notify=changed)
    def savedAt(self) -> str:
        return format_moment(self._unfinished.saved_at) if self._unfinished else ""

    @Slot()
    def accept(self) -> None:
        if self._close():
            self._visit.resume()

    @Slot()
    def decline(self) -> None:
        """Nobody claimed it, in time or in words."""
        if self._close():
            self._runner.run(_seal, _ignore, _ignore)
            self.declined.emit()

    def _offer(self, found: tuple[Unfinished | None, int]) -> None:
        self._unfinished, offer_s = found
        if self._unfinished is not None:
            self._timer.start(offer_s * 1000)
        self.changed.emit()

    def _close(self) -> bool:
        was_offering = self._unfinished is not None
        self._timer.stop()
        self._unfinished = None
        self.changed.emit()
        return was_offering


def _seal(core: Core) -> None:
    core.sitting.seal()


def _ignore(_outcome: KioskError | None) -> None:
    """A draft that could not be sealed now is sealed at the next start."""
