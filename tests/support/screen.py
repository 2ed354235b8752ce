"""A screen as a finger meets it: find by name, touch, wait, look. Any QML warning fails the test."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QObject, QPoint, QPointF, QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QImage, QInputMethodEvent
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

import ui.bridge  # noqa: F401  registers what controls make for themselves
from ui.fonts import load_fonts

QML_DIR = Path(__file__).parents[2] / "ui" / "qml"
PORTRAIT = (1080, 1920)
LANDSCAPE = (1920, 1080)
PRESSABLE_ROLES = (
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
)


class Screen:
    """One window of the running program.

    Attributes:
        window: the QQuickWindow.
        warnings: everything the QML engine complained about, as text; must stay empty.
    """

    _finger: Any = None

    def __init__(self, window: QQuickWindow, warnings: list[str]) -> None:
        self.window = window
        self.warnings = warnings
        if Screen._finger is None:
            Screen._finger = QTest.createTouchDevice()

    def items(self, start: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """Every item of the visual tree, parents first. findChild does not see delegates; this does."""
        item = start or self.window.contentItem()
        yield item
        for child in item.childItems():
            yield from self.items(child)

    def find_all(self, name: str) -> list[QQuickItem]:
        """Visible items called `name`, in tree order."""
        return [item for item in self.items() if item.objectName() == name and item.isVisible()]

    def has(self, name: str) -> bool:
        return bool(self.find_all(name))

    def item(self, name: str, timeout_ms: int = 3000) -> QQuickItem:
        """The visible item called `name`; waits for it."""
        self.wait_until(lambda: self.has(name), f"nothing visible is called {name!r}", timeout_ms)
        return self.find_all(name)[-1]

    def get(self, name: str, prop: str) -> Any:
        return self.item(name).property(prop)

    def texts(self) -> list[str]:
        """Every text that can be seen, in tree order."""
        return [
            text
            for item in self.items()
            if item.isVisible()
            and item.metaObject().className().startswith(("PlainText", "QQuickText", "Heading", "SmallPrint"))
            and (text := item.property("text"))
        ]

    def centre(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def tap(self, target: str | QQuickItem) -> None:
        """One touch on the middle of an item, press and release; waits while it is too fresh to listen."""
        item = self.item(target) if isinstance(target, str) else target
        self.wait_until(lambda: item.property("fresh") is not True, "it never begins to listen")
        point = self.centre(item)
        self.press(point)
        self.release(point)

    def press(self, point: QPoint) -> None:
        QTest.touchEvent(self.window, Screen._finger).press(0, point, self.window)

    def move(self, point: QPoint) -> None:
        QTest.touchEvent(self.window, Screen._finger).move(0, point, self.window)

    def release(self, point: QPoint) -> None:
        QTest.touchEvent(self.window, Screen._finger).release(0, point, self.window)

    def commit_text(self, text: str) -> None:
        """Text as an input method of the system commits it to the item with focus."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QGuiApplication.sendEvent(self.window.activeFocusItem() or self.window, event)

    def wait_until(self, holds: Callable[[], bool], why: str = "", timeout_ms: int = 3000) -> None:
        """Returns as soon as `holds()`; fails the test with `why` after `timeout_ms`."""
        patience = QDeadlineTimer(timeout_ms)
        while not holds():
            if patience.hasExpired():
                pytest.fail(why or "waited in vain")
            QTest.qWait(5)

    def grab(self) -> QImage:
        return self.window.grabWindow()

    def accessible(self) -> Iterator[QAccessibleInterface]:
        """Everything a screen reader is told, in reading order."""
        QAccessible.setActive(True)
        root = QAccessible.queryAccessibleInterface(self.window)
        assert root is not None
        yield from _walk(root)

    def pressables(self) -> list[QAccessibleInterface]:
        """What a screen reader offers to press and the eye can see."""
        return [
            node
            for node in self.accessible()
            if node.role() in PRESSABLE_ROLES and not node.state().invisible and node.rect().height() > 0
        ]


def _walk(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    for number in range(node.childCount()):
        child = node.child(number)
        if child is not None:
            yield from _walk(child)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture
def qml_engine(qapp: QGuiApplication) -> Iterator[QQmlApplicationEngine]:
    """An engine that knows the program's QML modules; fails the test on any QML warning."""
    load_fonts()
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML_DIR))
    engine.setOutputWarningsToStandardError(False)
    warnings: list[str] = []
    engine.setProperty("seenWarnings", warnings)
    engine.warnings.connect(lambda found: warnings.extend(w.toString() for w in found))
    engine.collected_warnings = warnings  # type: ignore[attr-defined]
    yield engine
    for window in engine.rootObjects():
        window.deleteLater()
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()
    gc.collect()
    assert not warnings, "\n".join(warnings)


ShowQml = Callable[..., Screen]


@pytest.fixture
def show_qml(qml_engine: QQmlApplicationEngine) -> ShowQml:
    """`show_qml(source, size=PORTRAIT)`: a window with `source`, the body of one QML item, filling it."""
    keep: list[QObject] = []

    def show(source: str, size: tuple[int, int] = PORTRAIT, imports: str = "") -> Screen:
        page = f"""
            import QtQuick
            import DiemHoTro.Theme
            import DiemHoTro.Controls
            import DiemHoTro.Steps
            {imports}
            Window {{ visible: true; width: {size[0]}; height: {size[1]}; color: Theme.ground
                {source}
            }}"""
        component = QQmlComponent(qml_engine)
        component.setData(page.encode(), QUrl.fromLocalFile(str(QML_DIR / "inline.qml")))
        window = component.create()
        assert isinstance(window, QQuickWindow), component.errorString()
        keep.extend((component, window))
        window.requestActivate()
        screen = Screen(window, qml_engine.collected_warnings)  # type: ignore[attr-defined]
        screen.wait_until(window.isExposed, "the window is not shown")
        return screen

    return show
