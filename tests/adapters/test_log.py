"""The log: useful to support, useless to a thief."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.adapters.log import FILE_NAME, log_to


@pytest.fixture(autouse=True)
def own_root_logger() -> Iterator[None]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield
    for handler in root.handlers:
        if handler not in before:
            handler.close()
    root.handlers[:] = before
    root.setLevel(level)


def lines(folder: Path) -> str:
    return (folder / FILE_NAME).read_text("utf-8")


@pytest.mark.parametrize("number", ["001090990123", "001 090 990 123", "999012345", "0912.345.678"])
def test_long_numbers_are_masked_in_messages_and_tracebacks(
    tmp_path: Path, number: str, capsys: pytest.CaptureFixture[str]
) -> None:
    log_to(tmp_path)
    try:
        raise ValueError(f"cannot use {number}")
    except ValueError:
        logging.getLogger("thử").exception("failed for %s", number)
    assert number not in lines(tmp_path)
    assert number not in capsys.readouterr().err
    assert "failed for #" in lines(tmp_path)
    assert "ValueError: cannot use #" in lines(tmp_path)


def test_what_support_needs_stays(tmp_path: Path) -> None:
    log_to(tmp_path)
    logging.getLogger("thử").info("slip of %s, copy %d", "K12-20261121-007", 2)
    written = lines(tmp_path)
    assert "slip of K12-20261121-007, copy 2" in written
    assert written.startswith("20")


def test_a_folder_that_cannot_be_written_costs_the_file_not_the_start(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    log_to(in_the_way / "logs")
    logging.getLogger("thử").warning("still here")
    assert "still here" in capsys.readouterr().err
