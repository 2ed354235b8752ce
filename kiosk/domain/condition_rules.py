"""Whether a condition makes sense: it names fields that are known there, and compares like with like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.domain.condition import (
    OF_DATES,
    ORDERING,
    WITHOUT_VALUE,
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    Not,
    Operator,
    OtherField,
    Today,
    Value,
)
from kiosk.domain.dates import PartialDate
from kiosk.domain.finding import Finding
from kiosk.domain.ids import FieldKey
from kiosk.domain.procedure import Field, FieldType

_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_DATES = frozenset({FieldType.DATE, FieldType.PARTIAL_DATE})
_EQUAL = frozenset({Operator.EQ, Operator.NE})

# What may be asked of a field beyond `answered` and `unknown`. Typed text is compared with other text only:
# no rule may hang on the spelling of one answer.
_OPERATORS: Mapping[FieldType, frozenset[Operator]] = {
    FieldType.YES_NO: _EQUAL,
    FieldType.CHOICE: _EQUAL | {Operator.IN},
    FieldType.MULTI_CHOICE: frozenset({Operator.CONTAINS}),
    FieldType.NUMBER: _EQUAL | ORDERING,
    FieldType.DATE: _EQUAL | ORDERING | OF_DATES,
    FieldType.PARTIAL_DATE: _EQUAL | ORDERING | OF_DATES,
    FieldType.TIME: _EQUAL | ORDERING,
}


@dataclass(frozen=True, slots=True)
class Scope:
    """The fields that a condition may look at.

    Attributes:
        fields: those it may.
        hidden: those the procedure has but the condition may not look at, with the reason.
    """

    fields: Mapping[FieldKey, Field]
    hidden: Mapping[FieldKey, str]


def condition_findings(condition: Condition, scope: Scope, path: str) -> Iterator[Finding]:
    """Everything wrong with `condition`, which stands at `path`."""
    match condition:
        case AllOf(parts):
            for index, part in enumerate(parts):
                yield from condition_findings(part, scope, f"{path}.all[{index}]")
        case AnyOf(parts):
            for index, part in enumerate(parts):
                yield from condition_findings(part, scope, f"{path}.any[{index}]")
        case Not(part):
            yield from condition_findings(part, scope, f"{path}.not")
        case Comparison():
            yield from _comparison_findings(condition, scope, path)


def _comparison_findings(comparison: Comparison, scope: Scope, path: str) -> Iterator[Finding]:
    field = scope.fields.get(comparison.field)
    if field is None:
        yield Finding(f"{path}.field", _why_unknown(comparison.field, scope))
        return
    if comparison.op in WITHOUT_VALUE:
        if comparison.value is not None:
            yield Finding(path, f"`{comparison.op}` takes no value")
        if comparison.op is Operator.UNKNOWN and not field.may_be_unknown:
            yield Finding(f"{path}.op", f"`{field.key}` cannot be answered with “I do not know”")
        return
    allowed = _OPERATORS.get(field.type, _EQUAL)
    if comparison.op not in allowed:
        yield Finding(f"{path}.op", f"`{comparison.op}` cannot be asked of a field of type `{field.type}`")
        return
    match comparison.value:
        case None:
            yield Finding(path, f"`{comparison.op}` needs value, other or today")
        case OtherField(key):
            yield from _other_findings(field, comparison.op, key, scope, path)
        case Today():
            if field.type not in _DATES or comparison.op in OF_DATES:
                yield Finding(f"{path}.today", "only a date can be compared with today")
        case value:
            reason = _misfit(field, comparison.op, value)
            if reason:
                yield Finding(f"{path}.value", reason)


def _why_unknown(key: FieldKey, scope: Scope) -> str:
    return scope.hidden.get(key, f"there is no field `{key}`")


def _other_findings(field: Field, op: Operator, key: FieldKey, scope: Scope, path: str) -> Iterator[Finding]:
    other = scope.fields.get(key)
    if other is None:
        yield Finding(f"{path}.other", _why_unknown(key, scope))
    elif other.key == field.key:
        yield Finding(f"{path}.other", "a field is compared with itself")
    elif op in OF_DATES or op in (Operator.IN, Operator.CONTAINS):
        yield Finding(f"{path}.other", f"`{op}` needs a value")
    elif other.type is not field.type and not {other.type, field.type} <= _DATES:
        yield Finding(
            f"{path}.other", f"`{field.type}` cannot be compared with `{other.key}`, a `{other.type}`"
        )


def _misfit(field: Field, op: Operator, value: Value) -> str:
    """Why `value` does not fit the field and the operator; empty when it does."""
    if field.type in (FieldType.CHOICE, FieldType.MULTI_CHOICE):
        return _misfit_option(field, op, value)
    if op in OF_DATES:
        fits, wanted = _is_number(value), "a whole number of years or days"
    elif field.type is FieldType.YES_NO:
        fits, wanted = isinstance(value, bool), "true or false"
    elif field.type is FieldType.NUMBER:
        fits, wanted = _is_number(value), "a whole number"
    elif field.type in _DATES:
        fits, wanted = isinstance(value, str) and _is_date(value), "a real date, YYYY-MM-DD"
    elif field.type is FieldType.TIME:
        fits, wanted = isinstance(value, str) and _TIME.fullmatch(value) is not None, "a time, HH:MM"
    else:
        fits, wanted = False, "another field to compare with: it is typed text"
    return "" if fits else f"needs {wanted}"


def _misfit_option(field: Field, op: Operator, value: Value) -> str:
    if op is Operator.IN and not (isinstance(value, tuple) and value):
        return "`in` needs a list of options"
    if op is not Operator.IN and not isinstance(value, str):
        return "needs one option"
    named = value if isinstance(value, tuple) else (str(value),)
    offered = {option.value for option in field.options}
    strange = [name for name in named if name not in offered]
    return f"`{field.key}` has no option `{strange[0]}`" if strange else ""


def _is_number(value: Value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_date(value: str) -> bool:
    try:
        PartialDate.parse(value)
    except ValueError:
        return False
    return True
