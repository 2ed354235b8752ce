"""Pictures of identity cards of people who do not exist, and videos of such a card being shown.

A card is drawn at its real size (85.6 × 54 mm; the code 12 mm on the front of the 2021 card, 18 mm on the
back of the 2024 card) and laid on a desk through a simple camera: place, size, turn, tilt, blur, noise,
light. All arrays are (H, W, 3) uint8, BGR, row 0 at the top. The same arguments give the same picture.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import qrcode
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Picture = NDArray[np.uint8]

PX_PER_MM = 20
CARD_MM = (85.6, 53.98)

_FONTS = Path(__file__).parents[2] / "resources" / "fonts"
_INK = (40, 35, 30)
_RED = (170, 40, 35)
_PALE = (150, 150, 150)


@dataclass(frozen=True)
class Pose:
    """How a card lies before the camera.

    Attributes:
        width_share: width of the card in the width of the frame.
        centre: of the card, in shares of the frame; outside 0 … 1 it has left the picture.
        turn_deg: counter-clockwise.
        tilt: by which share the far edge is shorter than the near one.
        blur_px: standard deviation of the defocus, in pixels of the frame.
        noise: standard deviation of the sensor noise, in grey levels.
        light: 1 is a well-lit desk.
    """

    width_share: float = 0.6
    centre: tuple[float, float] = (0.5, 0.5)
    turn_deg: float = 0.0
    tilt: float = 0.0
    blur_px: float = 0.6
    noise: float = 3.0
    light: float = 1.0


def front_of_2021_card(text: str) -> Picture:
    """The chip card with the code of `text` at its top right."""
    fields = text.strip().split("|")
    card, draw = _blank_card((226, 238, 232))
    _write(draw, (25, 3.0), "CĂN CƯỚC CÔNG DÂN", 3.6, _RED, bold=True)
    _write(draw, (25, 8.5), "BẢN MẪU – KHÔNG CÓ GIÁ TRỊ", 2.2, _PALE)
    _box(draw, (3, 17, 22, 44), (205, 214, 210))
    draw.ellipse(_px(8.5, 21, 16.5, 31), fill=(160, 170, 165))
    draw.pieslice(_px(4.5, 33, 20.5, 55), 180, 360, fill=(160, 170, 165))
    for line, (label, value) in enumerate(
        [
            ("Số", fields[0]),
            ("Họ và tên", fields[2].upper()),
            ("Ngày sinh", _dotted(fields[3])),
            ("Giới tính", fields[4]),
        ]
    ):
        _write(draw, (26, 19 + 7 * line), label, 1.8, _PALE)
        _write(draw, (26, 21 + 7 * line), value, 3.0, _INK, bold=line < 2)
    _write(draw, (26, 47.5), fields[5][:48], 2.0, _INK)
    return _with_code(card, text, left_mm=70.5, top_mm=3.0, side_mm=12.0)


def back_of_2024_card(text: str) -> Picture:
    """The card issued since July 2024, from behind, with the code of `text`."""
    fields = text.strip().split("|")
    card, draw = _blank_card((236, 230, 218))
    _write(draw, (3, 3), "Nơi cư trú", 1.8, _PALE)
    _write(draw, (3, 5), fields[5][:40], 2.2, _INK)
    _write(draw, (3, 10), "Ngày cấp", 1.8, _PALE)
    _write(draw, (3, 12), _dotted(fields[6]), 2.6, _INK)
    _write(draw, (3, 19), "BẢN MẪU – KHÔNG CÓ GIÁ TRỊ", 2.2, _PALE)
    _box(draw, (48, 8, 60, 17), (200, 170, 90))
    for line in range(3):
        _write(draw, (3, 36 + 5 * line), "<" * 30, 3.2, _PALE)
    return _with_code(card, text, left_mm=63.0, top_mm=4.0, side_mm=18.0)


def empty_desk(size: tuple[int, int] = (1280, 720), pose: Pose | None = None, seed: int = 0) -> Picture:
    """What the camera sees before anybody comes."""
    return _photographed(_desk(size), pose or Pose(), seed)


def on_desk(
    card: Picture, pose: Pose | None = None, size: tuple[int, int] = (1280, 720), seed: int = 0
) -> Picture:
    """`card` on the desk, as a camera of `size` (width, height) takes it."""
    pose = pose or Pose()
    width, height = size
    half_w = pose.width_share * width / 2
    half_h = half_w * card.shape[0] / card.shape[1]
    far = half_w * (1 - pose.tilt)
    corners = [(-far, -half_h), (far, -half_h), (half_w, half_h), (-half_w, half_h)]
    cos, sin = math.cos(math.radians(pose.turn_deg)), math.sin(math.radians(pose.turn_deg))
    x, y = pose.centre[0] * width, pose.centre[1] * height
    target = np.array([(x + cos * a + sin * b, y - sin * a + cos * b) for a, b in corners], np.float32)
    rows, columns = card.shape[:2]
    source = np.array([(0, 0), (columns, 0), (columns, rows), (0, rows)], np.float32)
    # Reduced before it is warped: warping alone would skip pixels, which no lens does.
    shrink = min(1.0, 1.5 * 2 * half_w / columns)
    small = cv2.resize(card, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    matrix = cv2.getPerspectiveTransform(source * np.float32(shrink), target)
    layer = cv2.warpPerspective(small, matrix, size, flags=cv2.INTER_LINEAR)
    mask = cv2.warpPerspective(np.full(small.shape[:2], 255, np.uint8), matrix, size)
    frame = _desk(size).copy()
    cv2.copyTo(layer, np.where(mask > 127, 255, 0).astype(np.uint8), frame)
    return _photographed(frame, pose, seed)


def visit(
    card: Picture,
    pose: Pose | None = None,
    *,
    size: tuple[int, int] = (1280, 720),
    rate_hz: float = 30.0,
    empty_s: float = 1.0,
    moving_s: float = 0.5,
    still_s: float = 2.0,
) -> Iterator[Picture]:
    """The frames of one visit: empty desk, the card comes in from the right, lies still, goes out again."""
    pose = pose or Pose()
    empty = round(empty_s * rate_hz)
    moving = round(moving_s * rate_hz)
    outside = 1.0 + pose.width_share
    path = [outside + (pose.centre[0] - outside) * (step + 1) / (moving + 1) for step in range(moving)]
    still = [pose.centre[0]] * round(still_s * rate_hz)
    for number in range(empty):
        yield empty_desk(size, pose, number)
    for number, x in enumerate([*path, *still, *reversed(path)], empty):
        blur_px = pose.blur_px if x == pose.centre[0] else pose.blur_px + 2.0
        yield on_desk(card, replace(pose, centre=(x, pose.centre[1]), blur_px=blur_px), size, number)


def write_video(path: Path, frames: Iterable[Picture], rate_hz: float = 30.0) -> Path:
    """An MJPG video of `frames` (an `.avi`), for use as a camera."""
    writer: cv2.VideoWriter | None = None
    for frame in frames:
        if writer is None:
            size = (frame.shape[1], frame.shape[0])
            writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), rate_hz, size)
        writer.write(frame)
    if writer is None:
        raise ValueError("a video needs frames")
    writer.release()
    return path


def code_picture(text: str | bytes, module_px: int = 4, border: int = 4) -> Picture:
    """The bare code of `text` in byte mode, without a stated encoding, as cards have it."""
    modules = np.kron(
        _modules(text if isinstance(text, bytes) else text.encode(), border), np.ones((module_px,) * 2)
    )
    return _picture(cv2.cvtColor(np.where(modules > 0, 0, 255).astype(np.uint8), cv2.COLOR_GRAY2BGR))


def _modules(data: bytes, border: int) -> NDArray[np.bool_]:
    # The mask is fixed: choosing it is most of the work, and any can be read.
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=border, mask_pattern=3)
    code.add_data(data)
    code.make()
    return np.array(code.get_matrix(), bool)


def _with_code(card: Image.Image, text: str, *, left_mm: float, top_mm: float, side_mm: float) -> Picture:
    picture = _picture(cv2.cvtColor(np.asarray(card), cv2.COLOR_RGB2BGR))
    modules = _modules(text.encode(), 0)
    large = np.kron(modules, np.ones((16, 16)))
    side = round(side_mm * PX_PER_MM)
    ink = cv2.resize(
        np.where(large > 0, 25, 245).astype(np.uint8), (side, side), interpolation=cv2.INTER_AREA
    )
    quiet = round(4 * side / len(modules))
    top, left = round(top_mm * PX_PER_MM), round(left_mm * PX_PER_MM)
    picture[max(0, top - quiet) : top + side + quiet, left - quiet : left + side + quiet] = 245
    picture[top : top + side, left : left + side] = ink[..., None]
    return picture


def _blank_card(colour: tuple[int, int, int]) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    size = (round(CARD_MM[0] * PX_PER_MM), round(CARD_MM[1] * PX_PER_MM))
    card = Image.new("RGB", size, colour)
    draw = ImageDraw.Draw(card)
    for wave in range(0, size[1], 24):  # the fine lines of a security print
        points = [(x, wave + 10 * math.sin(x / 90 + wave)) for x in range(0, size[0] + 30, 30)]
        draw.line(points, fill=tuple(max(0, c - 12) for c in colour), width=2)
    return card, draw


@cache
def _font(size_mm: float, bold: bool) -> ImageFont.FreeTypeFont:
    name = "NotoSans-Bold.ttf" if bold else "NotoSans-Regular.ttf"
    return ImageFont.truetype(_FONTS / name, round(size_mm * PX_PER_MM))


def _px(*values_mm: float) -> tuple[int, ...]:
    return tuple(round(value * PX_PER_MM) for value in values_mm)


def _write(
    draw: ImageDraw.ImageDraw,
    place_mm: tuple[float, float],
    text: str,
    size_mm: float,
    colour: tuple[int, int, int],
    *,
    bold: bool = False,
) -> None:
    left, top = _px(*place_mm)
    draw.text((left, top), text, font=_font(size_mm, bold), fill=colour)


def _box(
    draw: ImageDraw.ImageDraw, box_mm: tuple[float, float, float, float], colour: tuple[int, int, int]
) -> None:
    draw.rectangle(_px(*box_mm), fill=colour, outline=_PALE, width=3)


def _dotted(day: str) -> str:
    return f"{day[:2]}/{day[2:4]}/{day[4:]}" if len(day) == 8 else day


@cache
def _desk(size: tuple[int, int]) -> Picture:
    rng = np.random.default_rng(1)
    width, height = size
    grain = cv2.GaussianBlur(rng.normal(0, 60, (height, width)).astype(np.float32), (0, 0), 40, sigmaY=1.5)
    shade = 110 + grain * 6 + np.linspace(12, -12, width, dtype=np.float32)
    return np.clip(shade[..., None] * np.array([0.62, 0.82, 1.0], np.float32), 0, 255).astype(np.uint8)


@cache
def _noise(size: tuple[int, int], deviation: float) -> NDArray[np.int16]:
    width, height = size
    noise = np.random.default_rng(2).normal(0, deviation, (height + 64, width + 64)).round()
    return np.repeat(noise.astype(np.int16)[..., None], 3, axis=2)


def _photographed(frame: Picture, pose: Pose, seed: int) -> Picture:
    height, width = frame.shape[:2]
    if pose.blur_px > 0:
        frame = _picture(cv2.GaussianBlur(frame, (0, 0), pose.blur_px))
    if pose.light != 1:
        frame = _picture(cv2.convertScaleAbs(frame, alpha=pose.light))
    top, left = np.random.default_rng(seed).integers(0, 64, 2)
    noise = _noise((width, height), pose.noise)[top : top + height, left : left + width]
    return _picture(cv2.add(frame, noise, dtype=cv2.CV_8U))


def _picture(array: NDArray[Any]) -> Picture:
    """OpenCV's types do not say that eight bits stay eight bits."""
    return np.asarray(array, np.uint8)
