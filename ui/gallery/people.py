"""People who do not exist, and their answers: serials of identity numbers begin with 99."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from kiosk.domain.dates import format_date, local_date
from ui.bridge.visit_rows import FieldRow, OptionRow

CARD_TEXT = (
    "001090990123|999012345|Nguyễn Văn Thử|05031990|Nam|"
    "Số 12, Tổ 3, Phường Thử Nghiệm, Quận Mẫu, Hà Nội|12052021"
)
# The fourth digit stands for a woman born in the twentieth century.
DOUBTFUL_CARD_TEXT = CARD_TEXT.replace("001090990123", "001190990123")

# Who works at the point.
OFFICER, OFFICER_PIN = "Trần Thị Cán Mẫu", "271845"
HELPER, HELPER_PIN = "Lê Văn Hỗ Mẫu", "161845"
WRONG_PIN = "271846"

_TODAY = local_date(datetime.now(UTC))
_WORDS: dict[str, tuple[str, ...]] = {
    "name": ("Nguyễn Văn Thử", "Trần Thị Mẫu"),
    "address": ("Số 12, thôn Mẫu, xã Thử Nghiệm, tỉnh Đắk Lắk",),
    "text": ("Thử Nghiệm",),
    "long_text": ("Sinh tại nhà, có người đỡ đẻ làm chứng.",),
    "email": ("thu.nguyen@vidu.vn",),
    "phone": ("0900 000 999",),
    "personal_id": ("001190990001", "001090990123"),
    "number": ("2", "1", "30"),
    "time": ("07:05",),
    "date": tuple(format_date(_TODAY - timedelta(days=days)) for days in (12, 0, 13_000, 40_000, -30)),
    "partial_date": ("05/03/1962", "1990", "03/2015"),
    "yes_no": ("yes", "no"),
}


def candidates(row: FieldRow, options: Sequence[OptionRow]) -> tuple[str, ...]:
    """What may be tried in a field, likeliest first; never empty."""
    if row.type in ("choice", "multi_choice"):
        return tuple(option.value for option in options)
    return _WORDS[row.type]
