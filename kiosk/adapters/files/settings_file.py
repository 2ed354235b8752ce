"""Settings of one kiosk, from `settings.toml` in its data folder."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

import msgspec

from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.settings import Settings

FILE_NAME = "settings.toml"

_RANGES = {
    "kiosk_number": (1, 999),
    "idle_warning_s": (10, 3600),
    "idle_wipe_s": (5, 600),
    "restore_offer_s": (5, 600),
    "typing_offer_s": (1, 600),
}


def read_settings(data_dir: Path) -> Settings:
    """The settings in `data_dir`, or the defaults where there is no file.

    Raises:
        DataError: settings.invalid with the name of the setting and the reason.
    """
    path = data_dir / FILE_NAME
    if not path.is_file():
        return Settings()
    try:
        data: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(ErrorCode.SETTINGS_INVALID, path=FILE_NAME, reason=str(error)) from error
    known = {field.name for field in fields(Settings)}
    for name in data:
        if name not in known:
            raise DataError(ErrorCode.SETTINGS_INVALID, path=name, reason="unknown setting")
    try:
        settings = msgspec.convert(data, Settings)
    except msgspec.ValidationError as error:
        reason, _, place = str(error).partition(" - at ")
        raise DataError(
            ErrorCode.SETTINGS_INVALID, path=place.strip("`$.") or FILE_NAME, reason=reason
        ) from error
    for name, (low, high) in _RANGES.items():
        if not low <= getattr(settings, name) <= high:
            raise DataError(ErrorCode.SETTINGS_INVALID, path=name, reason=f"must be {low} to {high}")
    return settings
