from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.mojibake import LETTERS, is_vietnamese, repair
from tests.support.card_texts import GARBLED, GARBLED_TRUE, random_card_text

PAYLOADS = 1500
ENCODINGS = ("shift_jis", "cp932", "big5", "big5hkscs", "latin-1", "cp1252")


def test_the_alphabet() -> None:
    assert len({letter for letter in LETTERS if not letter.isascii()} - set("čĕĭñŏŭƀČĔĬÑŎŬɃ")) == 134
    assert all(unicodedata.is_normalized("NFC", letter) for letter in LETTERS)


@pytest.mark.parametrize(
    "text", ["Đắk Lắk", "H'Hen Niê", "Hơ̆ Blŏ Čư Ñan Ƀlêm ê̆ ô̆ ư̆", "ngã ỹ Ỹ", "100% <ascii>", ""]
)
def test_vietnamese_stays_as_it_is(text: str) -> None:
    assert is_vietnamese(text)
    assert repair(text) == text


def test_decomposed_text_is_composed() -> None:
    assert repair(unicodedata.normalize("NFD", "Nguyễn Đỗ Hơ̆")) == "Nguyễn Đỗ Hơ̆"


def test_older_look_alikes_become_d_with_stroke() -> None:
    assert repair("Ðắk Lắk, Ɖà Nẵng, ðường") == "Đắk Lắk, Đà Nẵng, đường"


@pytest.mark.parametrize("text", ["đường 3–5", "H’Hen Niê", "“Thử”"])
def test_marks_of_typed_text_stay(text: str) -> None:
    assert repair(text) == text


def test_an_apostrophe_can_be_half_a_letter() -> None:
    # In cp1252 the bytes of Ò are Ã and ’, each of which may stand in Vietnamese text.
    assert "HÒA".encode().decode("cp1252") == "HÃ’A"
    assert repair("HÃ’A") == "HÒA"


@pytest.mark.parametrize(
    "text", ["Lﾃ", "日本語", "Привет", "e\u0300\u0306", "\u0306", "\ufffd", "a\x07b", "😀", "x" * 3001]
)
def test_what_cannot_be_known_is_given_up(text: str) -> None:
    assert repair(text) is None


def test_the_known_case() -> None:
    assert repair(GARBLED) == GARBLED_TRUE
    assert repair("\ufeff" + GARBLED + "\r\n") == GARBLED_TRUE


def test_a_row_that_only_the_c_library_knows() -> None:
    # What zbar returned for a card of "Mẫu Sơn" and "Ưng".
    assert repair("M廕哎 S\uf6b1n, 廕盯 \uf6bfng") == "Mẫu Sơn, Ẩn Ưng"
    assert repair("S\uf6b1n字") is None


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_text_read_in_a_wrong_encoding(encoding: str) -> None:
    """Every payload that `encoding` can misread comes back letter for letter, or not at all."""
    rng = random.Random(encoding)
    misread = repaired = 0
    for _ in range(PAYLOADS):
        text = random_card_text(rng)
        try:
            garbled = text.encode().decode(encoding)
        except UnicodeDecodeError:
            continue
        misread += 1
        result = repair(garbled)
        assert result in (text, None)
        repaired += result == text
    assert misread >= 3
    assert repaired >= 0.99 * misread


def test_right_text_is_never_changed() -> None:
    rng = random.Random(7)
    for _ in range(PAYLOADS):
        text = random_card_text(rng)
        assert repair(text) == text


@settings(deadline=None)
@given(st.text())
def test_what_comes_back_is_vietnamese(text: str) -> None:
    result = repair(text)
    if result is not None:
        assert is_vietnamese(result)
        assert repair(result) == result
