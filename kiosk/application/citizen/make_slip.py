"""What stands on the slip of one case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.application.ports import CaseStore, StaffStore
from kiosk.domain.answers import seen_in
from kiosk.domain.case import CaseRecord
from kiosk.domain.dates import local_date
from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.fees import FeeLine
from kiosk.domain.ids import CaseCode, RequirementId
from kiosk.domain.procedure import Catalogue, Procedure, Requirement, RequirementKind
from kiosk.domain.progress import Progress
from kiosk.domain.savepoint import CaseDocument, read_case_document
from kiosk.domain.settings import Settings
from kiosk.domain.slip import UNKNOWN, Mark, Slip, SlipFeeLine, SlipPaperLine
from kiosk.domain.text import Text
from kiosk.domain.times import time_for, time_text

_PERHAPS = Text("Hỏi cán bộ có cần giấy này không.", "Ask an officer whether this is needed.")
_SHOWN = Text("Đưa xem rồi cầm về.", "Shown and given back.")
_ORIGINALS = Text("{n} bản chính", "{n} × original")
_COPIES = Text("{n} bản sao", "{n} × copy")
_HAND_IN = Text("Nộp {what}.", "Hand in {what}.")


class MakeSlip:
    """Use case: a slip says what held on the day the case was submitted, however late it is printed."""

    def __init__(
        self, *, cases: CaseStore, staff: StaffStore, catalogue: Catalogue, settings: Settings
    ) -> None:
        self._cases = cases
        self._staff = staff
        self._catalogue = catalogue
        self._settings = settings

    def make(self, code: CaseCode, copy_number: int = 1) -> Slip:
        """The slip of a case, as its `copy_number`-th printing.

        Raises:
            ConflictError: case.not_found.
            DataError: procedure.not_found when the catalogue has lost it; store.damaged when the case
                cannot be read back.
        """
        case = self._cases.get(code)
        procedure = self._catalogue.find(case.summary.procedure_code)
        if procedure is None:
            raise DataError(ErrorCode.PROCEDURE_NOT_FOUND, code=case.summary.procedure_code)
        document = document_of(case)
        day = local_date(case.summary.submitted_at)
        progress = Progress(procedure, answers=document.answers)
        time = time_for(procedure, seen_in(document.answers, day))
        settings = self._settings
        return Slip(
            case_code=case.summary.case_code,
            ticket_number=case.summary.ticket_number,
            procedure_code=procedure.code,
            procedure_name=case.summary.procedure_name,
            submitted_at=case.summary.submitted_at,
            language=case.language,
            papers=tuple(paper_lines(procedure, document.checklist)),
            fees=tuple(_fee_line(procedure, line) for line in progress.fees(day, settings.province)),
            time=time_text(time) if time else UNKNOWN,
            time_note=time.note if time and time.confidence.may_be_told else None,
            hand_in_at=_hand_in_at(procedure),
            point_name=settings.point_name,
            office_name=settings.office_name,
            office_address=settings.office_address,
            opening_hours=settings.opening_hours,
            hotline=settings.hotline,
            helper_name=self._helper_name(case),
            copy_number=copy_number,
        )

    def _helper_name(self, case: CaseRecord) -> str:
        """Empty when nobody helped, or the helper is no longer among the staff."""
        names = (member.name for member in self._staff.members() if member.id == case.helper_id)
        return next(names, "") if case.helper_id else ""


def paper_lines(procedure: Procedure, checklist: Mapping[RequirementId, Mark]) -> Iterator[SlipPaperLine]:
    """The papers on the checklist in the document's order, without those that an officer prints."""
    for paper in procedure.requirements:
        mark = checklist.get(paper.id)
        if mark is not None and paper.kind is not RequirementKind.BY_OFFICER:
            yield SlipPaperLine(paper.name, mark, _note(paper), at_desk=paper.kind is RequirementKind.FILL)


def document_of(case: CaseRecord) -> CaseDocument:
    """What was submitted. Raises DataError (store.damaged)."""
    try:
        return read_case_document(case.body)
    except ValueError as error:
        raise DataError(ErrorCode.STORE_DAMAGED) from error


def _note(paper: Requirement) -> Text | None:
    """How many to hand in, or that it is only shown, and the document's own note."""
    if not paper.confidence.may_be_told:
        return _PERHAPS
    said = [part for part in (_how(paper), paper.note) if part is not None]
    if not said:
        return None
    return Text(" ".join(part.vi for part in said), " ".join(part.en for part in said if part.en))


def _how(paper: Requirement) -> Text | None:
    if paper.kind is RequirementKind.SHOW:
        return _SHOWN
    if paper.kind is not RequirementKind.SUBMIT:
        return None
    counted = [
        words.format(n=n) for words, n in ((_ORIGINALS, paper.originals), (_COPIES, paper.copies)) if n
    ]
    if not counted:
        return None
    return Text(
        _HAND_IN.vi.format(what=", ".join(part.vi for part in counted)),
        _HAND_IN.en.format(what=", ".join(part.en for part in counted)),
    )


def _fee_line(procedure: Procedure, line: FeeLine) -> SlipFeeLine:
    """Where the figure comes from and until when it holds stand beside a figure that may be told."""
    told = line.fee.confidence.may_be_told
    return SlipFeeLine(
        name=line.fee.name,
        unit=line.fee.unit,
        amount_vnd=line.amount_vnd,
        source=line.fee.source if told else "",
        checked_on=procedure.verified_on,
        valid_to=line.fee.valid_to if told else None,
        is_total=line.is_total,
        note=line.fee.note,
    )


def _hand_in_at(procedure: Procedure) -> Text:
    return procedure.authority.hand_in_at if procedure.authority.confidence.may_be_told else UNKNOWN
