"""What is installed is what was locked, may be used, and comes from no place written down here."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.arch.places import ROOT, python_files, qml_files, tracked_files

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
# 6.12.0 aborts Python below 3.12 (see test_refcount_guard).
QT_VERSION = "6.11.3"
GPL_ONLY = ("VirtualKeyboard", "Charts", "Graphs", "DataVisualization", "WaylandCompositor")

_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)
_GPL_ONLY_IMPORT = re.compile(
    r"^\s*(?:import|from)\s.*\bQt(?:Quick\.|Wayland\.)?(?:{})\b".format("|".join(GPL_ONLY)), re.MULTILINE
)
_TABLE_ROW = re.compile(r"^\| ([a-z0-9-]+) \| ([^|]+) \|", re.MULTILINE)
_ADDRESS = re.compile(r"\bhttps?://|\bfile://|--(?:extra-)?index-url|--find-links|--trusted-host")
_TEXT = {".py", ".qml", ".md", ".toml", ".sh", ".yaml", ".json", ".lock", ".ts", ".js", ".txt", ".svg", ""}


def locked(name: str) -> dict[str, str]:
    """Package → version, as a lock file says."""
    pins = _LOCKED.findall((ROOT / name).read_text("utf-8"))
    assert pins
    return {canonicalize_name(package): version for package, version in pins}


def asked_for(lines: list[str]) -> dict[str, str]:
    """Package → version of requirements that each name exactly one."""
    found: dict[str, str] = {}
    for line in lines:
        requirement = Requirement(line)
        (pin,) = requirement.specifier
        assert pin.operator == "==", line
        found[canonicalize_name(requirement.name)] = pin.version
    return found


def test_the_locks_hold_what_the_project_asks_for() -> None:
    runtime = asked_for(PROJECT["project"]["dependencies"])
    tests = asked_for(PROJECT["project"]["optional-dependencies"]["dev"])
    build = asked_for(PROJECT["build-system"]["requires"])
    assert runtime.items() <= locked("requirements.lock").items()
    assert (runtime | tests).items() <= locked("requirements-dev.lock").items()
    assert build == locked("requirements-build.lock")


def test_tests_run_with_the_very_versions_that_the_kiosk_runs_with() -> None:
    assert locked("requirements.lock").items() <= locked("requirements-dev.lock").items()


def test_what_is_installed_is_what_was_locked() -> None:
    for package, version in locked("requirements.lock").items():
        if package != "colorama":  # Windows only
            assert importlib.metadata.version(package) == version, package


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock", "requirements-build.lock"])
def test_every_locked_package_has_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert not _ADDRESS.search(text)
    for entry in re.split(r"\n(?=\S)", text.strip()):
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry.split()[0]


@pytest.mark.parametrize("package", ["pyside6-essentials", "shiboken6"])
def test_qt_is_the_version_that_was_measured(package: str) -> None:
    assert locked("requirements.lock")[package] == QT_VERSION


def test_no_part_of_qt_that_would_make_the_kiosk_gpl() -> None:
    files = [*qml_files(ROOT / "ui"), *python_files("ui", "kiosk")]
    users = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in files
        for match in _GPL_ONLY_IMPORT.finditer(path.read_text("utf-8"))
    ]
    assert users == []
    installed = {canonicalize_name(found.name) for found in importlib.metadata.distributions()}
    assert not installed & {"pyside6-addons", "pyside6"}


def test_every_locked_package_is_credited() -> None:
    table = dict(_TABLE_ROW.findall((ROOT / "THIRD_PARTY.md").read_text("utf-8")))
    table.pop("package")
    assert table.keys() == locked("requirements.lock").keys()
    for package, licence in table.items():
        if package == "colorama":
            continue
        said = importlib.metadata.metadata(package).get_all("License-Expression") or [licence]
        assert said == [licence], package


def test_no_package_is_gpl_only() -> None:
    for package in locked("requirements.lock"):
        if package == "colorama":
            continue
        about = importlib.metadata.metadata(package)
        says = " ".join(
            line
            for field in ("License-Expression", "License", "Classifier")
            for line in about.get_all(field) or []
        )
        assert not re.search(r"\bA?GPL|GNU (Affero )?General Public", says) or "LGPL" in says, package


def test_no_file_names_a_place_of_one_machine() -> None:
    """Package sources are settings of the machine; paths of a checkout are nobody else's."""
    set_up = {"pyproject.toml", "requirements.lock", "requirements-dev.lock", "requirements-build.lock"}
    temporary = "/" + "tmp/"
    wrong: list[str] = []
    for path in tracked_files():
        name = str(path.relative_to(ROOT))
        if path.suffix not in _TEXT or path.is_symlink():
            continue
        text = path.read_text("utf-8")
        if (name in set_up or name.startswith((".ci/", "installer/"))) and (found := _ADDRESS.search(text)):
            wrong.append(f"{name}: {found[0]}")
        wrong += [f"{name}: {place}" for place in (f"{ROOT}/", temporary) if place in text]
    assert wrong == []


@pytest.mark.parametrize(
    ("line", "is_gpl"),
    [
        ("import QtQuick.VirtualKeyboard 2.15", True),
        ("import QtCharts", True),
        ("from PySide6.QtGraphs import QBarSeries", True),
        ("from PySide6 import QtDataVisualization", True),
        ("import QtQuick.Controls.Basic", False),
        ("from PySide6.QtQuick import QQuickPaintedItem", False),
    ],
)
def test_gpl_imports_are_told_apart(line: str, is_gpl: bool) -> None:
    assert bool(_GPL_ONLY_IMPORT.search(line)) == is_gpl
