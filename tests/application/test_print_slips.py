"""The printing of slips: each job once, each outcome reported, no printer fault loses a case."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.catalogue_files import FileCatalogue
from kiosk.application.background.print_slips import PrintLoop, PrintSlips
from kiosk.application.citizen.make_slip import MakeSlip
from kiosk.application.ports import PrintJob, PrintJobStore
from kiosk.domain.case import EventKind, PrintState
from kiosk.domain.errors import ConflictError, DeviceError, ErrorCode
from kiosk.domain.ids import CaseCode, PrintJobId
from kiosk.domain.procedure import Catalogue
from kiosk.domain.settings import Settings, SlipPaper
from kiosk.domain.slip import Slip
from tests.fakes.stores import MemoryStore
from tests.support.guards import ExpectLog
from tests.support.submissions import MORNING, TickingClock, submission

CATALOGUE = Path(__file__).parents[2] / "resources" / "catalogue"
BODY = '{"format": 1, "answers": {}, "checklist": {}, "consent_at": null}'
WAIT_S = 10


class FakeDrawer:
    """The slip as one line of text."""

    def draw(self, slip: Slip, paper: SlipPaper) -> bytes:
        return f"{paper} {slip.ticket_number} copy {slip.copy_number}".encode()


class FakePrinter:
    """Keeps what it printed; raises what the test has put into `faults`, one for each document."""

    def __init__(self) -> None:
        self.printed: list[tuple[str, bytes]] = []
        self.faults: list[Exception | None] = []
        self.on_print: Callable[[], None] = lambda: None

    def print(self, document: bytes, title: str) -> None:
        self.on_print()
        fault = self.faults.pop(0) if self.faults else None
        if fault is not None:
            raise fault
        self.printed.append((title, document))

    def check(self) -> None:
        pass


class BusyJobs:
    """A store that is busy for the next `refusals` reports."""

    def __init__(self, jobs: PrintJobStore) -> None:
        self._jobs = jobs
        self.refusals = 0

    def _refuse(self) -> None:
        if self.refusals:
            self.refusals -= 1
            raise DeviceError(ErrorCode.STORE_BUSY)

    def finish(self, job_id: PrintJobId, now: object) -> None:
        self._refuse()
        self._jobs.finish(job_id, now)  # type: ignore[arg-type]

    def fail(self, job_id: PrintJobId, error: ErrorCode, now: object) -> None:
        self._refuse()
        self._jobs.fail(job_id, error, now)  # type: ignore[arg-type]

    def __getattr__(self, name: str) -> object:
        return getattr(self._jobs, name)


class Shop:
    """A store, a printer, and the use case between them."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.printer = FakePrinter()
        self.clock = TickingClock()
        self.jobs = BusyJobs(self.store.print_jobs)
        self.catalogue = FileCatalogue(CATALOGUE).load()

    def print_slips(self) -> PrintSlips:
        return PrintSlips(
            jobs=self.jobs,  # type: ignore[arg-type]
            make_slip=MakeSlip(
                cases=self.store.cases, staff=self.store.staff, catalogue=self.catalogue, settings=Settings()
            ),
            drawer=FakeDrawer(),
            printer=self.printer,
            paper=SlipPaper.ROLL80,
            clock=self.clock,
        )

    def submit(self) -> CaseCode:
        return self.store.cases.submit(replace(submission(), body=BODY), 1, self.clock()).case_code

    def job(self, code: CaseCode) -> PrintJob:
        job = self.store.print_jobs.latest(code)
        assert job is not None
        return job

    def outcome(self, code: CaseCode) -> tuple[PrintState, ErrorCode | None]:
        job = self.job(code)
        return job.state, job.error


@pytest.fixture
def shop() -> Shop:
    return Shop()


def test_slips_are_printed_in_the_order_they_were_asked_for(shop: Shop) -> None:
    first, second = shop.submit(), shop.submit()
    printing = shop.print_slips()

    assert [printing.step() for _ in range(3)] == [True, True, False]
    assert shop.printer.printed == [
        (first, b"roll80 A001 copy 1"),
        (second, b"roll80 A002 copy 1"),
    ]
    assert shop.outcome(first) == (PrintState.PRINTED, None)
    kinds = [event.kind for event in shop.store.cases.get(first).events]
    assert kinds == [EventKind.SUBMITTED, EventKind.SLIP_PRINTED]


