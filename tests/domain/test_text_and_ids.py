"""Text, names, dates and codes."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.dates import PartialDate, add_years, age_on, format_moment, local_date
from kiosk.domain.ids import (
    case_code,
    is_case_code,
    is_procedure_code,
    is_ulid,
    new_ulid,
    ticket_number,
)
from kiosk.domain.money import format_vnd
from kiosk.domain.text import Language, Text, clean_line, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đặng Thị Ngọc Ánh", "dang thi ngoc anh"),
        ("Ðắk Lắk", "dak lak"),
        (unicodedata.normalize("NFD", "Ướt"), "uot"),
        ("H'Hen Niê", "hhen nie"),
        ("  Lê   Đỗ ", "le do"),
        ("", ""),
    ],
)
def test_folding_for_search(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=400))
def test_a_cleaned_line_is_one_visible_composed_line(text: str) -> None:
    line = clean_line(text)
    assert unicodedata.is_normalized("NFC", line)
    assert line == clean_line(line)
    assert not any(unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Cn") for c in line)


def test_english_falls_back_to_vietnamese() -> None:
    assert Text("một").to(Language.EN) == "một"
    assert Text("còn {n}", "{n} left").format(n=3).to(Language.EN) == "3 left"


def test_case_codes_do_not_look_like_official_ones() -> None:
    code = case_code(12, date(2026, 11, 21), 7)
    assert code == "K12-20261121-007"
    assert is_case_code(code)
    assert not is_case_code("H56.17.22-250701-0001")
    assert is_case_code(case_code(3, date(2026, 11, 21), 1234))
    assert ticket_number("A", 12) == "A012"
    assert ticket_number("A", 1000) == "A1000"
    assert is_procedure_code("1.001193")
    assert not is_procedure_code("1.1193")


def test_ulids_are_names_of_26_characters() -> None:
    now = datetime(2026, 11, 21, tzinfo=UTC)
    names = {new_ulid(now) for _ in range(1000)}
    assert len(names) == 1000
    assert all(is_ulid(name) for name in names)
    assert len({name[:10] for name in names}) == 1


@pytest.mark.parametrize("text", ["1990", "1990-03", "1990-03-05"])
def test_partial_dates_keep_their_form(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "90", "1990-13", "1990-02-30", "1990-00", "1990-3-5", "1990-03-05T00", "١٩٩٠"]
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        PartialDate.parse(text)


def test_ages_and_days_are_those_of_viet_nam() -> None:
    assert age_on(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert age_on(date(2008, 2, 29), date(2026, 3, 1)) == 18
    assert add_years(date(2024, 2, 29), 4) == date(2028, 2, 29)
    late = datetime(2026, 11, 21, 17, 30, tzinfo=UTC)
    assert local_date(late) == date(2026, 11, 22)
    assert format_moment(late) == "00:30 22/11/2026"
    with pytest.raises(ValueError, match="naive"):
        local_date(datetime(2026, 11, 21))  # noqa: DTZ001


def test_money_is_written_as_in_viet_nam() -> None:
    assert format_vnd(1_234_567) == "1.234.567 đ"
    assert format_vnd(0) == "0 đ"
