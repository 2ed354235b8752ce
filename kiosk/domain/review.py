"""The check-your-answers page: every question that applies, with its answer, as a person reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.answers import Answer, AnswerKey, Origin
from kiosk.domain.condition import Value
from kiosk.domain.fields import show
from kiosk.domain.personal_id import mask_id
from kiosk.domain.procedure import Field, FieldType
from kiosk.domain.progress import Page, PageKind, Progress
from kiosk.domain.text import Text


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One answer on the check-your-answers page; `page` is where it can be changed."""

    page: Page
    label: Text
    official_label: str
    shown: Text | None
    origin: Origin
    unknown: bool

    def __repr__(self) -> str:
        return f"ReviewRow({self.page})"


def review(progress: Progress, today: date) -> tuple[ReviewRow, ...]:
    """One row for each field of each question that applies, in order."""
    rows: list[ReviewRow] = []
    for page in progress.pages(today):
        if page.kind is PageKind.QUESTION and page.step is not None:
            rows += [_row(progress, page, f) for f in progress.procedure.step(page.step).fields]
    return tuple(rows)


def _row(progress: Progress, page: Page, f: Field) -> ReviewRow:
    answer = progress.answers.get(AnswerKey(f.key, page.item), Answer(None))
    return ReviewRow(
        page=page,
        label=f.label,
        official_label=f.official_label,
        shown=None if answer.value is None else _shown(f, answer.value, answer.origin),
        origin=answer.origin,
        unknown=answer.unknown,
    )


def _shown(f: Field, value: Value, origin: Origin) -> Text:
    """A number that a card gave need not be compared digit by digit, and others look over the shoulder."""
    if f.type is FieldType.PERSONAL_ID and origin is Origin.CARD:
        masked = mask_id(str(value))
        return Text(masked, masked)
    return show(f, value)
