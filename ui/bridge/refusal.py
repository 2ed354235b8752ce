"""Why a name and a PIN were not taken, and for how long no other is heard."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.domain.errors import ErrorCode, KioskError

_COUNT_EVERY_MS = 500


class Refusal:
    """Holds one refusal, and counts down the wait that it asks for.

    `changed` is called whenever there is something else to say.
    """

    def __init__(self, changed: Callable[[], None], parent: QObject) -> None:
        self._changed = changed
        self._error: KioskError | None = None
        self._until_s = 0.0
        self._timer = QTimer(parent, interval=_COUNT_EVERY_MS)
        self._timer.timeout.connect(self.count_down)

    @property
    def error(self) -> KioskError | None:
        return self._error

    @property
    def waiting(self) -> bool:
        """Too many wrong PINs: nothing is heard now."""
        return self._timer.isActive()

    def tell(self, error: KioskError) -> None:
        """The last try was refused for this reason."""
        self._error = error
        if error.code is ErrorCode.SIGN_IN_LOCKED:
            self._until_s = time.monotonic() + int(error.params["wait_s"])
            self._timer.start()
        self._changed()

    def forget(self) -> None:
        """Somebody else tries, or the same person again. The store still knows who must wait."""
        if self._error is not None:
            self._timer.stop()
            self._error = None
            self._changed()

    def count_down(self) -> None:
        """Says anew how long is left; asked by the clock."""
        left_s = math.ceil(self._until_s - time.monotonic())
        if left_s > 0 and self._error is not None:
            self._error = KioskError(ErrorCode.SIGN_IN_LOCKED, wait_s=left_s)
        else:
            self._timer.stop()
            self._error = None
        self._changed()
