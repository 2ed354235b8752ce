"""A folder instead of a printer: for demonstrations, for tests, and for an office that prints by hand."""

from __future__ import annotations

import os
import re
from itertools import count
from pathlib import Path

from kiosk.adapters.durable_file import sync_folder
from kiosk.domain.errors import DeviceError, ErrorCode

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST_NAME = 80
_BINARY = getattr(os, "O_BINARY", 0)


class FolderPrinter:
    """Writes each document as a file of its own; no file is ever replaced.

    The folder is made when only its last part is missing: a stick that is not plugged in is noticed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def print(self, document: bytes, title: str) -> None:
        """The document lies on the disk, whole, as `<title>.pdf`, or with -2, -3 … when that name is taken.

        Raises:
            DeviceError: printer.not_found without the folder or the right to write there; printer.failed when
                the disk does not take it.
        """
        self.check()
        name = safe_name(title)
        for copy in count(1):
            path = self._folder / (f"{name}.pdf" if copy == 1 else f"{name}-{copy}.pdf")
            try:
                self._write_new(path, document)
            except FileExistsError:
                continue
            except OSError as error:
                raise DeviceError(ErrorCode.PRINTER_FAILED) from error
            return

    def check(self) -> None:
        """Raises DeviceError (printer.not_found) when nothing can be written to the folder."""
        try:
            self._folder.mkdir(exist_ok=True)
        except OSError as error:
            raise DeviceError(ErrorCode.PRINTER_NOT_FOUND) from error
        if not os.access(self._folder, os.W_OK | os.X_OK):
            raise DeviceError(ErrorCode.PRINTER_NOT_FOUND)

    def _write_new(self, path: Path, document: bytes) -> None:
        """Raises FileExistsError when the name is taken.

        The part file holds the name while it is written, so that no link is needed: sticks are FAT.
        """
        part = path.with_name(f".{path.name}.part")
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o644)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(document)
                file.flush()
                os.fsync(file.fileno())
            if path.exists():
                raise FileExistsError(path)
            part.rename(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def safe_name(title: str) -> str:
    """A file name of letters A to Z, digits, dots, hyphens and underscores, not hidden, never empty."""
    return _UNSAFE.sub("-", title).strip(".-")[:_LONGEST_NAME] or "document"
