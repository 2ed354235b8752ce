"""Every card text of the format description, with what must come of it. All people are invented."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.card_warning import CardWarning
from kiosk.domain.dates import PartialDate
from kiosk.domain.errors import ErrorCode, InputError
from kiosk.domain.identity import CardKind, CardReading, Identity, parse_card
from kiosk.domain.personal_id import Sex
from tests.support.card_texts import (
    CANCELLED,
    GARBLED,
    GARBLED_TRUE,
    LINE_END,
    NEW_CARD,
    NO_OLD_NUMBER,
    OLD_CARD,
    OLD_CARD_DECOMPOSED,
    PARENTS,
    YEAR_ONLY,
)

TODAY = date(2026, 11, 21)


def code_of(text: str) -> ErrorCode:
    with pytest.raises(InputError) as caught:
        parse_card(text, TODAY)
    return caught.value.code


def test_an_old_card() -> None:
    assert parse_card(OLD_CARD, TODAY) == CardReading(
        Identity(
            personal_id="001090990123",
            old_id="999012345",
            full_name="Nguyễn Văn Thử",
            born=PartialDate(1990, 3, 5),
            sex=Sex.MALE,
            address="Số 12, Tổ 3, Phường Thử Nghiệm, Quận Mẫu, Hà Nội",
            issued_on=date(2021, 5, 12),
            card=CardKind.CCCD,
        ),
        (),
    )


def test_an_old_card_without_the_number_before() -> None:
    reading = parse_card(NO_OLD_NUMBER, TODAY)
    assert reading.warnings == ()
    assert reading.identity.old_id is None
    assert reading.identity.full_name == "Trần Thị Mẫu"
    assert reading.identity.sex is Sex.FEMALE


def test_a_line_end_is_not_part_of_the_card() -> None:
    reading = parse_card(LINE_END, TODAY)
    assert reading.warnings == ()
    assert reading.identity.issued_on == date(2022, 8, 15)


@pytest.mark.parametrize(
    ("birth", "born", "shown"),
    [("1955", PartialDate(1955), "1955"), ("031955", PartialDate(1955, 3), "1955-03")],
)
def test_a_birth_known_in_part(birth: str, born: PartialDate, shown: str) -> None:
    reading = parse_card(YEAR_ONLY.replace("|1955|", f"|{birth}|"), TODAY)
    assert reading.warnings == (CardWarning.BIRTH_PARTIAL,)
    assert reading.identity.born == born
    assert str(reading.identity.born) == shown


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        (
            "079195990456||Trần Thị Mẫu|28021995|Nam|Ấp 4, Thử Nghiệm, Hồ Chí Minh|15082022",
            CardWarning.PIN_SEX_DIFFERS,
        ),
        (
            "003090990123||Nguyễn Văn Thử|05031990|Nam|Tổ 3, Thử Nghiệm, Hà Nội|12052021",
            CardWarning.PIN_PROVINCE_UNKNOWN,
        ),
        ("001090990123||Nguyễn Văn Thử|05031990|Nam||12052021", CardWarning.ADDRESS_EMPTY),
        (OLD_CARD.replace("|05031990|", "|05031989|"), CardWarning.PIN_YEAR_DIFFERS),
        (OLD_CARD.replace("|999012345|", "|001090990555|"), CardWarning.OLD_ID_LONG),
        (NEW_CARD.removesuffix("|"), CardWarning.FIELD_COUNT_ODD),
        (NEW_CARD + "|", CardWarning.FIELD_COUNT_ODD),
        (NEW_CARD.replace("23092024", ""), CardWarning.ISSUE_DATE_EMPTY),
        (
            "101190990333||Vũ Thị Ngoại|11111990|Nữ|Số 1, Phường Mẫu, Đà Nẵng|05052025||||",
            CardWarning.PIN_REGISTERED_ABROAD,
        ),
    ],
    ids=["O5", "O6", "O7", "year", "old id", "N5", "N6", "N7", "N8"],
)
def test_doubts_fill_the_form_all_the_same(text: str, warning: CardWarning) -> None:
    assert parse_card(text, TODAY).warnings == (warning,)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "066201990654||Y Mẫu Niê|29022001|Nam|Buôn Thử, Xã Ea Mẫu, Huyện Krông Thử, Đắk Lắk|01072021",
            ErrorCode.CARD_BAD_BIRTH,
        ),
        (NO_OLD_NUMBER.replace("28021995", "31021995"), ErrorCode.CARD_BAD_BIRTH),
        ("012345678901|Trần Thị Mẫu|28021995|Nữ|Hà Nội|15082022", ErrorCode.CARD_TOO_FEW_FIELDS),
        (NO_OLD_NUMBER.replace("079195990456", "0791959904S6"), ErrorCode.CARD_BAD_ID),
        (NO_OLD_NUMBER.replace("|", "\uff5c"), ErrorCode.CARD_TOO_FEW_FIELDS),
        (OLD_CARD.replace("001090990123", "٠٠١٠٩٠٩٩٠١٢٣"), ErrorCode.CARD_BAD_ID),
        (NEW_CARD.replace("23092024", "01011980"), ErrorCode.CARD_ISSUED_BEFORE_BIRTH),
        (OLD_CARD.replace("05031990", "05032027"), ErrorCode.CARD_BAD_BIRTH),
        (OLD_CARD.replace("05031990", "00001990"), ErrorCode.CARD_BAD_BIRTH),
        (OLD_CARD.replace("05031990", "05031890"), ErrorCode.CARD_BAD_BIRTH),
        (OLD_CARD.replace("05031990", "5/3/1990"), ErrorCode.CARD_BAD_BIRTH),
        (OLD_CARD.replace("05031990", ""), ErrorCode.CARD_BAD_BIRTH),
        (OLD_CARD.replace("12052021", "31042021"), ErrorCode.CARD_BAD_ISSUE_DATE),
        (OLD_CARD.replace("12052021", "22112026"), ErrorCode.CARD_BAD_ISSUE_DATE),
        (OLD_CARD.replace("12052021", "2021"), ErrorCode.CARD_BAD_ISSUE_DATE),
        (OLD_CARD.replace("|Nam|", "|Khác|"), ErrorCode.CARD_BAD_SEX),
        (OLD_CARD.replace("|Nam|", "||"), ErrorCode.CARD_BAD_SEX),
        (OLD_CARD.replace("Nguyễn Văn Thử", ""), ErrorCode.CARD_BAD_NAME),
        (OLD_CARD.replace("Nguyễn Văn Thử", "..."), ErrorCode.CARD_BAD_NAME),
        (OLD_CARD.replace("Nguyễn Văn Thử", "Thử " * 40), ErrorCode.CARD_BAD_NAME),
        (OLD_CARD.replace("999012345", "99901234"), ErrorCode.CARD_BAD_OLD_ID),
        (OLD_CARD.replace("999012345", "99901234X"), ErrorCode.CARD_BAD_OLD_ID),
        ("", ErrorCode.CARD_NOT_A_CARD),
        ("VNEID|1|9f3c1b", ErrorCode.CARD_NOT_A_CARD),
        (OLD_CARD + "|" * 7, ErrorCode.CARD_NOT_A_CARD),
        (OLD_CARD.replace("Tổ 3", "Tổ 3" + " " * 600), ErrorCode.CARD_TOO_LONG),
        ("9" * 1_000_000, ErrorCode.CARD_TOO_LONG),
    ],
)
def test_errors(text: str, code: ErrorCode) -> None:
    assert code_of(text) is code


@pytest.mark.parametrize(
    ("inserted", "code"),
    [
        ("\0", ErrorCode.CARD_BAD_CHARACTERS),
        ("\x1b[31m", ErrorCode.CARD_BAD_CHARACTERS),
        ("\n", ErrorCode.CARD_BAD_CHARACTERS),
        ("\u202e", ErrorCode.CARD_BAD_CHARACTERS),
        ("\u2066", ErrorCode.CARD_BAD_CHARACTERS),
        ("\u200b", ErrorCode.CARD_BAD_CHARACTERS),
        ("\ufeff", ErrorCode.CARD_BAD_CHARACTERS),
        ("\u00ad", ErrorCode.CARD_BAD_CHARACTERS),
        ("\ud800", ErrorCode.CARD_BAD_CHARACTERS),
        ("\ue000", ErrorCode.CARD_BAD_CHARACTERS),
        ("<img src=http://evil.example>", ErrorCode.CARD_BAD_CHARACTERS),
        ("${HOME}", ErrorCode.CARD_BAD_CHARACTERS),
        ("..\\..\\", ErrorCode.CARD_BAD_CHARACTERS),
        ("字", ErrorCode.CODE_TEXT_DAMAGED),
        ("\u0412", ErrorCode.CODE_TEXT_DAMAGED),  # Cyrillic that looks like B
        ("\u00a0", ErrorCode.CODE_TEXT_DAMAGED),
        ("\ufffd", ErrorCode.CODE_TEXT_DAMAGED),
        ("\u0306", ErrorCode.CODE_TEXT_DAMAGED),  # a breve that no letter carries
    ],
)
def test_hostile_characters_are_refused(inserted: str, code: ErrorCode) -> None:
    assert code_of(OLD_CARD.replace("Tổ 3", f"Tổ {inserted}3")) is code


@pytest.mark.parametrize("name", ["<b>Thử</b>", "Thử'); DROP TABLE cases", "R2 D2", "Nguyễn/Văn"])
def test_names_have_letters_only(name: str) -> None:
    assert code_of(OLD_CARD.replace("Nguyễn Văn Thử", name)) is ErrorCode.CARD_BAD_NAME


@pytest.mark.parametrize(
    "name", ["Y Mẫu Niê", "H'Thử Êban", "Rơ Châm Thử", "K’Mẫu", "Siu Blŏ", "H Bliă Ƀlêm", "Ksor Hơ̆"]
)
def test_names_of_every_people(name: str) -> None:
    assert parse_card(OLD_CARD.replace("Nguyễn Văn Thử", name), TODAY).identity.full_name == name


def test_composed_and_decomposed_letters_are_the_same_card() -> None:
    assert OLD_CARD_DECOMPOSED != OLD_CARD
    assert parse_card(OLD_CARD_DECOMPOSED, TODAY) == parse_card(OLD_CARD, TODAY)


def test_text_in_a_wrong_encoding_is_repaired() -> None:
    assert GARBLED != GARBLED_TRUE
    reading = parse_card(GARBLED, TODAY)
    assert reading == parse_card(GARBLED_TRUE, TODAY)
    assert reading.identity.full_name == "Lê Kim Thủy"


def test_byte_order_mark_and_nul_around_the_card() -> None:
    assert parse_card("\ufeff" + NO_OLD_NUMBER + "\x00", TODAY) == parse_card(NO_OLD_NUMBER, TODAY)


def test_a_new_card() -> None:
    reading = parse_card(NEW_CARD, TODAY)
    assert reading.warnings == ()
    assert reading.identity.card is CardKind.CAN_CUOC
    assert reading.identity.issued_on == date(2024, 9, 23)


def test_a_child_without_an_old_number() -> None:
    text = "040212990987||Hồ Minh Giả Định|15062012|Nam|Thôn Mẫu, Xã Thử Nghiệm, Nghệ An|12112025||||"
    reading = parse_card(text, TODAY)
    assert reading.warnings == ()
    assert reading.identity.old_id is None
    assert reading.identity.card is CardKind.CAN_CUOC


def test_parents_by_content() -> None:
    reading = parse_card(PARENTS, TODAY)
    assert reading.warnings == ()
    assert reading.identity.parents == ("Phạm Văn Giả", "Lê Thị Mẫu")
    assert reading.identity.cancelled_ids == ()


def test_a_cancelled_number_by_content() -> None:
    reading = parse_card(CANCELLED, TODAY)
    assert reading.warnings == ()
    assert reading.identity.cancelled_ids == ("075085990221",)
    assert reading.identity.parents == ()


def test_other_contents_are_kept_as_they_are() -> None:
    identity = parse_card(NEW_CARD.removesuffix("||||") + "|Khoản 3|||", TODAY).identity
    assert identity.unclassified == ("Khoản 3",)
    assert code_of(NEW_CARD.removesuffix("||||") + "|<b>|||") is ErrorCode.CARD_BAD_CHARACTERS


@pytest.mark.parametrize(
    ("issued", "fields_after", "card"),
    [
        ("30062024", "", CardKind.CCCD),
        ("01072024", "", CardKind.CAN_CUOC),
        ("30062024", "||||", CardKind.CAN_CUOC),
    ],
)
def test_generations(issued: str, fields_after: str, card: CardKind) -> None:
    text = OLD_CARD.replace("12052021", issued) + fields_after
    assert parse_card(text, TODAY).identity.card is card


def test_what_is_personal_hides_itself() -> None:
    reading = parse_card(PARENTS, TODAY)
    for shown in (repr(reading), str(reading), f"{reading.identity}"):
        for secret in ("092322990111", "Phạm", "Cần Thơ", "2022"):
            assert secret not in shown


def test_errors_carry_no_personal_data() -> None:
    with pytest.raises(InputError) as caught:
        parse_card(NO_OLD_NUMBER.replace("28021995", "31021995"), TODAY)
    assert caught.value.params == {}
    assert "Mẫu" not in str(caught.value)


@settings(deadline=None)
@given(st.text(max_size=1500))
def test_any_text_is_a_reading_or_an_input_error(text: str) -> None:
    try:
        parse_card(text, TODAY)
    except InputError as error:
        assert str(error.code).startswith(("card.", "code."))


@settings(max_examples=500, deadline=None)
@given(
    st.sampled_from([OLD_CARD, NO_OLD_NUMBER, YEAR_ONLY, GARBLED, NEW_CARD, PARENTS, CANCELLED]),
    st.lists(st.tuples(st.integers(0, 160), st.integers(0, 4), st.text(max_size=6)), max_size=4),
)
def test_any_damaged_card_is_a_reading_or_an_input_error(card: str, cuts: list[tuple[int, int, str]]) -> None:
    for place, length, put in cuts:
        card = card[:place] + put + card[place + length :]
    try:
        identity = parse_card(card, TODAY).identity
    except InputError:
        return
    texts = (identity.full_name, identity.address, *identity.parents, *identity.unclassified)
    assert all(character.isprintable() for text in texts for character in text)
    assert not any(character in text for text in texts for character in "<>{}|\\")


def test_hostile_length_takes_no_time() -> None:
    started = time.process_time()
    for text in ("|" * 1_000_000, "\ufeff" * 1_000_000 + OLD_CARD, "e\u0301" * 500_000, "\0" * 1_000_000):
        with pytest.raises(InputError):
            parse_card(text + "x" * 700, TODAY)
    assert time.process_time() - started < 0.5
