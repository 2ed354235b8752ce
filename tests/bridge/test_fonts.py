"""The program's own typeface is used, and a missing file is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QRawFont

from kiosk.domain.errors import DataError, ErrorCode
from ui.fonts import FAMILY, FONTS_DIR, load_fonts

pytestmark = pytest.mark.usefixtures("qapp")

VIETNAMESE = "aăâeêioôơuưyđ₫"
MINORITIES = "ŭĕŏĭƀñčj̱ôâ"  # Ê Đê, Gia Rai, Ba Na, Cơ Tu


def test_the_program_speaks_noto(qapp: QGuiApplication) -> None:
    load_fonts()
    load_fonts()
    assert qapp.font().family() == FAMILY


@pytest.mark.parametrize("name", ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf"])
def test_every_letter_of_the_country_is_there(name: str) -> None:
    font = QRawFont(str(FONTS_DIR / name), 20)
    text = VIETNAMESE + MINORITIES
    missing = [letter for letter in text + text.upper() if not font.supportsCharacter(ord(letter))]
    assert not missing


@pytest.mark.parametrize("damage", [None, b"not a font"])
def test_a_missing_or_broken_font_is_a_known_fault(tmp_path: Path, damage: bytes | None) -> None:
    shutil.copy(FONTS_DIR / "NotoSans-Regular.ttf", tmp_path)
    if damage is not None:
        (tmp_path / "NotoSans-Bold.ttf").write_bytes(damage)
    with pytest.raises(DataError) as caught:
        load_fonts(tmp_path)
    assert caught.value.code is ErrorCode.FONT_MISSING
    assert caught.value.params == {"name": "NotoSans-Bold.ttf"}
