"""The verbs of `kiosk`, each in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


def run_kiosk(*arguments: str, data_dir: Path, expect: int = 0) -> list[dict[str, Any]]:
    """The JSON documents that `kiosk … --json` prints.

    HOME and with it the folder of keys are those of this test, which a child inherits.
    """
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments, "--json", "--data-dir", str(data_dir)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == expect, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]
