"""The visit under way as QML sees it: one page at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.application.citizen.sitting import Sitting
from kiosk.application.core import Core
from kiosk.domain.answers import AnswerKey, Origin
from kiosk.domain.case import Receipt
from kiosk.domain.errors import ErrorCode, KioskError
from kiosk.domain.fees import FeeLine
from kiosk.domain.ids import FieldKey, RequirementId
from kiosk.domain.procedure import CardFact, Requirement
from kiosk.domain.progress import Page, PageKind, Problem, Progress
from kiosk.domain.review import ReviewRow, review
from kiosk.domain.slip import Mark
from kiosk.domain.text import Text
from kiosk.domain.times import time_for
from ui.bridge.about import AboutDesk
from ui.bridge.shell import Screen, ShellDesk
from ui.bridge.tasks import Runner
from ui.bridge.visit_models import AnswersModel, FeesModel, FieldsModel, OptionsModel, PapersModel
from ui.bridge.visit_rows import OptionRow, answer_rows, fee_rows, field_rows, item_name, paper_rows

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


class _Shown:
    """The page as the core last told it. Nothing of it outlives the visit."""

    def __init__(self, sitting: Sitting, province: str | None) -> None:
        today = sitting.today()
        self.progress: Progress = sitting.progress
        self.place: tuple[int, int] = self.progress.place(today)
        self.papers: tuple[tuple[Requirement, bool], ...] = self.progress.requirements(today)
        self.fees: tuple[FeeLine, ...] = self.progress.fees(today, province)
        self.time = time_for(self.progress.procedure, self.progress.seen(today))
        self.review: tuple[ReviewRow, ...] = review(self.progress, today)
        self.way_out: Text | None = self.progress.way_out(today)
        self.problems: tuple[Problem, ...] = ()


_Ask = Callable[[Sitting], object]


@QmlElement
@QmlUncreatable("made by the application")
class VisitDesk(QObject):
    """What the screens of a visit can see and ask.

    `page` is one of PageKind's names, `receipt` once there is a number, or empty when nobody is being served.

    Signals:
        changed: another page, other answers, another language.
        submitted: a case exists; its slip is on the way to the printer.
        ended: nothing more is typed in this visit: its person has gone, or has a number.
    """

    changed = Signal()
    busyChanged = Signal()
    submitted = Signal(str, arguments=["caseCode"])
    ended = Signal()

    def __init__(self, shell: ShellDesk, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._runner = runner
        self._shown: _Shown | None = None
        self._receipt: Receipt | None = None
        self._error: KioskError | None = None
        self._given: dict[FieldKey, str] = {}
        self._unknown: set[FieldKey] = set()
        self._waiting = 0
        self._person = 0
        self._about = AboutDesk(shell, self)
        self._fields = FieldsModel(self)
        self._asked: Page | None = None  # whose fields those are
        self._options: dict[FieldKey, OptionsModel] = {}
        self._no_options = OptionsModel(self)
        self._papers = PapersModel(self)
        self._fees = FeesModel(self)
        self._answers = AnswersModel(self)
        shell.languageChanged.connect(self._refresh)
        shell.wipe.connect(self.leave)

    # --- what is shown --------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def page(self) -> str:
        if self._receipt is not None:
            return "receipt"
        return "" if self._shown is None else self._shown.progress.at.kind.value

    @Property(str, notify=changed)
    def pageId(self) -> str:
        """Differs for each page, for the screen to know that it must begin anew."""
        return "" if self._shown is None else str(self._shown.progress.at)

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        """An answer is being stored; buttons wait."""
        return self._waiting > 0

    @Property(int, notify=changed)
    def placeNumber(self) -> int:
        return self._shown.place[0] if self._shown else 0

    @Property(int, notify=changed)
    def placeCount(self) -> int:
        return self._shown.place[1] if self._shown else 0

    @Property(bool, notify=changed)
    def editing(self) -> bool:
        """One answer is being changed; "Tiếp" goes back to the check page."""
        return self._shown is not None and self._shown.progress.editing

    @Property(AboutDesk, constant=True)
    def about(self) -> AboutDesk:
        """What the procedure is."""
        return self._about

    @Property(str, notify=changed)
    def wayOut(self) -> str:
        return self._shell.say(self._shown.way_out) if self._shown else ""

    @Property(str, notify=changed)
    def question(self) -> str:
        return self._of_procedure(_question)

    @Property(str, notify=changed)
    def help(self) -> str:
        return self._of_procedure(lambda p: p.step_at().help if p.at.kind is PageKind.QUESTION else None)

    @Property(str, notify=changed)
    def why(self) -> str:
        return self._of_procedure(_why)

    @Property(str, notify=changed)
    def item(self) -> str:
        """`Người thứ 2` on the pages of a repeat; empty elsewhere."""
        return self._of_procedure(_item)

    @Property(FieldsModel, constant=True)
    def fields(self) -> FieldsModel:
        return self._fields

    @Slot(str, result=QObject)
    def optionsOf(self, field: str) -> OptionsModel:
        """The choices of a field of the page shown; empty when it has none. Owned by the desk."""
        return self._options.get(FieldKey(field), self._no_options)

    @Property(PapersModel, constant=True)
    def papers(self) -> PapersModel:
        return self._papers

    @Property(FeesModel, constant=True)
    def fees(self) -> FeesModel:
        return self._fees

    @Property(bool, notify=changed)
    def typedByHelper(self) -> bool:
        """Somebody else has typed an answer: it must be read back to the citizen."""
        return self._shown is not None and any(row.origin is Origin.HELPER for row in self._shown.review)

    @Property(AnswersModel, constant=True)
    def answers(self) -> AnswersModel:
        return self._answers

    @Property(str, notify=changed)
    def error(self) -> str:
        """What went wrong with the last request, in a sentence, or empty."""
        return self._shell.say_error(self._error)

    @Slot()
    def dismissError(self) -> None:
        """It has been read; the next one shows again, even the same."""
        self._error = None
        self.changed.emit()

    @Property(str, notify=changed)
    def caseCode(self) -> str:
        return self._receipt.case_code if self._receipt else ""

    @Property(str, notify=changed)
    def ticketNumber(self) -> str:
        return self._receipt.ticket_number if self._receipt else ""

    @Property(int, notify=changed)
    def waitingAhead(self) -> int:
        return self._receipt.waiting_ahead if self._receipt else 0

    # --- what can be asked ----------------------------------------------------------------------------

    @Slot(str)
    def start(self, procedure_code: str) -> None:
        self._forget()
        self._turn(lambda sitting: sitting.start(procedure_code))

    def resume(self) -> None:
        """Goes on with the visit that was cut off."""
        self._forget()
        self._turn(lambda sitting: sitting.restore())

    @Slot()
    def forward(self) -> None:
        self._turn(lambda sitting: sitting.forward())

    @Slot()
    def back(self) -> None:
        """The page before; from the first page, out of the procedure."""
        if self._shown is not None and self._shown.progress.at.kind is PageKind.INTRO:
            self.chooseAnother()
        else:
            self._turn(lambda sitting: sitting.back())

    @Slot()
    def chooseAnother(self) -> None:
        """This is not what the person needs: everything of it goes, and they choose again."""
        self.leave()
        self._shell.show(Screen.CHOOSE)

    @Slot()
    def finish(self) -> None:
        """The person has their number and goes; nothing of theirs stays on the screen."""
        if self._receipt is not None:
            self.leave()
            self._shell.show(Screen.THANKS)

    @Slot(str, str)
    def edit(self, field: str, value: str) -> None:
        """What is being typed or chosen; kept when the page is answered."""
        self._given[FieldKey(field)] = value
        self._unknown.discard(FieldKey(field))
        self._refresh_fields()

    @Slot(str, str)
    def toggle(self, field: str, option: str) -> None:
        """Chooses or drops one of several choices."""
        key = FieldKey(field)
        row = next((r for r in self._fields.rows if r.key == field), None)
        chosen = row.value.split("|") if row and row.value else []
        chosen = [c for c in chosen if c != option] if option in chosen else [*chosen, option]
        self.edit(key, "|".join(chosen))

    @Slot(str, bool)
    def dontKnow(self, field: str, unknown: bool) -> None:
        key = FieldKey(field)
        if unknown:
            self._unknown.add(key)
            self._given[key] = ""
        else:
            self._unknown.discard(key)
        self._refresh_fields()

    @Slot()
    def answer(self) -> None:
        """Takes the page's answers and goes on, or says under each field what is wrong."""
        shown = self._shown
        if shown is None:
            return
        given = {
            FieldKey(row.key): tuple(row.value.split("|"))
            if row.type == "multi_choice" and row.value
            else row.value
            for row in self._fields.rows
        }
        unknown = frozenset(self._unknown)
        self._turn(lambda sitting: sitting.answer(given, unknown))

    @Slot(bool)
    def answerMore(self, yes: bool) -> None:
        self._turn(lambda sitting: sitting.answer_more(yes))

    @Slot(str, bool)
    def mark(self, requirement: str, have: bool) -> None:
        mark = Mark.HAVE if have else Mark.MISSING
        self._move(lambda sitting: sitting.mark(RequirementId(requirement), mark))

    @Slot()
    def consent(self) -> None:
        self._turn(lambda sitting: sitting.consent())

    @Slot(int)
    def change(self, place: int) -> None:
        """From the check page to one answer."""
        if self._shown is not None and 0 <= place < len(self._shown.review):
            page = self._shown.review[place].page
            self._turn(lambda sitting: sitting.change(page))

    @Slot()
    def submit(self) -> None:
        if self._waiting:
            return
        language = self._shell.tongue
        self._set_waiting(+1)
        person = self._person
        self._runner.run(
            lambda core: core.sitting.submit(language),
            lambda receipt: self._received(person, receipt),
            self._fail,
        )

    @Slot()
    def leave(self) -> None:
        """Everything of the person goes: from here, from the core and from the store."""
        was_open = self._shown is not None or self._receipt is not None
        self._forget()
        self.changed.emit()
        if was_open:
            self._runner.run(_close_visit, _ignore, self._fail)

    def fill_from_card(self, facts: dict[CardFact, str]) -> None:
        """The person has confirmed that this is their card."""
        self._turn(lambda sitting: sitting.fill_from_card(facts))

    # --- answers from the core ------------------------------------------------------------------------

    def _turn(self, ask: _Ask) -> None:
        """To another page. A second touch while the first is being answered is not a second request."""
        if self._waiting == 0:
            self._move(ask)

    def _move(self, ask: _Ask) -> None:
        self._set_waiting(+1)

        person = self._person

        def work(core: Core) -> _Shown:
            outcome = ask(core.sitting)
            shown = _Shown(core.sitting, core.settings.province)
            if isinstance(outcome, tuple):
                shown.problems = outcome
            return shown

        self._runner.run(work, lambda shown: self._show(person, shown), self._fail)

    def _show(self, person: int, shown: _Shown) -> None:
        self._set_waiting(-1)
        if person != self._person:
            return  # whose page this was has gone
        self._error = None
        if not shown.problems:
            self._given.clear()
            self._unknown = _kept_unknown(shown.progress)
        self._shown = shown
        self._refresh()
        self._shell.show(Screen.VISIT)

    def _received(self, person: int, receipt: Receipt) -> None:
        self._set_waiting(-1)
        if person != self._person:
            return
        self._forget()
        self._receipt = receipt
        self.changed.emit()
        self.submitted.emit(receipt.case_code)

    def _fail(self, error: KioskError) -> None:
        self._set_waiting(-min(1, self._waiting))
        if self._shown is None and error.code is ErrorCode.SITTING_CLOSED:
            return  # asked for by somebody who has gone since
        self._error = error
        self.changed.emit()

    def _forget(self) -> None:
        self._person += 1
        self._shown = None
        self._receipt = None
        self._error = None
        self._given.clear()
        self._unknown = set()
        self._about.show(None)
        for model in (self._fields, self._papers, self._fees, self._answers):
            model.set_rows(())
        for options in self._options.values():
            options.set_rows(())
        self.ended.emit()

    # --- models ---------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        shown = self._shown
        if shown is not None:
            language = self._shell.tongue
            self._about.show(shown.progress.procedure, shown.time)
            self._papers.set_rows(paper_rows(shown.papers, shown.progress.checklist, language))
            self._fees.set_rows(fee_rows(shown.progress.procedure, shown.fees, language))
            self._answers.set_rows(answer_rows(shown.progress.procedure, shown.review, language))
            self._refresh_options(shown.progress)
            if shown.progress.at != self._asked:
                # The page before goes first, with its inputs: changed in place they would be of the new
                # question and still hold the old value, and would hand that on as an answer.
                self._asked = shown.progress.at
                self._fields.set_rows(())
                self.changed.emit()
            self._refresh_fields()
        self.changed.emit()

    def _refresh_fields(self) -> None:
        shown = self._shown
        if shown is None or shown.progress.at.kind is not PageKind.QUESTION:
            self._fields.set_rows(())
            return
        problems = {problem.field: problem.message for problem in shown.problems}
        self._fields.set_rows(
            field_rows(shown.progress, self._given, frozenset(self._unknown), problems, self._shell.tongue)
        )

    def _refresh_options(self, progress: Progress) -> None:
        if progress.at.kind is not PageKind.QUESTION:
            return
        for field in progress.step_at().fields:
            model = self._options.setdefault(field.key, OptionsModel(self))
            model.set_rows(tuple(OptionRow(o.value, o.label.to(self._shell.tongue)) for o in field.options))

    def _of_procedure(self, pick: Callable[[Progress], Text | None]) -> str:
        return "" if self._shown is None else self._shell.say(pick(self._shown.progress))

    def _set_waiting(self, by: int) -> None:
        self._waiting += by
        self.busyChanged.emit()


