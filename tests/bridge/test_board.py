"""The board of the waiting room, as its screen sees it."""

from __future__ import annotations

import pytest

from kiosk.domain.errors import DataError, DeviceError, ErrorCode
from kiosk.domain.ids import TicketNumber
from kiosk.domain.text import Language
from tests.bridge.conftest import MakeDesks
from tests.fakes.core import FakeWorld
from tests.fakes.runner import HeldRunner
from tests.support.desks import rows_of, see
from tests.support.visits import submit_temporary_home
from ui.bridge.kiosk import Desks


@pytest.fixture
def desks(desks: Desks) -> Desks:
    desks.board.start()
    return desks


def call(world: FakeWorld, *to_desks: int) -> None:
    for desk in to_desks:
        submit_temporary_home(world.core)
        world.core.call_queue.call_next(desk, None)
        world.clock.move(seconds=30)


def test_the_day_begins_quietly(desks: Desks) -> None:
    assert see(desks.board, "currentNumber", "currentDesk", "recentCount") == ("", 0, 0)
    assert see(desks.board, "clock", "day") == ("08:30", "Thứ Bảy, 21/11/2026")


def test_the_newest_call_stands_apart_from_the_five_before(desks: Desks, world: FakeWorld) -> None:
    call(world, 1, 2, 3, 4, 5, 6, 7)
    desks.board.look()
    assert see(desks.board, "currentNumber", "currentDesk", "currentCalls") == ("C007", 7, 1)
    assert [(row["number"], row["desk"]) for row in rows_of(see(desks.board, "recent"))] == [
        ("C006", 6),
        ("C005", 5),
        ("C004", 4),
        ("C003", 3),
        ("C002", 2),
    ]


def test_nothing_but_numbers_and_desks_leaves_the_store(desks: Desks, world: FakeWorld) -> None:
    call(world, 1, 2)
    desks.board.look()
    assert [set(row) for row in rows_of(see(desks.board, "recent"))] == [{"number", "desk", "calls"}]
    meta = desks.board.metaObject()
    names = [str(meta.property(index).name()) for index in range(meta.propertyCount())]
    told = " ".join(str(see(desks.board, name)) for name in names if name != "objectName")
    assert "Đào" not in told


def test_a_call_is_announced_once_and_a_recall_again(desks: Desks, world: FakeWorld) -> None:
    heard: list[str] = []
    desks.board.called.connect(lambda: heard.append(see(desks.board, "currentNumber")))
    call(world, 1)
    desks.board.look()
    desks.board.look()
    call(world, 2)
    desks.board.look()
    world.core.call_queue.recall(TicketNumber("C001"), 1, None)
    desks.board.look()
    assert heard == ["C001", "C002", "C001"]
    assert see(desks.board, "currentCalls") == 2


def test_what_was_called_before_the_start_is_not_announced(desks_on: MakeDesks, world: FakeWorld) -> None:
    call(world, 1)
    board = desks_on().board
    heard: list[bool] = []
    board.called.connect(lambda: heard.append(True))
    board.start()
    assert see(board, "currentNumber") == "C001"
    assert heard == []


def test_the_clock_goes_on_without_calls(desks: Desks, world: FakeWorld) -> None:
    world.clock.move(minutes=9)
    desks.board.look()
    assert see(desks.board, "clock") == "08:39"


def test_a_new_day_is_quiet_again(desks: Desks, world: FakeWorld) -> None:
    call(world, 1, 2)
    desks.board.look()
    world.clock.move(days=1)
    desks.board.look()
    assert see(desks.board, "currentNumber", "recentCount") == ("", 0)
    assert see(desks.board, "day") == "Chủ nhật, 22/11/2026"


def test_the_day_is_said_in_the_language_of_the_board(desks: Desks) -> None:
    desks.shell.set_language(Language.EN)
    assert see(desks.board, "day") == "Saturday, 21/11/2026"


def test_one_look_at_a_time(desks_on: MakeDesks, world: FakeWorld) -> None:
    runner = HeldRunner(world.core)
    board = desks_on(runner).board
    board.start()
    runner.release()
    for _ in range(5):
        board.look()
    assert len(runner.held) == 1


def test_a_busy_store_is_told_and_the_numbers_stay(
    desks: Desks, world: FakeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    call(world, 1)
    desks.board.look()

    def busy() -> int:
        raise DeviceError(ErrorCode.STORE_BUSY)

    with monkeypatch.context() as patch:
        patch.setattr(world.store.queue, "revision", busy)
        desks.board.look()
    assert "đang bận" in see(desks.board, "trouble")
    assert see(desks.board, "currentNumber") == "C001"
    desks.board.look()
    assert see(desks.board, "trouble") == ""


def test_a_store_that_cannot_be_opened_takes_the_board_out_of_service(
    desks_on: MakeDesks, world: FakeWorld
) -> None:
    class Broken(HeldRunner):
        def run(self, work, done, failed):  # type: ignore[no-untyped-def]  # noqa: ARG002
            failed(DataError(ErrorCode.STORE_DAMAGED))

    desks = desks_on(Broken(world.core))
    desks.board.start()
    assert "hỏng" in see(desks.shell, "trouble")
