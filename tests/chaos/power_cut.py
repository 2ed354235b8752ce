"""`python -m tests.chaos.power_cut --cuts 100`: the power goes while a kiosk writes.

The store lies on ext4 in a loop device. At a random moment the file system is shut down by the kernel without
flushing anything (EXT4_IOC_SHUTDOWN, as xfstests do), and mounted again: what was only in memory is gone, the
ext4 journal is replayed, as after a power cut. A disk that lies about flushing is not covered.

Every fifth cut comes while a new store is being made. One line of JSON; exit code 1 when anything that was
acknowledged is lost. `--plant normal` must be caught: it does not flush the log at a commit. Needs root and
loop devices; without them it says so and ends with 2.
"""

from __future__ import annotations

import argparse
import fcntl
import json
import os
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path

from tests.chaos.processes import Child, Say
from tests.chaos.walk import PLANTS, Findings, Ledger, Place, inspect, kiosk, some_moment_s

_SHUTDOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN, linux/fs/ext4/ext4.h
_WITHOUT_FLUSHING = struct.pack("I", 2)  # EXT4_GOING_FLAGS_NOLOGFLUSH
CUTS_A_DISK = 5
LONGEST_LIFE_S = 0.3


class Disk:
    """An ext4 file system in a file, whose power can be cut."""

    def __init__(self, folder: Path) -> None:
        self._image = folder / "disk.img"
        self.mount_point = folder / "disk"
        self.mount_point.mkdir()

    def format(self) -> None:
        self.unmount()
        self._image.unlink(missing_ok=True)
        with self._image.open("wb") as image:
            image.truncate(96 * 1024 * 1024)
        _run("mkfs.ext4", "-q", "-F", self._image)
        self.mount()

    def mount(self) -> None:
        _run("mount", "-o", "loop", self._image, self.mount_point)

    def unmount(self) -> None:
        if self.mount_point.is_mount():
            _run("umount", self.mount_point)

    def cut_power(self) -> None:
        descriptor = os.open(self.mount_point, os.O_RDONLY)
        fcntl.ioctl(descriptor, _SHUTDOWN, _WITHOUT_FLUSHING)
        os.close(descriptor)


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def why_not() -> str | None:
    """Why the power cannot be cut here; None when it can."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "cutting the power needs root on Linux"
    with tempfile.TemporaryDirectory() as folder:
        disk = Disk(Path(folder))
        try:
            disk.format()
        except (OSError, subprocess.CalledProcessError) as error:
            return f"no ext4 on a loop device here ({error})"
        disk.unmount()
    return None


@contextmanager
def _disk() -> Iterator[tuple[Disk, Path]]:
    with tempfile.TemporaryDirectory() as folder:
        disk = Disk(Path(folder))
        try:
            yield disk, Path(folder)
        finally:
            disk.unmount()


def _make_store(place: Place, say: Say) -> None:
    say("starting")
    place.open()
    signal.pause()


def run(cuts: int) -> dict[str, int | float]:
    """Ends early at the first finding."""
    findings = Findings()
    acknowledged = acknowledged_here = done = 0
    started_s = time.monotonic()
    with _disk() as (disk, folder):
        place, ledger = Place(disk.mount_point / "data", folder / "keys"), Ledger()
        while done < cuts and not findings.total():
            if done % CUTS_A_DISK == 0:
                disk.format()
                ledger = Ledger()
                acknowledged_here = 0
                child = Child("maker", partial(_make_store, place))
                longest_s = 0.1
            else:
                child = Child("kiosk", partial(kiosk, place, ledger.unfinished()))
                longest_s = LONGEST_LIFE_S
            ledger.write(_live_and_cut(disk, child, some_moment_s(longest_s)))
            done += 1
            acknowledged += len(ledger.cases) - acknowledged_here
            acknowledged_here = len(ledger.cases)
            findings.add(_look(place, ledger))
    return {
        "cuts": done,
        "acknowledged": acknowledged,
        **asdict(findings),
        "seconds": round(time.monotonic() - started_s, 1),
    }


def _live_and_cut(disk: Disk, child: Child, life_s: float) -> list[str]:
    """Everything that the child had said when the power went.

    What it says during the cut does not count: in a real one it would be dead. Here it runs on for some
    microseconds, and an fsync that meets the shutdown half way may report success for a journal transaction
    that has just been thrown away (seen twice in 500 cuts; never for a word heard before).
    """
    try:
        child.wait_for_word()
        time.sleep(life_s)
        child.require_alive()
        lines = child.heard()
        disk.cut_power()
    finally:
        child.kill()
        disk.unmount()
        disk.mount()
    return lines


def _look(place: Place, ledger: Ledger) -> Findings:
    (found,) = Child("inspector", partial(inspect, place)).result()
    return ledger.compare(json.loads(found))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=100)
    parser.add_argument("--plant", choices=sorted(PLANTS), default="none")
    options = parser.parse_args()
    reason = why_not()
    if reason is not None:
        sys.stderr.write(f"SKIPPED LOUDLY: {reason}\n")
        return 2
    PLANTS[options.plant]()
    figures = run(options.cuts)
    sys.stdout.write(json.dumps({"plant": options.plant, **figures}) + "\n")
    return 1 if any(figures[name] for name in asdict(Findings())) else 0


if __name__ == "__main__":
    sys.exit(main())
