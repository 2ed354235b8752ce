"""An edited screen is the screen that is shown, whatever was compiled before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from ui.bytecode import is_stale

ROOT = Path(__file__).parents[2]
COMPILER = Path(PySide6.__file__).parent / "Qt" / "libexec" / "qmlcachegen"

# A process of its own: Qt reads the switch once.
SHOW = """
import sys
from pathlib import Path
from ui.bytecode import read_sources_if_stale
if sys.argv[2] == "guarded":
    read_sources_if_stale(Path(sys.argv[1]))
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
app = QCoreApplication([])
engine = QQmlEngine()
component = QQmlComponent(engine, QUrl.fromLocalFile(sys.argv[1] + "/Screen.qml"))
screen = component.create()
print(screen.property("says"))
"""


def write(screen: Path, words: str) -> None:
    screen.write_text(f'import QtQml\nQtObject {{ property string says: "{words}" }}\n', "utf-8")


def shown(folder: Path, mode: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "QML_DISABLE_DISK_CACHE"}
    result = subprocess.run(
        [sys.executable, "-c", SHOW, folder, mode],
        cwd=ROOT,
        capture_output=True,
        check=True,
        env=environment,
        text=True,
    )
    return result.stdout.strip()


@pytest.fixture
def compiled(tmp_path: Path) -> Path:
    """A folder with a screen that was edited after it was compiled."""
    screen = tmp_path / "Screen.qml"
    write(screen, "before")
    subprocess.run([COMPILER, "--only-bytecode", "-o", f"{screen}c", screen], check=True)
    os.utime(f"{screen}c", ns=(0, screen.stat().st_mtime_ns))
    assert not is_stale(tmp_path)
    write(screen, "after")
    os.utime(screen, ns=(0, Path(f"{screen}c").stat().st_mtime_ns + 1))
    return tmp_path


def test_qt_alone_shows_what_was_compiled(compiled: Path) -> None:
    """When this fails, Qt compares the two by itself, and the guard may go."""
    assert shown(compiled, "alone") == "before"


def test_an_edited_screen_is_shown(compiled: Path) -> None:
    assert is_stale(compiled)
    assert shown(compiled, "guarded") == "after"


def test_bytecode_without_its_source_is_nobodys_business(compiled: Path) -> None:
    (compiled / "Screen.qml").unlink()
    assert not is_stale(compiled)
