"""One process at a time creates or migrates a store."""

from __future__ import annotations

import os
import sys
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
