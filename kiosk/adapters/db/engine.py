"""The way to the store's file: SQLite through SQLCipher, in WAL mode, and the names of what can go wrong.

SQLAlchemy Core, not its ORM: every value that leaves the store is a frozen dataclass of the domain, every
change is one statement whose SQL can be read off the page, and no identity map keeps personal data in memory.

Transactions are explicit. The driver's own are switched off, because they begin deferred and only at the
first write: a desk that reads "who is next" and then writes would fail on a stale snapshot, or call a person
twice.
Readers say BEGIN DEFERRED and see one snapshot; writers say BEGIN IMMEDIATE and are alone before they read.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, QueuePool, create_engine, event, exc
from sqlalchemy.engine import ExceptionContext
from sqlcipher3 import dbapi2

from kiosk.domain.errors import DataError, DeviceError, ErrorCode, KioskError

# https://www.sqlite.org/wal.html#walresetbug: two processes on one WAL file could corrupt it up to 3.51.2.
OLDEST_SAFE_SQLITE = (3, 51, 3)

PRAGMAS: tuple[tuple[str, str], ...] = (
    ("busy_timeout", "5000"),
    ("journal_mode", "WAL"),
    # Only FULL keeps a commit through a power cut: https://www.sqlite.org/pragma.html#pragma_synchronous
    ("synchronous", "FULL"),
    ("wal_autocheckpoint", "1000"),
    ("trusted_schema", "OFF"),
    ("cell_size_check", "ON"),
    ("temp_store", "MEMORY"),
    ("secure_delete", "ON"),
    ("mmap_size", "0"),
)

# Primary result codes, the low byte of https://www.sqlite.org/rescode.html.
_FAULTS: dict[int, tuple[type[KioskError], ErrorCode]] = {
    dbapi2.SQLITE_BUSY: (DeviceError, ErrorCode.STORE_BUSY),
    dbapi2.SQLITE_LOCKED: (DeviceError, ErrorCode.STORE_BUSY),
    dbapi2.SQLITE_FULL: (DeviceError, ErrorCode.STORE_DISK_FULL),
    dbapi2.SQLITE_IOERR: (DeviceError, ErrorCode.STORE_UNAVAILABLE),
    dbapi2.SQLITE_CANTOPEN: (DeviceError, ErrorCode.STORE_UNAVAILABLE),
    dbapi2.SQLITE_READONLY: (DeviceError, ErrorCode.STORE_UNAVAILABLE),
    dbapi2.SQLITE_CORRUPT: (DataError, ErrorCode.STORE_DAMAGED),
    # A wrong key is found before the file is opened (`identity.check_key`), so this is a bad first page.
    dbapi2.SQLITE_NOTADB: (DataError, ErrorCode.STORE_DAMAGED),
}
# SQLITE_IOERR_SHMSIZE: growing the shared-memory file is the one place where a full disk is an I/O error.
_SHARED_MEMORY_CANNOT_GROW = 4874
# After one bad page SQLCipher refuses every page of that connection (sqlcipher/sqlcipher#617).
_POISONING = frozenset({dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB, dbapi2.SQLITE_IOERR})


def check_library() -> None:
    """Raises DataError (store.library_unsafe) when SQLite has the WAL-reset bug or cannot encrypt."""
    probe = dbapi2.connect(":memory:")
    try:
        cipher = probe.execute("PRAGMA cipher_version").fetchone()
    finally:
        probe.close()
    if dbapi2.sqlite_version_info < OLDEST_SAFE_SQLITE or cipher is None:
        raise DataError(ErrorCode.STORE_LIBRARY_UNSAFE, version=dbapi2.sqlite_version)


def _result_code(error: BaseException | None) -> int:
    """SQLite's extended result code; 0 for errors of the driver itself."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code if isinstance(code, int) else 0


@contextmanager
def store_faults() -> Iterator[None]:
    """Inside, what SQLite says about its file, disk and locks becomes a KioskError; anything else is a bug.

    Raises:
        DeviceError: store.busy, store.disk_full, store.unavailable.
        DataError: store.damaged.
    """
    try:
        yield
    except exc.TimeoutError as error:
        raise DeviceError(ErrorCode.STORE_BUSY) from error
    except (exc.DBAPIError, dbapi2.Error) as error:
        code = _result_code(error.orig if isinstance(error, exc.DBAPIError) else error)
        if code == _SHARED_MEMORY_CANNOT_GROW:
            raise DeviceError(ErrorCode.STORE_DISK_FULL) from error
        if code & 0xFF not in _FAULTS:
            raise
        kind, name = _FAULTS[code & 0xFF]
        raise kind(name) from error


