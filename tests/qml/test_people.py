"""The administrator adds people, by touch and by keys; a helper at the desk sees no such list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.application.ports import Role
from tests.fakes.core import FakeWorld, make_world
from tests.support.screen import LANDSCAPE
from tests.support.staff_faces import LAN, PIN, DeskFace
from tests.support.visits import submit_temporary_home

Key = Qt.Key
MAI, MAI_PIN = "Hồ Thị Mai", "161803"


@pytest.fixture
def world() -> FakeWorld:
    return make_world()


@pytest.fixture
def face(qml_engine: QQmlApplicationEngine, world: FakeWorld) -> DeskFace:
    """The administrator sits at desk 1."""
    face = DeskFace(qml_engine, world, LANDSCAPE)
    face.sign_in()
    return face


def add(face: DeskFace, pin: str = MAI_PIN, again: str = MAI_PIN) -> None:
    """Writes the name, touches the role, types the PIN twice; the keys as at a desk."""
    face.item("personNameEdit").forceActiveFocus()
    face.commit_text(MAI)
    face.press_key(Key.Key_Return)
    face.tap("role-helper")
    face.item("personPin").forceActiveFocus()
    face.type_digits(pin + again)
    face.tap("addPersonButton")


def test_a_helper_is_added_and_signs_in(face: DeskFace) -> None:
    face.tap("peopleButton")
    assert face.has(f"known-{LAN}")
    assert not face.get("addPersonButton", "enabled")
    add(face)
    assert MAI in face.get("personAdded", "text")
    assert face.has(f"known-{MAI}")
    assert face.get("personName", "text") == ""
    assert face.get("personPin", "digits") == face.get("personPinAgain", "digits") == ""
    face.tap("signOutButton")
    face.tap(f"person-{MAI}")
    face.type_digits(MAI_PIN)
    assert face.get("memberName", "text") == MAI


def test_everything_can_be_touched(face: DeskFace) -> None:
    face.tap("peopleButton")
    face.tap("peopleKeyboard")
    for key in "mai":
        face.tap(f"key-{key}")
    assert face.get("personName", "text") == "Mai"
    face.tap("role-staff")
    for box in ("personPin", "personPinAgain"):
        face.tap(box)
        for digit in MAI_PIN:
            face.tap(f"pin-{digit}")
    face.tap("addPersonButton")
    assert [(m.name, m.role) for m in face.world.core.sign_in.members()] == [
        (LAN, Role.ADMIN),
        ("Mai", Role.STAFF),
    ]


@pytest.mark.parametrize(
    ("pin", "again", "words"),
    [("123456", "123456", "không lặp và không liền nhau"), (MAI_PIN, "161804", "chưa giống nhau")],
)
def test_a_pin_that_is_not_taken_is_explained_in_place_and_gone(
    face: DeskFace, pin: str, again: str, words: str
) -> None:
    face.tap("peopleButton")
    add(face, pin, again)
    assert words in face.get("pinTrouble", "text")
    assert not face.has("nameTrouble")
    assert face.get("personPin", "digits") == face.get("personPinAgain", "digits") == ""
    face.type_digits(MAI_PIN + MAI_PIN)
    assert not face.has("pinTrouble")
    face.press_key(Key.Key_Return)
    assert face.has(f"known-{MAI}")


def test_a_name_that_is_taken_is_told_beside_the_name(face: DeskFace) -> None:
    admin = face.desks.sign_in.member
    assert admin is not None
    face.world.core.sign_in.add(admin, MAI, "314159", Role.STAFF)
    face.tap("peopleButton")
    add(face)
    assert face.get("nameTrouble", "text") == "Tên này đã có người dùng."
    assert face.get("personName", "text") == MAI
    assert not face.has("pinTrouble")


def test_escape_and_a_call_lead_back_to_the_queue(face: DeskFace) -> None:
    submit_temporary_home(face.world.core)
    face.desks.queue.look()
    face.tap("peopleButton")
    face.wait_until(lambda: face.get("closePeople", "fresh") is False)
    face.press_key(Key.Key_Escape)
    assert not face.has("peopleTitle")
    face.tap("peopleButton")
    face.press_key(Key.Key_F5)
    assert not face.has("peopleTitle")
    assert face.get("calledNumber", "text") == "C001"


def test_a_helper_sees_the_queue_and_no_list_of_people(face: DeskFace) -> None:
    admin = face.desks.sign_in.member
    assert admin is not None
    face.world.core.sign_in.add(admin, MAI, MAI_PIN, Role.HELPER)
    submit_temporary_home(face.world.core)
    face.tap("signOutButton")
    face.tap(f"person-{MAI}")
    face.type_digits(MAI_PIN)
    face.settle()
    assert face.has("waiting-C001")
    assert not face.has("peopleButton")
    assert not face.has("callNextButton")
    face.press_key(Key.Key_F5)
    assert face.world.core.call_queue.view(1).mine is None


def test_a_pin_is_not_shown(face: DeskFace) -> None:
    face.tap("peopleButton")
    face.item("personPin").forceActiveFocus()
    face.type_digits(PIN[:5])
    assert not any(PIN[:4] in text for text in face.texts())
