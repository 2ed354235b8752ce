"""The queue of one desk: who waits, who is here, and the next person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.application.core import Core
from kiosk.application.ports import StaffMember, WaitingRow
from kiosk.application.staff.access import may_serve
from kiosk.application.staff.call_queue import DeskView
from kiosk.domain.case import TicketState
from kiosk.domain.dates import local_date
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import TicketNumber
from kiosk.domain.spoken_time import clock_time
from ui.bridge.queue_rows import HelpModel, TicketRow, TicketsModel, help_row, ticket_row
from ui.bridge.shell import ShellDesk
from ui.bridge.sign_in import SignInDesk
from ui.bridge.tasks import Runner

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY_MS = 300
LAST_DESK = 99

_Look = tuple[int, DeskView | None, datetime]


@QmlElement
@QmlUncreatable("made by the application")
class QueueDesk(QObject):
    """What one desk sees and does, from sign-in to leaving.

    It looks at the store every 300 ms, and reads the lists only when something has changed there.

    Signals:
        refreshed: the lists have been read again; whoever shows a case reads that again too.
        rang: one more person at a kiosk has called for somebody.
    """

    changed = Signal()
    refreshed = Signal()
    rang = Signal()

    def __init__(
        self, shell: ShellDesk, sign_in: SignInDesk, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._sign_in = sign_in
        self._runner = runner
        self._desk = 1
        self._view: DeskView | None = None
        self._now: datetime | None = None
        self._mine: TicketRow | None = None
        self._absent_number = ""
        self._error: KioskError | None = None
        self._lost: KioskError | None = None
        self._busy = False
        self._looking = False
        self._waiting = TicketsModel(self)
        self._absent = TicketsModel(self)
        self._elsewhere = TicketsModel(self)
        self._help = HelpModel(self)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        sign_in.entered.connect(self._begin)
        sign_in.left.connect(self._end)
        shell.languageChanged.connect(self._refresh)

    # --- which desk -----------------------------------------------------------------------------------

    @Property(int, notify=changed)
    def deskNumber(self) -> int:
        """1 to 99, as on the board."""
        return self._desk

    @Property(int, constant=True)
    def lastDesk(self) -> int:
        return LAST_DESK

    @Slot(int)
    def useDesk(self, number: int) -> None:
        """Sits down at another desk; ignored while this one has somebody, or for a number no desk has."""
        if self._mine is None and not self._busy and number != self._desk and 1 <= number <= LAST_DESK:
            self._desk = number
            self._view = None
            self.changed.emit()
            if self._sign_in.member is not None:
                self._look()

    # --- what there is --------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether the lists have been read once."""
        return self._view is not None

    @Property(TicketsModel, constant=True)
    def waiting(self) -> TicketsModel:
        """To be called, in this order."""
        return self._waiting

    @Property(TicketsModel, constant=True)
    def absent(self) -> TicketsModel:
        """Called, and nobody came."""
        return self._absent

    @Property(TicketsModel, constant=True)
    def elsewhere(self) -> TicketsModel:
        """At the other desks."""
        return self._elsewhere

    @Property(HelpModel, constant=True)
    def help(self) -> HelpModel:
        """Calls for a person that nobody has answered."""
        return self._help

    @Property(int, notify=changed)
    def waitingCount(self) -> int:
        return len(self._waiting.rows)

    @Property(int, notify=changed)
    def absentCount(self) -> int:
        return len(self._absent.rows)

    @Property(int, notify=changed)
    def elsewhereCount(self) -> int:
        return len(self._elsewhere.rows)

    @Property(int, notify=changed)
    def helpCount(self) -> int:
        return len(self._help.rows)

    # --- who is here ----------------------------------------------------------------------------------

    @property
    def member(self) -> StaffMember | None:
        """Who sits here."""
        return self._sign_in.member

    @Property(bool, notify=changed)
    def mayServe(self) -> bool:
        """False: this person sees who waits and answers calls for help, but calls nobody."""
        return may_serve(self._sign_in.member)

    @property
    def ticket(self) -> WaitingRow | None:
        """The ticket this desk has called or is serving."""
        return self._view.mine if self._view else None

    @Property(str, notify=changed)
    def mineNumber(self) -> str:
        """The number this desk has called, or empty."""
        return self._mine.number if self._mine else ""

    @Property(str, notify=changed)
    def mineState(self) -> str:
        """`called` (the person is on the way), `serving` (the case is open), or empty."""
        return self._mine.stage if self._mine else ""

    @Property(str, notify=changed)
    def mineCase(self) -> str:
        return self._mine.case_code if self._mine else ""

    @Property(str, notify=changed)
    def mineProcedure(self) -> str:
        return self._mine.procedure_name if self._mine else ""

    @Property(str, notify=changed)
    def mineWaited(self) -> str:
        return self._mine.waited if self._mine else ""

    @Property(str, notify=changed)
    def mineCalledAt(self) -> str:
        return self._mine.called_at if self._mine else ""

    @Property(int, notify=changed)
    def mineCalls(self) -> int:
        """How often it has been called."""
        return self._mine.calls if self._mine else 0

    @Property(str, notify=changed)
    def justAbsent(self) -> str:
        """The number just marked absent, so that it can be undone at once; empty after the next act."""
        return self._absent_number

    # --- how it goes ----------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Something has been asked and is not answered yet; nothing else is heard."""
        return self._busy

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why the last act, or the last look, did not succeed; or empty."""
        return self._shell.say_error(self._error or self._lost)

    @Slot()
    def forgetTrouble(self) -> None:
        self._error = None
        self.changed.emit()

    # --- acts -----------------------------------------------------------------------------------------

    @Slot()
    def callNext(self) -> None:
        """The longest waiting person is called here."""
        desk = self._desk
        self._act(lambda core, member: core.call_queue.call_next(desk, member))

    @Slot()
    def callAgain(self) -> None:
        """The person called here has not come yet."""
        if self.ticket is not None:
            self.recall(self.ticket.ticket_number)

    @Slot(str)
    def recall(self, number: str) -> None:
        """Calls `number` again; an absent one to this desk."""
        desk, ticket = self._desk, TicketNumber(number)
        if number:
            self._act(lambda core, member: core.call_queue.recall(ticket, desk, member))

    @Slot()
    def markAbsent(self) -> None:
        """Nobody came. The number goes to the absent ones, from where it can be called again."""
        if self.ticket is not None and self.ticket.state is TicketState.CALLED:
            number = self.ticket.ticket_number

            def note(_outcome: object) -> None:
                self._absent_number = number

            self._act(lambda core, member: core.call_queue.mark_no_show(number, member), note)

    @Slot()
    def openCase(self) -> None:
        """The person has sat down."""
        if self.ticket is not None and self.ticket.state is TicketState.CALLED:
            code = self.ticket.case_code
            self._act(lambda core, member: core.call_queue.open_case(code, member))

    @Slot()
    def finish(self) -> None:
        """The work on the open case is done; the desk is free."""
        if self.ticket is not None and self.ticket.state is TicketState.SERVING:
            code = self.ticket.case_code
            self._act(lambda core, member: core.call_queue.finish(code, member))

    @Slot(str)
    def answerHelp(self, request_id: str) -> None:
        """Tells that kiosk that somebody is coming."""
        self._act(lambda core, member: core.call_queue.answer_help(request_id, member))

    @Slot()
    def answerFirstHelp(self) -> None:
        """The call that has waited longest."""
        if self._help.rows:
            self.answerHelp(self._help.rows[0].request_id)

    def _act(
        self,
        work: Callable[[Core, StaffMember], object],
        then: Callable[[object], None] = lambda _outcome: None,
    ) -> None:
        """One act at a time; the lists are read again afterwards, whatever came of it."""
        member = self._sign_in.member
        if self._busy or member is None:
            return
        self._busy = True
        self._error = None
        self._absent_number = ""
        self.changed.emit()

        def done(outcome: object) -> None:
            self._busy = False
            then(outcome)
            self._look()

        def failed(error: KioskError) -> None:
            self._busy = False
            self._error = error
            self._look()

        self._runner.run(lambda core: work(core, member), done, failed)

    # --- looking --------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._timer.start()
        self._look()

    def _end(self) -> None:
        """Nobody sits here: nothing is shown and nothing is asked."""
        self._timer.stop()
        self._view = self._now = None
        self._error = self._lost = None
        self._absent_number = ""
        self._refresh()

    def look(self) -> None:
        """Is there anything new? Asked by the clock; nothing is asked while an answer is on its way."""
        if not self._looking and not self._busy:
            self._look(self._view.revision if self._view else None)

    def _look(self, known: int | None = None) -> None:
        """Reads the lists, unless the store still is at revision `known`."""
        desk, member = self._desk, self._sign_in.member
        self._looking = True

        def work(core: Core) -> _Look:
            # The queue is the day's: after midnight the old view is wrong, whatever the store says.
            now = core.clock()
            same = known is not None and core.call_queue.revision() == known and self._is_today(now)
            return desk, None if same else core.call_queue.view(desk, member), now

        self._runner.run(work, self._take, self._lose)

    def _is_today(self, now: datetime) -> bool:
        return self._now is not None and local_date(self._now) == local_date(now)

    def _take(self, look: _Look) -> None:
        self._looking = False
        desk, view, now = look
        if self._sign_in.member is None or desk != self._desk:
            return
        found_again = self._lost is not None
        self._lost = None
        minute_passed = self._now is None or clock_time(now) != clock_time(self._now)
        self._now = now
        if view is not None:
            self._view = view
        if view is not None or minute_passed or found_again:
            self._refresh()
        if view is not None:
            self.refreshed.emit()

    def _lose(self, error: KioskError) -> None:
        """The store could not be read; what is shown stays, and the next look tries again."""
        self._looking = False
        if self._lost is None or self._lost.code is not error.code:
            self._lost = error
            self.changed.emit()

    def _refresh(self) -> None:
        view, now, language = self._view, self._now, self._shell.tongue
        rang = len(self._help.rows)
        if view is None or now is None:
            self._mine = None
            for model in (self._waiting, self._absent, self._elsewhere, self._help):
                model.set_rows(())
        else:
            self._mine = ticket_row(view.mine, now, language) if view.mine else None
            self._waiting.set_rows(tuple(ticket_row(row, now, language) for row in view.waiting))
            self._absent.set_rows(tuple(ticket_row(row, now, language) for row in view.absent))
            self._elsewhere.set_rows(tuple(ticket_row(row, now, language) for row in view.elsewhere))
            self._help.set_rows(tuple(help_row(request, now, language) for request in view.help_requests))
        self.changed.emit()
        if len(self._help.rows) > rang:
            self.rang.emit()
