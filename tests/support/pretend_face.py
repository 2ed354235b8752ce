"""Faces that do what a test has planned, and a supervisor that looks after them; standard library alone.

`supervise FOLDER [SETTING=SECONDS…]` runs a `Supervisor`. Each face it starts takes the next line of
FOLDER/plan, a list of actions, and the last line again and again when there are no more:

    say WORDS     one line to the supervisor
    obey          waits for orders; `stay` goes on with the plan, `leave` and the end of input end the face
    exit STATUS   ends at once
    hang          says nothing any more, and does not end by itself

FOLDER/told has one line for each thing that happened: `start 1 PID`, `heard 1 leave`.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from kiosk.cli.supervisor import Supervisor, to_standard_output


def tell(folder: Path, line: str) -> None:
    with (folder / "told").open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def face(folder: Path) -> None:
    told = folder / "told"
    number = 1 + (told.read_text("utf-8").count("start ") if told.exists() else 0)
    out_of_service = " out-of-service" if "--out-of-service" in sys.argv else ""
    tell(folder, f"start {number} {os.getpid()}{out_of_service}")
    plans = (folder / "plan").read_text("utf-8").splitlines()
    for action in plans[min(number, len(plans)) - 1].split(", "):
        verb, _, rest = action.partition(" ")
        if verb == "say":
            os.write(1, f"@kiosk {rest}\n".encode())
        elif verb == "exit":
            os._exit(int(rest))
        elif verb == "hang":
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            while True:
                signal.pause()
        elif verb == "obey" and not obey(folder, number):
            return


def obey(folder: Path, number: int) -> bool:
    """True when the face goes on."""
    for line in sys.stdin:
        tell(folder, f"heard {number} {line.strip()}")
        if line.strip() == "leave":
            return False
        if line.strip() == "stay":
            return True
    tell(folder, f"heard {number} nothing more")
    return False


def supervise(folder: Path, settings: dict[str, float]) -> int:
    command = [sys.executable, "-m", "tests.support.pretend_face", "face", str(folder)]
    return Supervisor(
        command,
        out_of_service=[*command, "--out-of-service"],
        note=lambda text: tell(folder, f"note {text}"),
        report=to_standard_output,
        back_off_s=(0.01,),
        **settings,
    ).run()


if __name__ == "__main__":
    if sys.argv[1] == "face":
        face(Path(sys.argv[2]))
    else:
        given = (setting.split("=") for setting in sys.argv[3:])
        sys.exit(supervise(Path(sys.argv[2]), {name: float(value) for name, value in given}))
