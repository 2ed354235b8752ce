"""Picture files: PNG, JPEG, BMP and WebP, measured before they are unpacked."""

from __future__ import annotations

import struct
import time
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.application.ports import Frame
from kiosk.domain.errors import ErrorCode, InputError

# What is wrong with a picture or a camera is told by error codes; standard error belongs to the log.
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".webp"})

_MOST_BYTES = 64 * 1024 * 1024
_MOST_PIXELS = 50_000_000  # the largest phone cameras give 48 to 50 megapixels in one picture

_MOST_JPEG_SEGMENTS = 2000

# JPEG markers that carry the size: start of frame, all kinds but 0xC4, 0xC8 and 0xCC (ITU-T T.81, table B.1).
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def load_picture(path: Path) -> Frame:
    """The picture in a file, turned as its EXIF data say.

    Raises:
        InputError: picture.unreadable (name) for a file that is missing, of another kind, broken, above
            64 MiB or above 50 million pixels.
    """
    pixels = _decode(_read(path))
    if pixels is None:
        raise InputError(ErrorCode.PICTURE_UNREADABLE, name=path.name)
    return Frame(pixels, time.monotonic())


def _read(path: Path) -> bytes:
    try:
        # A pipe or a device could block or never end.
        if path.is_file() and path.stat().st_size <= _MOST_BYTES:
            return path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise InputError(ErrorCode.PICTURE_UNREADABLE, name=path.name) from error
    raise InputError(ErrorCode.PICTURE_UNREADABLE, name=path.name)


def _decode(data: bytes) -> NDArray[np.uint8] | None:
    size = picture_size(data)
    if size is None or min(size) < 1 or size[0] * size[1] > _MOST_PIXELS:
        return None
    try:
        pixels = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    except cv2.error:
        return None
    return None if pixels is None else np.ascontiguousarray(pixels, np.uint8)


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels that the head of a file states; None when it is no kind that is read."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            width, height = struct.unpack_from(">II", data, 16)
            return width, height
        if data.startswith(b"\xff\xd8"):
            return _jpeg_size(data)
        if data.startswith(b"BM"):
            width, height = struct.unpack_from("<ii", data, 18)
            return width, abs(height)  # negative: rows from the top
        if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
            return _webp_size(data)
    except struct.error:  # cut short
        return None
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    place = 2
    for _ in range(_MOST_JPEG_SEGMENTS):
        mark, kind, length = struct.unpack_from(">BBH", data, place)
        if mark != 0xFF:
            return None
        if kind == 0xFF:  # fill byte
            place += 1
        elif kind in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", data, place + 5)
            return width, height
        else:
            place += 2 + length
    return None


def _webp_size(data: bytes) -> tuple[int, int] | None:
    # RFC 9649: VP8X states the canvas, VP8L and VP8 the picture.
    chunk = data[12:16]
    if chunk == b"VP8X":
        low_width, high_width, low_height, high_height = struct.unpack_from("<HBHB", data, 24)
        return 1 + low_width + (high_width << 16), 1 + low_height + (high_height << 16)
    if chunk == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return 1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF)
    if chunk == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None
