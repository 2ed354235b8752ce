"""Conditions as data: field – operator – value, joined by all, any and not.

A comparison with a field that is unanswered, left blank or answered "I do not know" is false, whatever the
operator; `answered` and `unknown` are the two operators that ask about just that. So `not(x eq "a")` holds
while `x` has no answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from kiosk.domain.dates import PartialDate, age_on
from kiosk.domain.ids import FieldKey

Value: TypeAlias = str | int | bool | tuple[str, ...]
"""What an answer holds. Dates are ISO text (`PartialDate`), times `HH:MM`, several choices a tuple."""


class Operator(StrEnum):
    """How an answer is compared."""

    EQ = "eq"
    NE = "ne"
    IN = "in"
    CONTAINS = "contains"
    LT = "lt"
    LTE = "lte"
    GT = "gt"
    GTE = "gte"
    AGE_UNDER = "age_under"
    AGE_AT_LEAST = "age_at_least"
    DAYS_AGO_OVER = "days_ago_over"
    ANSWERED = "answered"
    UNKNOWN = "unknown"


ORDERING = frozenset({Operator.LT, Operator.LTE, Operator.GT, Operator.GTE})
OF_DATES = frozenset({Operator.AGE_UNDER, Operator.AGE_AT_LEAST, Operator.DAYS_AGO_OVER})
WITHOUT_VALUE = frozenset({Operator.ANSWERED, Operator.UNKNOWN})


@dataclass(frozen=True, slots=True)
class OtherField:
    """The value to compare with is the answer to another field."""

    field: FieldKey


@dataclass(frozen=True, slots=True)
class Today:
    """The value to compare with is the current day in Việt Nam."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a condition may look at, for one item of a repeat or for none.

    Attributes:
        value_of: the answer to a field, or None when there is none, it is blank or it is "I do not know".
        is_unknown: whether the field was answered "I do not know".
        today: the day in Việt Nam.
    """

    value_of: Callable[[FieldKey], Value | None]
    is_unknown: Callable[[FieldKey], bool]
    today: date


@dataclass(frozen=True, slots=True)
class Comparison:
    """One field compared with a literal, another field or today."""

    field: FieldKey
    op: Operator
    value: Value | OtherField | Today | None = None

    def holds(self, seen: Seen) -> bool:
        if self.op is Operator.UNKNOWN:
            return seen.is_unknown(self.field)
        left = seen.value_of(self.field)
        if self.op is Operator.ANSWERED:
            return left is not None
        right = self._right(seen)
        if left is None or right is None:
            return False
        if self.op in OF_DATES:
            return _of_dates(self.op, left, right, seen.today)
        return _compare(self.op, left, right)

    def fields(self) -> Iterator[FieldKey]:
        yield self.field
        if isinstance(self.value, OtherField):
            yield self.value.field

    def _right(self, seen: Seen) -> Value | None:
        match self.value:
            case OtherField(field):
                return seen.value_of(field)
            case Today():
                return seen.today.isoformat()
            case value:
                return value


@dataclass(frozen=True, slots=True)
class AllOf:
    """True when every part holds; true when there is none."""

    parts: tuple[Condition, ...]

    def holds(self, seen: Seen) -> bool:
        return all(part.holds(seen) for part in self.parts)

    def fields(self) -> Iterator[FieldKey]:
        for part in self.parts:
            yield from part.fields()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True when at least one part holds."""

    parts: tuple[Condition, ...]

    def holds(self, seen: Seen) -> bool:
        return any(part.holds(seen) for part in self.parts)

    def fields(self) -> Iterator[FieldKey]:
        for part in self.parts:
            yield from part.fields()


@dataclass(frozen=True, slots=True)
class Not:
    """True when the part does not hold."""

    part: Condition

    def holds(self, seen: Seen) -> bool:
        return not self.part.holds(seen)

    def fields(self) -> Iterator[FieldKey]:
        yield from self.part.fields()


Condition: TypeAlias = Comparison | AllOf | AnyOf | Not


def _compare(op: Operator, left: Value, right: Value) -> bool:
    match op:
        case Operator.EQ:
            return left == right
        case Operator.NE:
            return left != right
        case Operator.IN:
            return isinstance(right, tuple) and left in right
        case Operator.CONTAINS:
            return isinstance(left, tuple) and right in left
        case _:
            return _ordered(op, left, right)


def _ordered(op: Operator, left: Value, right: Value) -> bool:
    """Numbers by size, dates and times by their ISO text; anything else has no order and is false."""
    if isinstance(left, str) and isinstance(right, str):
        return _by_size(op, (left > right) - (left < right))
    if isinstance(left, int) and isinstance(right, int):
        return _by_size(op, left - right)
    return False


def _by_size(op: Operator, difference: int) -> bool:
    match op:
        case Operator.LT:
            return difference < 0
        case Operator.LTE:
            return difference <= 0
        case Operator.GT:
            return difference > 0
        case _:
            return difference >= 0


def _of_dates(op: Operator, left: Value, right: Value, today: date) -> bool:
    if not isinstance(left, str) or not isinstance(right, int):
        return False
    day = PartialDate.parse(left).first_day
    match op:
        case Operator.AGE_UNDER:
            return age_on(day, today) < right
        case Operator.AGE_AT_LEAST:
            return age_on(day, today) >= right
        case _:
            return (today - day).days > right
