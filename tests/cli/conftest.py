"""The command line in this process, on a data folder of the test's own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kiosk.bootstrap import KEY_DIR_VARIABLE
from kiosk.cli.app import app
from tests.support.visits import TEMPORARY_HOME, TEMPORARY_HOME_ANSWERS

ANSWERS: dict[str, Any] = {
    "answers": {**TEMPORARY_HOME_ANSWERS, "chu_ho_so_dinh_danh": {"unknown": True}},
    "checklist": {"ct01": "have"},
    "consent": True,
}


@dataclass(frozen=True)
class Said:
    """What a verb has said, and its exit status."""

    status: int
    out: str
    err: str

    def items(self) -> list[dict[str, Any]]:
        """One document a line, and nothing else."""
        return [json.loads(line) for line in self.out.splitlines()]

    def item(self) -> dict[str, Any]:
        (only,) = self.items()
        return only


@dataclass(frozen=True)
class Kiosk:
    """`kiosk VERB …`; `run` adds `--data-dir`."""

    data_dir: Path
    folder: Path

    def run(self, *arguments: str, stdin: bytes = b"") -> Said:
        return self.run_as_given(*arguments, "--data-dir", str(self.data_dir), stdin=stdin)

    def run_as_given(self, *arguments: str, stdin: bytes = b"") -> Said:
        """A bug of the program is raised here, never taken for a known error."""
        result = CliRunner().invoke(app, list(arguments), input=stdin, catch_exceptions=False)
        return Said(result.exit_code, result.stdout, result.stderr)

    def json(self, *arguments: str, stdin: bytes = b"") -> Said:
        return self.run(*arguments, "--json", stdin=stdin)

    def answers(self, document: object = ANSWERS) -> str:
        """The path of a file of prepared answers; `document` may be raw bytes."""
        path = self.folder / "answers.json"
        path.write_bytes(document if isinstance(document, bytes) else json.dumps(document).encode())
        return str(path)

    def submit(self) -> dict[str, Any]:
        """One temporary home, submitted."""
        return self.json("case", "submit", "--procedure", TEMPORARY_HOME, "--answers", self.answers()).item()


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    monkeypatch.setenv(KEY_DIR_VARIABLE, str(tmp_path / "keys"))
    return Kiosk(tmp_path / "data", tmp_path)
