"""Pages, papers and fees that no answers lead to are found; too many ways to try claim nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.condition import (
    AllOf,
    AnyOf,
    Condition,
    Not,
    Operator,
    Today,
)
from kiosk.domain.procedure import (
    Exit,
    Field,
    FieldType,
    Step,
    StepPart,
)
from kiosk.domain.reachability import unreachable
from tests.support.procedures import equals, make_field, make_step, text
from tests.support.sound_procedure import FEE, PAPER, SEXES, TIME, choice, compare, sound


def ways(*steps: Step, **more: Any) -> list[tuple[str, str]]:
    made = sound(steps=steps, repeats=(), requirements=(), fees=(), times=())
    return [(found.path, found.reason) for found in unreachable(replace(made, **more))]


KIND = make_step("kind", choice("kind", "one", "two", "three"), part=StepPart.CASE)
LAST = make_step("last", make_field("last"))


def test_a_page_that_no_answer_leads_to() -> None:
    both = AllOf((equals("kind", "one"), equals("kind", "two")))
    never = make_step("never", make_field("never"), show_when=both)
    assert ways(KIND, never, LAST) == [("steps[1].show_when", "no answers lead to this page")]


def test_a_page_behind_a_page_that_is_not_asked_then() -> None:
    detail = make_step("detail", make_field("detail", FieldType.YES_NO), show_when=equals("kind", "one"))
    behind = make_step(
        "behind",
        make_field("behind"),
        show_when=AllOf((equals("kind", "two"), equals("detail", value=True))),
    )
    assert ways(KIND, detail, behind) == [("steps[2].show_when", "no answers lead to this page")]


def test_a_page_behind_a_way_out() -> None:
    out = replace(KIND, exits=(Exit(equals("kind", "one"), text("x")),))
    behind = make_step("behind", make_field("behind"), show_when=equals("kind", "one"))
    assert ways(out, behind) == [("steps[1].show_when", "no answers lead to this page")]


def test_everybody_is_led_out() -> None:
    out = replace(
        KIND,
        exits=(
            Exit(equals("kind", "one"), text("x")),
            Exit(Not(equals("kind", "one")), text("y")),
        ),
    )
    assert ("steps", "every answer leads out: nobody gets to the form") in ways(out, LAST)


@pytest.mark.parametrize(
    ("field", "never", "now_and_then"),
    [
        (
            make_field("n", FieldType.NUMBER, min_value=1, max_value=9),
            compare("n", Operator.GT, 9),
            compare("n", Operator.GT, 8),
        ),
        (
            make_field("n", FieldType.DATE),
            AllOf((compare("n", Operator.AGE_UNDER, 18), compare("n", Operator.AGE_AT_LEAST, 60))),
            AllOf((compare("n", Operator.AGE_AT_LEAST, 18), compare("n", Operator.AGE_UNDER, 19))),
        ),
        (
            make_field("n", FieldType.DATE),
            AllOf((compare("n", Operator.DAYS_AGO_OVER, 60), compare("n", Operator.GTE, Today()))),
            AllOf((compare("n", Operator.DAYS_AGO_OVER, 59), Not(compare("n", Operator.DAYS_AGO_OVER, 60)))),
        ),
        (
            make_field("n", FieldType.PERSONAL_ID, may_be_unknown=True),
            AllOf((compare("n", Operator.UNKNOWN), compare("n", Operator.ANSWERED))),
            compare("n", Operator.UNKNOWN),
        ),
        (
            make_field("n", FieldType.TEXT),
            Not(compare("n", Operator.ANSWERED)),
            compare("n", Operator.ANSWERED),
        ),
        (
            make_field("n", FieldType.MULTI_CHOICE, options=SEXES),
            Not(AnyOf((compare("n", Operator.CONTAINS, "male"), compare("n", Operator.CONTAINS, "female")))),
            AllOf((compare("n", Operator.CONTAINS, "male"), compare("n", Operator.CONTAINS, "female"))),
        ),
        (
            make_field("n", FieldType.TIME),
            AllOf((compare("n", Operator.LT, "08:00"), compare("n", Operator.GT, "15:00"))),
            compare("n", Operator.GTE, "15:00"),
        ),
    ],
)
def test_limits_are_tried_on_both_sides(field: Field, never: Condition, now_and_then: Condition) -> None:
    asked = make_step("n", field)
    page = make_step("page", make_field("page"))
    assert ways(asked, replace(page, show_when=now_and_then)) == []
    assert ways(asked, replace(page, show_when=never)) == [
        ("steps[1].show_when", "no answers lead to this page")
    ]


def test_papers_fees_and_times_that_never_apply() -> None:
    out = replace(KIND, exits=(Exit(equals("kind", "one"), text("x")),))
    gone = equals("kind", "one")
    assert ways(
        out,
        LAST,
        requirements=(replace(PAPER, when=gone),),
        fees=(replace(FEE, when=gone),),
        times=(replace(TIME, when=gone),),
    ) == [
        ("requirements[0].when", "no answers make this true"),
        ("fees[0].when", "no answers make this true"),
        ("times[0].when", "no answers make this true"),
    ]


def test_a_way_out_that_never_opens() -> None:
    narrow = make_step(
        "narrow",
        make_field("narrow", FieldType.YES_NO),
        part=StepPart.CASE,
        show_when=equals("kind", "one"),
        exits=(Exit(AllOf((equals("kind", "two"), equals("narrow", value=True))), text("x")),),
    )
    assert ways(KIND, narrow, LAST) == [("steps[1].exits[0].when", "no answers lead out here")]


def test_too_many_ways_to_try_claims_nothing() -> None:
    steps = tuple(make_step(f"s{i}", choice(f"c{i}", *"abcdefghij")) for i in range(8))
    none_of_them = AllOf((*(equals(f"c{i}", "a") for i in range(8)), Not(equals("c0", "a"))))
    assert ways(*steps, make_step("page", make_field("page"), show_when=none_of_them)) == []
