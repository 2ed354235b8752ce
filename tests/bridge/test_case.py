"""The open case, as the desk's screen sees it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from kiosk.application.ports import Role
from kiosk.domain.errors import ErrorCode
from kiosk.domain.ids import CaseCode
from kiosk.domain.text import Language
from tests.fakes.core import FakeWorld
from tests.support.desks import column, rows_of, see
from tests.support.submissions import submission
from tests.support.visits import submit_temporary_home
from ui.bridge.kiosk import Desks

PIN = "271828"
NUMBER = "001190990001"


@pytest.fixture
def desks(desks: Desks) -> Desks:
    desks.sign_in.look()
    desks.sign_in.createAdmin("Vũ Thị Lan", PIN, PIN)
    return desks


def open_next(desks: Desks) -> None:
    desks.queue.callNext()
    desks.queue.openCase()


def answers(desks: Desks) -> dict[str, dict[str, object]]:
    """Rows by what stands first in them: the official wording, or the citizen's."""
    return {row["officialLabel"] or row["label"]: row for row in rows_of(see(desks.case, "answers"))}


def print_slip(world: FakeWorld, error: ErrorCode | None = None) -> None:
    job = world.store.print_jobs.take(world.clock())
    assert job is not None
    if error:
        world.store.print_jobs.fail(job.id, error, world.clock())
    else:
        world.store.print_jobs.finish(job.id, world.clock())


def test_nothing_of_a_person_is_read_before_the_case_is_opened(desks: Desks, world: FakeWorld) -> None:
    submit_temporary_home(world.core)
    desks.queue.callNext()
    assert see(desks.case, "isOpen", "applicantName") == (False, "")
    assert rows_of(see(desks.case, "answers")) == []


def test_an_opened_case_stands_on_the_screen(desks: Desks, world: FakeWorld) -> None:
    receipt = submit_temporary_home(world.core)
    open_next(desks)
    assert see(desks.case, "isOpen", "caseCode", "applicantName") == (
        True,
        receipt.case_code,
        "Nguyễn Thị Đào",
    )
    assert see(desks.case, "officialName") == "1.004194 · Đăng ký tạm trú"
    assert see(desks.case, "submittedAt") == "08:30 21/11/2026"
    assert see(desks.case, "citizenLanguage") == ""
    assert see(desks.case, "procedureKnown", "trouble") == (True, "")
    assert "ngày làm việc" in see(desks.case, "time")
    assert column(see(desks.case, "journal"), "what") == ["Gửi hồ sơ và lấy số", "Gọi đến quầy 1", "Mở hồ sơ"]
    assert set(column(see(desks.case, "papers"), "mark")) <= {"have", "missing", "office"}
    fees = {row["name"]: (row["amount"], row["sure"]) for row in rows_of(see(desks.case, "fees"))}
    assert fees["Đăng ký qua mạng"] == ("7.000 đ / lần", True)
    # Nobody has compared this one with the act: the officer is told it, and that it is not sure.
    assert fees["Đăng ký tại quầy"] == ("15.000 đ / lần, chưa rõ, xin tra cứu", False)


def test_answers_tell_what_they_are(desks: Desks, world: FakeWorld) -> None:
    submit_temporary_home(world.core)
    open_next(desks)
    rows = answers(desks)
    name = rows["1. Họ, chữ đệm và tên"]
    # The citizen's "Họ và tên" would only repeat the form's words.
    assert (name["shown"], name["kind"], name["label"], name["originName"]) == (
        "Nguyễn Thị Đào",
        "given",
        "",
        "",
    )
    assert rows["8. Mối quan hệ với chủ hộ"]["label"] == "Người tạm trú là gì của chủ hộ"
    desks.shell.set_language(Language.EN)
    assert answers(desks)["1. Họ, chữ đệm và tên"]["label"] == "Full name"
    desks.shell.set_language(Language.VI)
    unknown = rows["9. Số định danh cá nhân của chủ hộ"]
    assert (unknown["shown"], unknown["kind"]) == ("Người dân không biết", "unknown")
    blank = rows["6. Email"]
    assert (blank["shown"], blank["kind"]) == ("Để trống", "blank")


@pytest.mark.parametrize("origin", ["helper", "citizen"])
def test_who_helped_is_named_and_whether_they_typed(desks: Desks, world: FakeWorld, origin: str) -> None:
    admin = desks.sign_in.member
    assert admin is not None
    mai = world.core.sign_in.add(admin, "Hồ Thị Mai", "161803", Role.HELPER)
    answer = {"value": "Thôn 3", "origin": origin, "unknown": False}
    body = {"format": 1, "answers": {"noi_tam_tru": answer}, "checklist": {}, "consent_at": None}
    world.store.cases.submit(submission(body=json.dumps(body), helper_id=mai.id), 1, world.clock())
    open_next(desks)
    assert see(desks.case, "helperName", "typedByHelper") == ("Hồ Thị Mai", origin == "helper")


