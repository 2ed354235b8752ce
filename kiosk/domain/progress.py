"""Where a person stands in a procedure: pure, no clock, no store, no screen.

The order of pages is fixed: what it is → which case → what to bring → consent → card → the form's questions →
check your answers. Which questions there are follows from the procedure's document and the answers so far.
Going back never loses an answer; an answer whose question no longer applies is kept aside and not submitted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from kiosk.domain.answers import Answer, AnswerKey, Answers, Origin, seen_in
from kiosk.domain.condition import Condition, Seen
from kiosk.domain.errors import ConflictError, ErrorCode
from kiosk.domain.fees import FeeLine, fees_on
from kiosk.domain.fields import MISSING, Raw, Refused, parse
from kiosk.domain.ids import FieldKey, RequirementId, StepId
from kiosk.domain.procedure import CardFact, Field, Procedure, Requirement, Step, StepPart
from kiosk.domain.slip import Mark
from kiosk.domain.text import Text


class PageKind(StrEnum):
    """What a page is for."""

    INTRO = "intro"
    QUESTION = "question"
    MORE = "more"
    EXIT = "exit"
    CHECKLIST = "checklist"
    CONSENT = "consent"
    IDENTITY = "identity"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `step` for questions and exits, `repeat` for "one more?", `item` inside repeats."""

    kind: PageKind
    step: StepId | None = None
    repeat: FieldKey | None = None
    item: int | None = None

    def __str__(self) -> str:
        name = self.step or self.repeat or ""
        return f"{self.kind}:{name}" + ("" if self.item is None else f"#{self.item}")


