"""Keys in memory."""

from __future__ import annotations

from kiosk.domain.errors import DataError, ErrorCode


class FakeKeyStore:
    """`KeyStore`; every store has its own key, and the same in every run."""

    def __init__(self) -> None:
        self.keys: dict[str, bytes] = {}

    def load(self, store_id: str) -> bytes:
        if store_id not in self.keys:
            raise DataError(ErrorCode.KEY_MISSING)
        return self.keys[store_id]

    def create(self, store_id: str) -> bytes:
        if store_id in self.keys:
            raise FileExistsError(store_id)
        self.keys[store_id] = bytes([len(self.keys) + 1]) * 32
        return self.keys[store_id]
