"""Short runs of both harnesses, and the faults that each must notice."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from typing import Any

import pytest

from tests.chaos import power_cut
from tests.chaos.walk import Findings

pytestmark = pytest.mark.slow


def _run(module: str, *arguments: str) -> tuple[int, dict[str, Any]]:
    """In a process of its own: a harness forks, and must have no threads and no open database."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.chaos.{module}", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.stderr == ""
    return done.returncode, json.loads(done.stdout)


def _findings(figures: dict[str, Any]) -> dict[str, int]:
    return {name: figures[name] for name in asdict(Findings()) if figures[name]}


@pytest.fixture
def power() -> None:
    reason = power_cut.why_not()
    if reason is not None:
        pytest.skip(f"SKIPPED LOUDLY: {reason}")


def test_nothing_acknowledged_is_lost_by_kill_9() -> None:
    status, figures = _run("kill9", "--kills", "40")
    assert _findings(figures) == {}
    assert status == 0
    assert figures["kills"] == 40
    assert figures["acknowledged"] > 100
    assert figures["called"] > 20


def test_the_kill_9_harness_notices_missing_transactions() -> None:
    status, figures = _run("kill9", "--kills", "60", "--plant", "autocommit")
    assert _findings(figures)["half"] > 0
    assert status == 1


@pytest.mark.usefixtures("power")
def test_nothing_acknowledged_is_lost_by_a_power_cut() -> None:
    status, figures = _run("power_cut", "--cuts", "20")
    assert _findings(figures) == {}
    assert status == 0
    assert figures["cuts"] == 20
    assert figures["acknowledged"] > 50


@pytest.mark.usefixtures("power")
def test_the_power_cut_harness_notices_a_log_that_is_not_flushed() -> None:
    status, figures = _run("power_cut", "--cuts", "60", "--plant", "normal")
    assert figures["lost"] + figures["savepoints_lost"] > 0
    assert status == 1
