from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.case import CaseState, EventKind, PrintState, TicketState
from kiosk.domain.errors import ConflictError, ErrorCode
from kiosk.domain.ids import CaseCode, StaffId, is_case_code, is_ulid, new_ulid
from tests.contracts.conftest import Stores
from tests.support.submissions import APPLICANT, BODY, MORNING, TickingClock, submission


def test_submitting_gives_a_code_and_a_number(stores: Stores) -> None:
    receipt = stores.cases.submit(submission(), 12, MORNING)
    assert receipt.case_code == "K12-20261121-001"
    assert receipt.ticket_number == "A001"
    assert receipt.submitted_at == MORNING
    assert receipt.waiting_ahead == 0
    assert is_ulid(receipt.case_id)
    assert is_case_code(receipt.case_code)


def test_a_submitted_case_is_there_whole(stores: Stores) -> None:
    helper = StaffId(new_ulid(MORNING))
    receipt = stores.cases.submit(submission(helper_id=helper), 12, MORNING)
    record = stores.cases.get(receipt.case_code)
    assert record.case_id == receipt.case_id
    assert record.body == BODY
    assert record.applicant_name == APPLICANT
    assert record.procedure_version == 1
    assert record.summary.state is CaseState.SUBMITTED
    assert record.summary.ticket_state is TicketState.WAITING
    assert record.summary.ticket_number == receipt.ticket_number
    assert record.summary.procedure_name.en == "Register a temporary residence"
    (event,) = record.events
    assert (event.kind, event.at, event.actor) == (EventKind.SUBMITTED, MORNING, "kiosk:12")
    assert event.note == f"helper:{helper}"
    assert record.helper_id == helper


def test_a_submission_is_in_the_queue_and_at_the_printer(stores: Stores, clock: TickingClock) -> None:
    receipt = stores.cases.submit(submission(), 1, MORNING)
    job = stores.print_jobs.latest(receipt.case_code)
    assert job is not None
    assert (job.copy_number, job.state, job.case_code) == (1, PrintState.WAITING, receipt.case_code)
    called = stores.queue.call_next(1, None, clock())
    assert called is not None
    assert called.case_code == receipt.case_code


def test_without_a_slip_there_is_no_print_job(stores: Stores) -> None:
    receipt = stores.cases.submit(submission(print_slip=False), 1, MORNING)
    assert stores.print_jobs.latest(receipt.case_code) is None
    assert stores.print_jobs.take(MORNING) is None


def test_the_same_sitting_is_one_case_with_one_receipt(stores: Stores) -> None:
    sent = submission()
    stores.cases.submit(submission(), 1, MORNING)
    receipt = stores.cases.submit(sent, 1, MORNING)
    stores.cases.submit(submission(), 1, MORNING)
    revision = stores.queue.revision()

    again = stores.cases.submit(replace(sent, body='{"answers": {}}'), 1, MORNING + timedelta(days=1))
    assert again == receipt
    assert stores.cases.get(receipt.case_code).body == BODY
    assert len(stores.cases.newest(10)) == 3
    assert len(stores.cases.get(receipt.case_code).events) == 1
    assert stores.queue.revision() == revision


def test_a_double_tap_is_one_case(stores: Stores) -> None:
    sent = submission()
    with ThreadPoolExecutor(8) as taps:
        receipts = set(taps.map(lambda _: stores.cases.submit(sent, 1, MORNING), range(16)))
    assert len(receipts) == 1
    assert len(stores.cases.newest(10)) == 1


def test_serials_count_for_each_kiosk_letter_and_day(stores: Stores) -> None:
    tomorrow = MORNING + timedelta(days=1)
    receipts = [
        stores.cases.submit(submission(letter="A"), 1, MORNING),
        stores.cases.submit(submission(letter="B"), 1, MORNING),
        stores.cases.submit(submission(letter="A"), 2, MORNING),
        stores.cases.submit(submission(letter="A"), 1, tomorrow),
        stores.cases.submit(submission(letter="A"), 1, MORNING),  # the clock was set back
    ]
    assert [(r.case_code, r.ticket_number) for r in receipts] == [
        ("K01-20261121-001", "A001"),
        ("K01-20261121-002", "B001"),
        ("K02-20261121-001", "A002"),
        ("K01-20261122-001", "A001"),
        ("K01-20261121-003", "A003"),
    ]


def test_the_day_of_a_number_is_the_day_in_viet_nam(stores: Stores) -> None:
    midnight = MORNING.replace(hour=17, minute=0, second=0, microsecond=0)  # 00:00 on the 22nd there
    before = stores.cases.submit(submission(), 1, midnight - timedelta(microseconds=1))
    after = stores.cases.submit(submission(), 1, midnight)
    assert (before.case_code, after.case_code) == ("K01-20261121-001", "K01-20261122-001")


def test_waiting_ahead_counts_those_who_wait_today(stores: Stores, clock: TickingClock) -> None:
    stores.cases.submit(submission(), 1, MORNING - timedelta(days=1))
    stores.cases.submit(submission(), 1, clock())
    stores.cases.submit(submission(letter="B"), 1, clock())
    stores.queue.call_next(1, None, clock())
    assert stores.cases.submit(submission(), 1, clock()).waiting_ahead == 1


def test_the_newest_cases_come_first(stores: Stores) -> None:
    # the clock runs backwards: order is the order of submission
    receipts = [stores.cases.submit(submission(), 1, MORNING - timedelta(hours=n)) for n in range(3)]
    assert [case.case_code for case in stores.cases.newest(2)] == [
        receipts[2].case_code,
        receipts[1].case_code,
    ]
    assert stores.cases.newest(0) == ()


def test_a_code_that_was_never_given_is_not_found(stores: Stores) -> None:
    with pytest.raises(ConflictError) as refused:
        stores.cases.get(CaseCode("K01-20261121-001"))
    assert refused.value.code is ErrorCode.CASE_NOT_FOUND


@pytest.mark.parametrize(
    "hostile",
    ["", "'; DROP TABLE cases; --", "a\x00b", "\u202eabc", '<img src="http://x">', "x" * 1_000_000, "|" * 99],
)
def test_any_text_comes_back_as_it_was(stores: Stores, hostile: str) -> None:
    receipt = stores.cases.submit(submission(body=hostile, applicant_name=hostile), 1, MORNING)
    record = stores.cases.get(receipt.case_code)
    assert record.body == hostile
    assert record.applicant_name == hostile