@pytest.mark.parametrize(
    "code", [ErrorCode.PRINTER_OUT_OF_PAPER, ErrorCode.PRINTER_NOT_FOUND, ErrorCode.PRINTER_FAILED]
)
def test_a_failed_slip_stays_failed_with_its_reason_and_the_case_is_there(
    shop: Shop, expected_log: ExpectLog, code: ErrorCode
) -> None:
    expected_log(rf"copy 1, not printed: {code}")
    case = shop.submit()
    shop.printer.faults = [DeviceError(code)]
    printing = shop.print_slips()

    assert [printing.step() for _ in range(3)] == [True, False, False]
    assert shop.outcome(case) == (PrintState.FAILED, code)
    assert shop.store.cases.get(case).events[-1].kind is EventKind.SLIP_FAILED
    assert shop.printer.printed == []


def test_a_slip_that_cannot_be_made_fails_and_the_next_is_printed(
    shop: Shop, expected_log: ExpectLog
) -> None:
    expected_log(r"not printed: procedure\.not_found")
    case = shop.submit()
    full, shop.catalogue = shop.catalogue, Catalogue((), ())
    printing = shop.print_slips()
    assert printing.step()
    assert shop.outcome(case) == (PrintState.FAILED, ErrorCode.PROCEDURE_NOT_FOUND)

    shop.catalogue = full
    after = shop.submit()
    assert shop.print_slips().step()
    assert shop.outcome(after) == (PrintState.PRINTED, None)


def test_asking_twice_for_a_copy_prints_one(shop: Shop, expected_log: ExpectLog) -> None:
    expected_log("not printed")
    case = shop.submit()
    shop.printer.faults = [DeviceError(ErrorCode.PRINTER_OUT_OF_PAPER)]
    printing = shop.print_slips()
    printing.step()

    asked = {shop.store.print_jobs.reprint(case, 1, shop.clock()).id for _ in range(3)}
    while printing.step():
        pass
    # Once more after it has come out: the same touch, arriving late.
    late = shop.store.print_jobs.reprint(case, 1, shop.clock())
    assert not printing.step()
    assert {late.id} == asked
    assert shop.printer.printed == [(f"{case}-in-lai-1", b"roll80 A001 copy 2")]


def test_no_copy_can_be_asked_for_while_one_is_on_its_way(shop: Shop) -> None:
    case = shop.submit()
    refused: list[ErrorCode] = []

    def ask() -> None:
        with pytest.raises(ConflictError) as conflict:
            shop.store.print_jobs.reprint(case, 1, shop.clock())
        refused.append(conflict.value.code)

    ask()
    shop.printer.on_print = ask
    shop.print_slips().step()
    assert refused == [ErrorCode.PRINT_UNDER_WAY] * 2
    assert len(shop.printer.printed) == 1


def test_what_a_dead_process_had_in_the_printer_is_uncertain_and_not_printed_again(shop: Shop) -> None:
    case = shop.submit()
    shop.store.print_jobs.take(MORNING)

    printing = shop.print_slips()
    assert printing.recover() == 1
    assert not printing.step()
    assert shop.outcome(case) == (PrintState.UNCERTAIN, None)

    shop.store.print_jobs.reprint(case, 1, shop.clock())
    assert printing.step()
    assert shop.outcome(case) == (PrintState.PRINTED, None)
    assert printing.recover() == 0


def test_a_store_that_is_busy_after_printing_hears_of_it_later_and_nothing_is_printed_twice(
    shop: Shop,
) -> None:
    case, waiting = shop.submit(), shop.submit()
    shop.jobs.refusals = 2
    printing = shop.print_slips()
    for _ in range(2):
        with pytest.raises(DeviceError):
            printing.step()
    assert shop.outcome(case) == (PrintState.PRINTING, None)

    assert printing.step()
    assert shop.outcome(case) == (PrintState.PRINTED, None)
    assert [title for title, _ in shop.printer.printed] == [case, waiting]


def test_a_bug_is_raised_and_the_job_has_failed(shop: Shop) -> None:
    case = shop.submit()
    shop.printer.faults = [ZeroDivisionError()]
    printing = shop.print_slips()

    with pytest.raises(ZeroDivisionError):
        printing.step()
    assert not printing.step()
    assert shop.outcome(case) == (PrintState.FAILED, ErrorCode.PRINTER_FAILED)


