"""A case's journal in words: what was done, and by whom."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.case import CaseEvent, EventKind
from kiosk.domain.errors import ErrorCode
from kiosk.domain.ids import StaffId
from kiosk.domain.text import Text

_WORDS: dict[EventKind, Text] = {
    EventKind.SUBMITTED: Text("Gửi hồ sơ và lấy số", "Submitted, number given"),
    EventKind.CALLED: Text("Gọi đến quầy {desk}", "Called to desk {desk}"),
    EventKind.RECALLED: Text("Gọi lại đến quầy {desk}", "Called again to desk {desk}"),
    EventKind.NO_SHOW: Text("Ghi vắng mặt", "Marked absent"),
    EventKind.BACK_IN_QUEUE: Text("Trở lại hàng chờ", "Back in the queue"),
    EventKind.OPENED: Text("Mở hồ sơ", "Case opened"),
    EventKind.FINISHED: Text("Kết thúc hồ sơ", "Case finished"),
    EventKind.SLIP_PRINTED: Text("Đã in phiếu, bản {copy}", "Slip printed, copy {copy}"),
    EventKind.SLIP_FAILED: Text(
        "Chưa in được phiếu, bản {copy}: {reason}", "Slip not printed, copy {copy}: {reason}"
    ),
    EventKind.REPRINT_ASKED: Text("Yêu cầu in lại phiếu, bản {copy}", "Reprint asked for, copy {copy}"),
}
_REASONS: dict[str, Text] = {
    ErrorCode.PRINTER_OUT_OF_PAPER: Text("hết giấy", "no paper"),
    ErrorCode.PRINTER_NOT_FOUND: Text("không thấy máy in", "no printer found"),
    "interrupted": Text("máy tắt khi đang in", "the machine stopped while printing"),
}
_OTHER_REASON = Text("máy in trục trặc", "printer trouble")
_MACHINE = Text("Máy {number}", "Kiosk {number}")
_DESK = Text("Quầy {number}", "Desk {number}")
_PRINTER = Text("Máy in", "Printer")
_FORMER = Text("Người không còn trong danh sách", "Somebody no longer on the list")


def event_text(event: CaseEvent) -> Text:
    """What was done: `Gọi đến quầy 2`."""
    notes = dict(part.split(":", 1) for part in event.note.split() if ":" in part)
    bare = next((part for part in event.note.split() if ":" not in part), "")
    reason = _REASONS.get(bare, _OTHER_REASON)
    words = _WORDS[event.kind]
    values = {"desk": notes.get("desk", "?"), "copy": notes.get("copy", "?")}
    return Text(
        words.vi.format(**values, reason=reason.vi),
        words.en.format(**values, reason=reason.en),
    )


def actor_text(actor: str, names: Mapping[StaffId, str]) -> Text:
    """Who did it: a person by name, else the machine or the desk. `names` are the people known today."""
    kind, _, name = actor.partition(":")
    match kind:
        case "staff":
            known = names.get(StaffId(name))
            return Text(known, known) if known else _FORMER
        case "kiosk":
            return _MACHINE.format(number=name)
        case "desk":
            return _DESK.format(number=name)
        case "printer":
            return _PRINTER
        case _:
            return Text(actor, actor)
