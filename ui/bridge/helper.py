"""Who helps the citizen at this kiosk: a name and a PIN, for as long as the visit."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.application.core import Core
from kiosk.application.ports import Role, StaffMember
from kiosk.application.staff.sign_in import PIN_LENGTH
from kiosk.domain.errors import KioskError
from ui.bridge.help import HelpDesk
from ui.bridge.refusal import Refusal
from ui.bridge.shell import ShellDesk
from ui.bridge.sign_in import MembersModel, member_rows
from ui.bridge.tasks import Runner
from ui.bridge.visit import VisitDesk

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_ORDER = (Role.HELPER, Role.STAFF, Role.ADMIN)


@QmlElement
@QmlUncreatable("made by the application")
class HelperDesk(QObject):
    """A helper signs in beside the citizen; from then on what is typed is noted as theirs.

    It ends with "Thôi giúp", with the visit and with every wipe. No PIN is kept here: a slot hands it to the
    core, which checks it on its own thread, and forgets it.
    """

    changed = Signal()

    def __init__(
        self,
        shell: ShellDesk,
        visit: VisitDesk,
        help_desk: HelpDesk,
        runner: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._help = help_desk
        self._runner = runner
        self._asking = False
        self._asked = False
        self._people: tuple[StaffMember, ...] = ()
        self._names = MembersModel(self)
        self._member: StaffMember | None = None
        self._refusal = Refusal(self.changed.emit, self)
        self._busy = False
        self._visit = 0
        visit.ended.connect(self._end)
        shell.wipe.connect(self._end)
        shell.languageChanged.connect(self._refresh)

    @Property(str, notify=changed)
    def name(self) -> str:
        """Who is helping now, or empty."""
        return self._member.name if self._member else ""

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether the page that asks for a name and a PIN is wanted."""
        return self._asking

    @Property(MembersModel, constant=True)
    def names(self) -> MembersModel:
        """Everybody who may help, helpers first."""
        return self._names

    @Property(bool, notify=changed)
    def nobodyKnown(self) -> bool:
        """The desk has not been opened yet: there is no name to choose."""
        return self._asked and not self._people

    @Property(int, constant=True)
    def pinLength(self) -> int:
        return PIN_LENGTH

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """A PIN is being checked; that takes a moment on purpose."""
        return self._busy

    @Property(bool, notify=changed)
    def waiting(self) -> bool:
        """Too many wrong PINs: `error` says for how long nothing is heard."""
        return self._refusal.waiting

    @Property(str, notify=changed)
    def error(self) -> str:
        """Why it did not work, or empty."""
        return self._shell.say_error(self._refusal.error)

    @Slot()
    def ask(self) -> None:
        """Somebody at the kiosk says that they are a helper."""
        self._asking = True
        self._refusal.forget()
        self.changed.emit()
        visit = self._visit
        self._runner.run(
            lambda core: core.sign_in.members(), lambda people: self._offer(visit, people), self._refusal.tell
        )

    @Slot()
    def cancel(self) -> None:
        """Not after all. A PIN that is being checked is waited for."""
        if not self._busy:
            self._close()

    @Slot(str, str)
    def signIn(self, name: str, pin: str) -> None:
        if self._busy or self._refusal.waiting or not self._asking:
            return
        self._busy = True
        self._refusal.forget()
        self.changed.emit()
        visit = self._visit

        def work(core: Core) -> StaffMember:
            member = core.sign_in.sign_in(name, pin)
            core.sitting.helped_by(member)
            return member

        self._runner.run(
            work, lambda member: self._enter(visit, member), lambda error: self._refuse(visit, error)
        )

    @Slot()
    def stop(self) -> None:
        """From now on the citizen answers alone."""
        if self._member is not None:
            self._member = None
            self._runner.run(lambda core: core.sitting.helped_by(None), _ignore, _ignore)
            self.changed.emit()

    @Slot()
    def forgetError(self) -> None:
        """Another name has been chosen."""
        self._refusal.forget()

    def _offer(self, visit: int, people: tuple[StaffMember, ...]) -> None:
        if visit == self._visit:
            self._asked = True
            self._people = tuple(sorted(people, key=lambda person: _ORDER.index(person.role)))
            self._refresh()

    def _enter(self, visit: int, member: StaffMember) -> None:
        if visit != self._visit:
            return  # that visit is over, and the core has closed it too
        self._busy = False
        self._member = member
        self._help.arrived(member)
        self._close()

    def _refuse(self, visit: int, error: KioskError) -> None:
        if visit == self._visit:
            self._busy = False
            self._refusal.tell(error)

    def _close(self) -> None:
        self._asking = self._asked = False
        self._people = ()
        self._refusal.forget()
        self._refresh()

    def _end(self) -> None:
        """The visit is over; so is helping in it."""
        self._visit += 1
        self._busy = False
        self._member = None
        self._close()

    def _refresh(self) -> None:
        self._names.set_rows(member_rows(self._people, self._shell))
        self.changed.emit()


def _ignore(_outcome: object) -> None:
    """A visit that is over has no helper any more."""
