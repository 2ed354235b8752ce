"""The day's queue: one transaction a step, alone from its start, so two desks never have the same person."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, func, select, update

from kiosk.adapters.db import journal
from kiosk.adapters.db.cases import read_case
from kiosk.adapters.db.columns import AnyRow, AnySelect
from kiosk.adapters.db.engine import Database
from kiosk.adapters.db.tables import cases, tickets
from kiosk.application.ports import WaitingRow
from kiosk.domain.case import TICKET_STEPS, CaseRecord, CaseState, EventKind, TicketState
from kiosk.domain.dates import local_date
from kiosk.domain.errors import ConflictError, ErrorCode
from kiosk.domain.ids import CaseCode, CaseId, ProcedureCode, StaffId, TicketNumber
from kiosk.domain.text import Text

_AT_A_DESK = (TicketState.CALLED.value, TicketState.SERVING.value)
_NEXT_CALL = select(func.coalesce(func.max(tickets.c.call_number), 0) + 1).scalar_subquery()


def _rows() -> AnySelect:
    t, c = tickets.c, cases.c
    return select(
        t.number,
        t.state,
        t.desk,
        t.called_at,
        t.calls,
        c.code,
        c.procedure_code,
        c.procedure_name_vi,
        c.procedure_name_en,
        c.submitted_at,
    ).join_from(tickets, cases, t.case_id == c.id)


def _waiting_row(row: AnyRow) -> WaitingRow:
    return WaitingRow(
        ticket_number=TicketNumber(row.number),
        case_code=CaseCode(row.code),
        procedure_code=ProcedureCode(row.procedure_code),
        procedure_name=Text(row.procedure_name_vi, row.procedure_name_en),
        state=TicketState(row.state),
        submitted_at=row.submitted_at,
        desk=row.desk,
        called_at=row.called_at,
        calls=row.calls,
    )


class SqlQueueStore:
    """`QueueStore` on the encrypted file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def today(self, day: date) -> tuple[WaitingRow, ...]:
        wanted = (
            _rows()
            .where(tickets.c.day == day, tickets.c.state != TicketState.DONE.value)
            .order_by(tickets.c.seq)
        )
        with self._database.reading() as connection:
            return tuple(_waiting_row(row) for row in connection.execute(wanted))

    def at_desk(self, desk: int, day: date) -> WaitingRow | None:
        with self._database.reading() as connection:
            return _at_desk(connection, desk, day)

    def call_next(self, desk: int, staff_id: StaffId | None, now: datetime) -> WaitingRow | None:
        day = local_date(now)
        with self._database.writing() as connection:
            _require_free(connection, desk, day)
            first = (
                select(tickets.c.seq)
                .where(tickets.c.day == day, tickets.c.state == TicketState.WAITING.value)
                .order_by(tickets.c.seq)
                .limit(1)
                .scalar_subquery()
            )
            called = connection.execute(
                update(tickets)
                .where(tickets.c.seq == first)
                .values(
                    state=TicketState.CALLED.value,
                    desk=desk,
                    called_at=now,
                    call_number=_NEXT_CALL,
                    calls=tickets.c.calls + 1,
                )
                .returning(tickets.c.case_id)
            ).first()
            if called is None:
                return None
            journal.add_event(
                connection,
                CaseId(called.case_id),
                EventKind.CALLED,
                now,
                actor=journal.person(staff_id, desk),
                note=f"desk:{desk}",
            )
            return _at_desk(connection, desk, day)

    def recall(self, number: TicketNumber, desk: int, staff_id: StaffId | None, now: datetime) -> WaitingRow:
        day = local_date(now)
        with self._database.writing() as connection:
            ticket = _ticket(connection, number, day)
            match TicketState(ticket.state):
                case TicketState.CALLED if ticket.desk == desk:
                    pass
                case TicketState.NO_SHOW:
                    _require_free(connection, desk, day)
                case _:
                    raise ConflictError(ErrorCode.TICKET_WRONG_STATE)
            connection.execute(
                update(tickets)
                .where(tickets.c.seq == ticket.seq)
                .values(
                    state=TicketState.CALLED.value,
                    desk=desk,
                    called_at=now,
                    call_number=_NEXT_CALL,
                    calls=tickets.c.calls + 1,
                )
            )
            journal.add_event(
                connection,
                CaseId(ticket.case_id),
                EventKind.RECALLED,
                now,
                actor=journal.person(staff_id, desk),
                note=f"desk:{desk}",
            )
            row = connection.execute(_rows().where(tickets.c.seq == ticket.seq)).one()
            return _waiting_row(row)

    def mark_no_show(self, number: TicketNumber, staff_id: StaffId | None, now: datetime) -> None:
        with self._database.writing() as connection:
            ticket = _ticket(connection, number, local_date(now))
            if TicketState.NO_SHOW not in TICKET_STEPS[TicketState(ticket.state)]:
                raise ConflictError(ErrorCode.TICKET_WRONG_STATE)
            _set_ticket(connection, ticket.seq, TicketState.NO_SHOW)
            journal.add_event(
                connection,
                CaseId(ticket.case_id),
                EventKind.NO_SHOW,
                now,
                actor=journal.person(staff_id, ticket.desk),
            )

    def open_case(self, code: CaseCode, staff_id: StaffId | None, now: datetime) -> CaseRecord:
        with self._database.writing() as connection:
            found = _case(connection, code)
            if CaseState(found.case_state) is not CaseState.OPEN:
                if TicketState.SERVING not in TICKET_STEPS[TicketState(found.state)]:
                    raise ConflictError(ErrorCode.CASE_WRONG_STATE)
                _set_ticket(connection, found.seq, TicketState.SERVING)
                _set_case(connection, code, CaseState.OPEN)
                journal.add_event(
                    connection,
                    CaseId(found.case_id),
                    EventKind.OPENED,
                    now,
                    actor=journal.person(staff_id, found.desk),
                )
            return read_case(connection, code)

    def finish(self, code: CaseCode, staff_id: StaffId | None, now: datetime) -> None:
        with self._database.writing() as connection:
            found = _case(connection, code)
            if TicketState.DONE not in TICKET_STEPS[TicketState(found.state)]:
                raise ConflictError(ErrorCode.CASE_WRONG_STATE)
            _set_ticket(connection, found.seq, TicketState.DONE)
            _set_case(connection, code, CaseState.FINISHED)
            journal.add_event(
                connection,
                CaseId(found.case_id),
                EventKind.FINISHED,
                now,
                actor=journal.person(staff_id, found.desk),
            )

    def board(self, day: date, limit: int) -> tuple[WaitingRow, ...]:
        wanted = (
            _rows()
            .where(
                tickets.c.day == day,
                tickets.c.call_number.is_not(None),
                tickets.c.state != TicketState.WAITING.value,
            )
            .order_by(tickets.c.call_number.desc())
            .limit(limit)
        )
        with self._database.reading() as connection:
            return tuple(_waiting_row(row) for row in connection.execute(wanted))

    def revision(self) -> int:
        return self._database.changes()


