"""Whether there are answers that lead to every page, paper and fee of a procedure.

Tries answers out. Only fields that conditions look at matter, and of each only a few values: every option,
numbers and dates on both sides of a limit. Where that would still be too many ways, nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.domain.condition import (
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    Not,
    Operator,
    Seen,
    Value,
)
from kiosk.domain.dates import add_years
from kiosk.domain.finding import Finding
from kiosk.domain.ids import FieldKey
from kiosk.domain.procedure import Field, FieldType, Procedure, Step, StepPart

MAX_TRIES = 100_000

ALWAYS: Condition = AllOf(())


@dataclass(frozen=True, slots=True)
class _Try:
    """One answer that is tried: a value, a blank (None) or "I do not know"."""

    value: Value | None = None
    unknown: bool = False


_NOT_ASKED = _Try()


def unreachable(procedure: Procedure) -> tuple[Finding, ...]:
    """Pages, papers, times, fees and ways out whose condition no answers can fulfil."""
    return tuple(_Trial(procedure).findings())


class _Trial:
    """A procedure whose conditions are tried out."""

    def __init__(self, procedure: Procedure) -> None:
        self._procedure = procedure
        self._fields = {f.key: f for f in procedure.all_fields()}
        self._step_of = {f.key: i for i, step in enumerate(procedure.steps) for f in step.fields}
        self._values = {key: self._values_of(field) for key, field in self._fields.items()}

    def findings(self) -> Iterator[Finding]:
        steps = self._procedure.steps
        end_of_case = sum(1 for step in steps if step.part is StepPart.CASE)
        if not self._can_hold(ALWAYS, end_of_case, every_exit=True):
            yield Finding("steps", "every answer leads out: nobody gets to the form")
        for index, step in enumerate(steps):
            if not self._can_hold(self._shown(step), index):
                yield Finding(f"steps[{index}].show_when", "no answers lead to this page")
            for place, way_out in enumerate(step.exits):
                if not self._can_hold(AllOf((self._shown(step), way_out.when)), index + 1, leaving=index):
                    yield Finding(f"steps[{index}].exits[{place}].when", "no answers lead out here")
        for path, condition, at in self._other_conditions(end_of_case):
            if not self._can_hold(condition, at):
                yield Finding(path, "no answers make this true")

    def _other_conditions(self, end_of_case: int) -> Iterator[tuple[str, Condition, int]]:
        """Conditions on papers (known after the case), and on fees and times (known at the end)."""
        for index, paper in enumerate(self._procedure.requirements):
            if paper.when is not None:
                yield f"requirements[{index}].when", paper.when, end_of_case
            if paper.not_needed_when is not None:
                both = AllOf((paper.when or ALWAYS, paper.not_needed_when))
                yield f"requirements[{index}].not_needed_when", both, end_of_case
        end = len(self._procedure.steps)
        for index, fee in enumerate(self._procedure.fees):
            if fee.when is not None:
                yield f"fees[{index}].when", fee.when, end
        for index, time in enumerate(self._procedure.times):
            if time.when is not None:
                yield f"times[{index}].when", time.when, end

    def _shown(self, step: Step) -> Condition:
        parts = [step.show_when or ALWAYS]
        if step.repeat is not None:
            parts.append(self._procedure.repeat(step.repeat).show_when or ALWAYS)
        return AllOf(tuple(parts))

    def _can_hold(
        self, goal: Condition, end: int, *, every_exit: bool = False, leaving: int | None = None
    ) -> bool:
        """Whether some answers to the steps before `end` make `goal` true, and lead there.

        Args:
            goal: what should hold.
            end: index of the first step that is not asked yet.
            every_exit: look at every way out before `end`, not only at those that matter for `goal`.
            leaving: index of the step whose own ways out are open.
        """
        relevant = self._relevant(goal, end, every_exit)
        order = sorted(relevant, key=lambda key: self._step_of[key])
        tries = 1
        for key in order:
            tries *= len(self._values[key])
        if tries > MAX_TRIES:
            return True
        return self._search(goal, order, {}, leaving)

    def _relevant(self, goal: Condition, end: int, every_exit: bool) -> Set[FieldKey]:
        """The fields of `goal`, those that decide whether they are asked, and those that lead out before."""
        found: set[FieldKey] = set()
        waiting = list(goal.fields())
        exits = [e.when for step in self._procedure.steps[:end] for e in step.exits]
        if every_exit:
            waiting += [key for way_out in exits for key in way_out.fields()]
        while waiting:
            key = waiting.pop()
            if key in found or key not in self._step_of or self._step_of[key] >= end:
                continue
            found.add(key)
            waiting += self._shown(self._procedure.steps[self._step_of[key]]).fields()
            waiting += [other for way_out in exits if key in way_out.fields() for other in way_out.fields()]
        return found

    def _search(
        self, goal: Condition, order: list[FieldKey], tried: dict[FieldKey, _Try], leaving: int | None
    ) -> bool:
        if len(tried) == len(order):
            return goal.holds(self._seen(tried))
        key = order[len(tried)]
        step_index = self._step_of[key]
        step = self._procedure.steps[step_index]
        asked = self._shown(step).holds(self._seen(tried))
        for value in self._values[key] if asked else (_NOT_ASKED,):
            now = {**tried, key: value}
            seen = self._seen(now)
            if asked and step_index != leaving and any(e.when.holds(seen) for e in step.exits):
                continue
            if self._search(goal, order, now, leaving):
                return True
        return False

    def _seen(self, tried: Mapping[FieldKey, _Try]) -> Seen:
        return Seen(
            value_of=lambda key: tried.get(key, _NOT_ASKED).value,
            is_unknown=lambda key: tried.get(key, _NOT_ASKED).unknown,
            today=self._procedure.verified_on,
        )

    def _values_of(self, field: Field) -> tuple[_Try, ...]:
        limits = [c for c in self._comparisons() if c.field == field.key]
        values: list[_Try] = [_Try(v) for v in _samples(field, limits, self._procedure.verified_on)]
        if not field.required:
            values.append(_Try())
        if field.may_be_unknown:
            values.append(_Try(unknown=True))
        return tuple(values)

    def _comparisons(self) -> Iterator[Comparison]:
        procedure = self._procedure
        for step in procedure.steps:
            yield from _parts(step.show_when)
            for way_out in step.exits:
                yield from _parts(way_out.when)
        for repeat in procedure.repeats:
            yield from _parts(repeat.show_when)
        for paper in procedure.requirements:
            yield from _parts(paper.when)
            yield from _parts(paper.not_needed_when)
        for fee in procedure.fees:
            yield from _parts(fee.when)
        for time in procedure.times:
            yield from _parts(time.when)


def _parts(condition: Condition | None) -> Iterator[Comparison]:
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _parts(part)
        case Not(part):
            yield from _parts(part)
        case Comparison():
            yield condition


def _samples(field: Field, limits: list[Comparison], today: date) -> Iterator[Value]:
    match field.type:
        case FieldType.YES_NO:
            yield from (True, False)
        case FieldType.CHOICE:
            yield from (option.value for option in field.options)
        case FieldType.MULTI_CHOICE:
            yield tuple(option.value for option in field.options)
            yield from ((option.value,) for option in field.options)
        case FieldType.NUMBER:
            yield from _numbers(field, limits)
        case FieldType.DATE | FieldType.PARTIAL_DATE:
            yield from sorted({day.isoformat() for day in _days(limits, today)})
        case FieldType.TIME:
            named = {c.value for c in limits if isinstance(c.value, str)}
            yield from sorted({"00:00", "12:00", "23:59", *named})
        case _:
            yield from ("a", "b")


def _numbers(field: Field, limits: list[Comparison]) -> list[int]:
    low = 0 if field.min_value is None else field.min_value
    high = 1_000_000 if field.max_value is None else field.max_value
    named = [c.value for c in limits if isinstance(c.value, int)]
    around = {n + step for n in named for step in (-1, 0, 1)}
    return sorted(n for n in {low, high, *around} if low <= n <= high)


def _days(limits: list[Comparison], today: date) -> Iterator[date]:
    """Today and long ago, and both sides of every limit."""
    yield from (today, date(1980, 1, 1), date(1980, 1, 2))
    for limit in limits:
        if isinstance(limit.value, str):
            day = date.fromisoformat((limit.value + "-01-01")[:10])
        elif isinstance(limit.value, int) and limit.op is Operator.DAYS_AGO_OVER:
            day = today - timedelta(days=limit.value)
        elif isinstance(limit.value, int):
            day = add_years(today, -limit.value)
        else:
            continue
        yield from (day - timedelta(days=1), day, day + timedelta(days=1))
