"""Text as people read it: two languages, Vietnamese in NFC, nothing hidden inside."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

# Vietnamese Đ does not decompose; the others are look-alikes met in typed names (formats of names, U+00D0 …).
_D_FOLD = str.maketrans({"Đ": "D", "đ": "d", "Ð": "D", "ð": "d", "Ɖ": "D"})
_QUOTES = str.maketrans({"'": "", "\u2019": "", ".": "", "-": " "})
_SPACES = re.compile(r"\s+")
# Cc control, Cf format (bidi marks, zero-width), Co private use, Cs surrogates, Cn unassigned.
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})


class Language(StrEnum):
    """Languages that a screen can be shown in."""

    VI = "vi"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in every language of the program. Vietnamese is always there; English may be empty."""

    vi: str
    en: str = ""

    def to(self, language: Language) -> str:
        """The sentence in `language`, or in Vietnamese where it has not been translated."""
        return self.en if language is Language.EN and self.en else self.vi

    def format(self, **values: str | int) -> Text:
        """The sentence with `{name}` places filled in, in both languages."""
        return Text(self.vi.format(**values), self.en.format(**values))


def nfc(text: str) -> str:
    """Unicode composed form, the only form stored and compared."""
    return unicodedata.normalize("NFC", text)


def is_hidden(character: str) -> bool:
    """True for what nobody can see: control, format (bidi, zero-width), private, surrogate, unassigned."""
    return unicodedata.category(character) in _HIDDEN


def clean_line(text: str, max_length: int = 500) -> str:
    """One line of text from outside, safe to keep and to show.

    NFC; control, bidirectional, zero-width, private and unassigned characters removed; every run of white
    space is one space; at most `max_length` characters.
    """
    visible = "".join(" " if c.isspace() else c for c in nfc(text) if c.isspace() or not is_hidden(c))
    return _SPACES.sub(" ", visible).strip()[:max_length]


def fold(text: str) -> str:
    """Letters without marks, case, apostrophes and hyphens, for searching and for comparing names."""
    plain = unicodedata.normalize("NFD", text.translate(_D_FOLD))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return _SPACES.sub(" ", plain.casefold().translate(_QUOTES)).strip()
