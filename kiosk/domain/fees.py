"""Which amounts hold today for this person's case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.condition import Seen
from kiosk.domain.procedure import Fee, Procedure


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One fee as it may be told.

    Attributes:
        amount_vnd: None means it is not known here and an officer must be asked.
    """

    fee: Fee
    amount_vnd: int | None


def fees_on(procedure: Procedure, seen: Seen, province: str | None = None) -> tuple[FeeLine, ...]:
    """The fees that hold on `seen.today` for the answers given, in the order of the document.

    An amount past its `valid_to` is not among them, nor one that a valid fee replaces, nor another
    province's. An amount that is not sure enough to be told is there without its figure.
    """
    valid = [
        fee
        for fee in procedure.fees
        if fee.is_valid_on(seen.today)
        and (fee.province is None or fee.province == province)
        and (fee.when is None or fee.when.holds(seen))
    ]
    replaced = {fee.replaces for fee in valid if fee.replaces}
    return tuple(FeeLine(fee, _amount(fee, seen)) for fee in valid if fee.id not in replaced)


def _amount(fee: Fee, seen: Seen) -> int | None:
    if not fee.confidence.may_be_told:
        return None
    if fee.by_pages is None:
        return fee.amount_vnd
    pages, copies = seen.value_of(fee.by_pages.pages_field), seen.value_of(fee.by_pages.copies_field)
    if not isinstance(pages, int) or not isinstance(copies, int):
        return None
    return fee.by_pages.total_vnd(pages, copies)


def expires_within(fee: Fee, day: date, days: int) -> bool:
    """Whether the amount stops holding within `days` after `day`."""
    return fee.valid_to is not None and 0 <= (fee.valid_to - day).days <= days
