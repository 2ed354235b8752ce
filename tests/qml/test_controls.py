"""Buttons, cards and the frame of a page, touched as a finger touches them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtTest import QTest

from tests.support.screen import LANDSCAPE, PORTRAIT, QML_DIR, Screen, ShowQml
from ui.touch import forgive_trembling

PIXELS_PER_MM = 1920 / 476
DRAWINGS = QML_DIR / "DiemHoTro" / "Controls" / "drawings.js"

BUTTON = """
    BigButton {
        objectName: "button"; text: "Nộp hồ sơ"; kind: "primary"; anchors.centerIn: parent
        property int presses: 0
        onClicked: presses++
        %s
    }"""


def test_a_trembling_finger_presses_once(show_qml: ShowQml) -> None:
    screen = show_qml(BUTTON % "")
    screen.tap("button")
    screen.tap("button")
    assert screen.get("button", "presses") == 1


def test_a_button_listens_again_after_a_moment(show_qml: ShowQml) -> None:
    screen = show_qml(BUTTON % "")
    screen.tap("button")

    def pressed_again() -> bool:
        screen.tap("button")
        return bool(screen.get("button", "presses") == 2)

    screen.wait_until(pressed_again)


def test_a_rearmed_button_listens_at_once(show_qml: ShowQml) -> None:
    screen = show_qml(BUTTON % "onPressesChanged: rearm()")
    screen.tap("button")
    screen.tap("button")
    assert screen.get("button", "presses") == 2


@pytest.mark.parametrize("state", ["enabled: false", "busy: true"])
def test_a_button_that_cannot_act_does_not(show_qml: ShowQml, state: str) -> None:
    screen = show_qml(BUTTON % state)
    screen.tap("button")
    assert screen.get("button", "presses") == 0


def test_a_disabled_button_says_what_is_missing(show_qml: ShowQml) -> None:
    screen = show_qml(BUTTON % 'enabled: false; disabledReason: "Còn thiếu ngày sinh"')
    assert "Còn thiếu ngày sinh" in screen.texts()


def test_a_pressed_button_looks_pressed_in_the_next_frame(show_qml: ShowQml) -> None:
    screen = show_qml(BUTTON % "")
    point = screen.centre(screen.item("button")) - QPoint(0, 25)
    before = screen.grab().pixelColor(point)
    screen.press(point)
    assert screen.grab().pixelColor(point) != before
    screen.release(point)
    assert screen.grab().pixelColor(point) == before


def test_a_finger_that_slides_away_presses_nothing(show_qml: ShowQml) -> None:
    screen = show_qml(BUTTON % "")
    start = screen.centre(screen.item("button"))
    screen.press(start)
    screen.move(start + QPoint(0, 400))
    screen.release(start + QPoint(0, 400))
    assert screen.get("button", "presses") == 0


def test_a_keyboard_and_a_screen_reader_press_too(show_qml: ShowQml) -> None:
    screen = show_qml(BUTTON % "onPressesChanged: rearm(); focus: true")
    screen.wait_until(lambda: not screen.get("button", "fresh"))
    screen.item("button").forceActiveFocus()
    QTest.keyClick(screen.window, Qt.Key.Key_Space)
    QTest.keyClick(screen.window, Qt.Key.Key_Return)
    button = next(node for node in screen.pressables() if node.text(QAccessible.Text.Name) == "Nộp hồ sơ")
    button.actionInterface().doAction("Press")
    assert screen.get("button", "presses") == 3


def test_markup_is_shown_and_never_read(show_qml: ShowQml) -> None:
    screen = show_qml("""
        PlainText { objectName: "marked"; text: "<b>A</b> &lt;" }
        PlainText { objectName: "plain"; text: "A <" }""")
    assert screen.item("marked").implicitWidth() > 2 * screen.item("plain").implicitWidth()


CHOICES = """
    ChoiceList {
        id: list; objectName: "list"; width: parent.width; %s
        onChosen: value => list.value = value
        onToggled: (value, on) => {
            const others = list.values.filter(kept => kept !== value);
            list.values = on ? others.concat([value]) : others;
        }
        model: ListModel {
            ListElement { value: "own"; label: "Nhà của tôi" }
            ListElement { value: "rent"; label: "Nhà thuê" }
            ListElement { value: "kin"; label: "Ở nhờ người thân" }
        }
    }"""


def test_one_of_several_is_chosen(show_qml: ShowQml) -> None:
    screen = show_qml(CHOICES % "")
    screen.tap("choice-rent")
    screen.tap("choice-kin")
    assert screen.get("list", "value") == "kin"
    assert [screen.get(f"choice-{v}", "selected") for v in ("own", "rent", "kin")] == [False, False, True]


def test_several_are_chosen_and_dropped(show_qml: ShowQml) -> None:
    screen = show_qml(CHOICES % "multiple: true")
    for value in ("own", "kin"):
        screen.tap(f"choice-{value}")
    screen.wait_until(lambda: screen.get("choice-own", "selected") and screen.get("choice-kin", "selected"))

    def dropped() -> bool:
        screen.tap("choice-own")
        return not screen.get("choice-own", "selected")

    screen.wait_until(dropped)
    assert screen.get("choice-kin", "selected")


def test_a_screen_reader_hears_which_card_is_chosen(show_qml: ShowQml) -> None:
    screen = show_qml(CHOICES % 'value: "rent"')
    told = {
        node.text(QAccessible.Text.Name): (node.role(), bool(node.state().checked))
        for node in screen.pressables()
    }
    assert told["Nhà thuê"] == (QAccessible.Role.RadioButton, True)
    assert told["Nhà của tôi"] == (QAccessible.Role.RadioButton, False)


def test_every_drawing_draws_something(show_qml: ShowQml) -> None:
    names = re.findall(r'^    "([a-z-]+)": \[', DRAWINGS.read_text("utf-8"), re.MULTILINE)
    assert len(names) > 60
    screen = show_qml(f"""
        Grid {{ columns: 9; spacing: 8; x: 8; y: 8
            Repeater {{ model: {names}
                Icon {{ required property string modelData
                    name: modelData; size: 96; objectName: `icon-${{modelData}}` }} }} }}""")
    picture = screen.grab()
    ground = picture.pixelColor(2, 2)
    for name in names:
        corner = screen.item(f"icon-{name}").mapToScene(QPointF(0, 0)).toPoint()
        inked = sum(
            picture.pixelColor(corner.x() + x, corner.y() + y) != ground
            for x in range(0, 96, 3)
            for y in range(0, 96, 3)
        )
        assert inked > 20, name


PAGE = """
    PageFrame {
        id: page; objectName: "page"; anchors.fill: parent
        property string told: ""
        shared: FrameState {
            voiceAvailable: true; lowLayout: %s
            onHelpRequested: { helpCalled = true; page.told += "help " }
            onLanguageToggled: page.told += "language "
            onVoiceToggled: page.told += "voice "
            onContrastToggled: page.told += "contrast "
        }
        progress: "Bước 3 trong 7"; title: "Ông, bà đang ở nhà của ai?"; why: "Để biết cần giấy tờ nào."
        onNext: told += "next "
        onBack: told += "back "
        onLeave: told += "leave "
        %s
    }"""
EDGES = (
    "languageButton",
    "voiceButton",
    "contrastButton",
    "helpButton",
    "backButton",
    "leaveButton",
    "nextButton",
)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_the_edges_of_a_page_are_where_they_always_are(show_qml: ShowQml, size: tuple[int, int]) -> None:
    screen = show_qml(PAGE % ("false", ""), size)
    width, height = size
    left, top = width / 2, height / 3
    place = {name: screen.centre(screen.item(name)) for name in EDGES}
    for name in ("languageButton", "voiceButton", "contrastButton"):
        assert place[name].x() < left and place[name].y() < top, name
    assert place["helpButton"].x() > left and place["helpButton"].y() < top
    assert place["backButton"].x() < left and place["backButton"].y() > height - top
    assert place["nextButton"].x() > left and place["nextButton"].y() > height - top
    margin_px = 10 * PIXELS_PER_MM
    for name in EDGES:
        box = screen.item(name).mapRectToScene(screen.item(name).boundingRect())
        assert box.left() >= margin_px and box.right() <= width - margin_px, name
        assert box.top() >= margin_px and box.bottom() <= height - margin_px, name


def test_low_layout_puts_all_that_is_pressed_in_the_lower_half(show_qml: ShowQml) -> None:
    screen = show_qml(PAGE % ("true", ""))
    for name in EDGES:
        assert screen.centre(screen.item(name)).y() > PORTRAIT[1] * 0.44, name


def test_every_edge_button_does_its_work(show_qml: ShowQml) -> None:
    screen = show_qml(PAGE % ("false", ""))
    for name in EDGES:
        screen.tap(name)
    assert screen.get("page", "told") == "language voice contrast help back leave next "
    assert "Đã gọi, xin đợi" in screen.texts()


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_all_that_is_pressed_is_large_enough(show_qml: ShowQml, size: tuple[int, int]) -> None:
    body = """
        ChoiceCard { width: parent.width; text: "Nhà thuê" }
        TileButton { text: "Khai sinh" }
        CheckRow { width: parent.width; text: "Giấy chứng sinh" }
        AnswerField { width: parent.width; kind: "name"; Component.onCompleted: begin() }"""
    screen = show_qml(PAGE % ("false", body), size)
    screen.item("key-a")
    nodes = screen.pressables()
    assert len(nodes) > 50
    small = {
        node.text(QAccessible.Text.Name): node.rect().height() / PIXELS_PER_MM
        for node in nodes
        if node.rect().height() / PIXELS_PER_MM < 15
    }
    assert not small
    assert all(node.text(QAccessible.Text.Name) for node in nodes)
    assert screen.item("nextButton").height() / PIXELS_PER_MM >= 20


LONG = """
    Repeater { model: 30
        PlainText { required property int index; text: `Dòng số ${index + 1}`; height: 100 } }"""


def test_a_long_page_is_scrolled_by_large_buttons(show_qml: ShowQml) -> None:
    screen = show_qml(PAGE % ("false", LONG))
    assert not screen.get("scrollUp", "enabled")
    screen.tap("scrollDown")
    screen.wait_until(lambda: screen.get("pageScroller", "contentY") > 500)
    screen.wait_until(lambda: screen.get("scrollUp", "enabled"))

    def at_the_end() -> bool:
        screen.tap("scrollDown")
        return not screen.get("scrollDown", "enabled")

    screen.wait_until(at_the_end)
    scroller = screen.item("pageScroller")
    assert scroller.property("contentY") == pytest.approx(
        scroller.property("contentHeight") - scroller.height(), abs=2
    )


def test_a_long_page_is_scrolled_by_a_finger(show_qml: ShowQml) -> None:
    cards = 'Repeater { model: 20; ChoiceCard { width: parent.width; text: "Mục" } }'
    screen = show_qml(PAGE % ("false", cards))
    start = screen.centre(screen.item("pageScroller"))
    screen.press(start)
    for way in range(20, 420, 20):
        screen.move(start - QPoint(0, way))
        QTest.qWait(1)
    screen.release(start - QPoint(0, 420))
    assert screen.get("pageScroller", "contentY") > 100


def test_a_short_page_has_no_scroll_buttons(show_qml: ShowQml) -> None:
    screen = show_qml(PAGE % ("false", ""))
    assert not screen.has("scrollDown")


def test_why_do_we_ask_is_answered(show_qml: ShowQml) -> None:
    screen = show_qml(PAGE % ("false", ""))
    screen.tap("whyButton")
    assert "Để biết cần giấy tờ nào." in screen.texts()
    screen.tap("nextButton")
    assert screen.get("page", "told") == "", "the page beneath a question must not hear"
    screen.tap("whySheetAccept")
    assert "Để biết cần giấy tờ nào." not in screen.texts()


def test_a_question_is_answered_either_way(show_qml: ShowQml) -> None:
    overlay = """
        QuestionOverlay { id: ask; objectName: "ask"; property string told: ""
            title: "Ông, bà còn ở đây không?"
            acceptText: "Tôi còn ở đây"; rejectText: "Kết thúc"; Component.onCompleted: open()
            onAccepted: told += "yes"; onRejected: told += "no" }"""
    screen = show_qml(PAGE % ("false", "") + overlay)
    screen.tap("askReject")
    screen.tap("askAccept")
    assert screen.get("ask", "told") == "noyes"
    assert screen.item("askAccept").hasActiveFocus()


def test_the_checklist_takes_both_answers(show_qml: ShowQml) -> None:
    screen = show_qml("""
        CheckRow { objectName: "paper"; width: parent.width; text: "Giấy chứng sinh"
            onMarked: yes => { have = yes; missing = !yes } }""")
    screen.tap("paper-missing")
    assert (screen.get("paper", "have"), screen.get("paper", "missing")) == (False, True)
    screen.tap("paper-have")
    assert (screen.get("paper", "have"), screen.get("paper", "missing")) == (True, False)


def test_a_paper_that_is_not_needed_asks_nothing(show_qml: ShowQml) -> None:
    screen = show_qml("""
        CheckRow { objectName: "paper"; width: parent.width; text: "Giấy ủy quyền"; needed: false
            reason: "Ông/bà tự đi nộp." }""")
    assert not screen.has("paper-have")
    assert "Ông/bà tự đi nộp." in screen.texts()


def test_a_page_in_another_theme_is_another_picture(
    show_qml: ShowQml, qml_engine: QQmlApplicationEngine
) -> None:
    screen = show_qml(PAGE % ("false", ""))
    theme: Any = qml_engine.singletonInstance("DiemHoTro.Theme", "Theme")

    def ground() -> str:
        return screen.grab().pixelColor(5, 5).name()

    seen = {ground()}
    for name in ("contrast", "dark"):
        theme.setProperty("name", name)
        seen.add(ground())
    assert len(seen) == 3


def test_the_tools_of_these_tests_see_a_warning(show_qml: ShowQml) -> None:
    screen = show_qml("Item { Component.onCompleted: nothing.here }")
    assert isinstance(screen, Screen)
    assert len(screen.warnings) == 1 and "nothing is not defined" in screen.warnings[0]
    screen.warnings.clear()


@pytest.fixture
def forgiving(qapp: QGuiApplication) -> Iterator[None]:
    hints = qapp.styleHints()
    before = hints.startDragDistance(), hints.mousePressAndHoldInterval()
    forgive_trembling(qapp)
    yield
    hints.setStartDragDistance(before[0])
    hints.setMousePressAndHoldInterval(before[1])


@pytest.mark.usefixtures("forgiving")
@pytest.mark.parametrize(("drift_px", "presses"), [(14, 1), (60, 0)])
def test_a_finger_that_trembles_still_presses(show_qml: ShowQml, drift_px: int, presses: int) -> None:
    card = """
        ChoiceCard { objectName: "card"; width: parent.width; text: "Nhà thuê"
            property int presses: 0; onClicked: presses++ }"""
    screen = show_qml(PAGE % ("false", card + LONG))
    screen.wait_until(lambda: not screen.get("card", "fresh"))
    start = screen.centre(screen.item("card")) + QPoint(0, 25)
    screen.press(start)
    for way in range(2, drift_px + 1, 2):
        screen.move(start - QPoint(0, way))
        QTest.qWait(1)
    screen.release(start - QPoint(0, drift_px))
    assert screen.get("card", "presses") == presses
