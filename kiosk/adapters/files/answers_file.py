"""Prepared answers of a visit, from a JSON file.

{"answers": {"full_name": "…", "member_name#0": "…", "birth_time": {"unknown": true}},
 "checklist": {"lease": "have"}, "consent": true, "language": "vi"}
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.domain.answers import AnswerKey
from kiosk.domain.errors import ErrorCode, InputError
from kiosk.domain.ids import RequirementId
from kiosk.domain.prepared_answers import PreparedAnswers
from kiosk.domain.slip import Mark
from kiosk.domain.text import Language

MAX_BYTES = 256 * 1024
_MEMBERS = frozenset({"answers", "checklist", "consent", "language"})


def read_answers(path: Path) -> PreparedAnswers:
    """Raises InputError: answers.unreadable, answer.unknown_field."""
    data = _load(path)
    for name in data.keys() - _MEMBERS:
        raise InputError(ErrorCode.ANSWER_UNKNOWN_FIELD, field=name[:60])
    try:
        answers = {AnswerKey.parse(key): value for key, value in _object(data.get("answers", {})).items()}
        unknown = frozenset(key for key, value in answers.items() if value == {"unknown": True})
        given = {key: value for key, value in answers.items() if key not in unknown}
        if not all(_is_answer(value) for value in given.values()):
            raise ValueError("not an answer")
        checklist = _object(data.get("checklist", {}))
        return PreparedAnswers(
            answers=given,
            unknown=unknown,
            checklist={RequirementId(paper): Mark(mark) for paper, mark in checklist.items()},
            consent=data.get("consent", False) is True,
            language=Language(data.get("language", "vi")),
        )
    except ValueError as error:
        raise InputError(ErrorCode.ANSWERS_UNREADABLE) from error


def _load(path: Path) -> Mapping[str, Any]:
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
        if len(raw) > MAX_BYTES:
            raise InputError(ErrorCode.ANSWERS_UNREADABLE)
        return _object(json.loads(raw.decode("utf-8")))
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(ErrorCode.ANSWERS_UNREADABLE) from error


def _object(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value


def _is_answer(value: object) -> bool:
    """A string, a whole number, yes or no, nothing, or a list of strings."""
    if isinstance(value, list):
        return all(isinstance(part, str) for part in value)
    return value is None or isinstance(value, str | int)
