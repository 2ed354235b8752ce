"""Cases: submitted in one transaction, read by the desk."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from kiosk.adapters.db import journal
from kiosk.adapters.db.columns import AnyRow, AnySelect
from kiosk.adapters.db.drafts import close_draft
from kiosk.adapters.db.engine import Database
from kiosk.adapters.db.tables import (
    DraftState,
    OutboxState,
    cases,
    counters,
    outbox,
    print_jobs,
    tickets,
)
from kiosk.domain.case import (
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
    ProcedureCode,
    SittingId,
    StaffId,
    TicketNumber,
    case_code,
    new_ulid,
    ticket_number,
)
from kiosk.domain.text import Language, Text, fold

SUBMITTED_TOPIC = "case.submitted"

_summary_columns = (
    cases.c.code,
    tickets.c.number,
    cases.c.procedure_code,
    cases.c.procedure_name_vi,
    cases.c.procedure_name_en,
    cases.c.state,
    tickets.c.state.label("ticket_state"),
    cases.c.submitted_at,
)


def _summaries(*more: Any) -> AnySelect:
    return select(*_summary_columns, *more).join_from(cases, tickets, tickets.c.case_id == cases.c.id)


def _summary(row: AnyRow) -> CaseSummary:
    return CaseSummary(
        case_code=CaseCode(row.code),
        ticket_number=TicketNumber(row.number),
        procedure_code=ProcedureCode(row.procedure_code),
        procedure_name=Text(row.procedure_name_vi, row.procedure_name_en),
        state=CaseState(row.state),
        ticket_state=TicketState(row.ticket_state),
        submitted_at=row.submitted_at,
    )


def read_case(connection: Connection, code: CaseCode) -> CaseRecord:
    """Raises ConflictError (case.not_found)."""
    c = cases.c
    row = connection.execute(
        _summaries(c.id, c.procedure_version, c.language, c.body, c.applicant_name, c.helper_id).where(
            c.code == code
        )
    ).first()
    if row is None:
        raise ConflictError(ErrorCode.CASE_NOT_FOUND, code=code)
    return CaseRecord(
        case_id=CaseId(row.id),
        summary=_summary(row),
        procedure_version=row.procedure_version,
        language=Language(row.language),
        body=row.body,
        applicant_name=row.applicant_name,
        events=journal.events_of(connection, CaseId(row.id)),
        helper_id=StaffId(row.helper_id) if row.helper_id else None,
    )


class SqlCaseStore:
    """`CaseStore` on the encrypted file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def submit(self, submission: Submission, kiosk_number: int, now: datetime) -> Receipt:
        with self._database.writing() as connection:
            given = _receipt(connection, submission.sitting_id)
            if given is not None:
                return given
            day = local_date(now)
            case_id = _add_case(connection, submission, kiosk_number, day, now)
            _add_ticket(connection, submission, case_id, day)
            _add_outbox_entry(connection, submission, case_id, now)
            if submission.print_slip:
                add_print_job(connection, case_id, 1, now)
            close_draft(
                connection,
                submission.sitting_id,
                DraftState.SUBMITTED,
                submission.procedure_code,
                submission.procedure_version,
            )
            receipt = _receipt(connection, submission.sitting_id)
        assert receipt is not None  # noqa: S101 - written above, in the same transaction
        return receipt

    def get(self, code: CaseCode) -> CaseRecord:
        with self._database.reading() as connection:
            return read_case(connection, code)

    def newest(self, limit: int) -> tuple[CaseSummary, ...]:
        with self._database.reading() as connection:
            rows = connection.execute(_summaries().order_by(cases.c.seq.desc()).limit(limit)).all()
        return tuple(_summary(row) for row in rows)


def add_print_job(connection: Connection, case_id: CaseId, copy_number: int, now: datetime) -> None:
    """Copy `copy_number` of the case's slip waits for the printer."""
    connection.execute(
        insert(print_jobs).values(
            id=new_ulid(now),
            case_id=case_id,
            copy_number=copy_number,
            state=PrintState.WAITING.value,
            asked_at=now,
        )
    )


def _receipt(connection: Connection, sitting_id: SittingId) -> Receipt | None:
    row = connection.execute(
        select(cases.c.id, cases.c.code, tickets.c.number, cases.c.submitted_at, tickets.c.waiting_ahead)
        .join_from(cases, tickets, tickets.c.case_id == cases.c.id)
        .where(cases.c.sitting_id == sitting_id)
    ).first()
    if row is None:
        return None
    return Receipt(
        case_id=CaseId(row.id),
        case_code=CaseCode(row.code),
        ticket_number=TicketNumber(row.number),
        submitted_at=row.submitted_at,
        waiting_ahead=row.waiting_ahead,
    )


def _next_serial(connection: Connection, name: str, day: date) -> int:
    """1, 2, 3 … for each `name` and `day`; taken for good only when the transaction commits."""
    first = upsert(counters).values(name=name, day=day, last=1)
    counted = first.on_conflict_do_update(
        index_elements=["name", "day"], set_={"last": counters.c.last + 1}
    ).returning(counters.c.last)
    return int(connection.execute(counted).scalar_one())


def _add_case(
    connection: Connection, submission: Submission, kiosk_number: int, day: date, now: datetime
) -> CaseId:
    case_id = CaseId(new_ulid(now))
    serial = _next_serial(connection, f"case:{kiosk_number}", day)
    connection.execute(
        insert(cases).values(
            id=case_id,
            code=case_code(kiosk_number, day, serial),
            sitting_id=submission.sitting_id,
            kiosk_number=kiosk_number,
            procedure_code=submission.procedure_code,
            procedure_version=submission.procedure_version,
            procedure_name_vi=submission.procedure_name.vi,
            procedure_name_en=submission.procedure_name.en,
            language=submission.language.value,
            state=CaseState.SUBMITTED.value,
            body=submission.body,
            applicant_name=submission.applicant_name,
            applicant_fold=fold(submission.applicant_name),
            helper_id=submission.helper_id,
            submitted_at=now,
        )
    )
    helped = f"helper:{submission.helper_id}" if submission.helper_id else ""
    journal.add_event(
        connection, case_id, EventKind.SUBMITTED, now, actor=journal.kiosk(kiosk_number), note=helped
    )
    return case_id


def _add_ticket(connection: Connection, submission: Submission, case_id: CaseId, day: date) -> None:
    serial = _next_serial(connection, f"ticket:{submission.ticket_letter}", day)
    waiting_ahead = (
        select(func.count())
        .select_from(tickets)
        .where(tickets.c.day == day, tickets.c.state == TicketState.WAITING.value)
        .scalar_subquery()
    )
    connection.execute(
        insert(tickets).values(
            case_id=case_id,
            day=day,
            number=ticket_number(submission.ticket_letter, serial),
            state=TicketState.WAITING.value,
            desk=0,
            calls=0,
            waiting_ahead=waiting_ahead,
        )
    )


def _add_outbox_entry(connection: Connection, submission: Submission, case_id: CaseId, now: datetime) -> None:
    connection.execute(
        insert(outbox).values(
            id=new_ulid(now),
            case_id=case_id,
            topic=SUBMITTED_TOPIC,
            content_sha256=hashlib.sha256(submission.body.encode()).digest(),
            state=OutboxState.QUEUED.value,
            attempts=0,
        )
    )
