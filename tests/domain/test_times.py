from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.domain.answers import Answer, AnswerKey, seen_in
from kiosk.domain.condition import Comparison, Operator
from kiosk.domain.ids import FieldKey
from kiosk.domain.procedure import Confidence, ProcessingTime, TimeUnit
from kiosk.domain.slip import UNKNOWN
from kiosk.domain.text import Text
from kiosk.domain.times import time_for, time_text
from tests.support.procedures import make_procedure

THREE_DAYS = ProcessingTime(3, TimeUnit.WORKING_DAY, "Cổng DVCQG", Confidence.CONFIRMED)
BY_LIST = replace(
    THREE_DAYS, value=7, when=Comparison(FieldKey("for_whom"), Operator.EQ, "list"), unit=TimeUnit.DAY
)


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (THREE_DAYS, Text("3 ngày làm việc", "3 working days")),
        (replace(THREE_DAYS, unit=TimeUnit.DAY, at_most=True), Text("Không quá 3 ngày", "At most 3 days")),
        (replace(THREE_DAYS, unit=TimeUnit.HOUR, value=8), Text("8 giờ", "8 hours")),
        (
            replace(THREE_DAYS, unit=TimeUnit.SAME_DAY, value=1),
            Text(
                "Trong ngày. Nộp sau 15 giờ thì hôm sau.",
                "The same day; the next day when handed in after 3 pm.",
            ),
        ),
        (replace(THREE_DAYS, value=None), UNKNOWN),
        (replace(THREE_DAYS, confidence=Confidence.SECONDARY), Text("3 ngày làm việc", "3 working days")),
        (replace(THREE_DAYS, confidence=Confidence.GENERAL), UNKNOWN),
    ],
)
def test_a_time_is_said_only_when_it_is_sure(time: ProcessingTime, said: Text) -> None:
    assert time_text(time) == said


@pytest.mark.parametrize("times", [(THREE_DAYS, BY_LIST), (BY_LIST, THREE_DAYS)])
def test_a_time_for_just_this_case_comes_before_the_general_one(times: tuple[ProcessingTime, ...]) -> None:
    procedure = replace(make_procedure(), times=times)

    def time_when(for_whom: str) -> ProcessingTime | None:
        answers = {AnswerKey(FieldKey("for_whom")): Answer(for_whom)}
        return time_for(procedure, seen_in(answers, date(2026, 11, 21)))

    assert time_when("list") == BY_LIST
    assert time_when("me") == THREE_DAYS


def test_without_a_time_there_is_none() -> None:
    nothing = seen_in({}, date(2026, 11, 21))
    assert time_for(replace(make_procedure(), times=()), nothing) is None
    assert time_for(replace(make_procedure(), times=(BY_LIST,)), nothing) is None
