"""What an officer reads of one case."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.application.ports import Role, StaffMember
from kiosk.application.staff.read_case import CaseAnswer, CaseView, ReadCase
from kiosk.domain.answers import Origin
from kiosk.domain.errors import ConflictError, DataError, DeniedError, ErrorCode
from kiosk.domain.ids import CaseCode, StaffId, new_ulid
from kiosk.domain.procedure import Catalogue
from kiosk.domain.slip import Mark
from kiosk.domain.text import Language
from tests.fakes.core import FakeWorld, make_world
from tests.support.submissions import MORNING, submission
from tests.support.visits import TEMPORARY_HOME, submit_temporary_home


@pytest.fixture
def world() -> FakeWorld:
    return make_world()


def read(world: FakeWorld, code: CaseCode | None = None) -> CaseView:
    return world.core.read_case.read(code or submit_temporary_home(world.core).case_code, None)


def by_label(view: CaseView) -> dict[str, CaseAnswer]:
    return {answer.label.vi: answer for answer in view.answers}


def store_case(
    world: FakeWorld, answers: dict[str, object], *, version: int = 1, helper_id: StaffId | None = None
) -> CaseCode:
    """A case whose document is `answers` and nothing else."""
    body = json.dumps({"format": 1, "answers": answers, "checklist": {}, "consent_at": None})
    given = replace(submission(body=body), procedure_version=version, helper_id=helper_id)
    return world.store.cases.submit(given, 1, MORNING).case_code


def plain(value: object, *, origin: str = "citizen", unknown: bool = False) -> dict[str, object]:
    return {"value": value, "origin": origin, "unknown": unknown}


def test_answers_stand_in_the_form_s_order_and_groups(world: FakeWorld) -> None:
    view = read(world)
    groups = list(dict.fromkeys(answer.group.vi for answer in view.answers))
    assert groups == ["Trường hợp", "Tờ khai", "Người cùng đăng ký 1"]
    labels = [answer.label.vi for answer in view.answers]
    assert labels.index("Đăng ký cho") < labels.index("Họ và tên") < labels.index("Địa chỉ tạm trú")
    name = by_label(view)["Họ và tên"]
    assert name.official_label.endswith("Họ, chữ đệm và tên")


def test_answers_are_said_in_words(world: FakeWorld) -> None:
    answers = by_label(read(world))
    assert answers["Đăng ký cho"].shown is not None
    assert answers["Đăng ký cho"].shown.vi.startswith("Cho tôi")
    assert answers["Ngày sinh"].shown is not None
    assert answers["Tôi là chủ hộ"].shown is not None
    assert answers["Tôi là chủ hộ"].shown.vi == "Không"
    assert answers["Thời hạn"].shown is not None
    assert answers["Thời hạn"].shown.to(Language.EN) == "1 year"


def test_unknown_and_blank_are_told_apart(world: FakeWorld) -> None:
    answers = by_label(read(world))
    head = answers["Số định danh của chủ hộ"]
    assert (head.unknown, head.shown) == (True, None)
    mail = answers["Thư điện tử"]
    assert (mail.unknown, mail.shown) == (False, None)


def test_personal_numbers_are_marked(world: FakeWorld) -> None:
    secret = {answer.label.vi for answer in read(world).answers if answer.is_personal_number}
    assert secret == {"Số định danh", "Số định danh của chủ hộ"}


def test_nobody_comes_along_is_told_too(world: FakeWorld) -> None:
    code = submit_temporary_home(world.core, **{"di_cung#0": False}).case_code
    answer = by_label(read(world, code))["Có ai cùng đăng ký với ông/bà không?"]
    assert answer.shown is not None
    assert answer.shown.vi == "Không"


def test_papers_fees_time_and_journal(world: FakeWorld) -> None:
    code = submit_temporary_home(world.core).case_code
    lan = world.core.sign_in.create_first_admin("Vũ Thị Lan", "271828")
    world.core.call_queue.call_next(2, lan)
    world.core.call_queue.open_case(code, lan)
    view = read(world, code)

    assert {paper.name.vi for paper in view.papers} >= {"Tờ khai cư trú (mẫu CT01)"}
    assert all(paper.mark in (Mark.HAVE, Mark.MISSING, None) for paper in view.papers)
    assert view.fees
    assert view.time is not None
    assert [(line.what.vi, line.who.vi) for line in view.journal] == [
        ("Gửi hồ sơ và lấy số", "Máy 1"),
        ("Gọi đến quầy 2", "Vũ Thị Lan"),
        ("Mở hồ sơ", "Vũ Thị Lan"),
    ]
    assert view.slip is not None
    assert view.procedure is not None


def test_fees_are_those_of_the_day_it_was_submitted(world: FakeWorld) -> None:
    code = submit_temporary_home(world.core).case_code
    names = [line.fee.id for line in read(world, code).fees]
    world.clock.now = datetime(2031, 1, 1, tzinfo=UTC)
    assert [line.fee.id for line in read(world, code).fees] == names


def test_the_helper_is_named(world: FakeWorld) -> None:
    helper = StaffMember(StaffId(new_ulid(MORNING)), "Hồ Thị Mai", Role.HELPER)
    world.store.staff.add(helper, "hash", MORNING)
    code = store_case(world, {}, helper_id=helper.id)
    assert read(world, code).helper_name == "Hồ Thị Mai"
    gone = store_case(world, {}, helper_id=StaffId("01GONE"))
    assert read(world, gone).helper_name == ""


def test_a_helper_does_not_read_cases(world: FakeWorld) -> None:
    code = submit_temporary_home(world.core).case_code
    helper = StaffMember(StaffId(new_ulid(MORNING)), "Hồ Thị Mai", Role.HELPER)
    with pytest.raises(DeniedError) as denied:
        world.core.read_case.read(code, helper)
    assert denied.value.code is ErrorCode.ROLE_NOT_ALLOWED
    officer = replace(helper, role=Role.STAFF)
    assert world.core.read_case.read(code, officer).summary.case_code == code


def test_another_version_stands_as_it_was_stored(world: FakeWorld) -> None:
    code = store_case(
        world,
        {
            "ho_ten": plain("Nguyễn Thị Đào", origin="card"),
            "so_dinh_danh": plain("001190990001"),
            "dong_y": plain(True),
            "loai": plain(["a", "b"]),
            "chua_biet": plain(None, unknown=True),
        },
        version=99,
    )
    view = read(world, code)
    assert view.procedure is None
    assert (view.fees, view.time, view.papers) == ((), None, ())
    told = {answer.label.vi: answer.shown.vi if answer.shown else None for answer in view.answers}
    assert told == {
        "ho_ten": "Nguyễn Thị Đào",
        "so_dinh_danh": "001190990001",
        "dong_y": "Có",
        "loai": "a; b",
        "chua_biet": None,
    }
    answers = by_label(view)
    assert answers["so_dinh_danh"].is_personal_number
    assert not answers["ho_ten"].is_personal_number
    assert answers["ho_ten"].origin is Origin.CARD
    assert answers["chua_biet"].unknown


def test_a_procedure_that_is_gone_stands_as_it_was_stored(world: FakeWorld) -> None:
    code = store_case(world, {"ho_ten": plain("Nguyễn Thị Đào")})
    core = world.core
    assert core.catalogue.find(TEMPORARY_HOME) is not None
    reader = ReadCase(
        cases=world.store.cases,
        staff=world.store.staff,
        print_jobs=world.store.print_jobs,
        catalogue=Catalogue((), ()),
        settings=core.settings,
    )
    view = reader.read(code, None)
    assert view.procedure is None
    assert [answer.label.vi for answer in view.answers] == ["ho_ten"]
    assert view.summary.procedure_name.vi == "Đăng ký tạm trú"


def test_nothing_stored_is_hidden(world: FakeWorld) -> None:
    """Answers that the document of the same version would not ask for, or cannot say, are told."""
    code = store_case(
        world,
        {
            "cho_ai": plain("khong_con"),
            "ngay_sinh": plain("ngày rằm"),
            "truong_cu": plain("<b>đậm</b>"),
        },
    )
    answers = by_label(read(world, code))
    assert answers["Đăng ký cho"].shown is not None
    assert answers["Đăng ký cho"].shown.vi == "khong_con"
    left = {answer.label.vi: answer for answer in read(world, code).answers if "không còn" in answer.group.vi}
    assert left.keys() == {"ngay_sinh", "truong_cu"}
    assert left["truong_cu"].shown is not None
    assert left["truong_cu"].shown.vi == "<b>đậm</b>"


def test_a_damaged_document_is_a_known_fault(world: FakeWorld) -> None:
    code = world.store.cases.submit(submission(body='{"format": 7}'), 1, MORNING).case_code
    with pytest.raises(DataError) as damaged:
        read(world, code)
    assert damaged.value.code is ErrorCode.STORE_DAMAGED
    with pytest.raises(ConflictError) as unknown:
        read(world, CaseCode("K01-20261121-999"))
    assert unknown.value.code is ErrorCode.CASE_NOT_FOUND


def test_repr_tells_nothing_of_a_person(world: FakeWorld) -> None:
    view = read(world)
    assert "Đào" not in repr(view) + repr(view.answers) + repr(view.summary)
