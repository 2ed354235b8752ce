"""One visit, from the first touch to the wipe, with savepoints that survive."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.application.citizen.sitting import Sitting
from kiosk.application.citizen.submit_answers import SubmitAnswers
from kiosk.application.ports import Role, StaffMember
from kiosk.domain.answers import AnswerKey, Origin
from kiosk.domain.errors import ConflictError, ErrorCode, InputError
from kiosk.domain.ids import FieldKey, StaffId
from kiosk.domain.prepared_answers import PreparedAnswers
from kiosk.domain.procedure import Catalogue
from kiosk.domain.progress import PageKind, Progress
from kiosk.domain.settings import Settings
from kiosk.domain.text import Language
from tests.fakes.core import FakeClock
from tests.fakes.stores import MemoryStore
from tests.support.procedures import make_procedure

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
    sitting.forward()
    sitting.consent()
    sitting.forward()
    answer(sitting, full_name="Nguyễn Văn Thử", born="1990")
    sitting.answer_more(False)
    answer(sitting, phone="")


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


def test_nobody_claims_it_so_it_is_sealed_and_deleted_a_week_later(
    store: MemoryStore, clock: FakeClock
) -> None:
    sitting = make_sitting(store, clock)
    sitting.start("1.999001")
    sitting.forward()
    again = make_sitting(store, clock)
    assert again.unfinished() is not None
    again.seal()
    assert again.unfinished() is None
    with pytest.raises(ConflictError):
        again.restore()
    clock.now += timedelta(days=8)
    again.seal()
    assert store.drafts.delete_sealed_before(clock.now) == 0


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


def prepared(**given: str) -> PreparedAnswers:
    answers = {"who": "me", "full_name": "Lê Thị Mẫu", "born": "28/02/1995", **given}
    return PreparedAnswers({AnswerKey.parse(k): v for k, v in answers.items()}, consent=True)


def test_prepared_answers_walk_the_same_pages(store: MemoryStore, clock: FakeClock) -> None:
    receipt = SubmitAnswers(make_sitting(store, clock)).submit("1.999001", prepared())
    assert receipt.ticket_number == "A001"


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"who": "stranger"}, ErrorCode.ANSWER_NOT_ACCEPTED, "who"),
        ({"who": "child"}, ErrorCode.ANSWER_MISSING, "child_name"),
        ({"born": "31/02/1995"}, ErrorCode.ANSWER_NOT_ACCEPTED, "born"),
        ({"what": "?"}, ErrorCode.ANSWER_UNKNOWN_FIELD, "what"),
    ],
)
def test_wrong_prepared_answers_make_no_case_and_leave_no_draft(
    store: MemoryStore, clock: FakeClock, given: dict[str, str], code: ErrorCode, field: str
) -> None:
    with pytest.raises(InputError) as error:
        SubmitAnswers(make_sitting(store, clock)).submit("1.999001", prepared(**given))
    assert error.value.code is code
    assert error.value.params["field"] == field
    assert store.cases.newest(10) == ()
    assert store.drafts.unfinished() is None


def test_an_unknown_procedure_is_said(store: MemoryStore, clock: FakeClock) -> None:
    with pytest.raises(InputError) as error:
        make_sitting(store, clock).start("9.999999")
    assert error.value.code is ErrorCode.PROCEDURE_NOT_FOUND
