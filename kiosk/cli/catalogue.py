"""`kiosk catalogue`: are the procedures right, and which are there."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.options import Json, NoDataDir
from kiosk.cli.output import KNOWN_ERROR, known_errors, print_json, print_line, tell

app = typer.Typer(no_args_is_help=True, help="Procedures: check their documents, list them.")

Folder = Annotated[
    Path | None,
    typer.Argument(
        metavar="[DIR]", help="Folder of documents; the shipped one by default.", show_default=False
    ),
]


@app.command()
def check(
    folder: Folder = None,
    data_dir: NoDataDir = None,  # noqa: ARG001 - every verb takes it
    as_json: Json = False,
) -> None:
    """Check every document; each problem with its file, place and reason."""
    from kiosk.bootstrap import check_catalogue

    problems = check_catalogue(folder)
    for problem in problems:
        if as_json:
            print_json({"file": problem.file, "path": problem.path, "reason": problem.reason})
        else:
            print_line(f"{problem.file}: {problem.path}: {problem.reason}")
    if problems:
        raise typer.Exit(KNOWN_ERROR)
    tell("Danh mục đúng. / The catalogue is right.")


@app.command("list")
def list_procedures(
    folder: Folder = None,
    data_dir: NoDataDir = None,  # noqa: ARG001 - every verb takes it
    as_json: Json = False,
) -> None:
    """List the procedures."""
    from kiosk.bootstrap import load_catalogue

    with known_errors(as_json=as_json):
        catalogue = load_catalogue(folder)
    for procedure in catalogue.procedures:
        if as_json:
            print_json(
                {
                    "code": procedure.code,
                    "name": procedure.name.vi,
                    "official_name": procedure.official_name,
                    "version": procedure.version,
                    "valid_from": procedure.valid_from.isoformat(),
                    "valid_to": procedure.valid_to.isoformat() if procedure.valid_to else None,
                    "verified_on": procedure.verified_on.isoformat(),
                    "recheck_by": procedure.recheck_by.isoformat() if procedure.recheck_by else None,
                    "steps": len(procedure.steps),
                    "fields": sum(1 for _ in procedure.all_fields()),
                }
            )
        else:
            print_line(f"{procedure.code}\t{procedure.name.vi}")
