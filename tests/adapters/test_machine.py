from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.adapters.machine import clock_synchronised, free_bytes
from kiosk.domain.errors import DeviceError, ErrorCode


def test_free_room_is_that_of_the_disk_and_the_folder_is_made_private(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"
    assert free_bytes(folder) == pytest.approx(shutil.disk_usage(tmp_path).free, rel=0.05)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_no_data_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DeviceError) as out:
        free_bytes(tmp_path / "file" / "data")
    assert out.value.code is ErrorCode.STORE_UNAVAILABLE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full here")
def test_a_full_disk_is_called_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def always_full(**_: object) -> object:
        return open("/dev/full", "wb", buffering=0)  # noqa: PTH123

    monkeypatch.setattr("tempfile.TemporaryFile", always_full)
    with pytest.raises(DeviceError) as out:
        free_bytes(tmp_path)
    assert out.value.code is ErrorCode.STORE_DISK_FULL


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux's kernel says so")
def test_the_kernel_says_whether_the_clock_is_kept_right() -> None:
    said = clock_synchronised()
    assert said in (True, False)
    # systemd-timesyncd leaves its own word where it runs
    if os.path.exists("/run/systemd/timesync/synchronized"):  # noqa: PTH110
        assert said is True


STRANGERS = """
import ctypes, os, signal, sys
from kiosk.adapters.machine import keep_memory_private
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # another user made this process private; undone for the control
reader, writer = os.pipe()
child = os.fork()
if child == 0:
    if sys.argv[1] == "private":
        keep_memory_private()
    os.write(writer, b"ready")
    signal.pause()
os.read(reader, 5)
try:
    os.close(os.open(f"/proc/{child}/mem", os.O_RDONLY))
    print("read")
except PermissionError:
    print("refused")
finally:
    os.kill(child, 9)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has this switch")
@pytest.mark.parametrize(("how", "told"), [("open", "read"), ("private", "refused")])
def test_another_program_of_the_same_user_cannot_read_the_memory(how: str, told: str) -> None:
    """`open` is the control; where the system refuses that already, there is nothing to show."""
    done = subprocess.run([sys.executable, "-c", STRANGERS, how], capture_output=True, text=True, check=True)
    if how == "open" and done.stdout.strip() == "refused":
        pytest.skip("SKIPPED LOUDLY: here nobody reads another process's memory anyway")
    assert done.stdout.strip() == told


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has this switch")
def test_a_private_process_leaves_no_core_dump_and_can_still_start_others() -> None:
    program = (
        "import resource, subprocess, sys; from kiosk.adapters.machine import keep_memory_private\n"
        "keep_memory_private()\n"
        "subprocess.run([sys.executable, '-c', 'pass'], check=True)\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "(0, 0)"
