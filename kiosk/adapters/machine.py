"""What the operating system knows about this machine."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
import tempfile
from pathlib import Path

from kiosk.domain.errors import DeviceError, ErrorCode

if sys.platform != "win32":
    import resource

# <sys/timex.h>: the state of the kernel's clock, TIME_OK to TIME_ERROR, the last being "not synchronised".
_TIME_ERROR = 5
_PR_SET_DUMPABLE = 4  # <sys/prctl.h>
_TIMEX_BYTES = 512  # struct timex is 208 bytes on 64-bit Linux


def free_bytes(folder: Path) -> int:
    """What this user may still write to the disk of `folder`, which is made when it is not there.

    Raises:
        DeviceError: store.unavailable, nothing can be written there; store.disk_full.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\0" * 4096)
            file.flush()
            os.fsync(file.fileno())
        return shutil.disk_usage(folder).free
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise DeviceError(ErrorCode.STORE_DISK_FULL if full else ErrorCode.STORE_UNAVAILABLE) from error


def clock_synchronised() -> bool | None:
    """Whether a time service keeps the clock right, by the kernel's own word; None where there is none."""
    if not sys.platform.startswith("linux"):
        return None
    # modes = 0 only reads, which every user may: adjtimex(2).
    state = ctypes.CDLL(None, use_errno=True).adjtimex(ctypes.create_string_buffer(_TIMEX_BYTES))
    return None if state < 0 else state != _TIME_ERROR


def keep_memory_private() -> None:
    """Nobody but root reads this process's memory any more, and it leaves no core dump. On Linux.

    https://man7.org/linux/man-pages/man2/PR_SET_DUMPABLE.2const.html
    """
    if not sys.platform.startswith("linux"):
        return
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
