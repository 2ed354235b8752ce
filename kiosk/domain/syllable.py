"""Vietnamese syllables: letters, tones, and the one letter of a syllable that carries the tone.

A word is read as letters (`ă â đ ê ô ơ ư` are letters of their own) and, apart from them, tones. A tone
belongs to a run of vowels, so it can be put where it belongs each time a letter is added or taken away.
Nothing is checked against a list of spellings: names of places and of people of every group must pass
(Đắk Lắk, Bnướch).
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum, unique

from kiosk.domain.text import nfc

CIRCUMFLEX = "\u0302"
BREVE = "\u0306"
HORN = "\u031b"
LONGEST_WORD = 64
"""Characters that are looked at as one word; a limit on the work per key, not on what may be typed."""


@unique
class Tone(StrEnum):
    """The six tones, in the order of Vietnamese dictionaries."""

    LEVEL = "level"
    HUYEN = "huyen"
    HOI = "hoi"
    NGA = "nga"
    SAC = "sac"
    NANG = "nang"

    @property
    def label(self) -> str:
        """The name that people call it by."""
        return _LABELS[self]

    @property
    def mark(self) -> str:
        """The combining character; empty for the level tone."""
        return _MARKS[self]


_LABELS = {
    Tone.LEVEL: "không dấu",
    Tone.HUYEN: "huyền",
    Tone.HOI: "hỏi",
    Tone.NGA: "ngã",
    Tone.SAC: "sắc",
    Tone.NANG: "nặng",
}
_MARKS = {
    Tone.LEVEL: "",
    Tone.HUYEN: "\u0300",
    Tone.HOI: "\u0309",
    Tone.NGA: "\u0303",
    Tone.SAC: "\u0301",
    Tone.NANG: "\u0323",
}
TONE_OF_MARK = {mark: tone for tone, mark in _MARKS.items() if mark}


def is_mark(char: str) -> bool:
    """Whether `char` is drawn on the character before it."""
    return unicodedata.category(char).startswith("M")


def is_letter(char: str) -> bool:
    """Whether `char` is part of a word: a letter of any script, or a mark on one. Digits and ' are not."""
    return char.isalpha() or is_mark(char)


def visible_letters(text: str) -> list[str]:
    """`text` cut so that every piece is one character with the marks on it."""
    pieces: list[str] = []
    for char in text:
        if pieces and is_mark(char):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def base_of(letter: str) -> str:
    """The lower-case Latin letter under all marks: a for Ấ, d for Đ, n for ñ; empty for an empty string."""
    plain = unicodedata.normalize("NFD", letter.lower())[:1]
    return "d" if plain == "đ" else plain


def with_mark(letter: str, mark: str) -> str:
    """`letter` with the one mark `mark` (CIRCUMFLEX, BREVE, HORN or none), its case kept."""
    return nfc(unicodedata.normalize("NFD", letter)[:1] + mark)


def is_vowel(letter: str) -> bool:
    """Whether `letter` can carry a tone: a vowel with any marks, so also the ŏ ŭ ĭ ê̆ of Ê Đê."""
    return base_of(letter) in _VOWELS


def split_word(text: str) -> tuple[str, str]:
    """Cut `text` before the word that it ends in: ("Trần ", "Văn"), ("H'", "Hen"), ("A ", "")."""
    start = len(text)
    while start > 0 and len(text) - start < LONGEST_WORD and is_letter(text[start - 1]):
        start -= 1
    while start < len(text) and start > 0 and is_mark(text[start]):
        start += 1
    return text[:start], text[start:]


