"""Settings → adapters → use cases → Core: the one list of constructors.

Adapters are imported inside the functions that need them: a face shows its first frame before any of them is
loaded, and a verb loads only its own.
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.application.core import NO_WORDS, Core
from kiosk.domain.errors import DataError, DeviceError, ErrorCode
from kiosk.domain.settings import Settings, SlipPaper

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.adapters.catalogue_files import Problem
    from kiosk.adapters.db.store import Store
    from kiosk.application.citizen.make_slip import MakeSlip
    from kiosk.application.citizen.scan_identity import ScanResult
    from kiosk.application.citizen.scan_report import ScanFiles
    from kiosk.application.citizen.scan_session import ScanSession
    from kiosk.application.ports import DraftStore, Frame, SlipDrawer
    from kiosk.domain.ids import CaseCode
    from kiosk.domain.prepared_answers import PreparedAnswers
    from kiosk.domain.procedure import Catalogue
    from kiosk.domain.slip import Slip
    from kiosk.domain.suggestions import SuggestionList

log = logging.getLogger(__name__)

PROGRAM = "diem-ho-tro"
KEY_DIR_VARIABLE = "KIOSK_KEY_DIR"
RESOURCES = Path(__file__).parents[1] / "resources"
PRINTING_LOCK_NAME = "printing.lock"
# A little more than a spooler is given for one document.
LONGEST_SLIP_S = 75.0


@dataclass(frozen=True, slots=True)
class Places:
    """Where a kiosk keeps its things.

    Attributes:
        data_dir: database, settings, log; may be copied away as a backup.
        key_dir: keys of databases; never inside `data_dir`.
    """

    data_dir: Path
    key_dir: Path


def find_places(data_dir: Path | None = None) -> Places:
    """The given data folder, or the user's own; the key folder of KIOSK_KEY_DIR, or the user's own."""
    from platformdirs import PlatformDirs

    dirs = PlatformDirs(PROGRAM, appauthor=False)
    key_dir = os.environ.get(KEY_DIR_VARIABLE)
    return Places(
        data_dir=(data_dir or Path(dirs.user_data_dir)).absolute(),
        key_dir=Path(key_dir).absolute() if key_dir else Path(dirs.user_config_dir) / "keys",
    )


def load_settings(places: Places) -> Settings:
    """Raises DataError (settings.invalid)."""
    from kiosk.adapters.files.settings_file import read_settings

    return read_settings(places.data_dir)


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """What ships with the program, or stands in `folder`. Raises DataError (catalogue.invalid)."""
    from kiosk.adapters.catalogue_files import FileCatalogue

    return FileCatalogue(folder or RESOURCES / "catalogue").load()


def check_catalogue(folder: Path | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong with the shipped documents, or with those of `folder`."""
    from kiosk.adapters.catalogue_files import check

    return check(folder or RESOURCES / "catalogue")


def read_prepared(path: Path) -> PreparedAnswers:
    """Raises InputError (answers.unreadable, answer.unknown_field)."""
    from kiosk.adapters.files.answers_file import read_answers

    return read_answers(path)


def scan_files() -> ScanFiles:
    """Scanning of picture files and texts, without a store."""
    from kiosk.adapters.camera.pictures import load_picture
    from kiosk.adapters.clock import utc_now
    from kiosk.adapters.codes.cascade import still_reader
    from kiosk.application.citizen.scan_identity import ScanIdentity
    from kiosk.application.citizen.scan_report import ScanFiles

    return ScanFiles(ScanIdentity(still_reader(), utc_now), load_picture)


def open_store(places: Places) -> Store:
    """Raises DataError and DeviceError (`store.*`)."""
    from kiosk.adapters.clock import utc_now
    from kiosk.adapters.db.store import open_store as open_sql_store
    from kiosk.adapters.files.keys import FileKeyStore

    return open_sql_store(places.data_dir, FileKeyStore(places.key_dir), utc_now)


