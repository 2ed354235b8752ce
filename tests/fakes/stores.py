"""Stores in memory, for tests of screens, held to the same contract as the encrypted file.

Everything of one `MemoryStore` lives in one `_World`, as it lives in one file in the real store. Nothing here
survives the process, and nothing can be busy, full or damaged.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from kiosk.application.ports import (
    Credentials,
    Draft,
    HelpRequest,
    PrintJob,
    Role,
    StaffMember,
    WaitingRow,
)
from kiosk.domain.case import (
    TICKET_STEPS,
    CaseEvent,
    CaseRecord,
    CaseState,
    CaseSummary,
    EventKind,
    PrintState,
    Receipt,
    Submission,
    TicketState,
)
from kiosk.domain.dates import local_date
from kiosk.domain.errors import ConflictError, ErrorCode
from kiosk.domain.ids import (
    CaseCode,
    CaseId,
    PrintJobId,
    SittingId,
    StaffId,
    TicketNumber,
    case_code,
    new_ulid,
    ticket_number,
)
from kiosk.domain.text import fold

_AT_A_DESK = (TicketState.CALLED, TicketState.SERVING)


@dataclass
class _Case:
    submission: Submission
    receipt: Receipt
    day: date
    state: CaseState = CaseState.SUBMITTED
    ticket_state: TicketState = TicketState.WAITING
    desk: int = 0
    called_at: datetime | None = None
    call_number: int = 0
    calls: int = 0
    events: list[CaseEvent] = field(default_factory=list)
    jobs: list[PrintJob] = field(default_factory=list)

    def add_event(self, kind: EventKind, at: datetime, actor: str, note: str = "") -> None:
        self.events.append(CaseEvent(kind, at, actor, note))

    def summary(self) -> CaseSummary:
        return CaseSummary(
            case_code=self.receipt.case_code,
            ticket_number=self.receipt.ticket_number,
            procedure_code=self.submission.procedure_code,
            procedure_name=self.submission.procedure_name,
            state=self.state,
            ticket_state=self.ticket_state,
            submitted_at=self.receipt.submitted_at,
        )

    def record(self) -> CaseRecord:
        return CaseRecord(
            case_id=self.receipt.case_id,
            summary=self.summary(),
            procedure_version=self.submission.procedure_version,
            language=self.submission.language,
            body=self.submission.body,
            applicant_name=self.submission.applicant_name,
            events=tuple(self.events),
            helper_id=self.submission.helper_id,
        )

    def row(self) -> WaitingRow:
        return WaitingRow(
            ticket_number=self.receipt.ticket_number,
            case_code=self.receipt.case_code,
            procedure_code=self.submission.procedure_code,
            procedure_name=self.submission.procedure_name,
            state=self.ticket_state,
            submitted_at=self.receipt.submitted_at,
            desk=self.desk,
            called_at=self.called_at,
            calls=self.calls,
        )


class _World:
    """What one file would hold."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.revision = 0
        self.open_drafts: dict[SittingId, Draft] = {}  # the newest saved is the last
        self.sealed_drafts: dict[SittingId, datetime] = {}
        self.closed_sittings: set[SittingId] = set()
        self.cases: dict[CaseCode, _Case] = {}
        self.serials: dict[tuple[str, date], int] = defaultdict(int)
        self.calls = 0
        self.printings: list[tuple[_Case, int]] = []  # case and copy, in the order they were asked for
        self.people: list[Credentials] = []
        self.help_requests: dict[str, HelpRequest] = {}

    def serial(self, name: str, day: date) -> int:
        self.serials[name, day] += 1
        return self.serials[name, day]

    def case(self, code: CaseCode) -> _Case:
        if code not in self.cases:
            raise ConflictError(ErrorCode.CASE_NOT_FOUND, code=code)
        return self.cases[code]

    def ask_for_slip(self, case: _Case, now: datetime) -> PrintJob:
        copy_number = len(case.jobs) + 1
        job = PrintJob(PrintJobId(new_ulid(now)), case.receipt.case_code, copy_number, PrintState.WAITING)
        case.jobs.append(job)
        self.printings.append((case, copy_number))
        self.revision += 1
        return job

    def close(self, sitting_id: SittingId) -> None:
        self.open_drafts.pop(sitting_id, None)
        self.sealed_drafts.pop(sitting_id, None)
        self.closed_sittings.add(sitting_id)


def _person(staff_id: StaffId | None, desk: int) -> str:
    return f"staff:{staff_id}" if staff_id else f"desk:{desk}"


