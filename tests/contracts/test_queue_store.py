from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest

from kiosk.domain.case import CaseState, EventKind, Receipt, TicketState
from kiosk.domain.error_sentences import sentence
from kiosk.domain.errors import ConflictError, ErrorCode
from kiosk.domain.ids import CaseCode, StaffId, TicketNumber, new_ulid
from tests.contracts.conftest import Stores
from tests.support.submissions import MORNING, TickingClock, submission

TODAY = date(2026, 11, 21)
STAFF = StaffId(new_ulid(MORNING))


def _submit(stores: Stores, clock: TickingClock, count: int) -> list[Receipt]:
    return [stores.cases.submit(submission(), 1, clock()) for _ in range(count)]


def _refused(error: pytest.ExceptionInfo[ConflictError]) -> ErrorCode:
    """The code; the error must carry every value that its sentence names."""
    assert "{" not in sentence(error.value).vi
    return error.value.code


def test_nobody_waits_at_first(stores: Stores, clock: TickingClock) -> None:
    assert stores.queue.today(TODAY) == ()
    assert stores.queue.call_next(1, STAFF, clock()) is None
    assert stores.queue.at_desk(1, TODAY) is None
    assert stores.queue.board(TODAY, 5) == ()


def test_people_are_called_in_the_order_they_came(stores: Stores, clock: TickingClock) -> None:
    receipts = [stores.cases.submit(submission(), 1, MORNING - timedelta(minutes=n)) for n in range(3)]
    assert [row.ticket_number for row in stores.queue.today(TODAY)] == [r.ticket_number for r in receipts]
    for desk, receipt in enumerate(receipts, start=1):
        now = clock()
        called = stores.queue.call_next(desk, STAFF, now)
        assert called is not None
        assert called.ticket_number == receipt.ticket_number
        assert (called.state, called.desk, called.called_at, called.calls) == (
            TicketState.CALLED,
            desk,
            now,
            1,
        )
        assert stores.queue.at_desk(desk, TODAY) == called


def test_yesterday_is_not_called(stores: Stores) -> None:
    stores.cases.submit(submission(), 1, MORNING - timedelta(days=1))
    assert stores.queue.call_next(1, STAFF, MORNING) is None
    assert stores.queue.today(TODAY) == ()
    assert len(stores.queue.today(TODAY - timedelta(days=1))) == 1


def test_a_desk_has_one_ticket_at_a_time(stores: Stores, clock: TickingClock) -> None:
    first, _second = _submit(stores, clock, 2)
    stores.queue.call_next(1, STAFF, clock())
    with pytest.raises(ConflictError) as error:
        stores.queue.call_next(1, STAFF, clock())
    assert _refused(error) is ErrorCode.DESK_BUSY

    stores.queue.open_case(first.case_code, STAFF, clock())
    with pytest.raises(ConflictError) as error:
        stores.queue.call_next(1, STAFF, clock())
    assert _refused(error) is ErrorCode.DESK_BUSY

    stores.queue.finish(first.case_code, STAFF, clock())
    assert stores.queue.call_next(1, STAFF, clock()) is not None


def test_two_desks_never_call_the_same_person(stores: Stores, clock: TickingClock) -> None:
    _submit(stores, clock, 12)
    with ThreadPoolExecutor(4) as desks:
        rows = list(desks.map(lambda desk: stores.queue.call_next(desk, STAFF, MORNING), range(1, 13)))
    assert len({row.ticket_number for row in rows if row}) == 12


def test_a_day_left_unfinished_does_not_block_the_desk(stores: Stores, clock: TickingClock) -> None:
    _submit(stores, clock, 1)
    left = stores.queue.call_next(1, STAFF, clock())
    tomorrow = MORNING + timedelta(days=1)
    stores.cases.submit(submission(), 1, tomorrow)
    assert stores.queue.at_desk(1, TODAY + timedelta(days=1)) is None
    called = stores.queue.call_next(1, STAFF, tomorrow)
    assert called is not None
    assert left is not None
    assert called.case_code != left.case_code


