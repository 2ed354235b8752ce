"""The screens of the desk and of the board, on the store that the citizens have filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QGuiApplication

from kiosk.application.core import Core
from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.settings import Settings
from ui.app import Face
from ui.gallery.people import HELPER, HELPER_PIN, OFFICER, OFFICER_PIN, WRONG_PIN
from ui.gallery.stage import Look, OpenCore, Shot, Stage


def _damaged() -> Core:
    raise DataError(ErrorCode.STORE_DAMAGED)


class StaffScreens:
    """Takes the pictures. Each of the two may be run once, the desk first."""

    def __init__(self, app: QGuiApplication, look: Look, *, settings: Settings, open_core: OpenCore) -> None:
        self._app = app
        self._look = look.lying()
        self._settings = settings
        self._open_core = open_core

    # --- desk -----------------------------------------------------------------------------------------

    def desk(self) -> Iterator[Shot]:
        """A new point; then a morning with people waiting; then a store that cannot be opened."""
        yield from self._on(Face.DESK, lambda: self._open_core(self._settings, store="new"), self._new_point)
        yield from self._on(Face.DESK, lambda: self._open_core(self._settings), self._morning)
        yield from self._on(Face.DESK, _damaged, self._trouble)

    def _new_point(self, stage: Stage) -> Iterator[Shot]:
        stage.until(lambda: stage.desks.sign_in.need == "first_admin", "nobody is asked to be the first")
        yield "first-admin", stage.picture()
        self._create_admin(stage)
        yield "queue-empty", stage.picture()
        yield from self._people(stage)

    def _people(self, stage: Stage) -> Iterator[Shot]:
        """The administrator adds a helper, who then sits at the desk."""
        sign_in, people, queue = stage.desks.sign_in, stage.desks.people, stage.desks.queue
        people.open()
        stage.until(lambda: people.count == 1, "nobody is on the list")
        yield "people", stage.picture()
        people.add(HELPER, "helper", "123456", "123456")
        stage.until(lambda: people.pinTrouble != "", "a weak PIN is taken")
        yield "people-weak-pin", stage.picture()
        people.add(HELPER, "helper", HELPER_PIN, HELPER_PIN)
        stage.until(lambda: people.count == 2, "nobody is added")
        yield "people-added", stage.picture()
        sign_in.signOut()
        sign_in.signIn(HELPER, HELPER_PIN)
        stage.until(lambda: sign_in.signedIn and queue.ready, "the helper does not get in")
        stage.tell(lambda core: core.call_person.ring("question"))
        stage.until(lambda: queue.helpCount == 1, "the desk does not hear the bell")
        yield "queue-of-a-helper", stage.picture()

    def _morning(self, stage: Stage) -> Iterator[Shot]:
        desks = stage.desks
        stage.until(lambda: desks.sign_in.need == "first_admin", "nobody is asked to be the first")
        self._create_admin(stage)
        desks.sign_in.signOut()
        stage.until(lambda: desks.sign_in.need == "pin" and desks.sign_in.onlyName != "", "no PIN is asked")
        yield "sign-in", stage.picture()
        desks.sign_in.signIn(OFFICER, WRONG_PIN)
        stage.until(lambda: desks.sign_in.trouble != "", "a wrong PIN is taken")
        yield "sign-in-refused", stage.picture()
        desks.sign_in.signIn(OFFICER, OFFICER_PIN)
        stage.until(lambda: desks.queue.ready, "nobody gets in")
        yield "queue-waiting", stage.picture()
        self._act(stage, desks.queue.callNext)
        yield "called", stage.picture()
        self._act(stage, desks.queue.openCase)
        stage.until(lambda: desks.case.isOpen, "the case does not open")
        yield "case", stage.picture()
        desks.case.toggleNumbers()
        yield "case-numbers-shown", stage.picture()
        stage.tell(lambda core: core.call_person.ring("question"))
        stage.until(lambda: desks.queue.helpCount == 1, "the desk does not hear the bell")
        yield "help-ringing", stage.picture()
        self._act(stage, desks.queue.answerFirstHelp)
        self._act(stage, desks.queue.finish)
        self._act(stage, desks.queue.callNext)
        self._act(stage, desks.queue.markAbsent)
        yield "absent", stage.picture()
        for _ in range(4):  # for the board
            self._act(stage, desks.queue.callNext)
            self._act(stage, desks.queue.openCase)
            self._act(stage, desks.queue.finish)
        self._act(stage, desks.queue.callNext)

    def _trouble(self, stage: Stage) -> Iterator[Shot]:
        stage.until(lambda: stage.desks.shell.trouble != "", "the trouble is not noticed")
        stage.desks.shell.speak(self._settings.language.value)  # the settings could not be read
        yield "out-of-service", stage.picture()

    def _create_admin(self, stage: Stage) -> None:
        stage.desks.sign_in.createAdmin(OFFICER, OFFICER_PIN, OFFICER_PIN)
        stage.until(lambda: stage.desks.queue.ready, "the first administrator does not get in")

    def _act(self, stage: Stage, act: Callable[[], object]) -> None:
        """Acts, and waits until the desk shows what came of it."""
        act()
        stage.until(lambda: not stage.desks.queue.busy, "the desk does not answer")
        stage.asked()

    # --- board ----------------------------------------------------------------------------------------

    def board(self) -> Iterator[Shot]:
        """Before the first call; then with calls; then without a store."""
        yield from self._on(Face.BOARD, lambda: self._open_core(self._settings, store="new"), self._quiet)
        yield from self._on(Face.BOARD, lambda: self._open_core(self._settings), self._calls)
        yield from self._on(Face.BOARD, _damaged, self._trouble)

    def _quiet(self, stage: Stage) -> Iterator[Shot]:
        stage.until(lambda: stage.desks.board.clock != "", "the board does not begin")
        yield "no-calls", stage.picture()

    def _calls(self, stage: Stage) -> Iterator[Shot]:
        stage.until(lambda: stage.desks.board.recentCount > 0, "no calls are shown")
        yield "calls", stage.picture()

    def _on(
        self, face: Face, make_core: Callable[[], Core], scenes: Callable[[Stage], Iterator[Shot]]
    ) -> Iterator[Shot]:
        stage = Stage(self._app, face, make_core, self._look)
        try:
            yield from scenes(stage)
        finally:
            stage.close()
