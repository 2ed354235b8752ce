"""`kiosk scan`: codes in pictures, or the text of one, as data."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, cast

import typer

from kiosk.cli.options import Json, NoDataDir
from kiosk.cli.output import KNOWN_ERROR, Item, print_json, print_line

Paths = Annotated[
    list[Path] | None, typer.Argument(metavar="PATH…", help="Picture files.", show_default=False)
]
TextOption = Annotated[
    str | None,
    typer.Option(
        "--text", metavar="STRING", help="The text of a code; - reads it from stdin.", show_default=False
    ),
]


MAX_TEXT_BYTES = 1 << 20  # far more than any code holds; what is longer is refused by its kind


def scan(
    paths: Paths = None,
    text: TextOption = None,
    data_dir: NoDataDir = None,  # noqa: ARG001 - every verb takes it
    as_json: Json = False,
) -> None:
    """Read identity cards and other codes from pictures, or from the text of a code."""
    from kiosk.bootstrap import scan_files

    if bool(paths) == (text is not None):
        raise typer.BadParameter("give picture files, or --text, and not both")
    files = scan_files()
    items: Iterable[Item]
    if paths:
        items = files.scan_pictures(paths)
    else:
        items = (files.scan_text(_from_stdin() if text == "-" else text or ""),)
    failed = False
    for item in items:
        failed = failed or item["error"] is not None
        if as_json:
            print_json(item)
        else:
            print_line(_line(item))
    if failed:
        raise typer.Exit(KNOWN_ERROR)


def _from_stdin() -> str:
    """Bytes that are no UTF-8 become signs that no card has, so that the text is refused, not guessed."""
    return sys.stdin.buffer.read(MAX_TEXT_BYTES).decode("utf-8", "replace")


def _line(item: Item) -> str:
    parts = [str(item["source"]), str(item["kind"])]
    identity = cast("dict[str, str | None] | None", item["identity"])
    if identity is not None:
        parts += [value for value in identity.values() if value]
    if item["error"]:
        parts.append(str(item["error"]))
    return "\t".join([*parts, *cast("list[str]", item["warnings"])])
