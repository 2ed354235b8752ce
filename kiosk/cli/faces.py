"""`kiosk`, `kiosk desk` and `kiosk board`: the windows."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.launch import launch
from kiosk.cli.options import DataDir
from kiosk.cli.plain import FIRST_DESK, LAST_DESK, FaceCommand, size_of

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
    typer.Option(
        "--desk",
        min=FIRST_DESK,
        max=LAST_DESK,
        help="Number of this desk, as on the board.",
        show_default=False,
    ),
]


Alone = Annotated[bool, typer.Option("--alone", hidden=True)]
OutOfService = Annotated[bool, typer.Option("--out-of-service", hidden=True)]


def parse_size(text: str | None) -> tuple[int, int] | None:
    """`1080x1920` → (1080, 1920). Raises BadParameter (wrong usage)."""
    size_px = None if text is None else size_of(text)
    if text is not None and size_px is None:
        raise typer.BadParameter("the size is WIDTHxHEIGHT, as in 1080x1920", param_hint="--size")
    return size_px


def kiosk(  # noqa: PLR0917 - typer reads the options off the parameters
    context: typer.Context,
    data_dir: DataDir = None,
    camera: Camera = None,
    fullscreen: Fullscreen = False,
    size: Size = None,
    alone: Alone = False,
    out_of_service: OutOfService = False,
) -> None:
    """Open the citizen's guide."""
    if context.invoked_subcommand is None:
        command = _command("kiosk", data_dir, fullscreen, size)
        command.camera, command.alone, command.out_of_service = camera, alone, out_of_service
        raise typer.Exit(launch(command))


def desk(
    data_dir: DataDir = None, number: DeskNumber = None, fullscreen: Fullscreen = False, size: Size = None
) -> None:
    """Open the staff desk."""
    command = _command("desk", data_dir, fullscreen, size)
    command.desk_number = number
    raise typer.Exit(launch(command))


def board(data_dir: DataDir = None, fullscreen: Fullscreen = False, size: Size = None) -> None:
    """Open the board of called numbers."""
    raise typer.Exit(launch(_command("board", data_dir, fullscreen, size)))


def _command(face: str, data_dir: Path | None, fullscreen: bool, size: str | None) -> FaceCommand:
    return FaceCommand(
        face,
        data_dir=None if data_dir is None else str(data_dir),
        fullscreen=fullscreen,
        size_px=parse_size(size),
    )
