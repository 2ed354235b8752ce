"""Bar codes in a frame, as text."""

from __future__ import annotations

from kiosk.adapters.codes.cascade import CascadeReader, live_reader, still_reader

__all__ = ["CascadeReader", "live_reader", "still_reader"]
