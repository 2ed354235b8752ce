"""Every test of a desk has an application: timers and signals need one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from tests.fakes.core import FakeWorld, make_world
from ui.bridge.kiosk import Desks, make_desks
from ui.bridge.tasks import InlineRunner, Runner

MakeDesks = Callable[..., Desks]


@pytest.fixture
def world() -> FakeWorld:
    return make_world()


@pytest.fixture
def desks_on(world: FakeWorld, qapp: QGuiApplication) -> MakeDesks:  # noqa: ARG001
    """`desks_on(runner)`: all desks of one process on `world`; answered at once unless given a runner."""
    parents: list[QObject] = []

    def make(runner: Runner | None = None) -> Desks:
        parents.append(QObject())
        return make_desks(runner or InlineRunner(world.core), parents[-1])

    return make


@pytest.fixture
def desks(desks_on: MakeDesks) -> Desks:
    return desks_on()
