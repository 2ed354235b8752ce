"""A look at a store that changes nothing: can it be opened, is it whole, how new is it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select

from kiosk.adapters.db.engine import Database, check_library
from kiosk.adapters.db.identity import read_identity
from kiosk.adapters.db.migrate import known_revisions, revision_of
from kiosk.adapters.db.migrations import HEAD
from kiosk.adapters.db.store import DATABASE_NAME, IDENTITY_NAME, folder_faults
from kiosk.adapters.db.tables import case_events
from kiosk.application.ports import KeyStore
from kiosk.domain.errors import DataError, ErrorCode


@dataclass(frozen=True, slots=True)
class StoreCondition:
    """How a store is.

    Attributes:
        damage: what SQLCipher and SQLite say about the file; empty when it is whole.
        current: it has today's schema.
        newest_event_at: the newest entry of its journal, or None when it has none.
    """

    damage: tuple[str, ...]
    current: bool
    newest_event_at: datetime | None


def examine_store(data_dir: Path, key_store: KeyStore) -> StoreCondition | None:
    """The condition of the store in `data_dir`; None when there is none yet.

    Reads the whole file once: about a second for 100 MB. Other processes may go on working.

    Raises:
        DataError: store.library_unsafe, store.key_missing, store.key_unsafe, store.key_wrong,
            store.file_missing, store.newer_version, store.damaged.
        DeviceError: store.unavailable, store.busy.
    """
    check_library()
    with folder_faults():
        if not _is_begun(data_dir):
            return None
        identity = read_identity(data_dir / IDENTITY_NAME)
        if identity is None:
            raise DataError(ErrorCode.KEY_MISSING)
        key = key_store.load(identity.store_id)
    identity.check_key(key)
    with closing(Database(data_dir / DATABASE_NAME, key)) as database, database.reading() as connection:
        revision = revision_of(connection)
        if revision is not None and revision not in known_revisions():
            raise DataError(ErrorCode.STORE_NEWER)
        return StoreCondition(
            # Pages that a checkpoint of another process is just writing look damaged once, not twice.
            damage=_damage(connection) and _damage(connection),
            current=revision == HEAD,
            newest_event_at=_newest_event(connection) if revision == HEAD else None,
        )


def _is_begun(data_dir: Path) -> bool:
    """False before the first start, and after one that was cut off. Raises DataError (store.file_missing)."""
    path = data_dir / DATABASE_NAME
    if path.exists():
        return path.stat().st_size > 0
    if (data_dir / IDENTITY_NAME).exists():
        raise DataError(ErrorCode.STORE_MISSING)
    return False


def _damage(connection: Connection) -> tuple[str, ...]:
    """Every page's seal (SQLCipher), then the structure of tables and indexes (SQLite)."""
    seals = connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars().all()
    structure = connection.exec_driver_sql("PRAGMA quick_check").scalars().all()
    return tuple(str(line) for line in (*seals, *structure) if line != "ok")


def _newest_event(connection: Connection) -> datetime | None:
    newest = select(case_events.c.at).order_by(case_events.c.seq.desc()).limit(1)
    return connection.execute(newest).scalar()
