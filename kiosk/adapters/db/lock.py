"""What one process at a time may do with a store: create or migrate it; print its slips."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.domain.errors import DeviceError, ErrorCode

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def exclusive(path: Path, timeout_s: float) -> Iterator[None]:
    """Holds the lock file `path`. The system releases it when the process ends, however it ends.

    Raises:
        DeviceError: store.busy when another process still holds it after `timeout_s`.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        deadline = time.monotonic() + timeout_s
        while True:
            try:
                _take(descriptor)
                break
            except OSError as error:
                if time.monotonic() >= deadline:
                    raise DeviceError(ErrorCode.STORE_BUSY) from error
            time.sleep(0.02)
        yield
    finally:
        os.close(descriptor)


class SoleRight:
    """A right that one process at a time has, until it releases it or ends, however it ends.

    Usable from any thread.
    """

    def __init__(self, path: Path) -> None:
        """Asks for nothing yet. `path` is the lock file; it is made when it is not there."""
        self._path = path
        self._descriptor: int | None = None
        self._mutex = threading.Lock()

    def have(self) -> bool:
        """Whether this process has it, now asking for it where nobody else has it.

        Raises:
            DeviceError: store.unavailable when the lock file cannot be opened.
        """
        with self._mutex:
            if self._descriptor is None:
                self._descriptor = self._try()
            return self._descriptor is not None

    def release(self) -> None:
        """Another process may have it. Does nothing when it is not held."""
        with self._mutex:
            if self._descriptor is not None:
                os.close(self._descriptor)
                self._descriptor = None

    def _try(self) -> int | None:
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise DeviceError(ErrorCode.STORE_UNAVAILABLE) from error
        try:
            _take(descriptor)
        except OSError:
            os.close(descriptor)
            return None
        return descriptor
