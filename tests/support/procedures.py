"""Small procedures made for tests: every kind of page, nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from kiosk.domain.condition import Comparison, Operator, OtherField, Today
from kiosk.domain.ids import FieldKey, ProcedureCode, RequirementId, StepId
from kiosk.domain.procedure import (
    Authority,
    CardFact,
    Channel,
    Confidence,
    Constraint,
    Exit,
    Field,
    FieldType,
    Option,
    Procedure,
    Repeat,
    Requirement,
    RequirementKind,
    Step,
    StepPart,
)
from kiosk.domain.text import Text

TODAY = date(2026, 11, 21)


def text(vi: str) -> Text:
    return Text(vi, vi + " (en)")


def make_field(key: str, type_: FieldType = FieldType.TEXT, **more: Any) -> Field:
    return replace(Field(FieldKey(key), type_, text(key)), **more)


def make_step(step_id: str, *fields: Field, part: StepPart = StepPart.FORM, **more: Any) -> Step:
    return replace(Step(StepId(step_id), part, text(step_id + "?"), fields, text("vì sao")), **more)


def equals(key: str, value: str | bool) -> Comparison:
    return Comparison(FieldKey(key), Operator.EQ, value)


def make_procedure(**changes: Any) -> Procedure:
    """A case question with a way out, a conditional step, card fields, a repeat, constraints, an optional."""
    steps = (
        make_step(
            "who",
            make_field(
                "who",
                FieldType.CHOICE,
                options=tuple(Option(v, text(v)) for v in ("me", "child", "stranger")),
            ),
            part=StepPart.CASE,
            exits=(Exit(equals("who", "stranger"), text("sang quầy 2")),),
        ),
        make_step(
            "name",
            make_field("full_name", FieldType.NAME, from_card=CardFact.FULL_NAME),
            make_field("born", FieldType.PARTIAL_DATE, from_card=CardFact.BORN),
        ),
        make_step(
            "child",
            make_field("child_name", FieldType.NAME),
            make_field(
                "child_born",
                FieldType.DATE,
                constraints=(
                    Constraint(
                        Comparison(FieldKey("child_born"), Operator.LTE, Today()), text("sau hôm nay")
                    ),
                    Constraint(
                        Comparison(FieldKey("child_born"), Operator.GT, OtherField(FieldKey("born"))),
                        text("trước cha mẹ"),
                    ),
                ),
            ),
            show_when=equals("who", "child"),
        ),
        make_step(
            "member",
            make_field("member_name", FieldType.NAME),
            make_field("member_id", FieldType.PERSONAL_ID, may_be_unknown=True),
            repeat=FieldKey("members"),
        ),
        make_step("phone", make_field("phone", FieldType.PHONE, required=False)),
    )
    made = Procedure(
        code=ProcedureCode("1.999001"),
        version=1,
        name=text("Thử nghiệm"),
        official_name="Thủ tục thử nghiệm",
        field="Thử",
        decision="",
        summary=text("để thử"),
        for_whom=text("người thử"),
        life_event="test",
        ticket_letter="A",
        authority=Authority(text("Công an xã"), text("quầy 1"), "luật thử", Confidence.CONFIRMED),
        channels=(Channel.DIRECT,),
        times=(),
        fees=(),
        requirements=(
            Requirement(RequirementId("form"), text("Tờ khai"), RequirementKind.FILL),
            Requirement(
                RequirementId("birth"),
                text("Giấy khai sinh"),
                RequirementKind.SHOW,
                when=equals("who", "child"),
                not_needed_when=equals("full_name", "Lê Thị Mẫu"),
                not_needed_reason=text("đã có dữ liệu"),
            ),
        ),
        steps=steps,
        repeats=(
            Repeat(FieldKey("members"), text("có ai?"), text("còn ai?"), text("Người"), 3, text("vì sao")),
        ),
        result_name=text("kết quả"),
        legal_basis=(),
        verified_on=TODAY,
        valid_from=TODAY,
    )
    return replace(made, **changes)
