"""The database key as a private file, outside the data folder: a stolen data folder does not open itself."""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path

from kiosk.adapters.durable_file import create_private_file
from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.ids import is_ulid

KEY_BYTES = 32
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class FileKeyStore:
    """`KeyStore` in a folder: one file for each store, `<store id>.key`, 64 hex digits.

    On POSIX the folder is 0700 and the files 0600; anything wider is refused. On Windows the user's own
    folder already has such rights.

    Args:
        folder: made when the first key is made.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, store_id: str) -> bytes:
        path = self._path(store_id)
        try:
            _require_private(self._folder)
            _require_private(path)
            key = bytes.fromhex(path.read_text("ascii").strip())
        except FileNotFoundError as error:
            raise DataError(ErrorCode.KEY_MISSING) from error
        except ValueError as error:
            raise DataError(ErrorCode.KEY_WRONG) from error
        if len(key) != KEY_BYTES:
            raise DataError(ErrorCode.KEY_WRONG)
        return key

    def create(self, store_id: str) -> bytes:
        """Raises FileExistsError when the store has a key, which stays as it is; OSError of the disk."""
        path = self._path(store_id)
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _require_private(self._folder)
        key = secrets.token_bytes(KEY_BYTES)
        create_private_file(path, key.hex().encode() + b"\n")
        return key

    def _path(self, store_id: str) -> Path:
        if not is_ulid(store_id):
            raise ValueError("not a store id")
        return self._folder / f"{store_id}.key"


def _require_private(path: Path) -> None:
    """Raises DataError (store.key_unsafe) when anybody else may read or change `path`."""
    if os.name == "nt":
        return
    found = path.stat()
    if found.st_mode & _OTHERS or found.st_uid != os.geteuid():
        raise DataError(ErrorCode.KEY_UNSAFE)
