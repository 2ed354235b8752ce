"""Which amounts hold today for this person's case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.condition import Seen
from kiosk.domain.ids import FieldKey
from kiosk.domain.procedure import Fee, PageFee, Procedure


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One fee as it may be told.

    Attributes:
        amount_vnd: None means it is not known here and an officer must be asked.
        is_total: the amount is for the whole case (pages, copies, people counted); False is for one unit.
    """

    fee: Fee
    amount_vnd: int | None
    is_total: bool = False


def fees_on(
    procedure: Procedure,
    seen: Seen,
    province: str | None = None,
    items: Mapping[FieldKey, tuple[Seen, ...]] | None = None,
) -> tuple[FeeLine, ...]:
    """The fees that hold on `seen.today` for the answers given, in the order of the document.

    An amount past its `valid_to` is not among them, nor one that a valid fee replaces, nor another
    province's. An amount that is not sure enough to be told is there without its figure.

    Args:
        procedure: whose fees.
        seen: the answers outside repeats, and the day.
        province: two-digit code of the kiosk's province.
        items: what is seen in each item of each repeat, by the repeat's key; a fee by pages sums over them.
    """
    valid = [
        fee
        for fee in procedure.fees
        if fee.is_valid_on(seen.today)
        and (fee.province is None or fee.province == province)
        and (fee.when is None or fee.when.holds(seen))
    ]
    replaced = {fee.replaces for fee in valid if fee.replaces}
    return tuple(_line(procedure, fee, seen, items or {}) for fee in valid if fee.id not in replaced)


def _line(procedure: Procedure, fee: Fee, seen: Seen, items: Mapping[FieldKey, tuple[Seen, ...]]) -> FeeLine:
    if not fee.confidence.may_be_told:
        return FeeLine(fee, None)
    if fee.by_pages is not None:
        repeat = _repeat_of(procedure, fee.by_pages.pages_field)
        total = _by_pages(fee.by_pages, (seen,) if repeat is None else items.get(repeat, ()))
        return FeeLine(fee, total, is_total=total is not None)
    if fee.amount_vnd is None or fee.times_field is None:
        return FeeLine(fee, fee.amount_vnd)
    times = seen.value_of(fee.times_field)
    if not isinstance(times, int):
        return FeeLine(fee, fee.amount_vnd)
    return FeeLine(fee, fee.amount_vnd * times, is_total=True)


def _repeat_of(procedure: Procedure, key: FieldKey) -> FieldKey | None:
    return next((step.repeat for step in procedure.steps if any(f.key == key for f in step.fields)), None)


def _by_pages(fee: PageFee, papers: tuple[Seen, ...]) -> int | None:
    """The sum over `papers`; None when there is none, or the pages or copies of one are not known."""
    total_vnd = 0
    for paper in papers:
        pages, copies = paper.value_of(fee.pages_field), paper.value_of(fee.copies_field)
        if not isinstance(pages, int) or not isinstance(copies, int):
            return None
        total_vnd += fee.total_vnd(pages, copies)
    return total_vnd if papers else None
