"""`kiosk gallery`: a picture of every screen."""

from __future__ import annotations

import os
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.faces import parse_size
from kiosk.cli.options import NoDataDir
from kiosk.cli.output import known_errors, print_line
from kiosk.domain.text import Language

if TYPE_CHECKING:
    from kiosk.application.core import Core
    from kiosk.domain.settings import Settings


class Theme(StrEnum):
    """Colours of the screens."""

    LIGHT = "light"
    CONTRAST = "contrast"
    DARK = "dark"


Folder = Annotated[Path, typer.Argument(metavar="DIR", help="Where the pictures go.")]
Size = Annotated[str, typer.Option("--size", metavar="WxH", help="Size of the screens in pixels.")]
Lang = Annotated[Language, typer.Option("--lang", help="Language of the screens.")]
Colours = Annotated[Theme, typer.Option("--theme", help="Colours of the screens.")]


def gallery(
    folder: Folder,
    size: Size = "1080x1920",
    lang: Lang = Language.VI,
    theme: Colours = Theme.LIGHT,
    data_dir: NoDataDir = None,  # noqa: ARG001 - every verb takes it
) -> None:
    """Write a PNG of every screen, drawn by the real program, without a display and on invented data."""
    size_px = parse_size(size) or (1080, 1920)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["KIOSK_RENDERER"] = "software"
    from kiosk.adapters.codes.symbol import qr_modules
    from kiosk.adapters.log import log_to
    from kiosk.bootstrap import Places, make_core
    from ui.gallery.stage import Look
    from ui.gallery.take import take_pictures

    log_to(None)
    with tempfile.TemporaryDirectory(prefix="kiosk-gallery-") as temporary:
        workshop = Path(temporary)

        def open_core(settings: Settings, *, prints: bool = False, store: str = "point") -> Core:
            places = Places(data_dir=workshop / store, key_dir=workshop / "keys")
            return make_core(places, settings=settings, prints=prints)

        with known_errors(as_json=False):
            for path in take_pictures(
                folder,
                Look(size_px, theme),
                lang,
                workshop=workshop,
                open_core=open_core,
                encode_qr=qr_modules,
            ):
                print_line(str(path))
