"""Rows of a visit as QML sees them, and how they come out of the domain's values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.answers import AnswerKey
from kiosk.domain.dates import PartialDate, format_date
from kiosk.domain.fees import FeeLine
from kiosk.domain.ids import FieldKey, RequirementId
from kiosk.domain.money import format_vnd
from kiosk.domain.procedure import Field, FieldType, Procedure, Requirement, RequirementKind
from kiosk.domain.progress import Page, Progress
from kiosk.domain.review import ReviewRow
from kiosk.domain.slip import FREE, UNKNOWN, Mark
from kiosk.domain.text import Language, Text


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One choice of one field; `field` says which, since a page may have several."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One answer asked for on the page. `value` is text; several choices are joined by `|`."""

    key: str
    type: str
    label: str
    official_label: str
    hint: str
    value: str
    unknown: bool
    required: bool
    may_be_unknown: bool
    problem: str
    max_length: int


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper on the checklist. `at_desk`: filled in or printed at the desk; there is nothing to bring."""

    requirement_id: str
    name: str
    note: str
    have: bool
    missing: bool
    needed: bool
    at_desk: bool
    reason: str


@dataclass(frozen=True, slots=True)
class FeeRow:
    """One fee, with where the figure comes from."""

    name: str
    amount: str
    known: bool
    source: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One line of the check-your-answers page; `place` is its number for `change`.

    `heading` stands above the first line of an item of a repeat ("Người thứ 2"); empty on all other lines.
    """

    place: int
    heading: str
    label: str
    official_label: str
    shown: str
    blank: bool
    unknown: bool
    origin: str


def typed(value: object) -> str:
    """A kept value as the text an input control shows."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case tuple():
            return "|".join(value)
        case _:
            return str(value)


def field_rows(
    progress: Progress,
    given: Mapping[FieldKey, str],
    unknown: frozenset[FieldKey],
    problems: Mapping[FieldKey, Text],
    language: Language,
) -> tuple[FieldRow, ...]:
    """The fields of the question shown; what is being typed comes before what was kept."""
    step = progress.step_at()
    return tuple(
        FieldRow(
            key=f.key,
            type=f.type.value,
            label=f.label.to(language),
            official_label=f.official_label,
            hint=f.hint.to(language) if f.hint else "",
            value=given.get(f.key, _kept(progress, f)),
            unknown=f.key in unknown,
            required=f.required,
            may_be_unknown=f.may_be_unknown,
            problem=problems[f.key].to(language) if f.key in problems else "",
            max_length=f.max_length,
        )
        for f in step.fields
    )


def _kept(progress: Progress, f: Field) -> str:
    answer = progress.answers.get(AnswerKey(f.key, progress.at.item))
    if answer is None or answer.value is None:
        return ""
    if f.type in (FieldType.DATE, FieldType.PARTIAL_DATE):
        return PartialDate.parse(str(answer.value)).to_vietnamese()
    return typed(answer.value)


def paper_rows(
    papers: tuple[tuple[Requirement, bool], ...], checklist: Mapping[RequirementId, Mark], language: Language
) -> tuple[PaperRow, ...]:
    """First what to bring, then what is done at the desk, then what this person does not need."""
    rows = [
        PaperRow(
            requirement_id=paper.id,
            name=paper.name.to(language),
            note=paper.note.to(language) if paper.note else "",
            have=checklist.get(paper.id) is Mark.HAVE,
            missing=checklist.get(paper.id) is Mark.MISSING,
            needed=needed,
            at_desk=paper.kind in (RequirementKind.FILL, RequirementKind.BY_OFFICER),
            reason=paper.not_needed_reason.to(language) if not needed and paper.not_needed_reason else "",
        )
        for paper, needed in papers
    ]
    return tuple(sorted(rows, key=lambda row: (not row.needed, row.at_desk)))


def fee_rows(procedure: Procedure, fees: tuple[FeeLine, ...], language: Language) -> tuple[FeeRow, ...]:
    checked = Text(
        f"Cập nhật ngày {format_date(procedure.verified_on)}", f"as of {format_date(procedure.verified_on)}"
    )
    return tuple(
        FeeRow(
            name=line.fee.name.to(language),
            amount=_amount(line).to(language),
            known=line.amount_vnd is not None,
            source=f"{checked.to(language)} · {line.fee.source}",
        )
        for line in fees
    )


def _amount(line: FeeLine) -> Text:
    if line.amount_vnd is None:
        return UNKNOWN
    if line.amount_vnd == 0:
        return FREE
    amount = format_vnd(line.amount_vnd)
    if line.is_total:
        return Text(amount, amount)
    return Text(f"{amount} / {line.fee.unit.vi}", f"{amount} / {line.fee.unit.to(Language.EN)}")


def answer_rows(
    procedure: Procedure, rows: tuple[ReviewRow, ...], language: Language
) -> tuple[AnswerRow, ...]:
    items = [item_name(procedure, row.page) for row in rows]
    return tuple(
        AnswerRow(
            place=place,
            heading=item.to(language) if item and item != before else "",
            label=row.label.to(language),
            official_label=row.official_label,
            shown=row.shown.to(language) if row.shown else "",
            blank=row.shown is None and not row.unknown,
            unknown=row.unknown,
            origin=row.origin.value,
        )
        for place, (row, item, before) in enumerate(zip(rows, items, [None, *items[:-1]], strict=True))
    )


def item_name(procedure: Procedure, page: Page) -> Text | None:
    """Which item of its repeat a question is about, as it is said; None outside repeats."""
    repeat = procedure.step(page.step).repeat if page.step is not None else None
    if repeat is None or page.item is None:
        return None
    name, number = procedure.repeat(repeat).item_name, page.item + 1
    return Text(f"{name.vi} {number}", f"{name.en or name.vi} {number}")
