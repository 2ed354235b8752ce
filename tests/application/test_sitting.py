"""One visit, from the first touch to the wipe, with savepoints that survive."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kiosk.application.citizen.sitting import Sitting
from kiosk.application.ports import Draft, Role, StaffMember
from kiosk.domain.answers import AnswerKey, Origin
from kiosk.domain.case import Receipt
from kiosk.domain.condition import Comparison, Not, Operator
from kiosk.domain.dates import local_date
from kiosk.domain.errors import ConflictError, DeviceError, ErrorCode, InputError
from kiosk.domain.ids import FieldKey, SittingId, StaffId
from kiosk.domain.procedure import CardFact, Catalogue, FieldType
from kiosk.domain.progress import PageKind, Progress
from kiosk.domain.settings import Settings
from kiosk.domain.text import Language
from tests.fakes.core import FakeClock
from tests.fakes.stores import MemoryStore
from tests.support.procedures import equals, make_field, make_procedure, make_step

CATALOGUE = Catalogue((make_procedure(),), ())


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


def make_sitting(store: MemoryStore, clock: FakeClock, catalogue: Catalogue = CATALOGUE) -> Sitting:
    return Sitting(
        catalogue=catalogue, drafts=store.drafts, cases=store.cases, clock=clock, settings=Settings()
    )


def answer(sitting: Sitting, **given: str) -> Progress:
    outcome = sitting.answer({FieldKey(k): v for k, v in given.items()})
    assert isinstance(outcome, Progress), outcome
    return outcome


def go_to_review(sitting: Sitting) -> None:
    sitting.start("1.999001")
    sitting.forward()
    answer(sitting, who="me")
    go_on_to_review(sitting)


def go_on_to_review(sitting: Sitting) -> None:
    """From the checklist."""
    sitting.forward()
    sitting.consent()
    sitting.forward()
    answer(sitting, full_name="Nguyễn Văn Thử", born="1990")
    sitting.answer_more(False)
    answer(sitting, phone="")


def to_the_end(sitting: Sitting) -> Receipt:
    """From the checklist to the number."""
    go_on_to_review(sitting)
    return sitting.submit(Language.VI)


def test_every_page_is_saved_before_it_is_shown(store: MemoryStore, clock: FakeClock) -> None:
    sitting = make_sitting(store, clock)
    sitting.start("1.999001")
    sitting.forward()
    answer(sitting, who="me")

    after_power_cut = make_sitting(store, clock)
    found = after_power_cut.unfinished()
    assert found is not None
    assert found.procedure_name.vi == "Thử nghiệm"
    progress = after_power_cut.restore()
    assert progress.at.kind is PageKind.CHECKLIST
    assert progress.answers[AnswerKey(FieldKey("who"))].value == "me"


def test_nobody_claims_it_so_it_is_sealed(store: MemoryStore, clock: FakeClock) -> None:
    sitting = make_sitting(store, clock)
    sitting.start("1.999001")
    sitting.forward()
    again = make_sitting(store, clock)
    assert again.unfinished() is not None
    again.seal()
    assert again.unfinished() is None
    with pytest.raises(ConflictError):
        again.restore()


def test_sealing_late_does_not_seal_the_next_persons_visit(store: MemoryStore, clock: FakeClock) -> None:
    left = make_sitting(store, clock)
    left.start("1.999001")
    left.forward()
    sitting = make_sitting(store, clock)
    assert sitting.unfinished() is not None
    sitting.start("1.999001")
    sitting.forward()
    sitting.seal()
    answer(sitting, who="me")
    with pytest.raises(ConflictError):
        make_sitting(store, clock).restore()


def test_a_draft_of_another_version_is_not_offered(store: MemoryStore, clock: FakeClock) -> None:
    sitting = make_sitting(store, clock)
    sitting.start("1.999001")
    sitting.forward()
    newer = make_sitting(store, clock, Catalogue((make_procedure(version=2),), ()))
    assert newer.unfinished() is None
    assert make_sitting(store, clock).unfinished() is None


def test_leaving_wipes_here_and_in_the_store(store: MemoryStore, clock: FakeClock) -> None:
    sitting = make_sitting(store, clock)
    sitting.start("1.999001")
    sitting.forward()
    sitting.leave()
    assert store.drafts.unfinished() is None
    with pytest.raises(ConflictError) as error:
        _ = sitting.progress
    assert error.value.code is ErrorCode.SITTING_CLOSED
    sitting.leave()


def test_submitting_twice_is_one_case(store: MemoryStore, clock: FakeClock) -> None:
    sitting = make_sitting(store, clock)
    go_to_review(sitting)
    first = sitting.submit(Language.VI)
    assert sitting.submit(Language.VI) == first
    assert len(store.cases.newest(10)) == 1
    assert store.cases.get(first.case_code).applicant_name == "Nguyễn Văn Thử"
    assert store.drafts.unfinished() is None


def test_an_unfinished_visit_cannot_be_submitted(store: MemoryStore, clock: FakeClock) -> None:
    sitting = make_sitting(store, clock)
    sitting.start("1.999001")
    with pytest.raises(ConflictError):
        sitting.submit(Language.VI)
    assert store.cases.newest(10) == ()


def test_what_a_helper_types_is_marked(store: MemoryStore, clock: FakeClock) -> None:
    sitting = make_sitting(store, clock)
    sitting.start("1.999001")
    sitting.forward()
    sitting.helped_by(StaffMember(StaffId("H"), "Đoàn viên A", Role.HELPER))
    progress = answer(sitting, who="me")
    assert progress.answers[AnswerKey(FieldKey("who"))].origin is Origin.HELPER


HELPER = StaffMember(StaffId("H"), "Đoàn viên A", Role.HELPER)


def test_when_the_helper_stops_the_citizen_answers_again(store: MemoryStore, clock: FakeClock) -> None:
    sitting = make_sitting(store, clock)
    sitting.start("1.999001")
    sitting.forward()
    sitting.helped_by(HELPER)
    sitting.helped_by(None)
    progress = answer(sitting, who="me")
    assert progress.answers[AnswerKey(FieldKey("who"))].origin is Origin.CITIZEN


def test_who_has_helped_is_told_with_the_case_though_they_left_and_the_power_went(
    store: MemoryStore, clock: FakeClock
) -> None:
    sitting = make_sitting(store, clock)
    sitting.start("1.999001")
    sitting.forward()
    sitting.helped_by(HELPER)
    answer(sitting, who="me")
    sitting.helped_by(None)
    after = make_sitting(store, clock)
    after.unfinished()
    progress = after.restore()
    assert progress.answers[AnswerKey(FieldKey("who"))].origin is Origin.HELPER
    receipt = to_the_end(after)
    assert store.cases.get(receipt.case_code).helper_id == HELPER.id


def test_nobody_goes_on_helping_after_a_power_cut(store: MemoryStore, clock: FakeClock) -> None:
    sitting = make_sitting(store, clock)
    sitting.start("1.999001")
    sitting.helped_by(HELPER)
    sitting.forward()
    after = make_sitting(store, clock)
    after.unfinished()
    after.restore()
    progress = answer(after, who="me")
    assert progress.answers[AnswerKey(FieldKey("who"))].origin is Origin.CITIZEN


def test_the_next_visit_begins_without_a_helper(store: MemoryStore, clock: FakeClock) -> None:
    sitting = make_sitting(store, clock)
    sitting.start("1.999001")
    sitting.helped_by(HELPER)
    sitting.start("1.999001")
    sitting.forward()
    answer(sitting, who="me")
    receipt = to_the_end(sitting)
    case = store.cases.get(receipt.case_code)
    assert case.helper_id is None
    assert Origin.HELPER.value not in case.body


def test_nobody_helps_where_there_is_no_visit_or_a_number_already(
    store: MemoryStore, clock: FakeClock
) -> None:
    sitting = make_sitting(store, clock)
    with pytest.raises(ConflictError):
        sitting.helped_by(HELPER)
    sitting.start("1.999001")
    sitting.forward()
    answer(sitting, who="me")
    to_the_end(sitting)
    with pytest.raises(ConflictError) as closed:
        sitting.helped_by(HELPER)
    assert closed.value.code is ErrorCode.SITTING_CLOSED


def test_old_drafts_go_at_every_start_also_when_there_is_nothing_to_offer(
    store: MemoryStore, clock: FakeClock
) -> None:
    sitting = make_sitting(store, clock)
    sitting.start("1.999001")
    sitting.forward()
    again = make_sitting(store, clock)
    again.unfinished()
    again.seal()
    clock.move(days=8)
    assert make_sitting(store, clock).unfinished() is None
    assert store.drafts.delete_sealed_before(clock.now) == 0


def test_old_drafts_go_from_a_kiosk_that_is_never_restarted(store: MemoryStore, clock: FakeClock) -> None:
    left = make_sitting(store, clock)
    left.start("1.999001")
    left.forward()
    running = make_sitting(store, clock)
    running.unfinished()
    running.seal()
    clock.move(days=8)
    running.start("1.999001")
    assert store.drafts.delete_sealed_before(clock.now) == 0


def test_a_visit_gone_on_with_is_not_sealed_by_a_late_word(store: MemoryStore, clock: FakeClock) -> None:
    cut_off = make_sitting(store, clock)
    cut_off.start("1.999001")
    cut_off.forward()
    sitting = make_sitting(store, clock)
    sitting.unfinished()
    sitting.restore()
    sitting.seal()
    answer(sitting, who="me")


def test_a_damaged_draft_is_sealed_and_the_one_before_it_offered(
    store: MemoryStore, clock: FakeClock
) -> None:
    sitting = make_sitting(store, clock)
    sitting.start("1.999001")
    sitting.forward()
    whole = store.drafts.unfinished()
    assert whole is not None
    store.drafts.save(replace(whole, sitting_id=SittingId("damaged"), body='{"format": 1}'))
    again = make_sitting(store, clock)
    assert again.unfinished() is not None
    assert again.restore().at.kind is PageKind.QUESTION


def test_a_visit_of_yesterday_is_offered_to_nobody(store: MemoryStore, clock: FakeClock) -> None:
    sitting = make_sitting(store, clock)
    sitting.start("1.999001")
    sitting.forward()
    clock.move(days=1)
    assert make_sitting(store, clock).unfinished() is None
    assert store.drafts.unfinished() is None


class BusyDrafts:
    """Drafts of a store that, while `busy`, cannot discard."""

    def __init__(self, store: MemoryStore) -> None:
        self._drafts = store.drafts
        self.busy = False

    def save(self, draft: Draft) -> None:
        self._drafts.save(draft)

    def unfinished(self) -> Draft | None:
        return self._drafts.unfinished()

    def seal(self, sitting_id: SittingId, now: datetime) -> None:
        self._drafts.seal(sitting_id, now)

    def discard(self, sitting_id: SittingId) -> None:
        if self.busy:
            raise DeviceError(ErrorCode.STORE_BUSY)
        self._drafts.discard(sitting_id)

    def delete_sealed_before(self, moment: datetime) -> int:
        return self._drafts.delete_sealed_before(moment)


def test_leaving_wipes_here_even_when_the_store_is_busy_and_there_later(
    store: MemoryStore, clock: FakeClock
) -> None:
    drafts = BusyDrafts(store)
    sitting = Sitting(catalogue=CATALOGUE, drafts=drafts, cases=store.cases, clock=clock, settings=Settings())
    sitting.start("1.999001")
    sitting.forward()
    drafts.busy = True
    with pytest.raises(DeviceError):
        sitting.leave()
    with pytest.raises(ConflictError):
        _ = sitting.progress
    drafts.busy = False
    sitting.start("1.999001")
    assert store.drafts.unfinished() is None


def test_after_submission_no_answer_is_kept_here(store: MemoryStore, clock: FakeClock) -> None:
    sitting = make_sitting(store, clock)
    go_to_review(sitting)
    sitting.submit(Language.VI)
    assert not sitting.progress.answers
    with pytest.raises(ConflictError) as error:
        sitting.forward()
    assert error.value.code is ErrorCode.SITTING_CLOSED
    sitting.leave()


def test_midnight_takes_no_page_away(store: MemoryStore, clock: FakeClock) -> None:
    """A child turns fourteen while the page for children under fourteen is shown."""
    under_14 = Comparison(FieldKey("born"), Operator.AGE_UNDER, 14)
    procedure = make_procedure(
        steps=(
            make_step("born", make_field("born", FieldType.DATE)),
            make_step("parent", make_field("parent"), show_when=under_14),
            make_step("grown", make_field("job"), show_when=Not(under_14)),
        ),
        repeats=(),
        requirements=(),
    )
    clock.now = datetime(2026, 11, 21, 16, 59, tzinfo=UTC)  # one minute before midnight in Việt Nam
    sitting = make_sitting(store, clock, Catalogue((procedure,), ()))
    sitting.start("1.999001")
    sitting.forward()
    sitting.forward()
    sitting.consent()
    answer(sitting, born=str(date(2012, 11, 22)))
    clock.move(minutes=2)
    assert answer(sitting, parent="Lê Thị Mẫu").at.kind is PageKind.REVIEW
    sitting.submit(Language.VI)


def test_the_applicant_is_whoever_the_case_asks_for(store: MemoryStore, clock: FakeClock) -> None:
    """A name given for another case, before the person went back and changed it, is not theirs."""
    procedure = make_procedure(
        steps=(
            make_step("who", make_field("who", FieldType.YES_NO)),
            make_step(
                "mine",
                make_field("name", FieldType.NAME, from_card=CardFact.FULL_NAME),
                show_when=equals("who", True),
            ),
            make_step(
                "others",
                make_field("declarer", FieldType.NAME, from_card=CardFact.FULL_NAME),
                show_when=equals("who", False),
            ),
        ),
        repeats=(),
        requirements=(),
    )
    sitting = make_sitting(store, clock, Catalogue((procedure,), ()))
    sitting.start("1.999001")
    sitting.forward()
    sitting.forward()
    sitting.consent()
    sitting.forward()
    answer(sitting, who="yes")
    answer(sitting, name="Trần Văn Nhầm")
    sitting.back()
    sitting.back()
    answer(sitting, who="no")
    answer(sitting, declarer="Lê Thị Mẫu")
    receipt = sitting.submit(Language.VI)
    assert store.cases.get(receipt.case_code).applicant_name == "Lê Thị Mẫu"


def test_a_procedure_whose_last_day_has_passed_is_not_begun(store: MemoryStore, clock: FakeClock) -> None:
    catalogue = Catalogue((make_procedure(valid_to=local_date(clock.now)),), ())
    sitting = make_sitting(store, clock, catalogue)
    sitting.start("1.999001")
    clock.move(days=1)
    with pytest.raises(InputError) as error:
        sitting.start("1.999001")
    assert error.value.code is ErrorCode.PROCEDURE_NOT_FOUND


def test_an_unknown_procedure_is_said(store: MemoryStore, clock: FakeClock) -> None:
    with pytest.raises(InputError) as error:
        make_sitting(store, clock).start("9.999999")
    assert error.value.code is ErrorCode.PROCEDURE_NOT_FOUND
