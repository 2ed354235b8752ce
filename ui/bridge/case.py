"""The case that is open at this desk."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.application.staff.read_case import CaseView
from kiosk.domain.answers import Origin
from kiosk.domain.case import PrintState, TicketState
from kiosk.domain.dates import format_moment
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import CaseCode
from kiosk.domain.text import Language, Text
from ui.bridge.case_rows import (
    CaseAnswersModel,
    CaseFeesModel,
    CasePapersModel,
    JournalModel,
    case_answer_row,
    case_fee_row,
    case_paper_row,
    journal_row,
)
from ui.bridge.queue import QueueDesk
from ui.bridge.shell import ShellDesk
from ui.bridge.tasks import Runner

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_UNDER_WAY = (PrintState.WAITING, PrintState.PRINTING)
_LANGUAGES = {Language.EN: Text("tiếng Anh", "English")}


@QmlElement
@QmlUncreatable("made by the application")
class CaseDesk(QObject):
    """One case, read; it follows the desk's queue and is empty while no case is open there.

    Personal numbers are masked until `showNumbers`, and masked again with the next case.
    `slipState` is `none` where no slip was asked for, else a PrintState.
    """

    changed = Signal()

    def __init__(
        self, shell: ShellDesk, queue: QueueDesk, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._queue = queue
        self._runner = runner
        self._view: CaseView | None = None
        self._error: KioskError | None = None
        self._refused: KioskError | None = None
        self._numbers_shown = False
        self._answers = CaseAnswersModel(self)
        self._papers = CasePapersModel(self)
        self._fees = CaseFeesModel(self)
        self._journal = JournalModel(self)
        queue.changed.connect(self._leave)
        queue.refreshed.connect(self._read)
        shell.languageChanged.connect(self._refresh)

    # --- what it is -----------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._view is not None

    @Property(str, notify=changed)
    def caseCode(self) -> str:
        return self._view.summary.case_code if self._view else ""

    @Property(str, notify=changed)
    def procedureName(self) -> str:
        return self._shell.say(self._view.summary.procedure_name) if self._view else ""

    @Property(str, notify=changed)
    def officialName(self) -> str:
        """Code and official name of the procedure, as the office calls it."""
        if self._view is None:
            return ""
        code, procedure = self._view.summary.procedure_code, self._view.procedure
        return f"{code} · {procedure.official_name}" if procedure else code

    @Property(str, notify=changed)
    def applicantName(self) -> str:
        return self._view.applicant_name if self._view else ""

    @Property(str, notify=changed)
    def helperName(self) -> str:
        """Who helped the citizen at the kiosk, or empty."""
        return self._view.helper_name if self._view else ""

    @Property(bool, notify=changed)
    def typedByHelper(self) -> bool:
        """Whether a helper typed an answer, and it is well to read it back."""
        return self._view is not None and any(a.origin is Origin.HELPER for a in self._view.answers)

    @Property(str, notify=changed)
    def citizenLanguage(self) -> str:
        """What the citizen was reading, where it was not Vietnamese; else empty."""
        return self._shell.say(_LANGUAGES.get(self._view.language)) if self._view else ""

    @Property(str, notify=changed)
    def submittedAt(self) -> str:
        return format_moment(self._view.summary.submitted_at) if self._view else ""

    @Property(bool, notify=changed)
    def procedureKnown(self) -> bool:
        """False: the catalogue has another version by now, and everything stands as it was stored."""
        return self._view is None or self._view.procedure is not None

    @Property(str, notify=changed)
    def time(self) -> str:
        """How long the office has, or empty."""
        return self._shell.say(self._view.time) if self._view else ""

    @Property(CaseAnswersModel, constant=True)
    def answers(self) -> CaseAnswersModel:
        return self._answers

    @Property(CasePapersModel, constant=True)
    def papers(self) -> CasePapersModel:
        return self._papers

    @Property(CaseFeesModel, constant=True)
    def fees(self) -> CaseFeesModel:
        return self._fees

    @Property(JournalModel, constant=True)
    def journal(self) -> JournalModel:
        return self._journal

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why the case cannot be shown, or a reprint was refused; or empty."""
        return self._shell.say_error(self._refused or self._error)

    # --- personal numbers -----------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def hasNumbers(self) -> bool:
        return self._view is not None and any(a.is_personal_number and a.shown for a in self._view.answers)

    @Property(bool, notify=changed)
    def numbersShown(self) -> bool:
        return self._numbers_shown

    @Slot()
    def toggleNumbers(self) -> None:
        if self._view is not None:
            self._numbers_shown = not self._numbers_shown
            self._refresh()

    # --- the slip -------------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def slipState(self) -> str:
        return self._view.slip.state.value if self._view and self._view.slip else "none"

    @Property(str, notify=changed)
    def slipTrouble(self) -> str:
        slip = self._view.slip if self._view else None
        return self._shell.say_error(KioskError(slip.error)) if slip and slip.error else ""

    @Property(bool, notify=changed)
    def canReprint(self) -> bool:
        """False while a copy is on its way."""
        if self._view is None:
            return False
        return self._view.slip is None or self._view.slip.state not in _UNDER_WAY

    @Slot()
    def reprint(self) -> None:
        """One more copy of the slip; pressed twice, one copy."""
        view = self._view
        if view is not None and self.canReprint:
            code, after = view.summary.case_code, view.slip.copy_number if view.slip else 0
            member = self._queue.member
            self._refused = None
            self._runner.run(
                lambda core: core.print_slip.again(code, after, member),
                lambda _job: self._read(),
                self._refuse,
            )

    # --- following the queue --------------------------------------------------------------------------

    def _leave(self) -> None:
        """The desk has somebody else, or nobody: nothing of the last person stays."""
        shown = self._view.summary.case_code if self._view else None
        if (shown or self._error) and self._wanted() != shown:
            self._view = self._error = self._refused = None
            self._numbers_shown = False
            self._refresh()

    def _wanted(self) -> CaseCode | None:
        """The case that should be on the screen."""
        ticket = self._queue.ticket
        return ticket.case_code if ticket and ticket.state is TicketState.SERVING else None

    def _read(self) -> None:
        code = self._wanted()
        if code is not None:
            member = self._queue.member
            self._runner.run(lambda core: core.read_case.read(code, member), self._take, self._fail)

    def _take(self, view: CaseView) -> None:
        if view.summary.case_code == self._wanted():
            self._view = view
            self._error = None
            self._refresh()

    def _refuse(self, error: KioskError) -> None:
        self._refused = error
        self.changed.emit()

    def _fail(self, error: KioskError) -> None:
        self._error = error
        self.changed.emit()

    def _refresh(self) -> None:
        view, language = self._view, self._shell.tongue
        masked = not self._numbers_shown
        if view is None:
            for model in (self._answers, self._papers, self._fees, self._journal):
                model.set_rows(())
        else:
            self._answers.set_rows(tuple(case_answer_row(a, language, masked=masked) for a in view.answers))
            self._papers.set_rows(tuple(case_paper_row(paper, language) for paper in view.papers))
            self._fees.set_rows(tuple(case_fee_row(line, language) for line in view.fees))
            self._journal.set_rows(tuple(journal_row(line, language) for line in view.journal))
        self.changed.emit()