class FakeDraftStore:
    """`DraftStore`."""

    def __init__(self, world: _World) -> None:
        self._world = world

    def save(self, draft: Draft) -> None:
        with self._world.lock:
            if draft.sitting_id in self._world.closed_sittings:
                raise ConflictError(ErrorCode.SITTING_CLOSED)
            self._world.open_drafts.pop(draft.sitting_id, None)
            self._world.open_drafts[draft.sitting_id] = draft
            self._world.revision += 1

    def unfinished(self) -> Draft | None:
        with self._world.lock:
            return next(reversed(self._world.open_drafts.values()), None)

    def seal(self, sitting_id: SittingId, now: datetime) -> None:
        with self._world.lock:
            if sitting_id in self._world.open_drafts:
                self._world.close(sitting_id)
                self._world.sealed_drafts[sitting_id] = now
                self._world.revision += 1

    def discard(self, sitting_id: SittingId) -> None:
        with self._world.lock:
            if sitting_id in self._world.open_drafts or sitting_id in self._world.sealed_drafts:
                self._world.close(sitting_id)
                self._world.revision += 1

    def delete_sealed_before(self, moment: datetime) -> int:
        with self._world.lock:
            old = [name for name, sealed_at in self._world.sealed_drafts.items() if sealed_at < moment]
            for name in old:
                self._world.close(name)
            self._world.revision += bool(old)
            return len(old)


class FakeCaseStore:
    """`CaseStore`."""

    def __init__(self, world: _World) -> None:
        self._world = world

    def submit(self, submission: Submission, kiosk_number: int, now: datetime) -> Receipt:
        with self._world.lock:
            for case in self._world.cases.values():
                if case.submission.sitting_id == submission.sitting_id:
                    return case.receipt
            day = local_date(now)
            code = case_code(kiosk_number, day, self._world.serial(f"case:{kiosk_number}", day))
            letter = submission.ticket_letter
            receipt = Receipt(
                case_id=CaseId(new_ulid(now)),
                case_code=code,
                ticket_number=ticket_number(letter, self._world.serial(f"ticket:{letter}", day)),
                submitted_at=now,
                waiting_ahead=sum(
                    c.day == day and c.ticket_state is TicketState.WAITING for c in self._world.cases.values()
                ),
            )
            case = _Case(submission, receipt, day)
            helped = f"helper:{submission.helper_id}" if submission.helper_id else ""
            case.add_event(EventKind.SUBMITTED, now, f"kiosk:{kiosk_number}", helped)
            if submission.print_slip:
                self._world.ask_for_slip(case, now)
            self._world.cases[code] = case
            self._world.close(submission.sitting_id)
            self._world.revision += 1
            return receipt

    def get(self, code: CaseCode) -> CaseRecord:
        with self._world.lock:
            return self._world.case(code).record()

    def newest(self, limit: int) -> tuple[CaseSummary, ...]:
        with self._world.lock:
            return tuple(case.summary() for case in list(self._world.cases.values())[::-1][:limit])


