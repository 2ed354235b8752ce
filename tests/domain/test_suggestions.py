"""Suggestions: the right words, in the right order, in time for the next key."""

from __future__ import annotations

import time
import unicodedata
from itertools import islice, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.suggestions import SuggestionList, accept, suggest

WORDS = SuggestionList(
    (
        "Nguyễn",
        "Thị",
        "Anh",
        "Hùng",
        "Hương",
        "Hoàng",
        "Đặng",
        "An",
        "Ánh",
        "Hường",
        "Hưởng",
        "Hướng",
        "Dang",
        "Ân",
        "Hươngg",
        "Zơ Râm",
        "Bh'ling",
        "H'",
        "Niê",
        "Êñuôl",
        "Kê\u0306",
    )
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("huong", ("Hương", "Hường", "Hưởng", "Hướng", "Hươngg")),
        ("Trần Thị Huong", ("Hương", "Hường", "Hưởng", "Hướng", "Hươngg")),
        ("an", ("An", "Ân", "Anh", "Ánh")),
        ("An", ("Ân", "Anh", "Ánh")),
        ("ng", ("Nguyễn",)),
        ("dang", ("Đặng", "Dang")),
        ("zo", ("Zơ Râm",)),
        ("bhl", ("Bh'ling",)),
        ("Bh'l", ("Bh'ling",)),
        ("Bh\u2019l", ("Bh'ling",)),
        ("nie", ("Niê",)),
        ("enu", ("Êñuôl",)),
        # typed marks must be there
        ("đang", ("Đặng",)),
        ("hươ", ("Hương", "Hường", "Hưởng", "Hướng", "Hươngg")),
        ("hườ", ("Hường",)),
        ("hù", ("Hùng", "Hường")),
        ("hă", ()),
        ("â", ("Ân",)),
        ("kê", ()),
        # capitals
        ("HUONG", ("HƯƠNG", "HƯỜNG", "HƯỞNG", "HƯỚNG", "HƯƠNGG")),
        # one letter: by frequency alone
        ("h", ("Hùng", "Hương", "Hoàng", "Hường", "Hưởng", "Hướng", "Hươngg", "H'")),
        ("H'", ()),
        ("h'", ("H'",)),
        # nothing to go by
        ("", ()),
        ("Trần ", ()),
        ("12", ()),
        ("xyz", ()),
        ("'", ()),
    ],
)
def test_words_for_what_was_typed(text: str, found: tuple[str, ...]) -> None:
    assert suggest(text, WORDS) == found


def test_no_more_than_the_limit() -> None:
    assert suggest("huong", WORDS, limit=2) == ("Hương", "Hường")
    assert suggest("an", WORDS, limit=3) == ("An", "Ân", "Anh")
    assert suggest("an", WORDS, limit=0) == ()
    assert suggest("an", WORDS, limit=-1) == ()
    assert suggest("an", SuggestionList()) == ()


def test_a_list_is_clean_and_keeps_its_order() -> None:
    words = SuggestionList((" Hòa ", "", "Ho\u0300a", "An", "---", "An"))
    assert words.words == ("Hòa", "An")


@pytest.mark.parametrize(
    ("text", "suggestion", "after"),
    [
        ("huong", "Hương", "Hương "),
        ("Trần Thị huong", "Hương", "Trần Thị Hương "),
        ("(huong", "Hương", "(Hương "),
        ("H'h", "H'Hen", "H'Hen "),
        ("Trần ", "Thị", "Trần Thị "),
        ("", "Nguyễn", "Nguyễn "),
        ("ngu", "Nguye\u0302\u0303n", "Nguyễn "),
    ],
)
def test_accepting_replaces_the_last_word(text: str, suggestion: str, after: str) -> None:
    assert accept(text, suggestion) == after


@settings(max_examples=300, deadline=None)
@given(
    text=st.text(max_size=30) | st.text(alphabet="aăânghươđ'\u0301\u0306 HU", max_size=8),
    limit=st.integers(-1, 9),
)
def test_any_text_is_answered(text: str, limit: int) -> None:
    found = suggest(text, WORDS, limit)
    assert len(found) <= max(limit, 0)
    assert len(set(found)) == len(found)
    for suggestion in found:
        after = accept(text, suggestion)
        assert after.endswith(f"{suggestion} ")
        assert unicodedata.is_normalized("NFC", after)


def test_ten_thousand_words_in_two_milliseconds() -> None:
    onsets = [
        "",
        "b",
        "c",
        "ch",
        "d",
        "đ",
        "g",
        "h",
        "kh",
        "l",
        "m",
        "n",
        "ng",
        "nh",
        "ph",
        "s",
        "t",
        "th",
        "tr",
        "v",
    ]
    rimes = [
        "an",
        "ăn",
        "ân",
        "ang",
        "ương",
        "ường",
        "uyễn",
        "iên",
        "òa",
        "ùng",
        "ình",
        "ái",
        "ảo",
        "ồng",
        "ội",
    ]
    spellings = (f"{a}{b} {c}{d}" for a, b, c, d in product(onsets, rimes, onsets, rimes))
    words = SuggestionList(tuple(islice(spellings, 0, 90_000, 9)))
    assert len(words.words) == 10_000
    # The shortest prefixes match the most; the middle of three tries, so that a busy machine does not decide.
    for typed in ["n", "t", "th", "b", "ng", "â", "nguyê", "thương", "zzz", "x" * 10_000]:
        tries = []
        for _ in range(3):
            began_s = time.perf_counter()
            suggest(typed, words)
            tries.append(time.perf_counter() - began_s)
        assert sorted(tries)[1] < 0.002, typed
