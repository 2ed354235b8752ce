"""Hands that tremble: what still counts as a touch, and what begins to scroll."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

# Qt's own 10 pixels are 2.5 mm on a kiosk's panel: less than an old hand moves while it presses.
WOBBLE_MM = 5.0
LONG_PRESS_MS = 700


def forgive_trembling(app: QGuiApplication, pixels_per_mm: float = 1920 / 476) -> None:
    """A finger that moves less than `WOBBLE_MM` presses; only farther does it scroll."""
    hints = app.styleHints()
    hints.setStartDragDistance(round(WOBBLE_MM * pixels_per_mm))
    hints.setMousePressAndHoldInterval(LONG_PRESS_MS)
