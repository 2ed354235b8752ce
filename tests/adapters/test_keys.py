from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.adapters.durable_file import create_private_file
from kiosk.adapters.files.keys import FileKeyStore
from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.ids import new_ulid
from tests.support.submissions import MORNING

STORE = new_ulid(MORNING)
posix = pytest.mark.skipif(os.name == "nt", reason="SKIPPED LOUDLY: rights of POSIX files")


def _refusal(keys: FileKeyStore, store_id: str = STORE) -> ErrorCode:
    with pytest.raises(DataError) as refused:
        keys.load(store_id)
    return refused.value.code


def test_a_key_is_random_and_comes_back(tmp_path: Path) -> None:
    keys = FileKeyStore(tmp_path / "keys")
    key = keys.create(STORE)
    assert len(key) == 32
    assert len(set(key)) > 8
    assert FileKeyStore(tmp_path / "keys").load(STORE) == key
    assert keys.create(new_ulid(MORNING)) != key


def test_a_key_is_never_replaced(tmp_path: Path) -> None:
    keys = FileKeyStore(tmp_path)
    tmp_path.chmod(0o700)
    key = keys.create(STORE)
    with pytest.raises(FileExistsError):
        keys.create(STORE)
    assert keys.load(STORE) == key
    assert [path.name for path in tmp_path.iterdir()] == [f"{STORE}.key"]


def test_a_missing_key_is_said_so_and_not_made(tmp_path: Path) -> None:
    keys = FileKeyStore(tmp_path / "keys")
    assert _refusal(keys) is ErrorCode.KEY_MISSING
    assert not (tmp_path / "keys").exists()
    keys.create(new_ulid(MORNING))
    assert _refusal(keys) is ErrorCode.KEY_MISSING


@posix
def test_folder_and_file_are_private(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        FileKeyStore(tmp_path / "keys").create(STORE)
    finally:
        os.umask(before)
    assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "keys" / f"{STORE}.key").stat().st_mode & 0o777 == 0o600


@posix
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o610, 0o602])
def test_a_key_that_others_can_reach_is_refused(tmp_path: Path, mode: int) -> None:
    keys = FileKeyStore(tmp_path / "keys")
    keys.create(STORE)
    (tmp_path / "keys" / f"{STORE}.key").chmod(mode)
    assert _refusal(keys) is ErrorCode.KEY_UNSAFE


@posix
def test_a_folder_that_others_can_reach_is_refused(tmp_path: Path) -> None:
    keys = FileKeyStore(tmp_path / "keys")
    keys.create(STORE)
    (tmp_path / "keys").chmod(0o755)
    assert _refusal(keys) is ErrorCode.KEY_UNSAFE
    with pytest.raises(DataError):
        keys.create(new_ulid(MORNING))


@pytest.mark.parametrize("content", [b"", b"zz" * 32, b"11" * 31, b"11" * 33, b"\xff\xfe" * 32])
def test_a_file_that_is_no_key_is_refused(tmp_path: Path, content: bytes) -> None:
    keys = FileKeyStore(tmp_path / "keys")
    keys.create(STORE)
    (tmp_path / "keys" / f"{STORE}.key").write_bytes(content)
    assert _refusal(keys) is ErrorCode.KEY_WRONG


@pytest.mark.parametrize("name", ["", "..", "../../etc/passwd", STORE.lower(), STORE + "/x"])
def test_only_a_store_id_names_a_key(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a store id"):
        FileKeyStore(tmp_path).load(name)


def test_a_file_is_whole_or_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed before the name is given, nothing is there under that name."""

    def fail(_descriptor: int) -> None:
        raise OSError("no")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fail)
        with pytest.raises(OSError, match="no"):
            create_private_file(tmp_path / "file", b"content")
    assert list(tmp_path.iterdir()) == []

    create_private_file(tmp_path / "file", b"content")
    with pytest.raises(FileExistsError):
        create_private_file(tmp_path / "file", b"other")
    assert (tmp_path / "file").read_bytes() == b"content"
    assert len(list(tmp_path.iterdir())) == 1
