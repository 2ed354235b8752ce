"""What the core needs from the outside world."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from kiosk.domain.case import (
    CaseRecord,
    CaseSummary,
    PrintState,
    Receipt,
    Submission,
    TicketState,
)
from kiosk.domain.errors import ErrorCode
from kiosk.domain.ids import CaseCode, PrintJobId, ProcedureCode, SittingId, StaffId, TicketNumber
from kiosk.domain.settings import SlipPaper
from kiosk.domain.slip import Slip
from kiosk.domain.text import Text

Clock = Callable[[], datetime]
"""The present moment, aware, in UTC."""


# --- sittings -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Draft:
    """A sitting as it was after its last page. `body` is a JSON document; personal data."""

    sitting_id: SittingId
    procedure_code: ProcedureCode
    procedure_version: int
    body: str
    started_at: datetime
    saved_at: datetime

    def __repr__(self) -> str:
        return f"Draft({self.sitting_id}, {self.procedure_code})"


class DraftStore(Protocol):
    """Savepoints of unfinished sittings. A saved draft survives a power cut."""

    def save(self, draft: Draft) -> None:
        """Stores or replaces. Raises ConflictError (sitting.closed) once sealed, discarded or submitted."""
        ...

    def unfinished(self) -> Draft | None:
        """The newest draft that is neither sealed nor discarded nor submitted."""
        ...

    def seal(self, sitting_id: SittingId, now: datetime) -> None:
        """Keeps the draft, but no citizen is offered it again. Does nothing when there is none open."""
        ...

    def discard(self, sitting_id: SittingId) -> None:
        """The answers are gone from the store. Does nothing when there is none."""
        ...

    def delete_sealed_before(self, moment: datetime) -> int:
        """Deletes old sealed drafts; returns how many."""
        ...


# --- cases and the queue --------------------------------------------------------------------------------


class CaseStore(Protocol):
    """Cases and their journal."""

    def submit(self, submission: Submission, kiosk_number: int, now: datetime) -> Receipt:
        """One transaction: case, journal, ticket, outbox entry, print job, and the draft closed.

        The same sitting submitted again gives the same receipt and changes nothing.
        """
        ...

    def get(self, code: CaseCode) -> CaseRecord:
        """Raises ConflictError (case.not_found)."""
        ...

    def newest(self, limit: int) -> tuple[CaseSummary, ...]: ...


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One number in the queue, ready to show; no personal data.

    Attributes:
        desk: where it was called to; 0 while waiting.
    """

    ticket_number: TicketNumber
    case_code: CaseCode
    procedure_code: ProcedureCode
    procedure_name: Text
    state: TicketState
    submitted_at: datetime
    desk: int = 0
    called_at: datetime | None = None
    calls: int = 0


class QueueStore(Protocol):
    """The day's tickets. Every change is atomic: two desks never call the same person."""

    def today(self, day: date) -> tuple[WaitingRow, ...]:
        """All tickets of `day` that are not done, in the order they will be called."""
        ...

    def at_desk(self, desk: int, day: date) -> WaitingRow | None:
        """The ticket that `desk` has called today or is serving; a case left open on another day too.

        A ticket that was only called on another day is over: nobody came.
        """
        ...

    def call_next(self, desk: int, staff_id: StaffId | None, now: datetime) -> WaitingRow | None:
        """The longest waiting ticket of today becomes called at `desk`; None when nobody waits.

        Raises ConflictError (desk.busy) while the desk has a ticket.
        """
        ...

    def recall(self, number: TicketNumber, desk: int, staff_id: StaffId | None, now: datetime) -> WaitingRow:
        """Calls again the ticket this desk has called, or one marked no-show (to this desk).

        Raises ConflictError (ticket.not_found, ticket.wrong_state, desk.busy).
        """
        ...

    def mark_no_show(self, number: TicketNumber, staff_id: StaffId | None, now: datetime) -> None:
        """Raises ConflictError (ticket.not_found, ticket.wrong_state)."""
        ...

    def open_case(self, code: CaseCode, staff_id: StaffId | None, now: datetime) -> CaseRecord:
        """The called ticket is being served and its case is open; opening an open case again changes nothing.

        Raises ConflictError (case.not_found, case.wrong_state).
        """
        ...

    def finish(self, code: CaseCode, staff_id: StaffId | None, now: datetime) -> None:
        """Case finished, ticket done. Raises ConflictError (case.not_found, case.wrong_state)."""
        ...

    def board(self, day: date, limit: int) -> tuple[WaitingRow, ...]:
        """The latest calls of `day`, newest first."""
        ...

    def revision(self) -> int:
        """Changes whenever any process has changed the store; cheap enough to ask several times a second."""
        ...


# --- printing -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One printing of one slip. `copy_number` counts from 1 for each case."""

    id: PrintJobId
    case_code: CaseCode
    copy_number: int
    state: PrintState
    error: ErrorCode | None = None


