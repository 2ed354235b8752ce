from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from kiosk.domain.case import EventKind, PrintState
from kiosk.domain.errors import ConflictError, ErrorCode
from kiosk.domain.ids import CaseCode, StaffId
from tests.contracts.conftest import Stores
from tests.support.submissions import MORNING, TickingClock, submission


def _submitted(stores: Stores, clock: TickingClock) -> CaseCode:
    return stores.cases.submit(submission(), 1, clock()).case_code


def test_the_oldest_job_is_handed_out_once(stores: Stores, clock: TickingClock) -> None:
    codes = [_submitted(stores, clock) for _ in range(2)]
    first, second = stores.print_jobs.take(clock()), stores.print_jobs.take(clock())
    assert first is not None
    assert second is not None
    assert [first.case_code, second.case_code] == codes
    assert first.state is PrintState.PRINTING
    assert stores.print_jobs.latest(codes[0]) == first
    assert stores.print_jobs.take(clock()) is None


def test_two_printers_never_take_the_same_job(stores: Stores, clock: TickingClock) -> None:
    for _ in range(8):
        _submitted(stores, clock)
    with ThreadPoolExecutor(4) as printers:
        jobs = list(printers.map(lambda _: stores.print_jobs.take(MORNING), range(10)))
    assert len({job.id for job in jobs if job}) == 8


def test_a_printed_job_is_done(stores: Stores, clock: TickingClock) -> None:
    code = _submitted(stores, clock)
    job = stores.print_jobs.take(clock())
    assert job is not None
    stores.print_jobs.finish(job.id, clock())
    stores.print_jobs.finish(job.id, clock())
    stores.print_jobs.fail(job.id, ErrorCode.PRINTER_FAILED, clock())
    latest = stores.print_jobs.latest(code)
    assert latest is not None
    assert (latest.state, latest.error) == (PrintState.PRINTED, None)
    kinds = [event.kind for event in stores.cases.get(code).events]
    assert kinds == [EventKind.SUBMITTED, EventKind.SLIP_PRINTED]


def test_a_failed_job_says_why_and_keeps_the_case(stores: Stores, clock: TickingClock) -> None:
    code = _submitted(stores, clock)
    job = stores.print_jobs.take(clock())
    assert job is not None
    stores.print_jobs.fail(job.id, ErrorCode.PRINTER_OUT_OF_PAPER, clock())
    latest = stores.print_jobs.latest(code)
    assert latest is not None
    assert (latest.state, latest.error) == (PrintState.FAILED, ErrorCode.PRINTER_OUT_OF_PAPER)
    event = stores.cases.get(code).events[-1]
    assert (event.kind, event.note) == (EventKind.SLIP_FAILED, "copy:1 printer.out_of_paper")
    assert stores.print_jobs.take(clock()) is None


def test_the_journal_says_who_asked_for_a_reprint(stores: Stores, clock: TickingClock) -> None:
    code = _submitted(stores, clock)
    for copy, staff_id in ((1, None), (2, StaffId("01LAN"))):
        job = stores.print_jobs.take(clock())
        assert job is not None
        stores.print_jobs.finish(job.id, clock())
        stores.print_jobs.reprint(code, copy, clock(), staff_id)
    events = stores.cases.get(code).events
    assert [e.actor for e in events if e.kind is EventKind.REPRINT_ASKED] == [events[0].actor, "staff:01LAN"]
    assert events[0].actor.startswith("kiosk:")


def test_a_reprint_is_asked_for_once_however_often_it_is_pressed(stores: Stores, clock: TickingClock) -> None:
    code = _submitted(stores, clock)
    job = stores.print_jobs.take(clock())
    assert job is not None
    stores.print_jobs.finish(job.id, clock())
    again = stores.print_jobs.reprint(code, 1, clock())
    assert (again.copy_number, again.state) == (2, PrintState.WAITING)
    assert stores.print_jobs.reprint(code, 1, clock()) == again

    taken = stores.print_jobs.take(clock())
    assert taken is not None
    assert taken.id == again.id
    stores.print_jobs.finish(taken.id, clock())
    # pressed a third time on a screen that still shows copy 1
    assert stores.print_jobs.reprint(code, 1, clock()).state is PrintState.PRINTED
    assert stores.print_jobs.take(clock()) is None


def test_no_reprint_while_the_slip_is_under_way(stores: Stores, clock: TickingClock) -> None:
    code = _submitted(stores, clock)
    for _ in range(2):
        with pytest.raises(ConflictError) as error:
            stores.print_jobs.reprint(code, 1, clock())
        assert error.value.code is ErrorCode.PRINT_UNDER_WAY
        stores.print_jobs.take(clock())


def test_a_first_slip_can_be_asked_for_later(stores: Stores, clock: TickingClock) -> None:
    code = stores.cases.submit(submission(print_slip=False), 1, clock()).case_code
    assert stores.print_jobs.reprint(code, 0, clock()).copy_number == 1


def test_a_reprint_of_nothing_is_refused(stores: Stores, clock: TickingClock) -> None:
    with pytest.raises(ConflictError) as error:
        stores.print_jobs.reprint(CaseCode("K01-20261121-009"), 1, clock())
    assert error.value.code is ErrorCode.CASE_NOT_FOUND
    code = _submitted(stores, clock)
    with pytest.raises(ValueError, match="never asked for"):
        stores.print_jobs.reprint(code, 7, clock())


def test_a_job_left_by_a_dead_process_is_uncertain_until_a_person_decides(
    stores: Stores, clock: TickingClock
) -> None:
    code, other = _submitted(stores, clock), _submitted(stores, clock)
    stores.print_jobs.take(clock())
    assert stores.print_jobs.mark_interrupted(clock()) == 1
    assert stores.print_jobs.mark_interrupted(clock()) == 0
    latest = stores.print_jobs.latest(code)
    assert latest is not None
    assert latest.state is PrintState.UNCERTAIN
    assert stores.cases.get(code).events[-1].kind is EventKind.SLIP_FAILED

    following = stores.print_jobs.take(clock())
    assert following is not None
    assert following.case_code == other
    assert stores.print_jobs.take(clock()) is None
    assert stores.print_jobs.reprint(code, 1, clock()).copy_number == 2


def test_a_slow_process_may_still_say_that_it_printed(stores: Stores, clock: TickingClock) -> None:
    code = _submitted(stores, clock)
    job = stores.print_jobs.take(clock())
    assert job is not None
    stores.print_jobs.mark_interrupted(clock())
    stores.print_jobs.finish(job.id, clock())
    latest = stores.print_jobs.latest(code)
    assert latest is not None
    assert latest.state is PrintState.PRINTED
