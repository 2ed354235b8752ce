"""A store is looked at without being changed, made, or brought up to date."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.db.engine import Database
from kiosk.adapters.db.examine import examine_store
from kiosk.adapters.db.store import DATABASE_NAME, open_store
from kiosk.domain.errors import DataError, DeviceError, ErrorCode
from tests.fakes.keys import FakeKeyStore
from tests.support.submissions import MORNING, TickingClock, submission

PAGE = 4096


@pytest.fixture
def keys() -> FakeKeyStore:
    return FakeKeyStore()


def fill(data_dir: Path, keys: FakeKeyStore, cases: int = 1) -> None:
    store = open_store(data_dir, keys, TickingClock())
    for number in range(cases):
        store.cases.submit(submission(), 1, MORNING + timedelta(minutes=number))
    store.close()


def content(data_dir: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in data_dir.iterdir()}


def test_there_is_no_store_yet_and_none_is_made(tmp_path: Path, keys: FakeKeyStore) -> None:
    assert examine_store(tmp_path, keys) is None
    assert list(tmp_path.iterdir()) == []
    assert keys.keys == {}


def test_a_whole_store_and_the_newest_entry_of_its_journal(tmp_path: Path, keys: FakeKeyStore) -> None:
    fill(tmp_path, keys, cases=3)
    before = content(tmp_path)
    condition = examine_store(tmp_path, keys)
    assert condition is not None
    assert condition.damage == ()
    assert condition.current
    assert condition.newest_event_at == MORNING + timedelta(minutes=2)
    assert content(tmp_path) == before


def test_an_empty_store_has_no_newest_entry(tmp_path: Path, keys: FakeKeyStore) -> None:
    fill(tmp_path, keys, cases=0)
    condition = examine_store(tmp_path, keys)
    assert condition is not None
    assert condition.newest_event_at is None


def test_a_store_in_use_is_looked_at_too(tmp_path: Path, keys: FakeKeyStore) -> None:
    store = open_store(tmp_path, keys, TickingClock())
    try:
        store.cases.submit(submission(), 1, MORNING)
        condition = examine_store(tmp_path, keys)
    finally:
        store.close()
    assert condition is not None
    assert condition.damage == ()
    assert condition.newest_event_at == MORNING


@pytest.mark.parametrize("page", [3, 9])
def test_one_flipped_bit_is_found_wherever_it_is(tmp_path: Path, keys: FakeKeyStore, page: int) -> None:
    fill(tmp_path, keys)
    path = tmp_path / DATABASE_NAME
    data = bytearray(path.read_bytes())
    data[page * PAGE + 1000] ^= 1
    path.write_bytes(data)
    try:
        condition = examine_store(tmp_path, keys)
    except DataError as error:  # a page that opening needs
        assert error.code is ErrorCode.STORE_DAMAGED
    else:
        assert condition is not None
        assert any(str(page + 1) in line for line in condition.damage)


def test_a_store_of_a_newer_program_is_refused(tmp_path: Path, keys: FakeKeyStore) -> None:
    fill(tmp_path, keys)
    (key,) = keys.keys.values()
    database = Database(tmp_path / DATABASE_NAME, key)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    with pytest.raises(DataError) as refused:
        examine_store(tmp_path, keys)
    assert refused.value.code is ErrorCode.STORE_NEWER


def test_a_store_whose_key_is_gone(tmp_path: Path, keys: FakeKeyStore) -> None:
    fill(tmp_path, keys)
    with pytest.raises(DataError) as refused:
        examine_store(tmp_path, FakeKeyStore())
    assert refused.value.code is ErrorCode.KEY_MISSING


def test_a_store_whose_file_is_gone(tmp_path: Path, keys: FakeKeyStore) -> None:
    fill(tmp_path, keys)
    (tmp_path / DATABASE_NAME).unlink()
    with pytest.raises(DataError) as refused:
        examine_store(tmp_path, keys)
    assert refused.value.code is ErrorCode.STORE_MISSING


def test_a_folder_that_cannot_be_looked_into(tmp_path: Path, keys: FakeKeyStore) -> None:
    with pytest.raises(DeviceError) as refused:
        examine_store(tmp_path / ("x" * 300), keys)
    assert refused.value.code is ErrorCode.STORE_UNAVAILABLE
