"""The typefaces of the program: shipped with it, so that a screen looks the same on every machine."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from kiosk.domain.errors import DataError, ErrorCode

FAMILY = "Noto Sans"
FONTS_DIR = Path(__file__).parents[1] / "resources" / "fonts"
_FILES = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")


def load_fonts(folder: Path = FONTS_DIR) -> None:
    """Noto Sans in two weights is known to Qt, and is the application's font.

    Needs a QGuiApplication. May be called again.

    Raises:
        DataError: `font.missing` when a file is not there or is not a font.
    """
    for name in _FILES:
        path = folder / name
        # Given as bytes: addApplicationFont(path) logs its own warning about a missing file.
        number = QFontDatabase.addApplicationFontFromData(path.read_bytes()) if path.is_file() else -1
        if FAMILY not in QFontDatabase.applicationFontFamilies(number):
            raise DataError(ErrorCode.FONT_MISSING, name=name)
    QGuiApplication.setFont(QFont(FAMILY))
