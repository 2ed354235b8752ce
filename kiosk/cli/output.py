"""What a verb prints, and how it ends.

stdout carries the answer and nothing else: with `--json` one JSON document, or one line for each item; logs
and sentences for people go to stderr. Exit status: 0 done, 1 a known error, 2 wrong usage.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NoReturn

from kiosk.domain.error_sentences import sentence
from kiosk.domain.errors import KioskError
from kiosk.domain.text import is_hidden

KNOWN_ERROR = 1

Item = Mapping[str, object]


def speak_utf8() -> None:
    """Both output streams are UTF-8, whatever the locale says: so is JSON, and so is Vietnamese.

    What has no UTF-8 form (a file name in another encoding) is written as JSON escapes it.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def print_json(item: Item) -> None:
    """One document on one line."""
    sys.stdout.write(json.dumps(item, ensure_ascii=False) + "\n")
    sys.stdout.flush()  # each item as soon as it is there; and a reader that has gone is noticed here


def print_line(text: str) -> None:
    """One line for people."""
    sys.stdout.write(_one_line(text) + "\n")
    sys.stdout.flush()


def tell(text: str) -> None:
    """A sentence for the person at the terminal."""
    sys.stderr.write(_one_line(text) + "\n")


def _one_line(text: str) -> str:
    """What nobody can see is shown as a sign: it could move the cursor, or turn the line round."""
    return "".join("\ufffd" if is_hidden(c) and c != "\t" else c for c in text)


def stop_with(error: KioskError, *, as_json: bool) -> NoReturn:
    """Says what went wrong, and ends with status 1."""
    said = sentence(error)
    if as_json:
        print_json(
            {
                "error": error.code.value,
                "params": error.params,
                "message": said.vi,
                "message_en": said.en,
            }
        )
    about = "".join(f" {name}={value}" for name, value in error.params.items())
    tell(said.vi)
    tell(f"{said.en} [{error.code.value}{about}]")
    raise SystemExit(KNOWN_ERROR)


@contextmanager
def known_errors(*, as_json: bool) -> Iterator[None]:
    """Ends the process with status 1 on a KioskError; anything else is a bug and keeps its traceback."""
    try:
        yield
    except KioskError as error:
        stop_with(error, as_json=as_json)
