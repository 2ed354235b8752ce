"""Rows of the queue as QML sees them: the desk's lists and the board's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractListModel
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.application.ports import HelpRequest, WaitingRow
from kiosk.domain.spoken_time import clock_time, elapsed
from kiosk.domain.text import Language, Text
from ui.bridge.rows import RowsMixin

QML_IMPORT_NAME = "DiemHoTro.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_PAGES = {
    "attract": Text("màn hình đầu", "first screen"),
    "choose": Text("chọn việc cần làm", "choosing what to do"),
    "intro": Text("giới thiệu thủ tục", "about the procedure"),
    "question": Text("đang trả lời câu hỏi", "answering questions"),
    "more": Text("đang trả lời câu hỏi", "answering questions"),
    "exit": Text("được chỉ đi nơi khác", "sent elsewhere"),
    "checklist": Text("giấy tờ cần mang", "what to bring"),
    "consent": Text("đồng ý cho dùng thông tin", "consent"),
    "identity": Text("đưa thẻ căn cước", "showing the card"),
    "review": Text("kiểm tra trước khi gửi", "checking the answers"),
    "receipt": Text("lấy số và phiếu", "number and slip"),
    "thanks": Text("đã xong", "done"),
    "trouble": Text("máy đang tạm nghỉ", "out of service"),
}


@dataclass(frozen=True, slots=True)
class TicketRow:
    """One number of today. `stage` is its TicketState; `desk` is 0 while it waits."""

    number: str
    case_code: str
    procedure_name: str
    stage: str
    desk: int
    calls: int
    taken_at: str
    waited: str
    called_at: str


@dataclass(frozen=True, slots=True)
class HelpRow:
    """One call for a person: where, and how long ago."""

    request_id: str
    kiosk_number: int
    page: str
    rung: str


@dataclass(frozen=True, slots=True)
class CallRow:
    """One called number, for the whole waiting room to read."""

    number: str
    desk: int
    calls: int


@QmlElement
@QmlUncreatable("made by the application")
class TicketsModel(RowsMixin, QAbstractListModel):
    """Numbers of today; roles are the fields of `TicketRow`."""

    row_type = TicketRow


@QmlElement
@QmlUncreatable("made by the application")
class HelpModel(RowsMixin, QAbstractListModel):
    """Calls for a person; roles are the fields of `HelpRow`."""

    row_type = HelpRow


@QmlElement
@QmlUncreatable("made by the application")
class CallsModel(RowsMixin, QAbstractListModel):
    """Called numbers; roles are the fields of `CallRow`."""

    row_type = CallRow


def ticket_row(row: WaitingRow, now: datetime, language: Language) -> TicketRow:
    return TicketRow(
        number=row.ticket_number,
        case_code=row.case_code,
        procedure_name=row.procedure_name.to(language),
        stage=row.state.value,
        desk=row.desk,
        calls=row.calls,
        taken_at=clock_time(row.submitted_at),
        waited=elapsed(row.submitted_at, now).to(language),
        called_at=clock_time(row.called_at) if row.called_at else "",
    )


def help_row(request: HelpRequest, now: datetime, language: Language) -> HelpRow:
    page = _PAGES.get(request.page)
    return HelpRow(
        request_id=request.id,
        kiosk_number=request.kiosk_number,
        page=page.to(language) if page else "",
        rung=elapsed(request.rung_at, now).to(language),
    )


def call_row(row: WaitingRow) -> CallRow:
    return CallRow(row.ticket_number, row.desk, row.calls)
