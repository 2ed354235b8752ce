"""What a condition may look at, and what may be compared with what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.condition import (
    AllOf,
    AnyOf,
    Condition,
    Not,
    Operator,
    OtherField,
    Today,
)
from kiosk.domain.procedure import (
    Constraint,
    FieldType,
)
from tests.support.procedures import equals, make_field, make_step, text
from tests.support.sound_procedure import MEMBERS, SEXES, K, broken, choice, compare, sound

# Every field a condition on the last page may look at; `soon` stands on the page after it.
TYPED = (
    make_field("yes", FieldType.YES_NO, may_be_unknown=True),
    choice("one", "a", "b"),
    make_field("many", FieldType.MULTI_CHOICE, options=SEXES),
    make_field("number", FieldType.NUMBER),
    make_field("day", FieldType.DATE),
    make_field("born", FieldType.PARTIAL_DATE),
    make_field("time", FieldType.TIME),
    make_field("name", FieldType.NAME),
    make_field("other_name", FieldType.NAME),
    make_field("id", FieldType.PERSONAL_ID),
)


def condition_problems(condition: Condition) -> list[tuple[str, str]]:
    steps = (
        *(make_step(f"s{i}", field) for i, field in enumerate(TYPED)),
        make_step("member", make_field("member_name", FieldType.NAME), repeat=K("members")),
        make_step("asked", make_field("asked"), show_when=condition),
        make_step("soon", make_field("soon", FieldType.YES_NO)),
    )
    return broken(sound(steps=steps, repeats=(MEMBERS,), fees=(), requirements=()))


IN_ORDER = [
    compare("yes", Operator.EQ, value=True),
    compare("yes", Operator.UNKNOWN),
    compare("name", Operator.ANSWERED),
    compare("one", Operator.IN, ("a", "b")),
    compare("one", Operator.NE, "b"),
    compare("many", Operator.CONTAINS, "male"),
    compare("number", Operator.GTE, 18),
    compare("number", Operator.EQ, 0),
    compare("day", Operator.LTE, Today()),
    compare("day", Operator.GT, OtherField(K("born"))),
    compare("born", Operator.LT, "1975-04-30"),
    compare("born", Operator.AGE_AT_LEAST, 60),
    compare("day", Operator.DAYS_AGO_OVER, 60),
    compare("time", Operator.LT, "15:00"),
    compare("name", Operator.NE, OtherField(K("other_name"))),
    AllOf((Not(compare("one", Operator.EQ, "a")), AnyOf((compare("yes", Operator.EQ, value=False),)))),
]


@pytest.mark.parametrize("condition", IN_ORDER, ids=str)
def test_conditions_that_make_sense(condition: Condition) -> None:
    assert condition_problems(condition) == []


OUT_OF_ORDER = [
    (equals("nobody", "x"), ".field", "there is no field `nobody`"),
    (equals("soon", value=True), ".field", "`soon` is asked later than this"),
    (equals("asked", "x"), ".field", "`asked` is asked later than this"),
    (equals("member_name", "x"), ".field", "`member_name` stands in a repeat"),
    (compare("one", Operator.EQ, "c"), ".value", "`one` has no option `c`"),
    (compare("one", Operator.IN, ("a", "c")), ".value", "`one` has no option `c`"),
    (compare("one", Operator.IN, "a"), ".value", "needs a list"),
    (compare("one", Operator.IN, ()), ".value", "needs a list"),
    (compare("one", Operator.EQ, ("a",)), ".value", "needs one option"),
    (compare("one", Operator.LT, "b"), ".op", "`lt` cannot be asked of a field of type `choice`"),
    (compare("many", Operator.EQ, "male"), ".op", "`eq` cannot be asked of a field of type `multi_choice`"),
    (compare("many", Operator.CONTAINS, "none"), ".value", "has no option `none`"),
    (compare("yes", Operator.EQ, "true"), ".value", "needs true or false"),
    (compare("yes", Operator.EQ, 1), ".value", "needs true or false"),
    (compare("yes", Operator.GT, 1), ".op", "`gt` cannot be asked"),
    (compare("yes", Operator.EQ), "", "needs value, other or today"),
    (compare("yes", Operator.ANSWERED, True), "", "`answered` takes no value"),
    (compare("one", Operator.UNKNOWN), ".op", "cannot be answered with"),
    (compare("number", Operator.GT, "18"), ".value", "needs a whole number"),
    (compare("number", Operator.GT, True), ".value", "needs a whole number"),
    (compare("number", Operator.AGE_UNDER, 18), ".op", "`age_under` cannot be asked"),
    (compare("number", Operator.GT, Today()), ".today", "only a date"),
    (
        compare("number", Operator.GT, OtherField(K("day"))),
        ".other",
        "cannot be compared with `day`",
    ),
    (compare("day", Operator.LT, "30/04/1975"), ".value", "needs a real date"),
    (compare("day", Operator.LT, "2026-02-29"), ".value", "needs a real date"),
    (compare("day", Operator.AGE_UNDER, "18"), ".value", "whole number of years"),
    (compare("day", Operator.AGE_UNDER, -1), ".value", "whole number of years"),
    (compare("day", Operator.AGE_UNDER, Today()), ".today", "only a date can be compared"),
    (compare("day", Operator.DAYS_AGO_OVER, OtherField(K("born"))), ".other", "needs a value"),
    (compare("day", Operator.LT, OtherField(K("day"))), ".other", "with itself"),
    (compare("day", Operator.LT, OtherField(K("soon"))), ".other", "`soon` is asked later"),
    (compare("time", Operator.LT, "25:00"), ".value", "needs a time"),
    (compare("name", Operator.EQ, "Nam"), ".value", "typed text"),
    (compare("name", Operator.EQ, OtherField(K("id"))), ".other", "cannot be compared"),
    (AllOf((compare("yes", Operator.EQ, value=True), equals("soon", "x"))), ".all[1].field", "later"),
    (AnyOf((Not(equals("nobody", "x")),)), ".any[0].not.field", "no field"),
]


@pytest.mark.parametrize(("condition", "place", "reason"), OUT_OF_ORDER, ids=str)
def test_conditions_that_do_not(condition: Condition, place: str, reason: str) -> None:
    [(path, found)] = condition_problems(condition)
    assert path == f"steps[11].show_when{place}"
    assert reason in found


def test_inside_a_repeat_a_condition_sees_its_own_item_and_what_was_asked_before() -> None:
    inside = make_step(
        "more",
        make_field("more"),
        repeat=K("members"),
        show_when=AllOf((compare("member_name", Operator.ANSWERED), equals("kind", "one"))),
    )
    steps = sound().steps
    assert broken(sound(steps=(*steps[:3], inside, steps[3]))) == []


def test_a_constraint_sees_its_own_page_and_speaks_about_its_own_answer() -> None:
    before = make_field("before", FieldType.DATE)
    same_page = Constraint(compare("after", Operator.GT, OtherField(K("before"))), text("x"))
    after = make_field("after", FieldType.DATE, constraints=(same_page,))
    steps = sound().steps
    assert broken(sound(steps=(*steps, make_step("own", before, after)))) == []

    stranger = replace(after, constraints=(Constraint(compare("before", Operator.LTE, Today()), text("x")),))
    assert broken(sound(steps=(*steps, make_step("own", before, stranger)))) == [
        (
            "steps[4].fields[1].constraints[0].must",
            "does not look at `after`, the answer it is about",
        )
    ]
