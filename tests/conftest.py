"""What every test stands on: no display, the software renderer, one QGuiApplication."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QT_QUICK_CONTROLS_STYLE"] = "Basic"
# Qt does not notice that a .qml is newer than the .qmlc beside it: tests read the sources.
os.environ["QML_DISABLE_DISK_CACHE"] = "1"

pytest_plugins = ["tests.support.guards", "tests.support.screen"]
