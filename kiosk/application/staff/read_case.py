"""One case as an officer reads it: the answers in the form's order, papers, fees, journal, slip."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.application.citizen.make_slip import document_of, paper_lines
from kiosk.application.ports import CaseStore, PrintJob, PrintJobStore, StaffMember, StaffStore
from kiosk.application.staff.access import require_server
from kiosk.domain.answers import Answer, AnswerKey, Origin, seen_in
from kiosk.domain.case import CaseRecord, CaseSummary
from kiosk.domain.condition import Value
from kiosk.domain.dates import local_date
from kiosk.domain.fees import FeeLine
from kiosk.domain.fields import show
from kiosk.domain.ids import CaseCode, StaffId
from kiosk.domain.journal import actor_text, event_text
from kiosk.domain.procedure import Catalogue, Field, FieldType, Procedure, RequirementKind, StepPart
from kiosk.domain.progress import PageKind, Progress
from kiosk.domain.savepoint import CaseDocument
from kiosk.domain.settings import Settings
from kiosk.domain.slip import Mark
from kiosk.domain.text import Language, Text
from kiosk.domain.times import time_for, time_text

_CASE_GROUP = Text("Trường hợp", "Which case")
_FORM_GROUP = Text("Tờ khai", "Form")
_LEFT_OVER = Text("Mục không còn trong thủ tục", "No longer asked in this procedure")
_AS_STORED = Text("Nội dung như đã lưu", "As stored")
_BY_OFFICER = Text("Cán bộ in hoặc tra cứu.", "Printed or looked up by the officer.")
_PERSONAL_NUMBER = re.compile(r"[0-9]{9}|[0-9]{12}")


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """One question and what was answered.

    Attributes:
        group: the part of the form it stands in, or the item of a repeat.
        label: the question in the citizen's words.
        official_label: the wording of the state's form, or empty.
        shown: the answer; None when it was left blank or is not known.
        is_personal_number: to be masked until somebody asks to see it.
    """

    group: Text
    label: Text
    official_label: str
    shown: Text | None
    origin: Origin
    unknown: bool
    is_personal_number: bool

    def __repr__(self) -> str:
        return f"CaseAnswer({self.label.vi!r})"


@dataclass(frozen=True, slots=True)
class CasePaper:
    """One paper the case needs.

    Attributes:
        mark: what the citizen said; None for what the office itself makes.
        at_desk: a form that is filled in and signed here.
    """

    name: Text
    official_name: str
    mark: Mark | None
    note: Text | None
    at_desk: bool


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One line of the journal, in words."""

    at: datetime
    what: Text
    who: Text


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case, whole, in words. Personal data.

    Attributes:
        procedure: the version the case was made with; None when the catalogue no longer has it: then the
            answers and papers stand as they are stored, and there are no fees.
        helper_name: who helped the citizen at the kiosk, or empty; `answers` say what they typed.
        fees: as on the day of the submission.
        time: how long the office has, or None.
        slip: the latest printing of the slip, or None.
    """

    summary: CaseSummary
    procedure: Procedure | None
    language: Language
    applicant_name: str
    helper_name: str
    answers: tuple[CaseAnswer, ...]
    papers: tuple[CasePaper, ...]
    fees: tuple[FeeLine, ...]
    time: Text | None
    journal: tuple[JournalLine, ...]
    slip: PrintJob | None

    def __repr__(self) -> str:
        return f"CaseView({self.summary.case_code})"


class ReadCase:
    """Use case of the desk."""

    def __init__(
        self,
        *,
        cases: CaseStore,
        staff: StaffStore,
        print_jobs: PrintJobStore,
        catalogue: Catalogue,
        settings: Settings,
    ) -> None:
        self._cases = cases
        self._staff = staff
        self._print_jobs = print_jobs
        self._catalogue = catalogue
        self._settings = settings

    def read(self, code: CaseCode, member: StaffMember | None) -> CaseView:
        """The case as it stands now, for `member`; None is a command line.

        Raises:
            DeniedError: role.not_allowed for a helper.
            ConflictError: case.not_found.
            DataError: store.damaged when its document cannot be read back.
        """
        require_server(member)
        case = self._cases.get(code)
        document = document_of(case)
        procedure = self._catalogue.find(case.summary.procedure_code)
        if procedure is not None and procedure.version != case.procedure_version:
            procedure = None
        day = local_date(case.summary.submitted_at)
        names = {member.id: member.name for member in self._staff.members()}
        return CaseView(
            summary=case.summary,
            procedure=procedure,
            language=case.language,
            applicant_name=case.applicant_name,
            helper_name=_helper_name(case, names),
            answers=tuple(_answers(procedure, document, day) if procedure else _as_stored(document)),
            papers=tuple(_papers(procedure, document) if procedure else _papers_as_stored(document)),
            fees=self._fees(procedure, document, day) if procedure else (),
            time=_time(procedure, document, day) if procedure else None,
            journal=tuple(
                JournalLine(event.at, event_text(event), actor_text(event.actor, names))
                for event in case.events
            ),
            slip=self._print_jobs.latest(code),
        )

    def _fees(self, procedure: Procedure, document: CaseDocument, day: date) -> tuple[FeeLine, ...]:
        return Progress(procedure, answers=document.answers).fees(day, self._settings.province)


def _helper_name(case: CaseRecord, names: Mapping[StaffId, str]) -> str:
    return names.get(case.helper_id, "") if case.helper_id else ""


def _answers(procedure: Procedure, document: CaseDocument, day: date) -> Iterator[CaseAnswer]:
    """Every question that applied, in the form's order; what is stored beyond them stands at the end."""
    progress = Progress(procedure, answers=document.answers)
    told: set[AnswerKey] = set()
    for page in progress.pages(day):
        if page.kind is PageKind.QUESTION and page.step is not None:
            step = procedure.step(page.step)
            group = _CASE_GROUP if step.part is StepPart.CASE else _FORM_GROUP
            if step.repeat is not None and page.item is not None:
                name = procedure.repeat(step.repeat).item_name
                group = Text(f"{name.vi} {page.item + 1}", f"{name.to(Language.EN)} {page.item + 1}")
            for field in step.fields:
                key = AnswerKey(field.key, page.item)
                told.add(key)
                yield _answer(group, field, document.answers.get(key, Answer(None)))
        elif page.kind is PageKind.MORE and page.repeat is not None:
            key = AnswerKey(page.repeat, page.item)
            told.add(key)
            answer = document.answers.get(key)
            if page.item == 0 and answer is not None and answer.value is False:
                repeat = procedure.repeat(page.repeat)
                yield CaseAnswer(_FORM_GROUP, repeat.ask, "", _plain(False), answer.origin, False, False)
    for key, answer in document.answers.items():
        if key not in told:
            yield _stored(_LEFT_OVER, key, answer)


