"""A runner that answers when the test says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from kiosk.application.core import Core
from kiosk.domain.errors import KioskError
from ui.bridge.tasks import InlineRunner

T = TypeVar("T")


class HeldRunner:
    """`Runner`; requests wait in order until `release`."""

    def __init__(self, core: Core) -> None:
        self._inline = InlineRunner(core)
        self.held: list[Callable[[], None]] = []

    def run(
        self, work: Callable[[Core], T], done: Callable[[T], None], failed: Callable[[KioskError], None]
    ) -> None:
        self.held.append(lambda: self._inline.run(work, done, failed))

    def release(self) -> None:
        """Answers everything asked so far, and everything asked meanwhile."""
        while self.held:
            self.held.pop(0)()
