"""Invented sittings. Names and numbers belong to nobody (identity numbers with serial 99xxxx)."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from kiosk.domain.case import Submission
from kiosk.domain.ids import ProcedureCode, SittingId, StaffId, new_ulid
from kiosk.domain.text import Language, Text

MORNING = datetime(2026, 11, 21, 1, 30, 0, 123456, tzinfo=UTC)  # 08:30 in Việt Nam
APPLICANT = "Nguyễn Thị Đào"
BODY = json.dumps(
    {"answers": {"ho_ten": APPLICANT, "so_dinh_danh": "001190990001", "ly_do": "Ở cùng con"}},
    ensure_ascii=False,
)


class TickingClock:
    """A second passes between two looks."""

    def __init__(self, start: datetime = MORNING) -> None:
        self.now = start

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def submission(
    sitting_id: SittingId | None = None,
    *,
    letter: str = "A",
    body: str = BODY,
    applicant_name: str = APPLICANT,
    helper_id: StaffId | None = None,
    print_slip: bool = True,
) -> Submission:
    """A confirmed sitting for a temporary residence."""
    return Submission(
        sitting_id=sitting_id or SittingId(new_ulid(MORNING)),
        procedure_code=ProcedureCode("1.004194"),
        procedure_version=1,
        procedure_name=Text("Đăng ký tạm trú", "Register a temporary residence"),
        ticket_letter=letter,
        language=Language.VI,
        body=body,
        applicant_name=applicant_name,
        helper_id=helper_id,
        print_slip=print_slip,
    )
