"""How long the kiosk takes to start, and how much memory it needs: measured on real processes."""

from __future__ import annotations

import ctypes
import json
import mmap
import os
import signal
import statistics
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.bootstrap import KEY_DIR_VARIABLE
from kiosk.cli.launch import LITTLE_MEMORY
from ui.protocol import MARK, REPORT_VARIABLE

ROOT = Path(__file__).parents[2]
WARM_TARGET_S = 0.6
COLD_TARGET_S = 1.2
PSS_TARGET_MB = 180.0
PATIENCE_S = 60.0
_SIZE = "1080x1920"
# The smallest camera the self-test is content with, and what a webcam is asked for.
CAMERAS_PX = ((1280, 720), (1920, 1080))
# What slows a start down on the machine of a developer or a test.
_DEVELOPMENT = frozenset({"PYTHONDONTWRITEBYTECODE", "QML_DISABLE_DISK_CACHE"})


@dataclass(frozen=True, slots=True)
class Start:
    """One start.

    Attributes:
        shown_s: from the command to the first picture that can be touched.
        ready_s: from the command to the core.
        supervisor_s: of it until the face's own process was started, in steps of the kernel's 10 ms.
        supervisor_pss_mb: memory of the process that looks after the face.
    """

    shown_s: float
    ready_s: float
    supervisor_s: float
    supervisor_pss_mb: float


@dataclass(frozen=True, slots=True)
class Inside:
    """What only the face itself can measure.

    Attributes:
        first_touch_ms: from a touch on the first picture, made at once, to the frame that answers it.
        longest_stall_ms: the longest time without answering anything while the core is loaded.
        rss_mb: resident memory on the page of the card, camera running, core loaded.
        pss_mb: of it this process's share, where other processes use the same pages; alone, nearly all.
    """

    first_touch_ms: float
    longest_stall_ms: float
    rss_mb: float
    pss_mb: float


class Bench:
    """Starts kiosks on a data folder of its own.

    Args:
        folder: an empty folder; it is used for data, keys, caches and the camera's video.
    """

    def __init__(self, folder: Path) -> None:
        self._data_dir = folder / "data"
        self._key_dir = folder / "keys"
        self._cameras = {size_px: folder / f"camera-{size_px[1]}.avi" for size_px in CAMERAS_PX}
        for size_px, path in self._cameras.items():
            write_video(path, size_px)
        environment = {name: value for name, value in os.environ.items() if name not in _DEVELOPMENT}
        environment |= {
            KEY_DIR_VARIABLE: str(self._key_dir),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "PYTHONPATH": str(ROOT),
            REPORT_VARIABLE: "1",
        }
        if not any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")):
            environment["QT_QPA_PLATFORM"] = "offscreen"
        self._environment = environment
        self.platform = environment.get("QT_QPA_PLATFORM") or "the display"
        self._mapped: set[Path] = set()

    def start(self) -> Start:
        """One start and its end. The very first one also makes the store and what Python and Qt keep."""
        began_s = time.monotonic()
        process = subprocess.Popen(  # noqa: S603 - our own program, an argument list, no shell
            self._python(
                "kiosk",
                f"--data-dir={self._data_dir}",
                f"--camera={self._cameras[CAMERAS_PX[0]]}",
                f"--size={_SIZE}",
            ),
            env=self._environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            told = _told(process, "shown", "ready")
            family = _family(process.pid)
            self._mapped |= _mapped_files(family)
            pss_mb = pss_of(process.pid)
            supervisor_s = _started_at_s(family[-1]) - _started_at_s(process.pid)
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=PATIENCE_S)
        return Start(told["shown"] - began_s, told["ready"] - began_s, supervisor_s, pss_mb)

    def look_inside(self, camera_px: tuple[int, int]) -> Inside:
        """A face that measures itself, before a camera of one of the sizes."""
        environment = {**self._environment, **LITTLE_MEMORY}
        done = subprocess.run(  # noqa: S603 - our own program, an argument list, no shell
            self._python(
                "ui.measured", str(self._data_dir), str(self._key_dir), str(self._cameras[camera_px])
            ),
            env={name: value for name, value in environment.items() if name != REPORT_VARIABLE},
            capture_output=True,
            text=True,
            timeout=2 * PATIENCE_S,
            check=True,
        )
        return Inside(**json.loads(done.stdout))

    def forget(self) -> float:
        """Drops from memory what the kiosk reads at its start; returns the share that is really gone.

        Pages that another running program has mapped stay.
        """
        os.sync()
        files = sorted({*self._mapped, *_files_below(_python_folders())})
        for path in files:
            _drop(path)
        kept, all_pages = _resident_pages(files)
        return 1 - kept / max(1, all_pages)

    def _python(self, module: str, *arguments: str) -> list[str]:
        return [sys.executable, "-P", "-m", module, *arguments]


