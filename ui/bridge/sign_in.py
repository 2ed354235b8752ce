"""Who sits at this desk: the first administrator, PIN sign-in, and leaving."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Property, QAbstractListModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.application.core import Core
from kiosk.application.ports import Role, StaffMember
from kiosk.application.staff.sign_in import PIN_LENGTH, SignInNeed
from kiosk.domain.errors import ErrorCode, InputError, KioskError
from kiosk.domain.text import Text
from ui.bridge.refusal import Refusal
from ui.bridge.rows import RowsMixin
from ui.bridge.shell import ShellDesk
from ui.bridge.tasks import Runner

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

ROLES = {
    Role.ADMIN: Text("Quản trị", "Administrator"),
    Role.STAFF: Text("Cán bộ", "Officer"),
    Role.HELPER: Text("Người hỗ trợ", "Helper"),
}


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One person who may sign in."""

    name: str
    role: str


@QmlElement
@QmlUncreatable("made by the application")
class MembersModel(RowsMixin, QAbstractListModel):
    """People who may sign in; roles are the fields of `MemberRow`."""

    row_type = MemberRow


def member_rows(people: Iterable[StaffMember], shell: ShellDesk) -> tuple[MemberRow, ...]:
    """The people in their order, their roles in the language of the screen."""
    return tuple(MemberRow(person.name, shell.say(ROLES[person.role])) for person in people)


@QmlElement
@QmlUncreatable("made by the application")
class SignInDesk(QObject):
    """The door of the staff desk.

    `need` is empty until the store has been asked, then `first_admin` or `pin`. No PIN is kept here: a slot
    hands it to the core and forgets it.

    Signals:
        entered: somebody has signed in; `member` says who.
        left: nobody sits here any more; what was on the screen must go.
    """

    changed = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, shell: ShellDesk, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._runner = runner
        self._need: SignInNeed | None = None
        self._people: tuple[StaffMember, ...] = ()
        self._members = MembersModel(self)
        self._member: StaffMember | None = None
        self._refusal = Refusal(self.changed.emit, self)
        self._busy = False
        shell.languageChanged.connect(self._refresh)

    def look(self) -> None:
        """At start, and after another desk may have been first."""
        self._runner.run(_state, self._take, self._lose)

    @property
    def member(self) -> StaffMember | None:
        return self._member

    @Property(str, notify=changed)
    def need(self) -> str:
        return self._need.value if self._need else ""

    @Property(MembersModel, constant=True)
    def members(self) -> MembersModel:
        return self._members

    @Property(str, notify=changed)
    def onlyName(self) -> str:
        """The name to offer where there is nothing to choose, or empty."""
        return self._people[0].name if len(self._people) == 1 else ""

    @Property(int, constant=True)
    def pinLength(self) -> int:
        return PIN_LENGTH

    @Property(bool, notify=changed)
    def signedIn(self) -> bool:
        return self._member is not None

    @Property(str, notify=changed)
    def memberName(self) -> str:
        return self._member.name if self._member else ""

    @Property(str, notify=changed)
    def memberRole(self) -> str:
        return self._shell.say(ROLES[self._member.role]) if self._member else ""

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """A PIN is being checked; that takes a moment on purpose."""
        return self._busy

    @Property(bool, notify=changed)
    def waiting(self) -> bool:
        """Too many wrong PINs: `trouble` says for how long nothing is heard."""
        return self._refusal.waiting

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why it did not work, or empty."""
        return self._shell.say_error(self._refusal.error)

    @Slot(str, str, str)
    def createAdmin(self, name: str, pin: str, pin_again: str) -> None:
        """The first start: this person administers the point, and is signed in."""
        if pin != pin_again:
            self._fail(InputError(ErrorCode.PIN_NOT_THE_SAME))
        elif self._begin():
            self._runner.run(
                lambda core: core.sign_in.create_first_admin(name, pin), self._enter, self._not_first
            )

    @Slot(str, str)
    def signIn(self, name: str, pin: str) -> None:
        if not self._refusal.waiting and self._begin():
            self._runner.run(lambda core: core.sign_in.sign_in(name, pin), self._enter, self._fail)

    @Slot()
    def signOut(self) -> None:
        """Nobody sits here. A ticket at this desk stays at this desk."""
        self._member = None
        self.left.emit()
        self.changed.emit()
        self.look()

    @Slot()
    def forgetTrouble(self) -> None:
        """Another name has been chosen, or something is being typed."""
        self._refusal.forget()

    def _begin(self) -> bool:
        if self._busy:
            return False
        self._busy = True
        self._refusal.forget()
        self.changed.emit()
        return True

    def _enter(self, member: StaffMember) -> None:
        self._busy = False
        self._member = member
        self.entered.emit()
        self.changed.emit()

    def _fail(self, error: KioskError) -> None:
        self._busy = False
        self._refusal.tell(error)

    def _not_first(self, error: KioskError) -> None:
        self._fail(error)
        self.look()

    def count_down(self) -> None:
        """Says anew how long is left."""
        self._refusal.count_down()

    def _take(self, state: tuple[SignInNeed, tuple[StaffMember, ...]]) -> None:
        self._need, self._people = state
        self._refresh()

    def _lose(self, error: KioskError) -> None:
        """At start the desk cannot work without the store; later the names shown are still the right ones."""
        if self._need is None:
            self._shell.out_of_service(error)
        else:
            self._fail(error)

    def _refresh(self) -> None:
        self._members.set_rows(member_rows(self._people, self._shell))
        self.changed.emit()


def _state(core: Core) -> tuple[SignInNeed, tuple[StaffMember, ...]]:
    return core.sign_in.need(), core.sign_in.members()
