"""The command itself: every face starts, ends when it is told to, and ends at once when it has a bug."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.adapters.log import FILE_NAME
from tests.e2e.faces import write_settings

BUG = 70  # EX_SOFTWARE of sysexits.h

BUG_IN_A_THREAD = """
import sys, threading
from pathlib import Path
from kiosk.adapters.log import log_to
from kiosk.bootstrap import find_places, make_core
from ui.app import Face, WindowOptions, run

def core():
    made = make_core(find_places(Path(sys.argv[1])))
    threading.Thread(target=lambda: {}["nobody foresaw this"]).start()
    return made

log_to(Path(sys.argv[1]))
sys.exit(run(Face.KIOSK, core, WindowOptions()))
"""


@contextmanager
def started(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A process that does not outlive the test."""
    process = subprocess.Popen(
        [sys.executable, *arguments], stderr=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def wait_until(holds: Callable[[], bool], process: subprocess.Popen[str], patience_s: float = 40) -> None:
    """Looks every 50 ms; the test fails when the process ends before."""
    for _ in range(int(patience_s / 0.05)):
        if holds():
            return
        try:
            process.wait(0.05)
        except subprocess.TimeoutExpired:
            continue
        pytest.fail(f"ended with {process.returncode}: {process.communicate()[1]}")
    pytest.fail("waited in vain")


@pytest.mark.parametrize("face", [[], ["desk"], ["board"]], ids=["kiosk", "desk", "board"])
def test_a_face_starts_and_ends_when_it_is_told_to(tmp_path: Path, face: list[str]) -> None:
    write_settings(tmp_path / "data", printer="folder", camera="")
    log = tmp_path / "data" / FILE_NAME
    with started("-m", "kiosk", *face, "--data-dir", str(tmp_path / "data"), "--size", "540x960") as kiosk:
        wait_until(lambda: log.is_file() and "first frame" in log.read_text("utf-8"), kiosk)
        wait_until((tmp_path / "data" / "kiosk.db").is_file, kiosk)
        kiosk.send_signal(signal.SIGTERM)
        _, said = kiosk.communicate(timeout=20)
    assert (kiosk.returncode, said) == (0, "")
    written = log.read_text("utf-8")
    assert " WARNING " not in written
    assert " ERROR " not in written


def test_a_bug_in_any_thread_ends_the_program(tmp_path: Path) -> None:
    """Whoever started it starts it again; a kiosk that half works would never be."""
    with started("-c", BUG_IN_A_THREAD, str(tmp_path / "data")) as kiosk:
        _, said = kiosk.communicate(timeout=40)
    assert kiosk.returncode == BUG
    assert "nobody foresaw this" in said
    assert "crashed" in (tmp_path / "data" / FILE_NAME).read_text("utf-8")


def test_a_window_that_cannot_be_had_is_a_wrong_usage(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "--data-dir", str(tmp_path), "--size", "large"],
        capture_output=True,
        text=True,
        timeout=40,
        check=False,
        env={**os.environ, "NO_COLOR": "1"},
    )
    assert done.returncode == 2
    assert "1080x1920" in done.stderr
