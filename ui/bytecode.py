"""Compiled QML, read only where it says what its source says."""

from __future__ import annotations

import os
from pathlib import Path


def is_stale(qml_dir: Path) -> bool:
    """True when the bytecode beside any `.qml` below the folder is older than the `.qml`."""
    for compiled in qml_dir.rglob("*.qmlc"):
        source = compiled.with_suffix(".qml")
        if source.exists() and compiled.stat().st_mtime_ns < source.stat().st_mtime_ns:
            return True
    return False


def read_sources_if_stale(qml_dir: Path) -> bool:
    """Qt reads the sources when any bytecode is stale; returns whether it will.

    Qt takes a `.qmlc` that lies beside a `.qml` without comparing the two, so an edited screen would not
    change until the next set-up. Must be called before the first QML engine.
    """
    stale = is_stale(qml_dir)
    if stale:
        os.environ["QML_DISABLE_DISK_CACHE"] = "1"
    return stale
