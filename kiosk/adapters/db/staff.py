"""People who may sign in. Their PIN hashes never leave this encrypted file but to be checked."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from kiosk.adapters.db.columns import AnyRow
from kiosk.adapters.db.engine import Database
from kiosk.adapters.db.tables import staff
from kiosk.application.ports import Credentials, Role, StaffMember
from kiosk.domain.errors import ConflictError, ErrorCode
from kiosk.domain.ids import StaffId
from kiosk.domain.text import fold


def _member(row: AnyRow) -> StaffMember:
    return StaffMember(StaffId(row.id), row.name, Role(row.role))


def _is_there_admin(connection: Connection) -> bool:
    admin = select(staff.c.seq).where(staff.c.role == Role.ADMIN.value).limit(1)
    return connection.execute(admin).first() is not None


def _add(connection: Connection, member: StaffMember, pin_hash: str, now: datetime) -> None:
    name_fold = fold(member.name)
    taken = select(staff.c.seq).where(staff.c.name_fold == name_fold)
    if connection.execute(taken).first() is not None:
        raise ConflictError(ErrorCode.NAME_TAKEN)
    connection.execute(
        insert(staff).values(
            id=member.id,
            name=member.name,
            name_fold=name_fold,
            role=member.role.value,
            pin_hash=pin_hash,
            failures=0,
            added_at=now,
        )
    )


class SqlStaffStore:
    """`StaffStore` on the encrypted file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def has_admin(self) -> bool:
        with self._database.reading() as connection:
            return _is_there_admin(connection)

    def add(self, member: StaffMember, pin_hash: str, now: datetime) -> None:
        with self._database.writing() as connection:
            _add(connection, member, pin_hash, now)

    def add_first_admin(self, member: StaffMember, pin_hash: str, now: datetime) -> None:
        with self._database.writing() as connection:
            if _is_there_admin(connection):
                raise ConflictError(ErrorCode.ADMIN_EXISTS)
            _add(connection, member, pin_hash, now)

    def credentials(self, name: str) -> Credentials | None:
        """Names are found as `fold` compares them."""
        with self._database.reading() as connection:
            row = connection.execute(select(staff).where(staff.c.name_fold == fold(name))).first()
        if row is None:
            return None
        return Credentials(_member(row), row.pin_hash, row.failures, row.last_failure_at)

    def members(self) -> tuple[StaffMember, ...]:
        """In the order they were added."""
        with self._database.reading() as connection:
            rows = connection.execute(select(staff.c.id, staff.c.name, staff.c.role).order_by(staff.c.seq))
            return tuple(_member(row) for row in rows)

    def note_failure(self, staff_id: StaffId, now: datetime) -> None:
        with self._database.writing() as connection:
            connection.execute(
                update(staff)
                .where(staff.c.id == staff_id)
                .values(failures=staff.c.failures + 1, last_failure_at=now)
            )

    def note_success(self, staff_id: StaffId) -> None:
        with self._database.writing() as connection:
            connection.execute(
                update(staff).where(staff.c.id == staff_id).values(failures=0, last_failure_at=None)
            )
