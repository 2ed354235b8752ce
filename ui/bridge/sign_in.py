"""Who sits at this desk: the first administrator, PIN sign-in, and leaving."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

from PySide6.QtCore import Property, QAbstractListModel, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.application.core import Core
from kiosk.application.ports import Role, StaffMember
from kiosk.application.staff.sign_in import PIN_LENGTH, SignInNeed
from kiosk.domain.errors import ErrorCode, InputError, KioskError
from kiosk.domain.text import Text
from ui.bridge.rows import RowsMixin
from ui.bridge.shell import ShellDesk
from ui.bridge.tasks import Runner

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_ROLES = {
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
        self._error: KioskError | None = None
        self._busy = False
        self._locked_until_s = 0.0
        self._unlock = QTimer(self, interval=500)
        self._unlock.timeout.connect(self.count_down)
        shell.languageChanged.connect(self._refresh)

    def look(self) -> None:
        """At start, and after another desk may have been first."""
        self._runner.run(_state, self._take, self._shell.out_of_service)

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
        return self._shell.say(_ROLES[self._member.role]) if self._member else ""

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """A PIN is being checked; that takes a moment on purpose."""
        return self._busy

    @Property(bool, notify=changed)
    def waiting(self) -> bool:
        """Too many wrong PINs: `trouble` says for how long nothing is heard."""
        return self._unlock.isActive()

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why it did not work, or empty."""
        return self._shell.say_error(self._error)

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
        if not self._unlock.isActive() and self._begin():
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
        if self._error is not None:
            self._unlock.stop()
            self._error = None
            self.changed.emit()

    def _begin(self) -> bool:
        if self._busy:
            return False
        self._busy, self._error = True, None
        self.changed.emit()
        return True

    def _enter(self, member: StaffMember) -> None:
        self._busy = False
        self._member = member
        self.entered.emit()
        self.changed.emit()

    def _fail(self, error: KioskError) -> None:
        self._busy = False
        self._error = error
        if error.code is ErrorCode.SIGN_IN_LOCKED:
            self._locked_until_s = time.monotonic() + int(error.params["wait_s"])
            self._unlock.start()
        self.changed.emit()

    def _not_first(self, error: KioskError) -> None:
        self._fail(error)
        self.look()

    def count_down(self) -> None:
        """Says anew how long is left; asked by the clock."""
        left_s = math.ceil(self._locked_until_s - time.monotonic())
        if left_s > 0 and self._error is not None:
            self._error = KioskError(ErrorCode.SIGN_IN_LOCKED, wait_s=left_s)
        else:
            self._unlock.stop()
            self._error = None
        self.changed.emit()

    def _take(self, state: tuple[SignInNeed, tuple[StaffMember, ...]]) -> None:
        self._need, self._people = state
        self._refresh()

    def _refresh(self) -> None:
        self._members.set_rows(
            tuple(MemberRow(person.name, self._shell.say(_ROLES[person.role])) for person in self._people)
        )
        self.changed.emit()


def _state(core: Core) -> tuple[SignInNeed, tuple[StaffMember, ...]]:
    return core.sign_in.need(), core.sign_in.members()
