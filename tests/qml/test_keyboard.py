"""Typing Vietnamese with a finger, with Telex, with a physical keyboard and with an input method."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.domain.suggestions import SuggestionList
from tests.support.screen import LANDSCAPE, PORTRAIT, Screen, ShowQml
from ui.bridge.typing import TypingDesk

PIXELS_PER_MM = 1920 / 476

PAGE = """
    PageFrame { anchors.fill: parent; title: "Họ và tên của chủ nhà là gì?"
        shared: FrameState { objectName: "shared"; keyboardLayout: "%s" }
        AnswerField { objectName: "field"; label: "Họ và tên"; width: parent.width; kind: "%s"; maxLength: 40
            property int finishes: 0
            onEdited: text => this.text = text
            onFinished: finishes++ }
        AnswerField { objectName: "other"; width: parent.width; kind: "digits"; maxLength: 4
            onEdited: text => this.text = text }
    }"""


@pytest.fixture
def words() -> Iterator[None]:
    before = dict(TypingDesk._words)
    TypingDesk.offer_words("name", SuggestionList(("Nguyễn", "Hương", "Hường", "Hướng", "Hoa", "Văn")))
    yield
    TypingDesk._words.clear()
    TypingDesk._words.update(before)


def open_field(
    show_qml: ShowQml, layout: str = "abc", kind: str = "name", size: tuple[int, int] = PORTRAIT
) -> Screen:
    screen = show_qml(PAGE % (layout, kind), size)
    screen.tap("field")
    screen.item("key-a" if kind != "digits" else "pad-1")
    return screen


def tap_all(screen: Screen, keys: str) -> None:
    """Taps keys given as `n g space sac`; letters are named in lower case."""
    tones = {"sac", "huyen", "hoi", "nga", "nang", "level"}
    for key in keys.split():
        screen.tap(f"tone-{key}" if key in tones else f"key-{key}")


def text_of(screen: Screen) -> str:
    return str(screen.get("field", "text"))


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
@pytest.mark.parametrize("layout", ["abc", "qwerty"])
def test_a_name_with_named_tone_keys(show_qml: ShowQml, layout: str, size: tuple[int, int]) -> None:
    screen = open_field(show_qml, layout, size=size)
    tap_all(screen, "n g u y ê n nga space t h i nang space h ư ơ n g")
    assert text_of(screen) == "Nguyễn Thị Hương"


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_a_name_with_telex(show_qml: ShowQml, size: tuple[int, int]) -> None:
    screen = open_field(show_qml, "telex", size=size)
    tap_all(screen, "n g u y e e n x space t h i j space h u o w n g")
    assert text_of(screen) == "Nguyễn Thị Hương"


def test_a_name_with_vni(show_qml: ShowQml) -> None:
    screen = open_field(show_qml, "vni")
    tap_all(screen, "n g u y e 6 n 4 space t h i 5 space h u o 7 n g")
    assert text_of(screen) == "Nguyễn Thị Hương"


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_another_way_of_typing_is_one_key_away(show_qml: ShowQml, size: tuple[int, int]) -> None:
    screen = open_field(show_qml, size=size)
    assert screen.has("tone-sac")
    screen.tap("key-methods")
    screen.tap("method-telex")
    screen.wait_until(lambda: not screen.has("tone-sac"))
    tap_all(screen, "d d a w n g j")
    assert text_of(screen) == "Đặng"


def test_names_begin_with_capitals_by_themselves(show_qml: ShowQml) -> None:
    screen = open_field(show_qml)
    assert screen.get("key-đ", "text") == "Đ"
    screen.tap("key-đ")
    assert screen.get("key-đ", "text") == "đ"
    tap_all(screen, "ă k sac space l ă k sac")
    assert text_of(screen) == "Đắk Lắk"


def test_shift_holds_for_one_letter(show_qml: ShowQml) -> None:
    screen = open_field(show_qml)
    tap_all(screen, "shift h shift o a ' h")
    assert text_of(screen) == "hOa'H"


def test_the_tone_of_the_syllable_is_lit(show_qml: ShowQml) -> None:
    screen = open_field(show_qml)
    tap_all(screen, "h o a huyen")
    assert text_of(screen) == "Hòa"
    assert screen.get("tone-huyen", "lit")
    assert not screen.get("tone-sac", "lit")
    screen.tap("tone-level")
    assert text_of(screen) == "Hoa"


def test_delete_takes_one_letter_and_goes_on_while_held(show_qml: ShowQml) -> None:
    screen = open_field(show_qml)
    tap_all(screen, "t o a n sac delete")
    assert text_of(screen) == "Tóa"
    point = screen.centre(screen.item("key-delete"))
    screen.press(point)
    screen.wait_until(lambda: text_of(screen) == "", "held, it deletes no further", timeout_ms=5000)
    screen.release(point)


@pytest.mark.usefixtures("words")
def test_a_suggestion_takes_the_place_of_the_word(show_qml: ShowQml) -> None:
    screen = open_field(show_qml)
    tap_all(screen, "n g u y")
    screen.tap("suggestion-0")
    assert text_of(screen) == "Nguyễn "
    tap_all(screen, "h u o n g")
    shown = [screen.get(f"suggestion-{i}", "text") for i in range(3)]
    assert shown == ["Hương", "Hường", "Hướng"]
    screen.tap("suggestion-2")
    assert text_of(screen) == "Nguyễn Hướng "


def test_digits_and_signs_have_a_page(show_qml: ShowQml) -> None:
    screen = open_field(show_qml, kind="address")
    tap_all(screen, "t ô space digits 7 / 2")
    screen.tap("key-letters")
    tap_all(screen, "a")
    assert text_of(screen) == "Tô 7/2a"


def test_an_e_mail_address_needs_no_search(show_qml: ShowQml) -> None:
    screen = open_field(show_qml, kind="email")
    tap_all(screen, "h u o n g 9 @gmail.com")
    assert text_of(screen) == "huong9@gmail.com"


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
@pytest.mark.parametrize("layout", ["abc", "qwerty", "telex", "vni", "email", "digits"])
def test_keys_are_large_and_inside_the_screen(show_qml: ShowQml, layout: str, size: tuple[int, int]) -> None:
    own = layout not in ("email", "digits")
    screen = open_field(show_qml, layout if own else "abc", "email" if layout == "email" else "name", size)
    if layout == "digits":
        screen.tap("key-digits")
        screen.item("key-letters")
    keys = [i for i in screen.items() if i.isVisible() and i.objectName().startswith(("key-", "tone-"))]
    assert len(keys) > 25
    boxes = {key.objectName(): key.mapRectToScene(key.boundingRect()) for key in keys}
    assert all(box.height() / PIXELS_PER_MM >= 15 for box in boxes.values())
    assert all(box.width() / PIXELS_PER_MM >= 15 for box in boxes.values())
    assert all(box.left() >= 0 and box.right() <= size[0] for box in boxes.values())
    overlapping = [
        (a, b) for a in boxes for b in boxes if a < b and boxes[a].intersects(boxes[b].adjusted(1, 1, -1, -1))
    ]
    assert not overlapping


def test_the_keyboard_comes_with_the_field_and_goes_with_done(show_qml: ShowQml) -> None:
    screen = show_qml(PAGE % ("abc", "name"))
    assert not screen.has("key-a")
    screen.tap("field")
    screen.item("key-a")
    screen.tap("key-done")
    screen.wait_until(lambda: not screen.has("key-a"))
    assert screen.get("field", "finishes") == 1


def test_touching_a_button_closes_the_keyboard(show_qml: ShowQml) -> None:
    screen = open_field(show_qml)
    screen.tap("contrastButton")
    screen.wait_until(lambda: not screen.has("key-a"))


def test_each_field_has_its_own_keyboard(show_qml: ShowQml) -> None:
    screen = open_field(show_qml)
    tap_all(screen, "h o a")
    screen.tap("other")
    for key in ("pad-1", "pad-9", "pad-5", "pad-delete", "pad-8"):
        screen.tap(key)
    assert not screen.has("key-a")
    assert screen.get("other", "text") == "198"
    screen.tap("field")
    tap_all(screen, "n")
    assert text_of(screen) == "Hoan"


def test_the_field_written_in_is_never_beneath_the_keyboard(show_qml: ShowQml) -> None:
    screen = show_qml(
        """
        PageFrame { anchors.fill: parent; title: "Câu hỏi"
            Repeater { model: 12
                AnswerField { required property int index
                    objectName: `field-${index}`; width: parent.width } } }""",
        LANDSCAPE,
    )
    while screen.get("scrollDown", "enabled"):
        screen.tap("scrollDown")
        screen.wait_until(lambda: not screen.get("scrollDown", "fresh"))
    screen.tap("field-11")
    top_of_keys = screen.item("tone-sac").mapToScene(screen.item("tone-sac").boundingRect().topLeft()).y()

    def in_sight() -> bool:
        field = screen.item("field-11")
        return bool(field.mapRectToScene(field.boundingRect()).bottom() < top_of_keys)

    screen.wait_until(in_sight)


def test_a_physical_keyboard_and_the_finger_take_turns(show_qml: ShowQml) -> None:
    screen = open_field(show_qml)
    for key in (Qt.Key.Key_H, Qt.Key.Key_O):
        QTest.keyClick(screen.window, key)
    tap_all(screen, "a huyen")
    QTest.keyClick(screen.window, Qt.Key.Key_Space)
    assert text_of(screen) == "hòa "
    QTest.keyClick(screen.window, Qt.Key.Key_Return)
    assert screen.get("field", "finishes") == 1


def test_an_input_method_commits_words(show_qml: ShowQml) -> None:
    screen = open_field(show_qml)
    screen.commit_text("Nguyễn Thị ")
    screen.commit_text("Hương")
    assert text_of(screen) == "Nguyễn Thị Hương"


def test_letters_go_where_the_caret_is(show_qml: ShowQml) -> None:
    screen = open_field(show_qml)
    tap_all(screen, "t h i space h o a")
    for _ in range(4):
        QTest.keyClick(screen.window, Qt.Key.Key_Left)
    tap_all(screen, "nang")
    assert text_of(screen) == "Thị Hoa"


def test_a_field_takes_no_more_than_it_can_hold(show_qml: ShowQml) -> None:
    screen = open_field(show_qml)
    screen.commit_text("A" * 60)
    assert text_of(screen) == "A" * 40
    tap_all(screen, "b")
    assert text_of(screen) == "A" * 40
    tap_all(screen, "delete")
    assert text_of(screen) == "A" * 39


def test_lines_and_letters_are_kept_out_where_they_do_not_belong(show_qml: ShowQml) -> None:
    screen = open_field(show_qml)
    screen.commit_text("một\nhai")
    assert text_of(screen) == "một hai"
    screen.tap("other")
    screen.commit_text("1a2-3")
    assert screen.get("other", "text") == "123"


def test_two_thumbs_at_once_both_count(show_qml: ShowQml) -> None:
    screen = open_field(show_qml)
    a, b = (screen.centre(screen.item(f"key-{letter}")) for letter in "ab")
    finger = Screen._finger
    QTest.touchEvent(screen.window, finger).press(0, a, screen.window)
    QTest.touchEvent(screen.window, finger).stationary(0).press(1, b, screen.window)
    QTest.touchEvent(screen.window, finger).stationary(1).release(0, a, screen.window)
    QTest.touchEvent(screen.window, finger).release(1, b, screen.window)
    assert text_of(screen).lower() == "ab"


def test_a_fast_finger_may_press_one_key_twice(show_qml: ShowQml) -> None:
    screen = open_field(show_qml, "telex")
    tap_all(screen, "a a a")
    assert text_of(screen) == "Aa"


def test_a_pin_is_shown_as_dots_and_told_to_nobody(show_qml: ShowQml) -> None:
    screen = show_qml("""
        AnswerField { id: pin; objectName: "pin"; kind: "digits"; secret: true; maxLength: 6; label: "Mã PIN"
            onEdited: text => this.text = text }
        NumberPad { y: 300; width: parent.width; field: pin }""")
    for digit in "4711":
        screen.tap(f"pad-{digit}")
    assert screen.get("pin", "text") == "4711"
    assert "●●●●" in screen.texts()
    heard = [
        node.text(kind)
        for node in screen.accessible()
        for kind in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
    ]
    assert "Mã PIN" in heard
    assert not any("4711" in text for text in heard)
