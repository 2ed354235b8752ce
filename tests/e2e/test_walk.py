"""One citizen, one case: from the first touch, past the camera, to the slip, the number and the desk.

Everything is real: the window and its touches, the encrypted store, a video of a card as the camera, the
decoders, the printing to a folder, and the desk and the board, each in a process of its own. Only the display
is missing.
"""

from __future__ import annotations

import gc
import re
import time
from pathlib import Path

import pytest

from kiosk.bootstrap import find_places, open_store
from kiosk.domain.answers import Answer
from kiosk.domain.identity import CardReading, Identity
from kiosk.domain.progress import Progress
from kiosk.domain.review import ReviewRow
from tests.e2e.by_hand import Work
from tests.e2e.commands import run_kiosk
from tests.e2e.conftest import StartKiosk, Tell
from tests.e2e.driver import DrivenFace
from tests.e2e.faces import RealKiosk, write_settings
from tests.e2e.papers import read_slip, slips_in
from tests.e2e.touch_times import Answered, own_ms, seen_ms, share, summary
from tests.e2e.walks import ADDRESS, PROCEDURE, STOPS, begin, go_on, say_goodbye, walk_to
from ui.bridge.visit_rows import AnswerRow

NAME, NUMBER, MASKED = "Nguyễn Văn Thử", "001090990123", "•••••••••123"


def test_from_the_first_touch_to_the_slip(start_kiosk: StartKiosk, card_video: Path) -> None:
    others = personal_things()
    kiosk = start_kiosk(card_video, kiosk_number=12, point_name="Điểm hỗ trợ thôn Mẫu")
    begin(kiosk)
    walk_to(kiosk, "review")
    assert {
        ("Họ và tên", NAME, "card"),
        ("Ngày sinh", "05/03/1990", "card"),
        ("Giới tính", "Nam", "card"),
        ("Số định danh", MASKED, "card"),
        ("Địa chỉ tạm trú", ADDRESS, "citizen"),
        ("Thời hạn", "1 năm", "citizen"),
    } <= set(kiosk.review())

    go_on(kiosk, "submitButton")
    number = str(kiosk.get("ticketNumber", "text"))
    code = str(kiosk.see("visit.caseCode"))
    assert re.fullmatch(r"C[0-9]{3}", number)
    assert re.fullmatch(r"K12-[0-9]{8}-[0-9]{3}", code)
    assert {number, code} <= set(kiosk.texts())

    kiosk.wait_to_see("slip.state", "printed", 15_000)
    (path,) = slips_in(kiosk.data_dir / "slips")
    slip = read_slip(path)
    assert slip.text.startswith("PHIẾU CHUẨN BỊ HỒ SƠ")
    for part in (
        number,
        code,
        "Đăng ký tạm trú",
        "Điểm hỗ trợ thôn Mẫu",
        "☑ Giấy tờ về chỗ ở",
        "☐ Tờ khai cư trú (mẫu CT01)",
        "không thay thế Giấy tiếp nhận hồ sơ",
    ):
        assert part in slip.text
    for private in (NAME, "Thử", NUMBER, NUMBER[-4:], "Bà Nà", "1990"):
        assert private not in slip.text
    assert slip.codes == [code]

    (called,) = run_kiosk("queue", "next", "--desk", "2", data_dir=kiosk.data_dir)
    assert (called["ticket_number"], called["case_code"], called["desk"]) == (number, code, 2)
    assert run_kiosk("queue", "next", "--desk", "3", data_dir=kiosk.data_dir) == [{"ticket_number": None}]
    (case,) = run_kiosk("case", "show", code, data_dir=kiosk.data_dir)
    assert case["procedure"] == PROCEDURE
    given = case["answers"]
    assert given["ho_ten"] == {"value": NAME, "origin": "card", "unknown": False}
    assert given["so_dinh_danh"] == {"value": NUMBER, "origin": "card", "unknown": False}
    assert given["noi_tam_tru"] == {"value": ADDRESS, "origin": "citizen", "unknown": False}
    assert given["thoi_han"]["value"] == "nam_1"
    assert case["checklist"] == {"ct01": "missing", "cho_o_hop_phap": "have"}

    say_goodbye(kiosk)
    nothing_is_left(kiosk, others)


