"""Stores as earlier programs left them: one SQL dump with rows in every table for each published revision.

`python -m tests.support.store_dumps` writes the dump of today's revision. A dump that is in the repository is
never written again: it is the proof that people's stores still open.
"""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from sqlcipher3 import dbapi2

from kiosk.adapters.db.identity import create_identity
from kiosk.adapters.db.migrations import HEAD
from kiosk.adapters.db.store import DATABASE_NAME, IDENTITY_NAME, Store, open_store
from kiosk.application.ports import Draft, Role, StaffMember
from kiosk.domain.errors import ErrorCode
from kiosk.domain.ids import ProcedureCode, SittingId, StaffId, new_ulid
from tests.fakes.keys import FakeKeyStore
from tests.support.submissions import MORNING, TickingClock, submission

FOLDER = Path(__file__).parents[1] / "data" / "store"


def _connect(path: Path, key: bytes) -> dbapi2.Connection:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


def load_dump(revision: str, data_dir: Path, keys: FakeKeyStore) -> None:
    """A store of `revision` with data lies in `data_dir`, its key in `keys`."""
    data_dir.mkdir(parents=True)
    store_id = new_ulid(MORNING)
    key = keys.create(store_id)
    create_identity(data_dir / IDENTITY_NAME, store_id, key)
    with closing(_connect(data_dir / DATABASE_NAME, key)) as connection:
        connection.executescript((FOLDER / f"{revision}.sql").read_text("utf-8"))


def _fill(store: Store) -> None:
    clock = TickingClock()
    staff_id = StaffId(new_ulid(MORNING))
    store.staff.add_first_admin(StaffMember(staff_id, "Vũ Thị Lan", Role.ADMIN), "$argon2id$…", clock())
    store.staff.note_failure(staff_id, clock())
    receipts = [
        store.cases.submit(submission(letter=letter, helper_id=staff_id), 12, MORNING + timedelta(days=day))
        for day, letter in enumerate("AABA")
    ] + [store.cases.submit(submission(), 12, clock()) for _ in range(3)]
    store.queue.call_next(1, staff_id, clock())
    store.queue.open_case(receipts[0].case_code, staff_id, clock())
    store.queue.finish(receipts[0].case_code, staff_id, clock())
    absent = store.queue.call_next(2, staff_id, clock())
    assert absent is not None
    store.queue.mark_no_show(absent.ticket_number, None, clock())
    store.queue.call_next(1, None, clock())
    job = store.print_jobs.take(clock())
    assert job is not None
    store.print_jobs.fail(job.id, ErrorCode.PRINTER_OUT_OF_PAPER, clock())
    store.print_jobs.reprint(job.case_code, 1, clock())
    store.print_jobs.take(clock())
    for ending in ("open", "seal", "discard"):
        draft = Draft(
            SittingId(new_ulid(MORNING)), ProcedureCode("1.004194"), 1, '{"họ tên": "Đào"}', MORNING, clock()
        )
        store.drafts.save(draft)
        if ending == "seal":
            store.drafts.seal(draft.sitting_id, clock())
        elif ending == "discard":
            store.drafts.discard(draft.sitting_id)
    store.help_requests.ring("r1", 1, "scan", clock())
    store.help_requests.answer("r1", staff_id, clock())
    store.help_requests.ring("r2", 1, "check", clock())


def write_dump(path: Path) -> None:
    """A filled store of today's revision, as SQL."""
    with tempfile.TemporaryDirectory() as folder:
        keys = FakeKeyStore()
        store = open_store(Path(folder) / "data", keys, TickingClock())
        _fill(store)
        store.close()
        (key,) = keys.keys.values()
        plain = Path(folder) / "plain.db"
        with closing(_connect(Path(folder) / "data" / DATABASE_NAME, key)) as connection:
            connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
            connection.execute("SELECT sqlcipher_export('plain')")
        with closing(sqlite3.connect(plain)) as exported:
            path.write_text("\n".join(exported.iterdump()) + "\n", "utf-8")


if __name__ == "__main__":
    target = FOLDER / f"{HEAD}.sql"
    if target.exists():
        raise SystemExit(f"{target} is already published")
    write_dump(target)
