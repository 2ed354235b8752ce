"""What may be asked for here: life events, procedures, and finding one by typing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QAbstractListModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.application.core import Core
from kiosk.domain.procedure import Catalogue, Procedure
from kiosk.domain.settings import Settings
from kiosk.domain.text import fold
from ui.bridge.rows import RowsMixin
from ui.bridge.shell import ShellDesk
from ui.bridge.tasks import Runner

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LifeEventRow:
    """One reason to come."""

    event_id: str
    name: str
    icon: str


@dataclass(frozen=True, slots=True)
class ProcedureRow:
    """One procedure to choose."""

    code: str
    name: str
    official_name: str
    summary: str
    icon: str


@QmlElement
@QmlUncreatable("made by the application")
class LifeEventsModel(RowsMixin, QAbstractListModel):
    """Reasons to come; roles are the fields of `LifeEventRow`."""

    row_type = LifeEventRow


@QmlElement
@QmlUncreatable("made by the application")
class ProceduresModel(RowsMixin, QAbstractListModel):
    """Procedures to choose from; roles are the fields of `ProcedureRow`."""

    row_type = ProcedureRow


@QmlElement
@QmlUncreatable("made by the application")
class BrowseDesk(QObject):
    """Where this kiosk stands, and the page "Ông/bà cần làm gì?".

    `procedures` are those of the life event chosen and the words typed; all of them when neither is given.
    """

    changed = Signal()

    def __init__(self, shell: ShellDesk, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._runner = runner
        self._catalogue: Catalogue | None = None
        self._settings: Settings | None = None
        self._event = ""
        self._words = ""
        self._events = LifeEventsModel(self)
        self._procedures = ProceduresModel(self)
        shell.languageChanged.connect(self._refresh)
        shell.wipe.connect(self.clear)
        # A kiosk runs for months: what is offered is asked again for every person.
        shell.wipe.connect(self.load)

    def load(self) -> None:
        """Takes over what is offered today, as soon as the core is there."""
        self._runner.run(_here, self._take, self._shell.out_of_service)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._catalogue is not None

    @Property(str, notify=changed)
    def pointName(self) -> str:
        """What this place is called."""
        return self._settings.point_name if self._settings else ""

    @Property(str, notify=changed)
    def officeName(self) -> str:
        """The office behind it, or empty."""
        return self._settings.office_name if self._settings else ""

    @Property(str, notify=changed)
    def openingHours(self) -> str:
        return self._settings.opening_hours if self._settings else ""

    @Property(str, notify=changed)
    def hotline(self) -> str:
        return self._settings.hotline if self._settings else ""

    @Property(LifeEventsModel, constant=True)
    def lifeEvents(self) -> LifeEventsModel:
        return self._events

    @Property(ProceduresModel, constant=True)
    def procedures(self) -> ProceduresModel:
        return self._procedures

    @Property(str, notify=changed)
    def lifeEvent(self) -> str:
        """Id of the life event chosen, or empty."""
        return self._event

    @Property(str, notify=changed)
    def lifeEventName(self) -> str:
        return next((row.name for row in self._events.rows if row.event_id == self._event), "")

    @Slot(str)
    def chooseLifeEvent(self, event_id: str) -> None:
        self._event = event_id
        self._refresh()

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._words

    @Slot(str)
    def search(self, words: str) -> None:
        """Narrows the list; marks and case do not matter, nor does the order of the words."""
        self._words = words
        self._refresh()

    @Slot()
    def clear(self) -> None:
        self._event = ""
        self._words = ""
        self._refresh()

    def _take(self, here: tuple[Catalogue, Settings]) -> None:
        self._catalogue, self._settings = here
        self._refresh()

    def _refresh(self) -> None:
        if self._catalogue is not None:
            icons = {event.id: event.icon for event in self._catalogue.life_events}
            used = {procedure.life_event for procedure in self._catalogue.procedures}
            self._events.set_rows(
                tuple(
                    LifeEventRow(event.id, self._shell.say(event.name), event.icon)
                    for event in self._catalogue.life_events
                    if event.id in used
                )
            )
            self._procedures.set_rows(
                tuple(
                    ProcedureRow(
                        code=procedure.code,
                        name=self._shell.say(procedure.name),
                        official_name=procedure.official_name,
                        summary=self._shell.say(procedure.summary),
                        icon=icons.get(procedure.life_event, ""),
                    )
                    for procedure in self._catalogue.procedures
                    if self._event in ("", procedure.life_event) and _matches(procedure, fold(self._words))
                )
            )
        self.changed.emit()


def _here(core: Core) -> tuple[Catalogue, Settings]:
    """What may be begun today, and where."""
    return core.catalogue.offered_on(core.sitting.today()), core.settings


def _matches(procedure: Procedure, folded: str) -> bool:
    said = fold(
        " ".join((procedure.name.vi, procedure.name.en, procedure.official_name, *procedure.search_words))
    )
    return all(word in said for word in folded.split()) or folded.replace(" ", "") == procedure.code.replace(
        ".", ""
    )
