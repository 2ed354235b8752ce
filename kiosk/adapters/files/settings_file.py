"""Settings of one kiosk, from `settings.toml` in its data folder."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

import msgspec

from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.settings import Settings
from kiosk.domain.text import is_hidden

FILE_NAME = "settings.toml"

_RANGES = {
    "kiosk_number": (1, 999),
    "idle_warning_s": (10, 3600),
    "idle_wipe_s": (5, 600),
    "restore_offer_s": (5, 600),
    "typing_offer_s": (1, 600),
}
_PROVINCE = re.compile(r"[0-9]{2}")


def read_settings(data_dir: Path) -> Settings:
    """The settings in `data_dir`, or the defaults where there is no file.

    Raises:
        DataError: settings.invalid with the name of the setting and the reason.
    """
    try:
        data: dict[str, Any] = tomllib.loads((data_dir / FILE_NAME).read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except OSError as error:
        raise _invalid(FILE_NAME, error.strerror or "cannot be read") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _invalid(FILE_NAME, str(error)) from error
    known = {field.name for field in fields(Settings)}
    for name in data:
        if name not in known:
            raise _invalid(name, "unknown setting")
    try:
        settings = msgspec.convert(data, Settings)
    except msgspec.ValidationError as error:
        reason, _, place = str(error).partition(" - at ")
        raise _invalid(place.strip("`$.") or FILE_NAME, reason) from error
    _check_values(settings)
    return settings


def _check_values(settings: Settings) -> None:
    for name, (low, high) in _RANGES.items():
        if not low <= getattr(settings, name) <= high:
            raise _invalid(name, f"must be {low} to {high}")
    if settings.province is not None and _PROVINCE.fullmatch(settings.province) is None:
        raise _invalid("province", "must be two digits, like 48")
    for field in fields(settings):
        value = getattr(settings, field.name)
        if isinstance(value, str) and any(is_hidden(character) for character in value):
            raise _invalid(field.name, "has characters that nobody can see")


def _invalid(path: str, reason: str) -> DataError:
    return DataError(ErrorCode.SETTINGS_INVALID, path=path, reason=reason)
