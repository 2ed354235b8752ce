"""The walls inside QML, and the rules that keep text plain."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.arch.places import QML_MODULE, ROOT, code_of, python_files, qml_files, where, without_strings

# A file may use its own folder and those that stand lower.
LEVEL = {"App": 5, "Citizen": 4, "Staff": 4, "Admin": 4, "Board": 4, "Steps": 3, "Controls": 2, "Theme": 1}

_IMPORT = re.compile(r"^\s*import\s+DiemHoTro\.(\w+)", re.MULTILINE)
_RELATIVE_IMPORT = re.compile(r"""^\s*import\s+["'].*\.\.""", re.MULTILINE)
_RAW_CONTROL = re.compile(
    r"(?<![\w])(?:\w+\.)?(Text|Label|TextInput|TextEdit|TextField|TextArea|Button|RoundButton|ToolButton|"
    r"AbstractButton|CheckBox|RadioButton|ComboBox|Switch)\s*\{"
)
_MARKUP = re.compile(r"\b(RichText|StyledText|MarkdownText|AutoText)\b")
_TEXT_ELEMENT = re.compile(r"(?<![\w.])(?:\w+\.)?(?:Text|TextEdit|Label)\s*\{")
_PLAIN = re.compile(r"\btextFormat:\s*(?:Text|TextEdit)\.PlainText\b")
_DOOR = re.compile(r"\bKiosk\s*\.")
_COLOUR = re.compile(r"""["']#[0-9A-Fa-f]{3,8}["']|\bQt\.(rgba|hsla|hsva)\s*\(""")

FILES = qml_files()
every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(QML_MODULE)))


def found(path: Path, pattern: re.Pattern[str], code: str) -> list[str]:
    return [f"{where(path, code, match.start())}: {match[0].strip()}" for match in pattern.finditer(code)]


def test_every_folder_has_its_level() -> None:
    assert {path.relative_to(QML_MODULE).parts[0] for path in FILES} <= LEVEL.keys()


@every_file
def test_imports_go_downwards(path: Path) -> None:
    own = path.relative_to(QML_MODULE).parts[0]
    code = code_of(path)
    upwards = [
        name
        for name in _IMPORT.findall(code)
        if name not in {own, "Bridge"} and LEVEL.get(name, 99) >= LEVEL[own]
    ]
    assert upwards == []
    assert found(path, _RELATIVE_IMPORT, code) == []
    if own == "Theme":
        assert "Bridge" not in _IMPORT.findall(code)


@every_file
def test_only_the_top_names_the_door(path: Path) -> None:
    if path.parent.name != "App":
        assert found(path, _DOOR, without_strings(code_of(path))) == []


@every_file
def test_text_and_buttons_are_our_own(path: Path) -> None:
    if path.parent.name != "Controls":
        assert found(path, _RAW_CONTROL, without_strings(code_of(path))) == []


@every_file
def test_no_text_is_read_as_markup(path: Path) -> None:
    code = without_strings(code_of(path))
    assert found(path, _MARKUP, code) == []
    assert len(_PLAIN.findall(code)) == len(_TEXT_ELEMENT.findall(code))


@every_file
def test_colours_come_from_the_theme(path: Path) -> None:
    if path.parent.name != "Theme":
        assert found(path, _COLOUR, code_of(path)) == []


@every_file
def test_outer_names_are_bound(path: Path) -> None:
    code = code_of(path)
    assert "pragma ComponentBehavior: Bound" in code or "pragma Singleton" in code


def test_nothing_is_handed_to_qml_by_the_back_door() -> None:
    """A context property is a global that neither the linter nor a reader can see."""
    users = [
        str(path.relative_to(ROOT))
        for path in python_files("ui")
        if "setContextProperty" in path.read_text("utf-8")
    ]
    assert users == []
