"""Words offered while a person types, so that plain letters are enough: huong gives Hương, Hường, Hướng."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import nsmallest

from kiosk.domain.syllable import LONGEST_WORD, Tone, Word, base_of, is_letter
from kiosk.domain.text import fold, nfc

_APOSTROPHES = "'\u2019"
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class _Spelling:
    """How a word is written: lower-case letters without tone or apostrophe, and apart from them the rest."""

    letters: tuple[str, ...]
    tones: frozenset[Tone]
    apostrophe: bool

    @classmethod
    def of(cls, text: str) -> _Spelling:
        word = Word(text)
        letters = tuple(letter.lower() for letter in word.letters if is_letter(letter[0]))
        return cls(letters, frozenset(word.tones) - {Tone.LEVEL}, any(c in text for c in _APOSTROPHES))


@dataclass(frozen=True, slots=True)
class SuggestionList:
    """Words to offer, the most frequent first; an entry may be several words (Zơ Râm).

    Attributes:
        words: NFC, each once.
    """

    words: tuple[str, ...] = ()
    _folded: tuple[str, ...] = field(init=False, repr=False, compare=False)
    _ranks: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _spellings: tuple[_Spelling, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        words = tuple(dict.fromkeys(w for w in (nfc(w).strip() for w in self.words) if fold(w)))
        entries = sorted((fold(word), rank) for rank, word in enumerate(words))
        object.__setattr__(self, "words", words)
        object.__setattr__(self, "_folded", tuple(folded for folded, _ in entries))
        object.__setattr__(self, "_ranks", tuple(rank for _, rank in entries))
        object.__setattr__(self, "_spellings", tuple(_Spelling.of(word) for word in words))

    def starting_like(self, typed: str, limit: int) -> tuple[str, ...]:
        """At most `limit` words that begin with `typed`: whole matches first, then by frequency.

        Marks and apostrophes that were typed must be there; those that were not are free. One letter is too
        little to be taken for a whole word (Y, A, H').
        """
        prefix = fold(typed)
        if not prefix or limit <= 0:
            return ()
        begin = bisect_left(self._folded, prefix)
        middle = bisect_right(self._folded, prefix) if len(prefix) > 1 else begin
        end = bisect_left(self._folded, prefix + _LAST)
        whole = sorted(self._agreeing(typed, begin, middle))[:limit]
        longer = nsmallest(limit - len(whole), self._agreeing(typed, middle, end))
        return tuple(self.words[rank] for rank in [*whole, *longer])

    def _agreeing(self, typed: str, begin: int, end: int) -> Iterator[int]:
        spelling = _Spelling.of(typed)
        marked = [(i, letter) for i, letter in enumerate(spelling.letters) if letter != base_of(letter)]
        for rank in self._ranks[begin:end]:
            found = self._spellings[rank]
            if (
                self.words[rank] != typed
                and spelling.tones <= found.tones
                and spelling.apostrophe <= found.apostrophe
                and all(found.letters[i : i + 1] == (letter,) for i, letter in marked)
            ):
                yield rank


def suggest(text: str, words: SuggestionList, limit: int = 8) -> tuple[str, ...]:
    """At most `limit` words to put in place of the last word of `text`, best first.

    None where `text` does not end in a word. A word typed in capitals gets capitals.
    """
    typed = _cut(text)[1]
    found = words.starting_like(typed, limit)
    if len(typed) > 1 and typed.isupper():
        return tuple(dict.fromkeys(word.upper() for word in found if word.upper() != typed))
    return found


def accept(text: str, suggestion: str) -> str:
    """`text` with `suggestion` and a space in place of its last word, ready for the next word. NFC."""
    return nfc(f"{_cut(text)[0]}{suggestion} ")


def _cut(text: str) -> tuple[str, str]:
    """`text` before its last word, and that word, NFC; an apostrophe is part of a word (H'Hen)."""
    text = nfc(text)
    start = len(text)
    while start > 0 and len(text) - start < LONGEST_WORD and _in_word(text[start - 1]):
        start -= 1
    return text[:start], text[start:]


def _in_word(char: str) -> bool:
    return is_letter(char) or char in _APOSTROPHES