def _answer(group: Text, field: Field, answer: Answer) -> CaseAnswer:
    return CaseAnswer(
        group=group,
        label=field.label,
        official_label=field.official_label,
        shown=None if answer.value is None else _shown(field, answer.value),
        origin=answer.origin,
        unknown=answer.unknown,
        is_personal_number=field.type is FieldType.PERSONAL_ID,
    )


def _shown(field: Field, value: Value) -> Text:
    """The answer in words; as stored where the field cannot say it, so that nothing is hidden."""
    offered = {option.value for option in field.options}
    if isinstance(value, tuple) and not offered.issuperset(value):
        return _plain(value)
    try:
        return show(field, value)
    except ValueError:
        return _plain(value)


def _plain(value: Value) -> Text:
    match value:
        case bool():
            return Text("Có", "Yes") if value else Text("Không", "No")
        case tuple():
            return Text("; ".join(value), "; ".join(value))
        case _:
            return Text(str(value), str(value))


def _as_stored(document: CaseDocument) -> Iterator[CaseAnswer]:
    for key, answer in document.answers.items():
        yield _stored(_AS_STORED, key, answer)


def _stored(group: Text, key: AnswerKey, answer: Answer) -> CaseAnswer:
    """An answer whose question is not known: its key and its value, and no more than that."""
    return CaseAnswer(
        group=group,
        label=Text(str(key), str(key)),
        official_label="",
        shown=None if answer.value is None else _plain(answer.value),
        origin=answer.origin,
        unknown=answer.unknown,
        is_personal_number=_PERSONAL_NUMBER.fullmatch(str(answer.value)) is not None,
    )


def _papers(procedure: Procedure, document: CaseDocument) -> Iterator[CasePaper]:
    officials = {paper.name: paper.official_name for paper in procedure.requirements}
    for line in paper_lines(procedure, document.checklist):
        yield CasePaper(line.name, officials[line.name], line.mark, line.note, line.at_desk)
    for paper in procedure.requirements:
        if paper.kind is RequirementKind.BY_OFFICER and paper.id in document.checklist:
            yield CasePaper(paper.name, paper.official_name, None, paper.note or _BY_OFFICER, False)


def _papers_as_stored(document: CaseDocument) -> Iterator[CasePaper]:
    for name, mark in document.checklist.items():
        yield CasePaper(Text(name, name), "", mark, None, False)


def _time(procedure: Procedure, document: CaseDocument, day: date) -> Text | None:
    time = time_for(procedure, seen_in(document.answers, day))
    return time_text(time) if time else None
