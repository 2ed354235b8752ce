"""`kiosk slip`: the slip of a case as a PDF file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.cases import Code, known_code
from kiosk.cli.options import DataDir, Json
from kiosk.cli.output import known_errors, print_json, print_line
from kiosk.domain.errors import DeviceError, ErrorCode
from kiosk.domain.settings import SlipPaper

Out = Annotated[Path, typer.Option("--out", metavar="FILE.pdf", help="Where to write the PDF.")]
Paper = Annotated[SlipPaper, typer.Option("--paper", help="Roll of 80 mm, or A5.")]


def slip(
    code: Code, out: Out, paper: Paper = SlipPaper.ROLL80, data_dir: DataDir = None, as_json: Json = False
) -> None:
    """Write the slip of a case to a PDF file."""
    from kiosk.bootstrap import draw_slip, find_places

    with known_errors(as_json=as_json):
        document = draw_slip(find_places(data_dir), known_code(code), paper)
        try:
            out.write_bytes(document)
        except OSError as error:
            raise DeviceError(ErrorCode.FILE_NOT_WRITTEN, name=out.name) from error
    if as_json:
        print_json({"case_code": code, "file": str(out), "bytes": len(document)})
    else:
        print_line(str(out))
