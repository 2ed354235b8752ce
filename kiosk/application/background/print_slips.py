"""The printing of slips, away from the person who waits: one job after another, each reported once."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from kiosk.application.citizen.make_slip import MakeSlip
from kiosk.application.ports import Clock, Printer, PrintJob, PrintJobStore, SlipDrawer
from kiosk.domain.errors import ErrorCode, KioskError
from kiosk.domain.settings import SlipPaper

log = logging.getLogger(__name__)


class PrintSlips:
    """Use case of the one process that owns the printer. Ask it from one thread.

    A failed job stays failed: the case is safe, and only a person may ask for another copy.
    """

    def __init__(
        self,
        *,
        jobs: PrintJobStore,
        make_slip: MakeSlip,
        drawer: SlipDrawer,
        printer: Printer,
        paper: SlipPaper,
        clock: Clock,
    ) -> None:
        self._jobs = jobs
        self._make_slip = make_slip
        self._drawer = drawer
        self._printer = printer
        self._paper = paper
        self._clock = clock
        self._unreported: tuple[PrintJob, ErrorCode | None] | None = None

    def recover(self) -> int:
        """At start: jobs that a dead process left in the printer are uncertain; returns how many."""
        return self._jobs.mark_interrupted(self._clock())

    def step(self) -> bool:
        """Prints the oldest waiting slip; False when there was none.

        The store knows how it went before the call returns, or at the beginning of the next call: a store
        that is busy at that moment neither loses the word nor prints the slip twice.

        Raises:
            DeviceError: store.busy, store.disk_full, store.unavailable.
        """
        self._report()
        job = self._jobs.take(self._clock())
        if job is None:
            return False
        # What is neither done nor a known failure is a bug: it goes on to the caller, and the job has failed.
        outcome: ErrorCode | None = ErrorCode.PRINTER_FAILED
        try:
            self._print(job)
            outcome = None
        except KioskError as error:
            outcome = error.code
            log.warning("slip of %s, copy %d, not printed: %s", job.case_code, job.copy_number, error.code)
        finally:
            self._unreported = (job, outcome)
        self._report()
        return True

    def _print(self, job: PrintJob) -> None:
        slip = self._make_slip.make(job.case_code, job.copy_number)
        again = "" if job.copy_number == 1 else f"-in-lai-{job.copy_number - 1}"
        self._printer.print(self._drawer.draw(slip, self._paper), f"{job.case_code}{again}")

    def _report(self) -> None:
        if self._unreported is None:
            return
        job, error = self._unreported
        if error is None:
            self._jobs.finish(job.id, self._clock())
        else:
            self._jobs.fail(job.id, error, self._clock())
        self._unreported = None


class PrintLoop:
    """A thread that prints whenever there is something to print.

    It looks when it is woken, and by itself every `look_every_s` seconds, since a desk in another process
    may have asked for a copy. It touches no job before `may_print` says that this is the one process which
    prints: until then another one is still finishing a slip, and that slip is not to be called interrupted.
    """

    def __init__(
        self,
        print_slips: PrintSlips,
        *,
        look_every_s: float = 2,
        may_print: Callable[[], bool] = lambda: True,
    ) -> None:
        self._print_slips = print_slips
        self._may_print = may_print
        self._look_every_s = look_every_s
        self._awake = threading.Event()
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="print slips", daemon=True)

    def start(self) -> None:
        """Begins with what an earlier process has left. Once only."""
        self._awake.set()
        self._thread.start()

    def wake(self) -> None:
        """There is a job: do not wait for the next look."""
        self._awake.set()

    def stop(self, timeout_s: float = 5) -> bool:
        """Ends after the slip under way; False when that takes longer: at next start its job is uncertain."""
        self._ending.set()
        self._awake.set()
        if self._thread.is_alive():
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        recovered = False
        while not self._ending.is_set():
            self._awake.clear()
            try:
                if self._may_print():
                    if not recovered:
                        self._print_slips.recover()
                        recovered = True
                    while not self._ending.is_set() and self._print_slips.step():
                        pass
            except KioskError as error:
                log.warning("printing waits: %s", error.code)
            except Exception:
                # A bug in one slip must not end the printing of all others; it is in the log, with its place.
                log.exception("printing failed in a way nobody foresaw")
            self._awake.wait(self._look_every_s)
