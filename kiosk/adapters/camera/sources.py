"""Where frames come from: a webcam, or a video file or a folder of pictures that is played as one."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

# Read by OpenCV when it first opens something: nothing of FFmpeg on standard error, and 4 s instead of 10 s
# of waiting for a webcam that gives no frame.
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "4")

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.adapters.camera.pictures import SUFFIXES, load_picture
from kiosk.application.ports import FrameSource
from kiosk.domain.errors import DeviceError, ErrorCode, InputError

RATE_HZ: Final = 30.0
"""Of folders, and of video files that state none."""

_SIZE = (1920, 1080)  # the code of the 2021 card needs it: 2 px a module at a third of the width
_MOST_FAILURES = 3  # a single frame may be damaged on a busy USB bus


def open_source(spec: str | Path) -> FrameSource:
    """Opens what a setting or `--camera` names.

    `"0"` is the first webcam, `/dev/v4l/by-id/…` one webcam for good; other paths are videos and folders.

    Raises:
        DeviceError: camera.not_found when it is not there, cannot be opened, or is a folder without pictures.
    """
    text = str(spec)
    if text.isascii() and text.isdigit() and len(text) <= 3:
        return Webcam(int(text))
    path = Path(text)
    try:
        kind = path.stat().st_mode if text else 0
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise DeviceError(ErrorCode.CAMERA_NOT_FOUND) from error
    if stat.S_ISCHR(kind):
        return Webcam(text)
    if stat.S_ISDIR(kind):
        return PictureFolder(path)
    if stat.S_ISREG(kind):
        return VideoFile(path)
    raise DeviceError(ErrorCode.CAMERA_NOT_FOUND)


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What a camera shows when it is opened. `mean_grey` is 0 (black) to 255."""

    width_px: int
    height_px: int
    mean_grey: float


def look_once(spec: str | Path) -> FirstLook:
    """Opens a camera, takes one picture, closes it. Raises DeviceError (camera.not_found, camera.lost)."""
    source = open_source(spec)
    try:
        pixels = np.asarray(source.read())
    finally:
        source.close()
    height_px, width_px = pixels.shape[:2]
    return FirstLook(width_px, height_px, float(pixels.mean()))


class Webcam:
    """A camera of this machine. `read` waits for its next frame."""

    rate_hz = None

    def __init__(self, device: int | str) -> None:
        """Opens it and asks for 1920×1080 as JPEG with autofocus; takes what it gives.

        Raises DeviceError (camera.not_found).
        """
        self._capture = cv2.VideoCapture(device, _webcam_api())
        if self._capture.isOpened():
            # JPEG first: uncompressed 1080p does not fit through USB 2 at 30 frames a second.
            self._capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
            self._capture.set(cv2.CAP_PROP_FRAME_WIDTH, _SIZE[0])
            self._capture.set(cv2.CAP_PROP_FRAME_HEIGHT, _SIZE[1])
            self._capture.set(cv2.CAP_PROP_FPS, RATE_HZ)
            self._capture.set(cv2.CAP_PROP_AUTOFOCUS, 1)
            self._capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        if not self._capture.isOpened() or not self._capture.grab():
            self._capture.release()
            raise DeviceError(ErrorCode.CAMERA_NOT_FOUND)

    def read(self) -> NDArray[np.uint8]:
        """The next frame. Raises DeviceError (camera.lost) after three failures."""
        for _ in range(_MOST_FAILURES):
            done, pixels = self._capture.read()
            if done:
                return np.asarray(pixels, np.uint8)
        raise DeviceError(ErrorCode.CAMERA_LOST)

    def close(self) -> None:
        """The camera is free."""
        self._capture.release()


def _webcam_api() -> int:
    if sys.platform.startswith("linux"):
        return cv2.CAP_V4L2
    # Media Foundation takes up to half a minute to open some webcams.
    return cv2.CAP_DSHOW if sys.platform == "win32" else cv2.CAP_ANY


def _open_video(path: Path) -> cv2.VideoCapture:
    """One thread, as of a webcam: each further one would keep a frame of its own in memory."""
    return cv2.VideoCapture(str(path), cv2.CAP_FFMPEG, [cv2.CAP_PROP_N_THREADS, 1])


class VideoFile:
    """A video file, played in a loop at its own rate."""

    def __init__(self, path: Path) -> None:
        """Raises DeviceError (camera.not_found) for a file that is no video."""
        self._path = path
        self._capture = _open_video(path)
        self._at_start = True
        if not self._capture.isOpened():
            raise DeviceError(ErrorCode.CAMERA_NOT_FOUND)
        stated_hz = self._capture.get(cv2.CAP_PROP_FPS)
        self._rate_hz = stated_hz if 1 <= stated_hz <= 240 else RATE_HZ

    @property
    def rate_hz(self) -> float:
        """As the file states."""
        return self._rate_hz

    def read(self) -> NDArray[np.uint8]:
        """The next frame, after the last the first. Raises DeviceError (camera.lost)."""
        done, pixels = self._capture.read()
        if not done and not self._at_start:
            # Opened anew: going back to frame 0 fails in some containers.
            self._capture.release()
            self._capture = _open_video(self._path)
            done, pixels = self._capture.read()
        self._at_start = False
        if not done:
            raise DeviceError(ErrorCode.CAMERA_LOST)
        return np.asarray(pixels, np.uint8)

    def close(self) -> None:
        """The file is closed."""
        self._capture.release()


class PictureFolder:
    """The pictures of a folder in the order of their names, played in a loop."""

    rate_hz = RATE_HZ

    def __init__(self, path: Path) -> None:
        """Raises DeviceError (camera.not_found) for a folder without pictures."""
        try:
            self._paths = sorted(entry for entry in path.iterdir() if entry.suffix.lower() in SUFFIXES)
        except OSError as error:
            raise DeviceError(ErrorCode.CAMERA_NOT_FOUND) from error
        if not self._paths:
            raise DeviceError(ErrorCode.CAMERA_NOT_FOUND)
        self._next = 0

    def read(self) -> object:
        """The next picture, after the last the first. Raises DeviceError (camera.lost)."""
        path = self._paths[self._next]
        self._next = (self._next + 1) % len(self._paths)
        try:
            return load_picture(path).pixels
        except InputError as error:
            raise DeviceError(ErrorCode.CAMERA_LOST) from error

    def close(self) -> None:
        """Nothing is held."""
