"""Vietnamese text that a decoder has read in the wrong encoding, and the way back.

A QR code in byte mode names no encoding. zbar guesses Big5, Shift-JIS or Latin-1 before UTF-8
(github.com/mchehab/zbar, issue 212; pyzbar, issues 95 and 155) and so turns about a tenth of Vietnamese cards
into other letters. Wrong text is worse than none: what cannot be proved right is given up.
"""

from __future__ import annotations

from kiosk.domain.text import nfc

_MAX_LENGTH = 3000  # characters; the largest QR code holds 2,953 bytes
EDGES = "\ufeff\0\r\n\t "
"""What scanners add before and after a code: byte order mark, NUL, line ends, tab, spaces."""

_ENCODINGS = ("shift_jis", "cp932", "big5", "big5hkscs", "latin-1", "cp1252")

# zbar converts with the C library, whose Big5 puts the ETEN row 0xC6 (the UTF-8 bytes of ơ, ư and Ư are in
# it) into the private area; Python's knows no such row.
_ETEN_FIRST, _ETEN_LAST = "\uf6b1", "\uf70e"  # 0xC6A1 to 0xC6FE

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
BREVE = "\u0306"


# Letters of Êđê, Jrai, Bahnar, M'nông, Cơ Ho … names that Vietnamese itself has not.
_MINORITY_LETTERS = "čĕĭñŏŭƀ"


def _vietnamese_letters() -> frozenset[str]:
    small = {nfc(vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES}
    small |= set("bcdđfghjklmnpqrstvwxz") | set(_MINORITY_LETTERS)
    return frozenset(small | {letter.upper() for letter in small})


LETTERS = _vietnamese_letters()
"""Every composed letter of Vietnamese and of the minority alphabets, small and capital."""

# ê̆ ô̆ ơ̆ ư̆ have no composed form: the breve stays a character of its own after these.
_BREVE_BEARERS = frozenset("êôơưÊÔƠƯ")

# Read as the apostrophe, quotation marks and dash of typed text; also what cp1252 makes of UTF-8 bytes,
# so they are let through only after a repair has failed.
_TYPOGRAPHIC = frozenset("\u2019\u02bc\u2018\u201c\u201d\u2013")

_LOOK_ALIKES = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ"})


def is_vietnamese(text: str) -> bool:
    """True when NFC `text` has only letters of `LETTERS`, printable ASCII and marks that typed text has."""
    return _all_known(text, _TYPOGRAPHIC)


def repair(text: str) -> str | None:
    """`text` as it was written, in NFC and without `EDGES` at its ends, or None when it cannot be known.

    Text that is Vietnamese already stays; text in another encoding comes back decoded, if the result is
    Vietnamese. Eth (U+00D0) and African D (U+0189), which older software puts in place of Đ, become Đ.
    """
    core = text.strip(EDGES)
    if len(core) > _MAX_LENGTH:
        return None
    composed = nfc(core)
    if _all_known(composed, frozenset()):
        return composed
    for encoding in _ENCODINGS:
        try:
            candidate = nfc(_bytes_read_as(core, encoding).decode("utf-8"))
        except UnicodeError:
            continue
        if is_vietnamese(candidate):
            return candidate
    composed = composed.translate(_LOOK_ALIKES)
    return composed if is_vietnamese(composed) else None


def _bytes_read_as(text: str, encoding: str) -> bytes:
    """What was encoded, if `encoding` made `text` of it. Raises UnicodeEncodeError."""
    if encoding != "big5" or not any(_ETEN_FIRST <= c <= _ETEN_LAST for c in text):
        return text.encode(encoding)
    return b"".join(
        bytes((0xC6, 0xA1 + ord(c) - ord(_ETEN_FIRST)))
        if _ETEN_FIRST <= c <= _ETEN_LAST
        else c.encode(encoding)
        for c in text
    )


def _all_known(text: str, others: frozenset[str]) -> bool:
    before = ""
    for character in text:
        if character == BREVE:
            if before not in _BREVE_BEARERS:
                return False
        elif not (character in LETTERS or " " <= character <= "~" or character in others):
            return False
        before = character
    return True
