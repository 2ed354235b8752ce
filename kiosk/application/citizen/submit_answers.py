"""A whole visit from prepared answers: the same pages as on the screen, walked without one."""

from __future__ import annotations

from datetime import datetime

from kiosk.application.citizen.sitting import Sitting
from kiosk.application.ports import Draft
from kiosk.domain.answers import AnswerKey
from kiosk.domain.case import Receipt
from kiosk.domain.errors import ErrorCode, InputError
from kiosk.domain.fields import MISSING, Raw
from kiosk.domain.ids import FieldKey, SittingId
from kiosk.domain.prepared_answers import PreparedAnswers
from kiosk.domain.progress import PageKind, Progress


class NoSavepoints:
    """A DraftStore that keeps nothing.

    Whoever has prepared a visit still has it. A savepoint in the store would be offered to whoever stands
    at the kiosk that uses the same store.
    """

    def save(self, draft: Draft) -> None: ...

    def unfinished(self) -> Draft | None:
        return None

    def seal(self, sitting_id: SittingId, now: datetime) -> None: ...

    def discard(self, sitting_id: SittingId) -> None: ...

    def delete_sealed_before(self, moment: datetime) -> int:  # noqa: ARG002 - the port's
        return 0


class SubmitAnswers:
    """Use case. Goes through every page that applies and submits at the end."""

    def __init__(self, sitting: Sitting) -> None:
        """Takes `sitting` over; it should be one with `NoSavepoints`."""
        self._sitting = sitting

    def submit(self, procedure_code: str, prepared: PreparedAnswers) -> Receipt:
        """The receipt of the new case. When anything is wrong no case is made and no draft stays.

        Raises:
            InputError: procedure.not_found; answer.unknown_field with `field`; answer.missing or
                answer.not_accepted with `field`, and `reason` in Vietnamese.
        """
        progress = self._sitting.start(procedure_code)
        try:
            self._refuse_strangers(progress, prepared)
            while progress.at.kind is not PageKind.REVIEW:
                progress = self._pass(progress, prepared)
            receipt = self._sitting.submit(prepared.language)
        finally:
            self._sitting.leave()
        return receipt

    def _refuse_strangers(self, progress: Progress, prepared: PreparedAnswers) -> None:
        procedure = progress.procedure
        known = {f.key for f in procedure.all_fields()} | {r.key for r in procedure.repeats}
        for key in (*prepared.answers, *prepared.unknown):
            if key.field not in known:
                raise InputError(ErrorCode.ANSWER_UNKNOWN_FIELD, field=str(key)[:60])
        for paper in prepared.checklist:
            if all(r.id != paper for r in procedure.requirements):
                raise InputError(ErrorCode.ANSWER_UNKNOWN_FIELD, field=paper[:60])

    def _pass(self, progress: Progress, prepared: PreparedAnswers) -> Progress:
        match progress.at.kind:
            case PageKind.QUESTION:
                return self._answer(progress, prepared)
            case PageKind.MORE if progress.at.repeat is not None:
                key = AnswerKey(progress.at.repeat, progress.at.item)
                return self._sitting.answer_more(_is_more(key, prepared))
            case PageKind.CHECKLIST:
                for paper, mark in prepared.checklist.items():
                    self._sitting.mark(paper, mark)
                return self._sitting.forward()
            case PageKind.CONSENT:
                if not prepared.consent:
                    raise InputError(ErrorCode.ANSWER_MISSING, field="consent")
                return self._sitting.consent()
            case PageKind.EXIT:
                way_out = progress.way_out(self._sitting.today())
                raise InputError(
                    ErrorCode.ANSWER_NOT_ACCEPTED,
                    field=str(progress.at.step),
                    reason=way_out.vi if way_out else "",
                )
            case _:
                return self._sitting.forward()

    def _answer(self, progress: Progress, prepared: PreparedAnswers) -> Progress:
        item = progress.at.item
        given: dict[FieldKey, Raw] = {}
        unknown: set[FieldKey] = set()
        for f in progress.step_at().fields:
            key = AnswerKey(f.key, item)
            given[f.key] = prepared.answers.get(key)
            if key in prepared.unknown:
                unknown.add(f.key)
        outcome = self._sitting.answer(given, unknown)
        if isinstance(outcome, Progress):
            return outcome
        problem = outcome[0]
        raise InputError(
            ErrorCode.ANSWER_MISSING if problem.message == MISSING else ErrorCode.ANSWER_NOT_ACCEPTED,
            field=str(AnswerKey(problem.field, item)),
            reason=problem.message.vi,
        )


def _is_more(key: AnswerKey, prepared: PreparedAnswers) -> bool:
    """Whether there is one more; an answer that is neither yes nor no would lose the items behind it."""
    match prepared.answers.get(key):
        case True | "yes":
            return True
        case None | False | "no":
            return False
        case _:
            raise InputError(
                ErrorCode.ANSWER_NOT_ACCEPTED, field=str(key), reason="Xin trả lời có hoặc không."
            )
