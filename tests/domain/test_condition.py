"""Conditions as data."""

from __future__ import annotations

import pytest

from kiosk.domain.answers import Answer, AnswerKey, seen_in
from kiosk.domain.condition import (
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
from kiosk.domain.ids import FieldKey
from tests.support.procedures import TODAY


def holds(condition: Condition, item: int | None = None, **answers: Value | None) -> bool:
    given = {AnswerKey(FieldKey(k)): Answer(v) for k, v in answers.items()}
    given[AnswerKey(FieldKey("lost"))] = Answer(None, unknown=True)
    given[AnswerKey(FieldKey("own"), 2)] = Answer("item")
    return condition.holds(seen_in(given, TODAY, item))


def compare(op: Operator, value: object = None, field: str = "x") -> Comparison:
    return Comparison(FieldKey(field), op, value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("op", "value", "answer", "expected"),
    [
        (Operator.EQ, "a", "a", True),
        (Operator.EQ, True, False, False),
        (Operator.NE, "a", "b", True),
        (Operator.IN, ("a", "b"), "b", True),
        (Operator.IN, ("a", "b"), "c", False),
        (Operator.CONTAINS, "b", ("a", "b"), True),
        (Operator.CONTAINS, "b", "ab", False),
        (Operator.LT, 5, 4, True),
        (Operator.GTE, 5, 5, True),
        (Operator.GT, "2026-01-01", "2026-01-02", True),
        (Operator.LTE, Today(), "2026-11-21", True),
        (Operator.LTE, Today(), "2026-11-22", False),
        (Operator.LT, "5", 4, False),
        (Operator.AGE_UNDER, 18, "2008-11-22", True),
        (Operator.AGE_UNDER, 18, "2008-11-21", False),
        (Operator.AGE_AT_LEAST, 18, "2008-11-21", True),
        (Operator.AGE_AT_LEAST, 18, "2008-11-22", False),
        (Operator.DAYS_AGO_OVER, 60, "2026-09-21", True),
        (Operator.DAYS_AGO_OVER, 60, "2026-09-22", False),
    ],
)
def test_operators(op: Operator, value: object, answer: Value, expected: bool) -> None:
    assert holds(compare(op, value), x=answer) is expected


@pytest.mark.parametrize("op", [op for op in Operator if op not in (Operator.ANSWERED, Operator.UNKNOWN)])
def test_a_comparison_with_no_answer_is_false_whatever_the_operator(op: Operator) -> None:
    assert not holds(compare(op, "a"))
    assert not holds(compare(op, "a"), x=None)
    assert not holds(compare(op, "a", field="lost"))
    assert not holds(compare(op, OtherField(FieldKey("y"))), x="a")
    assert holds(Not(compare(op, "a")))


def test_answered_and_unknown_ask_about_just_that() -> None:
    assert holds(compare(Operator.ANSWERED), x="a")
    assert not holds(compare(Operator.ANSWERED), x=None)
    assert not holds(compare(Operator.ANSWERED, field="lost"))
    assert holds(compare(Operator.UNKNOWN, field="lost"))
    assert not holds(compare(Operator.UNKNOWN), x="a")


def test_all_any_not_and_another_field() -> None:
    a, b = compare(Operator.EQ, "a"), compare(Operator.EQ, "b", field="y")
    assert holds(AllOf((a, b)), x="a", y="b")
    assert not holds(AllOf((a, b)), x="a", y="c")
    assert holds(AnyOf((a, b)), x="z", y="b")
    assert holds(AllOf(()))
    assert not holds(AnyOf(()))
    assert holds(compare(Operator.GT, OtherField(FieldKey("y"))), x=3, y=2)
    assert set(AllOf((a, Not(AnyOf((b,))))).fields()) == {"x", "y"}


def test_inside_a_repeat_the_items_own_answer_comes_first() -> None:
    own = compare(Operator.EQ, "item", field="own")
    assert holds(own, item=2)
    assert not holds(own, item=1)
    assert not holds(own)
    assert holds(compare(Operator.EQ, "a"), item=2, x="a")
