"""One face after another on one screen: real processes, faces that do what the test has planned."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE_S = 20.0

WAITS = "say shown 1, obey"


class Running:
    """A supervisor under test, its faces, and what they have told."""

    def __init__(self, folder: Path, plans: tuple[str, ...], **settings: float) -> None:
        self._told = folder / "told"
        (folder / "plan").write_text("\n".join(plans), "utf-8")
        self.process = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.support.pretend_face", "supervise", str(folder)),
                *(f"{name}={value}" for name, value in settings.items()),
            ],
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )

    def told(self) -> list[str]:
        return self._told.read_text("utf-8").splitlines() if self._told.exists() else []

    def faces(self) -> dict[int, int]:
        """Process ids by the number of the start."""
        return {
            int(line.split()[1]): int(line.split()[2]) for line in self.told() if line.startswith("start ")
        }

    def until(self, holds: Callable[[], bool], why: str) -> None:
        for _ in range(int(PATIENCE_S / 0.02)):
            if holds():
                return
            try:
                self.process.wait(0.02)
            except subprocess.TimeoutExpired:
                continue
            if holds():
                return
            pytest.fail(f"ended with {self.process.returncode}: {why}; {self.told()}")
        pytest.fail(f"{why}; {self.told()}")

    def until_told(self, line: str) -> None:
        self.until(lambda: any(told.startswith(line) for told in self.told()), f"never told: {line}")

    def until_gone(self, number: int) -> None:
        pid = self.faces()[number]
        self.until(lambda: not _lives(pid), f"face {number} lives")

    def lives(self, number: int) -> bool:
        return _lives(self.faces()[number])

    def status(self) -> int:
        return self.process.wait(PATIENCE_S)


def _lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


Run = Callable[..., Running]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    """`run("say shown 1, obey", …, successor_s=1)`; nothing outlives the test."""
    runs: list[Running] = []

    def start(*plans: str, **settings: float) -> Running:
        runs.append(Running(tmp_path, plans, **settings))
        return runs[-1]

    yield start
    for running in runs:
        running.process.kill()
        running.process.communicate()
        for pid in running.faces().values():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue


def test_the_old_face_goes_when_the_new_one_is_on_the_screen_and_not_before(run: Run) -> None:
    kiosk = run("say shown 1, say successor 1 2 3 4, obey", WAITS)
    kiosk.until_told("heard 1 leave")
    assert [line.split()[:2] for line in kiosk.told()] == [["start", "1"], ["start", "2"], ["heard", "1"]]
    kiosk.until_gone(1)
    assert kiosk.lives(2)


def test_visit_after_visit_each_has_a_process_of_its_own(run: Run) -> None:
    visits = 5
    kiosk = run(*["say shown 1, say successor 0 0 9 9, obey"] * visits, WAITS)
    kiosk.until_told(f"heard {visits} leave")
    kiosk.until_gone(visits)
    assert [kiosk.lives(number) for number in range(1, visits + 2)] == [False] * visits + [True]


def test_a_successor_that_is_not_shown_in_time_is_given_up_and_the_old_face_serves_on(run: Run) -> None:
    kiosk = run("say shown 1, say successor 0 0 9 9, obey, obey", "hang", successor_s=0.2)
    kiosk.until_told("heard 1 stay")
    kiosk.until_gone(2)
    assert kiosk.lives(1)
    assert any("not shown within" in line for line in kiosk.told())


def test_a_successor_that_dies_is_given_up_too_and_the_next_visit_may_ask_again(run: Run) -> None:
    kiosk = run("say shown 1, say successor 0 0 9 9, obey, say successor 0 0 9 9, obey", "exit 70", WAITS)
    kiosk.until_told("heard 1 stay")
    kiosk.until_told("heard 1 leave")
    kiosk.until_gone(1)
    assert kiosk.lives(3)


def test_a_crashed_face_is_started_again(run: Run) -> None:
    kiosk = run("say shown 1, exit 70", WAITS)
    kiosk.until_told("start 2")
    kiosk.until(lambda: kiosk.lives(2), "the second face does not live")
    assert "note the face ended with status 70; 1 in the last minute" in kiosk.told()


def test_a_killed_face_is_a_crashed_one(run: Run) -> None:
    kiosk = run(WAITS)
    kiosk.until_told("start 1")
    assert kiosk.process.stdout is not None
    assert kiosk.process.stdout.readline() == b"@kiosk shown 1\n"
    os.kill(kiosk.faces()[1], signal.SIGKILL)
    kiosk.until_told("start 2")
    assert "note the face ended with status 137; 1 in the last minute" in kiosk.told()


def test_when_the_old_face_crashes_while_the_next_one_starts_there_is_only_one(run: Run) -> None:
    kiosk = run("say shown 1, say successor 0 0 9 9, exit 70", WAITS)
    kiosk.until_told("note the face ended")
    kiosk.until_told("start 2")
    assert kiosk.process.stdout is not None
    for _ in range(3):  # shown, successor, shown
        kiosk.process.stdout.readline()
    assert list(kiosk.faces()) == [1, 2]
    assert kiosk.lives(2)


def test_five_crashes_in_a_minute_are_out_of_service_for_a_while_and_then_a_new_try(run: Run) -> None:
    crash = "say shown 1, exit 70"
    kiosk = run(crash, crash, crash, crash, crash, WAITS, WAITS, rest_s=0.3)
    kiosk.until_told("start 6")
    assert any(line.endswith("out-of-service") and line.startswith("start 6") for line in kiosk.told())
    kiosk.until_told("heard 6 leave")
    kiosk.until_gone(6)
    assert kiosk.lives(7)
    assert not any("start 7" in line and "out-of-service" in line for line in kiosk.told())


def test_a_kiosk_that_cannot_even_say_out_of_service_ends_with_the_status(run: Run) -> None:
    assert run("say shown 1, exit 70").status() == 70


def test_a_face_that_never_came_up_is_not_started_again(run: Run) -> None:
    """Wrong settings, no display: it has said why, and whoever started the kiosk decides."""
    kiosk = run("exit 1")
    assert kiosk.status() == 1
    assert list(kiosk.faces()) == [1]


def test_the_window_is_closed_and_the_kiosk_ends(run: Run) -> None:
    assert run("say shown 1, exit 0").status() == 0


def test_a_face_that_hangs_is_killed_and_started_again(run: Run) -> None:
    kiosk = run("say shown 1, hang", WAITS, silence_s=0.5)
    kiosk.until_told("start 2")
    assert not kiosk.lives(1)
    assert any("has said nothing for" in line for line in kiosk.told())


def test_a_face_that_says_it_is_alive_is_left_alone(run: Run) -> None:
    kiosk = run("say shown 1, obey", silence_s=3600)
    kiosk.until_told("start 1")
    assert list(kiosk.faces()) == [1]
    assert kiosk.lives(1)


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_everything(run: Run, name: signal.Signals) -> None:
    kiosk = run("say shown 1, say successor 0 0 9 9, obey", WAITS)
    kiosk.until_told("heard 1 leave")
    kiosk.process.send_signal(name)
    assert kiosk.status() == 0
    assert not any(kiosk.lives(number) for number in kiosk.faces())


def test_faces_end_when_their_supervisor_is_killed(run: Run) -> None:
    kiosk = run(WAITS)
    kiosk.until_told("start 1")
    face = os.pidfd_open(kiosk.faces()[1])
    try:
        kiosk.process.kill()
        assert select.select([face], [], [], PATIENCE_S)[0], f"the face lives on; {kiosk.told()}"
    finally:
        os.close(face)
    assert "heard 1 nothing more" in kiosk.told()