# --- the thread -----------------------------------------------------------------------------------------


class Running:
    """A loop that the test can wait for."""

    def __init__(self, shop: Shop, look_every_s: float) -> None:
        self.printed = threading.Semaphore(0)
        shop.printer.on_print = self.printed.release
        self.loop = PrintLoop(shop.print_slips(), look_every_s=look_every_s)

    def __enter__(self) -> Running:
        self.loop.start()
        return self

    def __exit__(self, *_: object) -> None:
        assert self.loop.stop(WAIT_S)

    def wait_for(self, documents: int) -> None:
        for _ in range(documents):
            assert self.printed.acquire(timeout=WAIT_S)


def test_the_loop_prints_what_waits_at_its_start_and_what_it_is_woken_for(shop: Shop) -> None:
    earlier = shop.submit()
    with Running(shop, look_every_s=3600) as running:
        running.wait_for(1)
        later = shop.submit()
        running.loop.wake()
        running.wait_for(1)
    assert [title for title, _ in shop.printer.printed] == [earlier, later]


def test_the_loop_notices_by_itself_what_another_process_asked_for(shop: Shop) -> None:
    with Running(shop, look_every_s=0.01) as running:
        shop.submit()
        running.wait_for(1)


def test_the_loop_marks_what_was_interrupted(shop: Shop) -> None:
    lost = shop.submit()
    shop.store.print_jobs.take(MORNING)
    with Running(shop, look_every_s=3600) as running:
        shop.submit()
        running.loop.wake()
        running.wait_for(1)
    assert shop.outcome(lost) == (PrintState.UNCERTAIN, None)


def test_a_loop_that_may_not_print_leaves_the_job_of_the_one_that_does(shop: Shop) -> None:
    """The kiosk before it is still finishing a slip: that job is neither interrupted nor printed again."""
    under_way = shop.submit()
    shop.store.print_jobs.take(MORNING)
    waiting = shop.submit()
    asked = threading.Semaphore(0)
    allowed = threading.Event()

    def may_print() -> bool:
        asked.release()
        return allowed.is_set()

    printed = threading.Event()
    shop.printer.on_print = printed.set
    loop = PrintLoop(shop.print_slips(), look_every_s=0.01, may_print=may_print)
    loop.start()
    for _ in range(3):
        assert asked.acquire(timeout=WAIT_S)
    assert [shop.outcome(case)[0] for case in (under_way, waiting)] == [
        PrintState.PRINTING,
        PrintState.WAITING,
    ]
    allowed.set()
    assert printed.wait(WAIT_S)
    assert loop.stop(WAIT_S)
    assert [shop.outcome(case)[0] for case in (under_way, waiting)] == [
        PrintState.UNCERTAIN,
        PrintState.PRINTED,
    ]


def test_neither_a_known_fault_nor_a_bug_ends_the_loop(shop: Shop, expected_log: ExpectLog) -> None:
    expected_log("nobody foresaw")
    expected_log(r"printing waits: store\.busy")
    expected_log(r"not printed: printer\.failed")
    cases = [shop.submit() for _ in range(3)]
    shop.printer.faults = [ZeroDivisionError(), DeviceError(ErrorCode.PRINTER_FAILED)]
    shop.jobs.refusals = 1
    with Running(shop, look_every_s=0.01) as running:
        running.wait_for(3)
    assert [shop.outcome(case)[0] for case in cases] == [
        PrintState.FAILED,
        PrintState.FAILED,
        PrintState.PRINTED,
    ]


def test_stopping_waits_for_the_slip_under_way_but_not_for_ever(shop: Shop) -> None:
    case, next_case = shop.submit(), shop.submit()
    printing, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        printing.set()
        go_on.wait(WAIT_S)

    shop.printer.on_print = hold
    loop = PrintLoop(shop.print_slips())
    loop.start()
    assert printing.wait(WAIT_S)
    assert not loop.stop(timeout_s=0.01)
    go_on.set()
    assert loop.stop(WAIT_S)
    assert shop.outcome(case)[0] is PrintState.PRINTED
    assert shop.outcome(next_case)[0] is PrintState.WAITING


def test_a_loop_that_never_started_can_be_stopped(shop: Shop) -> None:
    assert PrintLoop(shop.print_slips()).stop()