def _ignore(_result: object) -> None:
    """Nothing is shown for it."""


def _close_visit(core: Core) -> None:
    core.sitting.leave()
    core.call_person.withdraw()


def _kept_unknown(progress: Progress) -> set[FieldKey]:
    if progress.at.kind is not PageKind.QUESTION:
        return set()
    keys = (AnswerKey(field.key, progress.at.item) for field in progress.step_at().fields)
    return {key.field for key in keys if key in progress.answers and progress.answers[key].unknown}


def _question(progress: Progress) -> Text | None:
    match progress.at.kind:
        case PageKind.QUESTION:
            return progress.step_at().question
        case PageKind.MORE if progress.at.repeat is not None:
            repeat = progress.procedure.repeat(progress.at.repeat)
            return repeat.ask_more if progress.at.item else repeat.ask
        case _:
            return None


def _why(progress: Progress) -> Text | None:
    match progress.at.kind:
        case PageKind.QUESTION:
            return progress.step_at().why
        case PageKind.MORE if progress.at.repeat is not None:
            return progress.procedure.repeat(progress.at.repeat).why
        case _:
            return None


def _item(progress: Progress) -> Text | None:
    if progress.at.kind is not PageKind.QUESTION:
        return None
    return item_name(progress.procedure, progress.at)
