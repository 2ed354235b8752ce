"""From what was typed or chosen to the value that is kept, or to a sentence that helps.

The general checks of each field type stand here; what only one procedure asks for stands in its document as
constraints (`procedure.Constraint`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.condition import Value
from kiosk.domain.dates import PartialDate
from kiosk.domain.procedure import Field, FieldType
from kiosk.domain.text import Text, clean_line

Raw = str | int | bool | list[str] | tuple[str, ...] | None
"""An answer as it comes from a screen or a file."""

LONG_TEXT_LENGTH = 1000
OLDEST_YEAR = 1875

_PHONE = re.compile(r"0[35789][0-9]{8}")  # mobile numbers since the 2018 change to ten digits
_LANDLINE = re.compile(r"02[0-9]{8,9}")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}")
_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_DAY_FIRST = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_MONTH_FIRST = re.compile(r"([0-9]{1,2})/([0-9]{4})")
_DIGITS = re.compile(r"[0-9]+")

MISSING = Text("Ông/bà chưa trả lời câu này.", "This question has no answer yet.")
_NO_DATE = Text("Ngày này không có thật. Xin xem lại.", "This is not a real date. Please look again.")
_FULL_DATE = Text("Xin cho đủ ngày, tháng, năm.", "Please give day, month and year.")
_TOO_OLD = Text("Năm này quá xa. Xin xem lại.", "This year is too long ago. Please look again.")
_NO_TIME = Text("Giờ từ 00:00 đến 23:59.", "The time is between 00:00 and 23:59.")
_NO_NUMBER = Text("Xin nhập một số.", "Please give a number.")
_TOO_SMALL = Text("Số nhỏ nhất là {limit}.", "The smallest number is {limit}.")
_TOO_LARGE = Text("Số lớn nhất là {limit}.", "The largest number is {limit}.")
_NO_ID = Text("Số định danh có đúng 12 chữ số.", "The personal number has exactly 12 digits.")
_NO_PHONE = Text(
    "Số điện thoại có 10 chữ số, bắt đầu bằng số 0.", "A phone number has 10 digits and begins with 0."
)
_NO_EMAIL = Text("Địa chỉ thư điện tử chưa đúng. Ví dụ: ten@thu.vn", "This is not an e-mail address.")
_NO_NAME = Text("Tên chỉ có chữ, không có số.", "A name has letters, no digits.")
_NOT_OFFERED = Text("Xin chọn một ý trong danh sách.", "Please choose from the list.")
_TOO_LONG = Text("Dài quá. Nhiều nhất {limit} chữ cái.", "Too long. At most {limit} letters.")


@dataclass(frozen=True, slots=True)
class Refused:
    """The value cannot be kept, and why."""

    message: Text


def parse(field: Field, raw: Raw) -> Value | Refused | None:
    """The value to keep, None for a blank, or the reason why not.

    Text is cleaned (`clean_line`); names and addresses keep their spelling; digits may be grouped with
    spaces, dots or hyphens; dates come as ISO text or day/month/year.
    """
    if raw is None or raw in ("", [], ()):
        return None
    if isinstance(raw, list | tuple):
        return _choices(field, raw)
    if field.type is FieldType.YES_NO:
        return _yes_no(raw)
    if isinstance(raw, bool):
        return Refused(_NOT_OFFERED)
    return _PARSERS[field.type](field, clean_line(str(raw), max_length=LONG_TEXT_LENGTH + 1))


def _choices(field: Field, raw: list[str] | tuple[str, ...]) -> Value | Refused:
    offered = [option.value for option in field.options]
    if field.type is not FieldType.MULTI_CHOICE or any(value not in offered for value in raw):
        return Refused(_NOT_OFFERED)
    return tuple(value for value in offered if value in raw)


def _yes_no(raw: str | int | bool) -> Value | Refused:
    if isinstance(raw, bool):
        return raw
    return {"yes": True, "no": False}.get(str(raw), Refused(_NOT_OFFERED))


def _choice(field: Field, text: str) -> Value | Refused | None:
    if any(option.value == text for option in field.options):
        return text if field.type is FieldType.CHOICE else (text,)
    return Refused(_NOT_OFFERED)


def _text(field: Field, text: str) -> Value | Refused | None:
    if len(text) > field.max_length:
        return Refused(_TOO_LONG.format(limit=field.max_length))
    return text or None


def _name(field: Field, text: str) -> Value | Refused | None:
    if not text:
        return None
    if not any(c.isalpha() for c in text) or any(not (c.isalpha() or c in " '’-.") for c in text):
        return Refused(_NO_NAME)
    return _text(field, text)


def _digits_of(text: str) -> str:
    return text.translate(str.maketrans("", "", " .-"))


def _personal_id(_field: Field, text: str) -> Value | Refused | None:
    digits = _digits_of(text)
    return digits if len(digits) == 12 and _DIGITS.fullmatch(digits) else Refused(_NO_ID)


def _phone(_field: Field, text: str) -> Value | Refused | None:
    digits = _digits_of(text)
    if digits.startswith("+84"):
        digits = "0" + digits[3:]
    return digits if _PHONE.fullmatch(digits) or _LANDLINE.fullmatch(digits) else Refused(_NO_PHONE)


def _email(field: Field, text: str) -> Value | Refused | None:
    if len(text) > field.max_length or not _EMAIL.fullmatch(text):
        return Refused(_NO_EMAIL)
    return text


def _number(field: Field, text: str) -> Value | Refused | None:
    if not _DIGITS.fullmatch(text) or len(text) > 9:
        return Refused(_NO_NUMBER)
    number = int(text)
    if field.min_value is not None and number < field.min_value:
        return Refused(_TOO_SMALL.format(limit=field.min_value))
    if field.max_value is not None and number > field.max_value:
        return Refused(_TOO_LARGE.format(limit=field.max_value))
    return number


def _time(_field: Field, text: str) -> Value | Refused | None:
    return text if _TIME.fullmatch(text) else Refused(_NO_TIME)


def _date(field: Field, text: str) -> Value | Refused | None:
    day = read_date(text)
    if day is None:
        return Refused(_NO_DATE)
    if day.year < OLDEST_YEAR:
        return Refused(_TOO_OLD)
    if field.type is FieldType.DATE and not day.is_full:
        return Refused(_FULL_DATE)
    return str(day)


def read_date(text: str) -> PartialDate | None:
    """A date in ISO form or as `d/m/yyyy`, `m/yyyy`; None when it is not a real one."""
    if found := _DAY_FIRST.fullmatch(text):
        text = f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}"
    elif found := _MONTH_FIRST.fullmatch(text):
        text = f"{found[2]}-{found[1]:0>2}"
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


_PARSERS: dict[FieldType, Callable[[Field, str], Value | Refused | None]] = {
    FieldType.TEXT: _text,
    FieldType.LONG_TEXT: _text,
    FieldType.ADDRESS: _text,
    FieldType.NAME: _name,
    FieldType.DATE: _date,
    FieldType.PARTIAL_DATE: _date,
    FieldType.TIME: _time,
    FieldType.PERSONAL_ID: _personal_id,
    FieldType.PHONE: _phone,
    FieldType.EMAIL: _email,
    FieldType.NUMBER: _number,
    FieldType.CHOICE: _choice,
    FieldType.MULTI_CHOICE: _choice,
}


def show(field: Field, value: Value) -> Text:
    """The value as a person reads it on the check-your-answers page."""
    match value:
        case bool():
            return Text("Có", "Yes") if value else Text("Không", "No")
        case int():
            return Text(str(value), str(value))
        case tuple():
            labels = [option.label for option in field.options if option.value in value]
            return Text("; ".join(x.vi for x in labels), "; ".join(x.en or x.vi for x in labels))
        case _:
            return _show_text(field, value)


def _show_text(field: Field, value: str) -> Text:
    if field.type is FieldType.CHOICE:
        return next((o.label for o in field.options if o.value == value), Text(value, value))
    if field.type in (FieldType.DATE, FieldType.PARTIAL_DATE):
        shown = PartialDate.parse(value).to_vietnamese()
        return Text(shown, shown)
    return Text(value, value)
