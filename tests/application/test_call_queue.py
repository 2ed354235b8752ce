"""A day at two desks, and what the waiting room reads."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.application.ports import Role, StaffMember
from kiosk.application.staff.call_queue import CallQueue, ReadBoard
from kiosk.domain.case import CaseState, EventKind, TicketState
from kiosk.domain.errors import ConflictError, DeniedError, ErrorCode
from kiosk.domain.ids import CaseCode, StaffId, TicketNumber
from tests.fakes.core import FakeWorld, make_world
from tests.support.visits import submit_temporary_home

LAN = StaffMember(StaffId("01LAN"), "Vũ Thị Lan", Role.STAFF)
MAI = StaffMember(StaffId("01MAI"), "Hồ Thị Mai", Role.HELPER)


@pytest.fixture
def world() -> FakeWorld:
    return make_world()


@pytest.fixture
def queue(world: FakeWorld) -> CallQueue:
    return world.core.call_queue


@pytest.fixture
def board(world: FakeWorld) -> ReadBoard:
    return world.core.read_board


def submit(world: FakeWorld, count: int = 1) -> list[CaseCode]:
    codes = []
    for _ in range(count):
        codes.append(submit_temporary_home(world.core).case_code)
        world.clock.move(minutes=1)
    return codes


def numbers(rows: tuple[object, ...]) -> list[str]:
    return [row.ticket_number for row in rows]  # type: ignore[attr-defined]


def test_a_desk_sees_who_waits_who_is_here_and_who_is_elsewhere(world: FakeWorld, queue: CallQueue) -> None:
    submit(world, 5)
    queue.call_next(1, LAN)
    queue.call_next(2, None)
    queue.mark_no_show(TicketNumber("C002"), None)
    queue.call_next(2, None)

    first, second = queue.view(1), queue.view(2)
    assert first.mine is not None
    assert second.mine is not None
    assert (first.mine.ticket_number, second.mine.ticket_number) == ("C001", "C003")
    assert numbers(first.waiting) == numbers(second.waiting) == ["C004", "C005"]
    assert numbers(first.absent) == numbers(second.absent) == ["C002"]
    assert numbers(first.elsewhere) == ["C003"]
    assert numbers(second.elsewhere) == ["C001"]


def test_the_view_tells_its_own_revision(world: FakeWorld, queue: CallQueue) -> None:
    before = queue.view(1).revision
    assert queue.revision() == before
    submit(world)
    assert queue.revision() != before
    assert queue.view(1).revision == queue.revision()


def test_one_case_from_call_to_finish(world: FakeWorld, queue: CallQueue) -> None:
    (code,) = submit(world)
    called = queue.call_next(3, LAN)
    assert called is not None
    assert (called.state, called.desk, called.calls) == (TicketState.CALLED, 3, 1)

    record = queue.open_case(code, LAN)
    assert record.summary.state is CaseState.OPEN
    assert queue.open_case(code, LAN).events == record.events
    queue.finish(code, LAN)

    view = queue.view(3)
    assert (view.mine, view.waiting, view.absent) == (None, (), ())
    done = world.store.cases.get(code)
    assert (done.summary.state, done.summary.ticket_state) == (CaseState.FINISHED, TicketState.DONE)
    assert [(e.kind, e.actor) for e in done.events][1:] == [
        (EventKind.CALLED, "staff:01LAN"),
        (EventKind.OPENED, "staff:01LAN"),
        (EventKind.FINISHED, "staff:01LAN"),
    ]


def test_nobody_waits(queue: CallQueue) -> None:
    assert queue.call_next(1, None) is None


def test_who_did_not_come_can_be_called_by_any_free_desk(world: FakeWorld, queue: CallQueue) -> None:
    submit(world, 2)
    queue.call_next(1, LAN)
    queue.mark_no_show(TicketNumber("C001"), LAN)
    queue.call_next(1, LAN)
    with pytest.raises(ConflictError) as busy:
        queue.recall(TicketNumber("C001"), 1, LAN)
    assert (busy.value.code, busy.value.params) == (ErrorCode.DESK_BUSY, {"number": "C002"})
    again = queue.recall(TicketNumber("C001"), 2, None)
    assert (again.desk, again.calls, again.state) == (2, 2, TicketState.CALLED)


def test_a_desk_does_not_call_another_desk_s_number(world: FakeWorld, queue: CallQueue) -> None:
    (code,) = submit(world)
    queue.call_next(1, LAN)
    with pytest.raises(ConflictError) as refused:
        queue.recall(TicketNumber("C001"), 2, None)
    assert refused.value.code is ErrorCode.TICKET_WRONG_STATE
    with pytest.raises(ConflictError) as not_open:
        queue.finish(CaseCode("K01-20261121-999"), None)
    assert not_open.value.code is ErrorCode.CASE_NOT_FOUND
    queue.finish(code, LAN)
    with pytest.raises(ConflictError) as twice:
        queue.finish(code, LAN)
    assert twice.value.code is ErrorCode.CASE_WRONG_STATE


def test_a_case_is_opened_only_after_its_number_was_called(world: FakeWorld, queue: CallQueue) -> None:
    (code,) = submit(world)
    with pytest.raises(ConflictError) as refused:
        queue.open_case(code, LAN)
    assert refused.value.code is ErrorCode.CASE_WRONG_STATE


def test_help_is_answered_once(world: FakeWorld, queue: CallQueue) -> None:
    request = world.core.call_person.ring("question")
    assert queue.view(1).help_requests == (request,)
    queue.answer_help(request.id, LAN)
    world.clock.move(minutes=1)
    queue.answer_help(request.id, None)
    assert queue.view(1).help_requests == ()
    answered = world.core.call_person.look(request.id)
    assert answered is not None
    assert answered.answered_at == request.rung_at


@pytest.mark.parametrize(
    "act",
    [
        lambda queue, _code: queue.call_next(2, MAI),
        lambda queue, _code: queue.recall(TicketNumber("C001"), 1, MAI),
        lambda queue, _code: queue.mark_no_show(TicketNumber("C001"), MAI),
        lambda queue, code: queue.open_case(code, MAI),
        lambda queue, code: queue.finish(code, MAI),
    ],
)
def test_a_helper_neither_calls_nor_works_on_a_case(
    world: FakeWorld, queue: CallQueue, act: Callable[[CallQueue, CaseCode], object]
) -> None:
    code, _ = submit(world, 2)
    queue.call_next(1, LAN)
    before = queue.view(1)
    with pytest.raises(DeniedError) as denied:
        act(queue, code)
    assert denied.value.code is ErrorCode.ROLE_NOT_ALLOWED
    assert queue.view(1) == before


def test_a_helper_sees_who_waits_and_answers_calls_for_help(world: FakeWorld, queue: CallQueue) -> None:
    submit(world, 2)
    queue.call_next(1, LAN)
    request = world.core.call_person.ring("question")
    view = queue.view(1, MAI)
    assert (view.mine, numbers(view.waiting), numbers(view.elsewhere)) == (None, ["C002"], ["C001"])
    assert view.help_requests == (request,)
    queue.answer_help(request.id, MAI)
    assert queue.view(1, MAI).help_requests == ()


def test_an_administrator_serves_like_an_officer(world: FakeWorld, queue: CallQueue) -> None:
    (code,) = submit(world)
    admin = StaffMember(StaffId("01HUNG"), "Đỗ Văn Hùng", Role.ADMIN)
    queue.call_next(1, admin)
    queue.open_case(code, admin)
    queue.finish(code, admin)
    assert queue.view(1, admin).mine is None


def test_tomorrow_begins_with_an_empty_queue(world: FakeWorld, queue: CallQueue, board: ReadBoard) -> None:
    submit(world, 2)
    queue.call_next(1, LAN)
    world.clock.move(days=1)
    view = queue.view(1)
    assert (view.mine, view.waiting, queue.today(), board.calls()) == (None, (), (), ())


def test_the_board_tells_the_newest_call_first(world: FakeWorld, queue: CallQueue, board: ReadBoard) -> None:
    codes = submit(world, 8)
    for desk in range(1, 9):
        queue.call_next(desk, None)
    assert numbers(board.calls()) == ["C008", "C007", "C006", "C005", "C004", "C003"]
    queue.recall(TicketNumber("C002"), 2, None)
    assert [(row.ticket_number, row.desk, row.calls) for row in board.calls(2)] == [
        ("C002", 2, 2),
        ("C008", 8, 1),
    ]
    queue.finish(codes[7], None)
    assert numbers(board.calls(2)) == ["C002", "C008"]
