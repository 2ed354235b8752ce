"""Who sits at the desk: PIN sign-in, and the first administrator."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from kiosk.application.ports import Clock, Credentials, PinHasher, Role, StaffMember, StaffStore
from kiosk.application.staff.access import require_admin
from kiosk.domain.errors import DeniedError, ErrorCode, InputError
from kiosk.domain.ids import StaffId, new_ulid
from kiosk.domain.text import clean_line

PIN_LENGTH = 6
FREE_TRIES = 3
FIRST_WAIT_S = 30
LONGEST_WAIT_S = 3600


class SignInNeed(StrEnum):
    """What the desk must ask for when it opens."""

    FIRST_ADMIN = "first_admin"
    PIN = "pin"


class SignIn:
    """Use case of the desk."""

    def __init__(
        self,
        *,
        staff: StaffStore,
        hasher: PinHasher,
        clock: Clock,
        new_id: Callable[[datetime], str] = new_ulid,
    ) -> None:
        self._staff = staff
        self._hasher = hasher
        self._clock = clock
        self._new_id = new_id

    def need(self) -> SignInNeed:
        return SignInNeed.PIN if self._staff.has_admin() else SignInNeed.FIRST_ADMIN

    def members(self) -> tuple[StaffMember, ...]:
        """People who may sign in, for the desk to offer their names."""
        return self._staff.members()

    def create_first_admin(self, name: str, pin: str) -> StaffMember:
        """The first start of a desk makes its administrator.

        Raises:
            InputError: answer.missing for an empty name, pin.too_weak.
            ConflictError: staff.admin_exists when somebody was first; staff.name_taken.
        """
        member = self._new_member(name, pin, Role.ADMIN)
        self._staff.add_first_admin(member, self._hasher.hash(pin), self._clock())
        return member

    def add(self, by: StaffMember, name: str, pin: str, role: Role) -> StaffMember:
        """A new person, added by an administrator.

        Raises:
            DeniedError: role.not_allowed.
            InputError: answer.missing, pin.too_weak.
            ConflictError: staff.name_taken.
        """
        require_admin(by)
        member = self._new_member(name, pin, role)
        self._staff.add(member, self._hasher.hash(pin), self._clock())
        return member

    def sign_in(self, name: str, pin: str) -> StaffMember:
        """The person whose name and PIN these are.

        After three wrong PINs each further try waits 30 s, then 60 s, … at most an hour.

        Raises:
            DeniedError: sign_in.locked with `wait_s`, sign_in.refused.
        """
        now = self._clock()
        found = self._staff.credentials(clean_line(name, max_length=80))
        if found is None:
            raise DeniedError(ErrorCode.SIGN_IN_REFUSED)
        wait_s = _wait_s(found, now)
        if wait_s > 0:
            raise DeniedError(ErrorCode.SIGN_IN_LOCKED, wait_s=wait_s)
        if not _is_pin(pin) or not self._hasher.verify(found.pin_hash, pin):
            self._staff.note_failure(found.member.id, now)
            raise DeniedError(ErrorCode.SIGN_IN_REFUSED)
        self._staff.note_success(found.member.id)
        return found.member

    def _new_member(self, name: str, pin: str, role: Role) -> StaffMember:
        name = clean_line(name, max_length=80)
        if not name:
            raise InputError(ErrorCode.ANSWER_MISSING)
        if is_weak(pin):
            raise InputError(ErrorCode.PIN_TOO_WEAK)
        return StaffMember(StaffId(self._new_id(self._clock())), name, role)


def _is_pin(pin: str) -> bool:
    return len(pin) == PIN_LENGTH and all(c in "0123456789" for c in pin)


def is_weak(pin: str) -> bool:
    """Not six ASCII digits, all the same, or counting up or down (`123456`, `987654`)."""
    if not _is_pin(pin):
        return True
    steps = {int(b) - int(a) for a, b in pairwise(pin)}
    return steps in ({0}, {1}, {-1})


def _wait_s(found: Credentials, now: datetime) -> int:
    """Seconds until the next try is heard; 0 when it may come now.

    A clock set back cannot lengthen the wait beyond what the count of failures asks for.
    """
    over = found.failures - FREE_TRIES
    if over < 0 or found.last_failure_at is None:
        return 0
    wait = timedelta(seconds=min(FIRST_WAIT_S * 2**over, LONGEST_WAIT_S))
    left = found.last_failure_at + wait - now
    return max(0, min(int(wait.total_seconds()), -int(-left.total_seconds() // 1)))
