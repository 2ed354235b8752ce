from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.domain.spoken_time import clock_time, elapsed
from tests.support.submissions import MORNING


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "dưới 1 phút"),
        (59, "dưới 1 phút"),
        (60, "1 phút"),
        (3599, "59 phút"),
        (3600, "1 giờ"),
        (3900, "1 giờ 5 phút"),
        (90000, "25 giờ"),
        (-500, "dưới 1 phút"),
    ],
)
def test_elapsed_time_is_said_in_whole_minutes(seconds: int, said: str) -> None:
    assert elapsed(MORNING, MORNING + timedelta(seconds=seconds)).vi == said


def test_clocks_are_vietnam_s() -> None:
    assert clock_time(MORNING) == "08:30"
