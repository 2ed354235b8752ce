from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.adapters.db import engine
from kiosk.adapters.db.store import DATABASE_NAME, Store, open_store
from kiosk.application.ports import Draft
from kiosk.domain.ids import ProcedureCode, SittingId, new_ulid
from tests.fakes.keys import FakeKeyStore
from tests.support.sqlcipher_pages import holds
from tests.support.submissions import MORNING, TickingClock, submission

MARK = "DAUVETDAUVETDAUVET"
LONG_MARK = "DAI" * 6


@pytest.fixture
def keys() -> FakeKeyStore:
    return FakeKeyStore()


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(data_dir: Path, keys: FakeKeyStore) -> Iterator[Store]:
    opened = open_store(data_dir, keys, TickingClock())
    yield opened
    opened.close()


def _key(keys: FakeKeyStore) -> bytes:
    (key,) = keys.keys.values()
    return key


def _draft(mark: str, length: int = 300) -> Draft:
    return Draft(
        SittingId(new_ulid(MORNING)),
        ProcedureCode("1.004194"),
        1,
        (mark + " ") * (length // len(mark)),
        MORNING,
        MORNING,
    )


def _files_with(data_dir: Path, mark: str) -> list[str]:
    return [path.name for path in data_dir.iterdir() if mark.encode() in path.read_bytes()]


def test_no_file_of_the_store_holds_plain_text(store: Store, data_dir: Path, keys: FakeKeyStore) -> None:
    store.drafts.save(_draft(MARK))
    store.cases.submit(submission(body=MARK, applicant_name=MARK), 1, MORNING)

    names = {path.name for path in data_dir.iterdir()}
    assert {DATABASE_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm"} <= names
    assert _files_with(data_dir, MARK) == []
    # control: it is there, for who has the key
    assert holds(data_dir / DATABASE_NAME, _key(keys), MARK)

    store.close()
    assert _files_with(data_dir, MARK) == []
    assert holds(data_dir / DATABASE_NAME, _key(keys), MARK)


def test_an_ordinary_sqlite_cannot_open_it(store: Store, data_dir: Path) -> None:
    store.close()
    plain = sqlite3.connect(data_dir / DATABASE_NAME)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        plain.execute("SELECT * FROM sqlite_schema")
    plain.close()


def test_only_the_owner_may_read_the_files(store: Store, data_dir: Path) -> None:
    store.drafts.save(_draft(MARK))
    assert data_dir.stat().st_mode & 0o077 == 0
    assert [path.name for path in data_dir.iterdir() if path.stat().st_mode & 0o077] == []


@pytest.mark.parametrize("length", [300, 60_000], ids=["in a row", "in overflow pages"])
def test_nothing_of_a_discarded_draft_is_left(
    store: Store, data_dir: Path, keys: FakeKeyStore, length: int
) -> None:
    path = data_dir / DATABASE_NAME
    wiped = _draft(LONG_MARK, length)
    store.drafts.save(_draft("KHAC" * 5))
    for pages in range(1, 6):  # savepoints of a growing draft: every old version must go too
        store.drafts.save(
            Draft(
                wiped.sitting_id,
                wiped.procedure_code,
                1,
                wiped.body[: length * pages // 5],
                MORNING,
                MORNING,
            )
        )
    assert holds(path, _key(keys), LONG_MARK)
    store.drafts.discard(wiped.sitting_id)
    assert not holds(path, _key(keys), LONG_MARK)
    assert holds(path, _key(keys), "KHAC" * 5)


def test_nothing_of_an_old_sealed_draft_is_left(store: Store, data_dir: Path, keys: FakeKeyStore) -> None:
    draft = _draft(MARK)
    store.drafts.save(draft)
    store.drafts.seal(draft.sitting_id, MORNING)
    assert holds(data_dir / DATABASE_NAME, _key(keys), MARK)
    store.drafts.delete_sealed_before(MORNING.replace(year=2027))
    assert not holds(data_dir / DATABASE_NAME, _key(keys), MARK)


def test_the_draft_of_a_submitted_sitting_goes_with_the_next_checkpoint(
    store: Store, data_dir: Path, keys: FakeKeyStore
) -> None:
    draft = _draft(MARK)
    store.drafts.save(draft)
    store.cases.submit(submission(draft.sitting_id), 1, MORNING)
    store.database.forget_deleted()
    assert not holds(data_dir / DATABASE_NAME, _key(keys), MARK)


def test_many_sittings_come_and_go_without_a_trace(store: Store, data_dir: Path, keys: FakeKeyStore) -> None:
    for count in range(30):
        draft = _draft(MARK, 200 + 700 * (count % 7))
        store.drafts.save(draft)
        if count % 3:
            store.cases.submit(submission(draft.sitting_id), 1, MORNING)
        else:
            store.drafts.discard(draft.sitting_id)
    store.database.forget_deleted()
    assert not holds(data_dir / DATABASE_NAME, _key(keys), MARK)


def test_the_search_for_traces_finds_them_without_secure_delete(
    data_dir: Path, keys: FakeKeyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    careless = tuple((name, "OFF" if name == "secure_delete" else value) for name, value in engine.PRAGMAS)
    monkeypatch.setattr(engine, "PRAGMAS", careless)
    store = open_store(data_dir, keys, TickingClock())
    draft = _draft(MARK)
    store.drafts.save(draft)
    store.drafts.discard(draft.sitting_id)
    assert holds(data_dir / DATABASE_NAME, _key(keys), MARK)
    store.close()
