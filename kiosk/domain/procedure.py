"""A procedure as data: what it is, what to bring, what it costs, what is asked. Immutable, versioned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from kiosk.domain.condition import Condition
from kiosk.domain.ids import FieldKey, ProcedureCode, RequirementId, StepId
from kiosk.domain.text import Text


class Confidence(StrEnum):
    """How sure a fact is. Only the first two are told to a citizen as facts."""

    CONFIRMED = "confirmed"
    SECONDARY = "secondary"
    GENERAL = "general"
    UNCERTAIN = "uncertain"
    UNKNOWN = "unknown"

    @property
    def may_be_told(self) -> bool:
        """False: the screen says "chưa có thông tin – hỏi cán bộ" instead of the value."""
        return self in (Confidence.CONFIRMED, Confidence.SECONDARY)


class Channel(StrEnum):
    """How a request reaches the office."""

    DIRECT = "direct"
    ONLINE = "online"
    POSTAL = "postal"


class FieldType(StrEnum):
    """What kind of answer a field takes; it chooses the control and the checks."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NAME = "name"
    DATE = "date"
    PARTIAL_DATE = "partial_date"
    TIME = "time"
    PERSONAL_ID = "personal_id"
    PHONE = "phone"
    EMAIL = "email"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"
    MULTI_CHOICE = "multi_choice"
    ADDRESS = "address"


class CardFact(StrEnum):
    """What of an identity card may fill a field."""

    FULL_NAME = "full_name"
    PERSONAL_ID = "personal_id"
    BORN = "born"
    SEX = "sex"
    ADDRESS = "address"


