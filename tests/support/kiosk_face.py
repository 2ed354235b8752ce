"""The citizen's face on a core in memory, touched as a finger would."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRectF, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.fakes.core import FakeWorld, make_world
from tests.support.screen import PORTRAIT, Screen
from ui.app import TRANSLATIONS_DIR
from ui.bridge.kiosk import Desks, Kiosk
from ui.bridge.tasks import InlineRunner


class KioskFace(Screen):
    """KioskMain, shown, as after the first frame.

    Attributes:
        world: the core and what may be turned in it.
        desks: what the screens use.
    """

    def __init__(
        self, engine: QQmlApplicationEngine, world: FakeWorld, size_px: tuple[int, int] = PORTRAIT
    ) -> None:
        self.world = world
        self.kiosk = Kiosk(InlineRunner(world.core))
        self.kiosk.install()
        engine.loadFromModule("DiemHoTro.App", "KioskMain")
        window = engine.rootObjects()[-1] if engine.rootObjects() else None
        assert isinstance(window, QQuickWindow), "KioskMain could not be loaded"
        super().__init__(window, engine.collected_warnings)  # type: ignore[attr-defined]
        window.resize(*size_px)
        window.show()
        window.requestActivate()
        self.wait_until(window.isExposed, "the window is not shown")
        self.desks.browse.load()
        self.desks.restore.look()

    @property
    def desks(self) -> Desks:
        return self.kiosk.desks

    @property
    def page(self) -> str:
        """Name of the page shown: the window's own word for it."""
        return str(self.window.property("wanted"))

    @property
    def page_id(self) -> str:
        return str(self.window.property("wantedId"))

    def tap(self, target: str | QQuickItem) -> None:
        """Touches an item; one that a long page has scrolled away is brought into sight first."""
        item = self.item(target) if isinstance(target, str) else target
        for _ in range(12):
            button = self._scroll_towards(item)
            if button is None:
                break
            super().tap(button)
            self.settle()
        super().tap(item)

    def _scroll_towards(self, item: QQuickItem) -> str | None:
        """The button that brings `item` nearer, while less than its middle is in sight."""
        around = [i for i in self.find_all("pageScroller") if i.isAncestorOf(item)]
        if not around:
            return None
        middle = item.mapToItem(around[-1], QPointF(0, item.height() / 2)).y()
        if 0 < middle < around[-1].height():
            return None
        return "scrollDown" if middle > 0 else "scrollUp"

    def settle(self) -> None:
        """Nothing moves any more: the page has arrived, lists have glided, the keyboard has made room."""
        before: list[QRectF] = []

        def still() -> bool:
            nonlocal before
            QTest.qWait(25)  # longer than a frame
            now = [
                item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
                for item in self.items()
                if item.isVisible() and item.inherits("QQuickText")
            ]
            was, before = before, now
            return now == was

        self.wait_until(still, "the page never comes to rest")

    def wait_for(self, duration_ms: int) -> None:
        """The finger stays where it is for so long: time itself is what is tested."""
        QTest.qWait(duration_ms)

    def way_on(self) -> str:
        """Name of the button at the bottom right."""
        names = ("nextButton", "agreeButton", "typeInsteadButton", "confirmIdentityButton", "submitButton")
        return next(name for name in names if self.has(name))

    def go(self, target: str) -> None:
        """Touches `target`; another page must come of it."""
        before = self.page_id
        self.tap(target)
        self.wait_until(lambda: self.page_id != before, f"{target} led nowhere from {before!r}")


OpenKiosk = Callable[..., KioskFace]


@pytest.fixture(scope="session")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The English words of the screens, compiled from their source."""
    target = tmp_path_factory.mktemp("i18n") / "kiosk_en.qm"
    lrelease = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([lrelease, "-silent", TRANSLATIONS_DIR / "kiosk_en.ts", "-qm", target], check=True)
    return target


@pytest.fixture
def open_kiosk(qml_engine: QQmlApplicationEngine, english: Path) -> Iterator[OpenKiosk]:
    """`open_kiosk(world, size_px, language, theme, moving=…)`: the citizen's face; gone after the test."""
    translator = QTranslator()
    faces: list[KioskFace] = []

    def open_(
        world: FakeWorld | None = None,
        size_px: tuple[int, int] = PORTRAIT,
        language: str = "vi",
        theme: str = "light",
        *,
        moving: bool = True,
    ) -> KioskFace:
        face = KioskFace(qml_engine, world or make_world(), size_px)
        faces.append(face)
        if language == "en":
            assert translator.load(str(english))
            QGuiApplication.installTranslator(translator)
            qml_engine.retranslate()
            face.desks.shell.speak("en")
        face.desks.shell.useTheme(theme)
        theme_object = qml_engine.singletonInstance("DiemHoTro.Theme", "Theme")
        assert isinstance(theme_object, QObject)
        theme_object.setProperty("reducedMotion", not moving)
        return face

    yield open_
    QGuiApplication.removeTranslator(translator)
    # The window goes before the desks that its bindings read.
    for face in faces:
        face.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
