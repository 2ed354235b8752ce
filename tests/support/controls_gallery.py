"""Pictures of every control in every theme, for the eye.

python -m tests.support.controls_gallery DIR
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

import ui.bridge  # noqa: F401  registers what controls make for themselves
from kiosk.domain.suggestions import SuggestionList
from ui.bridge.typing import TypingDesk
from ui.fonts import load_fonts

QML_DIR = Path(__file__).parents[2] / "ui" / "qml"
GALLERY = Path(__file__).with_name("ControlsGallery.qml")
SIZES = {"upright": (1080, 1920), "wide": (1920, 1080)}
THEMES = ("light", "contrast", "dark")


def pictures(engine: QQmlApplicationEngine) -> Iterator[tuple[str, QImage]]:
    """Every page in every size and theme, as `name-wide-dark` and its picture."""
    component = QQmlComponent(engine, str(GALLERY))
    window = component.create()
    assert isinstance(window, QQuickWindow), component.errorString()
    names = window.property("names").toVariant()
    for size, (width, height) in SIZES.items():
        window.resize(width, height)
        for theme in THEMES:
            window.setProperty("theme", theme)
            for name in names:
                window.setProperty("page", name)
                QTest.qWait(30)  # the event loop lays the page out
                yield f"{name}-{size}-{theme}", window.grabWindow()
    window.setProperty("theme", "light")
    window.deleteLater()


def main(folder: Path) -> None:
    app = QGuiApplication(sys.argv[:1])
    load_fonts()
    TypingDesk.offer_words("name", SuggestionList(("Hương", "Hường", "Hưởng", "Hướng")))
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML_DIR))
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures(engine):
        picture.save(str(folder / f"{name}.png"))
    engine.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
