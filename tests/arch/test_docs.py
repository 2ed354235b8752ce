"""What the documents point at is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.arch.places import ROOT, tracked_files

DOCUMENTS = [path for path in tracked_files() if path.suffix == ".md"]
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
# `kiosk/domain/text.py`, `installer/run.sh`, `resources/catalogue/`: a path in code style, of this project.
_PATH = re.compile(
    r"`(?:bash |sudo bash )?"
    r"((?:kiosk|ui|resources|tests|installer|\.ci)/[\w./-]*|[\w-]+\.(?:md|toml|lock|sh))[^`\n]*`"
)
_HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)
_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def anchors(document: Path) -> set[str]:
    """The names under which the headings of a rendered document can be linked to."""
    headings = _HEADING.findall(document.read_text("utf-8"))
    return {re.sub(r"[^\w\- ]", "", name.lower()).replace(" ", "-") for name in headings}


def test_there_is_a_readme() -> None:
    assert ROOT / "README.md" in DOCUMENTS


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_and_paths_lead_somewhere(document: Path) -> None:
    text = document.read_text("utf-8")
    dead: list[str] = []
    for link in _LINK.findall(_FENCE.sub("", text)):
        if re.match(r"[a-z]+:", link):
            continue
        target, _, part = link.partition("#")
        there = document.parent / target if target else document
        if not there.exists() or (part and part not in anchors(there)):
            dead.append(link)
    for path in _PATH.findall(text):
        if not ((ROOT / path).exists() or (document.parent / path).exists()):
            dead.append(path)
    assert dead == []
