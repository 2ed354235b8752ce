"""Creating, opening and refusing a store: whose key, which version, and who was first."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.adapters.db.engine import Database
from kiosk.adapters.db.lock import exclusive
from kiosk.adapters.db.store import DATABASE_NAME, IDENTITY_NAME, LOCK_NAME, open_store
from kiosk.adapters.files.keys import FileKeyStore
from kiosk.domain.errors import DeviceError, ErrorCode, KioskError
from tests.fakes.keys import FakeKeyStore
from tests.support.submissions import MORNING, TickingClock, submission


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


def _filled(data_dir: Path, keys: FakeKeyStore) -> bytes:
    """A store with one case, closed; its key."""
    store = open_store(data_dir, keys, TickingClock())
    store.cases.submit(submission(), 1, MORNING)
    store.close()
    (key,) = keys.keys.values()
    return key


def _refusal(data_dir: Path, keys: FakeKeyStore) -> ErrorCode:
    with pytest.raises(KioskError) as refused:
        open_store(data_dir, keys, TickingClock())
    return refused.value.code


def test_a_store_is_there_again_when_opened_again(data_dir: Path) -> None:
    keys = FakeKeyStore()
    _filled(data_dir, keys)
    store = open_store(data_dir, keys, TickingClock())
    assert len(store.cases.newest(5)) == 1
    assert len(keys.keys) == 1
    store.close()


def test_the_last_to_close_leaves_no_log(data_dir: Path) -> None:
    _filled(data_dir, FakeKeyStore())
    assert {path.name for path in data_dir.iterdir()} == {DATABASE_NAME, IDENTITY_NAME, LOCK_NAME}


def test_the_identity_holds_no_key(data_dir: Path) -> None:
    key = _filled(data_dir, FakeKeyStore())
    text = (data_dir / IDENTITY_NAME).read_text()
    assert key.hex() not in text
    assert set(json.loads(text)) == {"store_id", "key_check"}


def test_a_database_whose_key_is_gone_is_refused_and_left_alone(data_dir: Path) -> None:
    _filled(data_dir, FakeKeyStore())
    before = (data_dir / DATABASE_NAME).read_bytes()
    without = FakeKeyStore()
    assert _refusal(data_dir, without) is ErrorCode.KEY_MISSING
    assert without.keys == {}
    assert (data_dir / DATABASE_NAME).read_bytes() == before


def test_a_database_without_its_identity_is_refused(data_dir: Path) -> None:
    keys = FakeKeyStore()
    _filled(data_dir, keys)
    (data_dir / IDENTITY_NAME).unlink()
    assert _refusal(data_dir, keys) is ErrorCode.KEY_MISSING
    assert len(keys.keys) == 1


def test_a_database_that_has_gone_is_not_replaced_by_an_empty_one(data_dir: Path) -> None:
    keys = FakeKeyStore()
    _filled(data_dir, keys)
    (data_dir / DATABASE_NAME).unlink()
    assert _refusal(data_dir, keys) is ErrorCode.STORE_MISSING
    assert not (data_dir / DATABASE_NAME).exists()


def test_a_start_cut_off_before_the_identity_is_repeated(data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / DATABASE_NAME).write_bytes(b"")
    store = open_store(data_dir, FakeKeyStore(), TickingClock())
    assert store.cases.newest(1) == ()
    store.close()


def test_another_key_is_refused_before_the_database_is_touched(
    data_dir: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    keys = FakeKeyStore()
    _filled(data_dir, keys)
    before = (data_dir / DATABASE_NAME).read_bytes()
    keys.keys = dict.fromkeys(keys.keys, b"\x77" * 32)
    assert _refusal(data_dir, keys) is ErrorCode.KEY_WRONG
    assert (data_dir / DATABASE_NAME).read_bytes() == before
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"store_id": 1, "key_check": 2}', '{"store_id": "../x"}']
)
def test_an_unreadable_identity_is_damage(data_dir: Path, content: str) -> None:
    keys = FakeKeyStore()
    _filled(data_dir, keys)
    (data_dir / IDENTITY_NAME).write_text(content)
    assert _refusal(data_dir, keys) is ErrorCode.STORE_DAMAGED


def test_a_file_that_is_no_database_is_damage(data_dir: Path, capfd: pytest.CaptureFixture[str]) -> None:
    keys = FakeKeyStore()
    _filled(data_dir, keys)
    (data_dir / DATABASE_NAME).write_bytes(b"not a database, however long it is" * 1000)
    assert _refusal(data_dir, keys) is ErrorCode.STORE_DAMAGED
    # SQLCipher itself would have written "ERROR CORE …" there
    assert capfd.readouterr().err == ""


def test_a_start_cut_off_after_the_key_is_repeated(data_dir: Path) -> None:
    keys = FakeKeyStore()
    _filled(data_dir, keys)
    for name in (DATABASE_NAME, IDENTITY_NAME):
        (data_dir / name).unlink()
    store = open_store(data_dir, keys, TickingClock())
    assert store.cases.newest(1) == ()
    store.close()


def test_a_start_cut_off_before_the_schema_is_repeated(data_dir: Path) -> None:
    keys = FakeKeyStore()
    _filled(data_dir, keys)
    (data_dir / DATABASE_NAME).write_bytes(b"")
    store = open_store(data_dir, keys, TickingClock())
    store.cases.submit(submission(), 1, MORNING)
    store.close()


def test_a_newer_store_is_refused_and_left_alone(data_dir: Path) -> None:
    keys = FakeKeyStore()
    key = _filled(data_dir, keys)
    database = Database(data_dir / DATABASE_NAME, key)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    assert _refusal(data_dir, keys) is ErrorCode.STORE_NEWER
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == "9999"
        assert connection.exec_driver_sql("SELECT count(*) FROM cases").scalar() == 1
    database.close()


def test_a_folder_that_cannot_be_made_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert _refusal(tmp_path / "file" / "data", FakeKeyStore()) is ErrorCode.STORE_UNAVAILABLE


def test_a_store_that_another_process_is_making_is_waited_for(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.adapters.db.store.LOCK_TIMEOUT_S", 0.05)
    data_dir.mkdir()
    with exclusive(data_dir / LOCK_NAME, 1.0):
        assert _refusal(data_dir, FakeKeyStore()) is ErrorCode.STORE_BUSY
    open_store(data_dir, FakeKeyStore(), TickingClock()).close()


def test_the_lock_is_given_back_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), exclusive(tmp_path / "lock", 1.0):
        raise RuntimeError
    with exclusive(tmp_path / "lock", 0.0), pytest.raises(DeviceError), exclusive(tmp_path / "lock", 0.0):
        pass


_OPEN_AND_SUBMIT = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.adapters.db.store import open_store
from kiosk.adapters.files.keys import FileKeyStore
from tests.support.submissions import submission

sys.stdin.readline()
folder = Path(sys.argv[1])
store = open_store(folder / "data", FileKeyStore(folder / "keys"), lambda: datetime.now(UTC))
print(store.cases.submit(submission(), 1, datetime.now(UTC)).ticket_number)
store.close()
"""


