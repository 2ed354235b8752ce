"""`python -m tests.e2e.supervised …`: the command `kiosk` itself, whose first face a finger touches.

The finger does what the file `plan.json` in the data folder says, which the first face reads and removes; it
tells by a line of the face's own (`@kiosk test WORD`) how far it is, and waits for the file `go`. Later faces
find no plan, unless the test has left another, and are left alone. They have never held a word of it.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtQuick import QQuickWindow

import ui.app
from kiosk.cli import launch
from kiosk.cli.plain import FaceCommand, plain_face
from tests.e2e import walks
from tests.e2e.faces import RealKiosk
from tests.e2e.hand import Hand

WAIT_MS = 120_000


class ShownKiosk(RealKiosk):
    """The face that the command has put on the screen."""

    def __init__(self, application: ui.app.Application, window: QQuickWindow, data_dir: Path) -> None:
        self.data_dir = data_dir
        self.application = application
        self.desks = application.desks
        Hand.__init__(self, window, [])
        self.wait_until(lambda: bool(self.see("browse.ready")), "no core comes", WAIT_MS)


class TouchedApplication(ui.app.Application):
    """The program's own, with a finger before it."""

    def start(self, options: ui.app.WindowOptions) -> QQuickWindow:
        window = super().start(options)
        plan = _data_dir() / "plan.json"
        if plan.exists():
            told: dict[str, Any] = json.loads(plan.read_text("utf-8"))
            plan.unlink()
            QTimer.singleShot(0, lambda: _visit(ShownKiosk(self, window, _data_dir()), told))
        return window


def _data_dir() -> Path:
    command = plain_face(sys.argv[1:])
    assert command is not None
    assert command.data_dir is not None
    return Path(command.data_dir)


def _visit(kiosk: ShownKiosk, told: dict[str, Any]) -> None:
    if told["ending"] == "resumed":
        kiosk.wait_to_see("restore.offering", True)
        walks.accept_offer(kiosk)
        _say(kiosk.page_id)
        return
    walks.begin(kiosk)
    walks.walk_to(kiosk, "question:noi_tam_tru")
    walks.write(kiosk, told["address"], "noi_tam_tru")
    walks.go_on(kiosk)
    walks.walk_to(kiosk, "review")
    _say("review")
    kiosk.wait_until((kiosk.data_dir / "go").exists, "nobody says go", WAIT_MS)
    match told["ending"]:
        case "submitted":
            walks.go_on(kiosk, "submitButton")
            kiosk.wait_to_see("slip.state", "printed")
            walks.say_goodbye(kiosk)
        case "left":
            kiosk.touch("leaveButton", lambda: kiosk.has("leaveYes"))
            kiosk.touch("leaveYes", lambda: kiosk.page_id == "attract")
        case "idle":
            kiosk.wait_until(lambda: kiosk.page_id == "attract", "nobody is missed", WAIT_MS)
    _say("attract")


def _say(word: str) -> None:
    os.write(1, f"@kiosk test {word}\n".encode())


def face_command(command: FaceCommand) -> list[str]:
    """As the program's, by way of this file."""
    return [sys.executable, "-m", "tests.e2e.supervised", *command.arguments(), "--alone"]


def main() -> int:
    command = plain_face(sys.argv[1:])
    assert command is not None
    launch.face_command = face_command
    ui.app.Application = TouchedApplication  # type: ignore[misc]
    return launch.launch(command)


if __name__ == "__main__":
    sys.exit(main())
