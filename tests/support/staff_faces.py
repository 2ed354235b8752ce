"""The staff's desk and the board on a core in memory, used by mouse, finger and keys."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.fakes.core import FakeWorld
from tests.support.screen import LANDSCAPE, Screen
from ui.bridge.kiosk import Kiosk
from ui.bridge.tasks import InlineRunner

PIN = "271828"
LAN = "Vũ Thị Lan"


class _Face(Screen):
    """One face, shown.

    Attributes:
        world: the core and what may be turned in it.
        kiosk: the door whose desks the screens use.
    """

    root: ClassVar[str]

    def __init__(
        self, engine: QQmlApplicationEngine, world: FakeWorld, size_px: tuple[int, int] = LANDSCAPE
    ) -> None:
        self.world = world
        self.kiosk = Kiosk(InlineRunner(world.core))
        self.desks = self.kiosk.desks
        self.kiosk.install()
        engine.loadFromModule("DiemHoTro.App", self.root)
        assert engine.rootObjects(), engine.collected_warnings  # type: ignore[attr-defined]
        window = engine.rootObjects()[-1]
        assert isinstance(window, QQuickWindow)
        super().__init__(window, engine.collected_warnings)  # type: ignore[attr-defined]
        window.resize(*size_px)
        window.show()
        window.requestActivate()
        self.wait_until(window.isExposed, "the window is not shown")
        self.begin()

    def begin(self) -> None:
        """What the application asks for after the first frame."""
        raise NotImplementedError

    def settle(self) -> None:
        """Everything stands where the next frame shows it: lists have their rows, columns their places."""
        self.grab()

    def tap(self, target: str | QQuickItem) -> None:
        if isinstance(target, str):
            self.item(target)
        self.settle()
        super().tap(target)
        self.settle()


class DeskFace(_Face):
    """DeskMain."""

    root = "DeskMain"

    def begin(self) -> None:
        self.desks.sign_in.look()

    def press_key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window, key, modifier)
        self.settle()

    def type_digits(self, digits: str) -> None:
        for digit in digits:
            QTest.keyClick(self.window, Qt.Key(Qt.Key.Key_0 + int(digit)))

    def sign_in(self) -> None:
        """The first administrator is made, and sits at desk 1."""
        self.desks.sign_in.createAdmin(LAN, PIN, PIN)
        self.item("callNextButton")


class BoardFace(_Face):
    """BoardMain."""

    root = "BoardMain"

    def begin(self) -> None:
        self.desks.board.start()
