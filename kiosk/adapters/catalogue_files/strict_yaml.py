"""The small, safe part of YAML that a catalogue document may use.

Mappings, lists and scalars, as in the JSON schema of YAML 1.2 (chapter 10.2): `true`, `false`, `null`, whole
numbers, everything else text. No anchors, aliases, tags, duplicate keys or second document. The words that
YAML 1.1 turns into something else (`no`, `on`, `12:30`, `010`, `1.5`) are refused unless they are quoted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import yaml

MAX_BYTES = 256 * 1024
MAX_NODES = 20_000
MAX_DEPTH = 40

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | bool | None"
"""What a document holds before its shape is checked."""

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,15})")
# YAML 1.1 reads these as booleans, octal, sexagesimal or floating-point numbers; YAML 1.2 mostly does not.
_AMBIGUOUS = re.compile(
    r"(?i:yes|no|on|off|y|n|true|false|null|~)"
    r"|[-+]?[0-9][0-9_]*(?::[0-9]{1,2})+|[-+][0-9]+|-?0[0-9ox][0-9a-fA-F]*|[-+]?[0-9][0-9_]*"
    r"|[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?i:inf)|\.(?i:nan)"
)
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "": None}


class NotReadableError(Exception):
    """The text is not of this small YAML.

    Attributes:
        path: where in the document (`steps[2].fields[0]`), or the line when there is no tree yet.
        reason: what is wrong, for the person who wrote the document.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def read_yaml(raw: bytes) -> Plain:
    """The one document in `raw`.

    Raises:
        NotReadableError: larger than `MAX_BYTES`, not UTF-8, not NFC, hidden characters, bad YAML, or any of
            the parts of YAML that are left out here.
    """
    if len(raw) > MAX_BYTES:
        raise NotReadableError("", f"larger than {MAX_BYTES // 1024} kB")
    text = _text_of(raw)
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    try:
        return _Tree().grow(events)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"line {mark.line + 1}" if mark else ""
        raise NotReadableError(where, f"not YAML: {error.problem or error.context}") from error
    except yaml.YAMLError as error:
        raise NotReadableError("", "not YAML") from error


def _text_of(raw: bytes) -> str:
    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise NotReadableError(f"line {line}", "not UTF-8") from error
    if _is_clean(text):
        return text
    number, line_text = next((i, line) for i, line in enumerate(text.split("\n"), 1) if not _is_clean(line))
    raise NotReadableError(f"line {number}", _why_not_clean(line_text))


def _is_clean(text: str) -> bool:
    """NFC, and nothing that cannot be seen (bidirectional marks, zero-width spaces, controls)."""
    return unicodedata.is_normalized("NFC", text) and text.replace("\n", "").isprintable()


def _why_not_clean(text: str) -> str:
    hidden = next((c for c in text if c != "\n" and not c.isprintable()), None)
    if hidden is not None:
        return f"hidden character U+{ord(hidden):04X}"
    return "Vietnamese letters are not in composed form (NFC)"


@dataclass(slots=True)
class _Open:
    """A mapping or list that is not closed yet, and the place in it that is being filled."""

    holder: dict[str, Plain] | list[Plain]
    key: str | None = None
    waits_for_value: bool = False

    def place(self, is_innermost: bool) -> str:
        if isinstance(self.holder, dict):
            return "" if self.key is None else f".{self.key}"
        # What stands inside an item has its item in the list already; what is refused has not.
        return f"[{len(self.holder) if is_innermost else len(self.holder) - 1}]"


class _Tree:
    """Builds plain values from parser events, and knows at every moment where it is."""

    def __init__(self) -> None:
        self._root: list[Plain] = []
        self._open: list[_Open] = []
        self._nodes = 0

    def grow(self, events: Iterator[yaml.Event]) -> Plain:
        documents = 0
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._put(self._scalar(event))
            elif isinstance(event, yaml.MappingStartEvent):
                self._enter(event, {})
            elif isinstance(event, yaml.SequenceStartEvent):
                self._enter(event, [])
            elif isinstance(event, yaml.CollectionEndEvent):
                self._open.pop()
            elif isinstance(event, yaml.AliasEvent):
                raise NotReadableError(self._path(), "aliases (*name) are not allowed")
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise NotReadableError("", "more than one document in the file")
        if not self._root:
            raise NotReadableError("", "the file is empty")
        return self._root[0]

    def _enter(self, event: yaml.NodeEvent, holder: dict[str, Plain] | list[Plain]) -> None:
        self._refuse_extras(event)
        self._put(holder)
        self._open.append(_Open(holder))
        if len(self._open) > MAX_DEPTH:
            raise NotReadableError(self._path(), f"nested deeper than {MAX_DEPTH}")

    def _put(self, value: Plain) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise NotReadableError(self._path(), f"more than {MAX_NODES} values")
        if not self._open:
            self._root.append(value)
            return
        here = self._open[-1]
        if isinstance(here.holder, list):
            here.holder.append(value)
        elif here.waits_for_value and here.key is not None:
            here.holder[here.key] = value
            here.waits_for_value = False
        elif not isinstance(value, str):
            raise NotReadableError(self._path(), "a key must be text")
        elif value in here.holder:
            raise NotReadableError(self._path(), f"the key `{value}` stands here twice")
        else:
            here.key, here.waits_for_value = value, True

    def _scalar(self, event: yaml.ScalarEvent) -> Plain:
        self._refuse_extras(event)
        text: str = event.value
        if not event.implicit[0]:  # quoted or a block: always text
            # An escape (\u202e) can say what the bytes of the file may not.
            if not _is_clean(text):
                raise NotReadableError(self._path(), _why_not_clean(text))
            return text
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        if _AMBIGUOUS.fullmatch(text):
            raise NotReadableError(
                self._path(), f"put `{text}` in quotes, or write true, false or a whole number"
            )
        return text

    def _refuse_extras(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            raise NotReadableError(self._path(), "anchors (&name) are not allowed")
        if getattr(event, "tag", None) is not None:
            raise NotReadableError(self._path(), "tags (!name) are not allowed")

    def _path(self) -> str:
        last = len(self._open) - 1
        return "".join(part.place(i == last) for i, part in enumerate(self._open)).removeprefix(".")
