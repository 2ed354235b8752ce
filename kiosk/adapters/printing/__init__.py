"""Where finished slips go: the system's spooler, a folder, or nowhere."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.printing.folder import FolderPrinter
from kiosk.adapters.printing.spooler import SpoolerPrinter
from kiosk.application.ports import Printer
from kiosk.domain.errors import DeviceError, ErrorCode
from kiosk.domain.settings import PrinterKind, Settings

__all__ = ["FolderPrinter", "NoPrinter", "SpoolerPrinter", "open_printer"]

_DEFAULT_FOLDER = "slips"


class NoPrinter:
    """A kiosk without a printer: submitting makes no print job, the number stands on the screen."""

    def print(self, document: bytes, title: str) -> None:  # noqa: ARG002 - the port's
        """Raises DeviceError (printer.not_found): somebody asked for paper where there is none."""
        self.check()

    def check(self) -> None:
        """Raises DeviceError (printer.not_found)."""
        raise DeviceError(ErrorCode.PRINTER_NOT_FOUND)


def open_printer(settings: Settings, data_folder: Path) -> Printer:
    """The printer that the settings name; a folder without a path, or a relative one, is in `data_folder`."""
    match settings.printer:
        case PrinterKind.SPOOLER:
            return SpoolerPrinter(settings.printer_name)
        case PrinterKind.FOLDER:
            return FolderPrinter(data_folder / (settings.printer_folder or _DEFAULT_FOLDER))
        case PrinterKind.NONE:
            return NoPrinter()
