"""The citizen's face on a core in memory, touched as a finger would."""

from __future__ import annotations

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from tests.fakes.core import FakeWorld
from tests.support.screen import PORTRAIT, Screen
from ui.bridge.kiosk import Kiosk
from ui.bridge.tasks import InlineRunner


class KioskFace(Screen):
    """KioskMain, shown.

    Attributes:
        world: the core and what may be turned in it.
        kiosk: the door whose desks the screens use.
    """

    def __init__(
        self, engine: QQmlApplicationEngine, world: FakeWorld, size_px: tuple[int, int] = PORTRAIT
    ) -> None:
        self.world = world
        self.kiosk = Kiosk(InlineRunner(world.core))
        self.kiosk.install()
        engine.loadFromModule("DiemHoTro.App", "KioskMain")
        assert engine.rootObjects(), engine.collected_warnings  # type: ignore[attr-defined]
        window = engine.rootObjects()[-1]
        assert isinstance(window, QQuickWindow)
        super().__init__(window, engine.collected_warnings)  # type: ignore[attr-defined]
        window.resize(*size_px)
        window.show()
        self.wait_until(window.isExposed, "the window is not shown")
        self.kiosk.desks.browse.load()
