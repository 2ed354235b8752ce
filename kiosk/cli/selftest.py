"""`kiosk selftest`: does every part of this kiosk work?"""

from __future__ import annotations

import typer

from kiosk.application.background.self_test import Examined
from kiosk.cli.options import DataDir, Json
from kiosk.cli.output import KNOWN_ERROR, print_json, print_line
from kiosk.domain.health import HealthState


def selftest(data_dir: DataDir = None, as_json: Json = False) -> None:
    """Look at camera, printer, disk, database, catalogue, fonts and clock; say what to do."""
    from kiosk.bootstrap import find_places
    from kiosk.bootstrap_probes import make_self_test

    failed = False
    for examined in make_self_test(find_places(data_dir)).run():
        failed = failed or examined.health.state is HealthState.FAIL
        _print(examined, as_json)
    if failed:
        raise typer.Exit(KNOWN_ERROR)


def _print(examined: Examined, as_json: bool) -> None:
    health = examined.health
    if as_json:
        print_json(
            {
                "name": examined.name,
                "state": health.state.value,
                "found": health.found.vi,
                "found_en": health.found.en,
                "to_do": health.to_do.vi if health.to_do else None,
                "to_do_en": health.to_do.en if health.to_do else None,
            }
        )
        return
    print_line(f"{health.state.upper():<5} {examined.name:<10} {health.found.vi}  ({health.found.en})")
    if health.to_do:
        print_line(f"{'':<16} → {health.to_do.vi}  ({health.to_do.en})")
