"""Answers: what was said, by whom, and whether it was "I do not know"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Self

from kiosk.domain.condition import Seen, Value
from kiosk.domain.ids import FieldKey

_KEY = re.compile(r"([a-z][a-z0-9_]*)(?:#([0-9]{1,3}))?")


class Origin(StrEnum):
    """Where an answer came from."""

    CITIZEN = "citizen"
    HELPER = "helper"
    CARD = "card"
    EARLIER = "earlier"


class AnswerKey(NamedTuple):
    """A field, and which item of a repeat it belongs to; None outside repeats.

    Text form `name` or `name#2`.
    """

    field: FieldKey
    item: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises ValueError when `text` is not a key."""
        found = _KEY.fullmatch(text)
        if found is None:
            raise ValueError("not an answer key")
        name, item = found.groups()
        return cls(FieldKey(name), None if item is None else int(item))

    def __str__(self) -> str:
        return self.field if self.item is None else f"{self.field}#{self.item}"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. `value` is None when the field was left blank or the person does not know."""

    value: Value | None
    origin: Origin = Origin.CITIZEN
    unknown: bool = False

    def __repr__(self) -> str:
        state = "unknown" if self.unknown else "blank" if self.value is None else "…"
        return f"Answer({state}, {self.origin})"


Answers = Mapping[AnswerKey, Answer]


def seen_in(answers: Answers, today: date, item: int | None = None) -> Seen:
    """What a condition may look at: fields of `item` first, then fields outside repeats."""

    def find(field: FieldKey) -> Answer | None:
        if item is not None:
            own = answers.get(AnswerKey(field, item))
            if own is not None:
                return own
        return answers.get(AnswerKey(field))

    def value_of(field: FieldKey) -> Value | None:
        answer = find(field)
        return None if answer is None else answer.value

    def is_unknown(field: FieldKey) -> bool:
        answer = find(field)
        return answer is not None and answer.unknown

    return Seen(value_of, is_unknown, today)
