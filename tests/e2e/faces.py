"""The faces as a user starts them: real window, core, store, camera and printer, only without a display."""

from __future__ import annotations

import gc
import json
import time
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

from kiosk.bootstrap import find_places, make_core
from tests.e2e.hand import Hand
from tests.support.screen import LANDSCAPE, PORTRAIT
from ui.app import Application, Face, WindowOptions
from ui.fonts import load_fonts
from ui.touch import forgive_trembling

START_MS = 20_000


class RunningFace(Hand):
    """One face with its core, before a person who touches it."""

    def __init__(
        self,
        app: QGuiApplication,
        face: Face,
        data_dir: Path,
        size_px: tuple[int, int],
        camera: str | None = None,
    ) -> None:
        """Returns when the face has its core, or has said why not."""
        self.data_dir = data_dir
        self._stopped = False
        places, prints = find_places(data_dir), face is Face.KIOSK
        load_fonts()
        forgive_trembling(app)
        self.application = Application(app, face, lambda: make_core(places, camera=camera, prints=prints))
        super().__init__(self.application.start(WindowOptions(size_px=size_px)), [])
        self.desks = self.application.desks
        self.wait_until(
            lambda: self.application.first_frame_s is not None, "the first picture never comes", START_MS
        )
        self.settle(START_MS)

    def settle(self, timeout_ms: int = 8000) -> None:
        """Everything that the core has been asked until now is answered."""
        answered: list[object] = []
        # One turn later: the first requests are made a turn after the first picture.
        QCoreApplication.processEvents()
        self.application.runner.run(lambda core: core.clock(), answered.append, answered.append)
        self.wait_until(lambda: bool(answered), "the core does not answer", timeout_ms)

    def see(self, what: str) -> Any:
        """A property of a desk, as QML sees it: `visit.ticketNumber`."""
        desk, name = what.split(".")
        return getattr(getattr(self.desks, desk), name)

    def wait_to_see(self, what: str, value: object, timeout_ms: int = 8000) -> None:
        """Returns when `see(what)` is `value`."""
        self.wait_until(lambda: bool(self.see(what) == value), f"{what} never is {value!r}", timeout_ms)

    def told(self) -> dict[str, Any]:
        """For other processes: what is on the screen."""
        return {"texts": self.texts()}

    def stop(self) -> None:
        """As the window being closed: a visit under way stays in the store. Stopped twice, stopped once."""
        if self._stopped:
            return
        self._stopped = True
        self.application.stop()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()
        gc.collect()


class RealKiosk(RunningFace):
    """`kiosk`: the citizen's guide."""

    def __init__(self, app: QGuiApplication, data_dir: Path, camera: str | None = None) -> None:
        super().__init__(app, Face.KIOSK, data_dir, PORTRAIT, camera)

    @property
    def page_id(self) -> str:
        """What is shown: `attract`, `choose`, `choose:cho_o`, `question:cho_o`, `trouble`, and so on."""
        if self.see("shell.trouble"):
            return "trouble"
        screen = str(self.see("shell.screen"))
        if screen == "choose":
            return f"choose:{self.see('browse.lifeEvent')}".rstrip(":")
        if screen != "visit":
            return screen
        return str(self.see("visit.pageId") or self.see("visit.page")).rstrip(":")

    def value_of(self, field: str) -> str:
        """What has been entered so far in a field of the page shown."""
        return next(str(row.value) for row in self.see("visit.fields").rows if row.key == field)

    def review(self) -> list[tuple[str, str, str]]:
        """Every answer so far, as the check page tells it: label, answer, origin."""
        return [(row.label, row.shown, row.origin) for row in self.see("visit.answers").rows]

    def told(self) -> dict[str, Any]:
        return {
            **super().told(),
            "page": self.page_id,
            "offered": self.see("restore.procedureName"),
            "answers": self.review(),
            "papers": [(row.requirement_id, row.have, row.missing) for row in self.see("visit.papers").rows],
            "card": self.see("scan.fullName"),
            "number": self.see("visit.ticketNumber"),
            "code": self.see("visit.caseCode"),
            "touches": self.times.touches,
            "buttons": self.buttons,
            "keys": self.keys,
        }


class RealDesk(RunningFace):
    """`kiosk desk`.

    Attributes:
        seen_s: when each number first stood in the waiting list, by the clock that all processes share.
    """

    def __init__(self, app: QGuiApplication, data_dir: Path) -> None:
        super().__init__(app, Face.DESK, data_dir, LANDSCAPE)
        self.seen_s: dict[str, float] = {}
        self.desks.queue.refreshed.connect(self._note)

    def _note(self) -> None:
        for row in self.see("queue.waiting").rows:
            self.seen_s.setdefault(row.number, time.monotonic())

    def become_admin(self, name: str, pin: str) -> None:
        """The first start of a desk: the name on a physical keyboard, the PIN on the pad."""
        self.wait_until(lambda: self.item("adminName").property("editing") is True, "no name is asked for")
        self.commit_text(name)
        self._write_pin("newPin", pin)
        self._write_pin("newPinAgain", pin)
        self.touch("createAdminButton", lambda: bool(self.see("sign_in.signedIn")))

    def _write_pin(self, box: str, pin: str) -> None:
        if not self.get(box, "activeFocus"):
            self.touch(box, lambda: bool(self.get(box, "activeFocus")))
        for length, digit in enumerate(pin, 1):
            self.touch(f"pin-{digit}", partial(self._has_length, box, length))

    def _has_length(self, box: str, length: int) -> bool:
        return len(self.get(box, "digits")) == length

    def call_next(self) -> None:
        self.touch("callNextButton", lambda: self.see("queue.mineNumber") != "")

    def open_case(self) -> None:
        self.touch("openButton", lambda: self.see("case.caseCode") != "")

    def finish(self) -> None:
        self.touch("finishButton", lambda: self.has("finishQuestionAccept"))
        self.touch("finishQuestionAccept", lambda: self.see("queue.mineNumber") == "")

    def told(self) -> dict[str, Any]:
        return {
            **super().told(),
            "seen_s": self.seen_s,
            "waiting": [row.number for row in self.see("queue.waiting").rows],
            "mine": self.see("queue.mineNumber"),
            "case": self.see("case.caseCode"),
            "answers": [row.shown for row in self.see("case.answers").rows],
        }


class RealBoard(RunningFace):
    """`kiosk board`."""

    def __init__(self, app: QGuiApplication, data_dir: Path) -> None:
        super().__init__(app, Face.BOARD, data_dir, LANDSCAPE)

    def told(self) -> dict[str, Any]:
        return {
            **super().told(),
            "number": self.see("board.currentNumber"),
            "desk": self.see("board.currentDesk"),
        }


def write_settings(data_dir: Path, **settings: str | int) -> None:
    """`settings.toml` of a kiosk that has not started yet. A JSON string is a basic string of TOML."""
    data_dir.mkdir(parents=True, exist_ok=True)
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in settings.items()]
    (data_dir / "settings.toml").write_text("\n".join(lines), "utf-8")
