"""Savepoints of unfinished sittings."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, func, select, update
from sqlalchemy.dialects.sqlite import insert

from kiosk.adapters.db.engine import Database
from kiosk.adapters.db.tables import DraftState, drafts
from kiosk.application.ports import Draft
from kiosk.domain.errors import ConflictError, ErrorCode
from kiosk.domain.ids import ProcedureCode, SittingId

_EMPTY = {"body": None, "started_at": None, "saved_at": None, "sealed_at": None}


def close_draft(
    connection: Connection, sitting_id: SittingId, state: DraftState, procedure_code: str, version: int
) -> None:
    """The sitting is closed and its answers are gone; its id stays, so that no late save opens it again."""
    closed = insert(drafts).values(
        sitting_id=sitting_id,
        state=state.value,
        save_number=0,
        procedure_code=procedure_code,
        procedure_version=version,
        **_EMPTY,
    )
    connection.execute(
        closed.on_conflict_do_update(index_elements=["sitting_id"], set_={"state": state.value, **_EMPTY})
    )


class SqlDraftStore:
    """`DraftStore` on the encrypted file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, draft: Draft) -> None:
        content = {
            "procedure_code": draft.procedure_code,
            "procedure_version": draft.procedure_version,
            "body": draft.body,
            "started_at": draft.started_at,
            "saved_at": draft.saved_at,
            # The highest number alone decides what is newest: a clock may have been set back in between.
            "save_number": select(func.coalesce(func.max(drafts.c.save_number), 0) + 1).scalar_subquery(),
        }
        wanted = insert(drafts).values(sitting_id=draft.sitting_id, state=DraftState.OPEN.value, **content)
        with self._database.writing() as connection:
            saved = connection.execute(
                wanted.on_conflict_do_update(
                    index_elements=["sitting_id"], set_=content, where=drafts.c.state == DraftState.OPEN.value
                )
            )
            if saved.rowcount == 0:
                raise ConflictError(ErrorCode.SITTING_CLOSED)

    def unfinished(self) -> Draft | None:
        d = drafts.c
        newest = (
            select(d.sitting_id, d.procedure_code, d.procedure_version, d.body, d.started_at, d.saved_at)
            .where(d.state == DraftState.OPEN.value)
            .order_by(d.save_number.desc())
            .limit(1)
        )
        with self._database.reading() as connection:
            row = connection.execute(newest).first()
        if row is None:
            return None
        return Draft(
            sitting_id=SittingId(row.sitting_id),
            procedure_code=ProcedureCode(row.procedure_code),
            procedure_version=row.procedure_version,
            body=row.body,
            started_at=row.started_at,
            saved_at=row.saved_at,
        )

    def seal(self, sitting_id: SittingId, now: datetime) -> None:
        with self._database.writing() as connection:
            connection.execute(
                update(drafts)
                .where(drafts.c.sitting_id == sitting_id, drafts.c.state == DraftState.OPEN.value)
                .values(state=DraftState.SEALED.value, sealed_at=now)
            )

    def discard(self, sitting_id: SittingId) -> None:
        """As the port says, and the log on disk is emptied too, so that nothing is left there either."""
        with self._database.writing() as connection:
            discarded = connection.execute(
                update(drafts)
                .where(drafts.c.sitting_id == sitting_id, drafts.c.body.is_not(None))
                .values(state=DraftState.DISCARDED.value, **_EMPTY)
            )
        if discarded.rowcount:
            self._database.forget_deleted()

    def delete_sealed_before(self, moment: datetime) -> int:
        with self._database.writing() as connection:
            deleted = connection.execute(
                update(drafts)
                .where(drafts.c.state == DraftState.SEALED.value, drafts.c.sealed_at < moment)
                .values(state=DraftState.DISCARDED.value, **_EMPTY)
            ).rowcount
        if deleted:
            self._database.forget_deleted()
        return deleted
