"""`python -m tests.chaos.kill9 --kills 200`: a kiosk and two desks on one store, killed at random moments.

One line of JSON with the figures; exit code 1 when anything that was acknowledged is lost, doubled or half
there, or when a process ends before it is killed. `--plant autocommit` must be caught: it takes the
transactions away.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from dataclasses import asdict
from functools import partial
from pathlib import Path

from tests.chaos.processes import Child
from tests.chaos.walk import PLANTS, Findings, Ledger, Place, desk, inspect, kiosk, some_moment_s

KILLS_A_STORE = 10
DESKS = (1, 2)
LONGEST_LIFE_S = 0.6


def run(kills: int, folder: Path) -> dict[str, int | float | str]:
    """Each kill ends a kiosk, and two desks with it or around it. Ends early at the first finding."""
    findings = Findings()
    killed = acknowledged = called = 0
    started_s = time.monotonic()
    while killed < kills and not findings.total():
        if killed % KILLS_A_STORE == 0:
            place = Place(folder / f"store-{killed}" / "data", folder / f"store-{killed}" / "keys")
            ledger = Ledger()
        acknowledged -= len(ledger.cases)
        called -= len(ledger.calls)
        _one_round(place, ledger)
        killed += 1
        acknowledged += len(ledger.cases)
        called += len(ledger.calls)
        (found,) = Child("inspector", partial(inspect, place)).result()
        findings.add(ledger.compare(json.loads(found)))
    return {
        "kills": killed,
        "processes": killed * (1 + len(DESKS)),
        "acknowledged": acknowledged,
        "called": called,
        **asdict(findings),
        "seconds": round(time.monotonic() - started_s, 1),
    }


def _one_round(place: Place, ledger: Ledger) -> None:
    """Starts all, kills all: at once, or each at a moment of its own."""
    children = [Child("kiosk", partial(kiosk, place, ledger.unfinished()))]
    children += [Child(f"desk {number}", partial(desk, place, number)) for number in DESKS]
    random.shuffle(children)
    moments_s = sorted(some_moment_s(LONGEST_LIFE_S) for _ in children)
    if random.random() < 0.5:
        moments_s = [moments_s[0]] * len(children)
    try:
        for child in children:
            child.wait_for_word()
        start_s = time.monotonic()
        for child, moment_s in zip(children, moments_s, strict=True):
            time.sleep(max(0.0, start_s + moment_s - time.monotonic()))
            child.require_alive()
            ledger.write(child.kill())
    finally:
        for child in children:
            child.kill()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--plant", choices=["none", "autocommit"], default="none")
    options = parser.parse_args()
    PLANTS[options.plant]()
    with tempfile.TemporaryDirectory() as folder:
        figures = run(options.kills, Path(folder))
    sys.stdout.write(json.dumps({"plant": options.plant, **figures}) + "\n")
    return 1 if any(figures[name] for name in asdict(Findings())) else 0


if __name__ == "__main__":
    sys.exit(main())