def _at_desk(connection: Connection, desk: int, day: date) -> WaitingRow | None:
    t = tickets.c
    today = (t.day == day) & t.state.in_(_AT_A_DESK)
    left_open = (t.day < day) & (t.state == TicketState.SERVING.value)
    row = connection.execute(
        _rows().where(t.desk == desk, today | left_open).order_by(t.day.desc()).limit(1)
    ).first()
    return None if row is None else _waiting_row(row)


def _require_free(connection: Connection, desk: int, day: date) -> None:
    served = _at_desk(connection, desk, day)
    if served is not None:
        raise ConflictError(ErrorCode.DESK_BUSY, number=served.ticket_number)


def _ticket(connection: Connection, number: TicketNumber, day: date) -> AnyRow:
    t = tickets.c
    row = connection.execute(
        select(t.seq, t.case_id, t.state, t.desk).where(t.day == day, t.number == number)
    ).first()
    if row is None:
        raise ConflictError(ErrorCode.TICKET_NOT_FOUND, number=number)
    return row


def _case(connection: Connection, code: CaseCode) -> AnyRow:
    t = tickets.c
    row = connection.execute(
        select(t.seq, t.case_id, t.state, t.desk, cases.c.state.label("case_state"))
        .join_from(tickets, cases, t.case_id == cases.c.id)
        .where(cases.c.code == code)
    ).first()
    if row is None:
        raise ConflictError(ErrorCode.CASE_NOT_FOUND, code=code)
    return row


def _set_ticket(connection: Connection, seq: int, state: TicketState) -> None:
    connection.execute(update(tickets).where(tickets.c.seq == seq).values(state=state.value))


def _set_case(connection: Connection, code: CaseCode, state: CaseState) -> None:
    connection.execute(update(cases).where(cases.c.code == code).values(state=state.value))
