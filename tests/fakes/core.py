"""A core with stores, printer and camera in memory; the use cases and the catalogue are the real ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.adapters.catalogue_files import FileCatalogue
from kiosk.application.citizen.call_person import CallPerson
from kiosk.application.citizen.print_slip import PrintSlip
from kiosk.application.citizen.scan_identity import ScanResult
from kiosk.application.citizen.scan_session import ScanSession
from kiosk.application.citizen.sitting import Sitting
from kiosk.application.citizen.submit_answers import NoSavepoints, SubmitAnswers
from kiosk.application.core import Core
from kiosk.application.ports import DraftStore, Frame
from kiosk.application.staff.call_queue import CallQueue, ReadBoard
from kiosk.application.staff.read_case import ReadCase
from kiosk.application.staff.sign_in import SignIn
from kiosk.domain.errors import DeviceError, ErrorCode
from kiosk.domain.procedure import Catalogue
from kiosk.domain.settings import PrinterKind, Settings
from tests.fakes.stores import MemoryStore

CATALOGUE_DIR = Path(__file__).parents[2] / "resources" / "catalogue"
MORNING = datetime(2026, 11, 21, 1, 30, tzinfo=UTC)  # 08:30 in Việt Nam


class FakeClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = MORNING) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: int) -> None:
        self.now += timedelta(**by)


class FakePinHasher:
    """Not slow, and no secret."""

    def hash(self, pin: str) -> str:
        return f"hash of {pin}"

    def verify(self, pin_hash: str, pin: str) -> bool:
        return pin_hash == f"hash of {pin}"


class FakeScanSession(ScanSession):
    """A camera that shows and finds what the test says, on the thread of the test."""

    def __init__(
        self,
        on_frame: Callable[[Frame], None],
        on_result: Callable[[ScanResult], None],
        on_fault: Callable[[DeviceError], None],
    ) -> None:
        self.on_frame = on_frame
        self.on_result = on_result
        self.on_fault = on_fault
        self.running = False

    def start(self) -> None:
        self.running = True

    def stop(self, timeout_s: float = 1.0) -> bool:  # noqa: ARG002 - the signature of a ScanSession
        self.running = False
        return True


@dataclass
class FakeWorld:
    """A core, and what a test may turn in it.

    Attributes:
        camera: False: this kiosk has none.
        sessions: every showing of cards so far; the last is the one under way.
    """

    settings: Settings
    catalogue: Catalogue
    clock: FakeClock = field(default_factory=FakeClock)
    store: MemoryStore = field(default_factory=MemoryStore)
    camera: bool = True
    sessions: list[FakeScanSession] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.core = Core(
            settings=self.settings,
            catalogue=self.catalogue,
            clock=self.clock,
            sitting=self._new_sitting(self.store.drafts),
            submit_answers=SubmitAnswers(self._new_sitting(NoSavepoints())),
            new_scan=self._new_scan,
            print_slip=PrintSlip(jobs=self.store.print_jobs, clock=self.clock, wake=lambda: None),
            call_person=CallPerson(
                requests=self.store.help_requests, clock=self.clock, settings=self.settings
            ),
            sign_in=SignIn(staff=self.store.staff, hasher=FakePinHasher(), clock=self.clock),
            call_queue=CallQueue(
                queue=self.store.queue, help_requests=self.store.help_requests, clock=self.clock
            ),
            read_case=ReadCase(
                cases=self.store.cases,
                staff=self.store.staff,
                print_jobs=self.store.print_jobs,
                catalogue=self.catalogue,
                settings=self.settings,
            ),
            read_board=ReadBoard(queue=self.store.queue, clock=self.clock),
            close=self.store.close,
        )

    def _new_sitting(self, drafts: DraftStore) -> Sitting:
        return Sitting(
            catalogue=self.catalogue,
            drafts=drafts,
            cases=self.store.cases,
            clock=self.clock,
            settings=self.settings,
        )

    def _new_scan(
        self,
        on_frame: Callable[[Frame], None],
        on_result: Callable[[ScanResult], None],
        on_fault: Callable[[DeviceError], None],
    ) -> FakeScanSession:
        if not self.camera:
            raise DeviceError(ErrorCode.CAMERA_NOT_FOUND)
        self.sessions.append(FakeScanSession(on_frame, on_result, on_fault))
        return self.sessions[-1]


def make_world(catalogue: Catalogue | None = None, settings: Settings | None = None) -> FakeWorld:
    """The shipped catalogue and a printer, unless told otherwise."""
    return FakeWorld(
        settings=settings or Settings(printer=PrinterKind.FOLDER),
        catalogue=catalogue or FileCatalogue(CATALOGUE_DIR).load(),
    )
