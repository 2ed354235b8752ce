"""Doubts about a card that still fills the form: a person looks twice, nobody is turned away."""

from __future__ import annotations

from enum import StrEnum, unique

from kiosk.domain.text import Text


@unique
class CardWarning(StrEnum):
    """Stable names, reported by `kiosk scan` and shown beside what was read."""

    # the number against the rest of the card (Decree 137/2015/NĐ-CP art. 13; corrections of birth data exist)
    PIN_SEX_DIFFERS = "pin.sex_differs"
    PIN_YEAR_DIFFERS = "pin.birth_year_differs"
    PIN_YEAR_IN_FUTURE = "pin.birth_year_in_future"
    PIN_PROVINCE_UNKNOWN = "pin.province_unknown"
    PIN_REGISTERED_ABROAD = "pin.registered_abroad"
    PIN_CODE_ZERO = "pin.code_000"

    # the card itself
    BIRTH_PARTIAL = "card.birth_partial"
    ADDRESS_EMPTY = "card.address_empty"
    ISSUE_DATE_EMPTY = "card.issue_date_empty"
    OLD_ID_LONG = "card.old_id_long"
    FIELD_COUNT_ODD = "card.field_count_odd"

    @property
    def sentence(self) -> Text:
        """What the person is asked to look at."""
        return _SENTENCES[self]


_SENTENCES: dict[CardWarning, Text] = {
    CardWarning.PIN_SEX_DIFFERS: Text(
        "Số căn cước và giới tính không khớp. Xin xem lại giới tính.",
        "The identity number and the sex do not agree. Please check the sex.",
    ),
    CardWarning.PIN_YEAR_DIFFERS: Text(
        "Số căn cước và năm sinh không khớp. Xin xem lại ngày sinh.",
        "The identity number and the year of birth do not agree. Please check the date of birth.",
    ),
    CardWarning.PIN_YEAR_IN_FUTURE: Text(
        "Số căn cước ứng với năm sinh chưa tới. Xin xem lại số.",
        "The identity number stands for a year that has not come yet. Please check the number.",
    ),
    CardWarning.PIN_PROVINCE_UNKNOWN: Text(
        "Ba số đầu không có trong danh sách tỉnh. Xin xem lại số căn cước.",
        "The first three digits are not a known province. Please check the identity number.",
    ),
    CardWarning.PIN_REGISTERED_ABROAD: Text(
        "Số này có thể được đăng ký khai sinh ở nước ngoài. Xin xem lại.",
        "This number may come from a birth registered abroad. Please check it.",
    ),
    CardWarning.PIN_CODE_ZERO: Text(
        "Số bắt đầu bằng 000 là số dùng thử. Xin xem lại thẻ.",
        "A number that starts with 000 is for trials. Please check the card.",
    ),
    CardWarning.BIRTH_PARTIAL: Text(
        "Thẻ không ghi đủ ngày sinh. Xin xem lại, rồi điền thêm nếu nhớ.",
        "The card does not give the full date of birth. Please check, and add what you know.",
    ),
    CardWarning.ADDRESS_EMPTY: Text(
        "Thẻ không ghi nơi cư trú. Xin nhập tay.", "The card gives no address. Please type it."
    ),
    CardWarning.ISSUE_DATE_EMPTY: Text(
        "Thẻ không ghi ngày cấp. Xin xem mặt sau thẻ, rồi nhập tay.",
        "The card gives no issue date. Please look on the back of the card and type it.",
    ),
    CardWarning.OLD_ID_LONG: Text(
        "Số chứng minh cũ có 12 chữ số. Xin xem lại.",
        "The old identity number has 12 digits. Please check it.",
    ),
    CardWarning.FIELD_COUNT_ODD: Text(
        "Mã trên thẻ có số mục khác thường. Xin xem lại từng dòng.",
        "The card's code has an unusual number of parts. Please check every line.",
    ),
}
