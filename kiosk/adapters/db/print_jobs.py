"""Printings of slips: each is handed out once, and only a person may ask for another copy."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select, update

from kiosk.adapters.db import journal
from kiosk.adapters.db.cases import add_print_job
from kiosk.adapters.db.columns import AnyRow, AnySelect
from kiosk.adapters.db.engine import Database
from kiosk.adapters.db.tables import cases, print_jobs
from kiosk.application.ports import PrintJob
from kiosk.domain.case import EventKind, PrintState
from kiosk.domain.errors import ConflictError, ErrorCode
from kiosk.domain.ids import CaseCode, CaseId, PrintJobId, StaffId

_UNDER_WAY = (PrintState.WAITING, PrintState.PRINTING)
# A process that is only slow may find its job already marked uncertain; its own word is the better one.
_IN_THE_PRINTER = (PrintState.PRINTING.value, PrintState.UNCERTAIN.value)


def _jobs() -> AnySelect:
    j = print_jobs.c
    return select(j.seq, j.id, j.case_id, j.copy_number, j.state, j.error, cases.c.code).join_from(
        print_jobs, cases, j.case_id == cases.c.id
    )


def _job(row: AnyRow) -> PrintJob:
    return PrintJob(
        id=PrintJobId(row.id),
        case_code=CaseCode(row.code),
        copy_number=row.copy_number,
        state=PrintState(row.state),
        error=ErrorCode(row.error) if row.error else None,
    )


class SqlPrintJobStore:
    """`PrintJobStore` on the encrypted file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, now: datetime) -> PrintJob | None:
        j = print_jobs.c
        oldest = (
            select(j.seq)
            .where(j.state == PrintState.WAITING.value)
            .order_by(j.seq)
            .limit(1)
            .scalar_subquery()
        )
        with self._database.writing() as connection:
            taken = connection.execute(
                update(print_jobs)
                .where(j.seq == oldest)
                .values(state=PrintState.PRINTING.value, taken_at=now)
                .returning(j.seq)
            ).scalar()
            if taken is None:
                return None
            return _job(connection.execute(_jobs().where(j.seq == taken)).one())

    def finish(self, job_id: PrintJobId, now: datetime) -> None:
        """Does nothing when the job has ended before."""
        self._end(job_id, PrintState.PRINTED, None, now)

    def fail(self, job_id: PrintJobId, error: ErrorCode, now: datetime) -> None:
        """Does nothing when the job has ended before."""
        self._end(job_id, PrintState.FAILED, error, now)

    def _end(self, job_id: PrintJobId, state: PrintState, error: ErrorCode | None, now: datetime) -> None:
        with self._database.writing() as connection:
            ended = connection.execute(
                update(print_jobs)
                .where(print_jobs.c.id == job_id, print_jobs.c.state.in_(_IN_THE_PRINTER))
                .values(state=state.value, error=error.value if error else None, ended_at=now)
                .returning(print_jobs.c.case_id, print_jobs.c.copy_number)
            ).first()
            if ended is None:
                return
            kind = EventKind.SLIP_FAILED if error else EventKind.SLIP_PRINTED
            note = f"copy:{ended.copy_number}" + (f" {error.value}" if error else "")
            journal.add_event(connection, CaseId(ended.case_id), kind, now, actor=journal.PRINTER, note=note)

    def latest(self, code: CaseCode) -> PrintJob | None:
        with self._database.reading() as connection:
            return _latest(connection, code)

    def reprint(
        self, code: CaseCode, after_copy: int, now: datetime, staff_id: StaffId | None = None
    ) -> PrintJob:
        """As the port says; `after_copy` is 0 for a case whose slip was never asked for.

        Raises ValueError for a copy that never was: the caller has not read it from here.
        """
        with self._database.writing() as connection:
            case = connection.execute(
                select(cases.c.id, cases.c.kiosk_number).where(cases.c.code == code)
            ).first()
            if case is None:
                raise ConflictError(ErrorCode.CASE_NOT_FOUND, code=code)
            asked = connection.execute(_copy(code, after_copy + 1)).first()
            if asked is not None:
                return _job(asked)
            before = connection.execute(_copy(code, after_copy)).first()
            if before is None and after_copy != 0:
                raise ValueError(f"copy {after_copy} was never asked for")
            if before is not None and PrintState(before.state) in _UNDER_WAY:
                raise ConflictError(ErrorCode.PRINT_UNDER_WAY)
            add_print_job(connection, CaseId(case.id), after_copy + 1, now)
            journal.add_event(
                connection,
                CaseId(case.id),
                EventKind.REPRINT_ASKED,
                now,
                actor=journal.staff(staff_id) if staff_id else journal.kiosk(case.kiosk_number),
                note=f"copy:{after_copy + 1}",
            )
            return _job(connection.execute(_copy(code, after_copy + 1)).one())

    def mark_interrupted(self, now: datetime) -> int:
        with self._database.writing() as connection:
            lost = connection.execute(
                update(print_jobs)
                .where(print_jobs.c.state == PrintState.PRINTING.value)
                .values(state=PrintState.UNCERTAIN.value, ended_at=now)
                .returning(print_jobs.c.case_id, print_jobs.c.copy_number)
            ).all()
            for job in lost:
                journal.add_event(
                    connection,
                    CaseId(job.case_id),
                    EventKind.SLIP_FAILED,
                    now,
                    actor=journal.PRINTER,
                    note=f"copy:{job.copy_number} interrupted",
                )
        return len(lost)


def _copy(code: CaseCode, copy_number: int) -> AnySelect:
    return _jobs().where(cases.c.code == code, print_jobs.c.copy_number == copy_number)


def _latest(connection: Connection, code: CaseCode) -> PrintJob | None:
    row = connection.execute(
        _jobs().where(cases.c.code == code).order_by(print_jobs.c.copy_number.desc()).limit(1)
    ).first()
    return None if row is None else _job(row)
