"""`kiosk selftest` as support runs it: the real command on a real data folder."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import cv2
import pytest

from kiosk.adapters.clock import utc_now
from kiosk.bootstrap import find_places, open_store
from tests.support.cards import empty_desk
from tests.support.submissions import submission

NAMES = ["camera", "printer", "disk", "database", "catalogue", "fonts", "clock"]


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A kiosk whose camera is a folder of pictures, and whose printer is a folder."""
    pictures = tmp_path / "camera"
    pictures.mkdir()
    cv2.imwrite(str(pictures / "1.png"), empty_desk())
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "settings.toml").write_text(f'printer = "folder"\ncamera = "{pictures}"\n', "utf-8")
    return folder


def selftest(data_dir: Path, *options: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "selftest", "--data-dir", str(data_dir), *options],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def states(output: str) -> dict[str, str]:
    return {item["name"]: item["state"] for item in map(json.loads, output.splitlines())}


def test_a_kiosk_in_order(data_dir: Path) -> None:
    open_store(find_places(data_dir)).close()
    status, output = selftest(data_dir, "--json")
    found = states(output)
    assert status == 0
    assert list(found) == NAMES
    clock = found.pop("clock")  # this machine's own
    assert clock in ("ok", "warn")
    assert set(found.values()) == {"ok"}


def test_what_is_out_is_said_with_what_to_do_and_the_status(data_dir: Path) -> None:
    (data_dir / "settings.toml").write_text(
        f'printer = "folder"\nprinter_folder = "{data_dir}/gone/slips"\ncamera = "{data_dir}/none.avi"\n',
        "utf-8",
    )
    status, output = selftest(data_dir, "--json")
    assert status == 1
    found = states(output)
    assert (found["camera"], found["printer"], found["disk"]) == ("fail", "fail", "ok")
    for item in map(json.loads, output.splitlines()):
        assert set(item) == {"name", "state", "found", "found_en", "to_do", "to_do_en"}
        assert (item["to_do"] is None) is (item["state"] == "ok")


def test_before_the_first_start_nothing_is_made_but_the_folder(tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    _, output = selftest(data_dir, "--json")
    assert states(output)["database"] == "ok"
    assert list(data_dir.iterdir()) == []


def test_a_clock_behind_the_newest_case_is_found(data_dir: Path) -> None:
    store = open_store(find_places(data_dir))
    store.cases.submit(submission(), 1, utc_now() + timedelta(days=2))
    store.close()
    status, output = selftest(data_dir, "--json")
    assert status == 1
    assert states(output)["clock"] == "fail"


def test_a_broken_store_does_not_hide_the_clock(data_dir: Path) -> None:
    open_store(find_places(data_dir)).close()
    (data_dir / "kiosk.db").write_bytes(b"not a store" * 1000)
    status, output = selftest(data_dir, "--json")
    assert status == 1
    assert states(output)["database"] == "fail"
    assert states(output)["clock"] in ("ok", "warn")


def test_wrong_settings_fail_what_they_are_about(data_dir: Path) -> None:
    (data_dir / "settings.toml").write_text("kiosk_number = 0\n", "utf-8")
    status, output = selftest(data_dir, "--json")
    assert status == 1
    assert states(output)["camera"] == "fail"
    assert states(output)["fonts"] == "ok"


def test_people_read_both_languages(data_dir: Path) -> None:
    _, output = selftest(data_dir)
    assert "Đủ 3 phông chữ" in output
    assert "typefaces" in output
