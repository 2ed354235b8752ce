"""Holds a `driven` face by its pipes, and kills it."""

from __future__ import annotations

import json
import os
import selectors
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

START_S = 40
ANSWER_S = 60


class DrivenFace:
    """One process. `shown` is what its screen showed when it last answered."""

    def __init__(self, face: str, data_dir: Path, camera: Path | str = "", *, compiled: bool = False) -> None:
        """Returns when the face has its core and shows a page; HOME is the test's, which a child inherits.

        `compiled`: screens are read from their bytecode, as in an installed kiosk, where there is any.
        """
        self._face = face
        environment = dict(os.environ)
        if compiled:
            environment.pop("QML_DISABLE_DISK_CACHE", None)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.driven", face, str(data_dir), str(camera)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
            env=environment,
        )
        self._heard = b""
        self.shown: dict[str, Any] = self._hear(START_S)

    def __enter__(self) -> DrivenFace:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.kill()

    def do(self, command: str, **arguments: object) -> dict[str, Any]:
        """What is shown when the command is done."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": command, **arguments}).encode() + b"\n")
        self._process.stdin.flush()
        self.shown = self._hear(ANSWER_S)
        return self.shown

    def kill(self) -> None:
        """SIGKILL, at once: nothing is written, closed or handed back."""
        if self._process.poll() is None:
            os.kill(self._process.pid, signal.SIGKILL)
        self._process.wait(10)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _hear(self, patience_s: float) -> dict[str, Any]:
        assert self._process.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)
            while b"\n" not in self._heard:
                if not selector.select(patience_s):
                    pytest.fail(f"the {self._face} says nothing for {patience_s} s")
                part = os.read(self._process.stdout.fileno(), 65536)
                if not part:
                    pytest.fail(f"the {self._face} ended with {self._process.wait()}")
                self._heard += part
        line, self._heard = self._heard.split(b"\n", 1)
        answer: dict[str, Any] = json.loads(line)
        assert "error" not in answer, answer["error"]
        return answer
