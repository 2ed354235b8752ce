"""Every word of a Vietnamese dictionary, typed in every way and in both styles of placing the tone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.domain.composing import Composer, InputMethod, Tone, add_letter, compose, delete_last, set_tone

DICTIONARY = Path("/usr/share/hunspell/vi_VN.dic")
"""Debian package hunspell-vi."""

TELEX, VNI, DIRECT = InputMethod.TELEX, InputMethod.VNI, InputMethod.DIRECT

# The tables below are written out again, so that a slip in the program's own tables does not hide itself.
TONE_MARKS = {
    "\u0300": (Tone.HUYEN, "f", "2"),
    "\u0309": (Tone.HOI, "r", "3"),
    "\u0303": (Tone.NGA, "x", "4"),
    "\u0301": (Tone.SAC, "s", "1"),
    "\u0323": (Tone.NANG, "j", "5"),
}
TELEX_LETTERS = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}
VNI_LETTERS = {"ă": "a8", "â": "a6", "ê": "e6", "ô": "o6", "ơ": "o7", "ư": "u7", "đ": "d9"}
VOWELS = "aăâeêioôơuưy"
NATIVE = re.compile(
    rf"(b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?[{VOWELS}]+(ch|c|m|ng|nh|n|p|t)?"
)


def taken_apart(word: str) -> tuple[str, str]:
    """The word without its tone, and the tone mark ("" for level)."""
    decomposed = unicodedata.normalize("NFD", word)
    marks = [c for c in decomposed if c in TONE_MARKS]
    plain = "".join(c for c in decomposed if c not in TONE_MARKS)
    return unicodedata.normalize("NFC", plain), "".join(marks)


@dataclass(frozen=True)
class Dictionary:
    """The words of the dictionary as they are written in one style.

    Debian's words are in the modern style without exception (hoà, thuỷ); for the old style (hòa, thủy) the
    tone of a final oa, oe, uy is moved here.
    """

    words: list[str]
    modern: bool


def in_old_style(word: str) -> str:
    plain, mark = taken_apart(word)
    if not mark or not re.search("(?<!q)(oa|oe|uy)$", plain):
        return word
    return plain[:-2] + unicodedata.normalize("NFC", plain[-2] + mark) + plain[-1]


@pytest.fixture(scope="module", params=[False, True], ids=["old style", "modern style"])
def dictionary(request: pytest.FixtureRequest) -> Dictionary:
    modern: bool = request.param
    if not DICTIONARY.exists():
        pytest.skip(f"{DICTIONARY} is missing: install hunspell-vi, or 6,631 words go untested")
    lines = DICTIONARY.read_text(encoding="utf-8").splitlines()
    words = [w for w in (unicodedata.normalize("NFC", line.strip()) for line in lines) if w.isalpha()]
    assert len(words) > 6_500
    assert sum(1 for w in words if taken_apart(w)[1]) > 5_200
    old = [in_old_style(word) for word in words]
    assert sum(a != b for a, b in zip(words, old, strict=True)) == 69
    return Dictionary(words if modern else old, modern)


def wrong(words: Iterator[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Of (keys, word, result), those that came out wrong."""
    return [found for found in words if found[1] != found[2]]


def upper_if(letter: str, keys: str) -> str:
    return keys.upper() if letter.isupper() else keys


def typed_directly(letters: str, *, modern: bool) -> str:
    text = ""
    for letter in letters:
        text = add_letter(text, letter, modern=modern)
    return text


def test_direct_with_the_tone_last(dictionary: Dictionary) -> None:
    modern = dictionary.modern

    def typed() -> Iterator[tuple[str, str, str]]:
        for word in dictionary.words:
            plain, mark = taken_apart(word)
            text = typed_directly(plain, modern=modern)
            yield plain, word, set_tone(text, TONE_MARKS[mark][0], modern=modern) if mark else text

    assert wrong(typed()) == []


def test_direct_with_the_tone_after_the_first_vowel(dictionary: Dictionary) -> None:
    modern = dictionary.modern

    def typed() -> Iterator[tuple[str, str, str]]:
        for word in dictionary.words:
            plain, mark = taken_apart(word)
            if not mark:
                continue
            first = next(i for i, c in enumerate(plain.lower()) if c in VOWELS)
            text = set_tone(
                typed_directly(plain[: first + 1], modern=modern), TONE_MARKS[mark][0], modern=modern
            )
            for letter in plain[first + 1 :]:
                text = add_letter(text, letter, modern=modern)
            yield plain, word, text

    assert wrong(typed()) == []


