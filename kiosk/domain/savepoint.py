"""A sitting as a JSON document: for the savepoint after every page, and for the case made from it.

The form is versioned; a document of another version, or of another version of the procedure, is not restored.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from kiosk.domain.answers import Answer, AnswerKey, Origin
from kiosk.domain.condition import Value
from kiosk.domain.ids import FieldKey, RequirementId, StaffId, StepId
from kiosk.domain.procedure import Procedure
from kiosk.domain.progress import INTRO, REVIEW, Page, PageKind, Progress
from kiosk.domain.slip import Mark

FORMAT = 1


def draft_document(progress: Progress, helper_id: StaffId | None = None) -> str:
    """Everything needed to go on at the same page; `helper_id` says who has helped, if anybody."""
    return _dump(
        {
            "format": FORMAT,
            "at": _page_to_json(progress.at),
            "answers": _answers_to_json(progress.answers),
            "checklist": dict(progress.checklist),
            "checklist_done": progress.checklist_done,
            "consent_at": progress.consent_at.isoformat() if progress.consent_at else None,
            "identity_done": progress.identity_done,
            "editing": progress.editing,
            "helper_id": helper_id,
        }
    )


def restore(procedure: Procedure, document: str, today: date) -> Progress:
    """The progress that `draft_document` described, at the same page where that still applies.

    Raises ValueError when the document is of another format or damaged.
    """
    try:
        data = json.loads(document)
        if data["format"] != FORMAT:
            raise ValueError("another format")
        progress = Progress(
            procedure,
            at=_page_from_json(data["at"]),
            answers=MappingProxyType(answers_from_json(data["answers"])),
            checklist=MappingProxyType({RequirementId(k): Mark(v) for k, v in data["checklist"].items()}),
            checklist_done=data["checklist_done"],
            consent_at=datetime.fromisoformat(data["consent_at"]) if data["consent_at"] else None,
            identity_done=data["identity_done"],
            editing=data["editing"],
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("damaged draft") from error
    stays = progress.at in progress.pages(today) and (progress.at != REVIEW or progress.is_complete(today))
    return progress if stays else progress.resumed(today)


def helper_of(document: str) -> StaffId | None:
    """Who has helped in the sitting of a draft that `restore` can read."""
    helper_id = json.loads(document).get("helper_id")  # drafts of earlier releases do not tell
    return StaffId(helper_id) if isinstance(helper_id, str) else None


def case_document(progress: Progress, today: date) -> str:
    """What is submitted: the answers that apply, the papers that are needed, and when consent was given."""
    needed = [requirement for requirement, is_needed in progress.requirements(today) if is_needed]
    return _dump(
        {
            "format": FORMAT,
            "answers": _answers_to_json(progress.relevant(today)),
            "checklist": {r.id: progress.checklist.get(r.id, Mark.MISSING) for r in needed},
            "consent_at": progress.consent_at.isoformat() if progress.consent_at else None,
        }
    )


@dataclass(frozen=True, slots=True)
class CaseDocument:
    """A submitted sitting, read back. Personal data."""

    answers: Mapping[AnswerKey, Answer]
    checklist: Mapping[RequirementId, Mark]
    consent_at: datetime | None

    def __repr__(self) -> str:
        return "CaseDocument(…)"


def read_case_document(document: str) -> CaseDocument:
    """Raises ValueError when the document is of another format or damaged."""
    try:
        data = json.loads(document)
        if data["format"] != FORMAT:
            raise ValueError("another format")
        return CaseDocument(
            answers=MappingProxyType(answers_from_json(data["answers"])),
            checklist=MappingProxyType({RequirementId(k): Mark(v) for k, v in data["checklist"].items()}),
            consent_at=datetime.fromisoformat(data["consent_at"]) if data["consent_at"] else None,
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("damaged case document") from error


def _dump(document: Mapping[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def _answers_to_json(answers: Mapping[AnswerKey, Answer]) -> dict[str, dict[str, Any]]:
    return {
        str(key): {"value": answer.value, "origin": answer.origin.value, "unknown": answer.unknown}
        for key, answer in answers.items()
    }


def answers_from_json(data: Mapping[str, Mapping[str, Any]]) -> dict[AnswerKey, Answer]:
    """Raises ValueError or KeyError on a damaged document."""
    return {
        AnswerKey.parse(key): Answer(_value(entry["value"]), Origin(entry["origin"]), bool(entry["unknown"]))
        for key, entry in data.items()
    }


def _value(raw: Any) -> Value | None:
    if isinstance(raw, list):
        return tuple(str(part) for part in raw)
    if raw is None or isinstance(raw, str | int | bool):
        return raw
    raise ValueError("not an answer")


def _page_to_json(page: Page) -> dict[str, Any]:
    return {"kind": page.kind.value, "step": page.step, "repeat": page.repeat, "item": page.item}


def _page_from_json(data: Mapping[str, Any]) -> Page:
    if data["kind"] == PageKind.INTRO:
        return INTRO
    return Page(
        PageKind(data["kind"]),
        step=StepId(data["step"]) if data["step"] else None,
        repeat=FieldKey(data["repeat"]) if data["repeat"] else None,
        item=data["item"],
    )
