"""The store of one data folder: one encrypted file, shared by kiosk, desk and board."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.db.cases import SqlCaseStore
from kiosk.adapters.db.drafts import SqlDraftStore
from kiosk.adapters.db.engine import Database, check_library
from kiosk.adapters.db.help_requests import SqlHelpStore
from kiosk.adapters.db.identity import StoreIdentity, create_identity, read_identity
from kiosk.adapters.db.lock import exclusive
from kiosk.adapters.db.migrate import is_current, upgrade
from kiosk.adapters.db.print_jobs import SqlPrintJobStore
from kiosk.adapters.db.queue import SqlQueueStore
from kiosk.adapters.db.staff import SqlStaffStore
from kiosk.adapters.durable_file import sync_folder
from kiosk.application.ports import Clock, KeyStore
from kiosk.domain.errors import DataError, DeviceError, ErrorCode
from kiosk.domain.ids import new_ulid

DATABASE_NAME = "kiosk.db"
IDENTITY_NAME = "store.json"
LOCK_NAME = "store.lock"
# Longer than any migration of a commune's years of cases.
LOCK_TIMEOUT_S = 120.0


@dataclass(frozen=True, slots=True)
class Store:
    """Every store of one data folder, on one file. Usable from any thread."""

    drafts: SqlDraftStore
    cases: SqlCaseStore
    queue: SqlQueueStore
    print_jobs: SqlPrintJobStore
    staff: SqlStaffStore
    help_requests: SqlHelpStore
    database: Database

    def close(self) -> None:
        self.database.close()


def open_store(data_dir: Path, key_store: KeyStore, clock: Clock) -> Store:
    """The store in `data_dir`, created or brought to today's schema where needed.

    A new key is made only where there is neither a database nor a `store.json`: a database whose key is gone
    is never covered by a new one, and one that has gone itself is never replaced by an empty one.

    Raises:
        DataError: store.library_unsafe, store.key_missing, store.key_unsafe, store.key_wrong,
            store.file_missing, store.newer_version, store.damaged.
        DeviceError: store.unavailable, store.busy, store.disk_full.
    """
    check_library()
    path = data_dir / DATABASE_NAME
    with folder_faults():
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        with exclusive(data_dir / LOCK_NAME, LOCK_TIMEOUT_S):
            identity, key = _identity_and_key(data_dir, key_store, clock)
            database = Database(path, key)
            try:
                if not is_current(database):
                    _upgrade(path, key, identity, clock)
            except BaseException:
                database.close()
                raise
    return Store(
        drafts=SqlDraftStore(database),
        cases=SqlCaseStore(database),
        queue=SqlQueueStore(database),
        print_jobs=SqlPrintJobStore(database),
        staff=SqlStaffStore(database),
        help_requests=SqlHelpStore(database),
        database=database,
    )


def _identity_and_key(data_dir: Path, key_store: KeyStore, clock: Clock) -> tuple[StoreIdentity, bytes]:
    identity = read_identity(data_dir / IDENTITY_NAME)
    path = data_dir / DATABASE_NAME
    if identity is not None:
        if not path.exists():
            raise DataError(ErrorCode.STORE_MISSING)
        key = key_store.load(identity.store_id)
        identity.check_key(key)
        return identity, key
    if path.exists() and path.stat().st_size > 0:
        raise DataError(ErrorCode.KEY_MISSING)
    # The key first: a cut leaves a key nobody needs, never a store without its key. The identity last: where
    # it stands there has been a database, so a missing one has been lost.
    store_id = new_ulid(clock())
    key = key_store.create(store_id)
    _ensure_file(path)
    return create_identity(data_dir / IDENTITY_NAME, store_id, key), key


def _ensure_file(path: Path) -> None:
    """SQLite gives its log the rights of the file, and would itself create a file that others may read."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        sync_folder(path.parent)


def _upgrade(path: Path, key: bytes, identity: StoreIdentity, clock: Clock) -> None:
    database = Database(path, key, foreign_keys=False)
    try:
        upgrade(database, {"store_id": identity.store_id, "created_at": clock().isoformat()})
    finally:
        database.close()


@contextmanager
def folder_faults() -> Iterator[None]:
    """Inside, what the system says about folders and files becomes a KioskError.

    Raises:
        DeviceError: store.disk_full, store.unavailable.
    """
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        code = ErrorCode.STORE_DISK_FULL if full else ErrorCode.STORE_UNAVAILABLE
        raise DeviceError(code) from error
