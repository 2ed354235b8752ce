"""The door of the desk, as its screen sees it."""

from __future__ import annotations

import time

import pytest

from kiosk.application.ports import Role
from kiosk.domain.errors import DeviceError, ErrorCode
from kiosk.domain.text import Language
from tests.bridge.conftest import MakeDesks
from tests.fakes.core import FakeWorld
from tests.fakes.runner import HeldRunner
from tests.support.desks import rows_of, see
from ui.bridge.kiosk import Desks

PIN = "271828"


def open_first(desks: Desks) -> None:
    desks.sign_in.look()
    desks.sign_in.createAdmin("Vũ Thị Lan", PIN, PIN)


def test_nothing_is_offered_before_the_store_has_spoken(desks_on: MakeDesks, world: FakeWorld) -> None:
    runner = HeldRunner(world.core)
    sign_in = desks_on(runner).sign_in
    sign_in.look()
    assert see(sign_in, "need") == ""
    runner.release()
    assert see(sign_in, "need") == "first_admin"


def test_the_first_start_asks_for_an_administrator_and_signs_them_in(desks: Desks) -> None:
    entered: list[str] = []
    desks.sign_in.entered.connect(lambda: entered.append(see(desks.sign_in, "memberName")))
    open_first(desks)
    assert entered == ["Vũ Thị Lan"]
    assert see(desks.sign_in, "signedIn")
    assert see(desks.sign_in, "memberName", "memberRole") == ("Vũ Thị Lan", "Quản trị")


def test_two_different_pins_are_not_taken(desks: Desks) -> None:
    desks.sign_in.look()
    desks.sign_in.createAdmin("Vũ Thị Lan", PIN, "271829")
    assert not see(desks.sign_in, "signedIn")
    assert "chưa giống nhau" in see(desks.sign_in, "trouble")
    desks.sign_in.look()
    assert see(desks.sign_in, "need") == "first_admin"


def test_a_weak_pin_is_told(desks: Desks) -> None:
    desks.sign_in.look()
    desks.sign_in.createAdmin("Vũ Thị Lan", "123456", "123456")
    assert "6 chữ số" in see(desks.sign_in, "trouble")
    desks.sign_in.forgetTrouble()
    assert see(desks.sign_in, "trouble") == ""


def test_when_another_desk_was_first_the_names_are_offered(desks_on: MakeDesks) -> None:
    here, there = desks_on(), desks_on()
    here.sign_in.look()
    open_first(there)
    here.sign_in.createAdmin("Đỗ Văn Hùng", "314159", "314159")
    assert not see(here.sign_in, "signedIn")
    assert see(here.sign_in, "need") == "pin"
    assert rows_of(here.sign_in.members) == [{"name": "Vũ Thị Lan", "role": "Quản trị"}]
    assert "Đã có người quản trị" in see(here.sign_in, "trouble")


def test_names_and_roles_are_offered_in_the_language_of_the_screen(desks: Desks, world: FakeWorld) -> None:
    open_first(desks)
    assert desks.sign_in.member is not None
    world.core.sign_in.add(desks.sign_in.member, "Hồ Thị Mai", "161803", Role.HELPER)
    desks.sign_in.signOut()
    assert see(desks.sign_in, "onlyName") == ""
    desks.shell.set_language(Language.EN)
    assert [row["role"] for row in rows_of(desks.sign_in.members)] == ["Administrator", "Helper"]


def test_one_person_need_not_be_chosen(desks: Desks) -> None:
    open_first(desks)
    desks.sign_in.signOut()
    assert see(desks.sign_in, "onlyName") == "Vũ Thị Lan"


def test_a_wrong_pin_is_refused_in_words(desks: Desks) -> None:
    open_first(desks)
    desks.sign_in.signOut()
    desks.sign_in.signIn("Vũ Thị Lan", "141421")
    assert not see(desks.sign_in, "signedIn")
    assert see(desks.sign_in, "trouble") == "Tên hoặc mã PIN chưa đúng."
    desks.sign_in.signIn("Vũ Thị Lan", PIN)
    assert see(desks.sign_in, "signedIn")
    assert see(desks.sign_in, "trouble") == ""


def test_while_locked_the_screen_counts_down_and_asks_nothing(
    desks: Desks, world: FakeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_first(desks)
    desks.sign_in.signOut()
    now_s = 1000.0
    monkeypatch.setattr(time, "monotonic", lambda: now_s)
    for _ in range(4):
        desks.sign_in.signIn("Vũ Thị Lan", "141421")
    assert see(desks.sign_in, "waiting")
    assert "đợi 30 giây" in see(desks.sign_in, "trouble")
    desks.sign_in.signIn("Vũ Thị Lan", PIN)
    assert not see(desks.sign_in, "signedIn")

    now_s += 12.5
    desks.sign_in.count_down()
    assert "đợi 18 giây" in see(desks.sign_in, "trouble")
    now_s += 18
    desks.sign_in.count_down()
    assert see(desks.sign_in, "waiting", "trouble") == (False, "")
    world.clock.move(seconds=30)
    desks.sign_in.signIn("Vũ Thị Lan", PIN)
    assert see(desks.sign_in, "signedIn")


def test_a_pin_is_checked_once_at_a_time(desks_on: MakeDesks, world: FakeWorld) -> None:
    open_first(desks_on())
    runner = HeldRunner(world.core)
    desk = desks_on(runner).sign_in
    desk.signIn("Vũ Thị Lan", "141421")
    assert see(desk, "busy")
    desk.signIn("Vũ Thị Lan", "141421")
    assert len(runner.held) == 1
    runner.release()
    assert not see(desk, "busy")


def test_a_store_that_cannot_be_opened_takes_the_desk_out_of_service(
    desks: Desks, world: FakeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> bool:
        raise DeviceError(ErrorCode.STORE_UNAVAILABLE)

    monkeypatch.setattr(world.store.staff, "has_admin", gone)
    desks.sign_in.look()
    assert "Chưa mở được kho hồ sơ" in see(desks.shell, "trouble")


def test_a_store_that_is_busy_when_somebody_leaves_does_not_close_the_desk(
    desks: Desks, world: FakeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy() -> bool:
        raise DeviceError(ErrorCode.STORE_BUSY)

    open_first(desks)
    with monkeypatch.context() as patch:
        patch.setattr(world.store.staff, "has_admin", busy)
        desks.sign_in.signOut()
    assert see(desks.shell, "trouble") == ""
    assert "đang bận" in see(desks.sign_in, "trouble")
    desks.sign_in.signIn("Vũ Thị Lan", PIN)
    assert see(desks.sign_in, "signedIn", "trouble") == (True, "")


def test_leaving_forgets_the_person(desks: Desks) -> None:
    left: list[bool] = []
    desks.sign_in.left.connect(lambda: left.append(True))
    open_first(desks)
    desks.sign_in.signOut()
    assert left == [True]
    assert see(desks.sign_in, "signedIn", "memberName") == (False, "")
    assert desks.sign_in.member is None
    assert see(desks.sign_in, "need") == "pin"
