"""A whole visit by touch, both ways the panel can stand; on every page the eye finds no fault."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from kiosk.domain.settings import PrinterKind, Settings
from tests.fakes.core import make_world
from tests.support.kiosk_face import KioskFace, OpenKiosk
from tests.support.layout import flaws
from tests.support.screen import LANDSCAPE, PORTRAIT

HERE = Settings(
    printer=PrinterKind.FOLDER,
    point_name="Điểm hỗ trợ dịch vụ công trực tuyến thôn Tà Lang",
    office_name="Ủy ban nhân dân phường Hải Vân, thành phố Đà Nẵng",
    opening_hours="Thứ Hai đến thứ Sáu: 7 giờ 30 – 11 giờ 30, 13 giờ 30 – 17 giờ. Sáng thứ Bảy.",
    hotline="1022",
)
EVERY_LOOK = [
    pytest.param(PORTRAIT, "vi", "light", id="upright-vi-light"),
    pytest.param(LANDSCAPE, "en", "light", id="wide-en-light"),
    pytest.param(PORTRAIT, "en", "contrast", id="upright-en-contrast", marks=pytest.mark.slow),
    pytest.param(LANDSCAPE, "vi", "contrast", id="wide-vi-contrast", marks=pytest.mark.slow),
]


class Walk:
    """One visit for "Đăng ký tạm trú", looking at every page on the way."""

    def __init__(self, kiosk: KioskFace) -> None:
        self.kiosk = kiosk
        self.seen: list[str] = []

    def look(self) -> None:
        """The page has come to rest, and nothing is wrong with it."""
        self.kiosk.settle()
        self.seen.append(self.kiosk.page)
        assert self.kiosk.warnings == [], self.kiosk.page_id
        assert flaws(self.kiosk) == [], self.kiosk.page_id

    def go(self, target: str) -> None:
        self.kiosk.go(target)
        self.look()

    def choose(self, *cards: str) -> None:
        for card in cards:
            self.kiosk.tap(card)
        self.go("nextButton")

    def write(self, field: str, text: str) -> None:
        """Types with a keyboard of the system; the one on the screen has its own tests."""
        line = self.kiosk.item(field)
        if not line.property("editing"):
            self.kiosk.tap(line)
        self.kiosk.commit_text(text)
        self.kiosk.wait_until(lambda: line.property("text") == text, f"{field} does not say {text!r}")


@pytest.mark.parametrize(("size_px", "language", "theme"), EVERY_LOOK)
def test_a_whole_visit(open_kiosk: OpenKiosk, size_px: tuple[int, int], language: str, theme: str) -> None:
    kiosk = open_kiosk(make_world(settings=HERE), size_px, language, theme)
    walk = Walk(kiosk)
    walk.look()
    walk.go("startButton")
    kiosk.tap("event_cho_o")
    walk.look()
    walk.go("procedure_1.004194")
    walk.go("nextButton")
    walk.choose("choice-toi")
    walk.choose("choice-nguoi_than")
    walk.choose("choice-no")
    kiosk.tap("cho_o_hop_phap-have")
    walk.look()
    walk.go("nextButton")
    walk.go("agreeButton")
    walk.go("typeInsteadButton")
    walk.write("field_ho_ten-line", "Nguyễn Văn Thử")
    walk.look()
    kiosk.tap("key-done")
    kiosk.tap("choice-male")
    for box, digits in (("day-box", "05"), ("month-box", "03"), ("year-box", "1990")):
        walk.write(box, digits)
    walk.write("field_so_dinh_danh-digits", "001090990123")
    walk.look()
    walk.go("nextButton")
    walk.write("field_noi_tam_tru-line", "Thôn 3, xã Bà Nà, Đà Nẵng")
    walk.look()
    walk.go("nextButton")
    walk.choose("choice-nam_1")
    walk.choose("choice-yes")
    walk.go("moreYes")
    walk.write("field_tv_ho_ten-line", "Lê Thị Mẫu")
    kiosk.tap("yearOnly")
    walk.write("year-box", "1955")
    kiosk.tap("choice-female")
    walk.go("nextButton")
    kiosk.tap("unknownToggle")
    walk.choose("choice-me")
    walk.go("moreNo")
    walk.go("nextButton")
    assert kiosk.page == "review"
    walk.go("submitButton")
    assert kiosk.item("ticketNumber").property("text") == "C001"
    walk.go("doneButton")
    walk.go("nextButton")
    assert walk.seen[-1] == "attract"
    assert set(walk.seen) == {
        *("attract", "choose", "intro", "question", "checklist", "consent", "identity", "more"),
        *("review", "receipt", "thanks"),
    }


@pytest.mark.parametrize("size_px", [PORTRAIT, LANDSCAPE], ids=["upright", "wide"])
def test_the_way_on_the_way_back_and_help_never_move(open_kiosk: OpenKiosk, size_px: tuple[int, int]) -> None:
    kiosk = open_kiosk(size_px=size_px)
    visit = kiosk.desks.visit

    def corners() -> tuple[tuple[int, int], ...]:
        kiosk.settle()
        on, back, help_ = (kiosk.item(name) for name in (kiosk.way_on(), "backButton", "helpButton"))
        return (
            _point(on, on.width(), on.height()),
            _point(back, 0, back.height()),
            _point(help_, help_.width(), 0),
        )

    kiosk.go("startButton")
    visit.start("1.004194")
    seen = {corners()}
    for step in (
        visit.forward,
        lambda: (visit.edit("cho_ai", "toi"), visit.answer()),
        lambda: (visit.edit("cho_o", "thue"), visit.answer()),
        visit.forward,
        visit.consent,
        visit.forward,
    ):
        step()
        seen.add(corners())
    margin = round(12 * 1920 / 476)
    width, height = size_px
    assert seen == {((width - margin, height - margin), (margin, height - margin), (width - margin, margin))}


def _point(item: object, x: float, y: float) -> tuple[int, int]:
    point = item.mapToScene(QPointF(x, y))  # type: ignore[attr-defined]
    return round(point.x()), round(point.y())
