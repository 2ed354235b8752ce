"""The staff's desk, touched and typed at: the real screens on the real use cases."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.application.ports import Role
from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.ids import TicketNumber
from tests.fakes.core import FakeWorld, make_world
from tests.support.screen import LANDSCAPE
from tests.support.staff_faces import LAN, PIN, DeskFace
from tests.support.visits import submit_temporary_home

Key = Qt.Key
SMALLEST_PX = 9 * 1920 // 476  # 9 mm: a mouse first, a finger too
MakeFace = Callable[..., DeskFace]


@pytest.fixture
def world() -> FakeWorld:
    return make_world()


@pytest.fixture
def make_face(qml_engine: QQmlApplicationEngine, world: FakeWorld) -> MakeFace:
    def make(size_px: tuple[int, int] = LANDSCAPE) -> DeskFace:
        return DeskFace(qml_engine, world, size_px)

    return make


@pytest.fixture
def face(make_face: MakeFace) -> DeskFace:
    """Somebody sits at desk 1."""
    face = make_face()
    face.sign_in()
    return face


def submit(face: DeskFace, count: int = 1) -> None:
    for _ in range(count):
        submit_temporary_home(face.world.core)
        face.world.clock.move(minutes=3)
    face.desks.queue.look()
    face.settle()


def says(face: DeskFace, words: str) -> bool:
    return any(words in text for text in face.texts())


# --- sign-in --------------------------------------------------------------------------------------------


def test_the_first_start_makes_the_administrator_by_keys(make_face: MakeFace) -> None:
    face = make_face()
    assert face.get("signInTitle", "text") == "Tạo người quản trị"
    assert not face.get("createAdminButton", "enabled")
    face.item("adminNameEdit").forceActiveFocus()
    face.commit_text("Vũ Thị Lan")
    face.press_key(Key.Key_Return)
    face.type_digits(PIN)
    face.type_digits(PIN)
    face.press_key(Key.Key_Return)
    assert face.get("memberName", "text") == LAN
    assert says(face, "Quản trị")


def test_the_first_start_makes_the_administrator_by_touch(make_face: MakeFace) -> None:
    face = make_face()
    face.tap("adminName")
    face.commit_text("Vũ Thị Lan")
    for box in ("newPin", "newPinAgain"):
        face.tap(box)
        for digit in PIN:
            face.tap(f"pin-{digit}")
    face.tap("createAdminButton")
    assert face.get("memberName", "text") == LAN


def test_the_keyboard_on_the_screen_writes_the_name(make_face: MakeFace) -> None:
    face = make_face()
    face.tap("keyboardButton")
    face.tap("key-l")
    face.tap("key-a")
    face.tap("key-n")
    assert face.get("adminName", "text") == "Lan"


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [("123456", "123456", "không lặp và không liền nhau"), (PIN, "271829", "chưa giống nhau")],
)
def test_a_pin_that_is_not_taken_is_explained_and_cleared(
    make_face: MakeFace, first: str, second: str, words: str
) -> None:
    face = make_face()
    face.item("adminNameEdit").forceActiveFocus()
    face.commit_text(LAN)
    face.press_key(Key.Key_Return)
    face.type_digits(first + second)
    face.press_key(Key.Key_Return)
    assert words in face.get("signInTrouble", "text")
    assert face.get("newPin", "digits") == face.get("newPinAgain", "digits") == ""
    face.type_digits(PIN + PIN)
    assert not face.has("signInTrouble")
    face.press_key(Key.Key_Return)
    assert face.get("memberName", "text") == LAN


def test_the_sixth_digit_signs_in(face: DeskFace) -> None:
    face.tap("signOutButton")
    assert face.get("pinBox", "label").endswith(LAN)
    face.type_digits(PIN)
    assert face.get("memberName", "text") == LAN


def test_names_are_chosen_by_touch_and_a_wrong_pin_is_told(face: DeskFace) -> None:
    member = face.desks.sign_in.member
    assert member is not None
    face.world.core.sign_in.add(member, "Đỗ Văn Hùng", "314159", Role.STAFF)
    face.tap("signOutButton")
    assert not face.get("pinBox", "enabled")
    face.tap("person-Đỗ Văn Hùng")
    face.type_digits(PIN)
    assert face.get("signInTrouble", "text") == "Tên hoặc mã PIN chưa đúng."
    assert face.get("pinBox", "digits") == ""
    face.item("pinBox").forceActiveFocus()
    face.type_digits("314159")
    assert face.get("memberName", "text") == "Đỗ Văn Hùng"


def test_too_many_wrong_pins_close_the_door_for_a_while(face: DeskFace) -> None:
    face.tap("signOutButton")
    for _ in range(4):
        face.item("pinBox").forceActiveFocus()
        face.type_digits("141421")
    assert re.search(r"đợi (30|29) giây", face.get("signInTrouble", "text"))
    assert not face.get("pinBox", "enabled")
    face.type_digits(PIN)
    assert not face.has("memberName")


def test_a_pin_is_neither_shown_nor_spoken(face: DeskFace) -> None:
    face.tap("signOutButton")
    face.type_digits("27182")
    assert face.get("pinBox", "digits") == "27182"
    spoken = [
        node.text(part)
        for node in face.accessible()
        for part in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
    ]
    assert any("5 trong 6 chữ số" in text for text in spoken)
    assert not any("2718" in text for text in [*face.texts(), *spoken])


def test_the_desk_s_number_is_chosen_before_signing_in(face: DeskFace) -> None:
    face.tap("signOutButton")
    face.tap("deskUp")
    face.tap("deskUp")
    face.item("pinBox").forceActiveFocus()
    face.type_digits(PIN)
    assert face.get("deskTitle", "text") == "Quầy 3"


# --- the queue ------------------------------------------------------------------------------------------


def test_an_empty_desk_says_what_will_happen(face: DeskFace) -> None:
    assert face.get("emptyTitle", "text") == "Chưa có ai chờ"
    assert not face.get("callNextButton", "enabled")
    assert says(face, "Số mới tự hiện")


def test_the_whole_day_by_keys(face: DeskFace) -> None:
    submit(face, 2)
    assert [item.property("number") for item in face.find_all("waiting-C001")] == ["C001"]
    face.press_key(Key.Key_F5)
    assert face.get("calledNumber", "text") == "C001"
    assert not face.get("callNextButton", "enabled")
    assert says(face, "Xin kết thúc số C001 trước.")

    face.item("openButton")
    face.wait_until(lambda: face.get("openButton", "fresh") is False)
    face.press_key(Key.Key_F6)
    assert says(face, "Đang gọi lần 2")
    face.press_key(Key.Key_F8)
    assert face.get("caseNumber", "text") == "C001"
    assert face.get("applicantName", "text") == "Nguyễn Thị Đào"

    face.wait_until(lambda: face.get("finishButton", "fresh") is False)
    face.press_key(Key.Key_F9)
    assert face.get("finishQuestion", "title") == "Kết thúc hồ sơ của số C001?"
    face.wait_until(lambda: face.get("finishQuestionAccept", "fresh") is False)
    face.press_key(Key.Key_Return)
    assert not face.has("finishQuestion")
    assert face.get("emptyTitle", "text") == "Mời người tiếp theo"
    assert face.world.core.call_queue.view(1).mine is None
    assert not face.has("waiting-C001")
    assert face.has("waiting-C002")


def test_the_whole_day_by_touch(face: DeskFace) -> None:
    submit(face)
    face.tap("callNextButton")
    face.tap("openButton")
    face.tap("finishButton")
    face.tap("finishQuestionAccept")
    assert face.get("emptyTitle", "text") == "Chưa có ai chờ"


@pytest.mark.parametrize("way_back", ["finishQuestionReject", "Escape"])
def test_finishing_asks_once_and_can_be_thought_over(face: DeskFace, way_back: str) -> None:
    submit(face)
    face.tap("callNextButton")
    face.tap("openButton")
    face.tap("finishButton")
    assert says(face, "không mở lại hồ sơ ở quầy được")
    # Beneath the question no key is heard.
    face.press_key(Key.Key_F4)
    assert not says(face, "001190990001")
    if way_back == "Escape":
        face.press_key(Key.Key_Escape)
    else:
        face.tap(way_back)
    assert not face.has("finishQuestion")
    assert face.get("caseNumber", "text") == "C001"


def test_who_is_absent_comes_back_by_one_touch(face: DeskFace) -> None:
    submit(face, 2)
    face.tap("callNextButton")
    face.tap("absentButton")
    assert face.get("absentStrip", "text") == "Đã ghi C001 vắng mặt."
    assert face.has("absent-C001")
    face.tap("undoAbsent")
    assert face.get("calledNumber", "text") == "C001"
    assert not face.has("absent-C001")
    assert not face.has("absentStrip")


def test_an_absent_number_is_called_from_its_list(face: DeskFace) -> None:
    submit(face, 2)
    face.tap("callNextButton")
    face.tap("absentButton")
    face.tap("callNextButton")
    assert not face.has("recall-C001")
    face.tap("openButton")
    face.tap("finishButton")
    face.tap("finishQuestionAccept")
    face.tap("recall-C001")
    assert face.get("calledNumber", "text") == "C001"


def test_a_conflict_is_told_until_it_is_read(face: DeskFace) -> None:
    submit(face, 2)
    face.tap("callNextButton")
    face.tap("absentButton")
    face.world.core.call_queue.recall(TicketNumber("C001"), 2, None)
    face.tap("undoAbsent")
    assert "người khác gọi" in face.get("queueTrouble", "text")
    assert face.has("elsewhere-C001")
    face.tap("forgetTrouble")
    assert not face.has("queueTrouble")


def test_help_rings_above_everything(face: DeskFace) -> None:
    submit(face)
    face.tap("callNextButton")
    face.world.core.call_person.ring("identity")
    face.desks.queue.look()
    assert face.get("helpStrip", "text") == "Máy 1 đang gọi người hỗ trợ"
    face.wait_until(lambda: face.get("answerHelp", "fresh") is False)
    face.press_key(Key.Key_F2)
    assert not face.has("helpStrip")
    assert face.world.core.call_queue.view(1).help_requests == ()
    assert face.get("calledNumber", "text") == "C001"


def test_many_who_ring_leave_room_for_the_work(face: DeskFace) -> None:
    for number in range(1, 8):
        face.world.store.help_requests.ring(f"ring {number}", number, "question", face.world.clock())
    face.desks.queue.look()
    face.settle()
    assert len(face.find_all("helpStrip")) == 4
    assert face.get("moreHelp", "text") == "Còn 3 máy nữa đang gọi."
    assert face.item("waitingList").height() > face.window.height() / 2
    face.wait_until(lambda: face.get("answerHelp", "fresh") is False)
    face.press_key(Key.Key_F2)
    assert face.get("moreHelp", "text") == "Còn 2 máy nữa đang gọi."


def test_a_helper_is_offered_what_a_helper_does(face: DeskFace) -> None:
    submit(face, 2)
    face.tap("callNextButton")
    face.tap("absentButton")
    member = face.desks.sign_in.member
    assert member is not None
    face.world.core.sign_in.add(member, "Hồ Thị Mai", "161803", Role.HELPER)
    face.desks.sign_in.signOut()
    face.desks.sign_in.signIn("Hồ Thị Mai", "161803")
    face.settle()
    assert face.get("emptyTitle", "text") == "Giúp bà con ở máy hướng dẫn"
    assert face.has("waiting-C002")
    assert face.has("absent-C001")
    for name in ("callNextButton", "recall-C001"):
        assert not face.has(name)
    face.press_key(Key.Key_F5)
    assert not face.has("queueTrouble")
    face.world.core.call_person.ring("question")
    face.desks.queue.look()
    face.tap("answerHelp")
    assert not face.has("helpStrip")


def test_the_desk_is_changed_while_it_is_free(face: DeskFace) -> None:
    face.tap("deskButton")
    face.tap("deskUp")
    face.tap("deskQuestionAccept")
    assert face.get("deskTitle", "text") == "Quầy 2"
    submit(face)
    face.tap("callNextButton")
    assert not face.get("deskButton", "enabled")
    view = face.world.core.call_queue.view(2)
    assert view.mine is not None


def test_leaving_and_coming_back_finds_the_same_case(face: DeskFace) -> None:
    submit(face)
    face.tap("callNextButton")
    face.tap("openButton")
    face.press_key(Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert face.has("pinBox")
    assert not says(face, "Nguyễn Thị Đào")
    face.type_digits(PIN)
    assert face.get("applicantName", "text") == "Nguyễn Thị Đào"


def test_a_long_queue_makes_only_the_rows_in_sight(face: DeskFace) -> None:
    for _ in range(60):
        submit_temporary_home(face.world.core)
    face.desks.queue.look()
    face.settle()
    waiting = face.item("waitingList")
    assert waiting.property("count") == 60
    lines = [item for item in face.items() if item.objectName().startswith("waiting-C")]
    assert 5 < len(lines) < 40


# --- the case -------------------------------------------------------------------------------------------


def test_numbers_are_masked_until_asked_for(face: DeskFace) -> None:
    submit(face)
    face.tap("callNextButton")
    face.tap("openButton")
    assert says(face, "•••••••••001")
    assert not says(face, "001190990001")
    face.wait_until(lambda: face.get("numbersButton", "fresh") is False)
    face.press_key(Key.Key_F4)
    assert says(face, "001190990001")
    assert face.get("numbersButton", "text") == "Ẩn số"


def test_a_long_form_is_paged_by_keys(make_face: MakeFace) -> None:
    face = make_face((1366, 768))
    face.sign_in()
    submit(face)
    face.tap("callNextButton")
    face.tap("openButton")
    for key, moved in ((Key.Key_PageDown, True), (Key.Key_PageUp, False)):
        face.press_key(key)
        answers = face.item("answers")
        assert (answers.property("contentY") > answers.property("originY")) is moved
    for _ in range(9):
        face.press_key(Key.Key_PageDown)
    assert face.get("answers", "atYEnd")


def test_the_slip_is_printed_again_after_a_jam(face: DeskFace) -> None:
    submit(face)
    face.tap("callNextButton")
    face.tap("openButton")
    assert "chờ máy in" in face.get("slipState", "text")
    assert not face.get("reprintButton", "enabled")
    store = face.world.store.print_jobs
    job = store.take(face.world.clock())
    assert job is not None
    store.fail(job.id, ErrorCode.PRINTER_OUT_OF_PAPER, face.world.clock())
    face.desks.queue.look()
    assert face.get("slipState", "text") == "Chưa in được."
    assert says(face, "Máy in hết giấy")
    face.tap("reprintButton")
    job = store.take(face.world.clock())
    assert job is not None
    assert job.copy_number == 2


def test_hostile_words_are_only_words(face: DeskFace) -> None:
    evil = "<b onclick='x'>Đậm</b> & <img src='file:///etc/hosts'> %1"
    submit_temporary_home(face.world.core, noi_tam_tru=evil)
    face.desks.queue.look()
    face.tap("callNextButton")
    face.tap("openButton")
    assert evil in face.texts()


def test_a_case_of_another_version_is_shown_as_stored(
    face: DeskFace, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit(face)
    face.desks.queue.callNext()
    catalogue = face.world.core.catalogue
    monkeypatch.setattr(type(catalogue), "find", lambda _self, _code: None)
    face.desks.queue.openCase()
    face.settle()
    assert says(face, "Câu trả lời hiện đúng như đã lưu")
    assert says(face, "noi_tam_tru")
    assert says(face, "Thôn 3, xã Bà Nà, Đà Nẵng")


# --- the whole desk -------------------------------------------------------------------------------------


def test_a_desk_that_cannot_work_says_who_helps(face: DeskFace) -> None:
    face.desks.shell.out_of_service(DataError(ErrorCode.KEY_MISSING))
    assert "khóa" in face.get("deskTrouble", "text")
    assert not face.has("callNextButton")


@pytest.mark.parametrize("size_px", [LANDSCAPE, (1366, 768), (1100, 700)])
@pytest.mark.parametrize("theme", ["light", "contrast", "dark"])
def test_everything_fits_on_smaller_screens(
    make_face: MakeFace, size_px: tuple[int, int], theme: str
) -> None:
    face = make_face(size_px)
    face.sign_in()
    face.desks.shell.useTheme(theme)
    submit(face, 3)
    face.world.core.call_person.ring("question")
    face.tap("callNextButton")
    for name in ("recallButton", "absentButton", "openButton"):
        assert_inside(face, name)
    face.tap("openButton")
    for name in ("finishButton", "numbersButton", "signOutButton", "answerHelp", "waitingList"):
        assert_inside(face, name)
    assert face.item("answers").height() > 100


def assert_inside(face: DeskFace, name: str) -> None:
    item = face.item(name)
    box = item.mapRectToScene(item.boundingRect())
    assert box.left() >= 0, name
    assert box.top() >= 0, name
    assert box.right() <= face.window.width(), name
    assert box.bottom() <= face.window.height(), name


def test_targets_have_names_and_room_for_a_finger(face: DeskFace) -> None:
    submit(face, 2)
    face.tap("callNextButton")
    face.tap("openButton")
    nodes = face.pressables()
    assert len(nodes) > 6
    for node in nodes:
        assert node.text(QAccessible.Text.Name)
        assert min(node.rect().height(), node.rect().width()) >= SMALLEST_PX
