"""The slip of a case just submitted: how its printing goes, and one more copy."""

from __future__ import annotations

import pytest

from kiosk.domain.case import PrintState
from kiosk.domain.errors import ConflictError, ErrorCode
from tests.fakes.core import make_world
from tests.support.visits import submit_temporary_home


def test_a_reprint_pressed_twice_is_one_copy() -> None:
    world = make_world()
    code = submit_temporary_home(world.core).case_code
    print_slip = world.core.print_slip
    job = world.store.print_jobs.take(world.clock())
    assert job is not None
    with pytest.raises(ConflictError) as under_way:
        print_slip.again(code, 1)
    assert under_way.value.code is ErrorCode.PRINT_UNDER_WAY
    world.store.print_jobs.finish(job.id, world.clock())
    assert print_slip.again(code, 1) == print_slip.again(code, 1)
    last = print_slip.look(code)
    assert last is not None
    assert (last.copy_number, last.state) == (2, PrintState.WAITING)
