"""What people read when something goes wrong (plain words: short, never a code, the same values in both)."""

from __future__ import annotations

import re
import string
import unicodedata

import pytest

from kiosk.domain.error_sentences import SENTENCES
from kiosk.domain.errors import ErrorCode

MOST_WORDS = 15
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
# `store.busy` is for logs; a person must never be shown it.
_CODE = re.compile(rf"\b(?:{'|'.join(re.escape(code) for code in ErrorCode)})\b")

every_code = pytest.mark.parametrize("code", ErrorCode)


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    assert set(SENTENCES) == set(ErrorCode)


@every_code
def test_sentence_is_there_in_both_languages(code: ErrorCode) -> None:
    text = SENTENCES[code]
    for words in (text.vi, text.en):
        assert words == words.strip()
        assert words.endswith((".", "?"))
        assert not _CODE.search(words)
    assert text.vi != text.en


@every_code
def test_vietnamese_is_composed_and_short(code: ErrorCode) -> None:
    vi = SENTENCES[code].vi
    assert unicodedata.is_normalized("NFC", vi)
    assert [part for part in _SENTENCE_END.split(vi) if len(part.split()) > MOST_WORDS] == []


@every_code
def test_both_languages_show_the_same_values(code: ErrorCode) -> None:
    text = SENTENCES[code]
    assert places(text.vi) == places(text.en)


def test_codes_have_one_shape() -> None:
    assert [code for code in ErrorCode if not re.fullmatch(r"[a-z_]+\.[a-z_]+", code)] == []
