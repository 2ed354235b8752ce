"""The bell of a kiosk ("Gọi người hỗ trợ") as QML sees it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.application.ports import HelpRequest, StaffMember
from kiosk.domain.errors import KioskError
from ui.bridge.shell import ShellDesk
from ui.bridge.tasks import Runner

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK_EVERY_MS = 1000


@QmlElement
@QmlUncreatable("made by the application")
class HelpDesk(QObject):
    """A citizen calls a person; the page says that it rang, and that somebody comes.

    `state`: `quiet`, `ringing` (the desk has been told), `coming` (somebody has answered), `failed`.
    """

    changed = Signal()

    def __init__(self, shell: ShellDesk, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._request: HelpRequest | None = None
        self._failed = False
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        shell.wipe.connect(self.dismiss)

    @Property(str, notify=changed)
    def state(self) -> str:
        if self._failed:
            return "failed"
        if self._request is None:
            return "quiet"
        return "coming" if self._request.answered_at else "ringing"

    @Slot(str)
    def ring(self, page: str) -> None:
        """`page` names the page, not the person."""
        self._failed = False
        self._runner.run(lambda core: core.call_person.ring(page), self._rung, self._fail)

    @Slot()
    def dismiss(self) -> None:
        """The message is closed, or the person has gone."""
        if self._request is not None and self._request.answered_at is None:
            self._runner.run(lambda core: core.call_person.withdraw(), _ignore, _ignore)
        self._request = None
        self._failed = False
        self._timer.stop()
        self.changed.emit()

    def arrived(self, member: StaffMember) -> None:
        """`member` stands beside the citizen: nobody else need come."""
        request = self._request
        if request is not None and request.answered_at is None:
            self._runner.run(lambda core: core.call_queue.answer_help(request.id, member), _ignore, _ignore)
        self._request = None
        self._failed = False
        self._timer.stop()
        self.changed.emit()

    def _look(self) -> None:
        request = self._request
        if request is not None:
            self._runner.run(lambda core: core.call_person.look(request.id), self._seen, self._fail)

    def _rung(self, request: HelpRequest) -> None:
        self._request = request
        self._timer.start()
        self.changed.emit()

    def _seen(self, request: HelpRequest | None) -> None:
        if self._request is None or request is None:
            return
        self._request = request
        if request.answered_at is not None:
            self._timer.stop()
        self.changed.emit()

    def _fail(self, _error: KioskError) -> None:
        self._failed = True
        self._timer.stop()
        self.changed.emit()


def _ignore(_outcome: KioskError | None) -> None:
    """A request that could not be withdrawn is answered at the desk like any other."""
