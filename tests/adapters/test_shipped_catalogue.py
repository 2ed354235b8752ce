"""The procedures that ship: whole, quick to read, true to their sources, and walked to the end by chance."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.adapters.catalogue_files import FileCatalogue, check
from kiosk.domain.condition import Value
from kiosk.domain.fields import Raw
from kiosk.domain.ids import FieldKey
from kiosk.domain.procedure import CardFact, Catalogue, Field, FieldType, Procedure, TimeUnit
from kiosk.domain.progress import Page, PageKind, Progress

SHIPPED = Path(__file__).parents[2] / "resources" / "catalogue"
TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
CODES = ["1.000656", "1.000894", "1.001193", "1.004194", "1.014063", "2.000815", "3.000228"]
CARD = {
    CardFact.FULL_NAME: "Nguyễn Thị Thử",
    CardFact.PERSONAL_ID: "001190990123",
    CardFact.BORN: "1990-03-05",
    CardFact.SEX: "female",
    CardFact.ADDRESS: "Thôn 3, xã Bà Nà, Đà Nẵng",
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return FileCatalogue(SHIPPED).load()


def of(catalogue: Catalogue, code: str) -> Procedure:
    procedure = catalogue.find(code)
    assert procedure is not None
    return procedure


def test_nothing_is_wrong_with_them() -> None:
    assert check(SHIPPED) == ()


def test_all_seven_are_there_and_every_life_event_leads_to_one(catalogue: Catalogue) -> None:
    assert sorted(p.code for p in catalogue.procedures) == CODES
    assert {p.life_event for p in catalogue.procedures} == {e.id for e in catalogue.life_events}


def test_they_are_read_in_an_instant() -> None:
    def seconds() -> float:
        start = time.perf_counter()
        FileCatalogue(SHIPPED).load()
        return time.perf_counter() - start

    assert min(seconds() for _ in range(5)) <= 0.150


def test_the_list_of_ethnic_groups_is_whole(catalogue: Catalogue) -> None:
    options = catalogue.lists["ethnic_groups"]
    names = [option.label.vi for option in options]
    assert len(names) == len(set(names)) == 54 + 2
    assert names[0] == "Kinh"
    assert "Mông" in names
    assert names[-2:] == ["Người nước ngoài", "Không xác định"]


# --- facts ----------------------------------------------------------------------------------------------


def told(procedure: Procedure, day: date = TODAY, **answers: Any) -> dict[str, int | None]:
    progress = given(procedure, answers)
    return {line.fee.id: line.amount_vnd for line in progress.fees(day)}


def given(procedure: Procedure, answers: Mapping[str, Value]) -> Progress:
    """A walk that has answered its way along `answers` as far as they go; blanks are left blank."""
    progress = Progress(procedure).forward(TODAY)
    while progress.at.kind is not PageKind.REVIEW:
        step = progress.at.step
        keys = {f.key for f in procedure.step(step).fields} if step else set()
        if progress.at.kind is PageKind.QUESTION and not keys & answers.keys():
            return progress
        progress = forward(progress, {k: v for k, v in answers.items() if k in keys})
    return progress


def forward(progress: Progress, answers: Mapping[str, Raw]) -> Progress:
    match progress.at.kind:
        case PageKind.QUESTION:
            outcome = progress.answer({FieldKey(k): v for k, v in answers.items()}, TODAY)
            assert isinstance(outcome, Progress), outcome
            return outcome
        case PageKind.CONSENT:
            return progress.consent(NOW, TODAY)
        case PageKind.IDENTITY:
            return progress.fill_from_card(CARD, TODAY)
        case PageKind.MORE:
            return progress.answer_more(False, TODAY)
        case _:
            return progress.forward(TODAY)


def test_half_the_card_fee_until_the_end_of_2026(catalogue: Catalogue) -> None:
    card = of(catalogue, "1.014063")
    known = {k: v for k, v in told(card, date(2026, 12, 31)).items() if v is not None}
    assert known == {"giam_nua": 25_000}
    known = {k: v for k, v in told(card, date(2027, 1, 1)).items() if v is not None}
    assert known == {"muc_goc": 50_000}


def test_the_zero_fee_rule_is_named_without_a_figure_while_it_holds(catalogue: Catalogue) -> None:
    for code in ("1.004194", "1.014063"):
        procedure = of(catalogue, code)
        assert "mien_qua_mang" not in told(procedure, date(2026, 8, 14))
        assert told(procedure, date(2026, 8, 15))["mien_qua_mang"] is None
        assert told(procedure, date(2027, 2, 28))["mien_qua_mang"] is None
        assert "mien_qua_mang" not in told(procedure, date(2027, 3, 1))


def test_what_is_not_sure_has_no_figure(catalogue: Catalogue) -> None:
    assert told(of(catalogue, "1.004194")) == {"qua_mang": 7000, "tai_quay": None, "mien_qua_mang": None}
    assert told(of(catalogue, "1.014063"), viec="doi", ly_do="mau_cu")["doi_cccd_cu"] is None
    assert told(of(catalogue, "3.000228")) == {"le_phi": None}


@pytest.mark.parametrize(
    ("code", "requester", "day_field", "limit_days"),
    [("1.001193", "me", "tre_ngay_sinh", 60), ("1.000656", "con", "nc_ngay_mat", 15)],
)
def test_coming_late_costs_what_the_province_says(
    catalogue: Catalogue, code: str, requester: str, day_field: str, limit_days: int
) -> None:
    procedure = of(catalogue, code)
    case: dict[str, Any] = {
        "cho_ai": "tre_em",
        "nuoc_ngoai": False,
        "nguoi_khai": requester,
        "cha_me": "chi_me",
        "giay_chung_sinh": "co_giay",
        "giay_bao_tu": "co_giay",
        "tre_ho_ten": "Nguyễn Thử",
        "tre_gioi_tinh": "male",
        "nc_ho_ten": "Nguyễn Thử",
        "nc_gioi_tinh": "male",
        "nc_ngay_sinh": "1940",
        "nc_so_dinh_danh": "001040990123",
        "nc_dan_toc": "kinh",
        "nc_quoc_tich": "viet_nam",
        "nc_noi_cu_tru": "Bà Nà",
        "nc_gio_mat": "05:30",
    }
    in_time = (TODAY - timedelta(days=limit_days)).isoformat()
    late = (TODAY - timedelta(days=limit_days + 1)).isoformat()
    assert told(procedure) == {"le_phi": 0, "ban_sao": 8000}
    assert told(procedure, **case | {day_field: in_time})["le_phi"] == 0
    assert told(procedure, **case | {day_field: late}) == {"le_phi_qua_han": None, "ban_sao": 8000}
    assert told(procedure, **case | {day_field: late, "mien_le_phi": True}) == {"le_phi": 0, "ban_sao": 8000}


def test_certified_copies_are_added_up_over_the_papers(catalogue: Catalogue) -> None:
    progress = Progress(of(catalogue, "2.000815")).forward(TODAY)
    assert progress.fees(TODAY)[0].amount_vnd is None
    for answers in ({"noi_cap": "viet_nam"}, {"con_tot": True}):
        progress = forward(progress, answers)
    progress = progress.forward(TODAY).consent(NOW, TODAY)
    assert progress.at == Page(PageKind.QUESTION, step=progress.procedure.steps[4].id, item=0)
    progress = forward(forward(progress, {"loai": "khai_sinh"}), {"so_trang": 1, "so_ban": 3})
    assert progress.at.kind is PageKind.MORE
    progress = progress.answer_more(True, TODAY)
    progress = forward(forward(progress, {"loai": "hoc_ba"}), {"so_trang": 150, "so_ban": 1})
    assert progress.fees(TODAY)[0].amount_vnd == 3 * 2000 + 152_000


TIMES = [
    ("1.001193", [(1, TimeUnit.SAME_DAY)]),
    ("1.000656", [(1, TimeUnit.SAME_DAY)]),
    ("1.000894", [(1, TimeUnit.SAME_DAY), (5, TimeUnit.WORKING_DAY)]),
    ("2.000815", [(1, TimeUnit.SAME_DAY)]),
    ("1.004194", [(3, TimeUnit.WORKING_DAY)]),
    ("1.014063", [(7, TimeUnit.WORKING_DAY)]),
    ("3.000228", [(3, TimeUnit.WORKING_DAY), (7, TimeUnit.WORKING_DAY)]),
]


@pytest.mark.parametrize(("code", "times"), TIMES)
def test_times(catalogue: Catalogue, code: str, times: list[tuple[int, TimeUnit]]) -> None:
    assert [(t.value, t.unit) for t in of(catalogue, code).times] == times


def test_deadlines_of_the_citizen(catalogue: Catalogue) -> None:
    days = {p.code: p.deadline.days for p in catalogue.procedures if p.deadline}
    assert days == {"1.001193": 60, "1.000656": 15}


# --- walks ----------------------------------------------------------------------------------------------


def test_a_temporary_home_takes_few_pages_with_a_card(catalogue: Catalogue) -> None:
    """A tenant alone: eight pages to answer, of which three are typed (address, head, phone)."""
    progress = given(
        of(catalogue, "1.004194"),
        {
            "cho_ai": "toi",
            "cho_o": "thue",
            "noi_tam_tru": "Thôn 3, xã Bà Nà, Đà Nẵng",
            "thoi_han": "nam_1",
            "la_chu_ho": False,
            "chu_ho_ho_ten": "Lê Văn Mẫu",
            "quan_he_chu_ho": "nguoi_thue",
            "chu_ho_so_dinh_danh": "001090990456",
            "dien_thoai": "0900000000",
        },
    )
    assert progress.at.kind is PageKind.REVIEW
    asked = [p for p in progress.pages(TODAY) if p.kind in (PageKind.QUESTION, PageKind.MORE)]
    from_card = [p for p in asked if p.step == "nguoi_khai"]
    assert len(asked) - len(from_card) == 8


def test_the_card_of_a_grandmother_does_not_stand_for_the_mother(catalogue: Catalogue) -> None:
    progress = given(
        of(catalogue, "1.001193"),
        {
            "cho_ai": "tre_em",
            "nuoc_ngoai": False,
            "nguoi_khai": "ong_ba",
            "cha_me": "chi_me",
            "giay_chung_sinh": "dien_tu",
            "tre_ho_ten": "Nguyễn Thử",
            "tre_gioi_tinh": "male",
            # Before the grandmother's own birth: nonsense, but her date of birth is not looked at here.
            "tre_ngay_sinh": "1989-01-01",
        },
    )
    steps = [page.step for page in progress.pages(TODAY)]
    assert "nyc_sinh" not in steps
    assert {"me", "me_cu_tru"} <= set(steps)
    needed = {str(r.id): is_needed for r, is_needed in progress.requirements(TODAY)}
    assert needed["uy_quyen"] is False
    assert needed["giay_chung_sinh"] is False


def test_an_answer_taken_back_asks_nothing_more(catalogue: Catalogue) -> None:
    """First not the head of the household, then "by list": the head is not asked for."""
    progress = given(
        of(catalogue, "1.004194"),
        {"cho_ai": "toi", "cho_o": "thue", "noi_tam_tru": "x", "thoi_han": "nam_1", "la_chu_ho": False},
    )
    assert progress.at.step == "chu_ho"
    while progress.at.step != "cho_ai":
        progress = progress.back(TODAY)
    progress = forward(progress, {"cho_ai": "danh_sach"})
    assert "chu_ho" not in [page.step for page in progress.pages(TODAY)]


@pytest.mark.parametrize("code", CODES)
def test_chance_walks_reach_every_page_and_every_way_out(catalogue: Catalogue, code: str) -> None:
    procedure = of(catalogue, code)
    chance = random.Random(code)
    visited: set[str] = set()
    ends: set[PageKind] = set()
    for _ in range(400):
        for page in walk(procedure, chance):
            visited.add(str(page.step or page.repeat or page.kind))
            last = page
        ends.add(last.kind)
    assert visited >= {step.id for step in procedure.steps}
    assert visited >= {repeat.key for repeat in procedure.repeats}
    has_way_out = any(step.exits for step in procedure.steps)
    assert ends == {PageKind.REVIEW, PageKind.EXIT} if has_way_out else {PageKind.REVIEW}


def walk(procedure: Procedure, chance: random.Random) -> Iterator[Page]:
    """The pages of one walk with answers by chance, to its end."""
    progress = Progress(procedure)
    for _ in range(200):
        yield progress.at
        match progress.at.kind:
            case PageKind.REVIEW:
                assert progress.is_complete(TODAY)
                return
            case PageKind.EXIT:
                assert progress.way_out(TODAY)
                return
            case PageKind.QUESTION:
                progress = answer_by_chance(progress, chance)
            case PageKind.MORE:
                progress = progress.answer_more(chance.random() < 0.5, TODAY)
            case PageKind.IDENTITY if chance.random() < 0.5:
                progress = progress.forward(TODAY)
            case _:
                progress = forward(progress, {})
    raise AssertionError("the walk does not end")


def answer_by_chance(progress: Progress, chance: random.Random) -> Progress:
    fields = progress.step_at().fields
    for _ in range(300):
        unknown = {f.key for f in fields if f.may_be_unknown and chance.random() < 0.3}
        answers = {f.key: by_chance(f, chance) for f in fields if f.key not in unknown}
        outcome = progress.answer(answers, TODAY, unknown=unknown)
        if isinstance(outcome, Progress):
            return outcome
    raise AssertionError(f"no answer is good enough for {progress.at}: {outcome}")


def by_chance(field: Field, chance: random.Random) -> Raw:
    return None if not field.required and chance.random() < 0.5 else ANSWERS[field.type](field, chance)


def days_ago(chance: random.Random, *days: int) -> str:
    return (TODAY - timedelta(days=chance.choice(days) + chance.randrange(3))).isoformat()


def an_address(_field: Field, _chance: random.Random) -> Raw:
    return "Thôn 3, xã Bà Nà, Đà Nẵng"


ANSWERS: dict[FieldType, Callable[[Field, random.Random], Raw]] = {
    FieldType.CHOICE: lambda f, chance: chance.choice(f.options).value,
    FieldType.MULTI_CHOICE: lambda f, chance: [o.value for o in chance.sample(f.options, 2)],
    FieldType.YES_NO: lambda _f, chance: chance.random() < 0.5,
    FieldType.NUMBER: lambda f, chance: chance.choice(
        (f.min_value or 0, (f.min_value or 0) + 1, f.max_value)
    ),
    # Grown people's births may be partial: long enough ago for a child's date to find its place after them.
    FieldType.DATE: lambda _f, chance: days_ago(chance, 0, 10, 30, 90, 2000, 12_000, 25_000),
    FieldType.PARTIAL_DATE: lambda _f, chance: days_ago(chance, 30, 2000, 12_000, 25_000, 30_000),
    FieldType.TIME: lambda _f, _chance: "05:30",
    FieldType.PERSONAL_ID: lambda _f, chance: f"0010909{chance.randrange(99_000, 100_000):05d}",
    FieldType.PHONE: lambda _f, _chance: "0900000000",
    FieldType.EMAIL: lambda _f, _chance: "thu@example.vn",
    FieldType.NAME: lambda _f, _chance: "Nguyễn Văn Thử",
    FieldType.ADDRESS: an_address,
    FieldType.TEXT: an_address,
    FieldType.LONG_TEXT: an_address,
}