class Word:
    """One word being composed. Scratch paper: it changes in place and is not kept.

    Attributes:
        letters: visible letters without tone, NFC, case kept.
        tones: of each letter.
    """

    __slots__ = ("letters", "tones")

    def __init__(self, text: str = "") -> None:
        self.letters: list[str] = []
        self.tones: list[Tone] = []
        for piece in visible_letters(text):
            self._take(piece)

    def __str__(self) -> str:
        return nfc("".join(a + t.mark for a, t in zip(self.letters, self.tones, strict=True)))

    def _take(self, piece: str) -> None:
        letter, tone = _split_tone(piece)
        if self.letters and is_mark(letter[0]):
            self.letters[-1] = nfc(self.letters[-1] + letter)
            return
        self.letters.append(letter)
        self.tones.append(tone)

    def vowels(self) -> range:
        """Places of the last run of vowels; without the u of qu and the i of gi where more vowels follow.

        Those two belong to the consonant: quý, già, but gì.
        """
        end = len(self.letters)
        while end > 0 and not is_vowel(self.letters[end - 1]):
            end -= 1
        start = end
        while start > 0 and is_vowel(self.letters[start - 1]):
            start -= 1
        if 0 < start < end - 1:
            opening = (self.letters[start - 1] + self.letters[start]).lower()
            if opening in {"qu", "gi"}:
                start += 1
        return range(start, end)

    def ending(self) -> str:
        """What stands after the last run of vowels, in lower case."""
        return "".join(self.letters[self.vowels().stop :]).lower()

    def tone(self) -> Tone:
        """The tone of the last syllable; level where there is no vowel."""
        start, end = self._run()
        return next((t for t in reversed(self.tones[start:end]) if t is not Tone.LEVEL), Tone.LEVEL)

    def put_tone(self, tone: Tone, *, modern: bool) -> None:
        """Give the last syllable `tone`, on the letter where it belongs; nothing happens without a vowel."""
        start, end = self._run()
        if start == end:
            return
        self.tones[start:end] = [Tone.LEVEL] * (end - start)
        self.tones[self._tone_place(modern=modern)] = tone

    def add(self, piece: str, *, modern: bool) -> None:
        """Add one visible letter at the end; the tone moves to where it now belongs: tóa + n is toán.

        No syllable has uơ or ưo before a final, so they become ươ when one follows: thuơ + ng is thương.
        The u of qu stays: quơ.
        """
        if not is_mark(piece[0]) and (not is_vowel(piece) or base_of(piece) in {"i", "u"}):
            self._complete_uo()
        self._take(piece)
        self.put_tone(self.tone(), modern=modern)

    def drop_last(self, *, modern: bool) -> None:
        """Take the last letter away, and a tone on it; a tone before it finds its place again."""
        del self.letters[-1:], self.tones[-1:]
        self.put_tone(self.tone(), modern=modern)

    def _complete_uo(self) -> None:
        places = self.vowels()
        if places.stop == len(self.letters) and len(places) >= 2:
            pair = "".join(self.letters[-2:])
            if pair.lower() in {"uơ", "ưo"}:
                self.letters[-2:] = [with_mark(letter, HORN) for letter in self.letters[-2:]]

    def _run(self) -> tuple[int, int]:
        """The last run of vowels with the u of qu and the i of gi, from where an early tone has to move."""
        places = self.vowels()
        start = places.start
        while start > 0 and is_vowel(self.letters[start - 1]):
            start -= 1
        return start, places.stop

    def _tone_place(self, *, modern: bool) -> int:
        """The letter that carries the tone, in the old style (hòa, thủy) or the modern one (hoà, thuỷ).

        The marked vowel (in ươ the ơ); else, before a final, the last vowel; else the middle one of three;
        else the first, or the second of oa, oe, uy in modern style.
        """
        places = self.vowels()
        vowels = [self.letters[i].lower() for i in places]
        marked = [i for i, v in zip(places, vowels, strict=True) if len(unicodedata.normalize("NFD", v)) > 1]
        fuller = [i for i in marked if self.letters[i].lower() != "ư"]
        if marked:
            return (fuller or marked)[-1]
        if places.stop < len(self.letters):
            return places[-1]
        if len(places) >= 3 or (modern and "".join(vowels) in {"oa", "oe", "uy"}):
            return places[1]
        return places[0]


_VOWELS = frozenset("aeiouy")


def _split_tone(piece: str) -> tuple[str, Tone]:
    """One visible letter, NFC, and the tone that stood on it. Only vowels carry one: the ~ of ñ is none."""
    if not is_vowel(piece):
        return piece, Tone.LEVEL
    tone = Tone.LEVEL
    rest = ""
    for char in unicodedata.normalize("NFD", piece):
        found = TONE_OF_MARK.get(char)
        if found is None:
            rest += char
        else:
            tone = found
    return nfc(rest), tone
