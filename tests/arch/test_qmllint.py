"""QML is linted against the Python types it uses, and the linter would see a mistake."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from tests.arch.places import ROOT


@pytest.fixture(scope="module")
def lint_qml() -> ModuleType:
    """The script of the set-up; `installer` is a folder of scripts, not a package."""
    spec = importlib.util.spec_from_file_location("lint_qml", ROOT / "installer" / "lint_qml.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_qml_file_is_without_a_warning(
    lint_qml: ModuleType, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status = lint_qml.lint(tmp_path)
    said = "".join(capfd.readouterr())
    assert status == 0, said


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("text: desk.txet", 'Member "txet" not found on type "TypingDesk"'),
        ("Component.onCompleted: desk.setTnoe('sac')", 'Member "setTnoe" not found on type "TypingDesk"'),
        ("width: Theme.gird", 'Member "gird" not found on type "Theme"'),
        ("text: outer.missing", "Unqualified access"),
    ],
)
def test_a_mistake_is_seen(
    lint_qml: ModuleType, tmp_path: Path, capfd: pytest.CaptureFixture[str], line: str, complaint: str
) -> None:
    page = tmp_path / "Page.qml"
    page.write_text(
        f"""pragma ComponentBehavior: Bound
import QtQuick
import DiemHoTro.Bridge
import DiemHoTro.Controls
import DiemHoTro.Theme

PlainText {{
    id: root

    readonly property int unit: Theme.grid

    {line}

    TypingDesk {{
        id: desk
    }}
}}
""",
        "utf-8",
    )
    assert lint_qml.lint(tmp_path / "types", [page]) != 0
    assert complaint in "".join(capfd.readouterr())


def test_a_constant_property_is_known_as_one(lint_qml: ModuleType, tmp_path: Path) -> None:
    lint_qml.dump_types(tmp_path)
    described = (tmp_path / "DiemHoTro" / "Bridge" / "bridge.qmltypes").read_text("utf-8")
    desk = described[described.index('name: "VisitDesk"') :]
    answers = desk[desk.index('name: "answers"') :]
    assert "isPropertyConstant: true" in answers[: answers.index("}")]
