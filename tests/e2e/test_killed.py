"""Power cuts: the program is killed in the middle of a visit, on every page of it, and started again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.commands import run_kiosk
from tests.e2e.driver import DrivenFace
from tests.e2e.faces import write_settings
from tests.e2e.papers import slips_in
from tests.e2e.walks import STOPS

PAGES = [stop.page for stop in STOPS]


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_killed_on_every_page_the_visit_goes_on_there(tmp_path: Path, card_video: Path) -> None:
    data_dir = tmp_path / "data"
    write_settings(data_dir, printer="folder", restore_offer_s=600)

    with DrivenFace("kiosk", data_dir, card_video) as kiosk:
        kiosk.do("begin")
    # Nothing has been answered on the first page: there is nothing to offer.
    with DrivenFace("kiosk", data_dir, card_video) as kiosk:
        assert (kiosk.shown["page"], kiosk.shown["offered"]) == ("attract", "")
        kiosk.do("begin")
        left = kiosk.do("walk_to", page=PAGES[1])

    for page, following in zip(PAGES[1:], [*PAGES[2:], "receipt"], strict=True):
        with DrivenFace("kiosk", data_dir, card_video) as kiosk:
            assert kiosk.shown["offered"] == "Đăng ký tạm trú"
            assert "Ông/bà làm tiếp việc dở dang?" in kiosk.shown["texts"]
            assert (kiosk.shown["page"], kiosk.shown["answers"]) == ("attract", [])
            found = kiosk.do("accept_offer")
            assert found["page"] == page
            assert found["answers"] == left["answers"]
            assert found["papers"] == left["papers"]
            if page == "identity":
                # Read, and not yet said to be theirs: this alone is not kept.
                kiosk.do("wait_to_see", what="scan.state", value="found", timeout_ms=15_000)
                assert kiosk.shown["card"] == "Nguyễn Văn Thử"
            left = kiosk.do("walk_to", page=following)

    number, code = left["number"], left["code"]
    with DrivenFace("kiosk", data_dir, card_video) as kiosk:
        assert (kiosk.shown["page"], kiosk.shown["offered"]) == ("attract", "")
    (case,) = run_kiosk("case", "list", data_dir=data_dir)
    assert (case["ticket_number"], case["case_code"]) == (number, code)
    assert len(slips_in(data_dir / "slips")) <= 1
