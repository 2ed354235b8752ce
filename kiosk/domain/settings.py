"""What an administrator decides about one kiosk. Every setting has a default that works."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.text import Language


class SlipPaper(StrEnum):
    """Papers a slip is laid out for."""

    ROLL80 = "roll80"
    A5 = "a5"


class PrinterKind(StrEnum):
    """Where slips go."""

    SPOOLER = "spooler"
    FOLDER = "folder"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one kiosk, from `settings.toml` in the data folder.

    Attributes:
        kiosk_number: 1 to 999; the `K12` of a case code, different for each kiosk of a commune.
        province: two-digit code of the province, for fees that a province sets.
        printer_name: queue of the spooler; empty is its default printer.
        camera: webcam index (`"0"`), or a path to a video file or folder of pictures, or empty for none.
        idle_warning_s: seconds without a touch before the kiosk asks "still there?".
        idle_wipe_s: seconds after that question before everything of the person is wiped.
        restore_offer_s: seconds for which an unfinished visit is offered again after a restart.
    """

    kiosk_number: int = 1
    point_name: str = "Điểm hỗ trợ dịch vụ công trực tuyến"
    office_name: str = ""
    office_address: str = ""
    opening_hours: str = ""
    hotline: str = ""
    province: str | None = None
    printer: PrinterKind = PrinterKind.SPOOLER
    printer_name: str = ""
    printer_folder: str = ""
    slip_paper: SlipPaper = SlipPaper.ROLL80
    camera: str = "0"
    language: Language = Language.VI
    idle_warning_s: int = 60
    idle_wipe_s: int = 20
    restore_offer_s: int = 30
    typing_offer_s: int = 20
