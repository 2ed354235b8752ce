"""Starts a face: the citizen's in the care of a supervisor, the others and `--alone` in this process."""

from __future__ import annotations

import os
import sys

from kiosk.cli.plain import FaceCommand

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120

# glibc: two arenas instead of one for each thread; a picture of the camera goes back to the system when it is
# freed, also after many (by itself glibc stops that: mallopt(3), M_MMAP_THRESHOLD). OpenBLAS: no buffer for
# threads that never compute. Together 50 MB on the page of the card.
LITTLE_MEMORY = {"MALLOC_ARENA_MAX": "2", "MALLOC_MMAP_THRESHOLD_": "131072", "OPENBLAS_NUM_THREADS": "1"}


def launch(command: FaceCommand) -> int:
    """Shows the face until it is closed; returns the exit status."""
    # Elsewhere than on POSIX a face cannot wait for orders and touches at the same time.
    if command.face == "kiosk" and not command.alone and os.name == "posix":
        return _supervise(command)
    from kiosk.cli.show import show

    return show(command)


def _supervise(command: FaceCommand) -> int:
    from kiosk.cli.supervisor import Supervisor, to_standard_output
    from ui.protocol import REPORT_VARIABLE

    _prepare_children()
    face = face_command(command)
    report = to_standard_output if REPORT_VARIABLE in os.environ else None
    return Supervisor(
        face,
        out_of_service=[*face, "--out-of-service"],
        note=lambda text: _note(command.data_dir, text),
        report=report,
    ).run()


def face_command(command: FaceCommand) -> list[str]:
    """Starts the same face in a process of its own."""
    # -P: never a module from the folder that the kiosk happens to be started in.
    return [sys.executable, "-P", "-m", "kiosk", *command.arguments(), "--alone"]


def _prepare_children() -> None:
    """What every face gets from here: this program, no core dumps, little memory for idle threads."""
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (ROOT, os.environ.get("PYTHONPATH"))))
    for name, value in LITTLE_MEMORY.items():
        os.environ.setdefault(name, value)
    import resource

    # A core dump would put what a citizen has typed on the disk.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _note(data_dir: str | None, text: str) -> None:
    """Loaded only when there is something to say."""
    import logging
    from pathlib import Path

    from kiosk.adapters.log import log_to
    from kiosk.bootstrap import find_places

    log_to(find_places(Path(data_dir) if data_dir else None).data_dir)
    logging.getLogger("kiosk.supervisor").warning("%s", text)