def qml_is_compiled() -> bool:
    """Whether every screen has its bytecode beside it, not older than itself."""
    screens = list((ROOT / "ui" / "qml").rglob("*.qml"))
    return all(
        (compiled := screen.with_suffix(".qmlc")).exists()
        and compiled.stat().st_mtime_ns >= screen.stat().st_mtime_ns
        for screen in screens
    )


def write_video(path: Path, size_px: tuple[int, int], frames: int = 30) -> None:
    """A desk under a webcam that trembles a little; nobody shows a card."""
    import cv2
    import numpy as np

    width, height = size_px
    small = np.random.default_rng(1).integers(70, 150, (27, 48, 3), np.uint8)
    desk = cv2.resize(small, (width + 40, height + 40), interpolation=cv2.INTER_CUBIC)
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 30.0, size_px)
    for frame in range(frames):
        x, y = int(20 + 15 * np.sin(frame / 5)), int(20 + 15 * np.cos(frame / 5))
        writer.write(np.ascontiguousarray(desk[y : y + height, x : x + width]))
    writer.release()


def median(values: Iterable[float]) -> float:
    return statistics.median(values)


# --- processes --------------------------------------------------------------------------------------------


def _told(process: subprocess.Popen[str], *words: str) -> dict[str, float]:
    """When each of `words` was said. Raises TimeoutError when the kiosk ends or is silent."""
    told: dict[str, float] = {}
    assert process.stdout is not None  # noqa: S101 - it was asked for
    for line in process.stdout:
        word, _, seconds = line.strip().removeprefix(MARK).partition(" ")
        if word in words:
            told[word] = float(seconds)
        if len(told) == len(words):
            return told
    raise TimeoutError(f"the kiosk ended and said only {sorted(told)}")


def _family(pid: int) -> list[int]:
    """A process and its children."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    return [pid, *map(int, children)]


def _started_at_s(pid: int) -> float:
    """Seconds of the clock that runs since the machine was started."""
    stat = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return int(stat[19]) / os.sysconf("SC_CLK_TCK")


def pss_of(pid: int) -> float:
    """Megabytes of 1024 kB. 0.0 where the system does not tell."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
    except OSError:
        return 0.0
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")) / 1024


def _mapped_files(pids: Iterable[int]) -> set[Path]:
    found: set[Path] = set()
    for pid in pids:
        try:
            maps = Path(f"/proc/{pid}/maps").read_text("utf-8", errors="replace")
        except OSError:
            continue  # it has made its memory private, and we are not root
        found |= {Path(parts[5]) for line in maps.splitlines() if len(parts := line.split(None, 5)) == 6}
    return {path for path in found if path.is_absolute() and path.is_file()}


# --- the page cache ---------------------------------------------------------------------------------------


def _python_folders() -> tuple[Path, ...]:
    paths = sysconfig.get_paths()
    return (ROOT / "kiosk", ROOT / "ui", ROOT / "resources", Path(paths["stdlib"]), Path(paths["purelib"]))


def _files_below(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                yield path


def _drop(path: Path) -> None:
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return
    try:
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)


def _resident_pages(files: Iterable[Path]) -> tuple[int, int]:
    """How many pages of the files are in memory, and how many there are: mincore(2)."""
    libc = ctypes.CDLL(None, use_errno=True)
    kept = pages = 0
    for path in files:
        try:
            with (
                path.open("rb") as file,
                mmap.mmap(file.fileno(), 0, mmap.MAP_PRIVATE, mmap.PROT_READ | mmap.PROT_WRITE) as view,
            ):
                count = -(-len(view) // mmap.PAGESIZE)
                vector = (ctypes.c_ubyte * count)()
                address = ctypes.addressof(ctypes.c_char.from_buffer(view))
                if libc.mincore(ctypes.c_void_p(address), ctypes.c_size_t(len(view)), vector) == 0:
                    kept += sum(flag & 1 for flag in vector)
                    pages += count
        except (OSError, ValueError, BufferError):
            continue  # empty, or gone
    return kept, pages
