"""One face of a succession: it tells the process that started it what happens, and goes when it is told to.

What is said and heard stands in `ui.protocol`.
"""

from __future__ import annotations

import os
import sys
import threading
import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from ui.bridge.restore import RestoreDesk
from ui.bridge.shell import Screen, ShellDesk
from ui.bridge.tasks import Runner
from ui.protocol import MARK, REPORT_VARIABLE

ALIVE_EVERY_MS = 5_000
# Longer than whoever starts the successor waits for it: a face that hears no answer serves people again.
NO_ANSWER_MS = 8_000

_OF_FINGERS_AND_KEYS = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.InputMethod,
    }
)


def is_wanted() -> bool:
    """Whether somebody listens to what this face reports."""
    return REPORT_VARIABLE in os.environ


class Gate(QObject):
    """While closed, nothing that is touched or typed reaches a window."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._app = app
        self._closed = False

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            self._app.installEventFilter(self)

    def open(self) -> None:
        if self._closed:
            self._closed = False
            self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() in _OF_FINGERS_AND_KEYS or super().eventFilter(watched, event)


class Succession(QObject):
    """Speaks and listens for one face, until it ends."""

    _ordered = Signal(str)

    def __init__(self, app: QGuiApplication, window: QQuickWindow, runner: Runner) -> None:
        super().__init__(app)
        self._app = app
        self._window = window
        self._runner = runner
        self._gate = Gate(app)
        self._no_answer = QTimer(self, singleShot=True, interval=NO_ANSWER_MS)
        self._no_answer.timeout.connect(self._gate.open)
        self._desks: tuple[ShellDesk, RestoreDesk] | None = None
        self._refused = False  # once is enough, until the next visit has ended
        self._alive = QTimer(self, interval=ALIVE_EVERY_MS)
        self._alive.timeout.connect(self._live)
        self._ordered.connect(self._obey, Qt.ConnectionType.QueuedConnection)
        if sys.platform != "win32":
            # A reader that has stopped must not stop the screen.
            os.set_blocking(sys.__stdout__.fileno() if sys.__stdout__ else 1, False)
        threading.Thread(target=self._listen, name="orders", daemon=True).start()

    def shown(self) -> None:
        """The first picture is on the screen."""
        _report("shown", f"{time.monotonic():.4f}")
        self._alive.start()
        # After what this face itself asks of the core, which this call must not begin to make.
        QTimer.singleShot(0, lambda: self._runner.run(lambda _core: None, self._ready, self._ready))

    def follow(self, shell: ShellDesk, restore: RestoreDesk) -> None:
        """From now on a successor is asked for whenever this process has seen somebody who is not there."""
        self._desks = shell, restore
        shell.wipe.connect(self._make_room)
        restore.declined.connect(self._make_room)

    def ending(self) -> None:
        """The window is closed; what is under way is being finished."""
        _report("ending")

    def _ready(self, _outcome: object) -> None:
        _report("ready", f"{time.monotonic():.4f}")

    def _live(self) -> None:
        _report("alive")
        if self._nobody_is_served() and not self._refused:
            self._runner.run(lambda core: core.slips_drawn(), self._look_at_slips, lambda _error: None)

    def _look_at_slips(self, drawn: int) -> None:
        """A copy that a desk asked for, or a slip left by the process before this one."""
        if drawn and self._nobody_is_served():
            self._make_room()

    def _nobody_is_served(self) -> bool:
        if self._desks is None:
            return False
        shell, restore = self._desks
        return shell.current is Screen.ATTRACT and not restore.is_open

    def _make_room(self) -> None:
        """Nobody touches this process from here on. The store has forgotten the visit before it asks."""
        if self._no_answer.isActive():
            return
        self._refused = False
        self._gate.close()
        self._no_answer.start()
        self._runner.run(lambda _core: None, self._ask, self._ask)

    def _ask(self, _outcome: object) -> None:
        place = self._window.geometry()
        _report("successor", f"{place.x()} {place.y()} {place.width()} {place.height()}")

    @Slot(str)
    def _obey(self, order: str) -> None:
        if order == "stay":
            self._refused = True
            self._no_answer.stop()
            self._gate.open()
        elif order in ("leave", ""):
            self._window.hide()
            self._app.quit()

    def _listen(self) -> None:
        """In its own thread. A thread that waits inside `sys.stdin` would hold up the end of the process."""
        heard = b""
        while True:
            try:
                piece = os.read(0, 4096)
            except OSError:
                piece = b""
            if not piece:
                self._ordered.emit("")
                return
            *lines, heard = (heard + piece).split(b"\n")
            for line in lines:
                if line:
                    self._ordered.emit(line.decode(errors="replace"))


def _report(word: str, what: str = "") -> None:
    """Nobody may listen any more: that is told by the other pipe."""
    try:
        os.write(1, f"{MARK}{word} {what}".rstrip().encode() + b"\n")
    except OSError:
        return
