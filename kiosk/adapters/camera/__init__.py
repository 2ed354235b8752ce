"""Frames from a webcam, a video file or a folder of pictures."""

from __future__ import annotations

from kiosk.adapters.camera.pictures import load_picture
from kiosk.adapters.camera.sources import FirstLook, look_once, open_source

__all__ = ["FirstLook", "load_picture", "look_once", "open_source"]
