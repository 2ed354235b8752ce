from __future__ import annotations

import pytest

from kiosk.application.ports import Role, StaffMember
from kiosk.domain.errors import ConflictError, ErrorCode
from kiosk.domain.ids import StaffId, new_ulid
from tests.contracts.conftest import Stores
from tests.support.submissions import MORNING, TickingClock


def _member(name: str, role: Role = Role.STAFF) -> StaffMember:
    return StaffMember(StaffId(new_ulid(MORNING)), name, role)


def test_at_first_there_is_nobody(stores: Stores) -> None:
    assert not stores.staff.has_admin()
    assert stores.staff.members() == ()
    assert stores.staff.credentials("Lan") is None


def test_the_first_administrator_is_made_once(stores: Stores) -> None:
    admin = _member("Vũ Thị Lan", Role.ADMIN)
    stores.staff.add_first_admin(admin, "hash", MORNING)
    assert stores.staff.has_admin()
    with pytest.raises(ConflictError) as error:
        stores.staff.add_first_admin(_member("Đỗ Văn Hùng", Role.ADMIN), "hash", MORNING)
    assert error.value.code is ErrorCode.ADMIN_EXISTS
    assert stores.staff.members() == (admin,)


def test_people_are_listed_in_the_order_they_were_added(stores: Stores) -> None:
    people = (_member("Ý", Role.HELPER), _member("An"), _member("Đạt", Role.ADMIN))
    for person in people:
        stores.staff.add(person, "hash", MORNING)
    assert stores.staff.members() == people


@pytest.mark.parametrize("same", ["Vũ Thị Lan", "VŨ THỊ LAN", "vu  thi lan", "Vu\u0303 Thi\u0323 Lan"])
def test_names_are_compared_folded(stores: Stores, same: str) -> None:
    lan = _member("Vũ Thị Lan")
    stores.staff.add(lan, "hash", MORNING)
    found = stores.staff.credentials(same)
    assert found is not None
    assert found.member == lan
    with pytest.raises(ConflictError) as error:
        stores.staff.add(_member(same), "hash", MORNING)
    assert error.value.code is ErrorCode.NAME_TAKEN


def test_wrong_pins_are_counted_until_a_right_one(stores: Stores, clock: TickingClock) -> None:
    lan, hung = _member("Lan"), _member("Hùng")
    stores.staff.add(lan, "hash of lan", MORNING)
    stores.staff.add(hung, "hash of hùng", MORNING)
    stores.staff.note_failure(lan.id, clock())
    last = clock()
    stores.staff.note_failure(lan.id, last)

    found = stores.staff.credentials("Lan")
    assert found is not None
    assert (found.pin_hash, found.failures, found.last_failure_at) == ("hash of lan", 2, last)
    other = stores.staff.credentials("Hùng")
    assert other is not None
    assert (other.failures, other.last_failure_at) == (0, None)

    stores.staff.note_success(lan.id)
    found = stores.staff.credentials("Lan")
    assert found is not None
    assert (found.failures, found.last_failure_at) == (0, None)
    assert "hash" not in repr(found)
