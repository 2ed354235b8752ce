"""`kiosk case`: submit prepared answers, list, show."""

from __future__ import annotations

import re
from typing import Any

import pytest

from kiosk.adapters.db.tables import DraftState, cases, drafts
from kiosk.bootstrap import find_places, make_core, open_store
from kiosk.domain.fields import Raw
from kiosk.domain.ids import FieldKey
from tests.cli.conftest import ANSWERS, Kiosk
from tests.support.visits import TEMPORARY_HOME

CODE = re.compile(r"K01-[0-9]{8}-001")


def with_answers(**changes: Any) -> dict[str, Any]:
    return {**ANSWERS, "answers": {**ANSWERS["answers"], **changes}}


def submit(kiosk: Kiosk, document: object, *options: str) -> tuple[str, ...]:
    return ("case", "submit", "--procedure", TEMPORARY_HOME, "--answers", kiosk.answers(document), *options)


# --- submit -----------------------------------------------------------------------------------------------


def test_a_prepared_visit_becomes_a_case_with_a_number(kiosk: Kiosk) -> None:
    first = kiosk.json(*submit(kiosk, ANSWERS))
    assert (first.status, first.err) == (0, "")
    receipt = first.item()
    assert set(receipt) == {"case_code", "ticket_number", "submitted_at", "waiting_ahead"}
    assert CODE.fullmatch(receipt["case_code"])
    assert (receipt["ticket_number"], receipt["waiting_ahead"]) == ("C001", 0)
    said = kiosk.run(*submit(kiosk, ANSWERS))
    assert said.status == 0
    assert said.out == f"{receipt['case_code'][:-1]}2\tC002\n"


def test_no_savepoint_of_it_is_made_that_a_kiosk_could_offer(kiosk: Kiosk) -> None:
    kiosk.submit()
    store = open_store(find_places(kiosk.data_dir))
    with store.database.reading() as connection:
        # A draft's number is 0 when it was closed without ever having been saved.
        rows = connection.execute(drafts.select()).all()
    store.close()
    assert [(row.state, row.save_number) for row in rows] == [(DraftState.SUBMITTED, 0)]


