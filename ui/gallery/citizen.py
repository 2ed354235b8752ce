"""The citizen's screens, each reached as a citizen reaches it, in the order of the visit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.application.core import Core
from kiosk.application.ports import Role
from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.settings import PrinterKind, Settings
from ui.app import Face
from ui.bridge.visit_rows import FieldRow
from ui.gallery.card import CameraFolder
from ui.gallery.people import (
    CARD_TEXT,
    DOUBTFUL_CARD_TEXT,
    HELPER,
    HELPER_PIN,
    OFFICER,
    OFFICER_PIN,
    WRONG_PIN,
    candidates,
)
from ui.gallery.stage import Look, OpenCore, Shot, Stage, StuckError

WALKED = "1.004194"
# Each has kinds of questions, a repeat or a way out that the others have not.
LOOKED_INTO = ("2.000815", "1.001193", "1.000656", "1.000894", "1.014063", "3.000228")
_LINES = ("text", "name", "address", "email", "long_text")


class CitizenScreens:
    """Takes the pictures. `shots` may be run once."""

    def __init__(
        self,
        app: QGuiApplication,
        look: Look,
        *,
        settings: Settings,
        open_core: OpenCore,
        camera: CameraFolder,
        folder: Path,
    ) -> None:
        self._app = app
        self._look = look
        self._open_core = open_core
        self._camera = camera
        self._settings = replace(
            settings,
            camera=str(camera.folder),
            printer=PrinterKind.FOLDER,
            printer_folder=str(folder / "slips"),
            idle_warning_s=3600,
            typing_offer_s=1,
        )
        self._no_printer = replace(self._settings, printer_folder=str(folder / "not plugged in" / "slips"))
        self._seen_types: set[str] = set()

    def shots(self) -> Iterator[Shot]:
        """Every screen, with its name."""
        yield from self._first_visit()
        yield from self._after_a_power_cut()
        yield from self._without_paper()
        yield from self._with_a_helper()
        yield from self._out_of_service()

    # --- four kiosks on one store ---------------------------------------------------------------------

    def _first_visit(self) -> Iterator[Shot]:
        self._camera.show_glare(CARD_TEXT)
        stage = self._stage(lambda: self._open_core(self._settings))
        try:
            yield from self._before_a_visit(stage)
            yield from self._tam_tru(stage)
            for code in LOOKED_INTO:
                yield from self._look_into(stage, code)
            # Left in the middle: what the next kiosk offers to go on with.
            visit = stage.desks.visit
            self._ask(stage, lambda: visit.start(WALKED))
            self._ask(stage, visit.forward)
        finally:
            stage.close()

    def _after_a_power_cut(self) -> Iterator[Shot]:
        self._camera.show_card(CARD_TEXT)
        stage = self._stage(lambda: self._open_core(self._settings, prints=True))
        try:
            stage.until(lambda: stage.desks.restore.offering, "nothing is offered")
            yield "restore-offer", stage.picture()
            stage.desks.restore.accept()
            stage.until(lambda: stage.desks.visit.page != "", "the visit does not go on")
            self._walk_to(stage, "review")
            self._ask(stage, stage.desks.visit.submit)
            stage.until(lambda: stage.desks.slip.state == "printed", "the slip is not printed")
            yield "receipt-printed", stage.picture()
            stage.desks.visit.finish()
        finally:
            stage.close()

    def _without_paper(self) -> Iterator[Shot]:
        stage = self._stage(lambda: self._open_core(self._no_printer, prints=True))
        try:
            stage.until(lambda: stage.desks.browse.ready, "no core comes")
            self._ask(stage, lambda: stage.desks.visit.start(WALKED))
            self._walk_to(stage, "review")
            self._ask(stage, stage.desks.visit.submit)
            stage.until(lambda: stage.desks.slip.state == "failed", "the printing does not fail")
            yield "receipt-not-printed", stage.picture()
            stage.desks.visit.finish()
        finally:
            stage.close()

    def _with_a_helper(self) -> Iterator[Shot]:
        """On a store of its own: the desk's pictures begin before anybody is known there."""
        stage = self._stage(lambda: self._open_core(self._settings, store="helped"))
        visit, helper = stage.desks.visit, stage.desks.helper
        try:
            stage.tell(_two_people)
            self._ask(stage, lambda: visit.start(WALKED))
            self._ask(stage, visit.forward)
            self._ask(stage, helper.ask)
            yield "helper-names", stage.picture()
            stage.press(f"helper-{HELPER}")
            yield "helper-pin", stage.picture()
            helper.signIn(HELPER, WRONG_PIN)
            stage.until(lambda: helper.error != "", "a wrong PIN is taken")
            yield "helper-refused", stage.picture()
            helper.signIn(HELPER, HELPER_PIN)
            stage.until(lambda: helper.name != "", "the helper does not get in")
            yield "helper-question", stage.picture()
            self._walk_to(stage, "review")
            yield "helper-review", stage.picture()
        finally:
            stage.close()

    def _out_of_service(self) -> Iterator[Shot]:
        def damaged() -> Core:
            raise DataError(ErrorCode.STORE_DAMAGED)

        stage = self._stage(damaged)
        try:
            stage.until(lambda: stage.desks.shell.trouble != "", "the kiosk does not notice")
            stage.desks.shell.speak(self._settings.language.value)  # the settings could not be read
            yield "out-of-service", stage.picture()
        finally:
            stage.close()

    def _stage(self, make_core: Callable[[], Core]) -> Stage:
        return Stage(self._app, Face.KIOSK, make_core, self._look)

    # --- before a visit -------------------------------------------------------------------------------

    def _before_a_visit(self, stage: Stage) -> Iterator[Shot]:
        shell, browse = stage.desks.shell, stage.desks.browse
        yield "attract-starting", stage.picture()
        stage.until(lambda: browse.ready, "no core comes")
        stage.dress()
        yield "attract", stage.picture()
        shell.begin()
        yield "choose", stage.picture()
        stage.write("searchField", "ket hon")
        yield "choose-search", stage.picture()
        stage.write("searchField", "giấy phép bay")
        yield "choose-nothing-found", stage.picture()
        stage.write("searchField", "")
        stage.do("searchField", "end")
        browse.chooseLifeEvent(str(browse.lifeEvents.rows[0].event_id))
        yield "choose-life-event", stage.picture()

    # --- one visit, page by page ----------------------------------------------------------------------

    def _tam_tru(self, stage: Stage) -> Iterator[Shot]:
        visit = stage.desks.visit
        self._ask(stage, lambda: visit.start(WALKED))
        yield "intro", stage.picture()
        self._ask(stage, visit.forward)
        yield from self._question(stage)
        yield from self._asides(stage)
        while visit.page == "question":
            yield from self._question(stage)
        yield "checklist", stage.picture()
        self._mark_papers(stage)
        yield "checklist-marked", stage.picture()
        self._ask(stage, visit.forward)
        yield "consent", stage.picture()
        self._ask(stage, visit.consent)
        yield from self._identity(stage)
        while visit.page != "review":
            yield from self._page(stage)
        yield "review", stage.picture()
        yield from self._still_there(stage)
        self._ask(stage, visit.submit)
        stage.until(lambda: stage.desks.slip.state == "waiting", "no slip is on its way")
        yield "receipt-printing", stage.picture()
        visit.finish()
        yield "thanks", stage.picture()
        stage.desks.shell.goHome()
        stage.dress()

    def _asides(self, stage: Stage) -> Iterator[Shot]:
        """What lies above a page: why, an error, a person called, leaving."""
        visit, bell = stage.desks.visit, stage.desks.help
        stage.press("whyButton")
        yield "why", stage.picture()
        stage.press("whySheetAccept")
        self._ask(stage, visit.answer)  # with nothing answered
        yield "question-error", stage.picture()
        stage.press("leaveButton")
        yield "leave", stage.picture()
        stage.press("leaveNo")
        stage.press("helpButton")
        stage.until(lambda: bell.state == "ringing", "the bell does not ring")
        yield "help-called", stage.picture()
        stage.press("helpCancel")
        stage.until(lambda: bell.state == "quiet", "the call is not taken back")

    def _identity(self, stage: Stage) -> Iterator[Shot]:
        scan = stage.desks.scan
        stage.until(lambda: scan.state == "looking", "no picture comes")
        yield "identity", stage.picture()
        stage.until(lambda: scan.typingOffered, "typing is not offered")
        yield "identity-typing-offered", stage.picture()
        self._camera.take_away()
        scan.again()
        stage.until(lambda: scan.state == "trouble", "the camera is not missed")
        yield "identity-no-camera", stage.picture()
        self._camera.show_card(DOUBTFUL_CARD_TEXT)
        scan.again()
        stage.until(lambda: scan.state == "found", "the card is not read")
        yield "identity-found-with-doubt", stage.picture()
        self._camera.show_card(CARD_TEXT)
        scan.again()
        stage.until(lambda: scan.state == "found", "the card is not read")
        yield "identity-found", stage.picture()
        self._ask(stage, scan.confirm)

    def _still_there(self, stage: Stage) -> Iterator[Shot]:
        shell = stage.desks.shell
        language = shell.tongue
        shell.configure(language, 0, 3600)
        stage.until(lambda: shell.askingIfThere, "the kiosk does not ask")
        yield "idle", stage.picture()
        shell.configure(language, 3600, 3600)

    # --- questions of other procedures ----------------------------------------------------------------

    def _look_into(self, stage: Stage, code: str) -> Iterator[Shot]:
        """Only what has not been seen yet: kinds of questions, "one more?", a way out."""
        visit = stage.desks.visit
        self._ask(stage, lambda: visit.start(code))
        while visit.page != "review":
            yield from self._page(stage)
        self._ask(stage, visit.submit)  # one more in the queue
        visit.finish()
        stage.desks.shell.goHome()
        stage.dress()

    def _page(self, stage: Stage) -> Iterator[Shot]:
        """Takes the page's picture when it shows something new, and goes on."""
        visit = stage.desks.visit
        match visit.page:
            case "question":
                yield from self._question(stage)
            case "more":
                if self._is_new("more"):
                    yield "more", stage.picture()
                # One item, and then no more.
                self._ask(stage, lambda: visit.answerMore(visit.pageId.endswith("#0")))
            case _:
                self._pass(stage)

    def _pass(self, stage: Stage) -> None:
        visit = stage.desks.visit
        match visit.page:
            case "checklist":
                self._mark_papers(stage)
                self._ask(stage, visit.forward)
            case "consent":
                self._ask(stage, visit.consent)
            case "identity":
                self._ask(stage, stage.desks.scan.typeInstead)
            case _:
                self._ask(stage, visit.forward)

    def _question(self, stage: Stage) -> Iterator[Shot]:
        visit = stage.desks.visit
        rows = visit.fields.rows
        new = [row for row in rows if self._is_new(row.type)]
        wanted = bool(new)
        if wanted and (line := next((row for row in new if row.type in _LINES), None)):
            yield from self._writing(stage, line)
        exits = self._fill(stage)
        if wanted:
            yield "question-" + "-".join(row.type for row in new), stage.picture()
        page = visit.pageId
        self._ask(stage, visit.answer)
        for _ in range(50):
            if visit.page == "exit":
                if self._is_new("exit"):
                    yield "exit", stage.picture()
                self._ask(stage, visit.back)
            elif visit.pageId != page:
                return
            self._try_next(stage, exits)
            self._ask(stage, visit.answer)
        raise StuckError(f"no answer is good enough for {page}")

    def _writing(self, stage: Stage, row: FieldRow) -> Iterator[Shot]:
        """The keyboard under a line that is being written."""
        field = f"field_{row.key}-line"
        stage.write(field, "Trần Thị Huong" if row.type == "name" else candidates(row, ())[0].split()[0])
        yield f"keyboard-{row.type}", stage.picture()
        stage.write(field, "")
        stage.do(field, "end")

    # --- answering ------------------------------------------------------------------------------------

    def _fill(self, stage: Stage) -> dict[str, list[str]]:
        """The likeliest answer everywhere; returns what else can be tried in each field."""
        visit = stage.desks.visit
        left: dict[str, list[str]] = {}
        for row in visit.fields.rows:
            values = list(candidates(row, visit.optionsOf(row.key).rows))
            if row.value:  # from the card, or from before
                values = [row.value, *(value for value in values if value != row.value)]
            left[row.key] = values
            visit.edit(row.key, values.pop(0))
        return left

    def _try_next(self, stage: Stage, left: dict[str, list[str]]) -> None:
        """Another answer where the last was refused; where none was, in the field that can lead elsewhere."""
        visit = stage.desks.visit
        rows = visit.fields.rows
        refused = [row for row in rows if row.problem]
        for row in refused or [row for row in rows if row.type in ("choice", "yes_no")]:
            if left[row.key]:
                visit.edit(row.key, left[row.key].pop(0))
                return
        raise StuckError(f"no other answer is left for {visit.pageId}")

    def _mark_papers(self, stage: Stage) -> None:
        """Some are there, some are missing."""
        for place, row in enumerate(stage.desks.visit.papers.rows):
            if row.needed:
                stage.desks.visit.mark(row.requirement_id, place % 2 == 0)
        stage.asked()

    def _walk_to(self, stage: Stage, page: str) -> None:
        while stage.desks.visit.page != page:
            for _ in self._page(stage):
                pass

    def _ask(self, stage: Stage, ask: Callable[[], object]) -> None:
        """Asks, and waits until the desk has shown the answer."""
        ask()
        stage.asked()
        stage.until(lambda: not stage.desks.visit.busy, "the visit does not go on")

    def _is_new(self, what: str) -> bool:
        if what in self._seen_types:
            return False
        self._seen_types.add(what)
        return True


def _two_people(core: Core) -> None:
    admin = core.sign_in.create_first_admin(OFFICER, OFFICER_PIN)
    core.sign_in.add(admin, HELPER, HELPER_PIN, Role.HELPER)
