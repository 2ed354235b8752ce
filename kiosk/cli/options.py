"""Options that several verbs share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

DataDir = Annotated[
    Path | None,
    typer.Option(
        "--data-dir", metavar="DIR", help="Data folder; the user's own by default.", show_default=False
    ),
]
Json = Annotated[
    bool, typer.Option("--json", help="One JSON document, or one line for each item, on stdout.")
]
