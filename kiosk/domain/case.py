"""Cases and tickets: their states, and which step may follow which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.ids import CaseCode, CaseId, ProcedureCode, SittingId, StaffId, TicketNumber
from kiosk.domain.text import Language, Text


class CaseState(StrEnum):
    """Where a case stands. `SUBMITTED` waits for a person at the desk."""

    SUBMITTED = "submitted"
    OPEN = "open"
    FINISHED = "finished"


class TicketState(StrEnum):
    """Where a number stands in the queue."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    DONE = "done"
    NO_SHOW = "no_show"


class EventKind(StrEnum):
    """What the journal of a case can say. Append only."""

    SUBMITTED = "submitted"
    CALLED = "called"
    RECALLED = "recalled"
    NO_SHOW = "no_show"
    BACK_IN_QUEUE = "back_in_queue"
    OPENED = "opened"
    FINISHED = "finished"
    SLIP_PRINTED = "slip_printed"
    SLIP_FAILED = "slip_failed"
    REPRINT_ASKED = "reprint_asked"


class PrintState(StrEnum):
    """Where one printing of a slip stands.

    `UNCERTAIN`: the program stopped while the printer had it, so it may lie in the tray; only a person may
    print it again.
    """

    WAITING = "waiting"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    UNCERTAIN = "uncertain"


TICKET_STEPS: dict[TicketState, frozenset[TicketState]] = {
    TicketState.WAITING: frozenset({TicketState.CALLED}),
    TicketState.CALLED: frozenset({TicketState.SERVING, TicketState.NO_SHOW, TicketState.DONE}),
    TicketState.SERVING: frozenset({TicketState.DONE}),
    TicketState.NO_SHOW: frozenset({TicketState.WAITING, TicketState.CALLED}),
    TicketState.DONE: frozenset(),
}
"""Which states a ticket may go to from each state."""


@dataclass(frozen=True, slots=True)
class Submission:
    """Everything that one confirmed sitting hands over, ready to be stored in one transaction.

    Attributes:
        sitting_id: makes the submission idempotent: the same sitting is one case, however often it is sent.
        body: answers, checklist and consent as a JSON document (`progress.case_document`); personal data.
    """

    sitting_id: SittingId
    procedure_code: ProcedureCode
    procedure_version: int
    procedure_name: Text
    ticket_letter: str
    language: Language
    body: str
    applicant_name: str
    helper_id: StaffId | None = None
    print_slip: bool = True

    def __repr__(self) -> str:
        return f"Submission({self.sitting_id}, {self.procedure_code})"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the citizen goes away with.

    Attributes:
        waiting_ahead: tickets of the same day that were waiting before this one when it was given.
    """

    case_id: CaseId
    case_code: CaseCode
    ticket_number: TicketNumber
    submitted_at: datetime
    waiting_ahead: int


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One line of a case's journal; `note` never holds personal data."""

    kind: EventKind
    at: datetime
    actor: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """One case in a list."""

    case_code: CaseCode
    ticket_number: TicketNumber
    procedure_code: ProcedureCode
    procedure_name: Text
    state: CaseState
    ticket_state: TicketState
    submitted_at: datetime


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """One case, whole. `body` is the JSON document of the submission; personal data.

    Attributes:
        helper_id: who helped at the kiosk last, or None; the answers in `body` say what a helper typed.
    """

    case_id: CaseId
    summary: CaseSummary
    procedure_version: int
    language: Language
    body: str
    applicant_name: str
    events: tuple[CaseEvent, ...]
    helper_id: StaffId | None = None

    def __repr__(self) -> str:
        return f"CaseRecord({self.summary.case_code})"
