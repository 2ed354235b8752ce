"""What a face says to its supervisor and hears from it, and when it lets itself be touched."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.application.ports import Draft
from kiosk.domain.ids import ProcedureCode, SittingId, new_ulid
from kiosk.domain.progress import Progress
from kiosk.domain.savepoint import draft_document
from tests.fakes.core import MORNING, FakeWorld, make_world
from tests.support.kiosk_face import KioskFace
from ui.bridge.shell import Screen
from ui.bridge.tasks import InlineRunner
from ui.succession import Succession

PROCEDURE = "1.004194"


class Supervised(KioskFace):
    """A face whose supervisor is the test."""

    def __init__(
        self,
        app: QGuiApplication,
        engine: QQmlApplicationEngine,
        world: FakeWorld,
        no_answer_ms: int = 60_000,
    ) -> None:
        super().__init__(engine, world)
        orders, self._orders = os.pipe()
        self._reports, reports = os.pipe()
        os.set_blocking(self._reports, False)
        self._far_ends = (orders, reports)
        self._heard = b""
        self.succession = Succession(
            app,
            self.window,
            InlineRunner(world.core),
            orders=orders,
            reports=reports,
            no_answer_ms=no_answer_ms,
        )
        self.succession.follow(self.desks.shell, self.desks.restore)

    def said(self) -> list[str]:
        """First words of everything reported so far."""
        try:
            while piece := os.read(self._reports, 4096):
                self._heard += piece
        except BlockingIOError:
            pass
        return [line.split()[1] for line in self._heard.decode().splitlines()]

    def order(self, word: str) -> None:
        os.write(self._orders, word.encode() + b"\n")

    def hears_touches(self) -> bool:
        """Touches the first screen; it must be shown."""
        assert self.page == "attract"
        self.press(self.centre(self.window.contentItem()))
        self.release(self.centre(self.window.contentItem()))
        heard = self.page != "attract"
        self.desks.shell.show(Screen.ATTRACT)  # without a wipe: this visit has not begun
        return heard

    def close(self) -> None:
        for descriptor in (self._orders, self._reports):
            os.close(descriptor)


Start = Callable[..., Supervised]


@pytest.fixture
def start(qapp: QGuiApplication, qml_engine: QQmlApplicationEngine) -> Iterator[Start]:
    faces: list[Supervised] = []

    def make(world: FakeWorld | None = None, **options: int) -> Supervised:
        faces.append(Supervised(qapp, qml_engine, world or make_world(), **options))
        return faces[-1]

    yield make
    for face in faces:
        face.close()
        face.succession.deleteLater()


def test_the_end_of_a_visit_asks_for_a_successor_once_and_touches_are_refused(start: Start) -> None:
    face = start()
    assert face.hears_touches()
    face.desks.shell.begin()
    face.desks.shell.goHome()
    face.desks.shell.goHome()
    assert face.said() == ["successor"]
    assert not face.hears_touches()


def test_without_a_successor_the_next_person_is_served(start: Start) -> None:
    face = start()
    face.desks.shell.goHome()
    face.order("stay")
    face.wait_until(face.hears_touches, "touches are still refused")
    face.desks.shell.goHome()
    assert face.said() == ["successor", "successor"]


def test_a_supervisor_that_never_answers_does_not_lock_the_screen(start: Start) -> None:
    face = start(no_answer_ms=20)
    face.desks.shell.goHome()
    face.wait_until(face.hears_touches, "touches are still refused")


@pytest.mark.parametrize("word", ["leave", None], ids=["told to", "nobody looks after it"])
def test_it_leaves(start: Start, word: str | None) -> None:
    face = start()
    if word is None:
        os.close(face._orders)
        face._orders = os.open(os.devnull, os.O_RDONLY)
    else:
        face.order(word)
    face.wait_until(lambda: not face.window.isVisible(), "the window is still there")


def test_the_store_has_forgotten_the_visit_before_a_successor_is_asked_for(start: Start) -> None:
    """The successor looks for drafts when it starts."""
    face = start()
    face.desks.visit.start(PROCEDURE)
    face.desks.visit.forward()
    assert face.world.store.drafts.unfinished() is not None
    face.desks.shell.goHome()
    assert face.world.store.drafts.unfinished() is None
    assert face.said() == ["successor"]


def test_an_offer_that_nobody_takes_ends_this_process_too(start: Start) -> None:
    """The answers have been read to make the offer."""
    world = make_world()
    procedure = world.catalogue.find(PROCEDURE)
    assert procedure is not None
    world.store.drafts.save(
        Draft(
            SittingId(new_ulid(MORNING)),
            ProcedureCode(PROCEDURE),
            procedure.version,
            draft_document(Progress(procedure)),
            MORNING,
            MORNING,
        )
    )
    face = start(world)
    assert face.desks.restore.is_open
    face.desks.restore.decline()
    assert face.said() == ["successor"]


def test_a_slip_printed_for_somebody_else_ends_this_process_when_nobody_is_served(start: Start) -> None:
    world = make_world()
    drawn = [0]
    world.core = replace(world.core, slips_drawn=lambda: drawn[0])
    face = start(world)
    face.succession._live()
    assert face.said() == ["alive"]
    drawn[0] = 1
    face.desks.shell.begin()
    face.succession._live()
    assert face.said() == ["alive", "alive"], "somebody is being served"
    face.desks.shell.show(Screen.ATTRACT)
    face.succession._live()
    assert face.said() == ["alive", "alive", "alive", "successor"]
    face.order("stay")
    face.wait_until(face.hears_touches, "touches are still refused")
    face.succession._live()
    assert face.said()[-1] == "alive", "once refused, the next visit is waited for"
