"""The shape of a catalogue document. The published JSON schema is made from these classes.

Keys are the attributes of `kiosk.domain.procedure`, so that a place in a document (`steps[2].fields[0].type`)
is the same place in the procedure made from it.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec
from msgspec import UNSET, Meta, UnsetType

from kiosk.domain.condition import Operator
from kiosk.domain.procedure import (
    CardFact,
    Channel,
    Confidence,
    FieldType,
    RequirementKind,
    StepPart,
    TimeUnit,
)

# `(?!\n)`: in Python, unlike in JSON schema, `$` alone lets a last line break through.
Slug = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*$(?!\n)", max_length=40)]
IconName = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]*$(?!\n)", max_length=40)]
Line = Annotated[str, Meta(min_length=1, max_length=500)]
Count = Annotated[int, Meta(ge=0, le=1_000_000)]
AmountVnd = Annotated[int, Meta(ge=0, le=1_000_000_000, description="Whole đồng.")]


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every part of a document: a key that it does not have is refused."""


class TextDocument(Shape, frozen=True, kw_only=True):
    """A sentence. Vietnamese is always there; English is asked of every document that ships."""

    vi: Line
    en: Annotated[str, Meta(max_length=500)] = ""


class ConditionDocument(Shape, frozen=True, kw_only=True):
    """`{field, op, value | other | today}`, or one of `{all: […]}`, `{any: […]}`, `{not: …}`."""

    field: Slug | UnsetType = UNSET
    op: Operator | UnsetType = UNSET
    value: str | int | bool | tuple[str, ...] | UnsetType = UNSET
    other: Annotated[Slug, Meta(description="Key of the field to compare with.")] | UnsetType = UNSET
    today: Annotated[bool, Meta(description="`true`: compare with the current day.")] | UnsetType = UNSET
    all: Annotated[tuple[ConditionDocument, ...], Meta(min_length=1)] | UnsetType = UNSET
    any: Annotated[tuple[ConditionDocument, ...], Meta(min_length=1)] | UnsetType = UNSET
    # `not` is a word of Python.
    negated: ConditionDocument | UnsetType = msgspec.field(name="not", default=UNSET)


class OptionDocument(Shape, frozen=True, kw_only=True):
    value: Slug
    label: TextDocument


class OptionListDocument(Shape, frozen=True, kw_only=True):
    """A file in `lists/`: choices that several procedures share."""

    source: str = ""
    options: Annotated[tuple[OptionDocument, ...], Meta(min_length=2)]


class ConstraintDocument(Shape, frozen=True, kw_only=True):
    must: ConditionDocument
    message: TextDocument


class FieldDocument(Shape, frozen=True, kw_only=True):
    """One answer. `official_label` is the wording of the state's form; with it the field is on that form."""

    key: Slug
    type: FieldType
    label: TextDocument
    official_label: str = ""
    hint: TextDocument | None = None
    required: bool = True
    may_be_unknown: bool = False
    options: tuple[OptionDocument, ...] = ()
    options_from: Annotated[Slug, Meta(description="Name of a file in `lists/`.")] | None = None
    constraints: tuple[ConstraintDocument, ...] = ()
    from_card: CardFact | None = None
    min_value: int | None = None
    max_value: int | None = None
    max_length: Annotated[int, Meta(ge=1, le=1000)] = 200
    source: str = ""
    confidence: Confidence | None = None


class ExitDocument(Shape, frozen=True, kw_only=True):
    when: ConditionDocument
    where: TextDocument


class StepDocument(Shape, frozen=True, kw_only=True):
    """One page: one question, of one or a few fields that belong together."""

    id: Slug
    part: StepPart
    question: TextDocument
    why: TextDocument
    help: TextDocument | None = None
    show_when: ConditionDocument | None = None
    repeat: Slug | None = None
    exits: tuple[ExitDocument, ...] = ()
    fields: Annotated[tuple[FieldDocument, ...], Meta(min_length=1, max_length=4)]


class RepeatDocument(Shape, frozen=True, kw_only=True):
    """Steps that are asked once for each person or paper."""

    key: Slug
    ask: TextDocument
    ask_more: TextDocument
    item_name: TextDocument
    max_items: Annotated[int, Meta(ge=1, le=50)]
    min_items: Annotated[int, Meta(ge=0, le=50)] = 0
    why: TextDocument
    show_when: ConditionDocument | None = None


