"""Every rule of a procedure: what breaks it, and that the place and the reason are named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from kiosk.domain.catalogue_rules import option_findings
from kiosk.domain.finding import Finding
from kiosk.domain.ids import ProcedureCode
from kiosk.domain.procedure import (
    CardFact,
    Confidence,
    Exit,
    Fee,
    Field,
    FieldType,
    PageFee,
    Procedure,
    Repeat,
    Requirement,
    RequirementKind,
    StepPart,
)
from kiosk.domain.reachability import unreachable
from tests.support.procedures import TODAY, equals, make_field, make_step, text
from tests.support.sound_procedure import FEE, MEMBERS, PAPER, SEXES, TIME, K, broken, choice, sound


def with_step(index: int, **changes: Any) -> Procedure:
    steps = list(sound().steps)
    steps[index] = replace(steps[index], **changes)
    return sound(steps=tuple(steps))


def with_field(field: Field, part: StepPart = StepPart.FORM) -> Procedure:
    """The field on a page of its own: first for the case, otherwise last."""
    step = make_step("own", field, part=part)
    return sound(steps=(step, *sound().steps) if part is StepPart.CASE else (*sound().steps, step))


def test_a_sound_procedure_breaks_no_rule() -> None:
    assert broken(sound()) == []
    assert unreachable(sound()) == ()


HEAD = [
    ({"code": ProcedureCode("1.99")}, "code", "not a procedure code"),
    ({"ticket_letter": "AB"}, "ticket_letter", "one capital letter"),
    ({"ticket_letter": "đ"}, "ticket_letter", "one capital letter"),
    ({"life_event": "holiday"}, "life_event", "no life event `holiday`"),
    ({"valid_to": TODAY - timedelta(days=1)}, "valid_to", "before valid_from"),
    ({"recheck_by": TODAY - timedelta(days=1)}, "recheck_by", "before verified_on"),
    ({"times": (replace(TIME, value=None),)}, "times[0].value", "has no value exactly when"),
    ({"times": (replace(TIME, confidence=Confidence.UNKNOWN),)}, "times[0].value", "exactly when"),
]


@pytest.mark.parametrize(("changes", "path", "reason"), HEAD)
def test_the_head(changes: dict[str, object], path: str, reason: str) -> None:
    [(found_path, found_reason)] = broken(sound(**changes))
    assert found_path == path
    assert reason in found_reason


def test_valid_for_one_day_is_valid() -> None:
    assert broken(sound(valid_from=TODAY, valid_to=TODAY, recheck_by=TODAY)) == []


PAPERS = [
    ((PAPER, PAPER), "requirements[1].id", "`paper` is there twice"),
    (
        (replace(PAPER, when=equals("alive", value=True)),),
        "requirements[0].when.field",
        "`alive` is asked after the list of papers",
    ),
    (
        (replace(PAPER, not_needed_when=equals("kind", "one")),),
        "requirements[0].not_needed_reason",
        "goes together",
    ),
    ((replace(PAPER, not_needed_reason=text("x")),), "requirements[0].not_needed_reason", "goes together"),
    ((replace(PAPER, kind=RequirementKind.SUBMIT),), "requirements[0].kind", "needs a number"),
    (
        (replace(PAPER, kind=RequirementKind.BY_OFFICER, originals=1),),
        "requirements[0].kind",
        "cannot be brought",
    ),
]


@pytest.mark.parametrize(("papers", "path", "reason"), PAPERS)
def test_papers(papers: tuple[Requirement, ...], path: str, reason: str) -> None:
    [(found_path, found_reason)] = broken(sound(requirements=papers))
    assert found_path == path
    assert reason in found_reason


PAGES = PageFee(K("copies"), K("copies"), 2, 2000, 1000, 200_000)
FEES = [
    ((FEE, FEE), "fees[1].id", "`fee` is there twice"),
    ((replace(FEE, replaces="gone"),), "fees[0].replaces", "no fee `gone`"),
    ((replace(FEE, replaces="fee"),), "fees[0].replaces", "in a circle"),
    ((replace(FEE, amount_vnd=None),), "fees[0].amount_vnd", "without a figure"),
    ((replace(FEE, confidence=Confidence.UNKNOWN),), "fees[0].amount_vnd", "has no figure"),
    (
        (replace(FEE, valid_from=date(2026, 2, 1), valid_to=date(2026, 1, 31)),),
        "fees[0].valid_to",
        "before valid_from",
    ),
    ((replace(FEE, times_field=K("born")),), "fees[0].times_field", "not a number"),
    ((replace(FEE, times_field=K("nobody")),), "fees[0].times_field", "no field `nobody`"),
    ((replace(FEE, times_field=K("member_name")),), "fees[0].times_field", "stands in a repeat"),
    ((replace(FEE, by_pages=PAGES),), "fees[0].amount_vnd", "neither one amount nor"),
    (
        (replace(FEE, amount_vnd=None, by_pages=replace(PAGES, pages_field=K("born"))),),
        "fees[0].by_pages.pages_field",
        "not a number",
    ),
    (
        (replace(FEE, when=equals("member_name", "x")),),
        "fees[0].when.field",
        "`member_name` stands in a repeat",
    ),
]


@pytest.mark.parametrize(("fees", "path", "reason"), FEES)
def test_fees(fees: tuple[Fee, ...], path: str, reason: str) -> None:
    [(found_path, found_reason)] = broken(sound(fees=fees))
    assert found_path == path
    assert reason in found_reason


def test_two_fees_that_replace_each_other_would_leave_none() -> None:
    fees = (replace(FEE, id="a", replaces="b"), replace(FEE, id="b", replaces="a"))
    assert [path for path, _ in broken(sound(fees=fees))] == ["fees[0].replaces", "fees[1].replaces"]
    chain = (replace(FEE, id="a"), replace(FEE, id="b", replaces="a"), replace(FEE, id="c", replaces="b"))
    assert broken(sound(fees=chain)) == []


def test_pages_and_copies_of_one_paper_stand_together() -> None:
    inside = make_step("pages", make_field("pages", FieldType.NUMBER), repeat=K("members"))
    fee = replace(FEE, amount_vnd=None, by_pages=replace(PAGES, pages_field=K("pages")))
    steps = (*sound().steps[:3], inside, sound().steps[3])
    assert broken(sound(fees=(fee,), steps=steps)) == [
        ("fees[0].by_pages", "pages and copies stand in different repeats")
    ]


def test_steps_of_a_repeat_stand_together() -> None:
    apart = make_step("again", make_field("again"), repeat=K("members"))
    [(path, reason)] = broken(sound(steps=(*sound().steps, apart)))
    assert (path, reason) == ("steps[4].repeat", "the steps of `members` must stand together")


@pytest.mark.parametrize(
    ("repeats", "path", "reason"),
    [
        ((MEMBERS, replace(MEMBERS, key=K("idle"))), "repeats[1].key", "no step belongs"),
        ((MEMBERS, MEMBERS), "repeats[1].key", "is there twice"),
        ((replace(MEMBERS, min_items=4),), "repeats[0].min_items", "more than max_items"),
        ((), "steps[2].repeat", "no repeat `members`"),
        (
            (replace(MEMBERS, show_when=equals("copies", "x")),),
            "repeats[0].show_when.field",
            "`copies` is asked later",
        ),
    ],
)
def test_repeats(repeats: tuple[Repeat, ...], path: str, reason: str) -> None:
    [(found_path, found_reason)] = broken(sound(repeats=repeats))
    assert found_path == path
    assert reason in found_reason


def test_names_stand_once() -> None:
    steps = sound().steps
    twice = (*steps, replace(steps[3], fields=(make_field("born"),)))
    assert broken(sound(steps=twice)) == [
        ("steps[4].id", "the step `copies` is there twice"),
        ("steps[4].fields[0].key", "the key `born` is there twice"),
    ]
    as_repeat = make_step("own", make_field("members"))
    assert broken(sound(steps=(*steps, as_repeat))) == [
        ("steps[4].fields[0].key", "the key `members` is there twice")
    ]


def test_questions_about_the_case_come_first() -> None:
    late = make_step("late", make_field("late"), part=StepPart.CASE)
    [(path, reason)] = broken(sound(steps=(*sound().steps, late)))
    assert path == "steps[4].part"
    assert "come before" in reason


def test_only_the_case_leads_out_and_by_its_own_answer() -> None:
    way_out = Exit(equals("alive", value=False), text("về nhà"))
    [(path, _)] = broken(with_step(1, exits=(way_out,)))
    assert path == "steps[1].exits"

    second = make_step("second", choice("second", "a", "b"), part=StepPart.CASE)
    elsewhere = replace(second, exits=(Exit(equals("kind", "one"), text("x")),))
    [(path, reason)] = broken(sound(steps=(sound().steps[0], elsewhere, *sound().steps[1:])))
    assert path == "steps[1].exits[0].when"
    assert "own page" in reason


FIELDS = [
    (choice("f", "only"), "options", "two options or more"),
    (choice("f", "same", "same"), "options[1].value", "the option `same` is there twice"),
    (make_field("f", FieldType.TEXT, options=SEXES), "options", "has no options"),
    (make_field("f", FieldType.TEXT, min_value=1), "min_value", "only a number"),
    (make_field("f", FieldType.NUMBER, min_value=5, max_value=4), "min_value", "more than max_value"),
    (make_field("f", FieldType.TEXT, from_card=CardFact.FULL_NAME), "from_card", "type `name`"),
    (make_field("f", FieldType.DATE, from_card=CardFact.BORN), "from_card", "type `partial_date`"),
    (choice("f", "nam", "nu", from_card=CardFact.SEX), "options", "`male` or `female`"),
]


@pytest.mark.parametrize(("field", "place", "reason"), FIELDS)
def test_fields(field: Field, place: str, reason: str) -> None:
    [(path, found)] = broken(with_field(field))
    assert path == f"steps[4].fields[0].{place}"
    assert reason in found


def test_the_card_fills_the_form_of_one_person() -> None:
    field = make_field("f", FieldType.NAME, from_card=CardFact.FULL_NAME)
    assert broken(with_field(field)) == []
    assert broken(with_field(field, StepPart.CASE)) == [
        ("steps[0].fields[0].from_card", "the card is shown after the questions about the case")
    ]
    [(path, reason)] = broken(with_step(2, fields=(field,)))
    assert path == "steps[2].fields[0].from_card"
    assert "not in a repeat" in reason


def test_options_of_a_shared_list_stand_once() -> None:
    assert list(option_findings((*SEXES, SEXES[0]), "options")) == [
        Finding("options[2].value", "the option `male` is there twice")
    ]
