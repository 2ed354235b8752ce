from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.scanned_text import ScanKind, classify, link_host, resembles_card
from tests.support.card_texts import GARBLED, LINE_END, NEW_CARD, NO_OLD_NUMBER, OLD_CARD


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (OLD_CARD, ScanKind.IDENTITY),
        (NO_OLD_NUMBER, ScanKind.IDENTITY),
        (LINE_END, ScanKind.IDENTITY),
        (GARBLED, ScanKind.IDENTITY),
        (NEW_CARD, ScanKind.IDENTITY),
        ("\ufeff" + NO_OLD_NUMBER + "\x00", ScanKind.IDENTITY),
        ("eyJhbGciOiJFUzI1NiJ9.eyJpZCI6Ijk5OTk5OSJ9.c2ln", ScanKind.UNKNOWN),
        ("https://vneid.example/q/9a8b7c", ScanKind.LINK),
        ("VNEID|1|9f3c1b", ScanKind.UNKNOWN),
        ('{"t":"vneid","d":"001090990123"}', ScanKind.UNKNOWN),
        ("00020101021138...", ScanKind.PAYMENT),
        ("", ScanKind.UNKNOWN),
        ("9901234567|4e677579|05/03/1990|1|-|01 - 999|01/01/2026|-|$", ScanKind.HEALTH_CARD),
        ("HS4019990000123|48e1bb93|15/06/2012|1|-|40 - 999|01/09/2024|31/08/2025|$", ScanKind.HEALTH_CARD),
        ("990123456|4e677579|05/03/1990|1|-|01 - 999|01/01/2026|-|$", ScanKind.UNKNOWN),
        ("IDVNM0909901233001090990123<<4", ScanKind.MRZ),
        ("I<VNM0909901233001090990123<<4", ScanKind.MRZ),
        ("P<VNMNGUYEN<<VAN<THU<<<<<<<<<<<<<<<<<<<<<<<<", ScanKind.MRZ),
        ("K12-20261121-007", ScanKind.CASE_SLIP),
        ("K12-20261121-007 ", ScanKind.CASE_SLIP),
        ("000.00.01.H26-261121-9901", ScanKind.UNKNOWN),
        ("HTTP://DAT.EXAMPLE/GCN/AA99000123", ScanKind.LINK),
        ("javascript:alert(1)", ScanKind.UNKNOWN),
        ("SK:ZZ9900X12345;SM:ZZ99E123456", ScanKind.UNKNOWN),
        ("990123456789;NGUYEN VAN THU;05/03/1990;B2", ScanKind.UNKNOWN),
        ("https://", ScanKind.UNKNOWN),
    ],
)
def test_kinds(text: str, kind: ScanKind) -> None:
    assert classify(text) is kind


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("https://gplx.example/tracuu?so=990123456789", "gplx.example"),
        ("HTTP://DAT.EXAMPLE/GCN/AA99000123", "dat.example"),
        ("https://gplx.example@evil.example/", "evil.example"),
        ("https://gplx.example:443@evil.example:8080/", "evil.example"),
        ("https://evil.example\\@gplx.example/", "evil.example"),
        ("https://evil.example#@gplx.example", "evil.example"),
        ("https://gplx.example\u3002evil.example/", "gplx.example.evil.example"),
        ("https://đạt.example/", "xn--t-kia818t.example"),
        ("http://[::1]/", "::1"),
        ("http://[::1/", None),
        ("https://gplx.example%2eevil.example/", None),
        ("https://gplx.example/\u202e", None),
        ("https://gplx .example/", None),
        ("https://..", None),
        ("javascript:alert(1)//https://gplx.example", None),
        ("file:///etc/passwd", None),
        ("https://gplx.example/" + "a" * 3000, None),
    ],
)
def test_the_host_is_the_one_a_browser_would_ask(text: str, host: str | None) -> None:
    assert link_host(text) == host


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("012345678901|Trần Thị Mẫu|28021995|Nữ|Hà Nội|15082022", True),
        (NO_OLD_NUMBER.replace("|", "\uff5c"), True),
        ("012345678901|", True),
        ("012345678901|999012345|Trần Th", True),
        ("012345678901", False),
        ("0123456789012|", False),
        ("VNEID|1|9f3c1b", False),
        ("990123456789;NGUYEN VAN THU;05/03/1990;B2", False),
    ],
)
def test_near_cards(text: str, expected: bool) -> None:
    assert resembles_card(text) is expected


def test_random_bytes_and_long_texts_take_no_time() -> None:
    noise = random.Random(2953).randbytes(2953).decode("latin-1")
    started = time.process_time()
    for text in (noise, "1" * 1_000_000, "|" * 1_000_000, "http://" + "a" * 1_000_000, "000201" * 200_000):
        classify(text)
        resembles_card(text)
    assert classify(noise) is ScanKind.UNKNOWN
    assert time.process_time() - started < 0.3


@settings(deadline=None)
@given(st.text() | st.builds("https://{}".format, st.text()))
def test_any_text_has_a_kind(text: str) -> None:
    kind = classify(text)
    assert kind is not ScanKind.NONE
    assert (kind is ScanKind.LINK) <= (link_host(text) is not None)
