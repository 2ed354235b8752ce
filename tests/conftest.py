"""What every test stands on: no display, the software renderer, one QGuiApplication."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QT_QUICK_CONTROLS_STYLE"] = "Basic"
# Compiled QML of one run must not meet the sources of the next.
os.environ["QML_DISABLE_DISK_CACHE"] = "1"

pytest_plugins = ["tests.support.screen"]
