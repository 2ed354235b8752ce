"""Every store that was ever published opens today, and a migration that is killed has not happened."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import create_mock_engine

from kiosk.adapters.db.engine import Database
from kiosk.adapters.db.migrate import revision_of
from kiosk.adapters.db.migrations import FOLDER, HEAD, VERSIONS
from kiosk.adapters.db.store import DATABASE_NAME, open_store
from kiosk.adapters.db.tables import metadata
from kiosk.adapters.files.keys import FileKeyStore
from kiosk.domain.case import CaseState, PrintState, TicketState
from kiosk.domain.dates import local_date
from tests.fakes.keys import FakeKeyStore
from tests.support import store_dumps
from tests.support.submissions import APPLICANT, MORNING, TickingClock, submission

SCRIPT = ScriptDirectory(str(FOLDER), version_locations=[str(VERSIONS)])
REVISIONS = sorted(revision.revision for revision in SCRIPT.walk_revisions())

Schema = dict[str, str]


def _schema(database: Database) -> Schema:
    """Name and SQL of every table and index, white space evened out."""
    with database.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        ).all()
    return {name: re.sub(r"\s+", " ", sql).strip() for name, sql in rows if name != "alembic_version"}


def _published_schema() -> Schema:
    statements: list[str] = []

    def write_down(statement: Any, *_: object) -> None:
        statements.append(str(statement.compile(dialect=mock.dialect)))

    mock = create_mock_engine("sqlite://", write_down)
    metadata.create_all(mock, checkfirst=False)
    found = {}
    for statement in statements:
        name = re.search(r"CREATE (?:UNIQUE )?(?:TABLE|INDEX) (\w+)", statement)
        assert name is not None
        found[name[1]] = re.sub(r"\s+", " ", statement).strip()
    return found


def _key(keys: FakeKeyStore) -> bytes:
    (key,) = keys.keys.values()
    return key


def test_there_is_one_line_of_revisions_and_head_is_its_end() -> None:
    assert SCRIPT.get_heads() == [HEAD]
    assert [f"{number:04d}" for number in range(1, len(REVISIONS) + 1)] == REVISIONS


def test_nothing_leads_back() -> None:
    assert [r.revision for r in SCRIPT.walk_revisions() if hasattr(r.module, "downgrade")] == []


def test_the_migrations_lead_to_the_tables(tmp_path: Path) -> None:
    keys = FakeKeyStore()
    open_store(tmp_path / "data", keys, TickingClock()).close()
    database = Database(tmp_path / "data" / DATABASE_NAME, _key(keys))
    assert _schema(database) == _published_schema()
    database.close()


def test_every_table_is_strict(tmp_path: Path) -> None:
    keys = FakeKeyStore()
    open_store(tmp_path / "data", keys, TickingClock()).close()
    database = Database(tmp_path / "data" / DATABASE_NAME, _key(keys))
    with database.reading() as connection:
        loose = connection.exec_driver_sql(
            "SELECT name FROM pragma_table_list "
            "WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'"
        ).scalars()
        assert set(loose) == {"alembic_version"}  # Alembic's own
    database.close()


@pytest.mark.parametrize("revision", REVISIONS)
def test_the_dump_of_a_revision_has_rows_everywhere(tmp_path: Path, revision: str) -> None:
    keys = FakeKeyStore()
    store_dumps.load_dump(revision, tmp_path / "data", keys)
    database = Database(tmp_path / "data" / DATABASE_NAME, _key(keys))
    with database.reading() as connection:
        assert revision_of(connection) == revision
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table'").scalars()
        empty = [
            table
            for table in tables
            if connection.exec_driver_sql(f"SELECT 1 FROM {table} LIMIT 1").first() is None  # noqa: S608
        ]
    assert empty == []
    database.close()


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_store_of_every_revision_opens_with_all_it_held(tmp_path: Path, revision: str) -> None:
    keys = FakeKeyStore()
    store_dumps.load_dump(revision, tmp_path / "data", keys)
    clock = TickingClock(MORNING + timedelta(hours=1))
    day = local_date(MORNING)

    store = open_store(tmp_path / "data", keys, clock)
    cases = store.cases.newest(100)
    assert len(cases) == 7
    assert {case.state for case in cases} == {CaseState.SUBMITTED, CaseState.FINISHED}
    finished = store.cases.get(next(c.case_code for c in cases if c.state is CaseState.FINISHED))
    assert finished.applicant_name == APPLICANT
    assert len(finished.events) == 6
    draft = store.drafts.unfinished()
    assert draft is not None
    assert "Đào" in draft.body
    assert store.drafts.delete_sealed_before(clock()) == 1
    (member,) = store.staff.members()
    found = store.staff.credentials(member.name)
    assert found is not None
    assert found.failures == 1
    assert [request.id for request in store.help_requests.unanswered()] == ["r2"]
    states = {row.state for row in store.queue.today(day)}
    assert states == {TicketState.NO_SHOW, TicketState.CALLED, TicketState.WAITING}

    # and goes on from there
    receipt = store.cases.submit(submission(), 12, clock())
    assert receipt.case_code not in {case.case_code for case in cases}
    assert store.queue.call_next(7, None, clock()) is not None
    assert store.print_jobs.mark_interrupted(clock()) == 1
    job = store.print_jobs.take(clock())
    assert job is not None
    assert job.state is PrintState.PRINTING
    assert _schema(store.database) == _published_schema()
    with store.database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    store.close()


# --- killed half way ------------------------------------------------------------------------------------

_KILLED = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import Engine, event
from kiosk.adapters.db import engine, store
from kiosk.adapters.files.keys import FileKeyStore
from tests.support.submissions import TickingClock

data_dir, keys, place, careless = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4] == "careless"
count = 0

def die():
    print(count, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)

@event.listens_for(Engine, "before_cursor_execute")
def _statement(*_):
    global count
    count += 1
    if place == str(count):
        die()

@event.listens_for(Engine, "commit")
def _commit(_connection):
    if place == "commit" and count > 10:
        die()

if careless:
    engine._begin = lambda connection: None  # the driver's own way: no transaction around DDL
store.open_store(data_dir, FileKeyStore(keys), TickingClock()).close()
print(count, flush=True)
"""


def _migrate_until(tmp_path: Path, place: str, how: str = "careful") -> int:
    """Starts a migration in a process that kills itself at statement `place`; how far it came."""
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, tmp_path / "data", tmp_path / "keys", place, how],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == (0 if place == "end" else -9), done.stderr
    return int(done.stdout)


def _tables_left(tmp_path: Path) -> set[str]:
    (key_file,) = (tmp_path / "keys").iterdir()
    database = Database(
        tmp_path / "data" / DATABASE_NAME, FileKeyStore(tmp_path / "keys").load(key_file.stem)
    )
    names = set(_schema(database))
    database.close()
    return names


def test_a_migration_killed_anywhere_has_not_happened(tmp_path: Path) -> None:
    length = _migrate_until(tmp_path / "whole", "end")
    assert length > 20
    whole = _tables_left(tmp_path / "whole")
    assert whole == set(_published_schema())
    for place in (*(str(length * part // 6) for part in range(1, 6)), "commit"):
        killed = tmp_path / f"killed at {place}"
        _migrate_until(killed, place)
        assert _tables_left(killed) == set()
        _migrate_until(killed, "end")
        assert _tables_left(killed) == whole


def test_the_check_above_sees_a_migration_without_a_transaction(tmp_path: Path) -> None:
    _migrate_until(tmp_path, "20", "careless")
    left = _tables_left(tmp_path)
    assert left
    assert left < set(_published_schema())
