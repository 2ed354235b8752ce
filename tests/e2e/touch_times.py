"""How long a finger waits: from each touch to the first picture on the screen that answers it."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtQuick import QQuickWindow

LIMIT_MS = 100.0
"""Up to here an answer feels instantaneous (Miller 1968; Card, Robertson and Mackinlay 1991)."""


class Answered(NamedTuple):
    """One touch.

    Attributes:
        name: of the item touched.
        press_ms: from the press to the first picture in which the item looks pressed.
        act_ms: from the release to the first picture in which what it does has happened.
        queued_ms: of both, how long our threads stood in the kernel's queue because other programs of this
            machine had the processors.
    """

    name: str
    press_ms: float
    act_ms: float
    queued_ms: float

    @property
    def slower_ms(self) -> float:
        return max(self.press_ms, self.act_ms)

    @property
    def own_ms(self) -> float:
        """What a machine that does nothing else would have taken."""
        return max(0.0, self.slower_ms - self.queued_ms)


class Waiting:
    """One reaction waited for: when it was on the screen, once it was."""

    def __init__(self, holds: Callable[[], bool]) -> None:
        self._holds = holds
        self._queued_before_s = queued_s()
        self._began_s = time.monotonic()
        self.is_over = False
        self.took_ms = math.inf
        self.queued_ms = 0.0

    def look(self) -> None:
        """A picture has just come up: is it the answer?"""
        if not self.is_over and self._holds():
            self.is_over = True
            self.took_ms = 1000 * (time.monotonic() - self._began_s)
            self.queued_ms = 1000 * (queued_s() - self._queued_before_s)


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
            self._waiting.look()

    def note(self, name: str, pressed: Waiting, acted: Waiting) -> None:
        slower = max(pressed, acted, key=lambda waiting: waiting.took_ms)
        self.touches.append(Answered(name, pressed.took_ms, acted.took_ms, slower.queued_ms))


def queued_s() -> float:
    """How long the GUI thread and the core's thread have stood in the kernel's run queue, since they began.

    Second figure of `/proc/…/schedstat`, in nanoseconds (Linux, Documentation/scheduler/sched-stats.rst);
    zero where there is none.
    """
    threads = [thread for thread in threading.enumerate() if thread.name.startswith(("MainThread", "core"))]
    paths = [Path(f"/proc/self/task/{thread.native_id}/schedstat") for thread in threads]
    try:
        return sum(int(path.read_text("ascii").split()[1]) for path in paths) / 1e9
    except OSError:
        return 0.0


def share(touches: Sequence[Answered], ms: Callable[[Answered], float], limit_ms: float = LIMIT_MS) -> float:
    """Of all touches, those for which `ms` is within the limit; 0 to 1."""
    return sum(ms(touch) <= limit_ms for touch in touches) / len(touches)


def seen_ms(touch: Answered) -> float:
    """Until it could be seen that the touch was felt."""
    return touch.press_ms


def done_ms(touch: Answered) -> float:
    """Until it had done its work too."""
    return touch.slower_ms


def own_ms(touch: Answered) -> float:
    """The same on a machine that does nothing else."""
    return touch.own_ms


def summary(touches: Sequence[Answered]) -> dict[str, Any]:
    """Counts, milliseconds and shares within 100 ms, for one line of JSON."""
    return {
        "count": len(touches),
        "seen": _spread([seen_ms(touch) for touch in touches]),
        "done": _spread([done_ms(touch) for touch in touches]),
        "own": _spread([own_ms(touch) for touch in touches]),
        "share_seen": round(share(touches, seen_ms), 4),
        "share_done": round(share(touches, done_ms), 4),
        "share_own": round(share(touches, own_ms), 4),
        "slowest_own_ms": [[t.name, round(t.own_ms)] for t in sorted(touches, key=own_ms)[-5:]],
    }


def _spread(values_ms: list[float]) -> dict[str, float]:
    ordered = sorted(values_ms)
    return {
        "p50_ms": round(ordered[len(ordered) // 2], 1),
        "p95_ms": round(ordered[math.ceil(0.95 * len(ordered)) - 1], 1),
        "max_ms": round(ordered[-1], 1),
    }
