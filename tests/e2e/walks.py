"""The way of one citizen through "Đăng ký tạm trú" (1.004194), page by page, by touch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.e2e.faces import RealKiosk

PROCEDURE = "1.004194"
ADDRESS = "Thôn 3, xã Bà Nà"
CARD_MS = 15_000


@dataclass(frozen=True, slots=True)
class Stop:
    """One page of the walk, and the touches that answer it and lead to the next.

    Attributes:
        page: as `RealKiosk.page_id` names it.
        pass_on: from this page, complete, to the next.
    """

    page: str
    pass_on: Callable[[RealKiosk], None]


def start(kiosk: RealKiosk) -> None:
    kiosk.touch("startButton", lambda: kiosk.page_id == "choose")


def choose_life_event(kiosk: RealKiosk) -> None:
    kiosk.touch("event_cho_o", lambda: kiosk.page_id == "choose:cho_o")


def take_procedure(kiosk: RealKiosk) -> None:
    kiosk.touch(f"procedure_{PROCEDURE}", lambda: kiosk.page_id == "intro")


def begin(kiosk: RealKiosk) -> None:
    """From the attract screen to the first page of the procedure."""
    start(kiosk)
    choose_life_event(kiosk)
    take_procedure(kiosk)


def go_on(kiosk: RealKiosk, button: str = "nextButton") -> None:
    """Touches the way forward; another page comes."""
    before = kiosk.page_id
    kiosk.touch(button, lambda: kiosk.page_id != before)


def choose(kiosk: RealKiosk, option: str) -> None:
    card = f"choice-{option}"
    kiosk.touch(card, lambda: bool(kiosk.get(card, "selected")))


def choose_and_go_on(option: str) -> Callable[[RealKiosk], None]:
    def pass_on(kiosk: RealKiosk) -> None:
        choose(kiosk, option)
        go_on(kiosk)

    return pass_on


def write(kiosk: RealKiosk, text: str, field: str) -> None:
    """Touches the line unless its keyboard is there already, types, and closes the keyboard with "Xong"."""
    line = f"field_{field}-line"
    kiosk.next_picture()
    if not kiosk.get(line, "editing"):
        kiosk.touch(line, lambda: kiosk.has("key-space"))
    kiosk.type(text, line)
    assert kiosk.get(line, "text") == text
    kiosk.touch("key-done", lambda: not kiosk.has("key-space"), scrolls=False)


def have_the_paper(kiosk: RealKiosk) -> None:
    kiosk.touch("cho_o_hop_phap-have", lambda: bool(kiosk.get("cho_o_hop_phap-have", "selected")))
    go_on(kiosk)


def show_the_card(kiosk: RealKiosk) -> None:
    """Nobody touches anything until the card has been read; then: yes, that is me."""
    kiosk.wait_to_see("scan.state", "found", CARD_MS)
    go_on(kiosk, "confirmIdentityButton")


def write_the_address(kiosk: RealKiosk) -> None:
    write(kiosk, ADDRESS, "noi_tam_tru")
    go_on(kiosk)


def type_the_identity(kiosk: RealKiosk) -> None:
    """Everything that a card would have said: name, day of birth, sex, number."""
    write(kiosk, TYPED["Họ và tên"], "ho_ten")
    kiosk.touch("day-box", lambda: kiosk.has("pad-1"))
    kiosk.pad("28021995", lambda: kiosk.value_of("ngay_sinh"))
    kiosk.touch("pad-done", lambda: not kiosk.has("pad-1"), scrolls=False)
    choose(kiosk, "female")
    kiosk.touch("field_so_dinh_danh-digits", lambda: kiosk.has("pad-1"))
    kiosk.pad(TYPED["Số định danh"], lambda: kiosk.value_of("so_dinh_danh"))
    kiosk.touch("pad-done", lambda: not kiosk.has("pad-1"), scrolls=False)
    go_on(kiosk)


STOPS = (
    Stop("intro", go_on),
    Stop("question:cho_ai", choose_and_go_on("toi")),
    Stop("question:cho_o", choose_and_go_on("thue")),
    Stop("checklist", have_the_paper),
    Stop("consent", lambda kiosk: go_on(kiosk, "agreeButton")),
    Stop("identity", show_the_card),
    Stop("question:noi_tam_tru", write_the_address),
    Stop("question:thoi_han", choose_and_go_on("nam_1")),
    Stop("question:la_chu_ho", choose_and_go_on("yes")),
    Stop("more:di_cung#0", lambda kiosk: go_on(kiosk, "moreNo")),
    Stop("question:lien_lac", go_on),
    Stop("review", lambda kiosk: go_on(kiosk, "submitButton")),
)
"""A grown person with a card who rents a home alone and has the lease at hand."""

IDENTITY_AT = next(place for place, stop in enumerate(STOPS) if stop.page == "identity")


TYPED = {
    "Họ và tên": "Trần Thị Mẫu",
    "Ngày sinh": "28/02/1995",
    "Giới tính": "Nữ",
    "Số định danh": "079195990456",
}
TYPED_STOPS = (
    *STOPS[:IDENTITY_AT],
    Stop("identity", lambda kiosk: go_on(kiosk, "typeInsteadButton")),
    Stop("question:nguoi_khai", type_the_identity),
    *STOPS[IDENTITY_AT + 1 :],
)
"""The same person without a card, or before a kiosk without a camera."""


def walk_to(kiosk: RealKiosk, page: str, stops: tuple[Stop, ...] = STOPS) -> None:
    """From the page shown on to `page`."""
    at = next(place for place, stop in enumerate(stops) if stop.page == kiosk.page_id)
    for stop in stops[at:]:
        if kiosk.page_id == page:
            return
        assert kiosk.page_id == stop.page
        stop.pass_on(kiosk)
    assert kiosk.page_id == page


def accept_offer(kiosk: RealKiosk) -> None:
    """A visit that was cut off is offered: yes, it goes on."""
    kiosk.touch("restoreButton", lambda: kiosk.page_id != "attract")


def finish_visit(kiosk: RealKiosk) -> None:
    """From the receipt to the good-bye."""
    kiosk.touch("doneButton", lambda: kiosk.page_id == "thanks")


def go_home(kiosk: RealKiosk) -> None:
    """From the good-bye to the first screen."""
    kiosk.touch("nextButton", lambda: kiosk.page_id == "attract")


def say_goodbye(kiosk: RealKiosk) -> None:
    """From the receipt to the first screen."""
    finish_visit(kiosk)
    go_home(kiosk)
