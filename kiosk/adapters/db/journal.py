"""The journal of a case: who did what, in the order it was done."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, select

from kiosk.adapters.db.tables import case_events
from kiosk.domain.case import CaseEvent, EventKind
from kiosk.domain.ids import CaseId, StaffId

PRINTER = "printer"


def kiosk(number: int) -> str:
    """The actor of what a citizen did at a kiosk."""
    return f"kiosk:{number}"


def staff(staff_id: StaffId) -> str:
    """The actor of what a person signed in has done."""
    return f"staff:{staff_id}"


def person(staff_id: StaffId | None, desk: int) -> str:
    """The actor of what was done at a desk: the person signed in, or the desk alone."""
    return staff(staff_id) if staff_id else f"desk:{desk}"


def add_event(
    connection: Connection, case_id: CaseId, kind: EventKind, at: datetime, *, actor: str, note: str = ""
) -> None:
    connection.execute(
        insert(case_events).values(case_id=case_id, kind=kind.value, at=at, actor=actor, note=note)
    )


def events_of(connection: Connection, case_id: CaseId) -> tuple[CaseEvent, ...]:
    """The whole journal, oldest first."""
    e = case_events.c
    rows = connection.execute(
        select(e.kind, e.at, e.actor, e.note).where(e.case_id == case_id).order_by(e.seq)
    )
    return tuple(CaseEvent(EventKind(row.kind), row.at, row.actor, row.note) for row in rows)
