"""Fixtures of the screens: the citizen's face, opened on a core in memory."""

from tests.support.kiosk_face import english, open_kiosk

__all__ = ["english", "open_kiosk"]
