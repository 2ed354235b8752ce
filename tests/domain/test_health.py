from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.domain import health
from kiosk.domain.health import FontFile, Health, HealthState

NOW = datetime(2026, 11, 21, 1, 30, tzinfo=UTC)
MB = 1_000_000


def clock(**changes: object) -> Health:
    values: dict[str, object] = {
        "newest_event_at": NOW - timedelta(hours=1),
        "verified_on": date(2026, 11, 21),
        "synchronised": True,
    }
    return health.clock_health(NOW, **(values | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("free_bytes", "state"),
    [
        (0, HealthState.FAIL),
        (200 * MB - 1, HealthState.FAIL),
        (200 * MB, HealthState.WARN),
        (1000 * MB - 1, HealthState.WARN),
        (1000 * MB, HealthState.OK),
    ],
)
def test_room_on_the_disk(free_bytes: int, state: HealthState) -> None:
    assert health.disk_health(free_bytes).state is state


@pytest.mark.parametrize(
    ("width", "height", "grey", "state"),
    [
        (1280, 720, 110.0, HealthState.OK),
        (1920, 1080, 110.0, HealthState.OK),
        (1279, 720, 110.0, HealthState.WARN),
        (1280, 719, 110.0, HealthState.WARN),
        (1920, 1080, 3.0, HealthState.WARN),
    ],
)
def test_picture_of_the_camera(width: int, height: int, grey: float, state: HealthState) -> None:
    assert health.camera_health(width, height, grey).state is state


def test_a_damaged_store_fails_and_an_old_one_is_only_mentioned() -> None:
    assert health.store_health(damage=(), current=True).state is HealthState.OK
    assert health.store_health(damage=(), current=False).state is HealthState.WARN
    damaged = health.store_health(damage=("HMAC verification failed for page 3",), current=True)
    assert damaged.state is HealthState.FAIL
    assert "page 3" in damaged.found.en


def test_a_catalogue_that_can_be_used_never_fails() -> None:
    assert health.catalogue_health(7, ()).state is HealthState.OK
    warned = health.catalogue_health(7, ("a.yaml: steps[0]: too long", "b.yaml: .: x"))
    assert warned.state is HealthState.WARN
    assert "a.yaml: steps[0]: too long" in warned.found.en


@pytest.mark.parametrize(
    ("family", "lacks", "state"),
    [
        ("Noto Sans", "", HealthState.OK),
        ("Noto Serif", "", HealthState.FAIL),
        ("Noto Sans", "ờ", HealthState.FAIL),
    ],
)
def test_typefaces(family: str, lacks: str, state: HealthState) -> None:
    fonts = (FontFile("A.ttf", "Noto Sans", ""), FontFile("B.ttf", family, lacks))
    found = health.fonts_health(fonts, ("Noto Sans", "Noto Sans"))
    assert found.state is state
    assert ("B.ttf" in found.found.vi) is (state is HealthState.FAIL)


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, HealthState.OK),
        ({"newest_event_at": None}, HealthState.OK),
        ({"newest_event_at": NOW}, HealthState.OK),
        ({"newest_event_at": NOW + timedelta(seconds=1)}, HealthState.FAIL),
        ({"verified_on": date(2026, 11, 22)}, HealthState.FAIL),
        ({"synchronised": False}, HealthState.WARN),
        ({"synchronised": None}, HealthState.OK),
    ],
)
def test_the_clock_is_not_before_what_has_happened(changes: dict[str, object], state: HealthState) -> None:
    assert clock(**changes).state is state


def test_the_day_of_the_clock_is_that_of_viet_nam() -> None:
    """23:30 of the 20th in UTC is the 21st in Việt Nam, when the catalogue was checked."""
    late = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    found = health.clock_health(late, newest_event_at=None, verified_on=date(2026, 11, 21), synchronised=True)
    assert found.state is HealthState.OK


def test_whoever_reads_of_trouble_is_told_what_to_do() -> None:
    found = [
        health.camera_health(640, 480, 100),
        health.camera_health(1920, 1080, 0),
        health.disk_health(0),
        health.store_health(damage=("x",), current=True),
        health.store_health(damage=(), current=False),
        health.catalogue_health(1, ("x",)),
        health.fonts_health((FontFile("A.ttf", "X", ""),), ("Noto Sans",)),
        clock(newest_event_at=NOW + timedelta(days=1)),
        clock(synchronised=False),
    ]
    for one in found:
        assert one.state is not HealthState.OK
        assert one.to_do is not None
        for text in (one.found, one.to_do):
            assert text.vi
            assert text.en
            assert all(len(part.split()) <= 15 for part in text.vi.split(". "))
