"""Typing Vietnamese: with letters and named tone keys, or with Telex or VNI for those who know them.

Three ways in, one door (`Composer`):

- direct: every letter has its key, and a tone key acts on the last syllable. `add_letter`, `set_tone` and
  `delete_last` do the work, on plain text.
- Telex: aa ă… as aa aw ee oo ow uw dd, w alone for ư; tones s f r x j, z takes the tone away.
- VNI: 6 for â ê ô, 7 for ơ ư, 8 for ă, 9 for đ; tones 1–5, 0 takes the tone away.

Decisions where the customs leave room:

- No spelling check. A key is a tone or mark key wherever there is a vowel to take it, so a name that has such
  a letter there is typed with the key twice: Arraats → Arất, Ksorr → Ksor.
- The same key twice in a row undoes it and stands as a letter, and stays a letter to the end of the word:
  aaa → aa, ass → as, a66 → a6, ww → w. So xoong → xông, and xooong → xoong.
- Marks may also come later, as many people type them: nguoiwf, duongdwf, tienges, nguyen64. In Telex, where
  the key is also a letter, only over what can end a syllable: Alawng → Alăng, but Ana → Ân, and Anaa → Ana.
- In VNI a digit that found no vowel to act on makes the digits after it plain: A012 stays A012.
- uow is uơ until a letter follows: thuowr → thuở, huowng → hương.

Every function takes any text, gives NFC and never raises.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kiosk.domain.input_methods import InputMethod, KeyedWord, is_key
from kiosk.domain.syllable import (
    LONGEST_WORD,
    TONE_OF_MARK,
    Tone,
    Word,
    split_word,
    visible_letters,
)
from kiosk.domain.text import nfc

__all__ = ["Composer", "InputMethod", "Tone", "add_letter", "compose", "delete_last", "set_tone", "tone_of"]

_MOST_TYPED = 1000
"""Longer input was not typed but pasted; it is taken as it is, and costs no composing."""


def add_letter(text: str, letter: str, *, modern: bool = False) -> str:
    """`text` with `letter` at the end, the tone of the last syllable where it then belongs.

    tóa + n is toán, thuơ + n is thươn. `letter` may be any text; a bare tone mark, as some physical
    keyboards send, is a tone key.
    """
    text, letter = nfc(text), nfc(letter)
    if len(letter) > _MOST_TYPED:
        return nfc(text + letter)
    for piece in visible_letters(letter):
        text = _add_piece(text, piece, modern=modern)
    return text


def set_tone(text: str, tone: Tone, *, modern: bool = False) -> str:
    """`text` with `tone` on its last syllable; the tone that is already there is taken away instead.

    Unchanged (but NFC) where the text does not end in a word with a vowel.
    """
    head, word = _open_word(nfc(text))
    if not word.letters:
        return nfc(text)
    word.put_tone(Tone.LEVEL if word.tone() is tone else tone, modern=modern)
    return nfc(head + str(word))


def tone_of(text: str) -> Tone:
    """The tone of the last syllable, which `set_tone` would change."""
    return _open_word(nfc(text))[1].tone()


def delete_last(text: str, *, modern: bool = False) -> str:
    """`text` without its last visible letter; a tone before it finds its place again: toán, tóa, tó, t."""
    text = nfc(text)
    head, word = _open_word(text)
    if not word.letters:
        return nfc("".join(visible_letters(text)[:-1]))
    word.drop_last(modern=modern)
    return nfc(head + str(word))


def compose(keys: str, method: InputMethod, *, modern: bool = False) -> str:
    """What `keys` become when typed one after the other: Nguyeenx → Nguyễn, D9a8ng5 → Đặng.

    Words are composed one by one, so `keys` may also be a whole line.
    """
    return Composer(method, modern=modern).type(keys).text


@dataclass(frozen=True, slots=True)
class Composer:
    """Text being typed with one method; every key gives a new value.

    Attributes:
        method: how keys are read.
        committed: text that later keys only add to (its last word may still take a tone or a mark); NFC.
        keys: raw keys of the current word (Telex, VNI), a press of a named tone key as its combining mark.
        modern: hoà and thuỷ instead of hòa and thủy.
    """

    method: InputMethod = InputMethod.DIRECT
    committed: str = field(default="", repr=False)
    keys: str = field(default="", repr=False)
    modern: bool = False

    @property
    def text(self) -> str:
        """What is on the screen, NFC."""
        if not self.keys:
            return nfc(self.committed)
        head, word = _open_word(nfc(self.committed))
        keyboard = KeyedWord(word, self.method, modern=self.modern)
        for key in self.keys:
            keyboard.press(key)
        return nfc(head + str(word))

    def type(self, chars: str) -> Composer:
        """After the keys `chars`, usually one."""
        if len(chars) > _MOST_TYPED:
            return self._commit(self.text + chars)
        if self.method is InputMethod.DIRECT:
            return self._commit(add_letter(self.text, chars, modern=self.modern))
        composer = self
        for char in chars:
            composer = composer._type_one(char)
        return composer

    def tone(self, tone: Tone) -> Composer:
        """After a named tone key, in any method: as `set_tone`."""
        if self.method is InputMethod.DIRECT:
            return self._commit(set_tone(self.text, tone, modern=self.modern))
        mark = tone.mark or tone_of(self.text).mark
        return self._type_one(mark) if mark else self

    def backspace(self) -> Composer:
        """Without the last key of the current word, else without the last visible letter."""
        if self.keys:
            return replace(self, keys=self.keys[:-1])
        return self._commit(delete_last(self.committed, modern=self.modern))

    def with_text(self, text: str) -> Composer:
        """On with `text` instead, after a suggestion was accepted or the field was changed by other means."""
        return self._commit(text)

    def with_method(self, method: InputMethod) -> Composer:
        """On with the same text and another method."""
        return replace(self._commit(self.text), method=method)

    def _commit(self, text: str) -> Composer:
        return replace(self, committed=nfc(text), keys="")

    def _type_one(self, char: str) -> Composer:
        if not is_key(char, self.method):
            return self._commit(self.text + char)
        full = len(self.keys) >= LONGEST_WORD
        composer = self._commit(self.text) if full else self
        after = replace(composer, keys=composer.keys + char)
        # A tone that found no vowel is no key, or a later backspace would seem to do nothing.
        return self if char in TONE_OF_MARK and after.text == self.text else after


def _open_word(text: str) -> tuple[str, Word]:
    head, tail = split_word(text)
    return head, Word(tail)


def _add_piece(text: str, piece: str, *, modern: bool) -> str:
    if piece in TONE_OF_MARK:
        return set_tone(text, TONE_OF_MARK[piece], modern=modern)
    if not piece[0].isalpha():
        return nfc(text + piece)
    head, word = _open_word(text)
    word.add(piece, modern=modern)
    return nfc(head + str(word))
