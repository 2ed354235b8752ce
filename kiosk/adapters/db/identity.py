"""Which store this data folder holds, and whether a key is its key, before the file is opened.

`store.json` stands beside the database: the store's id, under which the key is kept elsewhere, and a check
value of the key. The value is a keyed hash of the id by a random key of 256 bits; it helps nobody to find the
key.
"""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.durable_file import create_private_file
from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.ids import is_ulid


@dataclass(frozen=True, slots=True)
class StoreIdentity:
    """Attributes: `store_id`, a ULID; `key_check`, 32 hex digits."""

    store_id: str
    key_check: str

    def check_key(self, key: bytes) -> None:
        """Raises DataError (store.key_wrong)."""
        if not hmac.compare_digest(self.key_check, _check_value(self.store_id, key)):
            raise DataError(ErrorCode.KEY_WRONG)


def _check_value(store_id: str, key: bytes) -> str:
    return hmac.digest(key, b"diem-ho-tro store " + store_id.encode(), "sha256").hex()[:32]


def read_identity(path: Path) -> StoreIdentity | None:
    """None when there is no such file. Raises DataError (store.damaged)."""
    try:
        content = json.loads(path.read_bytes())
        identity = StoreIdentity(content["store_id"], content["key_check"])
        if not is_ulid(identity.store_id):
            raise ValueError("not a store id")
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(ErrorCode.STORE_DAMAGED) from error
    return identity


def create_identity(path: Path, store_id: str, key: bytes) -> StoreIdentity:
    """The file is on disk, complete, or absent."""
    identity = StoreIdentity(store_id, _check_value(store_id, key))
    document = {"store_id": identity.store_id, "key_check": identity.key_check}
    create_private_file(path, json.dumps(document, indent=1).encode() + b"\n")
    return identity
