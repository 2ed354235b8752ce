"""The guards around every test must themselves be able to fail."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.arch.places import ROOT

pytest_plugins = ["pytester"]

PROBE = """
import logging
import threading
from pathlib import Path

def test_warns(): logging.getLogger("kiosk.x").warning("printer %s failed", 7)
def test_warns_as_announced(expected_log):
    expected_log("printer . failed")
    logging.getLogger("kiosk.x").warning("printer %s failed", 7)
def test_announces_in_vain(expected_log): expected_log("printer . failed")
def test_thread_warns():
    thread = threading.Thread(target=lambda: logging.getLogger("ui").error("late"))
    thread.start()
    thread.join()
def test_does_not_propagate():
    logger = logging.getLogger("kiosk")
    logger.propagate = False
    try:
        logger.warning("hidden")
    finally:
        logger.propagate = True
def test_informs(): logging.getLogger("kiosk.x").info("fine")
def test_home_is_empty(): assert list(Path.home().iterdir()) == []
"""


def test_log_lines_that_nobody_announced_fail_a_test(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makeconftest('pytest_plugins = ["tests.support.guards"]')
    pytester.makepyfile(PROBE)
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-q")
    # A guard speaks after the test: the test has passed by then, and the run fails by the error.
    result.assert_outcomes(passed=7, errors=4)
    result.stdout.fnmatch_lines_random(
        [
            "unexpected log line: WARNING kiosk.x: printer 7 failed",
            "expected log line never came: printer . failed",
            "unexpected log line: ERROR ui: late",
            "unexpected log line: WARNING kiosk: hidden",
        ]
    )
    assert result.ret == pytest.ExitCode.TESTS_FAILED


def test_home_is_the_test_s_own(own_home: Path) -> None:
    assert Path.home() == own_home
    assert Path(os.environ["XDG_DATA_HOME"]).is_relative_to(own_home)
