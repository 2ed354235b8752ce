"""Shows a face in this process."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.output import known_errors, speak_utf8
from kiosk.cli.plain import FaceCommand
from kiosk.domain.errors import DeviceError, ErrorCode
from ui.protocol import PLACE_VARIABLE

if TYPE_CHECKING:
    from kiosk.application.core import Core


def show(command: FaceCommand) -> int:
    """Returns the exit status when the window has been closed; ends the process on a known error."""
    # Nothing that is loaded before the first picture becomes garbage; looking for it costs one tenth.
    gc.disable()
    speak_utf8()
    with known_errors(as_json=False):
        import ui.lean  # noqa: F401 - before all others, which it makes cheaper
        from kiosk.adapters.log import log_to
        from kiosk.bootstrap import find_places, make_core
        from ui.app import Face, WindowOptions, run

        places = find_places(Path(command.data_dir) if command.data_dir else None)
        log_to(places.data_dir)

        def core() -> Core:
            """In its own thread, after the first picture."""
            from kiosk.adapters.machine import keep_memory_private

            try:
                keep_memory_private()
                if command.out_of_service:
                    raise DeviceError(ErrorCode.FACE_CRASHING)
                return make_core(places, camera=command.camera, prints=command.face == "kiosk")
            finally:
                # What is there now stays until the end: no later collection looks at it again.
                gc.freeze()
                gc.enable()

        return run(
            Face[command.face.upper()],
            core,
            WindowOptions(
                fullscreen=command.fullscreen,
                size_px=command.size_px,
                desk_number=command.desk_number,
                place=_place(os.environ.get(PLACE_VARIABLE, "")),
            ),
        )


def _place(text: str) -> tuple[int, int, int, int] | None:
    """Left, top, width and height of the window before this one, where a person may have moved it."""
    words = text.split()
    if len(words) != 4 or not all(word.lstrip("-").isdigit() for word in words):
        return None
    left, top, width, height = map(int, words)
    return left, top, width, height
