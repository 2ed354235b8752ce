"""The helper beside the citizen, as the kiosk's screens see it."""

from __future__ import annotations

import time

import pytest

from kiosk.application.ports import Role, StaffMember
from kiosk.domain.answers import AnswerKey, Origin
from kiosk.domain.errors import ConflictError, DeviceError, ErrorCode
from kiosk.domain.ids import FieldKey
from kiosk.domain.text import Language
from tests.bridge.conftest import MakeDesks
from tests.fakes.core import FakeWorld
from tests.fakes.runner import HeldRunner
from tests.support.desks import rows_of, see
from ui.bridge.kiosk import Desks

LAN, LAN_PIN = "Vũ Thị Lan", "271828"
MAI, MAI_PIN = "Hồ Thị Mai", "161803"
HUNG = "Đỗ Văn Hùng"
PROCEDURE = "1.004194"


@pytest.fixture(autouse=True)
def mai(world: FakeWorld) -> StaffMember:
    """An administrator, an officer and a helper work here."""
    admin = world.core.sign_in.create_first_admin(LAN, LAN_PIN)
    world.core.sign_in.add(admin, HUNG, "314159", Role.STAFF)
    return world.core.sign_in.add(admin, MAI, MAI_PIN, Role.HELPER)


def in_a_visit(desks: Desks) -> None:
    """At the first question."""
    desks.visit.start(PROCEDURE)
    desks.visit.forward()


def sign_in(desks: Desks, name: str = MAI, pin: str = MAI_PIN) -> None:
    desks.helper.ask()
    desks.helper.signIn(name, pin)


def origin_of_the_next_answer(desks: Desks, world: FakeWorld) -> Origin:
    desks.visit.edit("cho_ai", "toi")
    desks.visit.answer()
    return world.core.sitting.progress.answers[AnswerKey(FieldKey("cho_ai"))].origin


def test_helpers_are_offered_first_in_the_language_of_the_screen(desks: Desks) -> None:
    in_a_visit(desks)
    assert rows_of(desks.helper.names) == []
    desks.helper.ask()
    assert see(desks.helper, "asking", "nobodyKnown") == (True, False)
    assert [row["name"] for row in rows_of(desks.helper.names)] == [MAI, HUNG, LAN]
    desks.shell.set_language(Language.EN)
    assert [row["role"] for row in rows_of(desks.helper.names)] == ["Helper", "Officer", "Administrator"]


def test_what_is_typed_from_then_on_is_the_helper_s(desks: Desks, world: FakeWorld) -> None:
    in_a_visit(desks)
    sign_in(desks)
    assert see(desks.helper, "name", "asking", "error") == (MAI, False, "")
    assert rows_of(desks.helper.names) == []
    assert origin_of_the_next_answer(desks, world) is Origin.HELPER


def test_any_role_may_help(desks: Desks, world: FakeWorld) -> None:
    in_a_visit(desks)
    sign_in(desks, LAN, LAN_PIN)
    assert origin_of_the_next_answer(desks, world) is Origin.HELPER


def test_stopping_gives_the_keys_back_to_the_citizen(desks: Desks, world: FakeWorld) -> None:
    in_a_visit(desks)
    sign_in(desks)
    desks.helper.stop()
    assert see(desks.helper, "name") == ""
    assert origin_of_the_next_answer(desks, world) is Origin.CITIZEN


@pytest.mark.parametrize("end", ["goHome", "chooseAnother"])
def test_helping_ends_with_the_visit(desks: Desks, world: FakeWorld, end: str) -> None:
    in_a_visit(desks)
    sign_in(desks)
    if end == "goHome":
        desks.shell.goHome()
    else:
        desks.visit.chooseAnother()
    assert see(desks.helper, "name", "asking") == ("", False)
    in_a_visit(desks)
    assert origin_of_the_next_answer(desks, world) is Origin.CITIZEN


def test_a_wrong_pin_is_told_and_the_page_stays(desks: Desks, world: FakeWorld) -> None:
    in_a_visit(desks)
    sign_in(desks, pin="141421")
    assert see(desks.helper, "name", "asking") == ("", True)
    assert see(desks.helper, "error") == "Tên hoặc mã PIN chưa đúng."
    assert origin_of_the_next_answer(desks, world) is Origin.CITIZEN


