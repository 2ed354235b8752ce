"""Every shipped procedure, walked at random: forward, back, changes of mind, cards, power cuts."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.bootstrap import load_catalogue
from kiosk.domain.fields import Raw
from kiosk.domain.ids import ProcedureCode
from kiosk.domain.procedure import CardFact, Field, FieldType
from kiosk.domain.progress import REVIEW, PageKind, Progress
from kiosk.domain.review import review
from kiosk.domain.savepoint import case_document, draft_document, read_case_document, restore
from kiosk.domain.slip import Mark

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 1, 30, tzinfo=UTC)
PROCEDURES = {procedure.code: procedure for procedure in load_catalogue().procedures}
VISITS = 5
STEPS = 120


def some_date(dice: random.Random) -> str:
    return str(TODAY - timedelta(days=dice.choice((-1, 0, 10, 400, dice.randrange(40_000)))))


def some_value(field: Field, dice: random.Random) -> Raw:
    """An answer that fits the field, mostly."""
    options = [option.value for option in field.options]
    makers: dict[FieldType, Callable[[], Raw]] = {
        FieldType.YES_NO: lambda: dice.random() < 0.5,
        FieldType.CHOICE: lambda: dice.choice(options),
        FieldType.MULTI_CHOICE: lambda: dice.sample(options, dice.randrange(1, len(options) + 1)),
        FieldType.DATE: lambda: some_date(dice),
        FieldType.PARTIAL_DATE: lambda: some_date(dice)[: dice.choice((4, 7, 10))],
        FieldType.TIME: lambda: f"{dice.randrange(24):02d}:{dice.randrange(60):02d}",
        FieldType.NUMBER: lambda: dice.randrange(field.min_value or 0, 1 + min(field.max_value or 99, 99)),
        FieldType.PERSONAL_ID: lambda: f"0012{dice.randrange(100):02d}99{dice.randrange(10_000):04d}",
        FieldType.PHONE: lambda: f"09{dice.randrange(10**8):08d}",
        FieldType.EMAIL: lambda: "thu@thu.vn",
    }
    if dice.random() < 0.05:
        return dice.choice((None, "", "?", "x" * 5000, 10**12, ["?"]))
    return makers.get(field.type, lambda: "Lê Thị Mẫu")()


def answered(progress: Progress, dice: random.Random) -> Progress:
    fields = progress.step_at().fields
    given = {field.key: some_value(field, dice) for field in fields}
    unknown = {field.key for field in fields if field.may_be_unknown and dice.random() < 0.2}
    outcome = progress.answer(given, TODAY, unknown=unknown)
    return outcome if isinstance(outcome, Progress) else progress


def some_card(dice: random.Random) -> dict[CardFact, str]:
    facts = {
        CardFact.FULL_NAME: "Lê Thị Mẫu",
        CardFact.PERSONAL_ID: "001190990001",
        CardFact.BORN: some_date(dice)[: dice.choice((4, 7, 10))],
        CardFact.SEX: dice.choice(("male", "female")),
        CardFact.ADDRESS: "Thôn 3, xã Bà Nà",
    }
    return {fact: value for fact, value in facts.items() if dice.random() < 0.9}


def step(progress: Progress, dice: random.Random) -> Progress:  # noqa: PLR0911 - one line for each page
    """One touch: mostly forward, now and then something else."""
    chance = dice.random()
    if chance < 0.12:
        return progress.back(TODAY)
    if chance < 0.17:
        return restore(progress.procedure, draft_document(progress), TODAY)
    match progress.at.kind:
        case PageKind.QUESTION:
            return answered(progress, dice)
        case PageKind.MORE:
            return progress.answer_more(dice.random() < 0.4, TODAY)
        case PageKind.CHECKLIST:
            for paper in progress.procedure.requirements:
                progress = progress.mark(paper.id, dice.choice(tuple(Mark)))
            return progress.forward(TODAY)
        case PageKind.CONSENT:
            return progress.consent(NOW, TODAY)
        case PageKind.IDENTITY if chance < 0.6:
            return progress.fill_from_card(some_card(dice), TODAY)
        case PageKind.EXIT:
            return progress.back(TODAY)
        case PageKind.REVIEW:
            return progress.change(dice.choice(review(progress, TODAY)).page, TODAY)
        case _:
            return progress.forward(TODAY)


def check(progress: Progress) -> None:
    """What holds on every page."""
    pages = progress.pages(TODAY)
    assert progress.at in pages
    place, count = progress.place(TODAY)
    assert 1 <= place <= count
    assert (progress.at == REVIEW) <= progress.is_complete(TODAY)
    assert restore(progress.procedure, draft_document(progress), TODAY) == progress
    review(progress, TODAY)
    progress.fees(TODAY, "48")
    if progress.at == REVIEW:
        document = read_case_document(case_document(progress, TODAY))
        assert document.answers == progress.relevant(TODAY)


@pytest.mark.parametrize("code", PROCEDURES)
def test_no_way_through_a_procedure_ends_in_a_wrong_place(code: ProcedureCode) -> None:
    dice = random.Random(code)
    procedure = PROCEDURES[code]
    reviews = 0
    for _ in range(VISITS):
        progress = Progress(procedure)
        for _ in range(STEPS):
            progress = step(progress, dice)
            check(progress)
            reviews += progress.at == REVIEW
    assert reviews > 0
