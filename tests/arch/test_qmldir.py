"""Every QML folder says what is in it: a file left out of its qmldir is found by luck, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.arch.places import QML, QML_MODULE, code_of, qml_files

FOLDERS = sorted({path.parent for path in qml_files()})
_TWO_WORDS, _TYPE_VERSION_FILE = 2, 3


def entries(folder: Path) -> dict[str, tuple[str, bool]]:
    """File name → (type name, is a singleton), as the folder's qmldir lists them."""
    listed: dict[str, tuple[str, bool]] = {}
    for line in (folder / "qmldir").read_text("utf-8").splitlines():
        words = line.split("#")[0].split()
        if not words or not words[-1].endswith((".qml", ".js", ".mjs")):
            continue
        marks = {word for word in words if word in {"singleton", "internal"}}
        name, *_, file = [word for word in words if word not in marks]
        assert file not in listed, f"{folder.name}/qmldir lists {file} twice"
        listed[file] = (name, "singleton" in marks)
    return listed


def test_there_are_folders() -> None:
    assert FOLDERS, f"no QML below {QML_MODULE}"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_module_is_named_after_its_folder(folder: Path) -> None:
    first = (folder / "qmldir").read_text("utf-8").split("\n", 1)[0]
    assert first == "module " + ".".join(folder.relative_to(QML).parts)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_what_is_listed_is_there_and_what_is_there_is_listed(folder: Path) -> None:
    listed = entries(folder)
    assert {name for name in listed if not (folder / name).is_file()} == set()
    assert {path.name for path in folder.glob("*.qml")} - listed.keys() == set()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_a_type_is_named_after_its_file_and_singletons_say_so_twice(folder: Path) -> None:
    for file, (name, is_singleton) in entries(folder).items():
        if file.endswith(".qml"):
            assert name == Path(file).stem
            assert ("pragma Singleton" in code_of(folder / file)) == is_singleton, file
