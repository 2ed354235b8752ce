"""Every Vietnamese text of the screens has its English one, and no English one is left over."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.arch.places import QT_TOOLS, ROOT, TRANSLATION, python_files, qml_files

MOST_WORDS = 15
_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+")
_PLACE = re.compile(r"%L?(?:\d{1,2}|n)")

MessageKey = tuple[str, str, str]
"""Context (the file's type), Vietnamese source, and the comment that tells two like sources apart."""


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a .ts file."""

    key: MessageKey
    forms: tuple[str, ...]
    state: str


def messages(ts: Path) -> Iterator[Message]:
    # ElementTree is given our own files only.
    for context in ElementTree.parse(ts).getroot().iter("context"):  # noqa: S314
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Message(
                key=(name, message.findtext("source", ""), message.findtext("comment", "")),
                forms=tuple(forms or [translation.text or ""]),
                state=translation.get("type", "finished"),
            )


@pytest.fixture(scope="module")
def in_the_sources(tmp_path_factory: pytest.TempPathFactory) -> set[MessageKey]:
    ts = tmp_path_factory.mktemp("lupdate") / "fresh.ts"
    sources = [*qml_files(), *python_files("ui")]
    result = subprocess.run(
        [
            QT_TOOLS / "lupdate",
            "-silent",
            "-locations",
            "none",
            "-source-language",
            "vi",
            *sources,
            "-ts",
            ts,
        ],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
        env={"LC_ALL": "C.UTF-8"},
    )
    assert result.stderr == "", "lupdate could not read a text"
    return {message.key for message in messages(ts)}


@pytest.fixture(scope="module")
def translated() -> list[Message]:
    return list(messages(TRANSLATION))


def test_there_is_something_to_translate(in_the_sources: set[MessageKey]) -> None:
    assert in_the_sources


def test_nothing_is_missing(in_the_sources: set[MessageKey], translated: list[Message]) -> None:
    finished = {message.key for message in translated if message.state == "finished" and all(message.forms)}
    assert in_the_sources - finished == set()


def test_nothing_is_left_over(in_the_sources: set[MessageKey], translated: list[Message]) -> None:
    assert {message.key for message in translated} - in_the_sources == set()


def test_every_place_for_a_value_is_in_both(translated: list[Message]) -> None:
    for message in translated:
        for form in message.forms:
            # A singular may say "one" in words.
            extra = {"%n"} if len(message.forms) > 1 else set()
            wanted, there = set(_PLACE.findall(message.key[1])), set(_PLACE.findall(form))
            assert wanted - extra == there - extra, message.key


def test_letters_are_composed(in_the_sources: set[MessageKey]) -> None:
    assert {key for key in in_the_sources if not unicodedata.is_normalized("NFC", key[1])} == set()


def test_sentences_are_short(in_the_sources: set[MessageKey]) -> None:
    long = [
        (context, sentence)
        for context, source, _ in in_the_sources
        for sentence in _SENTENCE_END.split(source)
        if len(sentence.split()) > MOST_WORDS
    ]
    assert long == []
