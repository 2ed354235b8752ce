"""Who may sit down at a desk: the first administrator, PINs, and waiting after wrong ones."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from kiosk.adapters.pin_hash import Argon2PinHasher
from kiosk.application.ports import Role, StaffMember
from kiosk.application.staff.sign_in import FREE_TRIES, SignIn, SignInNeed, is_weak
from kiosk.domain.error_sentences import sentence
from kiosk.domain.errors import ConflictError, DeniedError, ErrorCode, InputError, KioskError
from tests.fakes.core import FakeClock, FakePinHasher
from tests.fakes.stores import MemoryStore

PIN, WRONG = "271828", "141421"
NAME = "Vũ Thị Lan"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def sign_in(clock: FakeClock) -> SignIn:
    return SignIn(staff=MemoryStore().staff, hasher=FakePinHasher(), clock=clock)


@pytest.fixture
def admin(sign_in: SignIn) -> StaffMember:
    return sign_in.create_first_admin(NAME, PIN)


def try_pin(sign_in: SignIn, pin: str, name: str = NAME) -> StaffMember | KioskError:
    try:
        return sign_in.sign_in(name, pin)
    except DeniedError as error:
        return error


def wait_asked(sign_in: SignIn, pin: str = PIN) -> int:
    """Seconds for which nothing is heard; 0 when the right PIN would be heard now."""
    outcome = try_pin(sign_in, pin)
    if isinstance(outcome, StaffMember):
        return 0
    assert outcome.code is ErrorCode.SIGN_IN_LOCKED
    assert str(outcome.params["wait_s"]) in sentence(outcome).vi
    return int(outcome.params["wait_s"])


def fail(sign_in: SignIn, times: int = 1) -> None:
    for _ in range(times):
        outcome = try_pin(sign_in, WRONG)
        assert isinstance(outcome, KioskError)
        assert outcome.code is ErrorCode.SIGN_IN_REFUSED


def test_the_first_start_makes_an_administrator(sign_in: SignIn) -> None:
    assert sign_in.need() is SignInNeed.FIRST_ADMIN
    member = sign_in.create_first_admin("  Vũ   Thị Lan\u202e ", PIN)
    assert (member.name, member.role) == (NAME, Role.ADMIN)
    assert sign_in.need() is SignInNeed.PIN
    assert sign_in.members() == (member,)


def test_only_one_is_first(sign_in: SignIn, admin: StaffMember) -> None:
    with pytest.raises(ConflictError) as refused:
        sign_in.create_first_admin("Đỗ Văn Hùng", "314159")
    assert refused.value.code is ErrorCode.ADMIN_EXISTS
    assert sign_in.members() == (admin,)


def test_two_desks_cannot_both_be_first(sign_in: SignIn) -> None:
    def create(number: int) -> StaffMember | ErrorCode:
        try:
            return sign_in.create_first_admin(f"Người thứ {number}", PIN)
        except ConflictError as error:
            return error.code

    with ThreadPoolExecutor(8) as desks:
        outcomes = list(desks.map(create, range(8)))
    made = [outcome for outcome in outcomes if isinstance(outcome, StaffMember)]
    assert len(made) == 1
    assert outcomes.count(ErrorCode.ADMIN_EXISTS) == 7
    assert sign_in.members() == tuple(made)


@pytest.mark.parametrize("name", ["", "   ", "\u200b\u202e", "\n\t"])
def test_a_name_must_be_seen(sign_in: SignIn, name: str) -> None:
    with pytest.raises(InputError) as refused:
        sign_in.create_first_admin(name, PIN)
    assert refused.value.code is ErrorCode.ANSWER_MISSING
    assert sign_in.need() is SignInNeed.FIRST_ADMIN


@pytest.mark.parametrize(
    "pin",
    [
        "",
        "12345",
        "1234567",
        "111111",
        "000000",
        "123456",
        "012345",
        "456789",
        "987654",
        "543210",
        "12a456",
        "12345 ",
        "١٢٣٤٥٧",  # Arabic digits are digits to str.isdigit, and on no keypad here
        "²³¹⁴⁵⁷",
    ],
)
def test_weak_pins_are_refused(sign_in: SignIn, pin: str) -> None:
    assert is_weak(pin)
    with pytest.raises(InputError) as refused:
        sign_in.create_first_admin(NAME, pin)
    assert refused.value.code is ErrorCode.PIN_TOO_WEAK
    assert sign_in.members() == ()


@pytest.mark.parametrize("pin", ["112233", "135790", "271828", "100000", "123457"])
def test_other_pins_are_taken(pin: str) -> None:
    assert not is_weak(pin)


def test_name_and_pin_open_the_desk(sign_in: SignIn, admin: StaffMember) -> None:
    assert sign_in.sign_in("vu thi lan", PIN) == admin
    fail(sign_in)
    unknown = try_pin(sign_in, PIN, "Không Có Ai")
    assert isinstance(unknown, KioskError)
    # The same words for a wrong name and a wrong PIN: nobody learns which names exist.
    assert unknown.code is ErrorCode.SIGN_IN_REFUSED


@pytest.mark.usefixtures("admin")
def test_three_wrong_pins_are_free_then_each_costs_twice_the_wait(sign_in: SignIn, clock: FakeClock) -> None:
    fail(sign_in, FREE_TRIES)
    for wait_s in (30, 60, 120, 240, 480, 960, 1920, 3600, 3600):
        assert wait_asked(sign_in) == wait_s
        clock.move(seconds=wait_s - 1)
        assert wait_asked(sign_in) == 1
        clock.move(seconds=1)
        fail(sign_in)


@pytest.mark.usefixtures("admin")
def test_asking_while_locked_costs_nothing(sign_in: SignIn, clock: FakeClock) -> None:
    fail(sign_in, FREE_TRIES)
    for _ in range(10):
        assert wait_asked(sign_in, WRONG) == 30
    clock.move(seconds=30)
    assert wait_asked(sign_in) == 0


@pytest.mark.parametrize("pin", ["", "\ud800", "2" * 1_000_000, "٢٧١٨٢٨", "27182", "271828 "])
def test_what_is_no_pin_counts_as_a_wrong_one(clock: FakeClock, pin: str) -> None:
    staff = MemoryStore().staff
    sign_in = SignIn(staff=staff, hasher=Argon2PinHasher(passes=1, memory_kib=8, lanes=1), clock=clock)
    sign_in.create_first_admin(NAME, PIN)
    outcome = try_pin(sign_in, pin)
    assert isinstance(outcome, KioskError)
    assert outcome.code is ErrorCode.SIGN_IN_REFUSED
    found = staff.credentials(NAME)
    assert found is not None
    assert found.failures == 1


@pytest.mark.usefixtures("admin")
def test_the_right_pin_forgives(sign_in: SignIn) -> None:
    fail(sign_in, FREE_TRIES - 1)
    assert isinstance(try_pin(sign_in, PIN), StaffMember)
    fail(sign_in, FREE_TRIES)
    assert wait_asked(sign_in) == 30


@pytest.mark.usefixtures("admin")
def test_a_part_of_a_second_is_a_second(sign_in: SignIn, clock: FakeClock) -> None:
    fail(sign_in, FREE_TRIES)
    clock.now += timedelta(seconds=29, milliseconds=200)
    assert wait_asked(sign_in) == 1


@pytest.mark.usefixtures("admin")
def test_a_clock_set_back_does_not_lock_for_longer(sign_in: SignIn, clock: FakeClock) -> None:
    fail(sign_in, FREE_TRIES)
    clock.move(days=-400)
    assert wait_asked(sign_in) == 30


def test_one_person_s_mistakes_do_not_lock_another(sign_in: SignIn, admin: StaffMember) -> None:
    hung = sign_in.add(admin, "Đỗ Văn Hùng", "314159", Role.STAFF)
    fail(sign_in, FREE_TRIES)
    assert wait_asked(sign_in) == 30
    assert sign_in.sign_in("Đỗ Văn Hùng", "314159") == hung


def test_only_an_administrator_adds_people(sign_in: SignIn, admin: StaffMember) -> None:
    hung = sign_in.add(admin, "Đỗ Văn Hùng", "314159", Role.STAFF)
    with pytest.raises(DeniedError) as refused:
        sign_in.add(hung, "Hồ Thị Mai", "161803", Role.HELPER)
    assert refused.value.code is ErrorCode.ROLE_NOT_ALLOWED
    with pytest.raises(ConflictError) as taken:
        sign_in.add(admin, "ĐỖ VĂN HÙNG", "161803", Role.STAFF)
    assert taken.value.code is ErrorCode.NAME_TAKEN
    assert sign_in.members() == (admin, hung)