class FakeQueueStore:
    """`QueueStore`."""

    def __init__(self, world: _World) -> None:
        self._world = world

    def _of(self, day: date) -> list[_Case]:
        return [case for case in self._world.cases.values() if case.day == day]

    def _at_desk(self, desk: int, day: date) -> _Case | None:
        mine = next((c for c in self._of(day) if c.desk == desk and c.ticket_state in _AT_A_DESK), None)
        if mine is not None:
            return mine
        left_open = [
            c
            for c in self._world.cases.values()
            if c.desk == desk and c.ticket_state is TicketState.SERVING and c.day < day
        ]
        return max(left_open, key=lambda c: c.day, default=None)

    def _require_free(self, desk: int, day: date) -> None:
        served = self._at_desk(desk, day)
        if served is not None:
            raise ConflictError(ErrorCode.DESK_BUSY, number=served.receipt.ticket_number)

    def _by_number(self, number: TicketNumber, day: date) -> _Case:
        for case in self._of(day):
            if case.receipt.ticket_number == number:
                return case
        raise ConflictError(ErrorCode.TICKET_NOT_FOUND, number=number)

    def _call(self, case: _Case, desk: int, now: datetime) -> None:
        self._world.calls += 1
        self._world.revision += 1
        case.ticket_state = TicketState.CALLED
        case.desk = desk
        case.called_at = now
        case.call_number = self._world.calls
        case.calls += 1

    def today(self, day: date) -> tuple[WaitingRow, ...]:
        with self._world.lock:
            return tuple(c.row() for c in self._of(day) if c.ticket_state is not TicketState.DONE)

    def at_desk(self, desk: int, day: date) -> WaitingRow | None:
        with self._world.lock:
            case = self._at_desk(desk, day)
            return case.row() if case else None

    def call_next(self, desk: int, staff_id: StaffId | None, now: datetime) -> WaitingRow | None:
        day = local_date(now)
        with self._world.lock:
            self._require_free(desk, day)
            case = next((c for c in self._of(day) if c.ticket_state is TicketState.WAITING), None)
            if case is None:
                return None
            self._call(case, desk, now)
            case.add_event(EventKind.CALLED, now, _person(staff_id, desk), f"desk:{desk}")
            return case.row()

    def recall(self, number: TicketNumber, desk: int, staff_id: StaffId | None, now: datetime) -> WaitingRow:
        day = local_date(now)
        with self._world.lock:
            case = self._by_number(number, day)
            if case.ticket_state is TicketState.NO_SHOW:
                self._require_free(desk, day)
            elif case.ticket_state is not TicketState.CALLED or case.desk != desk:
                raise ConflictError(ErrorCode.TICKET_WRONG_STATE)
            self._call(case, desk, now)
            case.add_event(EventKind.RECALLED, now, _person(staff_id, desk), f"desk:{desk}")
            return case.row()

    def mark_no_show(self, number: TicketNumber, staff_id: StaffId | None, now: datetime) -> None:
        with self._world.lock:
            case = self._by_number(number, local_date(now))
            if TicketState.NO_SHOW not in TICKET_STEPS[case.ticket_state]:
                raise ConflictError(ErrorCode.TICKET_WRONG_STATE)
            case.ticket_state = TicketState.NO_SHOW
            case.add_event(EventKind.NO_SHOW, now, _person(staff_id, case.desk))
            self._world.revision += 1

    def open_case(self, code: CaseCode, staff_id: StaffId | None, now: datetime) -> CaseRecord:
        with self._world.lock:
            case = self._world.case(code)
            if case.state is not CaseState.OPEN:
                if TicketState.SERVING not in TICKET_STEPS[case.ticket_state]:
                    raise ConflictError(ErrorCode.CASE_WRONG_STATE)
                case.ticket_state = TicketState.SERVING
                case.state = CaseState.OPEN
                case.add_event(EventKind.OPENED, now, _person(staff_id, case.desk))
                self._world.revision += 1
            return case.record()

    def finish(self, code: CaseCode, staff_id: StaffId | None, now: datetime) -> None:
        with self._world.lock:
            case = self._world.case(code)
            if TicketState.DONE not in TICKET_STEPS[case.ticket_state]:
                raise ConflictError(ErrorCode.CASE_WRONG_STATE)
            case.ticket_state = TicketState.DONE
            case.state = CaseState.FINISHED
            case.add_event(EventKind.FINISHED, now, _person(staff_id, case.desk))
            self._world.revision += 1

    def board(self, day: date, limit: int) -> tuple[WaitingRow, ...]:
        with self._world.lock:
            called = [c for c in self._of(day) if c.call_number and c.ticket_state is not TicketState.WAITING]
            called.sort(key=lambda case: case.call_number, reverse=True)
            return tuple(case.row() for case in called[:limit])

    def revision(self) -> int:
        with self._world.lock:
            return self._world.revision


class FakePrintJobStore:
    """`PrintJobStore`."""

    def __init__(self, world: _World) -> None:
        self._world = world

    def _set(self, case: _Case, job: PrintJob, state: PrintState, error: ErrorCode | None = None) -> PrintJob:
        changed = replace(job, state=state, error=error)
        case.jobs[job.copy_number - 1] = changed
        self._world.revision += 1
        return changed

    def take(self, now: datetime) -> PrintJob | None:  # noqa: ARG002 - a moment the fake need not keep
        with self._world.lock:
            for case, copy_number in self._world.printings:
                job = case.jobs[copy_number - 1]
                if job.state is PrintState.WAITING:
                    return self._set(case, job, PrintState.PRINTING)
            return None

    def _end(self, job_id: PrintJobId, state: PrintState, error: ErrorCode | None, now: datetime) -> None:
        with self._world.lock:
            for case in self._world.cases.values():
                for job in case.jobs:
                    if job.id == job_id and job.state in (PrintState.PRINTING, PrintState.UNCERTAIN):
                        self._set(case, job, state, error)
                        kind = EventKind.SLIP_FAILED if error else EventKind.SLIP_PRINTED
                        note = f"copy:{job.copy_number}" + (f" {error.value}" if error else "")
                        case.add_event(kind, now, "printer", note)

    def finish(self, job_id: PrintJobId, now: datetime) -> None:
        self._end(job_id, PrintState.PRINTED, None, now)

    def fail(self, job_id: PrintJobId, error: ErrorCode, now: datetime) -> None:
        self._end(job_id, PrintState.FAILED, error, now)

    def latest(self, code: CaseCode) -> PrintJob | None:
        with self._world.lock:
            case = self._world.cases.get(code)
            return case.jobs[-1] if case and case.jobs else None

    def reprint(
        self, code: CaseCode, after_copy: int, now: datetime, staff_id: StaffId | None = None
    ) -> PrintJob:
        with self._world.lock:
            case = self._world.case(code)
            if after_copy < len(case.jobs):
                return case.jobs[after_copy]
            if after_copy > len(case.jobs):
                raise ValueError(f"copy {after_copy} was never asked for")
            if case.jobs and case.jobs[-1].state in (PrintState.WAITING, PrintState.PRINTING):
                raise ConflictError(ErrorCode.PRINT_UNDER_WAY)
            actor = f"staff:{staff_id}" if staff_id else case.events[0].actor
            case.add_event(EventKind.REPRINT_ASKED, now, actor, f"copy:{after_copy + 1}")
            return self._world.ask_for_slip(case, now)

    def mark_interrupted(self, now: datetime) -> int:
        count = 0
        with self._world.lock:
            for case in self._world.cases.values():
                for job in list(case.jobs):
                    if job.state is PrintState.PRINTING:
                        self._set(case, job, PrintState.UNCERTAIN)
                        note = f"copy:{job.copy_number} interrupted"
                        case.add_event(EventKind.SLIP_FAILED, now, "printer", note)
                        count += 1
        return count


