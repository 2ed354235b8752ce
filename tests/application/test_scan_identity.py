from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.application.citizen.scan_identity import TYPED, ScanIdentity
from kiosk.application.citizen.scan_report import ScanFiles, scan_report
from kiosk.application.ports import Frame, ReadCode
from kiosk.domain.card_warning import CardWarning
from kiosk.domain.errors import ErrorCode, InputError
from kiosk.domain.scanned_text import ScanKind
from tests.support.card_texts import (
    GARBLED,
    LINE_END,
    NEW_CARD,
    NO_OLD_NUMBER,
    OLD_CARD,
    PARENTS,
    YEAR_ONLY,
)

FRAME = Frame(None, 0.0)


class ScriptedReader:
    """A CodeReader that finds the same texts in every frame."""

    def __init__(self, *texts: str) -> None:
        self.texts = texts

    def read(self, frame: Frame) -> tuple[ReadCode, ...]:  # noqa: ARG002 - any frame
        return tuple(ReadCode(text, "scripted", "qrcode") for text in self.texts)


class TickingClock:
    """Monotonic seconds that go on by 5 ms with each look at them."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        self.now_s += 0.005
        return self.now_s


def scan(*texts: str, now: datetime = datetime(2026, 11, 21, 3, tzinfo=UTC)) -> ScanIdentity:
    return ScanIdentity(ScriptedReader(*texts), lambda: now, TickingClock())


def test_a_card_in_a_frame() -> None:
    result = scan(OLD_CARD).look(FRAME)
    assert result.kind is ScanKind.IDENTITY
    assert result.decoder == "scripted"
    assert result.reading is not None
    assert result.reading.identity.full_name == "Nguyễn Văn Thử"
    assert result.error is None
    assert result.advice is None
    assert result.elapsed_ms == pytest.approx(5.0)


def test_no_code() -> None:
    result = scan().look(FRAME)
    assert (result.kind, result.decoder, result.error) == (ScanKind.NONE, None, ErrorCode.CODE_NOT_FOUND)


def test_the_card_is_preferred_to_other_codes() -> None:
    assert scan("https://gplx.example/", "???", OLD_CARD).look(FRAME).reading is not None
    broken = OLD_CARD.replace("05031990", "31021990")
    assert scan(broken, NEW_CARD).look(FRAME).error is None
    assert scan("00020101021138", broken).look(FRAME).error is ErrorCode.CARD_BAD_BIRTH
    assert scan("???", "https://gplx.example/").look(FRAME).kind is ScanKind.LINK


def test_typed_text_goes_the_same_way() -> None:
    typed = scan().read_text(LINE_END)
    assert typed.kind is ScanKind.IDENTITY
    assert typed.decoder == TYPED
    assert typed.reading is not None
    assert scan().read_text(YEAR_ONLY).reading.warnings == (CardWarning.BIRTH_PARTIAL,)  # type: ignore[union-attr]


def test_garbled_text_is_repaired_before_it_is_told_apart() -> None:
    reading = scan(GARBLED).look(FRAME).reading
    assert reading is not None
    assert reading.identity.full_name == "Lê Kim Thủy"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("012345678901|Trần Thị Mẫu|28021995|Nữ|Hà Nội|15082022", ErrorCode.CARD_TOO_FEW_FIELDS),
        (NO_OLD_NUMBER.replace("079195990456", "0791959904S6"), ErrorCode.CARD_BAD_ID),
        (NO_OLD_NUMBER.replace("|", "\uff5c"), ErrorCode.CARD_TOO_FEW_FIELDS),
        (OLD_CARD.replace("001090990123", "٠٠١٠٩٠٩٩٠١٢٣"), ErrorCode.CARD_BAD_ID),
    ],
)
def test_what_was_meant_to_be_a_card_is_told_why_it_is_none(text: str, code: ErrorCode) -> None:
    result = scan().read_text(text)
    assert (result.kind, result.error) == (ScanKind.UNKNOWN, code)


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("https://gplx.example@evil.example/", ScanKind.LINK, "evil.example"),
        ("K12-20261121-007", ScanKind.CASE_SLIP, "K12-20261121-007"),
        ("00020101021138540010A00000072701", ScanKind.PAYMENT, "chuyển tiền"),
        ("IDVNM0909901233001090990123<<4", ScanKind.MRZ, "mã QR"),
        ("9901234567|4e67|05/03/1990|1|-|01 - 999|01/01/2026|-|$", ScanKind.HEALTH_CARD, "bảo hiểm y tế"),
        ('{"t":"vneid","d":"001090990123"}', ScanKind.UNKNOWN, "mã QR trên thẻ"),
        ("javascript:alert(1)", ScanKind.UNKNOWN, "mã QR trên thẻ"),
    ],
)
def test_other_codes_are_named_and_not_followed(text: str, kind: ScanKind, said: str) -> None:
    result = scan(text).look(FRAME)
    assert (result.kind, result.reading, result.error) == (kind, None, None)
    assert result.advice is not None
    assert said in result.advice.vi
    assert result.advice.en
    assert all(len(part.split()) <= 15 for part in result.advice.vi.split(". "))


def test_a_link_is_shown_by_its_host_and_a_slip_by_its_code() -> None:
    assert scan("HTTP://DAT.EXAMPLE/GCN").look(FRAME).host == "dat.example"
    assert scan("K12-20261121-007\r\n").look(FRAME).case_code == "K12-20261121-007"


def test_today_is_the_day_in_viet_nam() -> None:
    card = NEW_CARD.replace("23092024", "22112026")
    evening = datetime(2026, 11, 21, 17, 30, tzinfo=UTC)  # half past midnight on the 22nd in Hà Nội
    assert scan(now=evening).read_text(card).error is None
    assert scan(now=evening.replace(hour=16)).read_text(card).error is ErrorCode.CARD_BAD_ISSUE_DATE


def test_the_same_said_twice() -> None:
    first, second = scan(OLD_CARD).look(FRAME), scan().read_text(OLD_CARD)
    assert first != second
    assert first.says_the_same(second)
    assert not first.says_the_same(scan(NEW_CARD).look(FRAME))
    assert not first.says_the_same(None)


def test_a_result_shows_nothing_personal() -> None:
    shown = repr(scan(PARENTS).look(FRAME))
    assert "Phạm" not in shown
    assert "092322990" not in shown


@settings(deadline=None)
@given(st.lists(st.text(), max_size=3))
def test_nothing_that_is_shown_can_raise(texts: list[str]) -> None:
    result = scan(*texts).look(FRAME)
    assert (result.kind is ScanKind.NONE) == (not texts)
    report = scan_report("x", result)
    assert report["error"] is None or report["identity"] is None


def test_random_bytes_and_a_million_characters() -> None:
    for text in (random.Random(6).randbytes(2953).decode("latin-1"), "A" * 1_000_000, ""):
        result = scan().read_text(text)
        assert (result.kind, result.reading) == (ScanKind.UNKNOWN, None)
    assert scan().read_text(OLD_CARD + " " * 10 + "x" * 1_000_000).error is ErrorCode.CARD_TOO_LONG


def test_the_report_of_a_card() -> None:
    assert scan_report("photo.png", scan(OLD_CARD).look(FRAME)) == {
        "source": "photo.png",
        "kind": "identity",
        "decoder": "scripted",
        "elapsed_ms": 5.0,
        "identity": {
            "personal_id": "001090990123",
            "old_id": "999012345",
            "full_name": "Nguyễn Văn Thử",
            "born": "1990-03-05",
            "sex": "male",
            "address": "Số 12, Tổ 3, Phường Thử Nghiệm, Quận Mẫu, Hà Nội",
            "issued_on": "2021-05-12",
            "card": "cccd",
        },
        "warnings": [],
        "error": None,
    }


def test_the_report_of_a_card_with_gaps() -> None:
    report = ScanFiles(scan(), _no_picture).scan_text(YEAR_ONLY.replace("01072021", "").replace("Nam", "Nữ"))
    assert report["source"] == "text"
    assert report["decoder"] == "typed"
    assert report["identity"] == {
        "personal_id": "038055990321",
        "old_id": "999055123",
        "full_name": "Lê Đỗ Ví Dụ",
        "born": "1955",
        "sex": "female",
        "address": "Thôn Mẫu, Xã Thử, Huyện Ví Dụ, Thanh Hóa",
        "issued_on": None,
        "card": "cccd",
    }
    assert report["warnings"] == ["pin.sex_differs", "card.birth_partial", "card.issue_date_empty"]


def test_a_picture_that_cannot_be_opened_does_not_stop_the_next() -> None:
    def open_picture(path: Path) -> Frame:
        return FRAME if path.suffix == ".png" else _no_picture(path)

    reports = list(ScanFiles(scan(OLD_CARD), open_picture).scan_pictures([Path("a.txt"), Path("b.png")]))
    assert [(r["source"], r["kind"], r["error"]) for r in reports] == [
        ("a.txt", "none", "picture.unreadable"),
        ("b.png", "identity", None),
    ]
    assert reports[0]["decoder"] is None
    assert reports[0]["identity"] is None


def _no_picture(path: Path) -> Frame:
    raise InputError(ErrorCode.PICTURE_UNREADABLE, name=path.name)