def test_direct_deletes_one_visible_letter_at_a_time(dictionary: Dictionary) -> None:
    modern = dictionary.modern

    for word in dictionary.words:
        text = word
        while text:
            shorter = delete_last(text, modern=modern)
            assert taken_apart(shorter)[0] == taken_apart(text)[0][:-1], word
            text = shorter


def telex_letters(plain: str) -> str:
    """Canonical Telex keys; a letter that would be a tone or mark key is typed twice, once for all."""
    keys, doubled, vowel_before = "", set[str](), False
    for i, letter in enumerate(plain):
        lower = letter.lower()
        is_second_o = lower == "o" and plain[i - 1 : i].lower() == "o"
        would_act = lower == "w" or (lower in "sfrxj" and vowel_before) or is_second_o
        if would_act and lower not in doubled:
            keys += letter * 2
            doubled.add(lower)
        else:
            keys += upper_if(letter, TELEX_LETTERS.get(lower, lower))
        vowel_before = vowel_before or lower in VOWELS
    return keys


def telex_tone_last(plain: str, mark: str) -> str:
    return telex_letters(plain) + (TONE_MARKS[mark][1] if mark else "")


def telex_tone_in_the_middle(plain: str, mark: str) -> str:
    """The tone key straight after the first vowel, even before the letter where the tone will stand."""
    first = next(i for i, c in enumerate(plain.lower()) if c in VOWELS)
    tone = TONE_MARKS[mark][1] if mark else ""
    return telex_letters(plain[: first + 1]) + tone + telex_letters(plain[first + 1 :])


def telex_marks_last(plain: str, mark: str) -> str:
    """Plain letters, then the marks, then the tone: duongdwf."""
    letters = unicodedata.normalize("NFD", plain)
    keys = "".join("d" if c == "đ" else c for c in letters if not unicodedata.combining(c))
    keys += next((c for c, letter in zip("aeo", "âêô", strict=True) if letter in plain), "")
    keys += "w" if set("ăơư") & set(plain) else ""
    keys += "d" if "đ" in plain else ""
    return keys + (TONE_MARKS[mark][1] if mark else "")


def vni_marks_at_once(plain: str, mark: str) -> str:
    keys = "".join(upper_if(c, VNI_LETTERS.get(c.lower(), c.lower())) for c in plain)
    return keys + (TONE_MARKS[mark][2] if mark else "")


def vni_digits_last(plain: str, mark: str) -> str:
    letters = [VNI_LETTERS.get(c, c) for c in plain]
    digits = "".join(sorted({digit for keys in letters for digit in keys[1:]}))
    return "".join(keys[0] for keys in letters) + digits + (TONE_MARKS[mark][2] if mark else "")


def test_telex_with_the_tone_last(dictionary: Dictionary) -> None:
    keys = ((telex_tone_last(*taken_apart(word)), word) for word in dictionary.words)
    assert wrong((k, w, compose(k, TELEX, modern=dictionary.modern)) for k, w in keys) == []


def test_vni_with_every_mark_at_once(dictionary: Dictionary) -> None:
    keys = ((vni_marks_at_once(*taken_apart(word)), word) for word in dictionary.words)
    assert wrong((k, w, compose(k, VNI, modern=dictionary.modern)) for k, w in keys) == []


@pytest.mark.parametrize(
    ("method", "keys_for"),
    [(TELEX, telex_marks_last), (TELEX, telex_tone_in_the_middle), (VNI, vni_digits_last)],
    ids=["telex marks last", "telex tone in the middle", "vni digits last"],
)
def test_marks_in_another_order(
    dictionary: Dictionary, method: InputMethod, keys_for: Callable[[str, str], str]
) -> None:
    # xoong and the like need the o key twice on the spot; words of other languages have their own test above.
    words = [
        w for w in dictionary.words if NATIVE.fullmatch(taken_apart(w)[0]) and "oo" not in taken_apart(w)[0]
    ]
    assert len(words) > 6_500
    keys = ((keys_for(*taken_apart(word)), word) for word in words)
    assert wrong((k, w, compose(k, method, modern=dictionary.modern)) for k, w in keys) == []


def test_the_composer_gives_the_same_in_every_method(dictionary: Dictionary) -> None:
    modern = dictionary.modern

    for word in dictionary.words[::20]:
        plain, mark = taken_apart(word)
        tone = TONE_MARKS[mark][0] if mark else Tone.LEVEL
        assert Composer(DIRECT, modern=modern).type(plain).tone(tone).text == word
        assert Composer(TELEX, modern=modern).type(telex_letters(plain)).tone(tone).text == word
        assert Composer(VNI, modern=modern).type(vni_marks_at_once(plain, "")).tone(tone).text == word
