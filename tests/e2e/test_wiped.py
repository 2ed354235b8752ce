"""After a visit nothing of the person is left: not on the screen, not in a file, not in a living process."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.adapters.db.store import DATABASE_NAME, IDENTITY_NAME
from kiosk.adapters.files.keys import FileKeyStore
from kiosk.bootstrap import find_places
from tests.e2e.faces import write_settings
from tests.support.cards import front_of_2021_card, visit, write_video
from tests.support.memory import family, marks_in, marks_in_files, require_right_to_read_memory
from tests.support.sqlcipher_pages import plain_pages

ROOT = Path(__file__).parents[2]
NAME, NUMBER, OLD_NUMBER = "Quản Thị Vết Tích", "038190997531", "999846201"
CARD = f"{NUMBER}|{OLD_NUMBER}|{NAME}|07081990|Nữ|Xóm Dấu Riêng, Xã Vết Tích, Huyện Mẫu, Thanh Hóa|12052021"
TYPED = "Ngõ Dấu Tích 7"
MARKS = (NAME, NUMBER, OLD_NUMBER, "Xóm Dấu Riêng", TYPED)
# Read, typed and shown on the pages that have been passed; the old number is on the card alone.
SURELY_THERE = {NAME, NUMBER, TYPED}
PATIENCE_S = 120.0


class Supervised:
    """The command, with a plan for its first face."""

    def __init__(self, data_dir: Path, camera: Path, ending: str) -> None:
        plan(data_dir, ending)
        self.process = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.e2e.supervised", f"--data-dir={data_dir}"),
                *(f"--camera={camera}", "--size=1080x1920"),
            ],
            stdout=subprocess.PIPE,
            env={**os.environ, "KIOSK_REPORT": "1"},
            cwd=ROOT,
            text=True,
        )

    def until_said(self, words: str) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.startswith(f"@kiosk {words}"):
                return
        pytest.fail(f"ended with {self.process.wait()} and never said {words!r}")


def plan(data_dir: Path, ending: str) -> None:
    """What the next face to start does."""
    (data_dir / "plan.json").write_text(json.dumps({"address": TYPED, "ending": ending}), "utf-8")


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    write_settings(folder, printer="folder", idle_warning_s=10, idle_wipe_s=5)
    return folder


@pytest.fixture(scope="module")
def camera(tmp_path_factory: pytest.TempPathFactory) -> Path:
    frames = visit(front_of_2021_card(CARD), rate_hz=15, empty_s=0.6, moving_s=0.4, still_s=2.0)
    return write_video(tmp_path_factory.mktemp("camera") / "card.avi", frames, rate_hz=15)


@pytest.fixture
def endings() -> Iterator[list[Supervised]]:
    """Kiosks that do not outlive the test."""
    started: list[Supervised] = []
    yield started
    for kiosk in started:
        for pid in family(kiosk.process.pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        kiosk.process.communicate()


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("ending", ["submitted", "left", "idle"])
def test_no_living_process_and_no_file_holds_anything_of_the_last_visitor(
    ending: str, data_dir: Path, camera: Path, endings: list[Supervised]
) -> None:
    require_right_to_read_memory()
    kiosk = Supervised(data_dir, camera, ending)
    endings.append(kiosk)
    kiosk.until_said("shown")
    supervisor, first = family(kiosk.process.pid)
    watched = os.pidfd_open(first)
    kiosk.until_said("test review")

    # control: while the person is there, this test finds them, and only in the face they stand before
    assert set(marks_in([first], MARKS)) >= SURELY_THERE
    assert marks_in([supervisor], MARKS) == {}

    (data_dir / "go").write_text("")
    kiosk.until_said("shown")
    assert select.select([watched], [], [], PATIENCE_S)[0], "the face of the last visitor lives on"
    os.close(watched)

    living = family(kiosk.process.pid)
    assert len(living) == 2
    assert first not in living
    assert marks_in(living, MARKS) == {}
    assert marks_in_files(data_dir, MARKS) == {}
    if ending != "submitted":
        assert _marks_for_who_has_the_key(data_dir) == set()


def _marks_for_who_has_the_key(data_dir: Path) -> set[str]:
    """Deleted pages and all."""
    store_id = json.loads((data_dir / IDENTITY_NAME).read_text("utf-8"))["store_id"]
    key = FileKeyStore(find_places(data_dir).key_dir).load(store_id)
    pages = plain_pages(data_dir / DATABASE_NAME, key)
    assert pages, "there is no store"
    return {mark for mark in MARKS if any(mark.encode() in page for page in pages)}


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_face_that_is_killed_comes_back_and_the_visit_goes_on_where_it_was(
    data_dir: Path, camera: Path, endings: list[Supervised]
) -> None:
    kiosk = Supervised(data_dir, camera, "left")
    endings.append(kiosk)
    kiosk.until_said("shown")
    _, first = family(kiosk.process.pid)
    kiosk.until_said("test review")
    plan(data_dir, "resumed")
    os.kill(first, signal.SIGKILL)
    kiosk.until_said("shown")
    kiosk.until_said("test review")
    kiosk.process.send_signal(signal.SIGTERM)
    assert kiosk.process.wait(PATIENCE_S) == 0
    assert family(kiosk.process.pid) == ()