def test_a_case_left_open_overnight_is_still_at_its_desk_until_it_is_finished(
    stores: Stores, clock: TickingClock
) -> None:
    (receipt,) = _submit(stores, clock, 1)
    stores.queue.call_next(1, STAFF, clock())
    stores.queue.open_case(receipt.case_code, STAFF, clock())
    tomorrow, now = TODAY + timedelta(days=1), MORNING + timedelta(days=1)
    left = stores.queue.at_desk(1, tomorrow)
    assert left is not None
    assert left.case_code == receipt.case_code
    stores.cases.submit(submission(), 1, now)
    with pytest.raises(ConflictError) as refused:
        stores.queue.call_next(1, STAFF, now)
    assert _refused(refused) is ErrorCode.DESK_BUSY
    stores.queue.finish(receipt.case_code, STAFF, now)
    assert stores.queue.at_desk(1, tomorrow) is None
    assert stores.queue.call_next(1, STAFF, now) is not None


def test_recall_counts_and_is_journalled(stores: Stores, clock: TickingClock) -> None:
    (receipt,) = _submit(stores, clock, 1)
    stores.queue.call_next(3, STAFF, clock())
    now = clock()
    again = stores.queue.recall(receipt.ticket_number, 3, STAFF, now)
    assert (again.calls, again.called_at, again.state, again.desk) == (2, now, TicketState.CALLED, 3)
    kinds = [event.kind for event in stores.cases.get(receipt.case_code).events]
    assert kinds == [EventKind.SUBMITTED, EventKind.CALLED, EventKind.RECALLED]


def test_a_no_show_can_be_recalled_by_any_free_desk(stores: Stores, clock: TickingClock) -> None:
    absent, _present = _submit(stores, clock, 2)
    stores.queue.call_next(1, STAFF, clock())
    stores.queue.mark_no_show(absent.ticket_number, STAFF, clock())
    assert stores.queue.at_desk(1, TODAY) is None
    assert stores.queue.today(TODAY)[0].state is TicketState.NO_SHOW

    stores.queue.call_next(2, STAFF, clock())
    with pytest.raises(ConflictError) as error:
        stores.queue.recall(absent.ticket_number, 2, STAFF, clock())
    assert _refused(error) is ErrorCode.DESK_BUSY

    back = stores.queue.recall(absent.ticket_number, 5, STAFF, clock())
    assert (back.state, back.desk, back.calls) == (TicketState.CALLED, 5, 2)
    assert stores.queue.at_desk(5, TODAY) == back


def test_what_cannot_be_recalled(stores: Stores, clock: TickingClock) -> None:
    first, second = _submit(stores, clock, 2)
    stores.queue.call_next(1, STAFF, clock())
    refused = []
    for number, desk in [(second.ticket_number, 2), (first.ticket_number, 2), (TicketNumber("Z999"), 1)]:
        with pytest.raises(ConflictError) as error:
            stores.queue.recall(number, desk, STAFF, clock())
        refused.append(_refused(error))
    stores.queue.open_case(first.case_code, STAFF, clock())
    with pytest.raises(ConflictError) as error:
        stores.queue.recall(first.ticket_number, 1, STAFF, clock())
    refused.append(_refused(error))
    assert refused == [
        ErrorCode.TICKET_WRONG_STATE,
        ErrorCode.TICKET_WRONG_STATE,
        ErrorCode.TICKET_NOT_FOUND,
        ErrorCode.TICKET_WRONG_STATE,
    ]


def test_only_a_called_ticket_is_a_no_show(stores: Stores, clock: TickingClock) -> None:
    (receipt,) = _submit(stores, clock, 1)
    with pytest.raises(ConflictError) as error:
        stores.queue.mark_no_show(receipt.ticket_number, STAFF, clock())
    assert _refused(error) is ErrorCode.TICKET_WRONG_STATE
    with pytest.raises(ConflictError) as error:
        stores.queue.mark_no_show(TicketNumber("Z999"), STAFF, clock())
    assert _refused(error) is ErrorCode.TICKET_NOT_FOUND
    stores.queue.call_next(1, STAFF, clock())
    stores.queue.open_case(receipt.case_code, STAFF, clock())
    with pytest.raises(ConflictError) as error:
        stores.queue.mark_no_show(receipt.ticket_number, STAFF, clock())
    assert _refused(error) is ErrorCode.TICKET_WRONG_STATE


