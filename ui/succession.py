"""One face of a succession: it tells the process that started it what happens, and goes when it is told to.

What is said and heard stands in `ui.protocol`.
"""

from __future__ import annotations

import contextlib
import os
import time

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer, Slot
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

    def __init__(self, app: QGuiApplication, parent: QObject) -> None:
        super().__init__(parent)
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

    def __init__(
        self,
        app: QGuiApplication,
        window: QQuickWindow,
        runner: Runner,
        *,
        orders: int = 0,
        reports: int = 1,
        no_answer_ms: int = NO_ANSWER_MS,
    ) -> None:
        """`orders` and `reports` are descriptors: standard input and output."""
        super().__init__(app)
        self._orders = orders
        self._reports = reports
        self._app = app
        self._window = window
        self._runner = runner
        self._gate = Gate(app, self)
        self._no_answer = QTimer(self, singleShot=True, interval=no_answer_ms)
        self._no_answer.timeout.connect(self._gate.open)
        self._desks: tuple[ShellDesk, RestoreDesk] | None = None
        self._refused = False  # once is enough, until the next visit has ended
        self._alive = QTimer(self, interval=ALIVE_EVERY_MS)
        self._alive.timeout.connect(self._live)
        # Neither a reader that has stopped nor a half-written line may stop the screen.
        os.set_blocking(reports, False)
        os.set_blocking(orders, False)
        self._heard = b""
        self._ear = QSocketNotifier(orders, QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self._hear)

    def shown(self) -> None:
        """The first picture is on the screen."""
        self._report("shown", f"{time.monotonic():.4f}")
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
        self._report("ending")

    def _ready(self, _outcome: object) -> None:
        self._report("ready", f"{time.monotonic():.4f}")

    def _live(self) -> None:
        self._report("alive")
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
        self._report("successor", f"{place.x()} {place.y()} {place.width()} {place.height()}")

    @Slot()
    def _hear(self) -> None:
        try:
            piece = os.read(self._orders, 4096)
        except BlockingIOError:
            return
        except OSError:
            piece = b""
        if not piece:
            self._ear.setEnabled(False)
            self._leave()
        *lines, self._heard = (self._heard + piece).split(b"\n")
        for line in lines:
            self._obey(line.decode(errors="replace"))

    def _obey(self, order: str) -> None:
        if order == "stay":
            self._refused = True
            self._no_answer.stop()
            self._gate.open()
        elif order == "leave":
            self._leave()

    def _leave(self) -> None:
        self._window.hide()
        self._app.quit()

    def _report(self, word: str, what: str = "") -> None:
        """Where nobody listens any more, the other pipe tells."""
        with contextlib.suppress(OSError):
            os.write(self._reports, f"{MARK}{word} {what}".rstrip().encode() + b"\n")