def test_processes_that_start_at_once_share_one_new_store(tmp_path: Path) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", _OPEN_AND_SUBMIT, tmp_path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for process in processes:  # all are past their start and wait for this line
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    answers = [process.communicate(timeout=60) for process in processes]
    assert [error for _, error in answers] == ["", "", ""]
    assert sorted(number.strip() for number, _ in answers) == ["A001", "A002", "A003"]
    assert len(list((tmp_path / "keys").iterdir())) == 1
    store = open_store(tmp_path / "data", FileKeyStore(tmp_path / "keys"), TickingClock())
    assert len(store.cases.newest(9)) == 3
    store.close()


_OPEN = """
import sys
from pathlib import Path
from kiosk.adapters.db.store import open_store
from kiosk.adapters.files.keys import FileKeyStore
from tests.support.submissions import TickingClock

folder = Path(sys.argv[1])
open_store(folder / "data", FileKeyStore(folder / "keys"), TickingClock()).close()
print([name for name in ("alembic", "sqlalchemy.orm") if name in sys.modules])
"""


def test_an_existing_store_opens_without_alembic(data_dir: Path) -> None:
    """Alembic costs a tenth of a second and several megabytes; only a migration may import it."""
    keys = FileKeyStore(data_dir.parent / "keys")
    open_store(data_dir, keys, TickingClock()).close()
    done = subprocess.run(
        [sys.executable, "-c", _OPEN, data_dir.parent],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"
