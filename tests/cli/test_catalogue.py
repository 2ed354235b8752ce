"""`kiosk catalogue`: is it right, and what is in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Kiosk
from tests.support.catalogue_documents import changed, write_catalogue

SHIPPED = {"1.000656", "1.000894", "1.001193", "1.004194", "1.014063", "2.000815", "3.000228"}


def test_the_shipped_catalogue_is_right(kiosk: Kiosk) -> None:
    said = kiosk.json("catalogue", "check")
    assert (said.status, said.out) == (0, "")
    assert "Danh mục đúng." in said.err


def test_every_procedure_is_listed(kiosk: Kiosk) -> None:
    listed = kiosk.json("catalogue", "list").items()
    assert {item["code"] for item in listed} == SHIPPED
    for item in listed:
        assert item["name"]
        assert item["official_name"]
        assert item["steps"] > 1
    lines = kiosk.run("catalogue", "list").out.splitlines()
    assert {line.split("\t")[0] for line in lines} == SHIPPED


def test_a_wrong_document_is_told_with_file_place_and_reason(kiosk: Kiosk, tmp_path: Path) -> None:
    folder = str(write_catalogue(tmp_path, changed("life_event: thu", "life_event: thua")))
    said = kiosk.json("catalogue", "check", folder)
    assert said.status == 1
    (problem,) = said.items()
    assert problem["file"] == "1.999001-thu.yaml"
    assert (problem["path"], problem["reason"]) == ("life_event", "there is no life event `thua`")
    refused = kiosk.json("catalogue", "list", folder)
    assert (refused.status, refused.item()["error"]) == (1, "catalogue.invalid")
    assert refused.item()["params"] == problem


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00" * 100, b"\xff\xfe", b"{" * 10_000, b"x: " + b"y" * 2_000_000],
    ids=["empty", "NUL", "not UTF-8", "deep", "huge"],
)
def test_what_is_no_document_is_told(kiosk: Kiosk, tmp_path: Path, content: bytes) -> None:
    folder = str(write_catalogue(tmp_path, content))
    said = kiosk.json("catalogue", "check", folder)
    assert said.status == 1
    assert said.items()[0]["file"] == "1.999001-thu.yaml"
    for line in kiosk.run("catalogue", "check", folder).out.splitlines():
        assert line.isprintable()


def test_a_folder_that_is_none(kiosk: Kiosk) -> None:
    for folder in (str(kiosk.folder / "none"), "x" * 300):
        assert kiosk.json("catalogue", "check", folder).item()["file"] == "."
        assert kiosk.json("catalogue", "list", folder).item()["error"] == "catalogue.invalid"
