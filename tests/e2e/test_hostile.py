"""Input that means harm or is broken, by keyboard, by card, by settings: nothing of it is obeyed."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtQml import QQmlExpression

from tests.e2e.conftest import StartKiosk
from tests.e2e.driver import DrivenFace
from tests.e2e.faces import RealKiosk
from tests.e2e.papers import read_slip, slips_in
from tests.e2e.walks import accept_offer, go_on, walk_to
from tests.support.card_texts import OLD_CARD
from tests.support.cards import Picture, code_picture, empty_desk, front_of_2021_card, on_desk, write_video
from tests.support.screen import ShowQml

PLAIN = 0  # Text.PlainText
LONGEST_ADDRESS = 200


@dataclass
class Trap:
    """A web server that nobody has any business with.

    Attributes:
        url: of a picture on it.
        asked: paths that were asked for.
    """

    url: str = ""
    asked: list[str] = field(default_factory=list)

    @property
    def host(self) -> str:
        return self.url.split("/")[2].split(":")[0]


@pytest.fixture
def trap() -> Iterator[Trap]:
    found = Trap()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append(self.path)
            # A real picture: a refusal would be a warning of QML, sooner or later.
            _, picture = cv2.imencode(".png", np.zeros((1, 1, 3), np.uint8))
            self.send_response(200)
            self.send_header("Content-Type", "image/png")
            self.send_header("Content-Length", str(picture.size))
            self.end_headers()
            self.wfile.write(picture.tobytes())

        def log_message(self, format: str, *args: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.url = f"http://127.0.0.1:{server.server_port}/x.png"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield found
    server.shutdown()
    thread.join()
    server.server_close()


def markup(trap: Trap) -> str:
    """What would be a picture, bold type and a link to a text element that obeys."""
    return f'<img src=\'{trap.url}\'> <b>Thôn</b> "3" | %1 &amp; <a href="{trap.url}">x</a>'


def test_the_trap_catches_a_screen_that_obeys(show_qml: ShowQml, trap: Trap) -> None:
    screen = show_qml(f"TextEdit {{ textFormat: TextEdit.RichText; text: `{markup(trap)}` }}")
    screen.wait_until(lambda: trap.asked == ["/x.png"], "the trap catches nothing", 8000)


def all_plain(kiosk: RealKiosk) -> bool:
    """No text of the page, seen or not, would interpret markup."""
    engine = kiosk.application.engine
    formats = [
        # Python cannot read the enumeration of a type that only QML knows.
        QQmlExpression(engine.rootContext(), item, "textFormat").evaluate()[0]
        for item in kiosk.items()
        if item.metaObject().indexOfProperty("textFormat") >= 0
    ]
    assert formats
    return set(formats) == {PLAIN}


def at(page: str, start_kiosk: StartKiosk, **settings: str) -> RealKiosk:
    kiosk = start_kiosk("", left_at=page, **settings)
    accept_offer(kiosk)
    return kiosk


def write_in(kiosk: RealKiosk, field: str, text: str) -> None:
    """As a physical keyboard, a scanner that acts as one, or an input method writes it."""
    line = f"field_{field}-line"
    kiosk.next_picture()
    if not kiosk.get(line, "editing"):
        kiosk.touch(line, lambda: bool(kiosk.get(line, "editing")))
    kiosk.commit_text(text)


# --- typed --------------------------------------------------------------------------------------------


def test_markup_in_an_address_stays_what_it_is(start_kiosk: StartKiosk, trap: Trap) -> None:
    kiosk, text = at("question:noi_tam_tru", start_kiosk), markup(trap)
    write_in(kiosk, "noi_tam_tru", text)
    assert kiosk.get("field_noi_tam_tru-lineEdit", "text") == text
    assert all_plain(kiosk)
    go_on(kiosk)
    assert ("Địa chỉ tạm trú", text, "citizen") in kiosk.review()
    walk_to(kiosk, "review")
    assert text in kiosk.texts()
    assert all_plain(kiosk)

    go_on(kiosk, "submitButton")
    kiosk.wait_to_see("slip.state", "printed", 15_000)
    (path,) = slips_in(kiosk.data_dir / "slips")
    slip = read_slip(path)
    assert "Thôn" not in slip.text
    assert "<" not in slip.text
    with DrivenFace("desk", kiosk.data_dir) as desk:
        desk.do("become_admin", name="Lê Thị <b>Mẫu</b>", pin="250817")
        desk.do("call_next")
        desk.do("open_case")
        assert text in desk.shown["answers"]
        assert text in desk.shown["texts"]
        assert "Lê Thị <b>Mẫu</b>" in desk.shown["texts"]
    assert trap.asked == []


def test_a_name_of_markup_is_refused_in_words(start_kiosk: StartKiosk, trap: Trap) -> None:
    kiosk, text = at("question:nguoi_khai", start_kiosk), f"<img src='{trap.url}'>"
    write_in(kiosk, "ho_ten", text)
    kiosk.touch("nextButton", lambda: kiosk.has("fieldError"))
    assert kiosk.page_id == "question:nguoi_khai"
    assert "Tên chỉ có chữ, không có số." in kiosk.texts()
    assert kiosk.value_of("ho_ten") == text
    assert all_plain(kiosk)
    assert trap.asked == []


def test_a_million_letters_are_cut_at_once(start_kiosk: StartKiosk) -> None:
    kiosk = at("question:noi_tam_tru", start_kiosk)
    write_in(kiosk, "noi_tam_tru", "")
    began_s = time.monotonic()
    kiosk.commit_text("Thôn 3 <b> " * 100_000)
    kiosk.next_picture()
    assert time.monotonic() - began_s < 5
    assert len(kiosk.value_of("noi_tam_tru")) == LONGEST_ADDRESS
    go_on(kiosk)
    kept = next(shown for label, shown, _ in kiosk.review() if label == "Địa chỉ tạm trú")
    assert 0 < len(kept) <= LONGEST_ADDRESS


def test_what_cannot_be_seen_is_not_kept(start_kiosk: StartKiosk) -> None:
    kiosk = at("question:noi_tam_tru", start_kiosk)
    write_in(kiosk, "noi_tam_tru", "Thôn\0 3\u202e\u2066,\u200b xã\x1b[31m Bà\tNà\ufeff\u2029")
    go_on(kiosk)
    assert ("Địa chỉ tạm trú", "Thôn 3, xã[31m Bà Nà", "citizen") in kiosk.review()


# --- settings -----------------------------------------------------------------------------------------


def test_markup_in_the_settings_stays_what_it_is(start_kiosk: StartKiosk, trap: Trap) -> None:
    name = f"<b>Điểm</b> & <img src='{trap.url}'/>"
    kiosk = start_kiosk("", left_at="review", point_name=name, office_name=name, hotline=name)
    kiosk.touch("restoreButton", lambda: kiosk.page_id == "review")
    go_on(kiosk, "submitButton")
    kiosk.wait_to_see("slip.state", "printed", 15_000)
    (path,) = slips_in(kiosk.data_dir / "slips")
    # A long word is broken where the roll ends, so blanks do not count.
    assert read_slip(path).text.replace(" ", "").count(name.replace(" ", "")) >= 2

    kiosk.touch("doneButton", lambda: kiosk.page_id == "thanks")
    kiosk.touch("nextButton", lambda: kiosk.page_id == "attract")
    assert name in kiosk.texts()
    assert all_plain(kiosk)
    assert trap.asked == []


# --- held before the camera ---------------------------------------------------------------------------


def test_no_code_held_before_the_camera_does_harm(
    start_kiosk: StartKiosk, trap: Trap, tmp_path: Path
) -> None:
    fields = OLD_CARD.split("|")

    def changed(place: int, text: str) -> str:
        return "|".join([*fields[:place], text, *fields[place + 1 :]])

    codes = {
        "Máy không đọc được mã này.": "<h1>Xin chào</h1>",
        f"Đây là đường dẫn tới {trap.host}.": trap.url,
        "Đây là mã chuyển tiền.": "00020101021238570010A000000727012700069704220113VQRQAAAA00000",
        "Mã trên thẻ bị thiếu thông tin.": "|".join(fields[:4]),
        "Mã này quá dài": changed(5, "Thôn 3, " * 240),
        "Không đọc được họ tên trên thẻ.": changed(2, f"<img src='{trap.url}'>"),
        "Mã trên thẻ có ký tự lạ.": changed(5, "Thôn\0 3 \u202e<b>"),
        "Số căn cước phải có đúng 12 chữ số.": changed(0, "00109099012X"),
        "Chữ trong mã bị hỏng.": changed(2, "Nguy\ufffdn Văn Thử"),
    }
    camera = write_video(tmp_path / "codes.avi", shown_one_after_another(codes.values()), rate_hz=15)
    kiosk = start_kiosk(camera, left_at="identity")
    told: list[str] = []
    kiosk.desks.scan.changed.connect(lambda: told.append(str(kiosk.see("scan.coaching"))))
    accept_offer(kiosk)

    kiosk.wait_to_see("scan.state", "found", 30_000)
    assert [start for start in codes if not any(line.startswith(start) for line in told)] == []
    assert kiosk.see("scan.fullName") == fields[2]
    go_on(kiosk, "confirmIdentityButton")
    assert trap.asked == []


def shown_one_after_another(codes: Iterable[str]) -> Iterator[Picture]:
    """Each code for half a second, the empty desk after it; at last a real card."""
    for code in codes:
        desk, side = empty_desk(), 680
        desk[20 : 20 + side, 300 : 300 + side] = cv2.resize(
            code_picture(code), (side, side), interpolation=cv2.INTER_AREA
        )
        yield from [desk] * 7
        yield from [empty_desk()] * 2
    yield from [on_desk(front_of_2021_card(OLD_CARD))] * 20
