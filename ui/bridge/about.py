"""What the procedure of a visit is, as its first page tells it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.procedure import CitizenDeadline, Procedure, ProcessingTime
from kiosk.domain.text import Text
from kiosk.domain.times import time_text
from ui.bridge.shell import ShellDesk

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the application")
class AboutDesk(QObject):
    """Facts of one procedure; every one empty while nobody is being served."""

    changed = Signal()

    def __init__(self, shell: ShellDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._procedure: Procedure | None = None
        self._time: ProcessingTime | None = None
        shell.languageChanged.connect(self.changed)

    def show(self, procedure: Procedure | None, time: ProcessingTime | None = None) -> None:
        """`time` is the one that holds for just this case."""
        if (procedure, time) != (self._procedure, self._time):
            self._procedure, self._time = procedure, time
            self.changed.emit()

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._say(lambda p: p.name)

    @Property(str, notify=changed)
    def officialName(self) -> str:
        return self._procedure.official_name if self._procedure else ""

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._procedure.code if self._procedure else ""

    @Property(str, notify=changed)
    def summary(self) -> str:
        return self._say(lambda p: p.summary)

    @Property(str, notify=changed)
    def forWhom(self) -> str:
        return self._say(lambda p: p.for_whom)

    @Property(str, notify=changed)
    def authority(self) -> str:
        return self._say(lambda p: p.authority.name)

    @Property(str, notify=changed)
    def handInAt(self) -> str:
        return self._say(lambda p: p.authority.hand_in_at)

    @Property(str, notify=changed)
    def howLong(self) -> str:
        return self._shell.say(time_text(self._time)) if self._time else ""

    @Property(str, notify=changed)
    def howLongSource(self) -> str:
        return self._time.source if self._time else ""

    @Property(str, notify=changed)
    def deadline(self) -> str:
        """By when the citizen must come, or empty."""
        return self._say(lambda p: _deadline(p.deadline))

    @Property(str, notify=changed)
    def deadlineSource(self) -> str:
        return self._procedure.deadline.source if self._procedure and self._procedure.deadline else ""

    @Property(str, notify=changed)
    def notes(self) -> str:
        """Good to know, a line each; empty when there is nothing."""
        notes = self._procedure.notes if self._procedure else ()
        return "\n".join(self._shell.say(note) for note in notes)

    @Property(str, notify=changed)
    def instead(self) -> str:
        """Another procedure that may serve this person better, or empty."""
        return self._say(lambda p: p.instead)

    def _say(self, pick: Callable[[Procedure], Text | None]) -> str:
        return self._shell.say(pick(self._procedure)) if self._procedure else ""


def _deadline(deadline: CitizenDeadline | None) -> Text | None:
    if deadline is None:
        return None
    counted = deadline.counted_from
    return Text(
        f"Trong {deadline.days} ngày, kể từ {counted.vi}",
        f"Within {deadline.days} days, counted from {counted.en or counted.vi}",
    )