def nothing_is_left(kiosk: RealKiosk, others: list[object]) -> None:
    """The person has gone, and with them everything of theirs but the case.

    `others` is what other tests of this process have left; held, so that no address is used again.
    """
    for model in ("fields", "papers", "fees", "answers"):
        assert kiosk.see(f"visit.{model}").rows == ()
    for said in ("visit.ticketNumber", "visit.caseCode", "scan.fullName", "scan.address"):
        assert kiosk.see(said) == ""
    assert kiosk.desks.scan.picture() is None
    written = [str(item.property("text")) for item in kiosk.items() if item.property("text")]
    assert not [text for text in written if "Thử" in text or "Bà Nà" in text]

    store = open_store(find_places(kiosk.data_dir))
    try:
        assert store.drafts.unfinished() is None
    finally:
        store.close()

    earlier = {id(thing) for thing in others}
    left = [type(thing).__name__ for thing in personal_things() if id(thing) not in earlier]
    assert left == []


def personal_things() -> list[object]:
    """Everything in the memory of this process that holds answers or a card."""
    gc.collect()
    kinds = (Answer, AnswerRow, CardReading, Identity, Progress, ReviewRow)
    return [thing for thing in gc.get_objects() if isinstance(thing, kinds)]


def test_the_desk_calls_the_number(start_kiosk: StartKiosk, card_video: Path, tell: Tell) -> None:
    kiosk = start_kiosk(card_video)
    with (
        DrivenFace("desk", kiosk.data_dir) as desk,
        DrivenFace("board", kiosk.data_dir) as board,
    ):
        desk.do("become_admin", name="Lê Thị Mẫu", pin="250817")
        assert desk.shown["waiting"] == []
        begin(kiosk)
        walk_to(kiosk, "review")
        go_on(kiosk, "submitButton")
        shown_s = time.monotonic()
        number, code = kiosk.see("visit.ticketNumber"), kiosk.see("visit.caseCode")

        desk.do("wait_to_see", what="queue.waitingCount", value=1)
        assert desk.shown["waiting"] == [number]
        late_s = desk.shown["seen_s"][number] - shown_s
        tell({"in_the_waiting_list_after_s": round(late_s, 3)})
        assert late_s <= 1

        assert desk.do("call_next")["mine"] == number
        board.do("wait_to_see", what="board.currentNumber", value=number)
        assert board.shown["desk"] == 1
        assert number in board.shown["texts"]

        assert desk.do("open_case")["case"] == code
        assert {NAME, MASKED, ADDRESS, "1 năm"} <= set(desk.shown["answers"])
        assert {number, NAME, MASKED, ADDRESS} <= set(desk.shown["texts"])
        assert not [text for text in board.do("look")["texts"] if NAME in text]

        assert desk.do("finish")["mine"] == ""
    (case,) = run_kiosk("case", "show", code, data_dir=kiosk.data_dir)
    assert (case["state"], case["ticket_state"]) == ("finished", "done")


@pytest.mark.slow
def test_the_walk_is_short_and_every_touch_is_answered_at_once(
    tmp_path: Path, card_video: Path, tell: Tell
) -> None:
    """Measured in a process of its own, as installed: this one has other things on its mind."""
    write_settings(tmp_path / "data", printer="folder")
    with DrivenFace("kiosk", tmp_path / "data", card_video, compiled=True) as kiosk:
        words = words_of_a_walk(kiosk)
        first = touches_of(kiosk)
        words_of_a_walk(kiosk)
        second = touches_of(kiosk)[len(first) :]
        work = Work(
            pages=len(words),
            buttons=kiosk.shown["buttons"] // 2,
            keys=kiosk.shown["keys"] // 2,
            waited_s=sum(touch.act_ms for touch in second) / 1000,
            words=sum(words.values()),
        )
    tell({"by_hand": work.summary(), "first_citizen": summary(first), "second_citizen": summary(second)})
    assert work.practised_s <= 90
    assert share(first + second, seen_ms) >= 0.95
    # The first citizen after a start waits for what is loaded only when it is needed.
    assert share(second, own_ms) >= 0.95


def words_of_a_walk(kiosk: DrivenFace) -> dict[str, int]:
    """Walks from the first screen to the last; how many words stand on each page."""
    words: dict[str, int] = {}

    def look() -> None:
        words[kiosk.shown["page"]] = sum(len(text.split()) for text in kiosk.shown["texts"])

    for command in ("look", "start", "choose", "take"):
        kiosk.do(command)
        look()
    for page in (*(stop.page for stop in STOPS[1:]), "receipt"):
        kiosk.do("walk_to", page=page)
        look()
    kiosk.do("finish_visit")
    look()
    kiosk.do("go_home")
    assert kiosk.shown["page"] == "attract"
    return words


def touches_of(kiosk: DrivenFace) -> list[Answered]:
    return [Answered(*touch) for touch in kiosk.shown["touches"]]
