"""Settings of one kiosk: defaults, and everything that can be wrong with the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.files.settings_file import FILE_NAME, read_settings
from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.settings import PrinterKind, Settings, SlipPaper


def refusal(folder: Path) -> tuple[str | int, str | int]:
    with pytest.raises(DataError) as refused:
        read_settings(folder)
    assert refused.value.code is ErrorCode.SETTINGS_INVALID
    return refused.value.params["path"], refused.value.params["reason"]


def write(folder: Path, content: str | bytes) -> Path:
    (folder / FILE_NAME).write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def test_without_a_file_everything_has_a_default(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()
    assert read_settings(tmp_path / "nowhere") == Settings()


def test_what_is_written_counts_and_the_rest_stays(tmp_path: Path) -> None:
    write(tmp_path, 'kiosk_number = 12\nprovince = "48"\nprinter = "folder"\nslip_paper = "a5"\n')
    found = read_settings(tmp_path)
    assert (found.kiosk_number, found.province) == (12, "48")
    assert (found.printer, found.slip_paper) == (PrinterKind.FOLDER, SlipPaper.A5)
    assert found.camera == Settings().camera


@pytest.mark.parametrize(
    ("content", "path"),
    [
        ("kiosk_number = 0", "kiosk_number"),
        ("kiosk_number = 1000", "kiosk_number"),
        ("kiosk_number = true", "kiosk_number"),
        ('kiosk_number = "1"', "kiosk_number"),
        ("idle_wipe_s = 1", "idle_wipe_s"),
        ('province = "4"', "province"),
        ('province = "Đà Nẵng"', "province"),
        ('printer = "lp0"', "printer"),
        ("kiosk_nummer = 1", "kiosk_nummer"),
        ('point_name = "Điểm\\u202E hỗ trợ"', "point_name"),
        ('camera = "\\u0000"', "camera"),
        ("kiosk_number = ", FILE_NAME),
        (b'point_name = "\xff"', FILE_NAME),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, content: str | bytes, path: str) -> None:
    assert refusal(write(tmp_path, content))[0] == path


def test_a_file_that_cannot_be_read_is_not_taken_for_none(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    assert refusal(tmp_path) == (FILE_NAME, "Is a directory")
    assert refusal(tmp_path / ("x" * 300)) == (FILE_NAME, "File name too long")
