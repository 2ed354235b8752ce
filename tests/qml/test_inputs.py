"""The input of every kind of field, touched."""

from __future__ import annotations

import pytest

from tests.support.screen import Screen, ShowQml

FIELD = """
    PageFrame { anchors.fill: parent; title: "Câu hỏi"
        FieldInput { objectName: "field"; width: parent.width; type: "%s"; label: "Nhãn"; %s
            onEdited: value => this.value = value
            onUnknownToggled: unknown => this.unknown = unknown } }"""

ETHNIC = """
    options: ListModel { Component.onCompleted: {
        const names = ["Kinh", "Tày", "Thái", "Hoa", "Khơ-me", "Mường", "Nùng", "HMông", "Dao", "Gia-rai",
            "Ngái", "Ê-đê", "Ba na", "Xơ-Đăng", "Sán Chay", "Cơ-ho", "Chăm", "Sán Dìu", "Hrê", "Mnông"];
        names.forEach((name, i) => append({ value: `e${i}`, label: name })) } }"""

THREE = """
    options: ListModel {
        ListElement { value: "a"; label: "Trẻ sinh ở nhà" }
        ListElement { value: "b"; label: "Cần bản sao" }
        ListElement { value: "c"; label: "Đăng ký quá hạn" } }"""


def show_field(show_qml: ShowQml, kind: str, more: str = "") -> Screen:
    return show_qml(FIELD % (kind, more))


def value_of(screen: Screen) -> str:
    return str(screen.get("field", "value"))


def tap_digits(screen: Screen, digits: str) -> None:
    for digit in digits:
        screen.tap(f"pad-{digit}")


def test_a_date_is_typed_without_choosing_a_box_again(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "date")
    screen.tap("day-box")
    tap_digits(screen, "531990")
    assert value_of(screen) == "05/03/1990"
    assert screen.get("dateInWords", "text") == "Ngày 5 tháng 3 năm 1990"


def test_two_digit_days_and_months(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "date")
    screen.tap("day-box")
    tap_digits(screen, "31121949")
    assert value_of(screen) == "31/12/1949"


@pytest.mark.parametrize("digits", ["31022001", "29021900", "00012001", "31042026"])
def test_a_day_that_never_was_is_told_at_once(show_qml: ShowQml, digits: str) -> None:
    screen = show_field(show_qml, "date")
    screen.tap("day-box")
    tap_digits(screen, digits)
    assert screen.get("dateInWords", "text") == "Không có ngày này. Xin xem lại."


def test_a_leap_day_is_a_day(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "date")
    screen.tap("day-box")
    tap_digits(screen, "29022000")
    assert screen.get("dateInWords", "text") == "Ngày 29 tháng 2 năm 2000"


def test_delete_goes_back_to_the_box_before(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "date")
    screen.tap("day-box")
    tap_digits(screen, "12")
    for _ in range(2):
        screen.tap("pad-delete")
    tap_digits(screen, "3")
    assert value_of(screen) == "13//"


def test_a_kept_date_is_shown_in_its_boxes(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "date", 'value: "02/09/1945"')
    assert [screen.get(f"{part}-box", "text") for part in ("day", "month", "year")] == ["02", "09", "1945"]


def test_an_unfinished_date_is_handed_on_as_it_is(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "date")
    screen.tap("day-box")
    tap_digits(screen, "5")
    assert value_of(screen) == "05//"
    assert screen.get("day-box", "text") == "5"


def test_only_the_year_is_known(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "partial_date", 'value: "05/03/1950"')
    screen.tap("yearOnly")
    assert value_of(screen) == "1950"
    assert not screen.has("day-box")
    assert screen.get("dateInWords", "text") == "Năm 1950"


def test_month_and_year_are_known(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "partial_date")
    screen.tap("month-box")
    tap_digits(screen, "031950")
    assert value_of(screen) == "03/1950"
    assert screen.has("day-box")


