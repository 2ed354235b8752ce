"""Options that several verbs share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def _or_given_before_the_verb(context: typer.Context, data_dir: Path | None) -> Path | None:
    """`kiosk --data-dir DIR case list` means DIR as well; another folder would be worse than none."""
    outer = context.parent
    while data_dir is None and outer is not None:
        data_dir = outer.params.get("data_dir")
        outer = outer.parent
    return data_dir


DataDir = Annotated[
    Path | None,
    typer.Option(
        "--data-dir",
        metavar="DIR",
        help="Data folder; the user's own by default.",
        show_default=False,
        callback=_or_given_before_the_verb,
    ),
]
NoDataDir = Annotated[
    Path | None,
    typer.Option("--data-dir", metavar="DIR", help="Taken by every verb; not used by this one."),
]
Json = Annotated[
    bool, typer.Option("--json", help="One JSON document, or one line for each item, on stdout.")
]
