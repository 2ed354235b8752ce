"""The citizen's pages and the questions above them, one behaviour at a time, by touch."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QFontMetricsF

from kiosk.application.citizen.scan_identity import ScanIdentity
from kiosk.application.ports import Frame, ReadCode
from kiosk.domain.errors import DataError, DeviceError, ErrorCode
from kiosk.domain.ids import FieldKey
from kiosk.domain.settings import PrinterKind, Settings
from kiosk.domain.text import Language
from tests.fakes.core import FakeWorld, make_world
from tests.support.card_texts import NEW_CARD, OLD_CARD
from tests.support.kiosk_face import KioskFace, OpenKiosk
from tests.support.layout import flaws
from tests.support.screen import LANDSCAPE, PORTRAIT

HOSTILE = "<b>Nguyễn</b> <img src=x> | \u202eGiả"


def at(kiosk: KioskFace, page: str) -> None:
    """Answers, without touching, until `page` is shown."""
    visit = kiosk.desks.visit
    if str(kiosk.desks.shell.screen) == "attract":
        kiosk.desks.shell.begin()
    visit.start("1.004194")
    answers = {
        "cho_ai": "toi",
        "cho_o": "thue",
        "ho_ten": "Nguyễn Văn Thử",
        "ngay_sinh": "05/03/1990",
        "gioi_tinh": "male",
        "so_dinh_danh": "001090990123",
        "noi_tam_tru": "Thôn 3, xã Bà Nà",
        "thoi_han": "nam_1",
        "la_chu_ho": "yes",
    }
    for _ in range(40):
        if kiosk.page == page or kiosk.page_id.endswith(page):
            kiosk.settle()
            return
        match visit.page:
            case "question":
                for row in visit.fields.rows:
                    visit.edit(row.key, answers.get(row.key, ""))
                visit.answer()
            case "more":
                visit.answerMore(False)
            case "consent":
                visit.consent()
            case "review":
                visit.submit()
            case _:
                visit.forward()
    pytest.fail(f"{page} never came; at {kiosk.page_id}")


def faults(kiosk: KioskFace) -> list[str]:
    """Of the page once it has come to rest."""
    kiosk.settle()
    return flaws(kiosk)


def words(kiosk: KioskFace) -> str:
    return "\n".join(kiosk.texts())


# --- the first page and the choice --------------------------------------------------------------------------


def test_the_first_page_says_where_one_is_and_what_can_be_done(open_kiosk: OpenKiosk) -> None:
    here = Settings(
        printer=PrinterKind.FOLDER,
        point_name="Điểm hỗ trợ Tà Lang",
        office_name="Phường Hải Vân",
        opening_hours="Thứ Hai đến thứ Sáu",
        hotline="1022",
    )
    kiosk = open_kiosk(make_world(settings=here))
    said = words(kiosk)
    for expected in ("Điểm hỗ trợ Tà Lang", "Phường Hải Vân", "Thứ Hai đến thứ Sáu", "1022", "Miễn phí"):
        assert expected in said
    assert "Chuyển chỗ ở" in said


def test_any_touch_begins(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    welcome = next(
        i for i in kiosk.items() if i.property("text") == "Miễn phí. Không cần biết dùng máy, có người giúp."
    )
    kiosk.tap(welcome)
    kiosk.wait_until(lambda: kiosk.page == "choose")


def test_a_picture_of_the_first_page_leads_to_its_procedures(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    kiosk.tap("event_cho_o")
    kiosk.item("procedure_1.004194")
    kiosk.tap("backButton")
    kiosk.item("event_cho_o")


def test_a_procedure_is_found_without_marks(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    kiosk.go("startButton")
    kiosk.tap("searchField")
    for key in "tam tru":
        kiosk.tap("key-space" if key == " " else f"key-{key}")
    kiosk.wait_until(lambda: not kiosk.has("procedure_1.000894"), "the list is not narrowed")
    kiosk.go("procedure_1.004194")
    assert kiosk.page == "intro"


def test_words_that_find_nothing_say_what_to_do(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    kiosk.go("startButton")
    kiosk.tap("searchField")
    kiosk.commit_text("xe máy bay")
    kiosk.item("nothingFound")
    assert faults(kiosk) == []


# --- moving -------------------------------------------------------------------------------------------------


def test_back_keeps_what_was_answered(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "question:cho_o")
    kiosk.go("backButton")
    assert kiosk.get("choice-toi", "selected")


def test_the_second_touch_of_a_trembling_finger_changes_nothing(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "intro")
    point = kiosk.centre(kiosk.item("nextButton"))
    kiosk.wait_until(lambda: kiosk.get("nextButton", "fresh") is False)
    for _ in range(2):
        kiosk.press(point)
        kiosk.release(point)
    kiosk.wait_until(lambda: kiosk.page == "question")
    kiosk.settle()
    assert not kiosk.has("fieldError"), "the second touch has answered the next page"


def test_a_slow_finger_presses_too(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "intro")
    kiosk.wait_until(lambda: kiosk.get("nextButton", "fresh") is False)
    point = kiosk.centre(kiosk.item("nextButton"))
    kiosk.press(point)
    held = kiosk.item("nextButton")
    kiosk.wait_until(lambda: bool(held.property("heldDown")), "it does not notice that it is held")
    kiosk.wait_for(900)
    kiosk.release(point)
    kiosk.wait_until(lambda: kiosk.page == "question", "a long press is no press")


def test_why_we_ask(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "question:cho_o")
    kiosk.tap("whyButton")
    kiosk.item("whySheetAccept")
    assert "Để biết ông/bà có phải mang giấy tờ về chỗ ở không." in words(kiosk)
    assert faults(kiosk) == []
    kiosk.tap("whySheetAccept")
    kiosk.wait_until(lambda: not kiosk.has("whySheetAccept"))


def test_a_wrong_answer_is_told_beneath_its_field(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "question:cho_ai")
    kiosk.tap("nextButton")
    kiosk.item("fieldError")
    assert "Ông/bà chưa trả lời câu này." in words(kiosk)
    assert kiosk.page == "question"


def test_the_language_changes_without_losing_what_is_typed(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(language="en")
    at(kiosk, "question:noi_tam_tru")
    kiosk.wait_until(lambda: bool(kiosk.get("field_noi_tam_tru-line", "editing")), "no keyboard")
    kiosk.commit_text("Thôn 3")
    assert "Where is the temporary home?" in words(kiosk)
    kiosk.tap("languageButton")
    kiosk.wait_until(lambda: "Chỗ tạm trú ở đâu?" in words(kiosk))
    assert kiosk.get("field_noi_tam_tru-line", "text") == "Thôn 3"


def test_one_line_to_write_brings_its_keyboard(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "question:noi_tam_tru")
    kiosk.item("key-space")
    line = kiosk.item("field_noi_tam_tru-line")
    keys = kiosk.item("key-space")
    assert line.mapToScene(QPointF(0, line.height())).y() < keys.mapToScene(QPointF(0, 0)).y()


def test_the_colours_of_one_person_do_not_stay_for_the_next(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "intro")
    kiosk.tap("contrastButton")
    assert str(kiosk.desks.shell.theme) == "contrast"
    kiosk.desks.shell.goHome()
    assert str(kiosk.desks.shell.theme) == "light"


def test_one_answer_is_changed_and_the_check_page_comes_back(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "review")
    kiosk.go("change_0")
    assert "Không sửa nữa" in words(kiosk)
    kiosk.go("backButton")
    assert kiosk.page == "review"


# --- text is text -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size_px", [PORTRAIT, LANDSCAPE], ids=["upright", "wide"])
def test_markup_is_shown_as_it_was_typed(open_kiosk: OpenKiosk, size_px: tuple[int, int]) -> None:
    kiosk = open_kiosk(size_px=size_px)
    at(kiosk, "question:noi_tam_tru")
    kiosk.desks.visit.edit("noi_tam_tru", HOSTILE + " " + "x" * 150)
    kiosk.desks.visit.answer()
    while kiosk.page != "review":
        match kiosk.page:
            case "more":
                kiosk.desks.visit.answerMore(False)
            case _:
                kiosk.desks.visit.edit("thoi_han", "nam_1")
                kiosk.desks.visit.edit("la_chu_ho", "yes")
                kiosk.desks.visit.answer()
    kiosk.settle()
    lines = [i for i in kiosk.items() if i.inherits("QQuickText")]
    shown = next(i for i in lines if "<b>Nguyễn</b> <img src=x> | Giả" in str(i.property("text")))
    typed = QFontMetricsF(shown.property("font")).horizontalAdvance(shown.property("text"))
    assert shown.property("implicitWidth") == pytest.approx(typed, rel=0.02), "every character is drawn"
    assert faults(kiosk) == []


# --- leaving, waiting, calling ------------------------------------------------------------------------------


def test_leaving_asks_first_and_then_wipes(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "question:thoi_han")
    kiosk.tap("leaveButton")
    kiosk.item("leaveYes")
    assert faults(kiosk) == []
    kiosk.tap("leaveNo")
    kiosk.wait_until(lambda: not kiosk.has("leaveYes"))
    assert kiosk.page == "question"
    kiosk.wait_until(lambda: leave_again(kiosk), "the button stays deaf")
    kiosk.tap("leaveYes")
    kiosk.wait_until(lambda: kiosk.page == "attract")
    assert kiosk.world.store.drafts.unfinished() is None
    assert "Nguyễn Văn Thử" not in words(kiosk)


def leave_again(kiosk: KioskFace) -> bool:
    kiosk.tap("leaveButton")
    return kiosk.has("leaveYes")


def test_not_agreeing_wipes(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "consent")
    assert kiosk.world.store.drafts.unfinished() is not None
    kiosk.tap("leaveButton")
    kiosk.tap("leaveYes")
    kiosk.wait_until(lambda: kiosk.page == "attract")
    assert kiosk.world.store.drafts.unfinished() is None


def test_nobody_there_is_asked_and_one_touch_anywhere_stays(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "question:thoi_han")
    kiosk.desks.shell.configure(Language.VI, idle_warning_s=1, idle_wipe_s=60)
    kiosk.item("stillHereButton")
    assert faults(kiosk) == []
    kiosk.desks.shell.configure(Language.VI, idle_warning_s=60, idle_wipe_s=60)
    kiosk.wait_until(lambda: not kiosk.has("stillHereButton"))
    assert kiosk.page == "question"


def test_a_touch_beside_the_button_is_a_sign_of_life(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "question:thoi_han")
    kiosk.desks.shell.configure(Language.VI, idle_warning_s=1, idle_wipe_s=60)
    kiosk.item("stillHereButton")
    corner = QPoint(40, 900)
    kiosk.press(corner)
    kiosk.release(corner)
    kiosk.wait_until(lambda: not kiosk.has("stillHereButton"), "the touch beside the button is not heard")


def test_nobody_there_is_wiped(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "question:thoi_han")
    kiosk.desks.shell.configure(Language.VI, idle_warning_s=1, idle_wipe_s=1)
    kiosk.wait_until(lambda: kiosk.page == "attract", "the visit of nobody stays open", 5000)
    assert not kiosk.has("stillHereButton")
    assert kiosk.world.store.drafts.unfinished() is None


def test_a_person_is_called_and_comes(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "question:thoi_han")
    kiosk.tap("helpButton")
    kiosk.item("helpSeen")
    assert "Đã báo cán bộ" in words(kiosk)
    assert faults(kiosk) == []
    request = kiosk.world.store.help_requests.unanswered()[0]
    assert request.page == "question"
    kiosk.tap("helpSeen")
    kiosk.wait_until(lambda: "Đã gọi, xin đợi" in words(kiosk))
    kiosk.world.store.help_requests.answer(request.id, None, kiosk.world.clock())
    kiosk.wait_until(lambda: "Cán bộ đang đến" in words(kiosk), "nobody says that help comes")
    kiosk.tap("helpSeen")
    kiosk.wait_until(lambda: "Gọi người hỗ trợ" in words(kiosk))


def test_a_call_can_be_taken_back(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "intro")
    kiosk.tap("helpButton")
    kiosk.item("helpCancel")
    kiosk.settle()
    kiosk.tap("helpCancel")
    kiosk.wait_until(lambda: not kiosk.has("helpCancel"))
    assert kiosk.world.store.help_requests.unanswered() == ()


# --- the card -----------------------------------------------------------------------------------------------


def picture() -> Frame:
    return Frame(np.full((480, 640, 3), 128, np.uint8), 0.0)


def show_card(kiosk: KioskFace, text: str) -> None:
    class Reader:
        def read(self, _frame: Frame) -> tuple[ReadCode, ...]:
            return (ReadCode(text, "zxing", "QRCode"),)

    session = kiosk.world.sessions[-1]
    session.on_frame(picture())
    session.on_result(ScanIdentity(Reader(), kiosk.world.clock).look(picture()))


def test_a_card_is_shown_confirmed_and_fills_the_form(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "identity")
    kiosk.world.sessions[-1].on_frame(picture())
    kiosk.wait_until(lambda: str(kiosk.desks.scan.state) == "looking", "the picture is never painted")
    assert faults(kiosk) == []
    show_card(kiosk, OLD_CARD)
    kiosk.wait_until(lambda: kiosk.page == "confirmIdentity")
    assert faults(kiosk) == []
    assert kiosk.get("cardFullName", "text") == "Nguyễn Văn Thử"
    said = words(kiosk)
    assert "001090990123" not in said, "the number is masked"
    assert "123" in kiosk.texts()[kiosk.texts().index("Số định danh") + 1]
    kiosk.go("confirmIdentityButton")
    assert kiosk.page_id == "question question:noi_tam_tru", "what the card says is not asked again"
    assert not kiosk.world.sessions[-1].running


def test_somebody_elses_card_is_not_taken(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "identity")
    show_card(kiosk, NEW_CARD)
    kiosk.wait_until(lambda: kiosk.page == "confirmIdentity")
    kiosk.tap("backButton")
    kiosk.wait_until(lambda: kiosk.page == "identity")
    assert len(kiosk.world.sessions) == 2
    assert "Nguyễn Văn Thử" not in words(kiosk)
    kiosk.go("typeInsteadButton")
    assert kiosk.page_id == "question question:nguoi_khai"


def test_doubts_about_a_card_are_sentences(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "identity")
    show_card(kiosk, OLD_CARD.replace("05031990", "05031991"))
    kiosk.wait_until(lambda: kiosk.page == "confirmIdentity")
    kiosk.settle()
    assert kiosk.has("cardWarning")
    assert faults(kiosk) == []


def test_without_a_camera_typing_is_put_forward(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(replace(make_world(), camera=False))
    at(kiosk, "identity")
    kiosk.item("cameraTrouble")
    assert kiosk.get("typeInsteadButton", "kind") == "primary"
    assert faults(kiosk) == []
    kiosk.go("typeInsteadButton")


def test_a_camera_that_does_not_help_puts_typing_forward(open_kiosk: OpenKiosk) -> None:
    settings = Settings(printer=PrinterKind.FOLDER, typing_offer_s=1)
    kiosk = open_kiosk(make_world(settings=settings))
    at(kiosk, "identity")
    assert kiosk.get("typeInsteadButton", "kind") == "secondary"
    kiosk.wait_until(lambda: kiosk.get("typeInsteadButton", "kind") == "primary", "typing is not offered")
    kiosk.item("typingOffer")
    assert faults(kiosk) == []


def test_a_camera_that_is_pulled_out_says_so(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "identity")
    kiosk.world.sessions[-1].on_fault(DeviceError(ErrorCode.CAMERA_LOST))
    kiosk.item("cameraTrouble")


def test_the_camera_closes_with_its_page(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "identity")
    session = kiosk.world.sessions[-1]
    assert session.running
    kiosk.go("backButton")
    assert not session.running


# --- the end ------------------------------------------------------------------------------------------------


def finish_printing(world: FakeWorld, error: ErrorCode | None = None) -> None:
    job = world.store.print_jobs.take(world.clock())
    assert job is not None
    if error is None:
        world.store.print_jobs.finish(job.id, world.clock())
    else:
        world.store.print_jobs.fail(job.id, error, world.clock())


def test_a_printer_without_paper_leaves_the_number_and_offers_one_more_copy(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "receipt")
    assert "Đang in phiếu…" in words(kiosk)
    assert not kiosk.has("reprintButton")
    finish_printing(kiosk.world, ErrorCode.PRINTER_OUT_OF_PAPER)
    kiosk.item("reprintButton")
    kiosk.settle()
    assert "Máy in hết giấy." in words(kiosk)
    assert kiosk.get("ticketNumber", "text") == "C001"
    assert faults(kiosk) == []
    kiosk.tap("reprintButton")
    kiosk.wait_until(lambda: not kiosk.has("reprintButton"), "a second copy could be asked for at once")
    finish_printing(kiosk.world)
    kiosk.wait_until(lambda: "Phiếu đã in" in words(kiosk))
    assert kiosk.world.store.print_jobs.take(kiosk.world.clock()) is None


def test_a_kiosk_without_a_printer_says_so(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(make_world(settings=Settings(printer=PrinterKind.NONE)))
    at(kiosk, "receipt")
    assert "Ở đây không in phiếu. Xin ông/bà nhớ số C001." in words(kiosk)


def test_a_full_disk_at_the_end_is_told_and_tried_again(
    open_kiosk: OpenKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = open_kiosk()
    at(kiosk, "review")

    def full(*_: object) -> None:
        raise DeviceError(ErrorCode.STORE_DISK_FULL)

    with monkeypatch.context() as patch:
        patch.setattr(kiosk.world.store.cases, "submit", full)
        kiosk.tap("submitButton")
        kiosk.item("errorSeen")
        assert faults(kiosk) == []
    kiosk.tap("errorSeen")
    kiosk.wait_until(lambda: not kiosk.has("errorSeen"))
    kiosk.wait_until(lambda: submitted(kiosk), "the button stays deaf")


def submitted(kiosk: KioskFace) -> bool:
    if kiosk.page == "review":
        kiosk.tap("submitButton")
    return kiosk.page == "receipt"


def test_thanks_gives_way_to_the_next_person(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    at(kiosk, "receipt")
    kiosk.go("doneButton")
    assert kiosk.page == "thanks"
    assert "C001" not in words(kiosk)
    kiosk.go("nextButton")
    assert kiosk.page == "attract"


# --- trouble ------------------------------------------------------------------------------------------------


def cut_off() -> FakeWorld:
    """The kiosk after a power cut in the middle of a visit."""
    world = make_world()
    sitting = world.core.sitting
    sitting.start("1.004194")
    sitting.forward()
    sitting.answer({FieldKey("cho_ai"): "toi"})
    return replace(world)  # a new process on the same store


def test_a_visit_cut_off_is_offered_at_the_next_start(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(cut_off())
    kiosk.item("restoreButton")
    assert "Đăng ký tạm trú" in words(kiosk)
    assert faults(kiosk) == []
    kiosk.go("restoreButton")
    assert kiosk.page_id == "question question:cho_o"


def test_a_visit_that_is_not_mine_is_put_away(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk(cut_off())
    kiosk.tap("sealButton")
    kiosk.wait_until(lambda: not kiosk.has("restoreButton"))
    assert kiosk.page == "attract"
    assert kiosk.world.store.drafts.unfinished() is None


def test_out_of_service_says_where_to_go(open_kiosk: OpenKiosk) -> None:
    kiosk = open_kiosk()
    kiosk.desks.shell.out_of_service(DataError(ErrorCode.STORE_DAMAGED))
    kiosk.item("outOfService")
    kiosk.settle()
    assert "Xin mời ông/bà đến quầy. Cán bộ sẽ giúp ngay." in words(kiosk)
    assert faults(kiosk) == []
