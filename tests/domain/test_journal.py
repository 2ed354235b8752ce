from __future__ import annotations

import pytest

from kiosk.domain.case import CaseEvent, EventKind
from kiosk.domain.ids import StaffId
from kiosk.domain.journal import actor_text, event_text
from tests.support.submissions import MORNING


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_has_words_in_both_languages(kind: EventKind) -> None:
    text = event_text(CaseEvent(kind, MORNING, "desk:1", "desk:2 copy:3"))
    assert text.vi
    assert text.en
    assert "{" not in text.vi + text.en
    assert "?" not in text.vi + text.en


@pytest.mark.parametrize(
    ("kind", "note", "said"),
    [
        (EventKind.CALLED, "desk:2", "Gọi đến quầy 2"),
        (EventKind.SLIP_PRINTED, "copy:1", "Đã in phiếu, bản 1"),
        (EventKind.SLIP_FAILED, "copy:1 printer.out_of_paper", "Chưa in được phiếu, bản 1: hết giấy"),
        (EventKind.SLIP_FAILED, "copy:2 interrupted", "Chưa in được phiếu, bản 2: máy tắt khi đang in"),
        (EventKind.SLIP_FAILED, "copy:2 printer.failed", "Chưa in được phiếu, bản 2: máy in trục trặc"),
        (EventKind.SUBMITTED, "helper:01LAN", "Gửi hồ sơ và lấy số"),
        (EventKind.CALLED, "", "Gọi đến quầy ?"),
    ],
)
def test_notes_become_words(kind: EventKind, note: str, said: str) -> None:
    assert event_text(CaseEvent(kind, MORNING, "printer", note)).vi == said


def test_people_are_named_and_machines_numbered() -> None:
    names = {StaffId("01LAN"): "Vũ Thị Lan"}
    assert [
        actor_text(actor, names).vi for actor in ("staff:01LAN", "staff:01GONE", "kiosk:12", "desk:3")
    ] == [
        "Vũ Thị Lan",
        "Người không còn trong danh sách",
        "Máy 12",
        "Quầy 3",
    ]
    assert actor_text("printer", names).en == "Printer"
    assert actor_text("<b>lạ</b>", names).vi == "<b>lạ</b>"