def test_a_year_that_was_kept_comes_back_as_a_year(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "partial_date", 'value: "1950"')
    assert screen.get("yearOnly", "selected")


def test_a_time(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "time")
    screen.tap("hour-box")
    tap_digits(screen, "705")
    assert value_of(screen) == "07:05"


def test_a_personal_number_is_counted_and_read_back(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "personal_id")
    screen.tap("field-digits")
    tap_digits(screen, "00109099")
    assert screen.get("digitCount", "text") == "Đã nhập 8 trong 12 số."
    tap_digits(screen, "12345")
    assert value_of(screen) == "001090991234"
    assert screen.get("digitCount", "text") == "Đủ 12 số. Xin đọc lại: 001 090 991 234"


def test_a_phone_number_has_room_for_a_landline(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "phone")
    screen.tap("field-digits")
    tap_digits(screen, "024382512345")
    assert value_of(screen) == "02438251234"


def test_yes_or_no(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "yes_no")
    screen.tap("choice-no")
    assert value_of(screen) == "no"
    screen.tap("choice-yes")
    assert value_of(screen) == "yes"


def test_one_choice(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "choice", THREE)
    screen.tap("choice-b")
    assert value_of(screen) == "b"
    assert not screen.has("choiceSearch")


def test_several_choices(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "multi_choice", 'value: "c"; ' + THREE)
    screen.tap("choice-a")
    assert value_of(screen) == "c|a"

    def dropped() -> bool:
        screen.tap("choice-c")
        return value_of(screen) == "a"

    screen.wait_until(dropped)


def test_a_long_list_is_shown_a_piece_at_a_time(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "choice", ETHNIC)
    assert screen.has("choice-e9") and not screen.has("choice-e10")
    screen.tap("showMore")
    screen.tap("choice-e11")
    assert value_of(screen) == "e11"
    assert screen.get("chosen", "text") == "Ê-đê"


def test_a_long_list_is_searched_without_marks(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "choice", ETHNIC)
    screen.tap("choiceSearch")
    for key in ("key-d", "key-e"):
        screen.tap(key)
    screen.wait_until(lambda: screen.has("choice-e11") and not screen.has("choice-e0"))
    screen.tap("choice-e11")
    assert value_of(screen) == "e11"


def test_a_search_without_result_says_so(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "choice", ETHNIC)
    screen.tap("choiceSearch")
    screen.commit_text("zzz")
    assert "Không thấy chữ này trong danh sách. Xin thử chữ khác." in screen.texts()


def test_what_was_chosen_is_seen_when_the_list_comes_late(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "choice", 'value: "e12"; ' + ETHNIC)
    assert screen.get("chosen", "text") == "Ba na"


@pytest.mark.parametrize(
    ("kind", "keys"), [("name", "H"), ("text", "H"), ("address", "H"), ("email", "h"), ("long_text", "H")]
)
def test_words_are_typed(show_qml: ShowQml, kind: str, keys: str) -> None:
    screen = show_field(show_qml, kind)
    screen.tap("field-line")
    screen.tap("key-h")
    assert value_of(screen) == keys


def test_i_do_not_know(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "name", "mayBeUnknown: true")
    screen.tap("unknownToggle")
    assert screen.get("field", "unknown") is True
    screen.tap("field-line")
    assert not screen.has("key-h"), "an answer that is not known cannot be typed"


def test_an_error_stands_under_its_field(show_qml: ShowQml) -> None:
    screen = show_field(
        show_qml, "name", 'error: "Tên chỉ có chữ, không có số."; officialLabel: "Họ, chữ đệm, tên"'
    )
    assert screen.get("fieldError", "text") == "Tên chỉ có chữ, không có số."
    assert "Họ, chữ đệm, tên" in screen.texts()


def test_an_optional_field_says_so(show_qml: ShowQml) -> None:
    screen = show_field(show_qml, "name", "optional: true")
    assert "Nhãn (không bắt buộc)" in screen.texts()
