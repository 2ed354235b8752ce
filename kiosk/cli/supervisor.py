"""Keeps the citizen's face alive, and gives every visitor a process that has never seen another person.

Python keeps the text of freed strings in its memory; only the end of a process truly wipes it. So each face
is a child of this small parent. When a visit has been wiped, the face asks for a successor; once that one's
first picture is on the screen, the old one ends. A face that crashes is started again, and offers the draft.

The standard library alone, and little of it: all this is loaded before the first picture. What faces
say, and what they are told, stands in `ui.protocol`.
"""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence

from ui.protocol import MARK, PLACE_VARIABLE, REPORT_VARIABLE

SUCCESSOR_S = 5.0
"""A successor that is not on the screen by then is given up, and the old face goes on."""
SILENCE_S = 30.0
"""A face that has been shown says every few seconds that it is alive; silent for so long, it hangs."""
END_S = 10.0
"""What a face may take to end when everything ends; then it is killed."""
CRASHES = 5
CRASHES_WITHIN_S = 60.0
"""So many crashes in so short a time: the screen says "out of service" instead of flickering."""
REST_S = 60.0
"""How long it says so before the next try."""
BACK_OFF_S = (0.3, 1.0, 2.0, 3.0, 3.0)

LAST_SLIP_S = 90.0
"""What a face may take to end when it still finishes a slip and nobody is in a hurry."""

_SIGNAL = "signal"


class Child:
    """One face. What it says, and its end, go into the queue as (child, line) and (child, None)."""

    def __init__(
        self,
        command: Sequence[str],
        environment: dict[str, str],
        heard: queue.SimpleQueue[tuple[Child | None, str | None]],
    ) -> None:
        self.serves = True
        self.patience_s = SILENCE_S
        self.last_word_s = time.monotonic()
        self.process = subprocess.Popen(  # noqa: S603 - our own program, an argument list, no shell
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
        )
        self._heard = heard
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout is not None  # noqa: S101 - it was asked for
        for line in self.process.stdout:
            self._heard.put((self, line.decode(errors="replace").rstrip("\n")))
        self.process.wait()
        self._heard.put((self, None))

    def tell(self, order: str) -> None:
        """A face that is just ending hears nothing any more."""
        assert self.process.stdin is not None  # noqa: S101 - it was asked for
        try:
            self.process.stdin.write(order.encode() + b"\n")
            self.process.stdin.flush()
        except OSError:
            return

    def end(self) -> None:
        """Asks it to end as at the end of the day."""
        self.process.terminate()

    def kill(self) -> None:
        self.process.kill()


