"""Lints every QML file against the Python types it uses. Exits non-zero on any warning.

    python installer/lint_qml.py [OUT]

Qt's linter reads types from files, so the classes of `ui/bridge` are dumped first (into OUT, `build/qmltypes`
unless told otherwise). `pyside6-project qmllint` would do the same for one module, and exits 0 with warnings.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import PySide6

ROOT = Path(__file__).parents[1]
QML = ROOT / "ui" / "qml"
MODULE = "DiemHoTro.Bridge"
_PYSIDE = Path(PySide6.__file__).parent
_METATYPES = _PYSIDE / "Qt" / "metatypes"
_BIN = Path(sys.executable).parent


def dump_types(out: Path) -> None:
    """`out/DiemHoTro/Bridge` describes the QML elements of `ui/bridge`, for qmllint's `-I out`."""
    module = out.joinpath(*MODULE.split("."))
    module.mkdir(parents=True, exist_ok=True)
    sources = [
        p for p in sorted((ROOT / "ui" / "bridge").rglob("*.py")) if "@QmlElement" in p.read_text("utf-8")
    ]
    dumps = module / "types.json"
    _run(_BIN / "pyside6-metaobjectdump", "-o", dumps, *sources)
    _mark_constants(dumps, sources)
    foreign = ",".join(str(_METATYPES / f"qt6{name}_metatypes.json") for name in ("core", "qml", "quick"))
    _run(
        _PYSIDE / "Qt" / "libexec" / "qmltyperegistrar",
        "--generate-qmltypes",
        module / "bridge.qmltypes",
        "-o",
        module / "unused.cpp",
        "--import-name",
        MODULE,
        "--major-version",
        "1",
        "--minor-version",
        "0",
        f"--foreign-types={foreign}",
        dumps,
    )
    (module / "qmldir").write_text(f"module {MODULE}\ntypeinfo bridge.qmltypes\ndepends QtQuick\n", "utf-8")


def _mark_constants(dumps: Path, sources: list[Path]) -> None:
    """The dump forgets `constant=True`; without it the linter warns of every read of such a property."""
    constants = {
        (node.name, function.name)
        for source in sources
        for node in ast.parse(source.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
        for function in node.body
        if isinstance(function, ast.FunctionDef)
        for mark in function.decorator_list
        if isinstance(mark, ast.Call) and any(k.arg == "constant" for k in mark.keywords)
    }
    files = json.loads(dumps.read_text("utf-8"))
    for file in files:
        for described in file["classes"]:
            for prop in described.get("properties", ()):
                prop["constant"] = (described["className"], prop["name"]) in constants
    dumps.write_text(json.dumps(files), "utf-8")


def lint(out: Path, files: Sequence[Path] = ()) -> int:
    """The linter's exit status over `files`, or over every QML file there is: 0 only without any warning."""
    dump_types(out)
    files = files or sorted(QML.rglob("*.qml"))
    command = [str(_PYSIDE / "qmllint"), "-W", "0", "-I", str(out), "-I", str(QML), *map(str, files)]
    return subprocess.run(command, check=False).returncode  # noqa: S603


def _run(*command: str | Path) -> None:
    subprocess.run([str(part) for part in command], check=True)  # noqa: S603


if __name__ == "__main__":
    sys.exit(lint(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "qmltypes"))
