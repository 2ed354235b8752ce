"""From typed text to a kept value, or to a sentence that helps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.fields import Raw, Refused, parse, show
from kiosk.domain.procedure import FieldType, Option
from tests.support.procedures import make_field, text

OPTIONS = (Option("a", text("A")), Option("b", text("B")))


@pytest.mark.parametrize(
    ("type_", "raw", "kept"),
    [
        (FieldType.TEXT, "  Số 12,\u00a0 Tổ 3 ", "Số 12, Tổ 3"),
        (FieldType.TEXT, "a\u202eb\u0000c\u200b", "abc"),
        (FieldType.TEXT, "<b>đậm</b> & 'x'|\"y\"", "<b>đậm</b> & 'x'|\"y\""),
        (FieldType.NAME, "Nguyê\u0303n Văn A", "Nguyễn Văn A"),
        (FieldType.NAME, "H'Hen Niê", "H'Hen Niê"),
        (FieldType.DATE, "5/3/1990", "1990-03-05"),
        (FieldType.DATE, "1990-03-05", "1990-03-05"),
        (FieldType.PARTIAL_DATE, "1990", "1990"),
        (FieldType.PARTIAL_DATE, "3/1990", "1990-03"),
        (FieldType.TIME, "07:05", "07:05"),
        (FieldType.PERSONAL_ID, "001 090 990 123", "001090990123"),
        (FieldType.PHONE, "0912.345.678", "0912345678"),
        (FieldType.PHONE, "+84 912 345 678", "0912345678"),
        (FieldType.PHONE, "02438251234", "02438251234"),
        (FieldType.EMAIL, "ten@thu.vn", "ten@thu.vn"),
        (FieldType.NUMBER, "7", 7),
        (FieldType.YES_NO, "yes", True),
        (FieldType.YES_NO, False, False),
        (FieldType.CHOICE, "a", "a"),
        (FieldType.MULTI_CHOICE, ["b", "a"], ("a", "b")),
        (FieldType.MULTI_CHOICE, "a", ("a",)),
        (FieldType.TEXT, "", None),
        (FieldType.TEXT, "   ", None),
        (FieldType.NAME, "\u200b", None),
        (FieldType.MULTI_CHOICE, [], None),
        (FieldType.DATE, None, None),
    ],
)
def test_what_is_kept(type_: FieldType, raw: Raw, kept: object) -> None:
    assert parse(make_field("x", type_, options=OPTIONS), raw) == kept


@pytest.mark.parametrize(
    ("type_", "raw"),
    [
        (FieldType.NAME, "Nguyễn 2"),
        (FieldType.NAME, "---"),
        (FieldType.NAME, "<b>"),
        (FieldType.DATE, "31/02/1990"),
        (FieldType.DATE, "1990"),
        (FieldType.DATE, "00/00/1990"),
        (FieldType.DATE, "1/1/1700"),
        (FieldType.PARTIAL_DATE, "13/1990"),
        (FieldType.TIME, "24:00"),
        (FieldType.TIME, "7:5"),
        (FieldType.PERSONAL_ID, "00109099012"),
        (FieldType.PERSONAL_ID, "٠٠١٠٩٠٩٩٠١٢٣"),
        (FieldType.PHONE, "01223456789"),
        (FieldType.PHONE, "113"),
        (FieldType.EMAIL, "ten@"),
        (FieldType.NUMBER, "-1"),
        (FieldType.NUMBER, "1.5"),
        (FieldType.NUMBER, "9" * 10),
        (FieldType.YES_NO, "maybe"),
        (FieldType.YES_NO, 1),
        (FieldType.CHOICE, "c"),
        (FieldType.CHOICE, ["a"]),
        (FieldType.MULTI_CHOICE, ["a", "c"]),
        (FieldType.TEXT, True),
        (FieldType.TEXT, "x" * 201),
    ],
)
def test_what_is_refused_with_a_sentence(type_: FieldType, raw: Raw) -> None:
    outcome = parse(make_field("x", type_, options=OPTIONS), raw)
    assert isinstance(outcome, Refused)
    assert outcome.message.vi
    assert outcome.message.en
    assert len(outcome.message.vi.split()) <= 15


def test_numbers_keep_inside_their_bounds() -> None:
    field = make_field("copies", FieldType.NUMBER, min_value=1, max_value=20)
    assert parse(field, "20") == 20
    for raw in ("0", "21"):
        assert isinstance(parse(field, raw), Refused)


@given(st.sampled_from(FieldType), st.text(max_size=300))
def test_any_text_is_kept_or_refused_and_never_raises(type_: FieldType, raw: str) -> None:
    field = make_field("x", type_, options=OPTIONS)
    outcome = parse(field, raw)
    if outcome is not None and not isinstance(outcome, Refused):
        again = parse(field, outcome)
        assert again == outcome
        assert show(field, outcome).vi


def test_a_megabyte_is_refused_in_bounded_time() -> None:
    assert isinstance(parse(make_field("x", FieldType.LONG_TEXT, max_length=1000), "ă" * 1_000_000), Refused)
