from __future__ import annotations

import pytest

from kiosk.application.background.self_test import Probe, SelfTest
from kiosk.domain.errors import DataError, DeviceError, ErrorCode
from kiosk.domain.health import Health, HealthState
from kiosk.domain.text import Text

WELL = Health(HealthState.OK, Text("Tốt.", "Fine."))
TO_DO = Text("Xin cắm lại.", "Plug it in.")


def broken_camera() -> Health:
    raise DeviceError(ErrorCode.CAMERA_NOT_FOUND)


def wrong_settings() -> Health:
    raise DataError(ErrorCode.SETTINGS_INVALID, path="kiosk_number", reason="must be 1 to 999")


def bug() -> Health:
    raise ZeroDivisionError


def test_every_part_is_looked_at_in_order_though_one_is_out() -> None:
    probes = [
        Probe("a", lambda: WELL, TO_DO),
        Probe("b", broken_camera, TO_DO),
        Probe("c", lambda: WELL, TO_DO),
    ]
    examined = list(SelfTest(probes).run())
    assert [(part.name, part.health.state) for part in examined] == [
        ("a", HealthState.OK),
        ("b", HealthState.FAIL),
        ("c", HealthState.OK),
    ]


def test_a_known_failure_is_said_without_what_a_citizen_would_do() -> None:
    (examined,) = SelfTest([Probe("camera", broken_camera, TO_DO)]).run()
    assert examined.health.found == Text("Chưa thấy máy quay.", "No camera was found.")
    assert examined.health.to_do == TO_DO


def test_the_values_of_a_failure_are_in_its_sentence() -> None:
    (examined,) = SelfTest([Probe("camera", wrong_settings, TO_DO)]).run()
    assert "kiosk_number" in examined.health.found.vi
    assert "must be 1 to 999" in examined.health.found.en


def test_parts_are_told_one_by_one_as_they_are_looked_at() -> None:
    asked: list[str] = []

    def look() -> Health:
        asked.append("second")
        return WELL

    parts = SelfTest([Probe("first", lambda: WELL, TO_DO), Probe("second", look, TO_DO)]).run()
    assert next(parts).name == "first"
    assert asked == []


def test_a_bug_is_not_taken_for_a_finding() -> None:
    with pytest.raises(ZeroDivisionError):
        list(SelfTest([Probe("camera", bug, TO_DO)]).run())
