"""Calls for a person, from kiosk to desk."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, insert, or_, select, update

from kiosk.adapters.db.columns import AnyRow
from kiosk.adapters.db.engine import Database
from kiosk.adapters.db.tables import help_requests
from kiosk.application.ports import HelpRequest
from kiosk.domain.ids import StaffId

_h = help_requests.c
_columns = select(_h.id, _h.kiosk_number, _h.page, _h.rung_at, _h.answered_at)


def _request(row: AnyRow) -> HelpRequest:
    return HelpRequest(row.id, row.kiosk_number, row.page, row.rung_at, row.answered_at)


class SqlHelpStore:
    """`HelpStore` on the encrypted file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ring(self, request_id: str, kiosk_number: int, page: str, now: datetime) -> HelpRequest:
        """As the port says; a request sent again under its own id is the same request, answered or not."""
        same_or_open = or_(_h.id == request_id, (_h.kiosk_number == kiosk_number) & _h.answered_at.is_(None))
        with self._database.writing() as connection:
            known = connection.execute(
                _columns.where(same_or_open).order_by((_h.id == request_id).desc())
            ).first()
            if known is not None:
                return _request(known)
            connection.execute(
                insert(help_requests).values(id=request_id, kiosk_number=kiosk_number, page=page, rung_at=now)
            )
        return HelpRequest(request_id, kiosk_number, page, now)

    def get(self, request_id: str) -> HelpRequest | None:
        with self._database.reading() as connection:
            row = connection.execute(_columns.where(_h.id == request_id)).first()
        return None if row is None else _request(row)

    def unanswered(self) -> tuple[HelpRequest, ...]:
        """In the order they rang."""
        with self._database.reading() as connection:
            rows = connection.execute(_columns.where(_h.answered_at.is_(None)).order_by(_h.seq))
            return tuple(_request(row) for row in rows)

    def answer(self, request_id: str, staff_id: StaffId | None, now: datetime) -> None:
        with self._database.writing() as connection:
            connection.execute(
                update(help_requests)
                .where(_h.id == request_id, _h.answered_at.is_(None))
                .values(answered_at=now, answered_by=staff_id)
            )

    def withdraw(self, kiosk_number: int) -> None:
        with self._database.writing() as connection:
            connection.execute(
                delete(help_requests).where(_h.kiosk_number == kiosk_number, _h.answered_at.is_(None))
            )
