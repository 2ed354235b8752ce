"""Slow hashes of PINs, by Argon2id."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError
from argon2.low_level import Type

from kiosk.domain.errors import DataError, ErrorCode


class Argon2PinHasher:
    """`PinHasher`. The defaults are RFC 9106's second choice: 64 MiB, three passes, four lanes."""

    def __init__(self, *, passes: int = 3, memory_kib: int = 64 * 1024, lanes: int = 4) -> None:
        self._hasher = PasswordHasher(
            time_cost=passes, memory_cost=memory_kib, parallelism=lanes, type=Type.ID
        )

    def hash(self, pin: str) -> str:
        """The hash with its salt and parameters, as text."""
        return self._hasher.hash(pin)

    def verify(self, pin_hash: str, pin: str) -> bool:
        """Raises DataError (store.damaged) when `pin_hash` is not a hash."""
        try:
            return self._hasher.verify(pin_hash, pin)
        except VerifyMismatchError:
            return False
        except (InvalidHashError, VerificationError) as error:
            raise DataError(ErrorCode.STORE_DAMAGED) from error
