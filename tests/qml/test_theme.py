"""Colours can be told apart, letters and targets are as large as promised, in every theme."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtQml import QQmlApplicationEngine

THEMES = ("light", "contrast", "dark")
PIXELS_PER_MM = 1920 / 476

# Text on what it stands on: 7:1 (WCAG 2.2, 1.4.6).
TEXT_PAIRS = [
    *product(("ink", "inkSoft", "accent", "teal", "trouble"), ("ground", "surface")),
    *product(
        ("ink", "inkSoft"), ("sunk", "accentSoft", "tealSoft", "okSoft", "warnSoft", "troubleSoft", "pressed")
    ),
    ("inkOnAccent", "accent"),
    ("inkOnAccent", "accentPressed"),
    ("teal", "tealSoft"),
    ("ok", "okSoft"),
    ("warn", "warnSoft"),
    ("trouble", "troubleSoft"),
]
# Borders and marks that carry meaning: 3:1 (WCAG 2.2, 1.4.11).
MARK_PAIRS = [
    *product(("line", "accent", "focus"), ("ground", "surface")),
    ("line", "sunk"),
    ("accent", "accentSoft"),
    ("disabledInk", "disabled"),
    ("ok", "surface"),
    ("warn", "surface"),
]


@pytest.fixture
def theme(qml_engine: QQmlApplicationEngine) -> Any:
    return qml_engine.singletonInstance("DiemHoTro.Theme", "Theme")


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(a: QColor, b: QColor) -> float:
    dark, light = sorted((luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_counted_as_the_standard_does() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read(theme: Any, name: str) -> None:
    theme.setProperty("name", name)
    weak = {
        pair: round(ratio, 2)
        for pair in TEXT_PAIRS
        if (ratio := contrast(theme.property(pair[0]), theme.property(pair[1]))) < 7
    }
    assert not weak


@pytest.mark.parametrize("name", THEMES)
def test_borders_can_be_seen(theme: Any, name: str) -> None:
    theme.setProperty("name", name)
    weak = {
        pair: round(ratio, 2)
        for pair in MARK_PAIRS
        if (ratio := contrast(theme.property(pair[0]), theme.property(pair[1]))) < 3
    }
    assert not weak


def test_a_theme_is_taken_on_at_once(theme: Any) -> None:
    light = theme.property("ground")
    theme.setProperty("name", "dark")
    assert theme.property("ground") != light
    assert luminance(theme.property("ground")) < 0.05


@pytest.mark.parametrize("pixels_per_mm", [PIXELS_PER_MM, 2.5, 7.0])
def test_capital_letters_have_the_promised_height(theme: Any, pixels_per_mm: float) -> None:
    theme.setProperty("pixelsPerMm", pixels_per_mm)
    for size, least_mm in (("body", 4.8), ("question", 7.0), ("small", 3.5)):
        font = QFont(theme.property("family"))
        font.setPixelSize(theme.property(size))
        assert QFontMetricsF(font).capHeight() / pixels_per_mm >= least_mm - 0.1, size


def test_the_question_stays_within_its_eight_millimetres(theme: Any) -> None:
    font = QFont(theme.property("family"))
    font.setPixelSize(theme.property("question"))
    assert QFontMetricsF(font).capHeight() / PIXELS_PER_MM <= 8.1


def test_targets_and_spaces_have_the_promised_size(theme: Any) -> None:
    sizes_mm = {
        name: theme.property(name) / theme.property("pixelsPerMm")
        for name in ("target", "row", "mainAction", "gap", "gapSmall", "margin")
    }
    assert sizes_mm["target"] >= 15
    assert sizes_mm["row"] >= 15
    assert sizes_mm["mainAction"] >= 20
    assert sizes_mm["gap"] >= 3 - 0.2
    assert sizes_mm["gapSmall"] >= 3 - 0.2
    assert sizes_mm["margin"] >= 10


def test_until_told_the_screen_is_taken_for_a_common_panel(theme: Any) -> None:
    assert theme.property("pixelsPerMm") == pytest.approx(PIXELS_PER_MM)
