"""Children that are forked, speak over a pipe, and can be killed at any moment.

The parent imports everything once and never opens a database, so a child starts in a few milliseconds and
still finds SQLite as a new process does.
"""

from __future__ import annotations

import os
import select
import signal
import traceback
from collections.abc import Callable

Say = Callable[[str], None]
Work = Callable[[Say], None]

FIRST_WORD_TIMEOUT_S = 60.0
_LAST_WORDS = "\x1e"


class DiedByItselfError(AssertionError):
    """A child ended before it was killed: the run proves nothing."""


class Child:
    """A forked process that calls `work(say)`; each `say` is one line, written before `say` returns."""

    def __init__(self, name: str, work: Work) -> None:
        self._name = name
        self._reader, writer = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            os.close(self._reader)
            status = 1
            try:
                work(lambda line: _write_line(writer, line))
                status = 0
            except BaseException:  # noqa: BLE001 - told to the parent, which decides
                _write_line(writer, _LAST_WORDS + traceback.format_exc().replace("\n", _LAST_WORDS))
            finally:
                os._exit(status)
        os.close(writer)
        self._heard = b""
        self._ended = False

    def wait_for_word(self) -> None:
        """The child has said something. Raises DiedByItselfError."""
        ready, _, _ = select.select([self._reader], [], [], FIRST_WORD_TIMEOUT_S)
        self._heard += os.read(self._reader, 65536) if ready else b""
        if not self._heard or self._heard.startswith(_LAST_WORDS.encode()):
            raise DiedByItselfError(f"{self._name} said nothing: {self._last_words()}")

    def heard(self) -> list[str]:
        """Every whole line that has been said up to now, without waiting."""
        while select.select([self._reader], [], [], 0)[0] and (chunk := os.read(self._reader, 65536)):
            self._heard += chunk
        return self._heard.decode().split("\n")[:-1]

    def require_alive(self) -> None:
        """Raises DiedByItselfError."""
        if os.waitpid(self._pid, os.WNOHANG) != (0, 0):
            self._ended = True
            raise DiedByItselfError(f"{self._name} ended by itself: {self._last_words()}")

    def kill(self) -> list[str]:
        """SIGKILL; every whole line that the child said before. Does nothing the second time."""
        if self._ended:
            return []
        self._ended = True
        os.kill(self._pid, signal.SIGKILL)
        lines = self._rest()
        os.waitpid(self._pid, 0)
        return [line for line in lines if not line.startswith(_LAST_WORDS)]

    def result(self) -> list[str]:
        """Waits for the end. Raises DiedByItselfError when it was not a good one."""
        self._ended = True
        lines = self._rest()
        _, status = os.waitpid(self._pid, 0)
        if status != 0:
            raise DiedByItselfError(f"{self._name} failed: {_readable(lines)}")
        return lines

    def _last_words(self) -> str:
        return _readable(self._rest())

    def _rest(self) -> list[str]:
        while chunk := os.read(self._reader, 65536):
            self._heard += chunk
        os.close(self._reader)
        return self._heard.decode().split("\n")[:-1]


def _readable(lines: list[str]) -> str:
    return "\n".join(lines[-1:]).replace(_LAST_WORDS, "\n")


def _write_line(descriptor: int, line: str) -> None:
    os.write(descriptor, line.encode() + b"\n")