def test_working_a_case(stores: Stores, clock: TickingClock) -> None:
    (receipt,) = _submit(stores, clock, 1)
    stores.queue.call_next(1, STAFF, clock())
    record = stores.queue.open_case(receipt.case_code, STAFF, clock())
    assert record.summary.state is CaseState.OPEN
    assert record.summary.ticket_state is TicketState.SERVING
    assert stores.queue.open_case(receipt.case_code, None, clock()) == record

    stores.queue.finish(receipt.case_code, STAFF, clock())
    finished = stores.cases.get(receipt.case_code)
    assert finished.summary.state is CaseState.FINISHED
    assert finished.summary.ticket_state is TicketState.DONE
    assert stores.queue.today(TODAY) == ()
    assert [(e.kind, e.actor) for e in finished.events] == [
        (EventKind.SUBMITTED, "kiosk:1"),
        (EventKind.CALLED, f"staff:{STAFF}"),
        (EventKind.OPENED, f"staff:{STAFF}"),
        (EventKind.FINISHED, f"staff:{STAFF}"),
    ]


def test_a_desk_without_a_person_signs_with_its_number(stores: Stores, clock: TickingClock) -> None:
    (receipt,) = _submit(stores, clock, 1)
    stores.queue.call_next(4, None, clock())
    stores.queue.open_case(receipt.case_code, None, clock())
    stores.queue.finish(receipt.case_code, None, clock())
    actors = [event.actor for event in stores.cases.get(receipt.case_code).events]
    assert actors == ["kiosk:1", "desk:4", "desk:4", "desk:4"]


@pytest.mark.parametrize("step", ["open_case", "finish"])
def test_steps_a_case_cannot_take(stores: Stores, clock: TickingClock, step: str) -> None:
    (receipt,) = _submit(stores, clock, 1)
    take = getattr(stores.queue, step)
    with pytest.raises(ConflictError) as error:
        take(CaseCode("K99-20261121-999"), STAFF, clock())
    assert _refused(error) is ErrorCode.CASE_NOT_FOUND
    with pytest.raises(ConflictError) as error:
        take(receipt.case_code, STAFF, clock())  # nobody has called it
    assert _refused(error) is ErrorCode.CASE_WRONG_STATE
    stores.queue.call_next(1, STAFF, clock())
    stores.queue.open_case(receipt.case_code, STAFF, clock())
    stores.queue.finish(receipt.case_code, STAFF, clock())
    before = stores.cases.get(receipt.case_code)
    with pytest.raises(ConflictError) as error:
        take(receipt.case_code, STAFF, clock())
    assert _refused(error) is ErrorCode.CASE_WRONG_STATE
    assert stores.cases.get(receipt.case_code) == before


def test_the_board_shows_the_latest_calls_first(stores: Stores, clock: TickingClock) -> None:
    receipts = _submit(stores, clock, 4)
    for desk in (1, 2, 3):
        # the clock runs backwards
        stores.queue.call_next(desk, STAFF, MORNING - timedelta(minutes=desk))
    stores.queue.recall(receipts[0].ticket_number, 1, STAFF, MORNING - timedelta(minutes=9))
    numbers = [row.ticket_number for row in stores.queue.board(TODAY, 5)]
    assert numbers == [receipts[n].ticket_number for n in (0, 2, 1)]
    assert len(stores.queue.board(TODAY, 2)) == 2
    assert stores.queue.board(TODAY + timedelta(days=1), 5) == ()


def test_rows_hold_no_personal_data(stores: Stores, clock: TickingClock) -> None:
    stores.cases.submit(submission(applicant_name="Trần Văn Không"), 1, clock())
    assert "Không" not in repr(stores.queue.today(TODAY))


def test_every_change_is_a_new_revision(stores: Stores, clock: TickingClock) -> None:
    seen = [stores.queue.revision()]
    assert stores.queue.revision() == seen[0]

    receipt = stores.cases.submit(submission(), 1, clock())
    seen.append(stores.queue.revision())
    stores.queue.call_next(1, STAFF, clock())
    seen.append(stores.queue.revision())
    stores.queue.recall(receipt.ticket_number, 1, STAFF, clock())
    seen.append(stores.queue.revision())
    stores.queue.open_case(receipt.case_code, STAFF, clock())
    seen.append(stores.queue.revision())
    stores.queue.finish(receipt.case_code, STAFF, clock())
    seen.append(stores.queue.revision())
    stores.help_requests.ring("r1", 1, "welcome", clock())
    seen.append(stores.queue.revision())
    assert len(set(seen)) == len(seen)

    stores.queue.today(TODAY)
    stores.cases.newest(5)
    assert stores.queue.revision() == seen[-1]
