"""The desk on the encrypted file while other processes work on it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk.bootstrap import find_places, make_core
from tests.e2e.conftest import Tell
from tests.e2e.faces import RealDesk, write_settings
from tests.support.visits import TEMPORARY_HOME, TEMPORARY_HOME_ANSWERS, submit_temporary_home

LATEST_S = 1.0


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    write_settings(tmp_path / "data", printer="none", camera="")
    return tmp_path / "data"


@pytest.fixture
def desk(qapp: QGuiApplication, log_of_qt: Callable[..., object], data_dir: Path) -> Iterator[RealDesk]:
    """`kiosk desk`, signed in."""
    before = qInstallMessageHandler(log_of_qt)
    desk = sit_down(qapp, data_dir)
    yield desk
    desk.stop()
    qInstallMessageHandler(before)


def sit_down(app: QGuiApplication, data_dir: Path) -> RealDesk:
    """`kiosk desk`, started for the first time; the administrator has signed in."""
    desk = RealDesk(app, data_dir)
    desk.next_picture()
    desk.become_admin("Lê Thị Mẫu", "250817")
    return desk


def start(*command: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_a_case_from_another_process_is_on_the_screen_within_a_second(
    desk: RealDesk, data_dir: Path, tmp_path: Path, tell: Tell
) -> None:
    answers = tmp_path / "answers.json"
    given: dict[str, object] = {**TEMPORARY_HOME_ANSWERS, "chu_ho_so_dinh_danh": {"unknown": True}}
    answers.write_text(json.dumps({"answers": given, "consent": True}), "utf-8")
    late_s = []
    for number in ("C001", "C002", "C003"):
        submitting = start(
            "kiosk", "case", "submit", "--json", "--procedure", TEMPORARY_HOME,
            "--answers", str(answers), "--data-dir", str(data_dir),
        )  # fmt: skip
        desk.wait_until(lambda number=number: desk.has(f"waiting-{number}"), "it never comes", 30_000)  # type: ignore[misc]
        seen_at = datetime.now(UTC)
        out, _ = submitting.communicate(timeout=30)
        receipt = json.loads(out)
        assert receipt["ticket_number"] == number
        # From before the transaction began, by the clock of the case: a little more than the wait itself.
        late_s.append((seen_at - datetime.fromisoformat(receipt["submitted_at"])).total_seconds())
    tell({"on_the_desk_after_s": [round(s, 3) for s in late_s]})
    assert max(late_s) <= LATEST_S


def test_desks_in_other_processes_never_call_the_same_person(data_dir: Path) -> None:
    core = make_core(find_places(data_dir))
    numbers = [submit_temporary_home(core).ticket_number for _ in range(40)]
    core.close()

    # SQLite's lock is not fair: without a limit one desk might call everybody.
    desks = [start("tests.e2e.calling_desk", str(data_dir), str(number), "20") for number in (1, 2, 3)]
    for desk in desks:
        assert desk.stdout is not None
        assert desk.stdout.readline() == "ready\n"
    for desk in desks:
        assert desk.stdin is not None
        desk.stdin.write("go\n")
        desk.stdin.flush()
    called = [desk.communicate(timeout=60)[0].split() for desk in desks]

    assert [desk.returncode for desk in desks] == [0, 0, 0]
    assert sorted(number for each in called for number in each) == numbers
    assert sum(map(bool, called)) >= 2
    # Each called in the order of the queue.
    assert all(each == sorted(each) for each in called)


def test_a_desk_leaves_the_visit_under_way_alone(data_dir: Path, qapp: QGuiApplication) -> None:
    """A desk that starts while a citizen is answering must not take their draft for one left by a crash."""
    kiosk = make_core(find_places(data_dir))
    kiosk.sitting.start(TEMPORARY_HOME)
    kiosk.sitting.forward()
    desk = sit_down(qapp, data_dir)
    desk.settle()
    offered = desk.see("restore.offering")
    desk.stop()
    found = kiosk.sitting.unfinished()
    kiosk.close()
    assert not offered
    assert found is not None
