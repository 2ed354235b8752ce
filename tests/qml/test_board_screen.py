"""The board of the waiting room: large, plain, and without names."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem

from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.ids import TicketNumber
from kiosk.domain.settings import PrinterKind, Settings
from kiosk.domain.text import Language
from tests.fakes.core import FakeWorld, make_world
from tests.support.screen import LANDSCAPE, PORTRAIT
from tests.support.staff_faces import BoardFace
from tests.support.visits import submit_temporary_home

PIXELS_PER_MM = 1920 / 476
SIZES = [LANDSCAPE, PORTRAIT, (3840, 2160), (1280, 720)]
MakeFace = Callable[..., BoardFace]


@pytest.fixture
def world() -> FakeWorld:
    return make_world(
        settings=Settings(
            printer=PrinterKind.NONE,
            point_name="Điểm hỗ trợ dịch vụ công trực tuyến xã Bà Nà",
            office_name="Trung tâm Phục vụ hành chính công xã Bà Nà",
            opening_hours="Thứ Hai – thứ Sáu, 7:30–11:30 và 13:30–17:00",
            hotline="1022",
        )
    )


@pytest.fixture
def make_face(qml_engine: QQmlApplicationEngine, world: FakeWorld) -> MakeFace:
    def make(size_px: tuple[int, int] = LANDSCAPE) -> BoardFace:
        return BoardFace(qml_engine, world, size_px)

    return make


def call(face: BoardFace, *to_desks: int) -> None:
    for desk in to_desks:
        submit_temporary_home(face.world.core)
        face.world.core.call_queue.call_next(desk, None)
    face.desks.board.look()
    face.settle()


def text_of(item: QQuickItem) -> QQuickItem:
    """The line inside a CapText."""
    return next(child for child in item.childItems() if child.property("text") is not None)


def cap_height_px(item: QQuickItem) -> float:
    """Height of the capitals as drawn: a line that is too long is drawn smaller than its font says."""
    line = text_of(item)
    font = QFont(line.property("font"))
    natural = QFontMetricsF(font)
    drawn = min(1.0, line.width() / natural.horizontalAdvance(line.property("text")))
    return natural.capHeight() * drawn


def test_before_the_first_call_people_are_asked_to_sit(make_face: MakeFace) -> None:
    face = make_face()
    assert face.get("boardQuiet", "text") == "Chưa gọi số nào. Xin bà con ngồi chờ."
    assert not face.has("boardNumber")
    assert face.get("boardClock", "text") == "08:30"


def test_the_call_and_the_five_before_it(make_face: MakeFace) -> None:
    face = make_face()
    call(face, 1, 2, 3, 4, 5, 6, 7)
    assert face.get("boardNumber", "text") == "C007"
    assert face.get("boardDesk", "text") == "đến quầy 7"
    assert [item.property("number") for item in face.find_all("recentCall")] == [
        "C006",
        "C005",
        "C004",
        "C003",
        "C002",
    ]


def test_a_second_call_is_told(make_face: MakeFace) -> None:
    face = make_face()
    call(face, 1, 2)
    face.world.core.call_queue.recall(TicketNumber("C001"), 1, None)
    face.desks.board.look()
    assert face.get("boardNumber", "text") == "C001"
    assert face.get("boardInvitation", "text") == "Mời số – gọi lần 2"
    assert [item.property("number") for item in face.find_all("recentCall")] == ["C002"]


def test_a_call_is_new_for_a_while_and_then_rests(make_face: MakeFace) -> None:
    face = make_face()
    panel = face.item("currentCall")
    panel.setProperty("newForMs", 50)
    resting = panel.property("color")
    call(face, 1)
    assert panel.property("justCalled")
    assert panel.property("color") != resting
    face.wait_until(lambda: not panel.property("justCalled"), "it never rests")
    assert panel.property("color") == resting
    face.desks.board.look()
    assert not panel.property("justCalled")


@pytest.mark.parametrize("number", ["A012", "W888", "A123456"])
@pytest.mark.parametrize("size_px", SIZES[:3])
def test_the_number_is_sixty_millimetres_high(
    make_face: MakeFace, size_px: tuple[int, int], number: str
) -> None:
    """An ordinary number of four places; one of seven, which no day here reaches, may be smaller."""
    face = make_face(size_px)
    call(face, 1)
    item = face.item("boardNumber")
    item.setProperty("text", number)
    face.settle()
    least_mm = 60 if len(number) == 4 else 30
    assert cap_height_px(item) / PIXELS_PER_MM >= least_mm
    # The desk it goes to can be read from the last row too.
    assert cap_height_px(face.item("boardDesk")) / PIXELS_PER_MM >= 15
    line = text_of(item)
    assert line.mapRectToScene(line.boundingRect()).right() <= face.window.width()


@pytest.mark.parametrize("size_px", SIZES)
@pytest.mark.parametrize("language", Language)
def test_nothing_lies_over_anything(
    make_face: MakeFace, size_px: tuple[int, int], language: Language
) -> None:
    face = make_face(size_px)
    face.desks.shell.set_language(language)
    call(face, 11, 12, 13, 14, 15, 16, 17)
    names = ("boardInvitation", "boardNumber", "boardDesk", "boardNotices", "boardClock")
    boxes = [(name, face.item(name)) for name in names] + [
        (f"recentCall {place}", item) for place, item in enumerate(face.find_all("recentCall"))
    ]
    placed = [(name, item.mapRectToScene(item.boundingRect())) for name, item in boxes]
    for place, (name, box) in enumerate(placed):
        assert box.left() >= 0, name
        assert box.top() >= 0, name
        assert box.right() <= face.window.width() + 1, name
        assert box.bottom() <= face.window.height() + 1, name
        for other, its_box in placed[place + 1 :]:
            assert not box.adjusted(1, 1, -1, -1).intersects(its_box), (name, other)


def test_it_never_tells_a_name_or_what_somebody_came_for(make_face: MakeFace) -> None:
    face = make_face()
    call(face, 1, 2, 3)
    spoken = [node.text(QAccessible.Text.Name) for node in face.accessible()]
    told = " ".join([*face.texts(), *spoken])
    for secret in ("Đào", "0011", "tạm trú", "K01-"):
        assert secret not in told
    assert "Mời số C003 đến quầy 3" in spoken


def test_notices_of_the_point_stand_below(make_face: MakeFace) -> None:
    face = make_face()
    notices = face.get("boardNotices", "text")
    assert "miễn phí" in notices
    assert "Thứ Hai – thứ Sáu" in notices
    assert "Gọi hỏi: 1022" in notices


def test_what_the_settings_say_is_only_text(qml_engine: QQmlApplicationEngine) -> None:
    evil = "<h1>Điểm</h1><img src='file:///etc/hosts'>"
    face = BoardFace(qml_engine, make_world(settings=Settings(point_name=evil, hotline=evil)))
    face.settle()
    assert evil in face.texts()
    assert any(evil in text for text in face.texts() if text != evil)


@pytest.mark.parametrize("theme", ["contrast", "dark"])
def test_it_is_drawn_in_every_theme(make_face: MakeFace, theme: str) -> None:
    face = make_face()
    call(face, 1)
    light = face.grab()
    face.desks.shell.useTheme(theme)
    assert face.grab() != light


def test_a_board_that_cannot_work_says_so(make_face: MakeFace) -> None:
    face = make_face()
    face.desks.shell.out_of_service(DataError(ErrorCode.STORE_DAMAGED))
    assert "hỏng" in face.get("boardTrouble", "text")
    assert not face.has("boardClock")
