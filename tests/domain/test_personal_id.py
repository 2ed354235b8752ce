"""Numbers of invented people: serials start with 99, which nobody has been given."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.domain.card_warning import CardWarning
from kiosk.domain.errors import ErrorCode, InputError
from kiosk.domain.personal_id import (
    PROVINCES,
    Sex,
    check_personal_id,
    implied_birth_year,
    implied_sex,
    is_personal_id,
    mask_id,
    parse_old_id,
    parse_personal_id,
)

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("number", "year", "sex", "expected"),
    [
        ("001090990123", 1990, Sex.MALE, []),
        ("096304990789", 2004, Sex.FEMALE, []),
        ("015222990111", 2022, Sex.MALE, []),
        ("001090990123", 1989, Sex.MALE, [CardWarning.PIN_YEAR_DIFFERS]),
        ("001190990123", 1990, Sex.MALE, [CardWarning.PIN_SEX_DIFFERS]),
        ("003090990123", None, None, [CardWarning.PIN_PROVINCE_UNKNOWN]),
        ("097090990123", None, None, [CardWarning.PIN_PROVINCE_UNKNOWN]),
        ("101190990333", 1990, Sex.FEMALE, [CardWarning.PIN_REGISTERED_ABROAD]),
        ("001490990123", None, None, [CardWarning.PIN_YEAR_IN_FUTURE]),
        ("000000000000", None, None, [CardWarning.PIN_CODE_ZERO]),
    ],
)
def test_doubts(number: str, year: int | None, sex: Sex | None, expected: list[CardWarning]) -> None:
    assert parse_personal_id(number) == number
    assert list(check_personal_id(number, TODAY, birth_year=year, sex=sex)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "00109099012",
        "0010909901234",
        "001090 990123",
        "٠٠١٠٩٠٩٩٠١٢٣",
        "００１０９０９９０１２３",
        "",
        "A" * 12,
    ],
)
def test_not_a_number(text: str) -> None:
    assert not is_personal_id(text)
    with pytest.raises(InputError) as caught:
        parse_personal_id(text)
    assert caught.value.code is ErrorCode.CARD_BAD_ID


def test_old_numbers() -> None:
    assert parse_old_id("999012345") == "999012345"
    assert parse_old_id(" 001090990123 ") == "001090990123"
    for text in ("99901234", "99901234X", "9990123456", ""):
        with pytest.raises(InputError) as caught:
            parse_old_id(text)
        assert caught.value.code is ErrorCode.CARD_BAD_OLD_ID


def test_structure() -> None:
    assert implied_birth_year("001490990123") == 2190
    assert implied_birth_year("001990990123") == 2390
    assert implied_sex("001490990123") is Sex.MALE
    assert implied_sex("001390990123") is Sex.FEMALE


def test_provinces_are_those_of_the_number_not_of_today() -> None:
    assert len(PROVINCES) == len(set(PROVINCES.values())) == 63
    assert PROVINCES["015"] == "Yên Bái"
    assert PROVINCES["024"] == "Bắc Giang"  # one published table misprints it as 023
    assert "023" not in PROVINCES
    assert "101" not in PROVINCES


def test_a_mask_leaves_three_digits() -> None:
    assert mask_id("001090990123") == "•••••••••123"
    assert mask_id("123") == "•••"
    assert mask_id("") == ""


def test_every_warning_speaks_both_languages_in_short_sentences() -> None:
    for warning in CardWarning:
        assert warning.sentence.vi
        assert warning.sentence.en
        for sentence in warning.sentence.vi.split(". "):
            assert len(sentence.split()) <= 15, sentence