def make_core(
    places: Places, *, settings: Settings | None = None, camera: str | None = None, prints: bool = False
) -> Core:
    """Everything wired.

    Args:
        places: folders.
        settings: instead of those in the data folder.
        camera: instead of the camera of the settings (`--camera`).
        prints: this process prints slips, as long as no other process of the same data folder does.

    Raises:
        DataError: settings.invalid, catalogue.invalid, store.*.
        DeviceError: store.*.
    """
    from kiosk.adapters.clock import utc_now
    from kiosk.adapters.pin_hash import Argon2PinHasher
    from kiosk.application.citizen.call_person import CallPerson
    from kiosk.application.citizen.make_slip import MakeSlip
    from kiosk.application.citizen.print_slip import PrintSlip
    from kiosk.application.citizen.sitting import Sitting
    from kiosk.application.citizen.submit_answers import NoSavepoints, SubmitAnswers
    from kiosk.application.staff.call_queue import CallQueue, ReadBoard
    from kiosk.application.staff.read_case import ReadCase
    from kiosk.application.staff.sign_in import SignIn

    settings = settings or load_settings(places)
    if camera is not None:
        settings = replace(settings, camera=camera)
    catalogue = load_catalogue()
    store = open_store(places)
    make_slip = MakeSlip(cases=store.cases, staff=store.staff, catalogue=catalogue, settings=settings)
    printing = _Printing(places, settings, store, make_slip) if prints else None

    def sitting(drafts: DraftStore) -> Sitting:
        return Sitting(
            catalogue=catalogue, drafts=drafts, cases=store.cases, clock=utc_now, settings=settings
        )

    def close() -> None:
        if printing is not None:
            printing.close()
        store.close()

    return Core(
        settings=settings,
        catalogue=catalogue,
        clock=utc_now,
        sitting=sitting(store.drafts),
        submit_answers=SubmitAnswers(sitting(NoSavepoints())),
        new_scan=_new_scan(settings),
        print_slip=PrintSlip(
            jobs=store.print_jobs, clock=utc_now, wake=printing.wake if printing else lambda: None
        ),
        call_person=CallPerson(requests=store.help_requests, clock=utc_now, settings=settings),
        sign_in=SignIn(staff=store.staff, hasher=Argon2PinHasher(), clock=utc_now),
        call_queue=CallQueue(queue=store.queue, help_requests=store.help_requests, clock=utc_now),
        read_case=ReadCase(
            cases=store.cases,
            staff=store.staff,
            print_jobs=store.print_jobs,
            catalogue=catalogue,
            settings=settings,
        ),
        read_board=ReadBoard(queue=store.queue, clock=utc_now),
        close=close,
        name_words=_name_words(),
        slips_drawn=printing.slips_drawn if printing else lambda: 0,
    )


def _name_words() -> SuggestionList:
    """Names for the keyboard's suggestions; none when the list is damaged: typing works without."""
    from kiosk.adapters.files.word_lists import load_words

    try:
        return load_words(RESOURCES / "words" / "names.txt")
    except DataError as error:
        log.warning("%s", error)
        return NO_WORDS


class _Printing:
    """The thread that prints, and the right to print that one process of a data folder has."""

    def __init__(self, places: Places, settings: Settings, store: Store, make_slip: MakeSlip) -> None:
        from kiosk.adapters.clock import utc_now
        from kiosk.adapters.db.lock import SoleRight
        from kiosk.adapters.printing import open_printer
        from kiosk.application.background.print_slips import PrintLoop, PrintSlips

        self._right = SoleRight(places.data_dir / PRINTING_LOCK_NAME)
        self._drawer = _DrawerOfFirstSlip()
        self._loop = PrintLoop(
            PrintSlips(
                jobs=store.print_jobs,
                make_slip=make_slip,
                drawer=self._drawer,
                printer=open_printer(settings, places.data_dir),
                paper=settings.slip_paper,
                clock=utc_now,
            ),
            may_print=self._right.have,
        )
        self._loop.start()
        self.wake = self._loop.wake

    def slips_drawn(self) -> int:
        return self._drawer.drawn

    def close(self) -> None:
        """Waits for the slip under way; then another process may print."""
        if self._loop.stop(LONGEST_SLIP_S):
            self._right.release()


class _DrawerOfFirstSlip:
    """Loads the drawing of slips, with its fonts, when the first one is to be drawn."""

    def __init__(self) -> None:
        self._drawer: SlipDrawer | None = None
        self.drawn = 0

    def draw(self, slip: Slip, paper: SlipPaper) -> bytes:
        """Raises DataError (font.missing)."""
        self.drawn += 1
        self._drawer = self._drawer or slip_drawer()
        return self._drawer.draw(slip, paper)


def slip_drawer() -> SlipDrawer:
    """Raises DataError (font.missing)."""
    from kiosk.adapters.paper.slip_pdf import SlipPdf

    return SlipPdf(RESOURCES / "fonts")


def draw_slip(places: Places, code: CaseCode, paper: SlipPaper) -> bytes:
    """The slip of a case as a PDF, drawn now; no printing is noted.

    Raises:
        ConflictError: case.not_found.
        DataError: procedure.not_found, store.*, settings.invalid, font.missing.
    """
    from kiosk.application.citizen.make_slip import MakeSlip

    settings, catalogue, store = load_settings(places), load_catalogue(), open_store(places)
    try:
        make_slip = MakeSlip(cases=store.cases, staff=store.staff, catalogue=catalogue, settings=settings)
        return slip_drawer().draw(make_slip.make(code), paper)
    finally:
        store.close()


def _new_scan(
    settings: Settings,
) -> Callable[
    [Callable[[Frame], None], Callable[[ScanResult], None], Callable[[DeviceError], None]], ScanSession
]:
    def new_scan(
        on_frame: Callable[[Frame], None],
        on_result: Callable[[ScanResult], None],
        on_fault: Callable[[DeviceError], None],
    ) -> ScanSession:
        if not settings.camera:
            raise DeviceError(ErrorCode.CAMERA_NOT_FOUND)
        # OpenCV and the decoders are loaded when the first card is to be read.
        from kiosk.adapters.camera.sources import open_source
        from kiosk.adapters.clock import utc_now
        from kiosk.adapters.codes.cascade import live_reader
        from kiosk.application.citizen.scan_identity import ScanIdentity
        from kiosk.application.citizen.scan_session import ScanSession

        return ScanSession(
            lambda: open_source(settings.camera),
            ScanIdentity(live_reader(), utc_now),
            on_frame=on_frame,
            on_result=on_result,
            on_fault=on_fault,
        )

    return new_scan
