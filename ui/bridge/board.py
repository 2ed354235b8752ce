"""The board of the waiting room: called numbers and desks, never a name."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.application.core import Core
from kiosk.application.ports import WaitingRow
from kiosk.domain.dates import VIETNAM, format_date, local_date
from kiosk.domain.errors import KioskError
from kiosk.domain.settings import Settings
from kiosk.domain.spoken_time import clock_time
from kiosk.domain.text import Text
from ui.bridge.queue_rows import CallsModel, call_row
from ui.bridge.shell import ShellDesk
from ui.bridge.tasks import Runner

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY_MS = 300

_WEEKDAYS = (
    Text("Thứ Hai", "Monday"),
    Text("Thứ Ba", "Tuesday"),
    Text("Thứ Tư", "Wednesday"),
    Text("Thứ Năm", "Thursday"),
    Text("Thứ Sáu", "Friday"),
    Text("Thứ Bảy", "Saturday"),
    Text("Chủ nhật", "Sunday"),
)

_Look = tuple[int, tuple[WaitingRow, ...] | None, datetime]


@QmlElement
@QmlUncreatable("made by the application")
class BoardDesk(QObject):
    """What the waiting room reads, fresh within 300 ms.

    The newest call stands apart (`currentNumber`); `recent` are the calls before it.

    Signals:
        called: a number has just been called, or called again.
    """

    changed = Signal()
    called = Signal()

    def __init__(self, shell: ShellDesk, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._runner = runner
        self._settings: Settings | None = None
        self._revision: int | None = None
        self._calls: tuple[WaitingRow, ...] = ()
        self._now: datetime | None = None
        self._lost: KioskError | None = None
        self._looking = False
        self._recent = CallsModel(self)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        shell.languageChanged.connect(self.changed)

    def start(self) -> None:
        """Begins to look; a store that cannot be opened takes the board out of service."""
        self._runner.run(lambda core: core.settings, self._settle, self._shell.out_of_service)

    @Property(str, notify=changed)
    def currentNumber(self) -> str:
        """The number called last, or empty."""
        return self._calls[0].ticket_number if self._calls else ""

    @Property(int, notify=changed)
    def currentDesk(self) -> int:
        return self._calls[0].desk if self._calls else 0

    @Property(int, notify=changed)
    def currentCalls(self) -> int:
        """How often it has been called."""
        return self._calls[0].calls if self._calls else 0

    @Property(CallsModel, constant=True)
    def recent(self) -> CallsModel:
        """The five calls before, newest first."""
        return self._recent

    @Property(int, notify=changed)
    def recentCount(self) -> int:
        return len(self._recent.rows)

    @Property(str, notify=changed)
    def clock(self) -> str:
        """`08:31`."""
        return clock_time(self._now) if self._now else ""

    @Property(str, notify=changed)
    def day(self) -> str:
        """`Thứ Bảy, 21/11/2026`."""
        if self._now is None:
            return ""
        local = self._now.astimezone(VIETNAM)
        return f"{self._shell.say(_WEEKDAYS[local.weekday()])}, {format_date(local.date())}"

    @Property(str, notify=changed)
    def pointName(self) -> str:
        return self._settings.point_name if self._settings else ""

    @Property(str, notify=changed)
    def officeName(self) -> str:
        return self._settings.office_name if self._settings else ""

    @Property(str, notify=changed)
    def openingHours(self) -> str:
        return self._settings.opening_hours if self._settings else ""

    @Property(str, notify=changed)
    def hotline(self) -> str:
        return self._settings.hotline if self._settings else ""

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why the numbers may be old, or empty."""
        return self._shell.say_error(self._lost)

    def _settle(self, settings: Settings) -> None:
        self._settings = settings
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Is there anything new? Asked by the clock; nothing is asked while an answer is on its way."""
        if self._looking:
            return
        self._looking = True
        known, seen_at = self._revision, self._now

        def work(core: Core) -> _Look:
            now, revision = core.clock(), core.read_board.revision()
            same_day = seen_at is not None and local_date(seen_at) == local_date(now)
            calls = None if revision == known and same_day else core.read_board.calls()
            return revision, calls, now

        self._runner.run(work, self._take, self._lose)

    def _take(self, look: _Look) -> None:
        self._looking = False
        first = self._revision is None
        before = self._calls[:1]
        minute_passed = self._now is None or clock_time(self._now) != clock_time(look[2])
        found_again, self._lost = self._lost is not None, None
        self._revision, calls, self._now = look
        if calls is not None:
            self._calls = calls
            self._recent.set_rows(tuple(call_row(row) for row in calls[1:]))
        if calls is not None or minute_passed or found_again:
            self.changed.emit()
        newest = self._calls[:1]
        if not first and newest and (not before or newest[0].called_at != before[0].called_at):
            self.called.emit()

    def _lose(self, error: KioskError) -> None:
        self._looking = False
        if self._lost is None or self._lost.code is not error.code:
            self._lost = error
            self.changed.emit()
