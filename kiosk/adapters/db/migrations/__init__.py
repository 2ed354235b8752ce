"""Revisions of the store's schema, forward only. A published revision is never edited.

A new one: copy the newest file in `versions/`, count up, change `tables.py` in the same commit, set `HEAD`,
and add a dump of a filled store of the new revision to `tests/data/store/`.
"""

from __future__ import annotations

from pathlib import Path

HEAD = "0001"
FOLDER = Path(__file__).parent
VERSIONS = FOLDER / "versions"
