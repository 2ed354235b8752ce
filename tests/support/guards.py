"""What holds for every test: no folder of the user's touched, no log line unexplained."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ExpectLog = Callable[[str], None]

# The usual one, so that a test sees whether the program makes its own files private.
os.umask(0o022)


class _Listener(logging.Handler):
    """Keeps every record from WARNING up, and what was announced."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self.expected: list[re.Pattern[str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record not in self.records:
            self.records.append(record)

    def complaints(self) -> list[str]:
        """Lines that nobody announced, and announcements that no line answered."""
        lines = [(record, record.getMessage()) for record in self.records]
        unexpected = [
            f"unexpected log line: {record.levelname} {record.name}: {line}"
            for record, line in lines
            if not any(pattern.search(line) for pattern in self.expected)
        ]
        missing = [
            f"expected log line never came: {pattern.pattern}"
            for pattern in self.expected
            if not any(pattern.search(line) for _, line in lines)
        ]
        return unexpected + missing


@pytest.fixture(autouse=True)
def log_guard() -> Iterator[_Listener]:
    """The test fails when it logs a warning or worse that it did not announce with `expected_log`."""
    listener = _Listener()
    # A logger that does not propagate passes the root by, and setting up the log empties the root.
    loggers = [logging.getLogger(name) for name in (None, "kiosk", "ui", "qt")]
    for logger in loggers:
        logger.addHandler(listener)
    try:
        yield listener
    finally:
        for logger in loggers:
            logger.removeHandler(listener)
    if complaints := listener.complaints():
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture
def expected_log(log_guard: _Listener) -> ExpectLog:
    """`expected_log(r"printer .* failed")`: such lines belong to the test; at least one must come."""

    def expect(pattern: str) -> None:
        log_guard.expected.append(re.compile(pattern))

    return expect


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test's own, empty."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name, folder in {
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CONFIG_HOME": ".config",
        "XDG_CACHE_HOME": ".cache",
    }.items():
        monkeypatch.setenv(name, str(home / folder))
    return home
