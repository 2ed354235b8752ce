"""A whole visit, answered beforehand: for scripts and for trying a procedure out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.answers import AnswerKey
from kiosk.domain.fields import Raw
from kiosk.domain.ids import RequirementId
from kiosk.domain.slip import Mark
from kiosk.domain.text import Language


@dataclass(frozen=True, slots=True)
class PreparedAnswers:
    """Answers of a visit. Personal data.

    Attributes:
        answers: by key: `name`, or `name#2` inside a repeat; the key of a repeat itself is yes or no.
        unknown: keys answered "I do not know".
        checklist: papers that are there or missing.
        consent: whether the person has agreed.
    """

    answers: Mapping[AnswerKey, Raw]
    unknown: frozenset[AnswerKey] = frozenset()
    checklist: Mapping[RequirementId, Mark] = field(default_factory=dict)
    consent: bool = False
    language: Language = Language.VI

    def __repr__(self) -> str:
        return f"PreparedAnswers({len(self.answers)} answers)"
