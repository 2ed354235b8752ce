"""The citizen's face as `kiosk bench start` measures it from inside. Started by that verb alone.

`python -m ui.measured DATA_DIR KEY_DIR CAMERA`: a real face on its own store presses its first screen at
once, walks to the page of the card by its desks, shows the camera for a while, and says in one line of JSON
how that went.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ui.lean  # noqa: F401 - before all others, as in a face

# isort: split
from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.bootstrap import Places, make_core
from ui.app import Application, Face, WindowOptions, prepare_qt
from ui.fonts import load_fonts

PROCEDURE = "1.004194"
PICTURES = 90
SAMPLES = 9
PATIENCE_S = 60
TICK_MS = 10


class Ticks:
    """A timer that should tick every 10 ms: its longest gap is how long the screen was deaf."""

    def __init__(self) -> None:
        self.longest_ms = 0.0
        self._last_s: float | None = None
        self._timer = QTimer(interval=TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._last_s = time.monotonic()
        self._timer.start()

    def _tick(self) -> None:
        now_s = time.monotonic()
        if self._last_s is not None:
            self.longest_ms = max(self.longest_ms, 1000 * (now_s - self._last_s))
        self._last_s = now_s


class Measured:
    """One face and what is noted about it."""

    def __init__(self, app: QGuiApplication, places: Places, camera: str) -> None:
        self.application = Application(app, Face.KIOSK, lambda: make_core(places, camera=camera, prints=True))
        # PySide6's stubs type a property as its descriptor, not as its value.
        self.desks: Any = self.application.desks
        self.ticks = Ticks()
        self.pictures = 0
        self.desks.scan.frameReady.connect(self._count)

    def run(self) -> dict[str, float]:
        self.application.on_first_frame = self.ticks.start
        window = self.application.start(WindowOptions(size_px=(1080, 1920)))
        self._until(lambda: self.application.first_frame_s is not None)
        touch_ms = self._touch(window)
        self._until(lambda: self.desks.browse.ready)
        stall_ms = self.ticks.longest_ms
        self._walk_to_the_card()
        rss_mb, pss_mb = self._memory_at_the_camera()
        return {
            "first_touch_ms": round(touch_ms, 1),
            "longest_stall_ms": round(stall_ms, 1),
            "rss_mb": rss_mb,
            "pss_mb": pss_mb,
        }

    def _memory_at_the_camera(self) -> tuple[float, float]:
        """Medians of a few looks: at any one of them there may be a picture of 6 MB more or less."""
        seen = []
        for place in range(SAMPLES):
            wanted = PICTURES + 7 * place
            self._until(lambda wanted=wanted: self.pictures >= wanted)  # type: ignore[misc]
            seen.append(memory_mb())
        return statistics.median(rss for rss, _ in seen), statistics.median(pss for _, pss in seen)

    def _touch(self, window: QQuickWindow) -> float:
        """Milliseconds from a press on the first picture, made at once, to the frame that answers it."""
        middle = QPointF(window.width() / 2, window.height() / 2)
        shown: list[bool] = []
        pressed_s = time.monotonic()
        for kind, held in (
            (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
            (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            press = QMouseEvent(
                kind, middle, middle, Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier
            )
            QGuiApplication.sendEvent(window, press)
        self._until(lambda: self.desks.shell.screen == "choose")
        window.frameSwapped.connect(lambda: shown.append(True))
        self._until(lambda: bool(shown))
        return 1000 * (time.monotonic() - pressed_s)

    def _walk_to_the_card(self) -> None:
        visit = self.desks.visit
        self._ask(lambda: visit.start(PROCEDURE))
        while visit.page != "identity":
            match visit.page:
                case "question":
                    for row in visit.fields.rows:
                        visit.edit(row.key, visit.optionsOf(row.key).rows[0].value)
                    self._ask(visit.answer)
                case "consent":
                    self._ask(visit.consent)
                case _:
                    self._ask(visit.forward)

    def _ask(self, ask: Callable[[], object]) -> None:
        before = self.desks.visit.pageId
        ask()
        self._until(lambda: self.desks.visit.pageId != before)

    def _until(self, holds: Callable[[], bool]) -> None:
        loop, deadline_s = QEventLoop(), time.monotonic() + PATIENCE_S
        heartbeat = QTimer(interval=TICK_MS)
        heartbeat.start()
        while not holds():
            if time.monotonic() > deadline_s:
                raise TimeoutError(f"stuck on {self.desks.visit.pageId!r}")
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _count(self) -> None:
        self.pictures += 1


def memory_mb() -> tuple[float, float]:
    """Resident memory of this process, and its share where pages are shared; megabytes of 1024 kB."""
    lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    rss, pss = (
        next(int(line.split()[1]) for line in lines if line.startswith(name)) for name in ("Rss:", "Pss:")
    )
    return round(rss / 1024, 1), round(pss / 1024, 1)


def main(data_dir: str, key_dir: str, camera: str) -> None:
    prepare_qt()
    app = QGuiApplication(sys.argv[:1])
    load_fonts()
    measured = Measured(app, Places(Path(data_dir), Path(key_dir)), camera)
    found = measured.run()
    measured.application.stop()
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
