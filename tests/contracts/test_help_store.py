from __future__ import annotations

from kiosk.application.ports import HelpRequest
from tests.contracts.conftest import Stores
from tests.support.submissions import TickingClock


def test_a_ring_is_heard_until_somebody_answers(stores: Stores, clock: TickingClock) -> None:
    now = clock()
    request = stores.help_requests.ring("r1", 3, "scan", now)
    assert request == HelpRequest("r1", 3, "scan", now)
    assert stores.help_requests.unanswered() == (request,)

    answered_at = clock()
    stores.help_requests.answer("r1", None, answered_at)
    stores.help_requests.answer("r1", None, clock())
    assert stores.help_requests.unanswered() == ()
    assert stores.help_requests.get("r1") == HelpRequest("r1", 3, "scan", now, answered_at)


def test_ringing_again_is_the_same_request(stores: Stores, clock: TickingClock) -> None:
    first = stores.help_requests.ring("r1", 3, "scan", clock())
    assert stores.help_requests.ring("r2", 3, "check", clock()) == first
    other = stores.help_requests.ring("r3", 4, "scan", clock())
    assert stores.help_requests.unanswered() == (first, other)
    assert stores.help_requests.get("r2") is None

    stores.help_requests.answer("r1", None, clock())
    assert stores.help_requests.ring("r4", 3, "check", clock()).id == "r4"


def test_a_request_sent_again_late_stays_answered(stores: Stores, clock: TickingClock) -> None:
    stores.help_requests.ring("r1", 3, "scan", clock())
    stores.help_requests.answer("r1", None, clock())
    assert stores.help_requests.ring("r1", 3, "scan", clock()).answered_at is not None
    assert stores.help_requests.unanswered() == ()


def test_a_person_who_left_needs_no_help(stores: Stores, clock: TickingClock) -> None:
    stores.help_requests.ring("r1", 3, "scan", clock())
    other = stores.help_requests.ring("r2", 4, "scan", clock())
    stores.help_requests.withdraw(3)
    assert stores.help_requests.get("r1") is None
    assert stores.help_requests.unanswered() == (other,)
    stores.help_requests.withdraw(3)
    stores.help_requests.answer("r1", None, clock())


def test_what_was_answered_is_not_withdrawn(stores: Stores, clock: TickingClock) -> None:
    stores.help_requests.ring("r1", 3, "scan", clock())
    stores.help_requests.answer("r1", None, clock())
    stores.help_requests.withdraw(3)
    assert stores.help_requests.get("r1") is not None
