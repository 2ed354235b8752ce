"""`kiosk gallery`: the real command, in its own process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.domain.procedure import FieldType

# What must be seen of each face; "question-…" names the kinds of questions on one page.
KIOSK = set(
    """
    attract choose choose-search choose-nothing-found choose-life-event intro question-choice question-error
    why keyboard-name more exit leave help-called idle checklist consent identity identity-typing-offered
    identity-no-camera identity-found identity-found-with-doubt review receipt-printing receipt-printed
    receipt-not-printed restore-offer thanks out-of-service helper-names helper-pin helper-refused
    helper-question helper-review
    """.split()  # noqa: SIM905 - names are found better in lines than in a list
)
DESK = set(
    """
    first-admin sign-in queue-empty queue-waiting called case help-ringing absent people people-weak-pin
    people-added queue-of-a-helper
    """.split()  # noqa: SIM905
)
BOARD = {"no-calls", "calls"}
QUESTIONS = {kind.value for kind in FieldType}
# Said on purpose by the pages "printer missing" and "out of service".
EXPECTED_LOG = ("printer.not_found", "store.damaged")


def gallery(folder: Path, *options: str) -> dict[str, list[str]]:
    """The names of all pictures, by face."""
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "gallery", str(folder), *options],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": ""},
    )
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stderr.splitlines() if not line.endswith(EXPECTED_LOG)] == []
    assert done.stdout.splitlines() == [str(path) for path in sorted(folder.iterdir(), key=_told)]
    names: dict[str, list[str]] = {"kiosk": [], "desk": [], "board": []}
    for line in done.stdout.splitlines():
        face, _, name = Path(line).stem.split("-", 2)
        names[face].append(name)
    return names


def _told(path: Path) -> tuple[int, str]:
    return ["kiosk", "desk", "board"].index(path.name.partition("-")[0]), path.name


def read(path: Path) -> NDArray[np.uint8]:
    """Array (H, W, 3) uint8."""
    picture = cv2.imread(str(path))
    assert picture is not None, path
    return np.asarray(picture, np.uint8)


@pytest.mark.slow
def test_every_screen_of_every_face_is_there_and_shows_something(tmp_path: Path) -> None:
    names = gallery(tmp_path / "pictures", "--size", "1080x1920")
    assert set(names["kiosk"]) >= KIOSK
    assert set(names["desk"]) >= DESK
    assert set(names["board"]) >= BOARD
    shown = {kind for name in names["kiosk"] if name.startswith("question-") for kind in name.split("-")[1:]}
    assert shown >= QUESTIONS
    seen: dict[bytes, str] = {}
    for path in sorted((tmp_path / "pictures").iterdir()):
        picture = read(path)
        height, width = picture.shape[:2]
        assert (width, height) == ((1080, 1920) if path.name.startswith("kiosk") else (1920, 1080)), path.name
        assert picture.std() > 3, f"{path.name} is blank"
        same = seen.setdefault(picture.tobytes(), path.name)
        assert same == path.name, f"{same} and {path.name} show the same"


@pytest.mark.slow
def test_size_language_and_theme_are_those_asked_for(tmp_path: Path) -> None:
    names = gallery(tmp_path / "pictures", "--size", "1280x720", "--lang", "en", "--theme", "dark")
    assert set(names["kiosk"]) >= KIOSK
    picture = read(next((tmp_path / "pictures").glob("kiosk-*-attract.png")))
    assert picture.shape[:2] == (720, 1280)
    assert picture[0, 0].max() < 60, "the ground is not dark"


def test_a_folder_that_cannot_be_made_is_a_known_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "gallery", str(tmp_path / "file" / "pictures")],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "[file.not_written" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_size_is_wrong_usage(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "gallery", str(tmp_path), "--size", "large"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
