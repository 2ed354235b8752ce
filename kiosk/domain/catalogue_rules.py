"""Rules that every procedure obeys before it may be asked: names, order, types, conditions, fees.

What may go wrong in a document that has the right shape. Each rule says where, and why.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from kiosk.domain.condition import Condition
from kiosk.domain.condition_rules import Scope, condition_findings
from kiosk.domain.finding import Finding
from kiosk.domain.ids import FieldKey, is_procedure_code
from kiosk.domain.procedure import (
    CardFact,
    Confidence,
    Fee,
    Field,
    FieldType,
    Option,
    Procedure,
    RequirementKind,
    Step,
    StepPart,
)

_LETTER = re.compile(r"[A-Z]")
_CHOICES = frozenset({FieldType.CHOICE, FieldType.MULTI_CHOICE})
_CARD_TYPES = {
    CardFact.FULL_NAME: FieldType.NAME,
    CardFact.PERSONAL_ID: FieldType.PERSONAL_ID,
    CardFact.BORN: FieldType.PARTIAL_DATE,  # cards exist with a year of birth alone
    CardFact.SEX: FieldType.CHOICE,
    CardFact.ADDRESS: FieldType.ADDRESS,
}
_SEXES = frozenset({"male", "female"})
_LATER = "`{key}` is asked later than this"
_IN_REPEAT = "`{key}` stands in a repeat, which cannot be looked into from outside"
_NOT_CASE = "`{key}` is asked after the list of papers is shown"


def broken_rules(procedure: Procedure, life_events: Collection[str]) -> tuple[Finding, ...]:
    """Everything that keeps `procedure` from being asked, in the order of its parts."""
    return tuple(
        finding
        for rules in (
            _head(procedure, life_events),
            _times(procedure),
            _fees(procedure),
            _requirements(procedure),
            _repeats(procedure),
            _steps(procedure),
        )
        for finding in rules
    )


def doubles(names: Iterable[str], path: str, what: str) -> Iterator[Finding]:
    """A finding for each name that has stood before; `path` has a `{}` for the index."""
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            yield Finding(path.format(index), f"{what} `{name}` is there twice")
        seen.add(name)


# --- what it is -----------------------------------------------------------------------------------------


def _head(procedure: Procedure, life_events: Collection[str]) -> Iterator[Finding]:
    if not is_procedure_code(procedure.code):
        yield Finding("code", "not a procedure code like `1.001193`")
    if not _LETTER.fullmatch(procedure.ticket_letter):
        yield Finding("ticket_letter", "needs one capital letter, A to Z")
    if procedure.life_event not in life_events:
        yield Finding("life_event", f"there is no life event `{procedure.life_event}`")
    if procedure.valid_to is not None and procedure.valid_to < procedure.valid_from:
        yield Finding("valid_to", "lies before valid_from")
    if procedure.recheck_by is not None and procedure.recheck_by < procedure.verified_on:
        yield Finding("recheck_by", "lies before verified_on")


def _times(procedure: Procedure) -> Iterator[Finding]:
    scope = _scope_outside(procedure, procedure.steps)
    for index, time in enumerate(procedure.times):
        path = f"times[{index}]"
        if (time.value is None) != (time.confidence is Confidence.UNKNOWN):
            yield Finding(f"{path}.value", "has no value exactly when the confidence is `unknown`")
        yield from _optional(time.when, scope, f"{path}.when")


# --- papers ---------------------------------------------------------------------------------------------


def _requirements(procedure: Procedure) -> Iterator[Finding]:
    yield from doubles((r.id for r in procedure.requirements), "requirements[{}].id", "the requirement")
    case = [step for step in procedure.steps if step.part is StepPart.CASE]
    scope = _scope_outside(procedure, case, _NOT_CASE)
    for index, paper in enumerate(procedure.requirements):
        path = f"requirements[{index}]"
        yield from _optional(paper.when, scope, f"{path}.when")
        yield from _optional(paper.not_needed_when, scope, f"{path}.not_needed_when")
        if (paper.not_needed_when is None) != (paper.not_needed_reason is None):
            yield Finding(f"{path}.not_needed_reason", "goes together with not_needed_when")
        counted = paper.originals + paper.copies
        if paper.kind is RequirementKind.SUBMIT and not counted:
            yield Finding(f"{path}.kind", "a paper that is handed in needs a number of originals or copies")
        if paper.kind is RequirementKind.BY_OFFICER and counted:
            yield Finding(f"{path}.kind", "a paper that the officer prints cannot be brought")


# --- fees -----------------------------------------------------------------------------------------------


def _fees(procedure: Procedure) -> Iterator[Finding]:
    yield from doubles((fee.id for fee in procedure.fees), "fees[{}].id", "the fee")
    scope = _scope_outside(procedure, procedure.steps)
    by_id = {fee.id: fee for fee in procedure.fees}
    for index, fee in enumerate(procedure.fees):
        path = f"fees[{index}]"
        yield from _amount(fee, path)
        yield from _optional(fee.when, scope, f"{path}.when")
        if fee.valid_from and fee.valid_to and fee.valid_to < fee.valid_from:
            yield Finding(f"{path}.valid_to", "lies before valid_from")
        if fee.replaces is not None and fee.replaces not in by_id:
            yield Finding(f"{path}.replaces", f"there is no fee `{fee.replaces}`")
        if fee.replaces is not None and _replaces_itself(fee, by_id):
            yield Finding(f"{path}.replaces", "replaces itself in a circle: no amount would be left")
        if fee.times_field is not None:
            yield from _counted(scope, fee.times_field, f"{path}.times_field")
        yield from _pages(procedure, fee, path)


def _amount(fee: Fee, path: str) -> Iterator[Finding]:
    amount = f"{path}.amount_vnd"
    if fee.by_pages is not None:
        if fee.amount_vnd is not None or fee.times_field is not None:
            yield Finding(amount, "a fee by pages has neither one amount nor times_field")
    elif fee.amount_vnd is None and fee.confidence.may_be_told and not fee.set_by_province:
        yield Finding(amount, "without a figure it is `unknown` or `uncertain`, or set_by_province")
    if fee.amount_vnd is not None and fee.confidence is Confidence.UNKNOWN:
        yield Finding(amount, "an unknown amount has no figure")


def _replaces_itself(fee: Fee, by_id: dict[str, Fee]) -> bool:
    seen: set[str] = set()
    at: Fee | None = fee
    while at is not None and at.replaces is not None:
        if at.id in seen:
            return fee.id in seen
        seen.add(at.id)
        at = by_id.get(at.replaces)
    return False


def _pages(procedure: Procedure, fee: Fee, path: str) -> Iterator[Finding]:
    if fee.by_pages is None:
        return
    pages, copies = fee.by_pages.pages_field, fee.by_pages.copies_field
    fields = {f.key: f for f in procedure.all_fields()}
    everywhere = Scope(fields, {})
    yield from _counted(everywhere, pages, f"{path}.by_pages.pages_field")
    yield from _counted(everywhere, copies, f"{path}.by_pages.copies_field")
    repeats = {s.repeat for s in procedure.steps for f in s.fields if f.key in (pages, copies)}
    if len(repeats) > 1:
        yield Finding(f"{path}.by_pages", "pages and copies stand in different repeats")


def _counted(scope: Scope, key: FieldKey, path: str) -> Iterator[Finding]:
    field = scope.fields.get(key)
    if field is None:
        yield Finding(path, scope.hidden.get(key, f"there is no field `{key}`"))
    elif field.type is not FieldType.NUMBER:
        yield Finding(path, f"`{key}` is not a number")


# --- questions ------------------------------------------------------------------------------------------


def _repeats(procedure: Procedure) -> Iterator[Finding]:
    yield from doubles((r.key for r in procedure.repeats), "repeats[{}].key", "the repeat")
    for index, repeat in enumerate(procedure.repeats):
        path = f"repeats[{index}]"
        places = [i for i, step in enumerate(procedure.steps) if step.repeat == repeat.key]
        if repeat.min_items > repeat.max_items:
            yield Finding(f"{path}.min_items", "is more than max_items")
        if not places:
            yield Finding(f"{path}.key", "no step belongs to this repeat")
            continue
        if places != list(range(places[0], places[-1] + 1)):
            yield Finding(f"steps[{places[-1]}].repeat", f"the steps of `{repeat.key}` must stand together")
        if len({procedure.steps[i].part for i in places}) > 1:
            yield Finding(f"steps[{places[-1]}].part", f"the steps of `{repeat.key}` must be of one part")
        scope = _scope_outside(procedure, procedure.steps[: places[0]])
        yield from _optional(repeat.show_when, scope, f"{path}.show_when")


def _steps(procedure: Procedure) -> Iterator[Finding]:
    yield from doubles((step.id for step in procedure.steps), "steps[{}].id", "the step")
    repeats = {repeat.key for repeat in procedure.repeats}
    taken: set[str] = set(repeats)
    form_has_begun = False
    for index, step in enumerate(procedure.steps):
        path = f"steps[{index}]"
        if step.part is StepPart.CASE and form_has_begun:
            yield Finding(f"{path}.part", "questions about the case come before those of the form")
        form_has_begun = form_has_begun or step.part is StepPart.FORM
        if step.repeat is not None and step.repeat not in repeats:
            yield Finding(f"{path}.repeat", f"there is no repeat `{step.repeat}`")
        yield from _exits(procedure, index)
        yield from _optional(step.show_when, _scope_at(procedure, index), f"{path}.show_when")
        scope = _scope_at(procedure, index, with_own=True)
        for place, field in enumerate(step.fields):
            own_path = f"{path}.fields[{place}]"
            if field.key in taken:
                yield Finding(f"{own_path}.key", f"the key `{field.key}` is there twice")
            taken.add(field.key)
            yield from _field(field, own_path)
            yield from _card(field, step, own_path)
            yield from _constraints(field, scope, own_path)


def _exits(procedure: Procedure, index: int) -> Iterator[Finding]:
    step = procedure.steps[index]
    path = f"steps[{index}].exits"
    if step.exits and step.part is not StepPart.CASE:
        yield Finding(path, "only a question about the case can lead out")
    scope = _scope_at(procedure, index, with_own=True)
    for place, way_out in enumerate(step.exits):
        yield from condition_findings(way_out.when, scope, f"{path}[{place}].when")
        if not set(way_out.when.fields()) & {f.key for f in step.fields}:
            yield Finding(f"{path}[{place}].when", "does not look at an answer of its own page")


def _field(field: Field, path: str) -> Iterator[Finding]:
    if field.type in _CHOICES:
        if len(field.options) < 2:
            yield Finding(f"{path}.options", "a choice needs two options or more")
        yield from option_findings(field.options, f"{path}.options")
    elif field.options:
        yield Finding(f"{path}.options", f"a field of type `{field.type}` has no options")
    bounded = field.min_value is not None or field.max_value is not None
    if bounded and field.type is not FieldType.NUMBER:
        yield Finding(f"{path}.min_value", "only a number has a smallest and a largest value")
    if field.min_value is not None and field.max_value is not None and field.min_value > field.max_value:
        yield Finding(f"{path}.min_value", "is more than max_value")


def option_findings(options: Iterable[Option], path: str) -> Iterator[Finding]:
    """What is wrong with the choices at `path`."""
    yield from doubles((o.value for o in options), path + "[{}].value", "the option")


def _card(field: Field, step: Step, path: str) -> Iterator[Finding]:
    if field.from_card is None:
        return
    wanted = _CARD_TYPES[field.from_card]
    if field.type is not wanted:
        yield Finding(f"{path}.from_card", f"`{field.from_card}` fills a field of type `{wanted}`")
    if field.from_card is CardFact.SEX and {o.value for o in field.options} != _SEXES:
        yield Finding(f"{path}.options", "the card says `male` or `female`")
    if step.repeat is not None:
        yield Finding(f"{path}.from_card", "the card belongs to one person: not in a repeat")
    if step.part is StepPart.CASE:
        yield Finding(f"{path}.from_card", "the card is shown after the questions about the case")


def _constraints(field: Field, scope: Scope, path: str) -> Iterator[Finding]:
    for index, constraint in enumerate(field.constraints):
        where = f"{path}.constraints[{index}].must"
        yield from condition_findings(constraint.must, scope, where)
        if field.key not in constraint.must.fields():
            yield Finding(where, f"does not look at `{field.key}`, the answer it is about")


# --- what a condition may look at -----------------------------------------------------------------------


def _optional(condition: Condition | None, scope: Scope, path: str) -> Iterator[Finding]:
    if condition is not None:
        yield from condition_findings(condition, scope, path)


def _scope_outside(procedure: Procedure, steps: Iterable[Step], later: str = _LATER) -> Scope:
    """Fields of `steps` that stand in no repeat."""
    visible = {f.key: f for step in steps if step.repeat is None for f in step.fields}
    return Scope(visible, _hidden(procedure, visible, None, later))


def _scope_at(procedure: Procedure, index: int, *, with_own: bool = False) -> Scope:
    """Fields of the steps before step `index`, of the same item when it stands in a repeat."""
    own = procedure.steps[index]
    before = procedure.steps[: index + (1 if with_own else 0)]
    visible = {f.key: f for step in before if step.repeat in (None, own.repeat) for f in step.fields}
    return Scope(visible, _hidden(procedure, visible, own.repeat, _LATER))


def _hidden(
    procedure: Procedure, visible: Collection[FieldKey], repeat: FieldKey | None, later: str
) -> dict[FieldKey, str]:
    return {
        f.key: (later if step.repeat in (None, repeat) else _IN_REPEAT).format(key=f.key)
        for step in procedure.steps
        for f in step.fields
        if f.key not in visible
    }
