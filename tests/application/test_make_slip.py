"""From a stored case to what stands on its slip."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import MappingProxyType

import pytest

from kiosk.adapters.catalogue_files import FileCatalogue
from kiosk.application.citizen.make_slip import MakeSlip
from kiosk.application.ports import Role, StaffMember
from kiosk.domain.answers import Answer, AnswerKey
from kiosk.domain.condition import Comparison, Operator, Value
from kiosk.domain.errors import ConflictError, DataError, ErrorCode
from kiosk.domain.ids import CaseCode, FieldKey, RequirementId, SittingId, StaffId, new_ulid
from kiosk.domain.procedure import (
    Catalogue,
    Confidence,
    Fee,
    Procedure,
    ProcessingTime,
    Requirement,
    RequirementKind,
    TimeUnit,
)
from kiosk.domain.progress import Progress
from kiosk.domain.savepoint import case_document
from kiosk.domain.settings import Settings
from kiosk.domain.slip import UNKNOWN, Mark, Slip
from kiosk.domain.text import Language, Text
from tests.fakes.stores import MemoryStore
from tests.support.submissions import submission

RESOURCES = Path(__file__).parents[2] / "resources"
NOON = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)
TODAY = date(2026, 11, 21)
FOR_A_LIST = Comparison(FieldKey("cho_ai"), Operator.EQ, "danh_sach")
SETTINGS = Settings(
    point_name="Điểm hỗ trợ thôn Đoài",
    office_name="Trung tâm Phục vụ hành chính công xã Đoài",
    office_address="Số 1 đường Làng",
    opening_hours="7:30–17:00",
    hotline="1900 9999",
    province="66",
)


def paper(name: str, kind: RequirementKind = RequirementKind.SUBMIT, **more: object) -> Requirement:
    return Requirement(id=RequirementId(name), name=Text(name, f"{name} (en)"), kind=kind, **more)  # type: ignore[arg-type]


def fee(name: str, amount_vnd: int | None, **more: object) -> Fee:
    return replace(
        Fee(name, Text(name), Text("lần"), amount_vnd, "TT 1/2026", Confidence.CONFIRMED),
        **more,  # type: ignore[arg-type]
    )


@pytest.fixture(scope="module")
def shipped() -> Procedure:
    found = FileCatalogue(RESOURCES / "catalogue").load().find("1.004194")
    assert found is not None
    return found


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def procedure(shipped: Procedure) -> Procedure:
    return replace(
        shipped,
        verified_on=date(2026, 11, 20),
        requirements=(
            paper("to_khai", RequirementKind.FILL, note=Text("Cán bộ in ra để ký.")),
            paper("giay_nha", originals=1, copies=2, note=Text("Không cần công chứng.", "Not notarised.")),
            paper("the", RequirementKind.SHOW),
            paper("danh_sach", when=FOR_A_LIST),
            paper("trich_luc", RequirementKind.BY_OFFICER),
            paper("don", confidence=Confidence.UNCERTAIN, originals=1),
        ),
        fees=(
            fee("tai_quay", 15000, note=Text("Tính cho cả hộ.")),
            fee("qua_mang", 0, valid_to=date(2027, 2, 28)),
            fee("het_han", 9000, valid_to=date(2026, 11, 20)),
            fee("theo_danh_sach", 10000, times_field=FieldKey("so_nguoi"), when=FOR_A_LIST),
            fee("tinh_khac", 1000, province="01"),
            fee("khong_chac", 7000, confidence=Confidence.GENERAL, valid_to=date(2027, 1, 1)),
        ),
        times=(
            ProcessingTime(3, TimeUnit.WORKING_DAY, "Cổng DVCQG", Confidence.CONFIRMED),
            ProcessingTime(
                7,
                TimeUnit.DAY,
                "Cổng DVCQG",
                Confidence.CONFIRMED,
                at_most=True,
                note=Text("Vì cần xác minh."),
                when=FOR_A_LIST,
            ),
        ),
    )


def slip_of(
    store: MemoryStore,
    procedure: Procedure,
    answers: dict[str, Value] | None = None,
    *,
    ready: tuple[str, ...] = (),
    helper_id: StaffId | None = None,
    copy_number: int = 1,
) -> Slip:
    """Submits a case with these answers and makes its slip."""
    given = {AnswerKey.parse(key): Answer(value) for key, value in (answers or {}).items()}
    progress = Progress(
        procedure,
        answers=MappingProxyType(given),
        checklist=MappingProxyType({RequirementId(name): Mark.HAVE for name in ready}),
        consent_at=NOON,
    )
    handed_in = replace(
        submission(SittingId(new_ulid(NOON)), helper_id=helper_id, body=case_document(progress, TODAY)),
        language=Language.EN,
    )
    code = store.cases.submit(handed_in, 12, NOON).case_code
    return maker(store, procedure).make(code, copy_number)


def maker(store: MemoryStore, *procedures: Procedure) -> MakeSlip:
    return MakeSlip(
        cases=store.cases, staff=store.staff, catalogue=Catalogue(procedures, ()), settings=SETTINGS
    )


def test_a_slip_says_which_case_it_is_and_where_to_go(store: MemoryStore, procedure: Procedure) -> None:
    slip = slip_of(store, procedure, {"cho_ai": "toi"}, copy_number=3)

    assert (slip.case_code, slip.ticket_number) == ("K12-20261121-001", "A001")
    assert (slip.procedure_code, slip.submitted_at) == ("1.004194", NOON)
    assert slip.procedure_name == Text("Đăng ký tạm trú", "Register a temporary residence")
    assert (slip.language, slip.copy_number) == (Language.EN, 3)
    assert slip.hand_in_at == procedure.authority.hand_in_at
    assert slip.point_name == "Điểm hỗ trợ thôn Đoài"
    assert slip.office_name == "Trung tâm Phục vụ hành chính công xã Đoài"
    assert (slip.office_address, slip.opening_hours, slip.hotline) == (
        "Số 1 đường Làng",
        "7:30–17:00",
        "1900 9999",
    )


def test_papers_are_those_of_the_checklist(store: MemoryStore, procedure: Procedure) -> None:
    slip = slip_of(store, procedure, {"cho_ai": "toi"}, ready=("the",))

    said = [
        (line.name.vi, line.mark, line.note.vi if line.note else "", line.at_desk) for line in slip.papers
    ]
    assert said == [
        ("to_khai", Mark.MISSING, "Cán bộ in ra để ký.", True),
        ("giay_nha", Mark.MISSING, "Nộp 1 bản chính, 2 bản sao. Không cần công chứng.", False),
        ("the", Mark.HAVE, "Đưa xem rồi cầm về.", False),
        ("don", Mark.MISSING, "Hỏi cán bộ có cần giấy này không.", False),
    ]
    notes = [line.note.en for line in slip.papers if line.note]
    assert notes[1] == "Hand in 1 × original, 2 × copy. Not notarised."


def test_answers_decide_which_papers_fees_and_times_there_are(
    store: MemoryStore, procedure: Procedure
) -> None:
    slip = slip_of(store, procedure, {"cho_ai": "danh_sach", "so_nguoi": 4})

    assert "danh_sach" in [line.name.vi for line in slip.papers]
    by_list = next(line for line in slip.fees if line.name.vi == "theo_danh_sach")
    assert (by_list.amount_vnd, by_list.is_total) == (40000, True)
    assert slip.time == Text("Không quá 7 ngày", "At most 7 days")
    assert slip.time_note == Text("Vì cần xác minh.")


def test_fees_are_those_of_the_day_with_their_source(store: MemoryStore, procedure: Procedure) -> None:
    slip = slip_of(store, procedure, {"cho_ai": "toi"})

    assert [(line.name.vi, line.amount_vnd) for line in slip.fees] == [
        ("tai_quay", 15000),
        ("qua_mang", 0),
        ("khong_chac", None),
    ]
    first, second, unsure = slip.fees
    assert (unsure.source, unsure.valid_to) == ("", None)
    assert (first.source, first.checked_on, first.unit) == ("TT 1/2026", date(2026, 11, 20), Text("lần"))
    assert first.note == Text("Tính cho cả hộ.")
    assert (first.valid_to, second.valid_to) == (None, date(2027, 2, 28))
    assert slip.time == Text("3 ngày làm việc", "3 working days")


def test_a_late_reprint_tells_the_fees_of_the_day_of_submission(
    store: MemoryStore, procedure: Procedure
) -> None:
    cheap = replace(procedure, fees=(fee("qua_mang", 0, valid_to=TODAY), fee("sau_do", 9, valid_from=TODAY)))
    slip = slip_of(store, cheap)
    # The clock is no part of making a slip: months later it is made from the same record.
    assert maker(store, cheap).make(slip.case_code, 2).fees == slip.fees
    assert [line.name.vi for line in slip.fees] == ["qua_mang", "sau_do"]


def test_what_is_not_sure_is_not_told(store: MemoryStore, procedure: Procedure) -> None:
    unsure = replace(
        procedure,
        authority=replace(procedure.authority, confidence=Confidence.UNCERTAIN),
        times=(
            ProcessingTime(3, TimeUnit.DAY, "nghe nói", Confidence.GENERAL, note=Text("Có khi lâu hơn.")),
        ),
    )
    slip = slip_of(store, unsure)

    assert (slip.hand_in_at, slip.time, slip.time_note) == (UNKNOWN, UNKNOWN, None)
    assert slip_of(store, replace(procedure, times=())).time == UNKNOWN


def test_the_helper_is_named_and_the_citizen_is_not(store: MemoryStore, procedure: Procedure) -> None:
    helper = StaffMember(StaffId(new_ulid(NOON)), "Niê H’Bia", Role.HELPER)
    store.staff.add(helper, "hash", NOON)

    slip = slip_of(store, procedure, {"ho_ten": "Nguyễn Thị Đào"}, helper_id=helper.id)
    assert slip.helper_name == "Niê H’Bia"
    assert "Đào" not in repr(slip)
    assert slip_of(store, procedure).helper_name == ""
    gone = StaffId(new_ulid(NOON + timedelta(seconds=1)))
    assert slip_of(store, procedure, helper_id=gone).helper_name == ""


def test_a_paper_that_the_catalogue_has_dropped_is_left_out(store: MemoryStore, procedure: Procedure) -> None:
    slip = slip_of(store, procedure)
    newer = replace(procedure, version=2, requirements=(paper("the"), paper("moi")))

    again = maker(store, newer).make(slip.case_code)
    assert [line.name.vi for line in again.papers] == ["the"]


def test_what_cannot_be_made_says_why(store: MemoryStore, procedure: Procedure) -> None:
    with pytest.raises(ConflictError) as unknown:
        maker(store, procedure).make(CaseCode("K12-20261121-099"))
    assert unknown.value.code is ErrorCode.CASE_NOT_FOUND

    code = slip_of(store, procedure).case_code
    with pytest.raises(DataError) as lost:
        maker(store).make(code)
    assert (lost.value.code, lost.value.params) == (ErrorCode.PROCEDURE_NOT_FOUND, {"code": "1.004194"})

    damaged = store.cases.submit(submission(body='{"format": 99}'), 12, NOON).case_code
    with pytest.raises(DataError) as unreadable:
        maker(store, procedure).make(damaged)
    assert unreadable.value.code is ErrorCode.STORE_DAMAGED
