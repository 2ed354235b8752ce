"""The slip a citizen takes away: what stands on it, before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kiosk.domain.ids import CaseCode, TicketNumber
from kiosk.domain.text import Language, Text

TITLE = Text("PHIẾU CHUẨN BỊ HỒ SƠ", "DOSSIER PREPARATION SLIP")
# NĐ 309/2026/NĐ-CP art. 17(3): only an officer's receipt starts the processing time.
NO_RECEIPT = Text(
    "Phiếu này không thay thế Giấy tiếp nhận hồ sơ và hẹn trả kết quả.",
    "This slip does not replace the official receipt of the dossier.",
)
UNKNOWN = Text("Chưa có thông tin – hỏi cán bộ", "Not known here – please ask an officer")
FREE = Text("Miễn phí", "Free of charge")


class Mark(StrEnum):
    """How far a paper is prepared."""

    HAVE = "have"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class SlipPaperLine:
    """One paper on the checklist: ☑ when the citizen has it, ☐ when it is still missing.

    Attributes:
        at_desk: a form that is filled in and signed at the desk; there is nothing to bring.
    """

    name: Text
    mark: Mark
    note: Text | None = None
    at_desk: bool = False


@dataclass(frozen=True, slots=True)
class SlipFeeLine:
    """One fee. `amount_vnd` None is printed as `UNKNOWN`; the source and the day it was checked stand beside.

    Attributes:
        is_total: the amount is for the whole case; False is for one `unit`.
        note: how it is counted or who need not pay.
    """

    name: Text
    unit: Text
    amount_vnd: int | None
    source: str
    checked_on: date
    valid_to: date | None = None
    is_total: bool = False
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Slip:
    """Everything on the paper. No name and no identity number: the paper may be lost.

    Attributes:
        copy_number: 1 for the first printing; later ones are marked as reprints.
        helper_name: who helped, or empty.
    """

    case_code: CaseCode
    ticket_number: TicketNumber
    procedure_code: str
    procedure_name: Text
    submitted_at: datetime
    language: Language
    papers: tuple[SlipPaperLine, ...]
    fees: tuple[SlipFeeLine, ...]
    time: Text
    hand_in_at: Text
    point_name: str
    time_note: Text | None = None
    office_name: str = ""
    office_address: str = ""
    opening_hours: str = ""
    hotline: str = ""
    helper_name: str = ""
    copy_number: int = 1
