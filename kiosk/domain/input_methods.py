"""Telex and VNI: what each key does to the word before it; `composing` says what was decided, and why."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, unique

from kiosk.domain.syllable import (
    BREVE,
    CIRCUMFLEX,
    HORN,
    TONE_OF_MARK,
    Tone,
    Word,
    base_of,
    is_letter,
    is_vowel,
    with_mark,
)


@unique
class InputMethod(StrEnum):
    """How keys become Vietnamese letters."""

    DIRECT = "direct"
    TELEX = "telex"
    VNI = "vni"


def is_key(char: str, method: InputMethod) -> bool:
    """Whether `char` goes on with the word: a letter, or in VNI a digit. Anything else ends it."""
    return is_letter(char) or (char != "" and char in _SCHEMES[method].digits)


_STROKE = "đ"


@dataclass(frozen=True, slots=True)
class _Scheme:
    """The keys of one method.

    Attributes:
        tones: key → tone.
        marks: key → base letter → the mark that the key puts on it.
        digits: keys that are digits, so never letters of a word.
    """

    tones: Mapping[str, Tone]
    marks: Mapping[str, Mapping[str, str]]
    digits: str


_SCHEMES = {
    InputMethod.DIRECT: _Scheme({}, {}, ""),
    InputMethod.TELEX: _Scheme(
        tones={
            "s": Tone.SAC,
            "f": Tone.HUYEN,
            "r": Tone.HOI,
            "x": Tone.NGA,
            "j": Tone.NANG,
            "z": Tone.LEVEL,
        },
        marks={
            "a": {"a": CIRCUMFLEX},
            "e": {"e": CIRCUMFLEX},
            "o": {"o": CIRCUMFLEX},
            "w": {"a": BREVE, "o": HORN, "u": HORN},
            "d": {"d": _STROKE},
        },
        digits="",
    ),
    InputMethod.VNI: _Scheme(
        tones={
            "1": Tone.SAC,
            "2": Tone.HUYEN,
            "3": Tone.HOI,
            "4": Tone.NGA,
            "5": Tone.NANG,
            "0": Tone.LEVEL,
        },
        marks={
            "6": {"a": CIRCUMFLEX, "e": CIRCUMFLEX, "o": CIRCUMFLEX},
            "7": {"o": HORN, "u": HORN},
            "8": {"a": BREVE},
            "9": {"d": _STROKE},
        },
        digits="0123456789",
    ),
}
# Consonants that can close a syllable, k for Đắk; a Telex letter key reaches back over these only.
_FINALS = frozenset({"", "c", "ch", "k", "m", "n", "ng", "nh", "p", "t"})
# Vowels that can close a syllable after â, ê, ô: âu ây, êu, ôi. So toio is tôi, but ngoao stays.
_GLIDES = {"a": "uy", "e": "u", "o": "i"}


class KeyedWord:
    """A word under Telex or VNI keys; `word` changes with every key."""

    __slots__ = ("_acted", "_lone_w", "_modern", "_plain", "_scheme", "_word")

    def __init__(self, word: Word, method: InputMethod, *, modern: bool) -> None:
        self._word = word
        self._scheme = _SCHEMES[method]
        self._modern = modern
        self._plain: set[str] = set()
        # The key of the last press where it acted on a letter before it: pressed again, it undoes that.
        self._acted = ""
        self._lone_w = False

    def press(self, key: str) -> None:
        """Read one more key: a tone, a mark, or a letter. A combining tone mark is a named tone key."""
        lower = key.lower()
        again, self._acted = self._acted == lower, ""
        lone_w, self._lone_w = self._lone_w, False
        if key in TONE_OF_MARK:
            tone = TONE_OF_MARK[key]
            self._put(Tone.LEVEL if self._word.tone() is tone else tone)
        elif lower in self._plain or any(c in self._scheme.digits for c in self._word.ending()):
            self._add(key)
        elif lone_w and lower == "w":
            self._undo_lone_w()
        elif lower in self._scheme.tones:
            self._press_tone(key, self._scheme.tones[lower], again=again)
        elif lower in self._scheme.marks:
            self._press_mark(key, self._scheme.marks[lower], again=again)
        else:
            self._add(key)

    def _add(self, key: str) -> None:
        self._word.add(key, modern=self._modern)

    def _add_plain(self, key: str) -> None:
        self._plain.add(key.lower())
        self._add(key)

    def _put(self, tone: Tone) -> None:
        self._word.put_tone(tone, modern=self._modern)

    def _press_tone(self, key: str, tone: Tone, *, again: bool) -> None:
        before = self._word.tone()
        if self._word.vowels() and before is not tone:
            self._put(tone)
            self._acted = key.lower()
        elif again and tone is not Tone.LEVEL:
            self._put(Tone.LEVEL)
            self._add_plain(key)
        else:
            self._add(key)

    def _press_mark(self, key: str, marks: Mapping[str, str], *, again: bool) -> None:
        lower = key.lower()
        letters = self._word.letters
        places = self._stroke_place(lower) if "d" in marks else self._vowel_places(lower)
        marked = {i: _marked(letters[i], marks[base_of(letters[i])]) for i in places}
        if any(letters[i] != letter for i, letter in marked.items()):
            for i, letter in marked.items():
                letters[i] = letter
            self._settle(places)
            self._acted = lower
        elif marked and again:
            for i in places:
                letters[i] = _unmarked(letters[i])
            self._add_plain(key)
        elif lower == "w" and self._w_is_a_letter():
            self._add("Ư" if key.isupper() else "ư")
            self._lone_w = True
        else:
            self._add(key)

    def _undo_lone_w(self) -> None:
        letter = self._word.letters[-1]
        self._word.drop_last(modern=self._modern)
        self._add_plain("W" if letter.isupper() else "w")

    def _settle(self, places: list[int]) -> None:
        """After a mark: ô takes the horn of a ư before it away (uô), and the tone finds its place."""
        letters = self._word.letters
        first = places[0]
        if letters[first].lower() == "ô" and first > 0 and letters[first - 1].lower() == "ư":
            letters[first - 1] = _unmarked(letters[first - 1])
        self._put(self._word.tone())

    def _w_is_a_letter(self) -> bool:
        """Whether w alone is ư: where no vowel stands before it (tw, nhw), or after gi (giwx is giữ)."""
        letters = self._word.letters
        return not letters or not is_vowel(letters[-1]) or "".join(letters[-2:]).lower() == "gi"

    def _reaches(self, key: str) -> bool:
        """Whether `key` may act on vowels over the consonants that stand after them."""
        return key in self._scheme.digits or self._word.ending() in _FINALS

    def _stroke_place(self, key: str) -> list[int]:
        """The d just typed, else the one that opens the last syllable; at most one place."""
        letters = self._word.letters
        opening = self._word.vowels().start - 1
        if letters and base_of(letters[-1]) == "d":
            return [len(letters) - 1]
        if opening >= 0 and base_of(letters[opening]) == "d" and self._reaches(key):
            return [opening]
        return []

    def _vowel_places(self, key: str) -> list[int]:
        """The vowels of the last syllable that `key` marks."""
        places = self._word.vowels()
        if not self._reaches(key):
            return []
        marks = self._scheme.marks[key]
        bases = "".join(base_of(self._word.letters[i]) for i in places)
        at = max((i for i, base in enumerate(bases) if base in marks), default=-1)
        if at < 0:
            return []
        if HORN in marks.values():
            return [places.start + i for i in _horn_places(bases, at, ending=self._word.ending())]
        if key not in self._scheme.digits and not self._glide_only(key, bases[at + 1 :]):
            return []
        return [places.start + at]

    def _glide_only(self, key: str, rest: str) -> bool:
        return not rest or (len(rest) == 1 and rest in _GLIDES[key] and not self._word.ending())


def _horn_places(bases: str, nearest: int, *, ending: str) -> list[int]:
    """Which of the vowels `bases` a horn key marks: both of uo (the o alone at the end: huơ), ưu, ưa."""
    uo = bases.find("uo")
    if uo >= 0:
        return [uo, uo + 1] if ending or len(bases) > uo + 2 else [uo + 1]
    if "uu" in bases:
        return [bases.index("uu")]
    if bases.endswith("ua") and not ending:
        return [len(bases) - 2]
    return [nearest]


def _marked(letter: str, mark: str) -> str:
    if mark == _STROKE:
        return "Đ" if letter.isupper() else "đ"
    return with_mark(letter, mark)


def _unmarked(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[:1]
    return {"Đ": "D", "đ": "d"}.get(base, base)
