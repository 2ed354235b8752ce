"""`kiosk slip`: the slip of a case as a file."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Kiosk
from tests.support.slips import text_of


@pytest.mark.parametrize("paper", ["roll80", "a5"])
def test_a_slip_can_be_read_back_from_its_file(kiosk: Kiosk, paper: str) -> None:
    receipt = kiosk.submit()
    out = kiosk.folder / "slip.pdf"
    said = kiosk.json("slip", receipt["case_code"], "--out", str(out), "--paper", paper)
    assert said.item() == {
        "case_code": receipt["case_code"],
        "file": str(out),
        "bytes": out.stat().st_size,
    }
    text = text_of(out.read_bytes())
    for expected in ("PHIẾU CHUẨN BỊ HỒ SƠ", "C001", receipt["case_code"]):
        assert expected in text
    for nobodys in ("Đào", "001190990001"):
        assert nobodys not in text


def test_people_are_told_the_file(kiosk: Kiosk) -> None:
    code, out = kiosk.submit()["case_code"], kiosk.folder / "phiếu.pdf"
    assert kiosk.run("slip", code, "--out", str(out)).out == f"{out}\n"


def test_drawing_is_no_printing(kiosk: Kiosk) -> None:
    code = kiosk.submit()["case_code"]
    kiosk.run("slip", code, "--out", str(kiosk.folder / "slip.pdf"))
    assert [event["kind"] for event in kiosk.json("case", "show", code).item()["events"]] == ["submitted"]


def test_a_place_that_cannot_be_written_to(kiosk: Kiosk) -> None:
    code = kiosk.submit()["case_code"]
    for out in (kiosk.folder, kiosk.folder / "no" / "slip.pdf", kiosk.folder / ("x" * 300)):
        said = kiosk.json("slip", code, "--out", str(out))
        assert (said.status, said.item()["error"]) == (1, "file.not_written")


def test_a_case_that_is_not_there(kiosk: Kiosk) -> None:
    out = kiosk.folder / "slip.pdf"
    said = kiosk.json("slip", "K01-20261121-999", "--out", str(out))
    assert (said.status, said.item()["error"]) == (1, "case.not_found")
    assert not out.exists()