def test_what_came_from_a_card_or_a_helper_is_marked(desks: Desks, world: FakeWorld) -> None:
    body = json.dumps(
        {
            "format": 1,
            "answers": {
                "ho_ten": {"value": "Nguyễn Thị Đào", "origin": "card", "unknown": False},
                "noi_tam_tru": {"value": "Thôn 3", "origin": "helper", "unknown": False},
            },
            "checklist": {},
            "consent_at": None,
        }
    )
    world.store.cases.submit(replace(submission(body=body), procedure_version=99), 1, world.clock())
    open_next(desks)
    assert not see(desks.case, "procedureKnown")
    origins = {row["label"]: row["originName"] for row in rows_of(see(desks.case, "answers"))}
    assert origins == {"ho_ten": "từ thẻ", "noi_tam_tru": "người hỗ trợ nhập"}
    desks.shell.set_language(Language.EN)
    assert column(see(desks.case, "answers"), "originName") == ["from the card", "typed by a helper"]


def test_personal_numbers_are_masked_until_asked_for(desks: Desks, world: FakeWorld) -> None:
    submit_temporary_home(world.core)
    submit_temporary_home(world.core)
    open_next(desks)
    assert see(desks.case, "hasNumbers", "numbersShown") == (True, False)
    assert answers(desks)["4. Số định danh cá nhân"]["shown"] == "•••••••••001"
    assert NUMBER not in str(rows_of(see(desks.case, "answers")))

    desks.case.toggleNumbers()
    assert answers(desks)["4. Số định danh cá nhân"]["shown"] == NUMBER
    desks.case.toggleNumbers()
    assert NUMBER not in str(rows_of(see(desks.case, "answers")))

    desks.case.toggleNumbers()
    desks.queue.finish()
    open_next(desks)
    assert see(desks.case, "numbersShown") is False
    assert NUMBER not in str(rows_of(see(desks.case, "answers")))


@pytest.mark.parametrize("ending", ["finish", "leave"])
def test_nothing_of_a_person_stays_afterwards(desks: Desks, world: FakeWorld, ending: str) -> None:
    submit_temporary_home(world.core)
    open_next(desks)
    if ending == "finish":
        desks.queue.finish()
    else:
        desks.sign_in.signOut()
    assert see(desks.case, "isOpen", "caseCode", "applicantName", "time", "slipState") == (
        False,
        "",
        "",
        "",
        "none",
    )
    for model in ("answers", "papers", "fees", "journal"):
        assert rows_of(see(desks.case, model)) == []


def test_signing_in_again_finds_the_open_case(desks: Desks, world: FakeWorld) -> None:
    submit_temporary_home(world.core)
    open_next(desks)
    desks.sign_in.signOut()
    desks.sign_in.signIn("Vũ Thị Lan", PIN)
    assert see(desks.case, "isOpen", "applicantName") == (True, "Nguyễn Thị Đào")


def test_the_slip_is_followed_and_printed_once_more(desks: Desks, world: FakeWorld) -> None:
    submit_temporary_home(world.core)
    open_next(desks)
    assert see(desks.case, "slipState", "canReprint") == ("waiting", False)
    desks.case.reprint()
    print_slip(world, ErrorCode.PRINTER_OUT_OF_PAPER)
    desks.queue.look()
    assert see(desks.case, "slipState", "canReprint") == ("failed", True)
    assert "hết giấy" in see(desks.case, "slipTrouble")

    desks.case.reprint()
    desks.case.reprint()
    assert see(desks.case, "slipState", "canReprint", "slipTrouble") == ("waiting", False, "")
    print_slip(world)
    desks.queue.look()
    assert see(desks.case, "slipState") == "printed"
    assert world.store.print_jobs.take(world.clock()) is None
    assert column(see(desks.case, "journal"), "what")[-2:] == [
        "Yêu cầu in lại phiếu, bản 2",
        "Đã in phiếu, bản 2",
    ]


def test_two_desks_press_reprint_and_one_copy_comes(desks: Desks, world: FakeWorld) -> None:
    receipt = submit_temporary_home(world.core)
    open_next(desks)
    print_slip(world)
    desks.queue.look()
    world.core.print_slip.again(receipt.case_code, 1)
    desks.case.reprint()
    print_slip(world)
    assert world.store.print_jobs.take(world.clock()) is None


def test_a_case_that_cannot_be_read_is_told(desks: Desks, world: FakeWorld) -> None:
    world.store.cases.submit(submission(body="{}"), 1, world.clock())
    open_next(desks)
    assert "hỏng" in see(desks.case, "trouble")
    assert see(desks.case, "isOpen") is False
    desks.queue.finish()
    assert see(desks.case, "trouble") == ""


def test_hostile_words_stay_words(desks: Desks, world: FakeWorld) -> None:
    evil = "<img src='file:///etc/passwd'>{x} %1 &amp; \\u202e"
    receipt = submit_temporary_home(world.core, noi_tam_tru=evil)
    open_next(desks)
    assert CaseCode(see(desks.case, "caseCode")) == receipt.case_code
    assert answers(desks)["10. Nội dung đề nghị: đăng ký tạm trú tại"]["shown"] == evil
