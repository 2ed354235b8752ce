"""A whole visit from prepared answers."""

from __future__ import annotations

import pytest

from kiosk.application.citizen.sitting import Sitting
from kiosk.application.citizen.submit_answers import NoSavepoints, SubmitAnswers
from kiosk.domain.answers import AnswerKey
from kiosk.domain.errors import ErrorCode, InputError
from kiosk.domain.fields import Raw
from kiosk.domain.prepared_answers import PreparedAnswers
from kiosk.domain.procedure import Catalogue
from kiosk.domain.savepoint import read_case_document
from kiosk.domain.settings import Settings
from tests.fakes.core import FakeClock
from tests.fakes.stores import MemoryStore
from tests.support.procedures import make_procedure


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def submit_answers(store: MemoryStore) -> SubmitAnswers:
    return SubmitAnswers(
        Sitting(
            catalogue=Catalogue((make_procedure(),), ()),
            drafts=NoSavepoints(),
            cases=store.cases,
            clock=FakeClock(),
            settings=Settings(),
        )
    )


def prepared(**given: Raw) -> PreparedAnswers:
    answers = {"who": "me", "full_name": "Lê Thị Mẫu", "born": "28/02/1995", **given}
    return PreparedAnswers({AnswerKey.parse(k): v for k, v in answers.items()}, consent=True)


def test_prepared_answers_walk_the_same_pages(submit_answers: SubmitAnswers) -> None:
    assert submit_answers.submit("1.999001", prepared()).ticket_number == "A001"


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"who": "stranger"}, ErrorCode.ANSWER_NOT_ACCEPTED, "who"),
        ({"who": "child"}, ErrorCode.ANSWER_MISSING, "child_name"),
        ({"born": "31/02/1995"}, ErrorCode.ANSWER_NOT_ACCEPTED, "born"),
        ({"what": "?"}, ErrorCode.ANSWER_UNKNOWN_FIELD, "what"),
        ({"members#0": "maybe"}, ErrorCode.ANSWER_NOT_ACCEPTED, "members#0"),
        ({"members#0": 1}, ErrorCode.ANSWER_NOT_ACCEPTED, "members#0"),
    ],
)
def test_wrong_prepared_answers_make_no_case(
    submit_answers: SubmitAnswers, store: MemoryStore, given: dict[str, Raw], code: ErrorCode, field: str
) -> None:
    with pytest.raises(InputError) as error:
        submit_answers.submit("1.999001", prepared(**given))
    assert error.value.code is code
    assert error.value.params["field"] == field
    assert store.cases.newest(10) == ()


@pytest.mark.parametrize("yes", [True, "yes"])
def test_yes_to_one_more_may_be_said_in_both_ways(
    submit_answers: SubmitAnswers, store: MemoryStore, yes: Raw
) -> None:
    given: dict[str, Raw] = {"members#0": yes, "member_name#0": "Lê Văn Tí", "member_id#0": "001215990002"}
    receipt = submit_answers.submit("1.999001", prepared(**given))
    document = read_case_document(store.cases.get(receipt.case_code).body)
    assert document.answers[AnswerKey.parse("member_name#0")].value == "Lê Văn Tí"
