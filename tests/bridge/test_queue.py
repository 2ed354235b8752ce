"""One desk and its queue, as its screen sees them; the use cases are the real ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

import pytest

from kiosk.application.core import Core
from kiosk.application.ports import Role
from kiosk.domain.errors import DeviceError, ErrorCode
from kiosk.domain.ids import TicketNumber
from kiosk.domain.text import Language
from tests.bridge.conftest import MakeDesks
from tests.fakes.core import FakeWorld
from tests.fakes.runner import HeldRunner
from tests.support.desks import column, rows_of, see
from tests.support.visits import submit_temporary_home
from ui.bridge.kiosk import Desks

PIN = "271828"


@pytest.fixture
def desks(desks: Desks) -> Desks:
    """Signed in at desk 1."""
    desks.sign_in.look()
    desks.sign_in.createAdmin("Vũ Thị Lan", PIN, PIN)
    return desks


def submit(world: FakeWorld, count: int = 1) -> None:
    for _ in range(count):
        submit_temporary_home(world.core)
        world.clock.move(minutes=1)


def lists(desks: Desks) -> tuple[list[str], list[str], list[str]]:
    """Waiting, absent, elsewhere."""
    queue = desks.queue
    waiting, absent, elsewhere = see(queue, "waiting", "absent", "elsewhere")
    return column(waiting, "number"), column(absent, "number"), column(elsewhere, "number")


def mine(desks: Desks) -> tuple[str, str]:
    found: tuple[str, str] = see(desks.queue, "mineNumber", "mineState")
    return found


def test_nothing_is_read_before_somebody_signs_in(desks_on: MakeDesks, world: FakeWorld) -> None:
    runner = HeldRunner(world.core)
    queue = desks_on(runner).queue
    queue.useDesk(3)
    assert see(queue, "deskNumber", "ready") == (3, False)
    assert runner.held == []
    queue.callNext()
    assert runner.held == []


def test_a_new_number_is_seen_at_the_next_look(desks: Desks, world: FakeWorld) -> None:
    assert see(desks.queue, "ready", "waitingCount") == (True, 0)
    submit(world)
    desks.queue.look()
    assert see(desks.queue, "waitingCount") == 1
    (row,) = rows_of(see(desks.queue, "waiting"))
    assert (row["number"], row["procedureName"], row["takenAt"]) == ("C001", "Đăng ký tạm trú", "08:30")
    assert row["waited"] == "1 phút"


def test_a_look_that_finds_nothing_new_reads_nothing(desks: Desks, world: FakeWorld) -> None:
    refreshed: list[bool] = []
    desks.queue.refreshed.connect(lambda: refreshed.append(True))
    desks.queue.look()
    desks.queue.look()
    assert refreshed == []
    submit(world)
    desks.queue.look()
    desks.queue.look()
    assert refreshed == [True]


def test_minutes_pass_without_news(desks: Desks, world: FakeWorld) -> None:
    submit(world)
    desks.queue.look()
    world.clock.move(minutes=61)
    desks.queue.look()
    assert column(see(desks.queue, "waiting"), "waited") == ["1 giờ 2 phút"]


@pytest.mark.usefixtures("desks")
def test_one_look_at_a_time(desks_on: MakeDesks, world: FakeWorld) -> None:
    runner = HeldRunner(world.core)
    other = desks_on(runner)
    other.sign_in.signIn("Vũ Thị Lan", PIN)
    runner.release()
    for _ in range(5):
        other.queue.look()
    assert len(runner.held) == 1


def test_from_call_to_finish(desks: Desks, world: FakeWorld) -> None:
    submit(world, 2)
    desks.queue.callNext()
    assert mine(desks) == ("C001", "called")
    assert see(desks.queue, "mineCalls", "mineCalledAt", "mineWaited") == (1, "08:32", "2 phút")
    desks.queue.callAgain()
    assert see(desks.queue, "mineCalls") == 2
    desks.queue.openCase()
    assert mine(desks) == ("C001", "serving")
    desks.queue.finish()
    assert mine(desks) == ("", "")
    assert lists(desks) == (["C002"], [], [])


def test_who_is_absent_can_be_called_back_at_once_or_later(desks: Desks, world: FakeWorld) -> None:
    submit(world, 2)
    desks.queue.callNext()
    desks.queue.markAbsent()
    assert see(desks.queue, "justAbsent") == "C001"
    assert lists(desks) == (["C002"], ["C001"], [])
    desks.queue.recall("C001")
    assert see(desks.queue, "justAbsent") == ""
    assert mine(desks) == ("C001", "called")
    assert lists(desks) == (["C002"], [], [])


def test_the_other_desk_is_seen(desks: Desks, world: FakeWorld) -> None:
    submit(world, 2)
    world.core.call_queue.call_next(2, None)
    desks.queue.look()
    assert lists(desks) == (["C002"], [], ["C001"])
    (row,) = rows_of(see(desks.queue, "elsewhere"))
    assert (row["desk"], row["stage"]) == (2, "called")


def test_a_conflict_is_told_and_the_lists_are_fresh(desks: Desks, world: FakeWorld) -> None:
    submit(world, 2)
    desks.queue.callNext()
    desks.queue.markAbsent()
    # Another desk is faster, and this one has not looked since.
    world.core.call_queue.recall(TicketNumber("C001"), 2, None)
    desks.queue.recall("C001")
    assert see(desks.queue, "trouble") == "Số này vừa được người khác gọi. Danh sách đã làm mới."
    assert lists(desks) == (["C002"], [], ["C001"])
    desks.queue.look()
    assert see(desks.queue, "trouble")
    desks.queue.callNext()
    assert see(desks.queue, "trouble") == ""
    assert mine(desks) == ("C002", "called")


def test_two_desks_with_one_number_are_told_which_is_served(
    desks: Desks, desks_on: MakeDesks, world: FakeWorld
) -> None:
    submit(world, 2)
    twin = desks_on()
    twin.sign_in.signIn("Vũ Thị Lan", PIN)
    desks.queue.callNext()
    twin.queue.callNext()
    assert "số C001" in see(twin.queue, "trouble")
    assert mine(twin) == ("C001", "called")


def test_nobody_waits_any_more(desks: Desks) -> None:
    desks.queue.callNext()
    assert mine(desks) == ("", "")
    assert see(desks.queue, "trouble") == ""


def test_acts_that_do_not_fit_ask_nothing(desks: Desks, world: FakeWorld) -> None:
    submit(world)
    desks.queue.look()
    revision = world.core.call_queue.revision()
    for act in (desks.queue.callAgain, desks.queue.markAbsent, desks.queue.openCase, desks.queue.finish):
        act()
    desks.queue.recall("")
    desks.queue.callNext()
    desks.queue.finish()  # called, not open yet
    assert mine(desks) == ("C001", "called")
    assert world.core.call_queue.revision() == revision + 1


@pytest.mark.usefixtures("desks")
def test_a_double_press_acts_once(desks_on: MakeDesks, world: FakeWorld) -> None:
    submit(world, 3)
    runner = HeldRunner(world.core)
    desk = desks_on(runner)
    desk.sign_in.signIn("Vũ Thị Lan", PIN)
    runner.release()
    desk.queue.callNext()
    assert see(desk.queue, "busy")
    desk.queue.callNext()
    desk.queue.recall("C002")
    runner.release()
    assert not see(desk.queue, "busy")
    assert mine(desk) == ("C001", "called")
    assert lists(desk) == (["C002", "C003"], [], [])


def test_help_rings_once_and_is_answered(desks: Desks, world: FakeWorld) -> None:
    rings: list[bool] = []
    desks.queue.rang.connect(lambda: rings.append(True))
    request = world.core.call_person.ring("identity")
    desks.queue.look()
    desks.queue.look()
    assert rings == [True]
    (row,) = rows_of(see(desks.queue, "help"))
    assert (row["kioskNumber"], row["page"], row["rung"]) == (1, "đưa thẻ căn cước", "dưới 1 phút")
    desks.queue.answerFirstHelp()
    assert see(desks.queue, "helpCount") == 0
    answered = world.core.call_person.look(request.id)
    assert answered is not None
    assert answered.answered_at is not None
    desks.queue.answerFirstHelp()
    assert see(desks.queue, "trouble") == ""


def test_a_page_nobody_has_named_is_left_out(desks: Desks, world: FakeWorld) -> None:
    world.core.call_person.ring("<script>")
    desks.queue.look()
    assert column(see(desks.queue, "help"), "page") == [""]


def test_a_desk_is_changed_only_while_it_is_free(desks: Desks, world: FakeWorld) -> None:
    submit(world, 2)
    world.core.call_queue.call_next(2, None)
    desks.queue.useDesk(2)
    assert mine(desks) == ("C001", "called")
    desks.queue.useDesk(1)
    assert see(desks.queue, "deskNumber") == 2
    desks.queue.markAbsent()
    for refused in (0, -1, 100):
        desks.queue.useDesk(refused)
        assert see(desks.queue, "deskNumber") == 2
    desks.queue.useDesk(99)
    desks.queue.callNext()
    view = world.core.call_queue.view(99)
    assert view.mine is not None
    assert view.mine.ticket_number == "C002"


@pytest.mark.usefixtures("desks")
def test_an_answer_for_the_desk_before_is_not_shown(desks_on: MakeDesks, world: FakeWorld) -> None:
    submit(world)
    world.core.call_queue.call_next(1, None)
    runner = HeldRunner(world.core)
    desk = desks_on(runner)
    desk.sign_in.signIn("Vũ Thị Lan", PIN)
    runner.held.pop(0)()
    desk.queue.useDesk(2)
    runner.held.pop(0)()
    assert (mine(desk), see(desk.queue, "ready")) == (("", ""), False)
    runner.release()
    assert (mine(desk), see(desk.queue, "ready")) == (("", ""), True)
    assert lists(desk) == ([], [], ["C001"])


def test_leaving_shows_nothing_and_the_ticket_stays(desks: Desks, world: FakeWorld) -> None:
    submit(world, 2)
    world.core.call_person.ring("question")
    desks.queue.callNext()
    desks.sign_in.signOut()
    assert (mine(desks), lists(desks)) == (("", ""), ([], [], []))
    assert see(desks.queue, "helpCount") == 0
    desks.sign_in.signIn("Vũ Thị Lan", PIN)
    assert mine(desks) == ("C001", "called")


@pytest.mark.usefixtures("desks")
def test_an_answer_that_comes_after_leaving_is_not_shown(desks_on: MakeDesks, world: FakeWorld) -> None:
    submit(world)
    runner = HeldRunner(world.core)
    desk = desks_on(runner)
    desk.sign_in.signIn("Vũ Thị Lan", PIN)
    runner.release()
    desk.queue.callNext()
    desk.sign_in.signOut()
    runner.release()
    assert (mine(desk), see(desk.queue, "busy")) == (("", ""), False)


def test_after_midnight_the_day_is_new(desks: Desks, world: FakeWorld) -> None:
    submit(world, 2)
    desks.queue.callNext()
    world.clock.move(days=1)
    desks.queue.look()
    assert (mine(desks), lists(desks)) == (("", ""), ([], [], []))


class _Failing:
    """A runner whose store is busy while `failing`."""

    def __init__(self, core: Core) -> None:
        self.core = core
        self.failing = False

    def run(
        self, work: Callable[[Core], object], done: Callable[..., None], failed: Callable[[DeviceError], None]
    ) -> None:
        if self.failing:
            failed(DeviceError(ErrorCode.STORE_BUSY))
        else:
            done(work(self.core))


@pytest.mark.usefixtures("desks")
def test_a_store_that_is_busy_is_told_and_looked_at_again(desks_on: MakeDesks, world: FakeWorld) -> None:
    submit(world)
    runner = _Failing(world.core)
    desk = desks_on(runner)
    desk.sign_in.signIn("Vũ Thị Lan", PIN)
    runner.failing = True
    desk.queue.look()
    assert "đang bận" in see(desk.queue, "trouble")
    assert lists(desk) == (["C001"], [], [])
    runner.failing = False
    desk.queue.look()
    assert see(desk.queue, "trouble") == ""


def test_words_follow_the_language(desks: Desks, world: FakeWorld) -> None:
    submit(world)
    desks.queue.look()
    desks.shell.set_language(Language.EN)
    (row,) = rows_of(see(desks.queue, "waiting"))
    assert (row["procedureName"], row["waited"]) == ("Register a temporary home", "1 min")


def test_a_bug_is_not_swallowed(desks: Desks, world: FakeWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> NoReturn:
        raise ZeroDivisionError

    monkeypatch.setattr(world.store.queue, "call_next", broken)
    with pytest.raises(ZeroDivisionError):
        desks.queue.callNext()


def test_a_helper_sees_and_answers_but_calls_nobody(desks: Desks, world: FakeWorld) -> None:
    member = desks.sign_in.member
    assert member is not None
    assert see(desks.queue, "mayServe") is True
    world.core.sign_in.add(member, "Hồ Thị Mai", "161803", Role.HELPER)
    submit(world, 2)
    desks.queue.callNext()
    world.core.call_person.ring("question")
    desks.sign_in.signOut()
    desks.sign_in.signIn("Hồ Thị Mai", "161803")
    assert see(desks.queue, "mayServe") is False
    assert (mine(desks), lists(desks)) == (("", ""), (["C002"], [], ["C001"]))
    desks.queue.callNext()
    assert see(desks.queue, "trouble") == "Việc này cần người có quyền khác làm."
    assert lists(desks) == (["C002"], [], ["C001"])
    desks.queue.answerFirstHelp()
    assert see(desks.queue, "helpCount", "trouble") == (0, "")
