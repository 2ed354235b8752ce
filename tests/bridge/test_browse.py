"""What may be begun here, and finding it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.domain.procedure import Catalogue, LifeEvent
from kiosk.domain.text import Language, Text
from tests.fakes.core import FakeWorld, make_world
from tests.support.desks import rows_of, see
from tests.support.procedures import TODAY, make_procedure
from ui.bridge.kiosk import Desks, make_desks
from ui.bridge.tasks import InlineRunner


@pytest.fixture
def open_desks(qapp: QGuiApplication) -> Callable[[FakeWorld], Desks]:  # noqa: ARG001
    parents: list[QObject] = []

    def make(world: FakeWorld) -> Desks:
        parents.append(QObject())
        desks = make_desks(InlineRunner(world.core), parents[-1])
        desks.browse.load()
        return desks

    return make


def codes(desks: Desks) -> list[str]:
    return [str(row["code"]) for row in rows_of(see(desks.browse, "procedures"))]


def test_marks_case_order_and_codes_do_not_matter(open_desks: Callable[[FakeWorld], Desks]) -> None:
    desks = open_desks(make_world())
    for words in ("tam tru", "TRÚ tạm", "ở trọ", "1.004194", "1 004194", "temporary"):
        desks.browse.search(words)
        assert codes(desks) == ["1.004194"], words
    desks.browse.search("không có việc này")
    assert codes(desks) == []
    desks.browse.clear()
    assert len(codes(desks)) == 7


def test_a_life_event_narrows_the_list_and_names_follow_the_language(
    open_desks: Callable[[FakeWorld], Desks],
) -> None:
    desks = open_desks(make_world())
    event = rows_of(see(desks.browse, "lifeEvents"))[0]
    desks.browse.chooseLifeEvent(str(event["eventId"]))
    assert 0 < len(codes(desks)) < 7
    desks.shell.set_language(Language.EN)
    assert see(desks.browse, "lifeEventName") != event["name"]


def test_what_has_ended_is_not_offered_to_the_next_person(open_desks: Callable[[FakeWorld], Desks]) -> None:
    ending = make_procedure(life_event="e", valid_to=TODAY)
    catalogue = Catalogue((ending,), (LifeEvent("e", Text("Việc", "Thing"), "home"),))
    world = make_world(catalogue)
    desks = open_desks(world)
    assert codes(desks) == [ending.code]
    world.clock.now += timedelta(days=1)
    desks.shell.goHome()
    assert codes(desks) == []