class Database:
    """One encrypted file, open in this process; usable from any thread.

    Args:
        path: the file; it must exist, and may be empty.
        key: 32 random bytes. Used raw, without key derivation, so that opening costs nothing.
        foreign_keys: off only while a migration rebuilds tables (https://www.sqlite.org/lang_altertable.html).
    """

    def __init__(self, path: Path, key: bytes, *, foreign_keys: bool = True) -> None:
        self.path = path
        self._key = key
        self._foreign_keys = foreign_keys
        self._reader = create_engine(
            URL.create("sqlite+pysqlite", database=str(path)),
            module=dbapi2,
            creator=self._connect,
            poolclass=QueuePool,
            pool_size=4,
            max_overflow=0,
            pool_timeout=5.0,
            hide_parameters=True,  # they are personal data, and an exception's text may be logged
        )
        event.listen(self._reader, "connect", self._configure)
        event.listen(self._reader, "begin", _begin)
        event.listen(self._reader, "handle_error", _drop_poisoned)
        self._writer = self._reader.execution_options(begin="IMMEDIATE")
        self._watch: Any = None
        self._watch_lock = threading.Lock()

    def _connect(self) -> Any:
        # mode=rw: a file that went away is an error, not a new and empty store.
        return dbapi2.connect(
            f"{self.path.resolve().as_uri()}?mode=rw", uri=True, timeout=0, check_same_thread=False
        )

    def _configure(self, connection: Any, _record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        try:
            cursor.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
            # SQLCipher would write page errors to standard error, which belongs to our own log.
            cursor.execute("PRAGMA cipher_log_level = NONE")
            for name, value in PRAGMAS:
                cursor.execute(f"PRAGMA {name} = {value}")
            cursor.execute(f"PRAGMA foreign_keys = {'ON' if self._foreign_keys else 'OFF'}")
        finally:
            cursor.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One snapshot of the store. Raises as `store_faults`."""
        with store_faults(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction, alone from its start; on disk when the block has ended, or not at all.

        Raises as `store_faults`. A KioskError raised inside undoes everything.
        """
        with store_faults(), self._writer.begin() as connection:
            yield connection

    def changes(self) -> int:
        """A number that is another one after every commit of any process, this one included.

        Costs about 10 µs: `PRAGMA data_version` on a connection that never writes, since SQLite counts
        there what other connections do. It says nothing about what changed, or how often.
        """
        with self._watch_lock, store_faults():
            try:
                if self._watch is None:
                    self._watch = self._connect()
                    self._configure(self._watch, None)
                row = self._watch.execute("PRAGMA data_version").fetchone()
            except dbapi2.Error:
                self._close_watch()
                raise
            return int(row[0])

    def forget_deleted(self) -> None:
        """Copies the log into the file and empties it, so that nothing deleted is left in the log.

        Waits 100 ms at most for other readers; where that is not enough, the next call does it, or the last
        process to close.
        """
        with store_faults():
            pooled = self._reader.raw_connection()
            try:
                cursor = pooled.cursor()
                cursor.execute("PRAGMA busy_timeout = 100")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                cursor.fetchall()
                cursor.execute(f"PRAGMA busy_timeout = {dict(PRAGMAS)['busy_timeout']}")
                cursor.close()
            except dbapi2.Error:
                pooled.invalidate()
                raise
            finally:
                pooled.close()

    def close(self) -> None:
        """The last process to close also empties the log."""
        with self._watch_lock:
            self._close_watch()
        self._reader.dispose()

    def _close_watch(self) -> None:
        if self._watch is not None:
            self._watch.close()
            self._watch = None


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN " + connection.get_execution_options().get("begin", "DEFERRED"))


def _drop_poisoned(context: ExceptionContext) -> None:
    if _result_code(context.original_exception) & 0xFF in _POISONING:
        context.is_disconnect = True
