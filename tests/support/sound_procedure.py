"""A procedure that breaks no rule, for tests that break one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kiosk.domain.catalogue_rules import broken_rules
from kiosk.domain.condition import (
    Comparison,
    Operator,
    OtherField,
    Today,
    Value,
)
from kiosk.domain.ids import FieldKey, RequirementId
from kiosk.domain.procedure import (
    Confidence,
    Fee,
    Field,
    FieldType,
    Option,
    Procedure,
    ProcessingTime,
    Repeat,
    Requirement,
    RequirementKind,
    StepPart,
    TimeUnit,
)
from tests.support.procedures import make_field, make_procedure, make_step, text

K = FieldKey
SEXES = tuple(Option(v, text(v)) for v in ("male", "female"))
FEE = Fee("fee", text("phí"), text("lần"), 1000, "luật", Confidence.CONFIRMED)
TIME = ProcessingTime(3, TimeUnit.WORKING_DAY, "luật", Confidence.CONFIRMED)
PAPER = Requirement(RequirementId("paper"), text("Giấy"), RequirementKind.SHOW)
MEMBERS = Repeat(K("members"), text("có?"), text("còn?"), text("người"), 3, text("vì sao"))


def compare(key: str, op: Operator, value: Value | OtherField | Today | None = None) -> Comparison:
    return Comparison(K(key), op, value)


def choice(key: str, *values: str, **more: Any) -> Field:
    return make_field(key, FieldType.CHOICE, options=tuple(Option(v, text(v)) for v in values), **more)


def sound(**changes: Any) -> Procedure:
    """A procedure that breaks no rule: one case step, three form steps, a repeat of one step."""
    steps = (
        make_step("kind", choice("kind", "one", "two"), part=StepPart.CASE),
        make_step(
            "person", make_field("born", FieldType.PARTIAL_DATE), make_field("alive", FieldType.YES_NO)
        ),
        make_step("member", make_field("member_name", FieldType.NAME), repeat=K("members")),
        make_step("copies", make_field("copies", FieldType.NUMBER, min_value=1, max_value=9)),
    )
    made = make_procedure(steps=steps, repeats=(MEMBERS,), requirements=(PAPER,), fees=(FEE,), times=(TIME,))
    return replace(made, **changes)


def broken(procedure: Procedure) -> list[tuple[str, str]]:
    return [(found.path, found.reason) for found in broken_rules(procedure, {"test"})]
