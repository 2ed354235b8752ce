"""`kiosk queue`: who waits, and the next person."""

from __future__ import annotations

from tests.cli.conftest import Kiosk

KEYS = {
    "ticket_number",
    "case_code",
    "procedure",
    "procedure_name",
    "state",
    "desk",
    "submitted_at",
    "called_at",
}


def test_people_are_called_in_the_order_they_came(kiosk: Kiosk) -> None:
    first, second = kiosk.submit(), kiosk.submit()
    called = kiosk.json("queue", "next", "--desk", "2").item()
    assert set(called) == KEYS
    assert (called["case_code"], called["state"], called["desk"]) == (first["case_code"], "called", 2)
    waiting = kiosk.json("queue", "list").items()
    assert [(row["ticket_number"], row["state"], row["desk"]) for row in waiting] == [
        ("C001", "called", 2),
        ("C002", "waiting", None),
    ]
    assert waiting[1]["case_code"] == second["case_code"]
    assert kiosk.run("queue", "next", "--desk", "3").out == "C002\tcalled\t3\tĐăng ký tạm trú\n"


def test_a_desk_calls_one_person_at_a_time(kiosk: Kiosk) -> None:
    kiosk.submit()
    kiosk.submit()
    kiosk.run("queue", "next", "--desk", "1")
    busy = kiosk.json("queue", "next", "--desk", "1")
    assert (busy.status, busy.item()["error"], busy.item()["params"]) == (1, "desk.busy", {"number": "C001"})
    assert [row["state"] for row in kiosk.json("queue", "list").items()] == ["called", "waiting"]


def test_nobody_waits(kiosk: Kiosk) -> None:
    assert kiosk.json("queue", "list").items() == []
    assert kiosk.json("queue", "next", "--desk", "1").item() == {"ticket_number": None}
    said = kiosk.run("queue", "next", "--desk", "1")
    assert (said.status, said.out) == (0, "")
    assert "Không có ai đang chờ." in said.err


def test_the_queue_tells_nobodys_name(kiosk: Kiosk) -> None:
    kiosk.submit()
    for options in ((), ("--json",)):
        said = kiosk.run("queue", "list", *options)
        assert "Đào" not in said.out + said.err