INTRO = Page(PageKind.INTRO)
CHECKLIST = Page(PageKind.CHECKLIST)
CONSENT = Page(PageKind.CONSENT)
IDENTITY = Page(PageKind.IDENTITY)
REVIEW = Page(PageKind.REVIEW)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an answer was not taken."""

    field: FieldKey
    message: Text


@dataclass(frozen=True, slots=True)
class Progress:
    """The answers so far and the page that is shown."""

    procedure: Procedure
    at: Page = INTRO
    answers: Answers = field(default_factory=lambda: MappingProxyType({}))
    checklist: Mapping[RequirementId, Mark] = field(default_factory=lambda: MappingProxyType({}))
    checklist_done: bool = False
    consent_at: datetime | None = None
    identity_done: bool = False
    editing: bool = False

    # --- the pages ------------------------------------------------------------------------------------

    def pages(self, today: date) -> tuple[Page, ...]:
        """Every page that applies to the answers so far, in order. Ends with REVIEW or with an EXIT."""
        found: list[Page] = [INTRO]
        for page in self._questions(StepPart.CASE, today):
            found.append(page)
            if page.kind is PageKind.EXIT:
                return tuple(found)
        found += [CHECKLIST, CONSENT]
        if any(f.from_card for f in self.procedure.all_fields()):
            found.append(IDENTITY)
        for page in self._questions(StepPart.FORM, today):
            found.append(page)
            if page.kind is PageKind.EXIT:
                return tuple(found)
        return (*found, REVIEW)

    def _questions(self, part: StepPart, today: date) -> Iterator[Page]:
        steps = [step for step in self.procedure.steps if step.part is part]
        index = 0
        while index < len(steps):
            step = steps[index]
            if step.repeat is None:
                yield from self._pages_of(step, None, today)
                index += 1
                continue
            group = [s for s in steps[index:] if s.repeat == step.repeat]
            yield from self._pages_of_repeat(step.repeat, group, today)
            index += len(group)

    def _pages_of(self, step: Step, item: int | None, today: date) -> Iterator[Page]:
        seen = self.seen(today, item)
        if step.show_when is not None and not step.show_when.holds(seen):
            return
        yield Page(PageKind.QUESTION, step=step.id, item=item)
        if any(way_out.when.holds(seen) for way_out in step.exits):
            yield Page(PageKind.EXIT, step=step.id, item=item)

    def _pages_of_repeat(self, key: FieldKey, group: list[Step], today: date) -> Iterator[Page]:
        repeat = self.procedure.repeat(key)
        if repeat.show_when is not None and not repeat.show_when.holds(self.seen(today)):
            return
        for item in range(repeat.max_items):
            if item >= repeat.min_items:
                yield Page(PageKind.MORE, repeat=key, item=item)
                answer = self.answers.get(AnswerKey(key, item))
                if answer is None or answer.value is not True:
                    return
            for step in group:
                yield from self._pages_of(step, item, today)

    def seen(self, today: date, item: int | None = None) -> Seen:
        """What conditions may look at: the answers whose own questions apply.

        An answer that is kept aside (its question is hidden since an earlier answer changed, or the card
        filled it for a case that is not this one) decides nothing.
        """
        said = seen_in(self.answers, today, item)
        step_of = {f.key: step for step in self.procedure.steps for f in step.fields}
        applies: dict[StepId, bool] = {}

        def counts(key: FieldKey) -> bool:
            step = step_of.get(key)
            if step is None:
                return True
            if step.id not in applies:
                # Conditions look at earlier steps only (`catalogue_rules`), so this comes to an end.
                applies[step.id] = all(c.holds(shown) for c in self._conditions_of(step))
            return applies[step.id]

        shown = Seen(
            lambda key: said.value_of(key) if counts(key) else None,
            lambda key: said.is_unknown(key) and counts(key),
            today,
        )
        return shown

    def _conditions_of(self, step: Step) -> tuple[Condition, ...]:
        """What must hold for the step to be asked."""
        of_repeat = None if step.repeat is None else self.procedure.repeat(step.repeat).show_when
        return tuple(c for c in (of_repeat, step.show_when) if c is not None)

    def place(self, today: date) -> tuple[int, int]:
        """(3, 7): this is the third of seven pages, pages that the card has answered not counted."""
        shown = [p for p in self.pages(today) if p == self.at or not self._is_settled(p, today)]
        return (shown.index(self.at) + 1 if self.at in shown else 1), len(shown)

    def step_at(self) -> Step:
        """The step shown now. Raises ConflictError (sitting.wrong_page) on a page without one."""
        if self.at.step is None:
            raise ConflictError(ErrorCode.SITTING_WRONG_PAGE)
        return self.procedure.step(self.at.step)

    def way_out(self, today: date) -> Text | None:
        """On an EXIT page: where to go instead."""
        if self.at.kind is not PageKind.EXIT:
            return None
        seen = self.seen(today, self.at.item)
        return next(e.where for e in self.step_at().exits if e.when.holds(seen))

    # --- moving ---------------------------------------------------------------------------------------

    def forward(self, today: date) -> Progress:
        """From a page that needs no answer to the next one. Marks the checklist or the card page as passed.

        Raises ConflictError (sitting.wrong_page) on a page that must be answered first.
        """
        match self.at.kind:
            case PageKind.INTRO:
                return self._next(today)
            case PageKind.CHECKLIST:
                return replace(self, checklist_done=True)._next(today)
            case PageKind.IDENTITY:
                return replace(self, identity_done=True)._next(today)
            case _:
                raise ConflictError(ErrorCode.SITTING_WRONG_PAGE)

    def back(self, today: date) -> Progress:
        """The page before; every answer stays.

        While one answer is being changed, back to REVIEW, unless the change has opened something.
        """
        if self.editing and self.is_complete(today):
            return replace(self, at=REVIEW, editing=False)
        pages = self.pages(today)
        before = pages[: pages.index(self.at)] if self.at in pages else pages
        shown = [p for p in before if not self._is_settled(p, today)]
        return replace(self, at=shown[-1] if shown else INTRO)

    def change(self, page: Page, today: date) -> Progress:
        """From REVIEW to the page of one answer. Raises ConflictError (sitting.wrong_page)."""
        if self.at != REVIEW or page not in self.pages(today):
            raise ConflictError(ErrorCode.SITTING_WRONG_PAGE)
        return replace(self, at=page, editing=True)

    def resumed(self, today: date) -> Progress:
        """At the first page that still waits for something."""
        return replace(self, at=next(p for p in self.pages(today) if self._is_open(p, today)), editing=False)

    def _next(self, today: date) -> Progress:
        pages = self.pages(today)
        index = pages.index(self.at)
        if self.editing:
            target = next(p for p in pages[index + 1 :] if self._is_open(p, today))
            return replace(self, at=target, editing=target != REVIEW)
        return replace(self, at=next(p for p in pages[index + 1 :] if not self._is_settled(p, today)))

    def _is_settled(self, page: Page, today: date) -> bool:
        """A question whose every answer came from the card, and fits, need not be asked."""
        if page.kind is not PageKind.QUESTION or page.step is None:
            return False
        answers = [
            self.answers.get(AnswerKey(f.key, page.item)) for f in self.procedure.step(page.step).fields
        ]
        from_card = all(a is not None and a.origin is Origin.CARD for a in answers)
        return from_card and not self._problems_on(page, today)

    def _is_open(self, page: Page, today: date) -> bool:
        """Whether the page still waits for something; a last page always does.

        So does one whose answers no longer fit, because an answer before them has been changed.
        """
        match page.kind:
            case PageKind.CHECKLIST:
                return not self.checklist_done
            case PageKind.CONSENT:
                return self.consent_at is None
            case PageKind.IDENTITY:
                return not self.identity_done
            case PageKind.REVIEW | PageKind.EXIT:
                return True
            case _:
                answered = all(key in self.answers for key in self._keys_of(page))
                return not answered or bool(self._problems_on(page, today))

    def _problems_on(self, page: Page, today: date) -> tuple[Problem, ...]:
        if page.kind is not PageKind.QUESTION or page.step is None:
            return ()
        return self._broken_constraints(self.procedure.step(page.step), page.item, today)

    def _keys_of(self, page: Page) -> tuple[AnswerKey, ...]:
        """The answers that a page asks for."""
        if page.kind is PageKind.MORE and page.repeat is not None:
            return (AnswerKey(page.repeat, page.item),)
        if page.kind is PageKind.QUESTION and page.step is not None:
            return tuple(AnswerKey(f.key, page.item) for f in self.procedure.step(page.step).fields)
        return ()

    # --- answering ------------------------------------------------------------------------------------

    def answer(
        self,
        given: Mapping[FieldKey, Raw],
        today: date,
        *,
        unknown: Set[FieldKey] = frozenset(),
        origin: Origin = Origin.CITIZEN,
    ) -> Progress | tuple[Problem, ...]:
        """Answers the question shown and goes on, or says why not (and nothing has changed).

        Raises ConflictError (sitting.wrong_page) when no question is shown, or `given` belongs to another.
        """
        if self.at.kind is not PageKind.QUESTION:
            raise ConflictError(ErrorCode.SITTING_WRONG_PAGE)
        step = self.step_at()
        keys = {f.key for f in step.fields}
        if (given.keys() | unknown) - keys:
            raise ConflictError(ErrorCode.SITTING_WRONG_PAGE)
        taken: dict[AnswerKey, Answer] = {}
        problems: list[Problem] = []
        for f in step.fields:
            answer = self._take(f, given.get(f.key), f.key in unknown, origin)
            if isinstance(answer, Refused):
                problems.append(Problem(f.key, answer.message))
            else:
                taken[AnswerKey(f.key, self.at.item)] = answer
        if problems:
            return tuple(problems)
        answered = replace(self, answers=MappingProxyType({**self.answers, **taken}))
        broken = answered._broken_constraints(step, self.at.item, today)
        return broken or answered._next(today)

    def _take(self, f: Field, raw: Raw, unknown: bool, origin: Origin) -> Answer | Refused:
        if unknown and f.may_be_unknown:
            return Answer(None, origin, unknown=True)
        value = parse(f, raw)
        if isinstance(value, Refused):
            return value
        if value is None and f.required:
            return Refused(MISSING)
        kept = self.answers.get(AnswerKey(f.key, self.at.item))
        if kept is not None and kept.value == value and not kept.unknown:
            return kept
        return Answer(value, origin)

    def _broken_constraints(self, step: Step, item: int | None, today: date) -> tuple[Problem, ...]:
        """A constraint is asked only when every field it names has a value."""
        seen = self.seen(today, item)
        return tuple(
            Problem(f.key, constraint.message)
            for f in step.fields
            if seen.value_of(f.key) is not None
            for constraint in f.constraints
            if all(seen.value_of(named) is not None for named in constraint.must.fields())
            and not constraint.must.holds(seen)
        )

    def answer_more(self, yes: bool, today: date, origin: Origin = Origin.CITIZEN) -> Progress:
        """Answers "one more?". Raises ConflictError (sitting.wrong_page) elsewhere."""
        if self.at.kind is not PageKind.MORE or self.at.repeat is None:
            raise ConflictError(ErrorCode.SITTING_WRONG_PAGE)
        key = AnswerKey(self.at.repeat, self.at.item)
        answers = MappingProxyType({**self.answers, key: Answer(yes, origin)})
        return replace(self, answers=answers)._next(today)

    def mark(self, requirement: RequirementId, mark: Mark) -> Progress:
        """Notes whether a paper is there. Raises ConflictError (sitting.wrong_page) for an unknown paper."""
        if all(r.id != requirement for r in self.procedure.requirements):
            raise ConflictError(ErrorCode.SITTING_WRONG_PAGE)
        return replace(self, checklist=MappingProxyType({**self.checklist, requirement: mark}))

    def consent(self, now: datetime, today: date) -> Progress:
        """The person has agreed. Raises ConflictError (sitting.wrong_page) elsewhere."""
        if self.at != CONSENT:
            raise ConflictError(ErrorCode.SITTING_WRONG_PAGE)
        return replace(self, consent_at=self.consent_at or now)._next(today)

    def fill_from_card(self, facts: Mapping[CardFact, str], today: date) -> Progress:
        """Fills the fields that a card can fill, and goes on. A fact that does not fit its field is left out.

        Raises ConflictError (sitting.wrong_page) away from the card page.
        """
        if self.at != IDENTITY:
            raise ConflictError(ErrorCode.SITTING_WRONG_PAGE)
        filled: dict[AnswerKey, Answer] = {}
        for step in self.procedure.steps:
            if step.repeat is not None:
                continue
            for f in step.fields:
                value = parse(f, facts.get(f.from_card)) if f.from_card else None
                if value is not None and not isinstance(value, Refused):
                    filled[AnswerKey(f.key)] = Answer(value, Origin.CARD)
        answers = MappingProxyType({**self.answers, **filled})
        return replace(self, answers=answers, identity_done=True)._next(today)

    # --- what comes out -------------------------------------------------------------------------------

    def requirements(self, today: date) -> tuple[tuple[Requirement, bool], ...]:
        """Papers that apply to this case, each with whether it is needed (else: why not stands in it)."""
        seen = self.seen(today)
        return tuple(
            (r, r.not_needed_when is None or not r.not_needed_when.holds(seen))
            for r in self.procedure.requirements
            if r.when is None or r.when.holds(seen)
        )

    def fees(self, today: date, province: str | None = None) -> tuple[FeeLine, ...]:
        """What this case costs on `today`, as far as it is known."""
        items = {
            repeat.key: tuple(self.seen(today, item) for item in range(self._items_of(repeat.key)))
            for repeat in self.procedure.repeats
        }
        return fees_on(self.procedure, self.seen(today), province, items)

    def _items_of(self, repeat: FieldKey) -> int:
        count = self.procedure.repeat(repeat).min_items
        while (answer := self.answers.get(AnswerKey(repeat, count))) is not None and answer.value is True:
            count += 1
        return count

    def relevant(self, today: date) -> dict[AnswerKey, Answer]:
        """The answers whose questions apply."""
        keys = (key for page in self.pages(today) for key in self._keys_of(page))
        return {key: self.answers[key] for key in keys if key in self.answers}

    def is_complete(self, today: date) -> bool:
        """Whether every page before REVIEW has been answered."""
        pages = self.pages(today)
        return pages[-1] == REVIEW and not any(self._is_open(p, today) for p in pages[:-1])
