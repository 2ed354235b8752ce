"""The visit under way: one citizen before the kiosk, from the first touch to the wipe.

After every change the draft is in the store before the call returns, so a power cut loses nothing that was
answered. A visit is judged by the day on which it began or was restored, whatever the clock does meanwhile:
no page disappears under a person at midnight. Not for use by several threads at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.application.ports import CaseStore, Clock, Draft, DraftStore, StaffMember
from kiosk.domain.answers import AnswerKey, Origin
from kiosk.domain.case import Receipt, Submission
from kiosk.domain.dates import local_date
from kiosk.domain.errors import ConflictError, ErrorCode, InputError
from kiosk.domain.fields import Raw
from kiosk.domain.ids import FieldKey, RequirementId, SittingId, StaffId, new_ulid
from kiosk.domain.procedure import CardFact, Catalogue
from kiosk.domain.progress import Page, Problem, Progress
from kiosk.domain.savepoint import case_document, draft_document, helper_of, restore
from kiosk.domain.settings import PrinterKind, Settings
from kiosk.domain.slip import Mark
from kiosk.domain.text import Language, Text

SEALED_DRAFTS_KEPT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A visit that was cut off. Says what it was about, not whose it was."""

    procedure_name: Text
    saved_at: datetime


@dataclass(slots=True)
class _Visit:
    id: SittingId
    started_at: datetime
    day: date
    progress: Progress
    helper: StaffMember | None = None
    helped_by: StaffId | None = None
    receipt: Receipt | None = None

    def __repr__(self) -> str:
        return f"_Visit({self.id})"