class Supervisor:
    """One succession of faces on one screen. `run` once, in the main thread."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        out_of_service: Sequence[str],
        note: Callable[[str], None],
        report: Callable[[str], None] | None = None,
        successor_s: float = SUCCESSOR_S,
        silence_s: float = SILENCE_S,
        rest_s: float = REST_S,
        back_off_s: Sequence[float] = BACK_OFF_S,
    ) -> None:
        """Starts nothing yet.

        Args:
            command: starts a face.
            out_of_service: starts the face that only says that the kiosk is out of service.
            note: writes into the log what a person should know later.
            report: is told every line of every face.
            successor_s: see SUCCESSOR_S.
            silence_s: see SILENCE_S.
            rest_s: see REST_S.
            back_off_s: seconds before the first, second … start after a crash; the last for all that follow.
        """
        self._command = list(command)
        self._out_of_service = list(out_of_service)
        self._note = note
        self._report = report
        self._successor_s = successor_s
        self._silence_s = silence_s
        self._rest_s = rest_s
        self._back_off_s = tuple(back_off_s)
        self._heard: queue.SimpleQueue[tuple[Child | None, str | None]] = queue.SimpleQueue()
        self._face: Child | None = None
        self._successor: Child | None = None
        self._leaving: dict[Child, float] = {}  # until when they may take
        self._ever_shown = False
        self._in_a_hurry = False
        self._crashes: list[float] = []
        self._alarms: dict[str, float] = {}
        self._status: int | None = None

    def run(self) -> int:
        """The exit status of the kiosk, when the window has been closed or a signal has ended it."""
        self._begin(self._start(self._command))
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: self._heard.put((None, _SIGNAL)))
        while self._status is None:
            child, word = self._next_event()
            if child is None and word == _SIGNAL:
                self._in_a_hurry = True
                self._status = 0
            elif child is None:
                self._look_at_alarms()
            elif word is None:
                self._ended(child, _status_of(child.process))
            else:
                self._said(child, word)
        self._end_all()
        return self._status

    def _next_event(self) -> tuple[Child | None, str | None]:
        """What a face said, or a signal; (None, None) when an alarm is due."""
        due_s = min(self._alarms.values(), default=None)
        try:
            return self._heard.get(timeout=None if due_s is None else max(0.0, due_s - time.monotonic()))
        except queue.Empty:
            return None, None

    def _start(self, command: Sequence[str], place: str = "") -> Child:
        environment = {**os.environ, REPORT_VARIABLE: "1", PLACE_VARIABLE: place}
        child = Child(command, environment, self._heard)
        child.patience_s = self._silence_s
        return child

    def _begin(self, face: Child) -> None:
        """From now on `face` is the one that people see."""
        self._face = face
        self._alarms["silence"] = face.last_word_s + face.patience_s

    def _start_successor(self, place: str = "") -> None:
        self._alarms["successor"] = time.monotonic() + self._successor_s
        self._successor = self._start(self._command, place)

    # --- what faces say -------------------------------------------------------------------------------

    def _said(self, child: Child, line: str) -> None:
        if not line.startswith(MARK):
            return  # some library's own
        if self._report is not None:
            self._report(line)
        word, _, rest = line.removeprefix(MARK).partition(" ")
        child.last_word_s = time.monotonic()
        if word == "shown":
            self._shown(child)
        elif word == "successor" and child is self._face and self._successor is None:
            self._start_successor(place=rest)
        elif word == "ending":
            child.patience_s = LAST_SLIP_S

    def _shown(self, child: Child) -> None:
        self._ever_shown = True
        if child is self._successor:
            self._successor = None
            self._alarms.pop("successor", None)
            if self._face is not None:
                self._face.tell("leave")
                self._let_go(self._face, LAST_SLIP_S)
            self._begin(child)

    def _let_go(self, child: Child, patience_s: float) -> None:
        """It ends by itself, or is killed."""
        self._leaving[child] = time.monotonic() + patience_s
        self._alarms["leaving"] = min(self._leaving.values())

    # --- how faces end --------------------------------------------------------------------------------

    def _ended(self, child: Child, status: int) -> None:
        if child in self._leaving:
            del self._leaving[child]
        elif child is self._successor:
            self._give_up_successor(f"the next face ended with status {status} before it was shown")
        elif child is self._face:
            self._face = None
            self._alarms.pop("silence", None)
            if status == 0 or not self._ever_shown:
                # Closed by a person; or it cannot work here at all, and has said why.
                self._status = status
            else:
                self._crashed(child, status)

    def _crashed(self, face: Child, status: int) -> None:
        now_s = time.monotonic()
        self._crashes = [at_s for at_s in self._crashes if now_s - at_s < CRASHES_WITHIN_S] + [now_s]
        self._note(f"the face ended with status {status}; {len(self._crashes)} in the last minute")
        if not face.serves:
            self._status = status  # not even that can be shown: whoever started the kiosk decides
        elif self._successor is not None:
            successor, self._successor = self._successor, None
            self._alarms.pop("successor", None)
            self._begin(successor)
        elif len(self._crashes) >= CRASHES:
            self._crashes.clear()
            resting = self._start(self._out_of_service)
            resting.serves = False
            self._alarms["rest"] = now_s + self._rest_s
            self._begin(resting)
        else:
            place = min(len(self._crashes), len(self._back_off_s)) - 1
            self._alarms["restart"] = now_s + self._back_off_s[place]

    def _give_up_successor(self, why: str) -> None:
        self._note(f"{why}; the old face goes on")
        self._alarms.pop("successor", None)
        if self._successor is not None:
            self._successor.kill()
            self._let_go(self._successor, END_S)
            self._successor = None
        if self._face is not None:
            self._face.tell("stay")
            if not self._face.serves:
                self._alarms["rest"] = time.monotonic() + self._rest_s

    # --- what is due ----------------------------------------------------------------------------------

    def _look_at_alarms(self) -> None:
        now_s = time.monotonic()
        for name in [name for name, due_s in self._alarms.items() if due_s <= now_s]:
            del self._alarms[name]
            if name == "restart":
                self._begin(self._start(self._command))
            elif name == "rest":
                self._start_successor()
            elif name == "successor":
                self._give_up_successor(f"the next face was not shown within {self._successor_s:.0f} s")
            elif name == "leaving":
                self._look_at_the_leaving(now_s)
            elif name == "silence" and self._face is not None:
                self._look_for_silence(self._face, now_s)

    def _look_at_the_leaving(self, now_s: float) -> None:
        for child, until_s in self._leaving.items():
            if until_s <= now_s:
                child.kill()
        later = [until_s for until_s in self._leaving.values() if until_s > now_s]
        if later:
            self._alarms["leaving"] = min(later)

    def _look_for_silence(self, face: Child, now_s: float) -> None:
        until_s = face.last_word_s + face.patience_s
        if now_s < until_s:
            self._alarms["silence"] = until_s
        else:
            self._note(f"the face has said nothing for {face.patience_s:.0f} s and is killed")
            face.kill()

    # --- the end --------------------------------------------------------------------------------------

    def _end_all(self) -> None:
        """Every face has ended. One that finishes a slip is waited for, unless the machine goes down."""
        for child in (self._face, self._successor):
            if child is not None:
                child.end()
                self._leaving[child] = 0.0
        deadline_s = time.monotonic() + (END_S if self._in_a_hurry else LAST_SLIP_S)
        for child in self._leaving:
            try:
                child.process.wait(max(0.0, deadline_s - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
                child.process.wait()


def _status_of(process: subprocess.Popen[bytes]) -> int:
    """As a shell has it: 128 and the number of the signal that ended the process."""
    status = process.wait()
    return status if status >= 0 else 128 - status


def to_standard_output(line: str) -> None:
    """Hands a face's line on to whoever started the kiosk and wants to know."""
    try:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except OSError:
        return
