"""The one door from QML into Python. Only `App/` names it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

# QML makes camera views itself, and knows the type once its module is loaded.
from ui.bridge import camera_view  # noqa: F401
from ui.bridge.board import BoardDesk
from ui.bridge.browse import BrowseDesk
from ui.bridge.case import CaseDesk
from ui.bridge.help import HelpDesk
from ui.bridge.helper import HelperDesk
from ui.bridge.people import PeopleDesk
from ui.bridge.queue import QueueDesk
from ui.bridge.restore import RestoreDesk
from ui.bridge.scan import ScanDesk
from ui.bridge.shell import ShellDesk
from ui.bridge.sign_in import SignInDesk
from ui.bridge.slip import SlipDesk
from ui.bridge.tasks import Runner
from ui.bridge.visit import VisitDesk

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Desks:
    """Every desk of one process, wired together."""

    shell: ShellDesk
    browse: BrowseDesk
    visit: VisitDesk
    restore: RestoreDesk
    scan: ScanDesk
    slip: SlipDesk
    help: HelpDesk
    helper: HelperDesk
    sign_in: SignInDesk
    people: PeopleDesk
    queue: QueueDesk
    case: CaseDesk
    board: BoardDesk


def make_desks(runner: Runner, parent: QObject) -> Desks:
    """The desks, asking the core through `runner`; they live as long as `parent`."""
    shell = ShellDesk(parent)
    visit = VisitDesk(shell, runner, parent)
    help_desk = HelpDesk(shell, runner, parent)
    sign_in = SignInDesk(shell, runner, parent)
    queue = QueueDesk(shell, sign_in, runner, parent)
    return Desks(
        shell=shell,
        browse=BrowseDesk(shell, runner, parent),
        visit=visit,
        restore=RestoreDesk(shell, visit, runner, parent),
        scan=ScanDesk(shell, visit, runner, parent),
        slip=SlipDesk(shell, visit, runner, parent),
        help=help_desk,
        helper=HelperDesk(shell, visit, help_desk, runner, parent),
        sign_in=sign_in,
        people=PeopleDesk(shell, sign_in, runner, parent),
        queue=queue,
        case=CaseDesk(shell, queue, runner, parent),
        board=BoardDesk(shell, runner, parent),
    )


@QmlElement
@QmlSingleton
class Kiosk(QObject):
    """Hands QML the desks it may use. Holds no logic and no state of its own."""

    _installed: ClassVar[Kiosk | None] = None

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desks = make_desks(runner, self)

    def install(self) -> None:
        """Make this object the singleton of every engine made from now on."""
        Kiosk._installed = self

    @staticmethod
    def create(_engine: QQmlEngine) -> Kiosk:
        """Called by the QML engine; ownership stays here, or the door would die with the engine."""
        if Kiosk._installed is None:
            raise RuntimeError("Kiosk.install() must run before the first QML file loads")
        QQmlEngine.setObjectOwnership(Kiosk._installed, QQmlEngine.ObjectOwnership.CppOwnership)
        return Kiosk._installed

    @Property(ShellDesk, constant=True)
    def shell(self) -> ShellDesk:
        return self.desks.shell

    @Property(BrowseDesk, constant=True)
    def browse(self) -> BrowseDesk:
        return self.desks.browse

    @Property(VisitDesk, constant=True)
    def visit(self) -> VisitDesk:
        return self.desks.visit

    @Property(RestoreDesk, constant=True)
    def restore(self) -> RestoreDesk:
        return self.desks.restore

    @Property(ScanDesk, constant=True)
    def scan(self) -> ScanDesk:
        return self.desks.scan

    @Property(SlipDesk, constant=True)
    def slip(self) -> SlipDesk:
        return self.desks.slip

    @Property(HelpDesk, constant=True)
    def help(self) -> HelpDesk:
        return self.desks.help

    @Property(HelperDesk, constant=True)
    def helper(self) -> HelperDesk:
        return self.desks.helper

    @Property(SignInDesk, constant=True)
    def signIn(self) -> SignInDesk:
        return self.desks.sign_in

    @Property(PeopleDesk, constant=True)
    def people(self) -> PeopleDesk:
        return self.desks.people

    @Property(QueueDesk, constant=True)
    def queue(self) -> QueueDesk:
        return self.desks.queue

    @Property(CaseDesk, constant=True)
    def caseDesk(self) -> CaseDesk:
        return self.desks.case

    @Property(BoardDesk, constant=True)
    def board(self) -> BoardDesk:
        return self.desks.board