class Sitting:
    """Use case. Holds the one visit under way, or none.

    Every method that needs a visit raises ConflictError (sitting.closed) when there is none; those that move
    raise ConflictError (sitting.wrong_page) when the page shown is another one.
    """

    def __init__(
        self,
        *,
        catalogue: Catalogue,
        drafts: DraftStore,
        cases: CaseStore,
        clock: Clock,
        settings: Settings,
        new_id: Callable[[datetime], str] = new_ulid,
    ) -> None:
        self._catalogue = catalogue
        self._drafts = drafts
        self._cases = cases
        self._clock = clock
        self._settings = settings
        self._new_id = new_id
        self._visit: _Visit | None = None
        self._offered: SittingId | None = None
        self._to_discard: list[SittingId] = []

    # --- beginning and ending -------------------------------------------------------------------------

    def unfinished(self) -> Unfinished | None:
        """At start: the visit that a power cut or a crash has interrupted, if it can still be continued.

        One that cannot is sealed: the procedure has changed since, the draft is damaged, or it is of an
        earlier day, so that whoever stands here now is somebody else. Drafts sealed long ago are deleted.
        """
        self._delete_old_drafts()
        self._offered = None
        while (draft := self._drafts.unfinished()) is not None:
            progress = self._progress_of(draft)
            if progress is not None and local_date(draft.saved_at) >= self.today():
                self._offered = draft.sitting_id
                return Unfinished(progress.procedure.name, draft.saved_at)
            self._drafts.seal(draft.sitting_id, self._clock())
        return None

    def restore(self) -> Progress:
        """Goes on where the visit that `unfinished` found was.

        Raises ConflictError (sitting.closed) when there is none, or it is not the last one any more.
        """
        offered, self._offered = self._offered, None
        draft = self._drafts.unfinished()
        progress = self._progress_of(draft) if draft else None
        if draft is None or progress is None or draft.sitting_id != offered:
            raise ConflictError(ErrorCode.SITTING_CLOSED)
        self._visit = _Visit(
            draft.sitting_id, draft.started_at, self.today(), progress, helped_by=helper_of(draft.body)
        )
        return progress

    def seal(self) -> None:
        """Nobody claimed the visit that `unfinished` found: not offered again, deleted after seven days."""
        if self._offered is not None:
            self._drafts.seal(self._offered, self._clock())
        self._offered = None

    def start(self, procedure_code: str) -> Progress:
        """A new visit. What was open before is wiped.

        Raises:
            InputError: procedure.not_found, also for one whose last day has passed.
        """
        procedure = self._catalogue.find(procedure_code)
        if procedure is None or procedure.has_ended(local_date(self._clock())):
            raise InputError(ErrorCode.PROCEDURE_NOT_FOUND, code=procedure_code[:20])
        self.leave()
        self._delete_old_drafts()
        now = self._clock()
        self._visit = _Visit(SittingId(self._new_id(now)), now, local_date(now), Progress(procedure))
        return self._visit.progress

    def leave(self) -> None:
        """The person has gone: nothing of an unsubmitted visit remains, here or in the store.

        Raises:
            DeviceError: store.busy, store.disk_full, store.unavailable: here nothing remains all the same,
                and the store forgets the draft at the next `start` or `leave`.
        """
        if self._visit is not None and self._visit.receipt is None:
            self._to_discard.append(self._visit.id)
        self._visit = None
        while self._to_discard:
            self._drafts.discard(self._to_discard[0])
            del self._to_discard[0]

    def helped_by(self, member: StaffMember | None) -> None:
        """From now on answers are noted as typed by `member`; None: by the citizen again.

        Who has helped last is told with the case, even when they have gone since; after a power cut nobody
        helps until they sign in again.

        Raises:
            ConflictError: sitting.closed, also once there is a number: then nothing is typed any more.
        """
        visit = self._open()
        if member is not None:
            if visit.receipt is not None:
                raise ConflictError(ErrorCode.SITTING_CLOSED)
            visit.helped_by = member.id
        visit.helper = member

    # --- moving and answering -------------------------------------------------------------------------

    @property
    def progress(self) -> Progress:
        return self._open().progress

    def today(self) -> date:
        """The day in Việt Nam by which conditions, ages and fees are judged; one day for a whole visit."""
        return self._visit.day if self._visit is not None else local_date(self._clock())

    def forward(self) -> Progress:
        return self._keep(self.progress.forward(self.today()))

    def back(self) -> Progress:
        return self._keep(self.progress.back(self.today()))

    def change(self, page: Page) -> Progress:
        return self._keep(self.progress.change(page, self.today()))

    def answer(
        self, given: Mapping[FieldKey, Raw], unknown: Set[FieldKey] = frozenset()
    ) -> Progress | tuple[Problem, ...]:
        """The next page, or why the answers were not taken."""
        outcome = self.progress.answer(given, self.today(), unknown=unknown, origin=self._origin())
        return self._keep(outcome) if isinstance(outcome, Progress) else outcome

    def answer_more(self, yes: bool) -> Progress:
        return self._keep(self.progress.answer_more(yes, self.today(), self._origin()))

    def mark(self, requirement: RequirementId, mark: Mark) -> Progress:
        return self._keep(self.progress.mark(requirement, mark))

    def consent(self) -> Progress:
        return self._keep(self.progress.consent(self._clock(), self.today()))

    def fill_from_card(self, facts: Mapping[CardFact, str]) -> Progress:
        return self._keep(self.progress.fill_from_card(facts, self.today()))

    # --- the end --------------------------------------------------------------------------------------

    def submit(self, language: Language) -> Receipt:
        """The visit becomes a case with a number, and its answers are no longer kept here.

        Asked twice, the same case.

        Raises:
            ConflictError: sitting.wrong_page while something is still unanswered.
            DeviceError: store.busy, store.disk_full, store.unavailable; nothing is lost, try again.
        """
        visit = self._open()
        if visit.receipt is not None:
            return visit.receipt
        today = self.today()
        if not visit.progress.is_complete(today):
            raise ConflictError(ErrorCode.SITTING_WRONG_PAGE)
        procedure = visit.progress.procedure
        submission = Submission(
            sitting_id=visit.id,
            procedure_code=procedure.code,
            procedure_version=procedure.version,
            procedure_name=procedure.name,
            ticket_letter=procedure.ticket_letter,
            language=language,
            body=case_document(visit.progress, today),
            applicant_name=_applicant(visit.progress, today),
            helper_id=visit.helped_by,
            print_slip=self._settings.printer is not PrinterKind.NONE,
        )
        visit.receipt = self._cases.submit(submission, self._settings.kiosk_number, self._clock())
        visit.progress = Progress(procedure)
        return visit.receipt

    def _open(self) -> _Visit:
        if self._visit is None:
            raise ConflictError(ErrorCode.SITTING_CLOSED)
        return self._visit

    def _origin(self) -> Origin:
        return Origin.HELPER if self._open().helper else Origin.CITIZEN

    def _keep(self, progress: Progress) -> Progress:
        """Savepoint first, then the new page: what is shown is safe."""
        visit = self._open()
        self._drafts.save(
            Draft(
                sitting_id=visit.id,
                procedure_code=progress.procedure.code,
                procedure_version=progress.procedure.version,
                body=draft_document(progress, visit.helped_by),
                started_at=visit.started_at,
                saved_at=self._clock(),
            )
        )
        visit.progress = progress
        return progress

    def _progress_of(self, draft: Draft) -> Progress | None:
        """Where the visit was; None when it cannot be continued."""
        procedure = self._catalogue.find(draft.procedure_code)
        if procedure is None or procedure.version != draft.procedure_version:
            return None
        try:
            return restore(procedure, draft.body, self.today())
        except ValueError:
            return None

    def _delete_old_drafts(self) -> None:
        self._drafts.delete_sealed_before(self._clock() - SEALED_DRAFTS_KEPT)


def _applicant(progress: Progress, today: date) -> str:
    """The name that a card fills in, which is the name of the person at the kiosk; empty when not asked."""
    asked = progress.relevant(today)
    for field in progress.procedure.all_fields():
        answer = asked.get(AnswerKey(field.key))
        if field.from_card is CardFact.FULL_NAME and answer is not None and isinstance(answer.value, str):
            return answer.value
    return ""
