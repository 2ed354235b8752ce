"""The whole command line: every verb, every option, help, and what is wrong."""

from __future__ import annotations

import typer

from kiosk.cli import bench, cases, catalogue, faces, queue
from kiosk.cli.gallery import gallery
from kiosk.cli.output import speak_utf8
from kiosk.cli.scan import scan
from kiosk.cli.selftest import selftest
from kiosk.cli.slip import slip

app = typer.Typer(
    help="Điểm Hỗ Trợ: the guide of a commune's assistance point.",
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
)
app.callback(invoke_without_command=True)(faces.kiosk)
app.command()(faces.desk)
app.command()(faces.board)
app.command()(scan)
app.command()(slip)
app.command()(selftest)
app.command()(gallery)
app.add_typer(catalogue.app, name="catalogue")
app.add_typer(cases.app, name="case")
app.add_typer(queue.app, name="queue")
app.add_typer(bench.app, name="bench")


def run() -> None:
    """Reads the command line and does what it says; ends the process."""
    speak_utf8()
    app()