def test_after_too_many_wrong_pins_nothing_is_heard_for_a_while(
    desks: Desks, world: FakeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    now_s = 1000.0
    monkeypatch.setattr(time, "monotonic", lambda: now_s)
    in_a_visit(desks)
    for _ in range(4):
        sign_in(desks, pin="141421")
    assert see(desks.helper, "waiting")
    assert "đợi 30 giây" in see(desks.helper, "error")
    desks.helper.signIn(MAI, MAI_PIN)
    assert see(desks.helper, "name") == ""
    # Asking anew does not shorten the wait: the store knows it too.
    sign_in(desks)
    assert "đợi 30 giây" in see(desks.helper, "error")
    world.clock.move(seconds=31)
    desks.helper.forgetError()
    desks.helper.signIn(MAI, MAI_PIN)
    assert see(desks.helper, "name") == MAI


def test_whose_visit_is_over_when_the_pin_is_found_right_helps_nobody(
    desks_on: MakeDesks, world: FakeWorld
) -> None:
    runner = HeldRunner(world.core)
    desks = desks_on(runner)
    in_a_visit(desks)
    runner.release()
    desks.visit.forward()
    runner.release()
    sign_in(desks)
    assert see(desks.helper, "busy")
    desks.shell.goHome()
    desks.visit.start(PROCEDURE)
    runner.release()
    assert see(desks.helper, "name", "busy", "asking") == ("", False, False)
    desks.visit.forward()
    runner.release()
    desks.visit.edit("cho_ai", "toi")
    desks.visit.answer()
    runner.release()
    assert world.core.sitting.progress.answers[AnswerKey(FieldKey("cho_ai"))].origin is Origin.CITIZEN


def test_while_a_pin_is_checked_it_is_neither_asked_again_nor_called_off(
    desks_on: MakeDesks, world: FakeWorld
) -> None:
    runner = HeldRunner(world.core)
    desks = desks_on(runner)
    in_a_visit(desks)
    runner.release()
    sign_in(desks)
    asked = len(runner.held)
    desks.helper.signIn(MAI, MAI_PIN)
    desks.helper.cancel()
    assert len(runner.held) == asked
    runner.release()
    assert see(desks.helper, "name") == MAI


def test_calling_it_off_leaves_nothing(desks: Desks) -> None:
    in_a_visit(desks)
    sign_in(desks, pin="141421")
    desks.helper.cancel()
    assert see(desks.helper, "asking", "error", "name") == (False, "", "")
    desks.helper.signIn(MAI, MAI_PIN)
    assert see(desks.helper, "name") == ""


def test_without_a_visit_nobody_helps(desks: Desks, world: FakeWorld) -> None:
    sign_in(desks)
    assert see(desks.helper, "name") == ""
    assert see(desks.helper, "error") != ""
    with pytest.raises(ConflictError):
        _ = world.core.sitting.progress


def test_the_bell_is_answered_by_who_has_come(desks: Desks, world: FakeWorld, mai: StaffMember) -> None:
    in_a_visit(desks)
    desks.help.ring("question")
    (request,) = world.core.call_queue.view(1).help_requests
    sign_in(desks)
    assert see(desks.help, "state") == "quiet"
    assert world.core.call_queue.view(1).help_requests == ()
    answered = world.core.call_person.look(request.id)
    assert answered is not None
    assert answered.answered_at == world.clock.now
    assert mai.name == see(desks.helper, "name")


def test_where_nobody_is_known_it_says_so(desks: Desks, world: FakeWorld) -> None:
    world.core.sign_in.members = lambda: ()  # type: ignore[method-assign]
    in_a_visit(desks)
    desks.helper.ask()
    assert see(desks.helper, "nobodyKnown")


def test_names_that_cannot_be_read_are_told(desks: Desks, world: FakeWorld) -> None:
    def busy() -> tuple[StaffMember, ...]:
        raise DeviceError(ErrorCode.STORE_BUSY)

    world.core.sign_in.members = busy  # type: ignore[method-assign]
    in_a_visit(desks)
    desks.helper.ask()
    assert see(desks.helper, "error") != ""
    assert not see(desks.helper, "nobodyKnown")


def test_no_pin_stays_in_the_desk(desks: Desks) -> None:
    in_a_visit(desks)
    sign_in(desks)
    assert MAI_PIN not in repr(vars(desks.helper))
    assert MAI_PIN not in [str(see(desks.helper, n)) for n in ("name", "error", "asking", "busy", "waiting")]
