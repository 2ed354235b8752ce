"""Which amounts hold on which day, and how they are counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kiosk.domain.condition import Comparison, Operator, Seen, Value
from kiosk.domain.fees import FeeLine, fees_on
from kiosk.domain.ids import FieldKey
from kiosk.domain.procedure import Confidence, Fee, FieldType, PageFee
from tests.support.procedures import TODAY, make_field, make_procedure, make_step, text

BASE = Fee("base", text("đổi thẻ"), text("thẻ"), 50_000, "TT 73/2024/TT-BTC", Confidence.CONFIRMED)
HALF = replace(
    BASE,
    id="half",
    amount_vnd=25_000,
    valid_from=date(2025, 7, 1),
    valid_to=date(2026, 12, 31),
    replaces="base",
)
BY_PAGES = replace(
    BASE,
    id="pages",
    amount_vnd=None,
    by_pages=PageFee(FieldKey("pages"), FieldKey("copies"), 2, 2000, 1000, 200_000),
)


def seen(day: date = TODAY, **answers: Any) -> Seen:
    return Seen(answers.get, lambda _key: False, day)


def amounts(*fees: Fee, at: Seen, **more: Any) -> dict[str, int | None]:
    procedure = make_procedure(fees=fees)
    return {line.fee.id: line.amount_vnd for line in fees_on(procedure, at, **more)}


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2025, 6, 30), {"base": 50_000}),
        (date(2025, 7, 1), {"half": 25_000}),
        (date(2026, 12, 31), {"half": 25_000}),
        (date(2027, 1, 1), {"base": 50_000}),
    ],
)
def test_a_reduction_holds_on_its_first_and_last_day_and_then_the_base_comes_back(
    day: date, told: dict[str, int]
) -> None:
    assert amounts(BASE, HALF, at=seen(day)) == told


def test_a_replacement_for_other_cases_replaces_nothing() -> None:
    only_poor = replace(HALF, when=Comparison(FieldKey("poor"), Operator.EQ, value=True))
    assert amounts(BASE, only_poor, at=seen()) == {"base": 50_000}
    assert amounts(BASE, only_poor, at=seen(poor=True)) == {"half": 25_000}


def test_an_amount_of_another_province_is_not_told() -> None:
    there = replace(BASE, id="there", province="48")
    assert amounts(BASE, there, at=seen()) == {"base": 50_000}
    assert amounts(BASE, there, at=seen(), province="01") == {"base": 50_000}
    assert amounts(BASE, there, at=seen(), province="48") == {"base": 50_000, "there": 50_000}


@pytest.mark.parametrize("confidence", list(Confidence))
def test_only_what_is_sure_has_a_figure(confidence: Confidence) -> None:
    told = amounts(replace(BASE, confidence=confidence), at=seen())
    sure = confidence in (Confidence.CONFIRMED, Confidence.SECONDARY)
    assert told == {"base": 50_000 if sure else None}


def test_what_a_province_sets_has_no_figure() -> None:
    assert amounts(replace(BASE, amount_vnd=None, set_by_province=True), at=seen()) == {"base": None}


def test_copies_are_counted_once_their_number_is_known() -> None:
    copy = replace(BASE, amount_vnd=8000, times_field=FieldKey("copies"))
    procedure = make_procedure(fees=(copy,))
    assert fees_on(procedure, seen()) == (FeeLine(copy, 8000, is_total=False),)
    assert fees_on(procedure, seen(copies=3)) == (FeeLine(copy, 24_000, is_total=True),)


# TT 226/2016/TT-BTC art. 4: 2.000 đ a page, 1.000 đ from the third, at most 200.000 đ a copy.
@pytest.mark.parametrize(
    ("pages", "copies", "total_vnd"),
    [
        (1, 1, 2000),
        (2, 1, 4000),
        (3, 1, 5000),
        (3, 4, 20_000),
        (150, 1, 152_000),
        (198, 1, 200_000),
        (199, 1, 200_000),
        (500, 2, 400_000),
    ],
)
def test_pages(pages: int, copies: int, total_vnd: int) -> None:
    procedure = make_procedure(fees=(BY_PAGES,))
    line = fees_on(procedure, seen(pages=pages, copies=copies))[0]
    assert line == FeeLine(BY_PAGES, total_vnd, is_total=True)


def papers(*answers: Mapping[str, Any]) -> dict[FieldKey, tuple[Seen, ...]]:
    return {FieldKey("members"): tuple(seen(**one) for one in answers)}


def test_papers_in_a_repeat_are_added_up() -> None:
    step = make_step(
        "pages",
        make_field("pages", FieldType.NUMBER),
        make_field("copies", FieldType.NUMBER),
        repeat=FieldKey("members"),
    )
    procedure = make_procedure(fees=(BY_PAGES,), steps=(step,))

    def total(*answers: Mapping[str, Value]) -> int | None:
        return fees_on(procedure, seen(), items=papers(*answers))[0].amount_vnd

    assert total({"pages": 1, "copies": 2}, {"pages": 3, "copies": 1}) == 4000 + 5000
    assert total({"pages": 1, "copies": 2}, {"pages": 3}) is None
    assert total() is None
