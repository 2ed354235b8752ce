"""How long a finger waits: from each touch to the first picture on the screen that answers it."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtQuick import QQuickWindow

LIMIT_MS = 100.0
"""Up to here an answer feels instantaneous (Miller 1968; Card, Robertson and Mackinlay 1991)."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One touch.

    Attributes:
        name: of the item touched.
        press_ms: from the press to the first picture in which the item looks pressed.
        act_ms: from the release to the first picture in which what it does has happened.
    """

    name: str
    press_ms: float
    act_ms: float


class Waiting:
    """One reaction waited for: when it was on the screen, once it was."""

    def __init__(self, holds: Callable[[], bool]) -> None:
        self._holds = holds
        self.began_s = time.monotonic()
        self.shown_s: float | None = None

    def look(self, now_s: float) -> None:
        if self.shown_s is None and self._holds():
            self.shown_s = now_s

    @property
    def is_over(self) -> bool:
        return self.shown_s is not None

    @property
    def took_ms(self) -> float:
        return math.inf if self.shown_s is None else 1000 * (self.shown_s - self.began_s)


class TouchTimes:
    """Watches the frames of one window.

    The software renderer polishes, synchronises, paints and swaps in one go on the GUI thread: what holds
    when `frameSwapped` comes is what that frame shows. A frame that swaps without the reaction (the caret
    blinks, the camera's picture moves) therefore does not count as an answer.
    """

    def __init__(self, window: QQuickWindow) -> None:
        self.touches: list[Answered] = []
        self._waiting: Waiting | None = None
        window.frameSwapped.connect(self._frame)

    def wait_for(self, holds: Callable[[], bool]) -> Waiting:
        """From now until the first frame that shows what `holds` says."""
        self._waiting = Waiting(holds)
        return self._waiting

    def _frame(self) -> None:
        if self._waiting is not None:
            self._waiting.look(time.monotonic())

    def note(self, name: str, pressed: Waiting, acted: Waiting) -> None:
        self.touches.append(Answered(name, pressed.took_ms, acted.took_ms))

    def share_seen_within(self, limit_ms: float) -> float:
        """Of all touches, those that could be seen to be felt in time; 0 to 1."""
        return self._share(limit_ms, lambda touch: touch.press_ms)

    def share_done_within(self, limit_ms: float) -> float:
        """Of all touches, those that had done their work in time, too; 0 to 1."""
        return self._share(limit_ms, _slower)

    def _share(self, limit_ms: float, ms: Callable[[Answered], float]) -> float:
        return sum(ms(touch) <= limit_ms for touch in self.touches) / len(self.touches)

    def summary(self) -> dict[str, Any]:
        """Counts and milliseconds, for one line of JSON."""
        return {
            "count": len(self.touches),
            "press": _spread([touch.press_ms for touch in self.touches]),
            "act": _spread([touch.act_ms for touch in self.touches]),
            "share_seen_within_100_ms": round(self.share_seen_within(LIMIT_MS), 4),
            "share_done_within_100_ms": round(self.share_done_within(LIMIT_MS), 4),
            "slowest_ms": {t.name: round(_slower(t)) for t in sorted(self.touches, key=_slower)[-5:]},
        }


def _slower(touch: Answered) -> float:
    return max(touch.press_ms, touch.act_ms)


def _spread(values_ms: list[float]) -> dict[str, float]:
    ordered = sorted(values_ms)
    return {
        "p50_ms": round(ordered[len(ordered) // 2], 1),
        "p95_ms": round(ordered[math.ceil(0.95 * len(ordered)) - 1], 1),
        "max_ms": round(ordered[-1], 1),
    }