class RequirementDocument(Shape, frozen=True, kw_only=True):
    """One paper to bring, to show or to fill in."""

    id: Slug
    name: TextDocument
    official_name: str = ""
    kind: RequirementKind
    originals: Count = 0
    copies: Count = 0
    note: TextDocument | None = None
    when: ConditionDocument | None = None
    not_needed_when: ConditionDocument | None = None
    not_needed_reason: TextDocument | None = None
    source: Line
    confidence: Confidence


class PageFeeDocument(Shape, frozen=True, kw_only=True):
    pages_field: Slug
    copies_field: Slug
    first_pages: Annotated[int, Meta(ge=1)]
    first_vnd: AmountVnd
    then_vnd: AmountVnd
    max_vnd: AmountVnd


class FeeDocument(Shape, frozen=True, kw_only=True):
    """An amount, where it comes from, and the days on which it holds."""

    id: Slug
    name: TextDocument
    unit: TextDocument
    amount_vnd: AmountVnd | None
    channel: Channel | None = None
    by_pages: PageFeeDocument | None = None
    set_by_province: bool = False
    province: Annotated[str, Meta(pattern=r"^[0-9]{2}$(?!\n)")] | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    replaces: Slug | None = None
    times_field: Slug | None = None
    when: ConditionDocument | None = None
    note: TextDocument | None = None
    source: Line
    confidence: Confidence


class TimeDocument(Shape, frozen=True, kw_only=True):
    value: Annotated[int, Meta(ge=1, le=3650)] | None
    unit: TimeUnit
    at_most: bool = False
    next_day_after_15h: bool = False
    note: TextDocument | None = None
    when: ConditionDocument | None = None
    source: Line
    confidence: Confidence


class AuthorityDocument(Shape, frozen=True, kw_only=True):
    name: TextDocument
    hand_in_at: TextDocument
    source: Line
    confidence: Confidence


class LegalBasisDocument(Shape, frozen=True, kw_only=True):
    act: Line
    about: str = ""


class DeadlineDocument(Shape, frozen=True, kw_only=True):
    days: Annotated[int, Meta(ge=1, le=3650)]
    counted_from: TextDocument
    source: Line


class FormDocument(Shape, frozen=True, kw_only=True):
    """The state's form that the answers go into; fields with an `official_label` take its source."""

    name: Line
    code: str = ""
    source: Line
    confidence: Confidence


class ProcedureDocument(Shape, frozen=True, kw_only=True):
    """One procedure as it is asked at the kiosk."""

    code: Annotated[str, Meta(description='`"1.001193"`, in quotes.')]
    version: Annotated[int, Meta(ge=1)]
    name: TextDocument
    official_name: Line
    field: Line
    decision: str
    summary: TextDocument
    for_whom: TextDocument
    life_event: Slug
    ticket_letter: str
    search_words: tuple[Line, ...] = ()
    verified_on: date
    valid_from: date
    valid_to: date | None = None
    recheck_by: date | None = None
    authority: AuthorityDocument
    channels: Annotated[tuple[Channel, ...], Meta(min_length=1)]
    times: tuple[TimeDocument, ...]
    fees: tuple[FeeDocument, ...]
    deadline: DeadlineDocument | None = None
    result_name: TextDocument
    legal_basis: tuple[LegalBasisDocument, ...]
    instead: TextDocument | None = None
    notes: tuple[TextDocument, ...] = ()
    form: FormDocument | None = None
    requirements: tuple[RequirementDocument, ...]
    repeats: tuple[RepeatDocument, ...] = ()
    steps: Annotated[tuple[StepDocument, ...], Meta(min_length=1)]


class LifeEventDocument(Shape, frozen=True, kw_only=True):
    id: Slug
    name: TextDocument
    icon: IconName


class LifeEventsDocument(Shape, frozen=True, kw_only=True):
    """`life_events.yaml`: the reasons to come, in the order of the first screen."""

    life_events: Annotated[tuple[LifeEventDocument, ...], Meta(min_length=1)]
