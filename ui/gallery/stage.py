"""One face in a window that nobody sees, and the camera before it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Protocol

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QMetaObject, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.application.core import Core
from kiosk.domain.settings import Settings
from ui.app import Application, Face, WindowOptions

PATIENCE_MS = 20_000

Shot = tuple[str, QImage]


class OpenCore(Protocol):
    """Makes a core on a store of the gallery's own."""

    def __call__(self, settings: Settings, *, prints: bool = False, store: str = "point") -> Core: ...


@dataclass(frozen=True, slots=True)
class Look:
    """How every picture is taken. `theme` is `light`, `contrast` or `dark`."""

    size_px: tuple[int, int]
    theme: str

    def lying(self) -> Look:
        """The same on a screen that lies: desks and boards do."""
        return replace(self, size_px=(max(self.size_px), min(self.size_px)))


class StuckError(RuntimeError):
    """A screen never came: a bug in the program, or in the way it is driven."""


class Stage:
    """A face, shown. Close it before the next one is made."""

    def __init__(self, app: QGuiApplication, face: Face, make_core: Callable[[], Core], look: Look) -> None:
        self._look = look
        self.application = Application(app, face, make_core)
        # PySide6's stubs type a property as its descriptor, not as its value.
        self.desks: Any = self.application.desks
        self._heartbeat = QTimer(interval=10)  # wakes `until` when nothing else happens
        self._heartbeat.start()
        self.window = self.application.start(WindowOptions(size_px=look.size_px))
        theme: Any = self.application.engine.singletonInstance("DiemHoTro.Theme", "Theme")
        theme.setProperty("reducedMotion", True)
        self.dress()
        self.until(self.window.isExposed, "the window is not shown")

    def dress(self) -> None:
        """The theme of the pictures; every new visit begins in the light one."""
        self.desks.shell.useTheme(self._look.theme)

    def until(self, holds: Callable[[], bool], why: str) -> None:
        """Runs the event loop until `holds()`. Raises StuckError."""
        loop = QEventLoop()
        patience = QDeadlineTimer(PATIENCE_MS)
        while not holds():
            if patience.hasExpired():
                raise StuckError(f"{why}; page {self.desks.visit.pageId!r}")
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def asked(self) -> None:
        """The core has answered all that it was asked."""
        answered: list[object] = []
        self.application.runner.run(lambda _core: None, answered.append, answered.append)
        self.until(lambda: bool(answered), "the core does not answer")

    def tell(self, work: Callable[[Core], object]) -> None:
        """What somebody else does with the store meanwhile; it is done when this returns."""
        self.application.runner.run(work, lambda _done: None, lambda _error: None)
        self.asked()

    def press(self, name: str) -> None:
        """Presses the button called `name` as soon as it listens."""
        self.until(lambda: not self.item(name).property("fresh"), f"{name!r} never begins to listen")
        self.do(name, "press")

    def picture(self) -> QImage:
        """The window once two pictures in a row are the same: everything has found its place."""
        patience = QDeadlineTimer(PATIENCE_MS)
        before = QImage()
        while not patience.hasExpired():
            self._next_frame()
            now = self.window.grabWindow()
            if now == before:
                return now
            before = now
        raise StuckError("the screen never comes to rest")

    def _next_frame(self) -> None:
        seen: list[bool] = []
        connection = self.window.frameSwapped.connect(lambda: seen.append(True))
        self.window.update()
        self.until(lambda: bool(seen), "no frame comes")
        self.window.frameSwapped.disconnect(connection)

    def items(self, start: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """Every item of the visual tree, parents first."""
        item = start or self.window.contentItem()
        yield item
        for child in item.childItems():
            yield from self.items(child)

    def item(self, name: str) -> QObject:
        """The item called `name`, once it is there."""

        def found() -> list[QObject]:
            return [item for item in self.items() if item.objectName() == name]

        self.until(lambda: bool(found()), f"nothing is called {name!r}")
        return found()[-1]

    def do(self, name: str, function: str) -> None:
        """Calls a function of the item called `name`."""
        if not QMetaObject.invokeMethod(self.item(name), function):
            raise StuckError(f"{name!r} has no function {function!r}")

    def write(self, field: str, text: str) -> None:
        """Opens the keyboard of a field, and `text` has been written there."""
        self.do(field, "begin")
        if not self.item(f"{field}Edit").setProperty("text", text):
            raise StuckError(f"{field!r} cannot be written in")
        self.do(field, "begin")  # the caret after the last letter

    def close(self) -> None:
        """The window is gone, and the core; what was under way is still in the store."""
        self._heartbeat.stop()
        self.application.stop()
