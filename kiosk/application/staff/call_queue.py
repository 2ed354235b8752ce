"""The desk calls people in the order they came, and works their cases."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.ports import Clock, HelpRequest, HelpStore, QueueStore, StaffMember, WaitingRow
from kiosk.application.staff.access import may_serve, require_server
from kiosk.domain.case import CaseRecord, TicketState
from kiosk.domain.dates import local_date
from kiosk.domain.ids import CaseCode, StaffId, TicketNumber


@dataclass(frozen=True, slots=True)
class DeskView:
    """What a desk sees at one moment.

    Attributes:
        mine: the ticket this desk has called or is serving.
        waiting: tickets still to be called, in order.
        absent: tickets marked no-show today.
        elsewhere: tickets called or served at the other desks.
    """

    mine: WaitingRow | None
    waiting: tuple[WaitingRow, ...]
    absent: tuple[WaitingRow, ...]
    elsewhere: tuple[WaitingRow, ...]
    help_requests: tuple[HelpRequest, ...]
    revision: int


class CallQueue:
    """Use case of one desk.

    `desk` is its number, as on the board; `member` the person signed in, or None for a command line. A helper
    sees who waits and who asks for help, and answers those: everything else raises DeniedError
    (role.not_allowed) for them.
    """

    def __init__(
        self,
        *,
        queue: QueueStore,
        help_requests: HelpStore,
        clock: Clock,
    ) -> None:
        self._queue = queue
        self._help = help_requests
        self._clock = clock

    def revision(self) -> int:
        """Changes whenever there may be something new to see."""
        return self._queue.revision()

    def view(self, desk: int, member: StaffMember | None = None) -> DeskView:
        """What `member` sees at `desk`. A helper serves nobody: what was called there is `elsewhere`."""
        day = local_date(self._clock())
        revision = self._queue.revision()
        rows = self._queue.today(day)
        mine = self._queue.at_desk(desk, day) if may_serve(member) else None
        mine_number = mine.ticket_number if mine else None
        return DeskView(
            mine=mine,
            waiting=tuple(r for r in rows if r.state is TicketState.WAITING),
            absent=tuple(r for r in rows if r.state is TicketState.NO_SHOW),
            elsewhere=tuple(
                r
                for r in rows
                if r.state in (TicketState.CALLED, TicketState.SERVING) and r.ticket_number != mine_number
            ),
            help_requests=self._help.unanswered(),
            revision=revision,
        )

    def today(self) -> tuple[WaitingRow, ...]:
        """Today's tickets that are not done, in the order they will be called."""
        return self._queue.today(local_date(self._clock()))

    def call_next(self, desk: int, member: StaffMember | None) -> WaitingRow | None:
        """The next person is called to `desk`; None when nobody waits.

        Raises ConflictError (desk.busy).
        """
        require_server(member)
        return self._queue.call_next(desk, _id(member), self._clock())

    def recall(self, number: TicketNumber, desk: int, member: StaffMember | None) -> WaitingRow:
        """Calls again. Raises ConflictError (ticket.not_found, ticket.wrong_state, desk.busy)."""
        require_server(member)
        return self._queue.recall(number, desk, _id(member), self._clock())

    def mark_no_show(self, number: TicketNumber, member: StaffMember | None) -> None:
        """Nobody came. Raises ConflictError (ticket.not_found, ticket.wrong_state)."""
        require_server(member)
        self._queue.mark_no_show(number, _id(member), self._clock())

    def open_case(self, code: CaseCode, member: StaffMember | None) -> CaseRecord:
        """The person sits down. Raises ConflictError (case.not_found, case.wrong_state)."""
        require_server(member)
        return self._queue.open_case(code, _id(member), self._clock())

    def finish(self, code: CaseCode, member: StaffMember | None) -> None:
        """The work is done. Raises ConflictError (case.not_found, case.wrong_state)."""
        require_server(member)
        self._queue.finish(code, _id(member), self._clock())

    def answer_help(self, request_id: str, member: StaffMember | None) -> None:
        """Tells the kiosk that somebody is coming."""
        self._help.answer(request_id, _id(member), self._clock())


class ReadBoard:
    """Use case of the waiting room."""

    def __init__(self, *, queue: QueueStore, clock: Clock) -> None:
        self._queue = queue
        self._clock = clock

    def revision(self) -> int:
        return self._queue.revision()

    def calls(self, limit: int = 6) -> tuple[WaitingRow, ...]:
        """Today's latest calls, newest first; numbers and desks only."""
        return self._queue.board(local_date(self._clock()), limit)


def _id(member: StaffMember | None) -> StaffId | None:
    return member.id if member else None
