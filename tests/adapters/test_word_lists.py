"""The word list that ships with the program, and files that are not one."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from kiosk.adapters.files.word_lists import load_words
from kiosk.domain.composing import add_letter
from kiosk.domain.error_sentences import sentence
from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.suggestions import suggest

NAMES = Path(__file__).parents[2] / "resources" / "words" / "names.txt"

BY_SUGGESTION_ONLY = {"Ríah"}
"""The tone stands where the keyboard, after the rules of Vietnamese, would not put it."""


def test_the_names_that_ship_with_the_program() -> None:
    words = load_words(NAMES)
    lines = NAMES.read_text(encoding="utf-8").splitlines()
    assert words.words == tuple(line for line in lines if line and not line.startswith("#"))
    assert len(words.words) >= 600
    assert words.words[:3] == ("Nguyễn", "Thị", "Văn")
    for word in words.words:
        assert unicodedata.is_normalized("NFC", word)
        typed = ""
        for letter in word:
            typed = add_letter(typed, letter)
        assert typed == word or word in BY_SUGGESTION_ONLY


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("huong", ["Hương", "Hường", "Hưởng", "Hướng", "Huống"]),
        ("ng", ["Nguyễn"]),
        ("zo", ["Zơ Râm"]),
        ("nie", ["Niê"]),
        ("ala", ["Alăng"]),
        ("bhl", ["Bh'ling", "Bhling"]),
        ("kpa", ["Kpă"]),
        ("giang", ["Giang", "Giàng"]),
    ],
)
def test_names_are_found_by_plain_letters(typed: str, expected: list[str]) -> None:
    found = suggest(typed, load_words(NAMES))
    assert [word for word in found if word in expected] == expected


def test_remarks_blank_lines_and_a_byte_order_mark_are_no_words(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("\ufeff# remark\n\n  # another\nHo\u0300a\r\n An \n", encoding="utf-8")
    assert load_words(path).words == ("Hòa", "An")


def test_a_missing_or_broken_file_is_a_known_error(tmp_path: Path) -> None:
    broken = tmp_path / "words.txt"
    broken.write_bytes(b"\xff\xfe\x00H")
    for path in (tmp_path / "none.txt", tmp_path, broken):
        with pytest.raises(DataError) as caught:
            load_words(path)
        assert caught.value.code is ErrorCode.WORDS_UNREADABLE
        assert path.name in sentence(caught.value).vi
