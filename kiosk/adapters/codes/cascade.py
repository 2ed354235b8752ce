"""One reader over several decoders: the next is asked only when the one before has found nothing certain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.adapters.codes.decoders import QR_CODE, Decoder, GreyPicture, installed_decoders
from kiosk.application.ports import Frame, ReadCode

LIVE_RESCUE_INTERVAL_S = 0.25
"""How often a live frame without a code is shown to the slow decoders: about a fifth of one core."""


class CascadeReader:
    """A CodeReader. The first decoder sees every frame, the slower ones a frame now and then.

    Used by one thread at a time.
    """

    def __init__(self, decoders: Sequence[Decoder], rescue_interval_s: float = 0.0) -> None:
        """Nothing is loaded later.

        Args:
            decoders: at least one, the most trusted first.
            rescue_interval_s: seconds, by the frames' own time, between two frames that all decoders see;
                0 shows them every frame.
        """
        # A second thread would take the core that draws the screen.
        cv2.setNumThreads(1)
        self._first, *self._slower = decoders
        self._rescue_interval_s = rescue_interval_s
        self._rescued_at_s = float("-inf")

    def read(self, frame: Frame) -> tuple[ReadCode, ...]:
        """All codes that the first successful decoder finds; different texts only, in its order."""
        # One conversion for all; each of them would make its own.
        grey = cast(GreyPicture, cv2.cvtColor(cast(NDArray[np.uint8], frame.pixels), cv2.COLOR_BGR2GRAY))
        codes = _ask(self._first, grey)
        if codes or frame.taken_at_s - self._rescued_at_s < self._rescue_interval_s:
            return codes
        self._rescued_at_s = frame.taken_at_s
        return next(filter(None, (_ask(decoder, grey) for decoder in self._slower)), ())


def _ask(decoder: Decoder, grey: GreyPicture) -> tuple[ReadCode, ...]:
    return tuple(ReadCode(text, decoder.name, QR_CODE) for text in dict.fromkeys(decoder.find(grey)))


def live_reader() -> CascadeReader:
    """For a camera at 30 frames a second."""
    return CascadeReader(installed_decoders(), LIVE_RESCUE_INTERVAL_S)


def still_reader() -> CascadeReader:
    """For single pictures, each of which every decoder may try."""
    return CascadeReader(installed_decoders())