class FakeStaffStore:
    """`StaffStore`."""

    def __init__(self, world: _World) -> None:
        self._world = world

    def has_admin(self) -> bool:
        with self._world.lock:
            return any(person.member.role is Role.ADMIN for person in self._world.people)

    def add(self, member: StaffMember, pin_hash: str, now: datetime) -> None:  # noqa: ARG002
        with self._world.lock:
            if self.credentials(member.name):
                raise ConflictError(ErrorCode.NAME_TAKEN)
            self._world.people.append(Credentials(member, pin_hash, 0, None))
            self._world.revision += 1

    def add_first_admin(self, member: StaffMember, pin_hash: str, now: datetime) -> None:
        with self._world.lock:
            if self.has_admin():
                raise ConflictError(ErrorCode.ADMIN_EXISTS)
            self.add(member, pin_hash, now)

    def credentials(self, name: str) -> Credentials | None:
        with self._world.lock:
            return next((p for p in self._world.people if fold(p.member.name) == fold(name)), None)

    def members(self) -> tuple[StaffMember, ...]:
        with self._world.lock:
            return tuple(person.member for person in self._world.people)

    def _set(self, staff_id: StaffId, failures: int | None, at: datetime | None) -> None:
        with self._world.lock:
            self._world.people = [
                replace(p, failures=p.failures + 1 if failures is None else failures, last_failure_at=at)
                if p.member.id == staff_id
                else p
                for p in self._world.people
            ]
            self._world.revision += 1

    def note_failure(self, staff_id: StaffId, now: datetime) -> None:
        self._set(staff_id, None, now)

    def note_success(self, staff_id: StaffId) -> None:
        self._set(staff_id, 0, None)


class FakeHelpStore:
    """`HelpStore`."""

    def __init__(self, world: _World) -> None:
        self._world = world

    def ring(self, request_id: str, kiosk_number: int, page: str, now: datetime) -> HelpRequest:
        with self._world.lock:
            known = self._world.help_requests.get(request_id)
            for request in self._world.help_requests.values():
                if known is None and request.kiosk_number == kiosk_number and request.answered_at is None:
                    known = request
            if known is None:
                known = HelpRequest(request_id, kiosk_number, page, now)
                self._world.help_requests[request_id] = known
                self._world.revision += 1
            return known

    def get(self, request_id: str) -> HelpRequest | None:
        with self._world.lock:
            return self._world.help_requests.get(request_id)

    def unanswered(self) -> tuple[HelpRequest, ...]:
        with self._world.lock:
            return tuple(r for r in self._world.help_requests.values() if r.answered_at is None)

    def answer(self, request_id: str, staff_id: StaffId | None, now: datetime) -> None:  # noqa: ARG002
        with self._world.lock:
            request = self._world.help_requests.get(request_id)
            if request and request.answered_at is None:
                self._world.help_requests[request_id] = replace(request, answered_at=now)
                self._world.revision += 1

    def withdraw(self, kiosk_number: int) -> None:
        with self._world.lock:
            for request in self.unanswered():
                if request.kiosk_number == kiosk_number:
                    del self._world.help_requests[request.id]
                    self._world.revision += 1


class MemoryStore:
    """The same stores as `kiosk.adapters.db.store.Store`, in memory."""

    def __init__(self) -> None:
        world = _World()
        self.drafts = FakeDraftStore(world)
        self.cases = FakeCaseStore(world)
        self.queue = FakeQueueStore(world)
        self.print_jobs = FakePrintJobStore(world)
        self.staff = FakeStaffStore(world)
        self.help_requests = FakeHelpStore(world)

    def close(self) -> None:
        """Nothing to give back."""
