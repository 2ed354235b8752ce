"""Invented slips, and ways to read one back from its PDF."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pypdf
import pypdfium2
from numpy.typing import NDArray

from kiosk.domain.ids import CaseCode, TicketNumber
from kiosk.domain.slip import Mark, Slip, SlipFeeLine, SlipPaperLine
from kiosk.domain.text import Language, Text

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
CHECKED_ON = date(2026, 11, 21)
MM_PER_POINT = 25.4 / 72


def slip(**changes: Any) -> Slip:
    """A temporary home in a commune of Đắk Lắk: one paper missing, two there, one form for the desk."""
    values: dict[str, Any] = {
        "case_code": CaseCode("K12-20261121-007"),
        "ticket_number": TicketNumber("A012"),
        "procedure_code": "1.004194",
        "procedure_name": Text("Đăng ký tạm trú", "Register a temporary home"),
        "submitted_at": datetime(2026, 11, 21, 2, 15, tzinfo=UTC),
        "language": Language.VI,
        "papers": (
            SlipPaperLine(
                Text("Giấy tờ về chỗ ở", "Paper about the home"), Mark.MISSING, Text("Đưa xem rồi cầm về.")
            ),
            SlipPaperLine(
                Text("Tờ khai cư trú (mẫu CT01)", "Residence form (CT01)"),
                Mark.MISSING,
                Text("Cán bộ in ra để ký."),
                at_desk=True,
            ),
            SlipPaperLine(Text("Thẻ căn cước", "Identity card"), Mark.HAVE),
            SlipPaperLine(Text("Sổ hộ nghèo", "Poverty card"), Mark.HAVE, Text("Nộp 1 bản sao.")),
        ),
        "fees": (
            SlipFeeLine(
                Text("Đăng ký tại quầy", "At the counter"),
                Text("lần", "request"),
                15000,
                "Thông tư 75/2022/TT-BTC",
                CHECKED_ON,
            ),
            SlipFeeLine(
                Text("Đăng ký qua mạng", "Over the network"),
                Text("lần", "request"),
                0,
                "NQ 66.22/2026/NQ-CP",
                CHECKED_ON,
                valid_to=date(2027, 2, 28),
            ),
        ),
        "time": Text("3 ngày làm việc", "3 working days"),
        "hand_in_at": Text("Công an xã nơi ở mới", "The police of the commune you live in now"),
        "point_name": "Điểm hỗ trợ nhà văn hóa buôn Kô̆ng",
        "office_name": "Trung tâm Phục vụ hành chính công xã Cư M’gar",
        "office_address": "Số 12 đường Hùng Vương, xã Cư M’gar, tỉnh Đắk Lắk",
        "opening_hours": "Thứ hai đến thứ sáu, 7:30–11:30 và 13:30–17:00",
        "hotline": "0262 3 999 999",
        "helper_name": "Niê H’Bia",
    }
    return Slip(**(values | changes))


def text_of(document: bytes) -> str:
    """The text layer as PDFium reads it, one space for every break."""
    pdf = pypdfium2.PdfDocument(document)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pdf).split())
    finally:
        pdf.close()


def pages_of(document: bytes) -> list[pypdf.PageObject]:
    return list(pypdf.PdfReader(io.BytesIO(document)).pages)


def picture_of(document: bytes, page: int = 0, dots_per_inch: int = 203) -> NDArray[np.uint8]:
    """One page as a receipt printer sees it: array (H, W) uint8, row 0 at the top, 255 is paper."""
    pdf = pypdfium2.PdfDocument(document)
    try:
        bitmap = pdf[page].render(scale=dots_per_inch / 72, grayscale=True)
        return np.array(bitmap.to_numpy()).reshape(bitmap.height, bitmap.width)
    finally:
        pdf.close()