class RequirementKind(StrEnum):
    """What happens to a paper."""

    SUBMIT = "submit"  # handed in
    SHOW = "show"  # shown and given back
    FILL = "fill"  # a form that is filled in at the office or here
    BY_OFFICER = "by_officer"  # printed by the officer; nothing to bring


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be chosen."""

    value: str
    label: Text


@dataclass(frozen=True, slots=True)
class Constraint:
    """What an answer must fulfil, with the sentence shown when it does not."""

    must: Condition
    message: Text


@dataclass(frozen=True, slots=True)
class Field:
    """One answer. `official_label` is the wording of the state's form: officer and citizen mean the same."""

    key: FieldKey
    type: FieldType
    label: Text
    official_label: str = ""
    hint: Text | None = None
    required: bool = True
    may_be_unknown: bool = False
    options: tuple[Option, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    from_card: CardFact | None = None
    min_value: int | None = None
    max_value: int | None = None
    max_length: int = 200
    confidence: Confidence = Confidence.CONFIRMED
    source: str = ""


class StepPart(StrEnum):
    """When a step is asked: before the checklist (what case is it?) or after the card (the form itself)."""

    CASE = "case"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class Exit:
    """The procedure is not for this person; `where` says what to do instead."""

    when: Condition
    where: Text


@dataclass(frozen=True, slots=True)
class Step:
    """One page: one question, of one or a few fields that belong together."""

    id: StepId
    part: StepPart
    question: Text
    fields: tuple[Field, ...]
    why: Text
    help: Text | None = None
    show_when: Condition | None = None
    repeat: FieldKey | None = None
    exits: tuple[Exit, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeat:
    """Steps asked once per item (each member of a family …).

    `ask` is the yes/no question before the first item, `ask_more` before each later one; the answers are kept
    under the repeat's own key, one per item. The first `min_items` items are not asked about: they are there.
    """

    key: FieldKey
    ask: Text
    ask_more: Text
    item_name: Text
    max_items: int
    why: Text
    min_items: int = 0
    show_when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Requirement:
    """One paper. Needed when `when` holds (always, when None) and `not_needed_when` does not."""

    id: RequirementId
    name: Text
    kind: RequirementKind
    official_name: str = ""
    originals: int = 0
    copies: int = 0
    note: Text | None = None
    when: Condition | None = None
    not_needed_when: Condition | None = None
    not_needed_reason: Text | None = None
    source: str = ""
    confidence: Confidence = Confidence.CONFIRMED


@dataclass(frozen=True, slots=True)
class PageFee:
    """A fee counted by pages and copies.

    `first_vnd` for each of the first pages, `then_vnd` for each later one, at most `max_vnd` a copy. When the
    two fields stand in a repeat, the fee is the sum over its items.
    """

    pages_field: FieldKey
    copies_field: FieldKey
    first_pages: int
    first_vnd: int
    then_vnd: int
    max_vnd: int

    def total_vnd(self, pages: int, copies: int) -> int:
        each = self.first_vnd * min(pages, self.first_pages) + self.then_vnd * max(
            pages - self.first_pages, 0
        )
        return min(self.max_vnd, each) * copies


@dataclass(frozen=True, slots=True)
class Fee:
    """An amount with its source and the days on which it holds.

    Attributes:
        channel: None is every channel.
        amount_vnd: whole đồng; None is unknown or set by the province.
        replaces: id of the fee that is not shown while this one holds (a temporary reduction).
        province: two-digit code of the province the amount is for; None is the whole country.
        unit: what one amount is paid for ("lần", "bản sao").
        times_field: the number of units in this case (copies asked for, people in a list).
        when: which cases pay it.
        note: how it is counted or who need not pay, in a sentence.
    """

    id: str
    name: Text
    unit: Text
    amount_vnd: int | None
    source: str
    confidence: Confidence
    channel: Channel | None = None
    by_pages: PageFee | None = None
    set_by_province: bool = False
    province: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    replaces: str | None = None
    times_field: FieldKey | None = None
    when: Condition | None = None
    note: Text | None = None

    def is_valid_on(self, day: date) -> bool:
        """Inside its dates, both ends included."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


class TimeUnit(StrEnum):
    """Units in which the law gives deadlines; "ngày" and "ngày làm việc" are different things."""

    SAME_DAY = "same_day"
    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"


@dataclass(frozen=True, slots=True)
class ProcessingTime:
    """How long the office has, counted from a complete dossier's receipt."""

    value: int | None
    unit: TimeUnit
    source: str
    confidence: Confidence
    at_most: bool = False
    next_day_after_15h: bool = False
    note: Text | None = None
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """Who decides, and where the papers are handed in."""

    name: Text
    hand_in_at: Text
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """One act the procedure stands on."""

    act: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class CitizenDeadline:
    """By when the citizen must come."""

    days: int
    counted_from: Text
    source: str


@dataclass(frozen=True, slots=True)
class Procedure:
    """One published version of an administrative procedure.

    `steps` stand in the order they are asked; steps of one repeat stand together. `recheck_by` is the day on
    which a law or an amount is known to change: staff look at the document again before it.
    """

    code: ProcedureCode
    version: int
    name: Text
    official_name: str
    field: str
    decision: str
    summary: Text
    for_whom: Text
    life_event: str
    ticket_letter: str
    authority: Authority
    channels: tuple[Channel, ...]
    times: tuple[ProcessingTime, ...]
    fees: tuple[Fee, ...]
    requirements: tuple[Requirement, ...]
    steps: tuple[Step, ...]
    repeats: tuple[Repeat, ...]
    result_name: Text
    legal_basis: tuple[LegalBasis, ...]
    verified_on: date
    valid_from: date
    valid_to: date | None = None
    recheck_by: date | None = None
    form_name: str = ""
    form_code: str = ""
    instead: Text | None = None
    deadline: CitizenDeadline | None = None
    notes: tuple[Text, ...] = ()
    search_words: tuple[str, ...] = ()

    def has_ended(self, day: date) -> bool:
        """Whether this version no longer holds on `day`.

        `valid_from` is not asked: a clock that is behind would close the whole kiosk.
        """
        return self.valid_to is not None and self.valid_to < day

    def step(self, step_id: StepId) -> Step:
        """Raises KeyError when there is no such step."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)

    def repeat(self, key: FieldKey) -> Repeat:
        """Raises KeyError when there is no such repeat."""
        for repeat in self.repeats:
            if repeat.key == key:
                return repeat
        raise KeyError(key)

    def all_fields(self) -> Iterator[Field]:
        for step in self.steps:
            yield from step.fields


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """A reason to come, in a citizen's words; `icon` names a picture that ships with the program."""

    id: str
    name: Text
    icon: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that may be asked for at this kiosk."""

    procedures: tuple[Procedure, ...]
    life_events: tuple[LifeEvent, ...]
    lists: Mapping[str, tuple[Option, ...]] = field(default_factory=dict)

    def offered_on(self, day: date) -> Catalogue:
        """The same without the procedures whose last day has passed."""
        return replace(self, procedures=tuple(p for p in self.procedures if not p.has_ended(day)))

    def find(self, code: str) -> Procedure | None:
        return next((p for p in self.procedures if p.code == code), None)
