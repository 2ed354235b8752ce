"""What holds for every verb: exit status, stdout for the answer alone, one data folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Kiosk

CODE = "K01-20261121-001"
WITH_A_STORE = {
    "case submit": ("case", "submit", "--procedure", "1.004194", "--answers", "ANSWERS"),
    "case list": ("case", "list"),
    "case show": ("case", "show", CODE),
    "slip": ("slip", CODE, "--out", "/dev/null"),
    "queue next": ("queue", "next", "--desk", "1"),
    "queue list": ("queue", "list"),
}
WITHOUT = {
    "scan": ("scan", "--text", "x"),
    "catalogue check": ("catalogue", "check"),
    "catalogue list": ("catalogue", "list"),
}


def in_a_process(*arguments: str | bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
        timeout=60,
    )


def filled(kiosk: Kiosk, verb: tuple[str, ...]) -> list[str]:
    return [kiosk.answers() if word == "ANSWERS" else word for word in verb]


@pytest.mark.parametrize("verb", WITH_A_STORE.values(), ids=WITH_A_STORE)
def test_a_data_folder_that_cannot_be_opened_is_a_known_error(kiosk: Kiosk, verb: tuple[str, ...]) -> None:
    (kiosk.folder / "file").write_text("")
    for data_dir in (kiosk.folder / "file", kiosk.folder / ("x" * 300), Path("/proc/nowhere")):
        said = kiosk.run_as_given(*filled(kiosk, verb), "--json", "--data-dir", str(data_dir))
        assert said.status == 1
        error = said.item()
        assert error["error"] in ("store.unavailable", "settings.invalid")
        assert error["message"]
        assert error["message_en"]
        assert error["error"] in said.err


@pytest.mark.parametrize("verb", WITH_A_STORE.values(), ids=WITH_A_STORE)
def test_the_folder_may_be_named_before_the_verb(kiosk: Kiosk, verb: tuple[str, ...]) -> None:
    """Silently working on the user's own data instead would be worse than an error."""
    kiosk.run_as_given("--data-dir", str(kiosk.data_dir), *filled(kiosk, verb))
    assert (kiosk.data_dir / "kiosk.db").exists()


@pytest.mark.parametrize("verb", [*WITH_A_STORE.values(), *WITHOUT.values()], ids=[*WITH_A_STORE, *WITHOUT])
def test_every_verb_takes_a_data_folder_and_says_json_alone(kiosk: Kiosk, verb: tuple[str, ...]) -> None:
    said = kiosk.json(*filled(kiosk, verb))
    assert said.status in (0, 1)
    said.items()


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("case",),
        ("case", "submit"),
        ("case", "list", "--limit", "0"),
        ("case", "list", "--limit", "10001"),
        ("case", "list", "--limit", "many"),
        ("case", "show"),
        ("case", "show", CODE, CODE),
        ("slip", CODE),
        ("slip", CODE, "--out", "x.pdf", "--paper", "a4"),
        ("queue",),
        ("queue", "next"),
        ("queue", "next", "--desk", "0"),
        ("queue", "next", "--desk", "100"),
        ("queue", "next", "--desk", "two"),
        ("queue", "list", "--desk", "1"),
        ("scan",),
        ("scan", "x.png", "--text", "x"),
        ("scan", "--nothing"),
        ("catalogue",),
        ("catalogue", "check", "a", "b"),
        ("--size", "big"),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_says_nothing_on_stdout(kiosk: Kiosk, arguments: tuple[str, ...]) -> None:
    said = kiosk.run_as_given(*arguments)
    assert said.status == 2
    # A group without a verb explains itself, as `--help` does; that is no answer of a verb.
    assert said.out == "" or arguments in (("case",), ("queue",), ("catalogue",))


@pytest.mark.parametrize(
    "verb", ["", "case", "queue", "catalogue", "scan", "slip", "selftest", "desk", "board"]
)
def test_help_is_there(kiosk: Kiosk, verb: str) -> None:
    said = kiosk.run_as_given(*verb.split(), "--help")
    assert said.status == 0
    assert "--help" in said.out


def test_output_is_utf_8_whatever_the_locale() -> None:
    for environment in ({"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}):
        done = in_a_process("catalogue", "list", **environment)
        assert (done.returncode, done.stderr) == (0, b"")
        assert "Đăng ký tạm trú" in done.stdout.decode("utf-8")


def test_a_file_name_in_another_encoding_is_still_json() -> None:
    done = in_a_process("scan", b"\xff.png", "--json")
    assert done.returncode == 1
    assert b'"source": "\\udcff.png"' in done.stdout
    assert in_a_process("scan", b"\xff.png").returncode == 1


def test_a_reader_that_has_seen_enough_is_no_bug() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "catalogue", "list"],
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert done.stderr == b""