class PrintJobStore(Protocol):
    """Printings waiting, under way and done. A job is handed out once."""

    def take(self, now: datetime) -> PrintJob | None:
        """The oldest waiting job, now `printing`; None when there is none."""
        ...

    def finish(self, job_id: PrintJobId, now: datetime) -> None: ...

    def fail(self, job_id: PrintJobId, error: ErrorCode, now: datetime) -> None: ...

    def latest(self, code: CaseCode) -> PrintJob | None: ...

    def reprint(
        self, code: CaseCode, after_copy: int, now: datetime, staff_id: StaffId | None = None
    ) -> PrintJob:
        """A new job for copy `after_copy + 1`; asked twice, the same job.

        The journal says who asked: `staff_id`, or without one the citizen at the kiosk of the case.

        Raises ConflictError (case.not_found) and ConflictError (print.under_way) while copy `after_copy`
        is still waiting or printing.
        """
        ...

    def mark_interrupted(self, now: datetime) -> int:
        """At start: jobs that a dead process left `printing` become `uncertain`; returns how many."""
        ...


class SlipDrawer(Protocol):
    """Draws a slip."""

    def draw(self, slip: Slip, paper: SlipPaper) -> bytes:
        """A PDF document of one slip."""
        ...


class Printer(Protocol):
    """Where a finished PDF goes."""

    def print(self, document: bytes, title: str) -> None:
        """Returns when the document has been taken over completely.

        Raises DeviceError (printer.not_found, printer.out_of_paper, printer.failed).
        """
        ...

    def check(self) -> None:
        """Raises DeviceError when a document printed now would not come out."""
        ...


# --- people ---------------------------------------------------------------------------------------------


class Role(StrEnum):
    """What a person behind the desk may do."""

    ADMIN = "admin"
    STAFF = "staff"
    HELPER = "helper"


@dataclass(frozen=True, slots=True)
class StaffMember:
    """A person who signs in. The PIN hash never leaves the store's room."""

    id: StaffId
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Credentials:
    """What is needed to check a PIN.

    Attributes:
        failures: wrong PINs since the last right one.
        last_failure_at: when the last wrong one came, or None.
    """

    member: StaffMember
    pin_hash: str
    failures: int
    last_failure_at: datetime | None

    def __repr__(self) -> str:
        return f"Credentials({self.member.id})"


class StaffStore(Protocol):
    """People who may sign in."""

    def has_admin(self) -> bool: ...

    def add(self, member: StaffMember, pin_hash: str, now: datetime) -> None:
        """Raises ConflictError (staff.name_taken); names are compared folded."""
        ...

    def add_first_admin(self, member: StaffMember, pin_hash: str, now: datetime) -> None:
        """Raises ConflictError: staff.admin_exists when there is one already, staff.name_taken."""
        ...

    def credentials(self, name: str) -> Credentials | None: ...

    def members(self) -> tuple[StaffMember, ...]: ...

    def note_failure(self, staff_id: StaffId, now: datetime) -> None: ...

    def note_success(self, staff_id: StaffId) -> None: ...


class PinHasher(Protocol):
    """Slow hashes of PINs."""

    def hash(self, pin: str) -> str: ...

    def verify(self, pin_hash: str, pin: str) -> bool: ...


# --- calling a person -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HelpRequest:
    """Somebody at a kiosk asked for a person. Tells where, not who."""

    id: str
    kiosk_number: int
    page: str
    rung_at: datetime
    answered_at: datetime | None = None


class HelpStore(Protocol):
    """Requests for a person, from kiosk to desk."""

    def ring(self, request_id: str, kiosk_number: int, page: str, now: datetime) -> HelpRequest:
        """A new request, or the kiosk's one that nobody has answered yet."""
        ...

    def get(self, request_id: str) -> HelpRequest | None: ...

    def unanswered(self) -> tuple[HelpRequest, ...]: ...

    def answer(self, request_id: str, staff_id: StaffId | None, now: datetime) -> None:
        """Does nothing when it has been answered or withdrawn."""
        ...

    def withdraw(self, kiosk_number: int) -> None:
        """The person has gone: the kiosk's unanswered requests are deleted."""
        ...


# --- the data folder ------------------------------------------------------------------------------------


class KeyStore(Protocol):
    """The one door to the database key."""

    def load(self, store_id: str) -> bytes:
        """32 bytes. Raises DataError (store.key_missing, store.key_unsafe)."""
        ...

    def create(self, store_id: str) -> bytes:
        """A new random key for a store that does not exist yet; never replaces one."""
        ...


# --- camera ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture from a camera; it lives in memory only.

    Attributes:
        pixels: array (H, W, 3) uint8, BGR, row 0 at the top, contiguous; shared, so nobody writes to it.
        taken_at_s: monotonic seconds.
    """

    pixels: object
    taken_at_s: float

    def __repr__(self) -> str:
        return f"Frame({self.taken_at_s:.3f})"


class FrameSource(Protocol):
    """An open camera, or something played as one. All calls come from one thread."""

    @property
    def rate_hz(self) -> float | None:
        """Frames a second at which to call `read`; None when `read` itself waits for the next frame."""
        ...

    def read(self) -> object:
        """The pixels of the next frame, as in `Frame`. Raises DeviceError (camera.lost)."""
        ...

    def close(self) -> None:
        """The device is free for others."""
        ...


@dataclass(frozen=True, slots=True)
class ReadCode:
    """The text of one code found in a frame. `decoder` and `format` name the library and the symbology."""

    text: str
    decoder: str
    format: str

    def __repr__(self) -> str:
        return f"ReadCode({self.decoder}, {self.format}, {len(self.text)} characters)"


class CodeReader(Protocol):
    """Finds codes in pictures."""

    def read(self, frame: Frame) -> tuple[ReadCode, ...]:
        """All codes whose text is certain, best first; empty when there is none. Never wrong text."""
        ...
