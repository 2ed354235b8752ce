"""From a document of the right shape to the procedure it describes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec import UNSET

from kiosk.adapters.catalogue_files import document as d
from kiosk.adapters.catalogue_files.shape import ShapeProblem
from kiosk.domain import procedure as p
from kiosk.domain.condition import (
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    Not,
    Operator,
    OtherField,
    Today,
    Value,
)
from kiosk.domain.ids import FieldKey, ProcedureCode, RequirementId, StepId
from kiosk.domain.text import Text

Lists = Mapping[str, tuple[p.Option, ...]]

_NOWHERE: Condition = AnyOf(())
"""Stands in for a condition that could not be read; it never holds, and the problem is on the list."""


def procedure_from(
    document: d.ProcedureDocument, lists: Lists
) -> tuple[p.Procedure, tuple[ShapeProblem, ...]]:
    """The procedure, and what in the document could not be understood (none: the procedure is whole)."""
    building = _Building(lists, document.form)
    procedure = building.procedure(document)
    return procedure, tuple(building.problems)


def options_from(document: d.OptionListDocument) -> tuple[p.Option, ...]:
    return tuple(p.Option(o.value, _text(o.label)) for o in document.options)


def life_events_from(document: d.LifeEventsDocument) -> tuple[p.LifeEvent, ...]:
    return tuple(p.LifeEvent(e.id, _text(e.name), e.icon) for e in document.life_events)


def _text(document: d.TextDocument) -> Text:
    return Text(document.vi, document.en)


def _text_or_none(document: d.TextDocument | None) -> Text | None:
    return None if document is None else _text(document)


def _key_or_none(slug: str | None) -> FieldKey | None:
    return None if slug is None else FieldKey(slug)


@dataclass(slots=True)
class _Building:
    """One document on its way. Problems collect; nothing is raised."""

    lists: Lists
    form: d.FormDocument | None
    problems: list[ShapeProblem] = field(default_factory=list)

    def procedure(self, doc: d.ProcedureDocument) -> p.Procedure:
        return p.Procedure(
            code=ProcedureCode(doc.code),
            version=doc.version,
            name=_text(doc.name),
            official_name=doc.official_name,
            field=doc.field,
            decision=doc.decision,
            summary=_text(doc.summary),
            for_whom=_text(doc.for_whom),
            life_event=doc.life_event,
            ticket_letter=doc.ticket_letter,
            authority=p.Authority(
                name=_text(doc.authority.name),
                hand_in_at=_text(doc.authority.hand_in_at),
                source=doc.authority.source,
                confidence=doc.authority.confidence,
            ),
            channels=doc.channels,
            times=tuple(self._time(t, f"times[{i}]") for i, t in enumerate(doc.times)),
            fees=tuple(self._fee(f, f"fees[{i}]") for i, f in enumerate(doc.fees)),
            requirements=tuple(
                self._requirement(r, f"requirements[{i}]") for i, r in enumerate(doc.requirements)
            ),
            steps=tuple(self._step(s, f"steps[{i}]") for i, s in enumerate(doc.steps)),
            repeats=tuple(self._repeat(r, f"repeats[{i}]") for i, r in enumerate(doc.repeats)),
            result_name=_text(doc.result_name),
            legal_basis=tuple(p.LegalBasis(b.act, b.about) for b in doc.legal_basis),
            verified_on=doc.verified_on,
            valid_from=doc.valid_from,
            valid_to=doc.valid_to,
            recheck_by=doc.recheck_by,
            form_name=doc.form.name if doc.form else "",
            form_code=doc.form.code if doc.form else "",
            instead=_text_or_none(doc.instead),
            deadline=None
            if doc.deadline is None
            else p.CitizenDeadline(doc.deadline.days, _text(doc.deadline.counted_from), doc.deadline.source),
            notes=tuple(_text(n) for n in doc.notes),
            search_words=doc.search_words,
        )

    def _time(self, doc: d.TimeDocument, path: str) -> p.ProcessingTime:
        return p.ProcessingTime(
            value=doc.value,
            unit=doc.unit,
            source=doc.source,
            confidence=doc.confidence,
            at_most=doc.at_most,
            next_day_after_15h=doc.next_day_after_15h,
            note=_text_or_none(doc.note),
            when=self._condition(doc.when, f"{path}.when"),
        )

    def _fee(self, doc: d.FeeDocument, path: str) -> p.Fee:
        pages = doc.by_pages
        return p.Fee(
            id=doc.id,
            name=_text(doc.name),
            unit=_text(doc.unit),
            amount_vnd=doc.amount_vnd,
            source=doc.source,
            confidence=doc.confidence,
            channel=doc.channel,
            by_pages=None
            if pages is None
            else p.PageFee(
                pages_field=FieldKey(pages.pages_field),
                copies_field=FieldKey(pages.copies_field),
                first_pages=pages.first_pages,
                first_vnd=pages.first_vnd,
                then_vnd=pages.then_vnd,
                max_vnd=pages.max_vnd,
            ),
            set_by_province=doc.set_by_province,
            province=doc.province,
            valid_from=doc.valid_from,
            valid_to=doc.valid_to,
            replaces=doc.replaces,
            times_field=_key_or_none(doc.times_field),
            when=self._condition(doc.when, f"{path}.when"),
            note=_text_or_none(doc.note),
        )

    def _requirement(self, doc: d.RequirementDocument, path: str) -> p.Requirement:
        return p.Requirement(
            id=RequirementId(doc.id),
            name=_text(doc.name),
            kind=doc.kind,
            official_name=doc.official_name,
            originals=doc.originals,
            copies=doc.copies,
            note=_text_or_none(doc.note),
            when=self._condition(doc.when, f"{path}.when"),
            not_needed_when=self._condition(doc.not_needed_when, f"{path}.not_needed_when"),
            not_needed_reason=_text_or_none(doc.not_needed_reason),
            source=doc.source,
            confidence=doc.confidence,
        )

    def _repeat(self, doc: d.RepeatDocument, path: str) -> p.Repeat:
        return p.Repeat(
            key=FieldKey(doc.key),
            ask=_text(doc.ask),
            ask_more=_text(doc.ask_more),
            item_name=_text(doc.item_name),
            max_items=doc.max_items,
            why=_text(doc.why),
            min_items=doc.min_items,
            show_when=self._condition(doc.show_when, f"{path}.show_when"),
        )

    def _step(self, doc: d.StepDocument, path: str) -> p.Step:
        return p.Step(
            id=StepId(doc.id),
            part=doc.part,
            question=_text(doc.question),
            fields=tuple(self._field(f, f"{path}.fields[{i}]") for i, f in enumerate(doc.fields)),
            why=_text(doc.why),
            help=_text_or_none(doc.help),
            show_when=self._condition(doc.show_when, f"{path}.show_when"),
            repeat=_key_or_none(doc.repeat),
            exits=tuple(
                p.Exit(self._needed(e.when, f"{path}.exits[{i}].when"), _text(e.where))
                for i, e in enumerate(doc.exits)
            ),
        )

    def _field(self, doc: d.FieldDocument, path: str) -> p.Field:
        on_form = bool(doc.official_label) and self.form is not None
        return p.Field(
            key=FieldKey(doc.key),
            type=doc.type,
            label=_text(doc.label),
            official_label=doc.official_label,
            hint=_text_or_none(doc.hint),
            required=doc.required,
            may_be_unknown=doc.may_be_unknown,
            options=self._options(doc, path),
            constraints=tuple(
                p.Constraint(self._needed(c.must, f"{path}.constraints[{i}].must"), _text(c.message))
                for i, c in enumerate(doc.constraints)
            ),
            from_card=doc.from_card,
            min_value=doc.min_value,
            max_value=doc.max_value,
            max_length=doc.max_length,
            confidence=doc.confidence
            or (self.form.confidence if on_form and self.form else p.Confidence.CONFIRMED),
            source=doc.source or (self.form.source if on_form and self.form else ""),
        )

    def _options(self, doc: d.FieldDocument, path: str) -> tuple[p.Option, ...]:
        if doc.options_from is None:
            return tuple(p.Option(o.value, _text(o.label)) for o in doc.options)
        if doc.options:
            self._wrong(path, "options and options_from cannot both be there")
        shared = self.lists.get(doc.options_from)
        if shared is None:
            self._wrong(f"{path}.options_from", f"there is no list `lists/{doc.options_from}.yaml`")
        return shared or ()

    def _condition(self, doc: d.ConditionDocument | None, path: str) -> Condition | None:
        return None if doc is None else self._needed(doc, path)

    def _needed(self, doc: d.ConditionDocument, path: str) -> Condition:
        kinds = [
            name
            for name, part in (("field", doc.field), ("all", doc.all), ("any", doc.any), ("not", doc.negated))
            if part is not UNSET
        ]
        if len(kinds) != 1:
            self._wrong(path, "a condition is one of {field, op}, {all}, {any}, {not}")
            return _NOWHERE
        if doc.field is not UNSET:
            return self._comparison(doc, path)
        if any(part is not UNSET for part in (doc.op, doc.value, doc.other, doc.today)):
            self._wrong(path, f"op, value, other and today do not go with `{kinds[0]}`")
        if doc.all is not UNSET:
            return AllOf(tuple(self._needed(c, f"{path}.all[{i}]") for i, c in enumerate(doc.all)))
        if doc.any is not UNSET:
            return AnyOf(tuple(self._needed(c, f"{path}.any[{i}]") for i, c in enumerate(doc.any)))
        return _NOWHERE if doc.negated is UNSET else Not(self._needed(doc.negated, f"{path}.not"))

    def _comparison(self, doc: d.ConditionDocument, path: str) -> Condition:
        if doc.field is UNSET or doc.op is UNSET:
            self._wrong(f"{path}.op", "missing")
            return _NOWHERE
        given: list[Value | OtherField | Today] = []
        if doc.value is not UNSET:
            given.append(doc.value)
        if doc.other is not UNSET:
            given.append(OtherField(FieldKey(doc.other)))
        if doc.today is not UNSET:
            given.append(Today())
            if not doc.today:
                self._wrong(f"{path}.today", "can only be true")
        if len(given) > 1:
            self._wrong(path, "only one of value, other and today")
        return Comparison(FieldKey(doc.field), Operator(doc.op), given[0] if given else None)

    def _wrong(self, path: str, reason: str) -> None:
        self.problems.append(ShapeProblem(path, reason))
