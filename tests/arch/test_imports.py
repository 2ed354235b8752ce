"""The walls between the rooms."""

from __future__ import annotations

import json
import subprocess
import sys

import grimp
import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS

from tests.arch.places import ROOT

# Each takes 0.1 s or more to load; none is needed before the first picture.
HEAVY = {"alembic", "cv2", "msgspec", "numpy", "qrcode", "reportlab", "sqlalchemy", "yaml", "zxingcpp"}


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("kiosk", "ui", include_external_packages=True, cache_dir=None)


def outside(graph: grimp.ImportGraph, room: str, *allowed: str) -> set[str]:
    """Imports of a room that are neither of the standard library nor of what is allowed."""
    modules = {room} | graph.find_descendants(room)
    return {
        f"{module} imports {target}"
        for module in modules
        for target in graph.find_modules_directly_imported_by(module)
        if target.split(".")[0] not in sys.stdlib_module_names
        and not any(target == name or target.startswith(f"{name}.") for name in (room, *allowed))
    }


def test_every_contract_of_the_project_holds() -> None:
    """In a process of its own: the linter sets up logging, and silences every logger that is there."""
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False, text=True
    )
    assert done.returncode == EXIT_STATUS_SUCCESS, done.stdout


def test_the_domain_knows_the_standard_library_only(graph: grimp.ImportGraph) -> None:
    assert outside(graph, "kiosk.domain") == set()


def test_the_use_cases_know_the_domain_only(graph: grimp.ImportGraph) -> None:
    assert outside(graph, "kiosk.application", "kiosk.domain") == set()


def test_the_desks_know_qt_and_the_core_only(graph: grimp.ImportGraph) -> None:
    allowed = ("kiosk.application", "kiosk.domain", "PySide6", "ui")
    assert outside(graph, "ui.bridge", *allowed) == set()


def test_no_adapter_reaches_into_another(graph: grimp.ImportGraph) -> None:
    """Single files beside the adapters (a durable write, a clock) are there for all of them."""
    rooms = {
        child for child in graph.find_children("kiosk.adapters") if (ROOT / child.replace(".", "/")).is_dir()
    }
    reaching = {
        f"{module} imports {target}"
        for room in rooms
        for module in {room} | graph.find_descendants(room)
        for target in graph.find_modules_directly_imported_by(module)
        for other in rooms - {room}
        if target == other or target.startswith(f"{other}.")
    }
    assert len(rooms) > 1
    assert reaching == set()


def test_what_the_first_screen_imports_is_light(graph: grimp.ImportGraph) -> None:
    """Start-up is imports: the core and the desks must not pull in what loads slowly."""
    modules = sorted(
        {"kiosk", "kiosk.domain", "kiosk.application", "ui", "ui.bridge"}
        | graph.find_descendants("kiosk.domain")
        | graph.find_descendants("kiosk.application")
        | graph.find_descendants("ui.bridge")
    )
    program = (
        "import importlib, json, sys\n"
        "for name in json.loads(sys.argv[1]): importlib.import_module(name)\n"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, json.dumps(modules)],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    assert HEAVY & set(json.loads(result.stdout)) == set()
