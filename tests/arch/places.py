"""Where things are, for the checks over the whole project."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import PySide6

ROOT = Path(__file__).parents[2]
QML = ROOT / "ui" / "qml"
QML_MODULE = QML / "DiemHoTro"
TRANSLATION = ROOT / "resources" / "i18n" / "kiosk_en.ts"
QT_TOOLS = Path(PySide6.__file__).parent

_COMMENT_OR_STRING = re.compile(
    r"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|//[^\n]*|/\*.*?\*/""", re.DOTALL
)


def qml_files(folder: Path = QML_MODULE) -> list[Path]:
    """Every QML file below `folder`, sorted."""
    return sorted(folder.rglob("*.qml"))


def python_files(*rooms: str) -> list[Path]:
    """Every Python file of the rooms, sorted."""
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def code_of(path: Path) -> str:
    """The QML or JavaScript of a file without its comments; lines keep their numbers, strings stay."""
    return _COMMENT_OR_STRING.sub(
        lambda match: match[1] or "\n" * match[0].count("\n"), path.read_text("utf-8")
    )


def without_strings(code: str) -> str:
    """The code with every string literal empty."""
    return _COMMENT_OR_STRING.sub(lambda match: '""' if match[1] else match[0], code)


def where(path: Path, code: str, position: int) -> str:
    """`ui/qml/…/File.qml:12`, as an editor opens it."""
    return f"{path.relative_to(ROOT)}:{code.count(chr(10), 0, position) + 1}"


def tracked_files() -> list[Path]:
    """Every file that git keeps, sorted; also where the folder belongs to another user."""
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    return sorted(ROOT / name for name in listing.split("\0") if name and (ROOT / name).is_file())
