from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.application.ports import Draft
from kiosk.domain.errors import ConflictError, ErrorCode
from kiosk.domain.ids import ProcedureCode, SittingId, new_ulid
from tests.contracts.conftest import Stores
from tests.support.submissions import MORNING, submission


def _draft(body: str = '{"page": 1}') -> Draft:
    return Draft(
        sitting_id=SittingId(new_ulid(MORNING)),
        procedure_code=ProcedureCode("1.004194"),
        procedure_version=3,
        body=body,
        started_at=MORNING,
        saved_at=MORNING + timedelta(seconds=5),
    )


def test_nothing_is_unfinished_at_first(stores: Stores) -> None:
    assert stores.drafts.unfinished() is None


def test_a_saved_draft_comes_back_whole(stores: Stores) -> None:
    draft = _draft('{"họ tên": "Đào", "trống": "a\\u0000b"}')
    stores.drafts.save(draft)
    assert stores.drafts.unfinished() == draft


def test_saving_again_replaces(stores: Stores) -> None:
    draft = _draft()
    stores.drafts.save(draft)
    later = replace(draft, body='{"page": 2}', saved_at=MORNING + timedelta(minutes=1))
    stores.drafts.save(later)
    assert stores.drafts.unfinished() == later


def test_the_newest_is_the_one_saved_last_whatever_the_clock_says(stores: Stores) -> None:
    first, second = _draft(), _draft()
    stores.drafts.save(first)
    stores.drafts.save(replace(second, saved_at=MORNING - timedelta(days=400)))
    unfinished = stores.drafts.unfinished()
    assert unfinished is not None
    assert unfinished.sitting_id == second.sitting_id

    stores.drafts.save(first)
    assert stores.drafts.unfinished() == first


def test_closing_the_newest_offers_the_one_before(stores: Stores) -> None:
    first, second = _draft(), _draft()
    stores.drafts.save(first)
    stores.drafts.save(second)
    stores.drafts.discard(second.sitting_id)
    assert stores.drafts.unfinished() == first


@pytest.mark.parametrize("ending", ["seal", "discard", "submit"])
def test_a_closed_sitting_is_not_offered_and_cannot_be_saved(stores: Stores, ending: str) -> None:
    draft = _draft()
    stores.drafts.save(draft)
    match ending:
        case "seal":
            stores.drafts.seal(draft.sitting_id, MORNING)
        case "discard":
            stores.drafts.discard(draft.sitting_id)
        case _:
            stores.cases.submit(submission(draft.sitting_id), 1, MORNING)
    assert stores.drafts.unfinished() is None
    with pytest.raises(ConflictError) as refused:
        stores.drafts.save(draft)
    assert refused.value.code is ErrorCode.SITTING_CLOSED
    assert stores.drafts.unfinished() is None


def test_a_sitting_submitted_without_a_savepoint_is_closed_too(stores: Stores) -> None:
    draft = _draft()
    stores.cases.submit(submission(draft.sitting_id), 1, MORNING)
    with pytest.raises(ConflictError):
        stores.drafts.save(draft)


def test_sealing_and_discarding_what_is_not_there_does_nothing(stores: Stores) -> None:
    draft = _draft()
    stores.drafts.seal(draft.sitting_id, MORNING)
    stores.drafts.discard(draft.sitting_id)
    stores.drafts.save(draft)
    assert stores.drafts.unfinished() == draft


def test_old_sealed_drafts_are_deleted_and_stay_closed(stores: Stores) -> None:
    old, new, still_open = _draft(), _draft(), _draft()
    for draft in (old, new, still_open):
        stores.drafts.save(draft)
    stores.drafts.seal(old.sitting_id, MORNING)
    stores.drafts.seal(new.sitting_id, MORNING + timedelta(days=2))
    assert stores.drafts.delete_sealed_before(MORNING + timedelta(days=1)) == 1
    assert stores.drafts.delete_sealed_before(MORNING + timedelta(days=1)) == 0
    assert stores.drafts.unfinished() == still_open
    with pytest.raises(ConflictError):
        stores.drafts.save(old)


def test_a_sealed_draft_can_still_be_discarded(stores: Stores) -> None:
    draft = _draft()
    stores.drafts.save(draft)
    stores.drafts.seal(draft.sitting_id, MORNING)
    stores.drafts.discard(draft.sitting_id)
    assert stores.drafts.delete_sealed_before(MORNING + timedelta(days=1)) == 0
