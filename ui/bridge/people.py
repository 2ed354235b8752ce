"""Who works at this point, and adding a person: the administrator's list."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.application.core import Core
from kiosk.application.ports import Role, StaffMember
from kiosk.application.staff.sign_in import PIN_LENGTH
from kiosk.domain.errors import ErrorCode, InputError, KioskError
from ui.bridge.shell import ShellDesk
from ui.bridge.sign_in import MembersModel, SignInDesk, member_rows
from ui.bridge.tasks import Runner

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_OF_THE_NAME = (ErrorCode.ANSWER_MISSING, ErrorCode.NAME_TAKEN)
_OF_THE_PIN = (ErrorCode.PIN_TOO_WEAK, ErrorCode.PIN_NOT_THE_SAME)
_ORDER = (Role.ADMIN, Role.STAFF, Role.HELPER)


@QmlElement
@QmlUncreatable("made by the application")
class PeopleDesk(QObject):
    """The people of this point, for the administrator who is signed in. No PIN is kept here.

    Signals:
        added: the person is on the list and may sign in; the form is for the next one.
    """

    changed = Signal()
    added = Signal()

    def __init__(
        self, shell: ShellDesk, sign_in: SignInDesk, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._sign_in = sign_in
        self._runner = runner
        self._open = False
        self._people: tuple[StaffMember, ...] = ()
        self._list = MembersModel(self)
        self._just_added = ""
        self._error: KioskError | None = None
        self._busy = False
        sign_in.entered.connect(self.changed)
        sign_in.left.connect(self._leave)
        shell.languageChanged.connect(self._refresh)

    @Property(bool, notify=changed)
    def allowed(self) -> bool:
        """Whether the person at the desk administers the point."""
        member = self._sign_in.member
        return member is not None and member.role is Role.ADMIN

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._open

    @Property(MembersModel, constant=True)
    def people(self) -> MembersModel:
        """Administrators first, then officers, then helpers."""
        return self._list

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._people)

    @Property(int, constant=True)
    def pinLength(self) -> int:
        return PIN_LENGTH

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def justAdded(self) -> str:
        """Who has just been added, or empty."""
        return self._just_added

    @Property(str, notify=changed)
    def nameTrouble(self) -> str:
        """What is wrong with the name, or empty."""
        return self._trouble(_OF_THE_NAME)

    @Property(str, notify=changed)
    def pinTrouble(self) -> str:
        """What is wrong with the PIN, or empty."""
        return self._trouble(_OF_THE_PIN)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """What else went wrong, or empty."""
        error = self._error
        known = error is not None and error.code in (*_OF_THE_NAME, *_OF_THE_PIN)
        return "" if known else self._shell.say_error(error)

    @Slot()
    def open(self) -> None:
        """Nothing happens unless the person at the desk is an administrator."""
        if self.allowed:
            self._open = True
            self._error, self._just_added = None, ""
            self.changed.emit()
            self._look()

    @Slot()
    def close(self) -> None:
        if not self._open:
            return
        self._open = False
        self._people = ()
        self._just_added = ""
        self._error = None
        self._refresh()

    @Slot(str, str, str, str)
    def add(self, name: str, role: str, pin: str, pin_again: str) -> None:
        """One more person who may sign in. `role`: `admin`, `staff` or `helper`."""
        by = self._sign_in.member
        if by is None or self._busy or role not in set(Role):
            return
        if pin != pin_again:
            self._fail(InputError(ErrorCode.PIN_NOT_THE_SAME))
            return
        self._busy, self._error, self._just_added = True, None, ""
        self.changed.emit()
        self._runner.run(
            lambda core: core.sign_in.add(by, name, pin, Role(role)),
            lambda member: self._take_in(by, member),
            self._fail,
        )

    @Slot()
    def forgetTrouble(self) -> None:
        """Something is being typed."""
        if self._error is not None or self._just_added:
            self._error, self._just_added = None, ""
            self.changed.emit()

    def _leave(self) -> None:
        """Who comes next may not be an administrator."""
        self.close()
        self.changed.emit()

    def _take_in(self, by: StaffMember, member: StaffMember) -> None:
        self._busy = False
        if self._sign_in.member is by:
            self._just_added = member.name
            self.changed.emit()
            self.added.emit()
            self._look()

    def _look(self) -> None:
        self._runner.run(_everybody, self._show, self._fail)

    def _show(self, people: tuple[StaffMember, ...]) -> None:
        if self._open:
            self._people = tuple(sorted(people, key=lambda person: _ORDER.index(person.role)))
            self._refresh()

    def _fail(self, error: KioskError) -> None:
        self._busy = False
        self._error = error
        self.changed.emit()

    def _trouble(self, codes: tuple[ErrorCode, ...]) -> str:
        error = self._error
        return self._shell.say_error(error) if error is not None and error.code in codes else ""

    def _refresh(self) -> None:
        self._list.set_rows(member_rows(self._people, self._shell))
        self.changed.emit()


def _everybody(core: Core) -> tuple[StaffMember, ...]:
    return core.sign_in.members()
