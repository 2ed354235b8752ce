"""The administrator's list of people, as its screen sees it."""

from __future__ import annotations

import pytest

from kiosk.application.ports import Role
from kiosk.domain.text import Language
from tests.bridge.conftest import MakeDesks
from tests.fakes.core import FakeWorld
from tests.fakes.runner import HeldRunner
from tests.support.desks import rows_of, see
from ui.bridge.kiosk import Desks

LAN, LAN_PIN = "Vũ Thị Lan", "271828"
MAI, MAI_PIN = "Hồ Thị Mai", "161803"


@pytest.fixture
def desks(desks_on: MakeDesks) -> Desks:
    """The administrator sits here, and the list is open."""
    desks = desks_on()
    desks.sign_in.createAdmin(LAN, LAN_PIN, LAN_PIN)
    desks.people.open()
    return desks


def names(desks: Desks) -> list[str]:
    return [row["name"] for row in rows_of(desks.people.people)]


def test_a_person_who_was_added_may_sign_in(desks: Desks) -> None:
    added: list[bool] = []
    desks.people.added.connect(lambda: added.append(True))
    desks.people.add(MAI, "helper", MAI_PIN, MAI_PIN)
    assert added == [True]
    assert see(desks.people, "justAdded", "count") == (MAI, 2)
    assert rows_of(desks.people.people) == [
        {"name": LAN, "role": "Quản trị"},
        {"name": MAI, "role": "Người hỗ trợ"},
    ]
    desks.sign_in.signOut()
    assert [row["name"] for row in rows_of(desks.sign_in.members)] == [LAN, MAI]
    desks.sign_in.signIn(MAI, MAI_PIN)
    assert see(desks.sign_in, "memberRole") == "Người hỗ trợ"


@pytest.mark.parametrize(
    ("name", "pins", "where", "words"),
    [
        ("  ", (MAI_PIN, MAI_PIN), "nameTrouble", "chưa trả lời"),
        (LAN, (MAI_PIN, MAI_PIN), "nameTrouble", "đã có người dùng"),
        (MAI, ("123456", "123456"), "pinTrouble", "không lặp"),
        (MAI, (MAI_PIN, "161804"), "pinTrouble", "chưa giống nhau"),
    ],
)
def test_what_is_wrong_is_said_where_it_is_wrong(
    desks: Desks, name: str, pins: tuple[str, str], where: str, words: str
) -> None:
    desks.people.add(name, "staff", *pins)
    told = {place: see(desks.people, place) for place in ("nameTrouble", "pinTrouble", "trouble")}
    assert words in told.pop(where)
    assert set(told.values()) == {""}
    assert names(desks) == [LAN]
    desks.people.forgetTrouble()
    assert see(desks.people, where) == ""


def test_an_unknown_role_is_not_taken(desks: Desks) -> None:
    desks.people.add(MAI, "king", MAI_PIN, MAI_PIN)
    assert names(desks) == [LAN]


@pytest.mark.parametrize("role", [Role.STAFF, Role.HELPER])
def test_only_administrators_see_the_list(desks: Desks, world: FakeWorld, role: Role) -> None:
    admin = desks.sign_in.member
    assert admin is not None
    world.core.sign_in.add(admin, MAI, MAI_PIN, role)
    desks.sign_in.signOut()
    assert see(desks.people, "isOpen", "allowed") == (False, False)
    assert names(desks) == []
    desks.sign_in.signIn(MAI, MAI_PIN)
    assert not see(desks.people, "allowed")
    desks.people.open()
    assert see(desks.people, "isOpen") is False
    # The use case refuses too, whatever a screen does.
    desks.people.add("Đỗ Văn Hùng", "admin", "314159", "314159")
    assert see(desks.people, "trouble") != ""
    assert {member.name for member in world.core.sign_in.members()} == {LAN, MAI}


def test_roles_are_said_in_the_language_of_the_screen(desks: Desks) -> None:
    desks.shell.set_language(Language.EN)
    assert rows_of(desks.people.people) == [{"name": LAN, "role": "Administrator"}]


def test_a_second_press_does_not_add_twice(desks_on: MakeDesks, world: FakeWorld) -> None:
    world.core.sign_in.create_first_admin(LAN, LAN_PIN)
    runner = HeldRunner(world.core)
    desks = desks_on(runner)
    desks.sign_in.signIn(LAN, LAN_PIN)
    runner.release()
    desks.people.open()
    runner.release()
    desks.people.add(MAI, "helper", MAI_PIN, MAI_PIN)
    asked = len(runner.held)
    desks.people.add(MAI, "helper", MAI_PIN, MAI_PIN)
    assert len(runner.held) == asked
    runner.release()
    assert names(desks) == [LAN, MAI]


def test_who_left_meanwhile_is_shown_nothing(desks_on: MakeDesks, world: FakeWorld) -> None:
    world.core.sign_in.create_first_admin(LAN, LAN_PIN)
    runner = HeldRunner(world.core)
    desks = desks_on(runner)
    desks.sign_in.signIn(LAN, LAN_PIN)
    runner.release()
    desks.people.open()
    desks.people.add(MAI, "helper", MAI_PIN, MAI_PIN)
    desks.sign_in.signOut()
    runner.release()
    assert see(desks.people, "justAdded", "isOpen", "busy") == ("", False, False)
    assert names(desks) == []
