"""A helper signs in beside the citizen, by touch: names, PIN, the strip on every page, and that it ends."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QAccessible

from kiosk.application.ports import Role
from kiosk.domain.answers import Origin
from tests.fakes.core import FakeWorld, make_world
from tests.support.desks import rows_of
from tests.support.kiosk_face import KioskFace, OpenKiosk
from tests.support.layout import flaws
from tests.support.screen import LANDSCAPE, PORTRAIT

MAI, MAI_PIN = "Hồ Thị Mai", "161803"
LAN, LAN_PIN = "Vũ Thị Lan", "271828"
SMALL = (1366, 768)


@pytest.fixture
def world() -> FakeWorld:
    world = make_world()
    admin = world.core.sign_in.create_first_admin(LAN, LAN_PIN)
    world.core.sign_in.add(admin, MAI, MAI_PIN, Role.HELPER)
    return world


def in_a_visit(kiosk: KioskFace) -> KioskFace:
    """At the first question of "Đăng ký tạm trú"."""
    kiosk.go("startButton")
    kiosk.desks.visit.start("1.004194")
    kiosk.desks.visit.forward()
    kiosk.settle()
    return kiosk


@pytest.fixture
def kiosk(open_kiosk: OpenKiosk, world: FakeWorld) -> KioskFace:
    return in_a_visit(open_kiosk(world))


def faults(kiosk: KioskFace) -> list[str]:
    """On a panel that is too small for a page everything is smaller than a finger would like."""
    small = kiosk.window.width() == SMALL[0]
    return [fault for fault in flaws(kiosk) if not (small and fault.startswith("too small for a finger"))]


def open_names(kiosk: KioskFace) -> None:
    kiosk.tap("helpButton")
    kiosk.settle()
    kiosk.go("iAmHelper")
    kiosk.settle()


def type_pin(kiosk: KioskFace, pin: str) -> None:
    for digit in pin:
        kiosk.tap(f"pin-{digit}")


def sign_in(kiosk: KioskFace, name: str = MAI, pin: str = MAI_PIN) -> None:
    open_names(kiosk)
    kiosk.tap(f"helper-{name}")
    kiosk.settle()
    type_pin(kiosk, pin)
    kiosk.settle()


LOOKS = [
    pytest.param(PORTRAIT, "vi", id="upright-vi"),
    pytest.param(LANDSCAPE, "en", id="wide-en"),
    pytest.param(SMALL, "vi", id="small-vi"),
]


@pytest.mark.parametrize(("size_px", "language"), LOOKS)
def test_from_the_bell_to_the_strip_by_touch(
    open_kiosk: OpenKiosk, world: FakeWorld, size_px: tuple[int, int], language: str
) -> None:
    kiosk = in_a_visit(open_kiosk(world, size_px, language))
    question = kiosk.page_id
    kiosk.tap("helpButton")
    kiosk.settle()
    assert faults(kiosk) == []
    kiosk.go("iAmHelper")
    kiosk.settle()
    names = [i.objectName() for i in kiosk.items() if i.objectName().startswith("helper-") and i.isVisible()]
    assert names == [f"helper-{MAI}", f"helper-{LAN}"]
    assert faults(kiosk) == []
    kiosk.tap(f"helper-{MAI}")
    kiosk.settle()
    assert faults(kiosk) == []
    type_pin(kiosk, MAI_PIN)
    kiosk.settle()
    assert kiosk.page_id == question
    assert MAI in kiosk.get("helperName", "text")
    assert faults(kiosk) == []
    assert world.core.call_queue.view(1).help_requests == ()
    assert not kiosk.has("help")


def test_what_the_helper_types_is_marked_and_read_back(kiosk: KioskFace, world: FakeWorld) -> None:
    sign_in(kiosk)
    kiosk.tap("choice-toi")
    kiosk.go("nextButton")
    kiosk.tap("stopHelping")
    assert not kiosk.has("helperStrip")
    kiosk.tap("choice-nguoi_than")
    kiosk.go("nextButton")
    origins = {str(key): answer.origin for key, answer in world.core.sitting.progress.answers.items()}
    assert origins == {"cho_ai": Origin.HELPER, "cho_o": Origin.CITIZEN}


@pytest.mark.parametrize("size_px", [PORTRAIT, LANDSCAPE], ids=["upright", "wide"])
def test_the_check_page_asks_to_read_back_what_a_helper_typed(
    open_kiosk: OpenKiosk, world: FakeWorld, size_px: tuple[int, int]
) -> None:
    kiosk = in_a_visit(open_kiosk(world, size_px))
    visit = kiosk.desks.visit
    sign_in(kiosk)
    answers = {
        **{"cho_ai": "toi", "cho_o": "nguoi_than", "dong_y": "yes"},
        **{"ho_ten": "Nguyễn Văn Thử", "ngay_sinh": "05/03/1990", "gioi_tinh": "male"},
        **{"so_dinh_danh": "001090990123", "noi_tam_tru": "Thôn 3, xã Bà Nà, Đà Nẵng", "thoi_han": "nam_1"},
        **{"la_chu_ho": "yes", "dien_thoai": ""},
    }
    for _ in range(40):
        if kiosk.page == "review":
            break
        match kiosk.page:
            case "question":
                for row in rows_of(visit.fields):
                    visit.edit(row["key"], answers.get(row["key"], ""))
                visit.answer()
            case "more":
                visit.answerMore(False)
            case "consent":
                visit.consent()
            case _:
                visit.forward()
        assert kiosk.has("helperStrip"), kiosk.page
    kiosk.settle()
    assert flaws(kiosk) == []
    assert any("Xin đọc to từng dòng" in text for text in kiosk.texts())
    assert sum("Người hỗ trợ nhập" in text for text in kiosk.texts()) >= len(answers)
    assert kiosk.get("submitButton", "text") == "Tôi đã nghe, đúng hết"
    kiosk.go("submitButton")
    assert kiosk.page == "receipt"
    assert not kiosk.has("helperStrip")
    (case,) = world.store.cases.newest(10)
    (helper,) = [m for m in world.core.sign_in.members() if m.name == MAI]
    assert world.store.cases.get(case.case_code).helper_id == helper.id


def test_going_home_ends_the_help(kiosk: KioskFace) -> None:
    sign_in(kiosk)
    kiosk.tap("leaveButton")
    kiosk.go("leaveYes")
    assert not kiosk.has("helperStrip")
    in_a_visit(kiosk)
    assert not kiosk.has("helperStrip")
    kiosk.tap("choice-toi")
    kiosk.go("nextButton")
    (answer,) = kiosk.world.core.sitting.progress.answers.values()
    assert answer.origin is Origin.CITIZEN


def test_a_wrong_pin_is_told_and_gone(kiosk: KioskFace) -> None:
    sign_in(kiosk, pin="141421")
    assert kiosk.page == "helper"
    assert kiosk.get("helperTrouble", "text") == "Tên hoặc mã PIN chưa đúng."
    assert kiosk.get("helperPin", "digits") == ""
    assert flaws(kiosk) == []
    type_pin(kiosk, MAI_PIN)
    assert kiosk.has("helperStrip")


def test_too_many_wrong_pins_close_the_door_for_a_while(kiosk: KioskFace) -> None:
    sign_in(kiosk, pin="141421")
    for _ in range(3):
        type_pin(kiosk, "141421")
    assert re.search(r"đợi (30|29|28) giây", kiosk.get("helperTrouble", "text"))
    assert not kiosk.get("helperPin", "enabled")
    # Somebody else need not wait.
    kiosk.tap("backButton")
    kiosk.settle()
    kiosk.tap(f"helper-{LAN}")
    kiosk.settle()
    type_pin(kiosk, LAN_PIN)
    assert LAN in kiosk.get("helperName", "text")


def test_a_pin_is_neither_shown_nor_spoken(kiosk: KioskFace) -> None:
    open_names(kiosk)
    kiosk.tap(f"helper-{MAI}")
    kiosk.settle()
    type_pin(kiosk, "16180")
    spoken = [
        node.text(part)
        for node in kiosk.accessible()
        for part in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
    ]
    assert any("5 trong 6 chữ số" in text for text in spoken)
    assert not any("1618" in text for text in [*kiosk.texts(), *spoken])
    kiosk.tap("backButton")
    kiosk.settle()
    kiosk.tap(f"helper-{LAN}")
    assert kiosk.get("helperPin", "digits") == ""


def test_thinking_it_over_leads_back_to_the_page_and_what_was_chosen(kiosk: KioskFace) -> None:
    kiosk.tap("choice-toi")
    question = kiosk.page_id
    open_names(kiosk)
    kiosk.go("backButton")
    assert kiosk.page_id == question
    assert kiosk.get("choice-toi", "selected") is True
    assert not kiosk.has("helperStrip")


def test_without_names_it_says_who_can_add_them(open_kiosk: OpenKiosk) -> None:
    kiosk = in_a_visit(open_kiosk(make_world()))
    open_names(kiosk)
    assert kiosk.has("helperNobody")
    assert flaws(kiosk) == []


def test_outside_a_visit_nobody_signs_in(open_kiosk: OpenKiosk, world: FakeWorld) -> None:
    kiosk = open_kiosk(world)
    kiosk.tap("helpButton")
    kiosk.item("help")
    assert not kiosk.has("iAmHelper")
