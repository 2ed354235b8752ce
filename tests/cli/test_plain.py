"""The quick reading of a face's command line and the library's own must agree."""

from __future__ import annotations

from itertools import chain, permutations

import pytest
from typer.testing import CliRunner

from kiosk.cli import faces
from kiosk.cli.app import app
from kiosk.cli.plain import FaceCommand, plain_face

PLAIN = [
    [],
    ["--fullscreen"],
    ["--data-dir", "x"],
    ["--data-dir=relative/x"],
    ["--camera", "0"],
    ["--camera=a video.avi"],
    ["--camera", ""],
    ["--size", "1080x1920"],
    ["--size=800X600"],
    ["--alone"],
    ["--alone", "--out-of-service"],
    ["desk"],
    ["desk", "--desk", "3", "--fullscreen"],
    ["desk", "--size=1920x1080", "--data-dir", "x"],
    ["board", "--fullscreen"],
    *(
        list(chain.from_iterable(order))
        for order in permutations((("--size", "10x20"), ("--camera", "1"), ("--fullscreen",)))
    ),
]
LEFT_TO_THE_LIBRARY = [
    ["--help"],
    ["scan", "x.png"],
    ["case", "list"],
    ["--size", "large"],
    ["--size"],
    ["--data-dir"],
    ["--data-dir", "--fullscreen"],
    ["--data-dir="],
    ["--camera", "1", "--camera", "2"],
    ["--fullscreen=yes"],
    ["--nothing"],
    ["desk", "--desk", "0"],
    ["desk", "--desk", "100"],
    ["desk", "--desk", "9999999999"],
    ["desk", "--desk", "two"],
    ["desk", "--camera", "1"],
    ["board", "--desk", "1"],
    ["board", "extra"],
    ["--data-dir", "x", "desk"],
    ["--fullscreen", "selftest"],
    ["--"],
    [""],
]


def spoken(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> FaceCommand:
    """What the library makes of it."""
    heard: list[FaceCommand] = []

    def launch(command: FaceCommand) -> int:
        heard.append(command)
        return 0

    monkeypatch.setattr(faces, "launch", launch)
    result = CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    (command,) = heard
    return command


@pytest.mark.parametrize("arguments", PLAIN, ids=" ".join)
def test_what_is_read_quickly_is_what_the_library_reads(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = plain_face(arguments)
    assert command is not None
    assert vars(command) == vars(spoken(arguments, monkeypatch))


@pytest.mark.parametrize("arguments", PLAIN, ids=" ".join)
def test_a_command_can_be_handed_on_to_another_process(arguments: list[str]) -> None:
    command = plain_face(arguments)
    assert command is not None
    again = plain_face(command.arguments())
    assert again is not None
    assert vars(again) == vars(command)


@pytest.mark.parametrize("arguments", LEFT_TO_THE_LIBRARY, ids=" ".join)
def test_everything_else_is_left_to_the_library(arguments: list[str]) -> None:
    assert plain_face(arguments) is None


def test_an_option_before_the_face_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    command = spoken(["--data-dir", "x", "desk"], monkeypatch)
    assert (command.face, command.data_dir) == ("desk", "x")