def test_the_visit_under_way_at_the_kiosk_stays_as_it_is(kiosk: Kiosk) -> None:
    core = make_core(find_places(kiosk.data_dir))
    core.sitting.start(TEMPORARY_HOME)
    core.sitting.forward()
    kiosk.submit()
    wrong = kiosk.json(*submit(kiosk, with_answers(cho_ai="?")))
    assert wrong.status == 1
    assert core.sitting.answer({FieldKey("cho_ai"): "toi"})
    core.close()
    again = make_core(find_places(kiosk.data_dir))
    assert again.sitting.unfinished() is not None
    assert again.sitting.restore().answers
    again.close()


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"cho_ai": None}, "answer.missing", "cho_ai"),
        ({"cho_ai": "nobody"}, "answer.not_accepted", "cho_ai"),
        ({"ngay_sinh": "31/02/1990"}, "answer.not_accepted", "ngay_sinh"),
        ({"ngay_sinh": "2999-01-01"}, "answer.not_accepted", "ngay_sinh"),
        ({"so_dinh_danh": "00119099000"}, "answer.not_accepted", "so_dinh_danh"),
        ({"so_dinh_danh": "٠٠١١٩٠٩٩٠٠٠١"}, "answer.not_accepted", "so_dinh_danh"),
        ({"ho_ten": True}, "answer.not_accepted", "ho_ten"),
        ({"ho_ten": 7}, "answer.not_accepted", "ho_ten"),
        ({"ho_ten": ["Lê"]}, "answer.not_accepted", "ho_ten"),
        ({"ho_ten": "x" * 10_000}, "answer.not_accepted", "ho_ten"),
        ({"ho_ten": "\u202e\u0000\ud800"}, "answer.missing", "ho_ten"),
        ({"dong_y": "maybe"}, "answer.not_accepted", "dong_y"),
        ({"la_chu_ho": 1}, "answer.not_accepted", "la_chu_ho"),
        ({"di_cung#0": "maybe"}, "answer.not_accepted", "di_cung#0"),
        ({"tv_ho_ten#0": ""}, "answer.missing", "tv_ho_ten#0"),
        ({"ho_ten": {"unknown": True}}, "answer.missing", "ho_ten"),
        ({"nothing_like_it": "x"}, "answer.unknown_field", "nothing_like_it"),
    ],
)
def test_a_wrong_answer_is_named_and_no_case_made(
    kiosk: Kiosk, changes: dict[str, Raw], code: str, field: str
) -> None:
    said = kiosk.json(*submit(kiosk, with_answers(**changes)))
    assert said.status == 1
    assert (said.item()["error"], said.item()["params"]["field"]) == (code, field)
    assert kiosk.json("case", "list").items() == []


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"text"',
        b"\xff\xfe{}",
        b'{"answers": []}',
        b'{"answers": {"ho_ten": {}}}',
        b'{"answers": {"ho_ten": 1.5}}',
        b'{"answers": {"ho_ten": 1e400}}',
        b'{"answers": {"ho_ten": [1]}}',
        b'{"answers": {"HO TEN": "x"}}',
        b'{"answers": {"ho_ten#1000": "x"}}',
        b'{"checklist": {"ct01": "perhaps"}}',
        b'{"checklist": {"ct01": ["have"]}}',
        b'{"language": "fr"}',
        b'{"language": {}}',
        b'{"answers": ' + b"[" * 100_000,
        b'{"answers": {"ho_ten": ' + b"9" * 5_000 + b"}}",
        b'{"answers": {"ho_ten": "' + b"x" * 1_000_000 + b'"}}',
    ],
)
def test_a_file_that_is_not_answers(kiosk: Kiosk, document: bytes) -> None:
    said = kiosk.json(*submit(kiosk, document))
    assert (said.status, said.item()["error"]) == (1, "answers.unreadable")


def test_a_file_that_is_not_there(kiosk: Kiosk) -> None:
    for path in (str(kiosk.folder / "none.json"), str(kiosk.folder), "x" * 300):
        said = kiosk.json("case", "submit", "--procedure", TEMPORARY_HOME, "--answers", path)
        assert (said.status, said.item()["error"]) == (1, "answers.unreadable")


def test_members_of_the_file_that_are_strange(kiosk: Kiosk) -> None:
    for document in ({**ANSWERS, "extra": 1}, {**ANSWERS, "checklist": {"no_such_paper": "have"}}):
        said = kiosk.json(*submit(kiosk, document))
        assert (said.status, said.item()["error"]) == (1, "answer.unknown_field")


def test_without_consent_there_is_no_case(kiosk: Kiosk) -> None:
    for consent in (False, "yes", 1, None):
        said = kiosk.json(*submit(kiosk, {**ANSWERS, "consent": consent}))
        assert (said.item()["error"], said.item()["params"]["field"]) == ("answer.missing", "consent")


@pytest.mark.parametrize("code", ["", "9.999999", "../../etc/passwd", "x" * 100_000, "\u202e\x1b[31m"])
def test_a_procedure_that_is_not_there(kiosk: Kiosk, code: str) -> None:
    arguments = ("case", "submit", "--procedure", code, "--answers", kiosk.answers())
    assert kiosk.json(*arguments).item()["error"] == "procedure.not_found"
    for line in (said := kiosk.run(*arguments)).err.splitlines():
        assert line.isprintable()
        assert len(line) < 200
    assert (said.status, said.out) == (1, "")


# --- list and show ----------------------------------------------------------------------------------------


def test_the_newest_come_first_and_as_many_as_asked_for(kiosk: Kiosk) -> None:
    codes = [kiosk.submit()["case_code"] for _ in range(3)]
    listed = kiosk.json("case", "list", "--limit", "2").items()
    assert [item["case_code"] for item in listed] == codes[:0:-1]
    assert set(listed[0]) == {
        "case_code",
        "ticket_number",
        "procedure",
        "procedure_name",
        "state",
        "ticket_state",
        "submitted_at",
    }
    lines = kiosk.run("case", "list").out.splitlines()
    assert [line.split("\t")[0] for line in lines] == codes[::-1]


