"""Lists of words for the keyboard, as text files."""

from __future__ import annotations

from pathlib import Path

from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.suggestions import SuggestionList


def load_words(path: Path) -> SuggestionList:
    """The words of the UTF-8 file `path`: one entry a line, the most frequent first; `#` begins a remark.

    Raises:
        DataError: `words.unreadable`, the file is missing, may not be read, or is not UTF-8.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(ErrorCode.WORDS_UNREADABLE, name=path.name) from error
    return SuggestionList(tuple(line for line in lines if not line.lstrip().startswith("#")))
