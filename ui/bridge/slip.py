"""The slip of the case just submitted, as QML sees it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.application.core import Core
from kiosk.application.ports import PrintJob
from kiosk.domain.case import PrintState
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import CaseCode
from ui.bridge.shell import ShellDesk
from ui.bridge.tasks import Runner
from ui.bridge.visit import VisitDesk

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK_EVERY_MS = 400
_UNDER_WAY = (PrintState.WAITING, PrintState.PRINTING)


@QmlElement
@QmlUncreatable("made by the application")
class SlipDesk(QObject):
    """How the printing goes; the case is safe whatever happens here.

    `state` is `none` where slips are not printed, else a PrintState: `waiting`, `printing`, `printed`,
    `failed`, `uncertain`.
    """

    changed = Signal()

    def __init__(
        self, shell: ShellDesk, visit: VisitDesk, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._runner = runner
        self._code: CaseCode | None = None
        self._job: PrintJob | None = None
        self._error: KioskError | None = None
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        visit.submitted.connect(self._begin)
        shell.wipe.connect(self._forget)
        shell.languageChanged.connect(self.changed)

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._job.state.value if self._job else "none"

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why nothing came out, or empty."""
        if self._error is not None:
            return self._shell.say_error(self._error)
        if self._job is None or self._job.error is None:
            return ""
        return self._shell.say_error(KioskError(self._job.error))

    @Property(bool, notify=changed)
    def canReprint(self) -> bool:
        return self._job is not None and self._job.state not in _UNDER_WAY

    @Slot()
    def reprint(self) -> None:
        """One more copy; touched twice, one copy."""
        code, job = self._code, self._job
        if code is not None and job is not None and job.state not in _UNDER_WAY:
            after = job.copy_number
            self._runner.run(lambda core: core.print_slip.again(code, after), self._seen, self._fail)

    @Slot(str)
    def _begin(self, case_code: str) -> None:
        self._forget()
        code = self._code = CaseCode(case_code)

        def work(core: Core) -> PrintJob | None:
            core.print_slip.begin()
            return core.print_slip.look(code)

        self._runner.run(work, self._seen, self._fail)

    def _look(self) -> None:
        code = self._code
        if code is not None:
            self._runner.run(lambda core: core.print_slip.look(code), self._seen, self._fail)

    def _seen(self, job: PrintJob | None) -> None:
        if self._code is None or (job is not None and job.case_code != self._code):
            return
        self._job = job
        self._error = None
        if job is not None and job.state in _UNDER_WAY:
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit()

    def _fail(self, error: KioskError) -> None:
        self._error = error
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._timer.stop()
        self._code = None
        self._job = None
        self._error = None
        self.changed.emit()
