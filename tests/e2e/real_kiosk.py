"""The citizen's face as a user starts it: real window, core, store, camera and printer, without a display."""

from __future__ import annotations

import gc
import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

from kiosk.bootstrap import find_places, make_core
from tests.e2e.hand import Hand
from tests.support.screen import PORTRAIT
from ui.app import Application, Face, WindowOptions
from ui.fonts import load_fonts

START_MS = 20_000


class RealKiosk(Hand):
    """`kiosk --data-dir … --camera …`, running, with a finger before it."""

    def __init__(
        self, app: QGuiApplication, data_dir: Path, camera: str | None, size_px: tuple[int, int] = PORTRAIT
    ) -> None:
        self.data_dir = data_dir
        places = find_places(data_dir)
        load_fonts()
        self.application = Application(app, Face.KIOSK, lambda: make_core(places, camera=camera, prints=True))
        super().__init__(self.application.start(WindowOptions(size_px=size_px)), [])
        self.desks = self.application.desks
        self.wait_until(
            lambda: bool(self.see("browse.ready") or self.see("shell.trouble")), "no core comes", START_MS
        )

    def see(self, what: str) -> Any:
        """A property of a desk, as QML sees it: `visit.ticketNumber`."""
        desk, name = what.split(".")
        return getattr(getattr(self.desks, desk), name)

    @property
    def page_id(self) -> str:
        """What is shown: `attract`, `choose`, `choose:cho_o`, `question:cho_o`, `receipt`, `trouble`, and so on."""
        if self.see("shell.trouble"):
            return "trouble"
        screen = str(self.see("shell.screen"))
        if screen == "choose":
            return f"choose:{self.see('browse.lifeEvent')}".rstrip(":")
        return (
            screen
            if screen != "visit"
            else str(self.see("visit.pageId") or self.see("visit.page")).rstrip(":")
        )

    def review(self) -> list[tuple[str, str, str]]:
        """Every answer so far, as the check page tells it: label, answer, origin."""
        return [(row.label, row.shown, row.origin) for row in self.see("visit.answers").rows]

    def stop(self) -> None:
        """As the window being closed: a visit under way stays in the store."""
        self.application.stop()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()
        gc.collect()


def write_settings(data_dir: Path, **settings: str | int) -> None:
    """`settings.toml` of a kiosk that has not started yet. A JSON string is a basic string of TOML."""
    data_dir.mkdir(parents=True, exist_ok=True)
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in settings.items()]
    (data_dir / "settings.toml").write_text("\n".join(lines), "utf-8")
