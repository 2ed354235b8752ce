"""Short sentences, plain words, both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.catalogue_wording import longest_sentence, wording_findings
from kiosk.domain.text import Text
from tests.support.procedures import make_field, make_step
from tests.support.sound_procedure import sound


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Ông/bà tên gì, sinh ngày nào?", 6),
        ("Mỗi bản 8.000 đ. Không mất thêm.", 4),
        ("Xin xem lại: ngày sai", 3),
        ("một hai ba", 3),
    ],
)
def test_words_are_counted_by_sentence(sentence: str, words: int) -> None:
    assert longest_sentence(sentence) == words


def speaks(vi: str, en: str = "x") -> list[tuple[str, str]]:
    question = replace(make_step("ask", make_field("ask")), question=Text(vi, en))
    procedure = sound(steps=(question,), repeats=())
    return [(f.path, f.reason) for f in wording_findings(procedure, english_required=True)]


def test_a_long_question() -> None:
    assert speaks("một " * 15 + "hai?") == [("steps[0].question.vi", "a sentence of 16 words; at most 15")]
    assert speaks("một " * 14 + "hai?") == []


@pytest.mark.parametrize(
    "said",
    [
        "Thành phần hồ sơ gồm những gì?",
        "Người dùng nhập số điện thoại?",
        "Kê khai trực tuyến ở đâu?",
        "Bạn tên gì?",
    ],
)
def test_office_words(said: str) -> None:
    [(path, reason)] = speaks(said)
    assert path == "steps[0].question.vi"
    assert "office words" in reason


def test_english_is_asked_of_what_ships() -> None:
    assert speaks("Tên gì?", en="") == [("steps[0].question.en", "missing")]
    question = replace(make_step("ask", make_field("ask")), question=Text("Tên gì?"))
    assert wording_findings(sound(steps=(question,), repeats=()), english_required=False) == ()