def test_the_list_tells_nobodys_name(kiosk: Kiosk) -> None:
    kiosk.submit()
    for said in (kiosk.run("case", "list"), kiosk.json("case", "list")):
        assert "Đào" not in said.out + said.err
        assert "001190990001" not in said.out + said.err


def test_a_case_is_shown_whole(kiosk: Kiosk) -> None:
    code = kiosk.submit()["case_code"]
    said = kiosk.json("case", "show", code)
    assert said.status == 0
    case = said.item()
    assert case["case_code"] == code
    assert case["answers"]["ho_ten"] == {"value": "Nguyễn Thị Đào", "origin": "citizen", "unknown": False}
    assert case["answers"]["chu_ho_so_dinh_danh"]["unknown"] is True
    assert case["answers"]["dong_y"]["value"] is True
    assert case["checklist"]["ct01"] == "have"
    assert case["consent_at"]
    assert [event["kind"] for event in case["events"]] == ["submitted"]


def test_a_case_is_shown_to_people_in_the_words_of_its_form(kiosk: Kiosk) -> None:
    code = kiosk.submit()["case_code"]
    said = kiosk.run("case", "show", code)
    assert (said.status, said.err) == (0, "")
    lines = [line.strip() for line in said.out.splitlines()]
    assert lines[0] == f"{code}\tC001\tĐăng ký tạm trú"
    for expected in (
        "Họ và tên: Nguyễn Thị Đào",
        "Ngày sinh: 03/05/1990",
        "Số định danh của chủ hộ: (không biết)",
        "Thư điện tử: (để trống)",
        "☑ Tờ khai cư trú (mẫu CT01)",
    ):
        assert expected in lines
    assert lines[-1].endswith("Gửi hồ sơ và lấy số – Máy 1")
    assert "None" not in said.out
    assert "True" not in said.out


def test_a_case_that_cannot_be_read_back_is_said_to_be_damaged(kiosk: Kiosk) -> None:
    code = kiosk.submit()["case_code"]
    store = open_store(find_places(kiosk.data_dir))
    with store.database.writing() as connection:
        connection.execute(cases.update().values(body='{"format": 1}'))
    store.close()
    for options in ((), ("--json",)):
        said = kiosk.run("case", "show", code, *options)
        assert said.status == 1
        assert "store.damaged" in said.err
    assert kiosk.json("slip", code, "--out", "/dev/null").item()["error"] == "store.damaged"


def test_markup_and_hidden_characters_are_plain_text(kiosk: Kiosk) -> None:
    hostile = "<b>Thôn</b> | \"3\" 'x' %s {0} \\n\u202e\u200b\u0007\u0000\ud83d xã"
    code = kiosk.json(*submit(kiosk, with_answers(noi_tam_tru=hostile))).item()["case_code"]
    kept = kiosk.json("case", "show", code).item()["answers"]["noi_tam_tru"]["value"]
    assert kept == "<b>Thôn</b> | \"3\" 'x' %s {0} \\n xã"
    assert kept in kiosk.run("case", "show", code).out


@pytest.mark.parametrize("code", ["", "K1", "A001", "K01-20261121-1", "k01-20261121-001", "K٠١-20261121-001"])
def test_what_is_no_case_code_is_not_looked_for(kiosk: Kiosk, code: str) -> None:
    assert kiosk.json("case", "show", code).item()["error"] == "answer.not_accepted"


def test_a_code_that_nobody_has(kiosk: Kiosk) -> None:
    said = kiosk.json("case", "show", "K01-20261121-999")
    assert (said.status, said.item()["error"]) == (1, "case.not_found")
    assert said.item()["params"] == {"code": "K01-20261121-999"}
