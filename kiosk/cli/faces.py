"""`kiosk`, `kiosk desk` and `kiosk board`: the windows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.options import DataDir

if TYPE_CHECKING:
    from kiosk.application.core import Core
    from ui.app import Face

Fullscreen = Annotated[bool, typer.Option("--fullscreen", help="The whole screen, without a window frame.")]
Size = Annotated[
    str | None,
    typer.Option("--size", metavar="WxH", help="Size of the window in pixels.", show_default=False),
]
Camera = Annotated[
    str | None,
    typer.Option(
        "--camera",
        metavar="N|PATH",
        help="Webcam number, or a video file or folder of pictures to play.",
        show_default=False,
    ),
]


DeskNumber = Annotated[
    int | None,
    typer.Option("--desk", min=1, max=99, help="Number of this desk, as on the board.", show_default=False),
]


def parse_size(text: str | None) -> tuple[int, int] | None:
    """`1080x1920` → (1080, 1920). Raises BadParameter (wrong usage)."""
    if text is None:
        return None
    width, _, height = text.lower().partition("x")
    if not (width.isascii() and width.isdigit() and height.isascii() and height.isdigit()):
        raise typer.BadParameter("the size is WIDTHxHEIGHT, as in 1080x1920", param_hint="--size")
    return int(width), int(height)


def kiosk(
    context: typer.Context,
    data_dir: DataDir = None,
    camera: Camera = None,
    fullscreen: Fullscreen = False,
    size: Size = None,
) -> None:
    """Open the citizen's guide."""
    if context.invoked_subcommand is None:
        _run("KIOSK", data_dir, fullscreen, size, camera=camera, prints=True)


def desk(
    data_dir: DataDir = None, number: DeskNumber = None, fullscreen: Fullscreen = False, size: Size = None
) -> None:
    """Open the staff desk."""
    _run("DESK", data_dir, fullscreen, size, desk_number=number)


def board(data_dir: DataDir = None, fullscreen: Fullscreen = False, size: Size = None) -> None:
    """Open the board of called numbers."""
    _run("BOARD", data_dir, fullscreen, size)


def _run(
    face_name: str,
    data_dir: Path | None,
    fullscreen: bool,
    size: str | None,
    *,
    camera: str | None = None,
    prints: bool = False,
    desk_number: int | None = None,
) -> None:
    size_px = parse_size(size)
    from kiosk.adapters.log import log_to
    from kiosk.bootstrap import find_places, make_core
    from ui.app import Face, WindowOptions, run

    places = find_places(data_dir)
    log_to(places.data_dir)
    face: Face = Face[face_name]

    def core() -> Core:
        return make_core(places, camera=camera, prints=prints)

    raise typer.Exit(run(face, core, WindowOptions(fullscreen, size_px, desk_number)))
