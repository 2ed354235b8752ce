"""`python -m tests.e2e.driven kiosk|desk|board DATA_DIR [CAMERA]`: a face whose finger obeys stdin.

One JSON document a line: `{"do": "walk_to", "page": "review"}`. One comes back for each, with what the screen
then shows, or with `error`. Between two commands the program runs as it does before a person. The process is
there to be killed: it is the program's own start (`ui.app.run`), and nothing in it prepares for an end.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication

from kiosk.adapters.log import log_to
from tests.e2e import walks
from tests.e2e.faces import RealBoard, RealDesk, RealKiosk, RunningFace
from ui.app import prepare_qt

FACES: dict[str, Callable[[QGuiApplication, Path], RunningFace]] = {
    "kiosk": lambda app, data_dir: RealKiosk(app, data_dir, sys.argv[3]),
    "desk": RealDesk,
    "board": RealBoard,
}

COMMANDS: dict[str, Callable[..., None]] = {
    "look": lambda _face: None,
    "wait_to_see": RunningFace.wait_to_see,
    "start": walks.start,
    "choose": walks.choose_life_event,
    "take": walks.take_procedure,
    "begin": walks.begin,
    "walk_to": walks.walk_to,
    "accept_offer": walks.accept_offer,
    "finish_visit": walks.finish_visit,
    "go_home": walks.go_home,
    "become_admin": RealDesk.become_admin,
    "call_next": RealDesk.call_next,
    "open_case": RealDesk.open_case,
    "finish": RealDesk.finish,
}


class Ear:
    """Listens to stdin on the GUI thread, one command at a time."""

    def __init__(self, face: RunningFace) -> None:
        self._face = face
        self._heard = b""
        self._notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._hear)

    def _hear(self) -> None:
        part = os.read(0, 65536)
        if not part:
            QGuiApplication.quit()
            return
        self._heard += part
        # A command runs the event loop while it waits: the next one must not begin in the middle of it.
        self._notifier.setEnabled(False)
        while b"\n" in self._heard:
            line, self._heard = self._heard.split(b"\n", 1)
            say(self._obey(json.loads(line)))
        self._notifier.setEnabled(True)

    def _obey(self, command: dict[str, Any]) -> dict[str, Any]:
        try:
            COMMANDS[command.pop("do")](self._face, **command)
        except (Exception, pytest.fail.Exception):  # noqa: BLE001 - the parent is told, and its test fails
            return {"error": traceback.format_exc(), **self._face.told()}
        return self._face.told()


def say(document: dict[str, Any]) -> None:
    os.write(1, json.dumps(document, ensure_ascii=False).encode() + b"\n")


def main() -> None:
    data_dir = Path(sys.argv[2])
    log_to(data_dir)
    prepare_qt()
    app = QGuiApplication(sys.argv[:1])
    face = FACES[sys.argv[1]](app, data_dir)
    ear = Ear(face)
    say(face.told())
    app.exec()
    del ear
    face.stop()


if __name__ == "__main__":
    main()
