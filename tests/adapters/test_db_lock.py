"""A right that one process at a time has."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.adapters.db.lock import SoleRight
from kiosk.domain.errors import DeviceError, ErrorCode

HOLDER = """
import sys
from pathlib import Path
from kiosk.adapters.db.lock import SoleRight
right = SoleRight(Path(sys.argv[1]))
print(right.have(), flush=True)
sys.stdin.readline()
"""


@contextmanager
def other_process(path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A process that has asked for the right, and what it was told."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield process, process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate()


def test_whoever_has_it_keeps_it_and_nobody_else_gets_it(tmp_path: Path) -> None:
    right = SoleRight(tmp_path / "lock")
    assert right.have()
    assert right.have()
    with other_process(tmp_path / "lock") as (_, told):
        assert told == "False"
    right.release()
    with other_process(tmp_path / "lock") as (_, told):
        assert told == "True"
        assert not right.have()


def test_the_right_of_a_killed_process_is_free(tmp_path: Path) -> None:
    right = SoleRight(tmp_path / "lock")
    with other_process(tmp_path / "lock") as (process, told):
        assert told == "True"
        assert not right.have()
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert right.have()
    right.release()


def test_two_holders_in_one_process_are_told_apart(tmp_path: Path) -> None:
    first, second = SoleRight(tmp_path / "lock"), SoleRight(tmp_path / "lock")
    assert first.have()
    assert not second.have()
    first.release()
    assert second.have()
    second.release()
    second.release()


def test_without_a_place_for_the_file_there_is_no_right(tmp_path: Path) -> None:
    with pytest.raises(DeviceError) as fault:
        SoleRight(tmp_path / "gone" / "lock").have()
    assert fault.value.code is ErrorCode.STORE_UNAVAILABLE
