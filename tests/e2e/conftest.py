"""A real kiosk for each test, and the card that is held before its camera."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from tests.e2e.faces import RealKiosk, write_settings
from tests.e2e.interrupted import leave_at
from tests.support.card_texts import OLD_CARD
from tests.support.cards import front_of_2021_card, visit, write_video
from ui.app import prepare_qt

StartKiosk = Callable[..., RealKiosk]
Tell = Callable[[Mapping[str, object]], None]


@pytest.fixture(scope="session")
def card_video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty desk, then a card of 2021 is laid down, lies still and is taken away again."""
    frames = visit(front_of_2021_card(OLD_CARD), rate_hz=15, empty_s=0.6, moving_s=0.4, still_s=2.0)
    return write_video(tmp_path_factory.mktemp("camera") / "card.avi", frames, rate_hz=15)


@pytest.fixture(scope="session")
def log_of_qt() -> Callable[..., object]:
    """Where the program sends what Qt has to say: to its log, where a warning fails the test."""
    before = qInstallMessageHandler(None)
    prepare_qt()
    handler = qInstallMessageHandler(before)
    assert handler is not None
    return handler


@pytest.fixture
def start_kiosk(
    qapp: QGuiApplication, log_of_qt: Callable[..., object], tmp_path: Path
) -> Iterator[StartKiosk]:
    """`start_kiosk(camera, left_at=…, printer_folder=…)`: settings are those of `settings.toml`.

    With `left_at` a visit has been cut off on that page. Started again in the same test, it is the same kiosk
    after a restart; the one before must be stopped.
    """
    before = qInstallMessageHandler(log_of_qt)
    with ExitStack() as running:

        def start(camera: str | Path, left_at: str = "", **settings: str | int) -> RealKiosk:
            data_dir = tmp_path / "data"
            write_settings(data_dir, **{"printer": "folder", **settings})
            if left_at:
                leave_at(left_at, data_dir)
            kiosk = RealKiosk(qapp, data_dir, str(camera))
            running.callback(kiosk.stop)
            return kiosk

        yield start
    qInstallMessageHandler(before)


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Tell:
    """`tell({...})`: figures as a line of JSON in the output of the run, whether the test passes or not."""

    def write(figures: Mapping[str, object]) -> None:
        with capsys.disabled():
            sys.stdout.write("\n" + json.dumps(figures, ensure_ascii=False) + "\n")

    return write
