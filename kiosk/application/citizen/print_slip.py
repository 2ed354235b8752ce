"""The slip of the case just submitted: how its printing goes, and one more copy."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.application.ports import Clock, PrintJob, PrintJobStore, StaffMember
from kiosk.domain.ids import CaseCode


class PrintSlip:
    """Use case of the kiosk and of the desk. `wake` tells the printing thread that there is work."""

    def __init__(self, *, jobs: PrintJobStore, clock: Clock, wake: Callable[[], None]) -> None:
        self._jobs = jobs
        self._clock = clock
        self._wake = wake

    def begin(self) -> None:
        """A case has just been submitted."""
        self._wake()

    def look(self, code: CaseCode) -> PrintJob | None:
        """The latest printing of the slip; None where slips are not printed."""
        return self._jobs.latest(code)

    def again(self, code: CaseCode, after_copy: int, member: StaffMember | None = None) -> PrintJob:
        """One more copy after copy `after_copy`; asked twice, one copy. `member` is None for the citizen.

        Raises ConflictError (case.not_found), and ConflictError (print.under_way) while that copy is still
        on its way.
        """
        job = self._jobs.reprint(code, after_copy, self._clock(), member.id if member else None)
        self._wake()
        return job
