"""What a verb prints, and how it ends.

stdout carries the answer and nothing else: with `--json` one JSON document, or one line for each item; logs
and sentences for people go to stderr. Exit status: 0 done, 1 a known error, 2 wrong usage.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NoReturn

from kiosk.domain.error_sentences import sentence
from kiosk.domain.errors import KioskError

DONE, KNOWN_ERROR, WRONG_USAGE = 0, 1, 2

Item = Mapping[str, object]


def print_json(item: Item) -> None:
    """One document on one line."""
    sys.stdout.write(json.dumps(item, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def print_line(text: str) -> None:
    sys.stdout.write(text + "\n")


def tell(text: str) -> None:
    """A sentence for the person at the terminal."""
    sys.stderr.write(text + "\n")


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
    tell(f"{said.vi}\n{said.en} [{error.code.value}{about}]")
    raise SystemExit(KNOWN_ERROR)


@contextmanager
def known_errors(*, as_json: bool) -> Iterator[None]:
    """Ends the process with status 1 on a KioskError; anything else is a bug and keeps its traceback."""
    try:
        yield
    except KioskError as error:
        stop_with(error, as_json=as_json)
    except BrokenPipeError:
        # The reader has seen enough (`kiosk case list | head`).
        sys.stderr.close()
        raise SystemExit(DONE) from None
