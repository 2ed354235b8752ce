"""Every control, in every theme and both ways of standing, draws itself without a warning."""

from __future__ import annotations

from PySide6.QtQml import QQmlApplicationEngine

from tests.support.controls_gallery import SIZES, THEMES, pictures


def test_every_control_draws_in_every_theme(qml_engine: QQmlApplicationEngine) -> None:
    drawn = {name: picture for name, picture in pictures(qml_engine)}
    pages = {name.rsplit("-", 2)[0] for name in drawn}
    assert len(drawn) == len(pages) * len(SIZES) * len(THEMES)
    for page in pages:
        for size in SIZES:
            seen = {bytes(drawn[f"{page}-{size}-{theme}"].constBits()) for theme in THEMES}
            assert len(seen) == len(THEMES), f"{page} looks the same in two themes"
