from __future__ import annotations

import time

import pytest

from kiosk.adapters.pin_hash import Argon2PinHasher
from kiosk.domain.errors import DataError, ErrorCode


@pytest.fixture
def hasher() -> Argon2PinHasher:
    return Argon2PinHasher(passes=1, memory_kib=64, lanes=1)


def test_only_the_right_pin_fits(hasher: Argon2PinHasher) -> None:
    kept = hasher.hash("482915")
    assert hasher.verify(kept, "482915")
    assert not hasher.verify(kept, "482916")
    assert not hasher.verify(kept, "")
    assert "482915" not in kept


def test_the_same_pin_never_has_the_same_hash(hasher: Argon2PinHasher) -> None:
    assert hasher.hash("482915") != hasher.hash("482915")


@pytest.mark.parametrize("broken", ["", "hash", "$argon2id$v=19$m=64,t=1,p=1$", "$2b$12$abc"])
def test_what_is_no_hash_is_damage(hasher: Argon2PinHasher, broken: str) -> None:
    with pytest.raises(DataError) as refused:
        hasher.verify(broken, "482915")
    assert refused.value.code is ErrorCode.STORE_DAMAGED


def test_the_default_is_slow_and_large() -> None:
    start_s = time.process_time()
    kept = Argon2PinHasher().hash("482915")
    assert time.process_time() - start_s > 0.03
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    # a hash made with other parameters is still checked with its own
    assert Argon2PinHasher(passes=1, memory_kib=64, lanes=1).verify(kept, "482915")
