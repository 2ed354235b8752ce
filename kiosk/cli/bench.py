"""`kiosk bench`: how fast and how large this kiosk is, on this machine."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.options import Json, NoDataDir
from kiosk.cli.output import print_json, print_line, tell

if TYPE_CHECKING:
    from kiosk.cli.start_times import Inside, Start

app = typer.Typer(no_args_is_help=True, help="Measure this kiosk on this machine.")

Runs = Annotated[int, typer.Option("--runs", min=1, max=100, help="Starts of each kind.")]


@app.callback()
def bench() -> None:
    """Measure this kiosk on this machine."""


@app.command()
def start(
    runs: Runs = 5,
    as_json: Json = False,
    data_dir: NoDataDir = None,  # noqa: ARG001 - every verb takes it
) -> None:
    """Start the kiosk again and again, with warm and with cold caches; measure its memory at the camera.

    Uses a data folder of its own. Without a display the screens are drawn in memory.
    """
    if not sys.platform.startswith("linux"):
        raise typer.BadParameter("only Linux tells how memory and its page cache are used")
    from kiosk.cli.start_times import CAMERAS_PX, Bench, qml_is_compiled

    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as temporary:
        bench = Bench(Path(temporary))
        tell("Lần đầu: tạo kho, không đo. / First start: makes the store, not measured.")
        bench.start()
        warm = [bench.start() for _ in range(runs)]
        cold, gone = [], []
        for _ in range(runs):
            gone.append(bench.forget())
            cold.append(bench.start())
        inside = {
            size_px: [bench.look_inside(size_px) for _ in range(min(runs, 3))] for size_px in CAMERAS_PX
        }
        found = _report(warm, cold, gone, inside)
        found |= {"platform": bench.platform, "qml_bytecode": qml_is_compiled(), "cores": os.cpu_count()}
    if as_json:
        print_json(found)
    else:
        for name, value in found.items():
            print_line(f"{name:<24} {value}")


def _report(
    warm: list[Start], cold: list[Start], gone: list[float], inside: dict[tuple[int, int], list[Inside]]
) -> dict[str, object]:
    from kiosk.cli.start_times import COLD_TARGET_S, PSS_TARGET_MB, WARM_TARGET_S, median

    warm_s = median(one.shown_s for one in warm)
    cold_s = median(one.shown_s for one in cold)
    supervisor_mb = median(one.supervisor_pss_mb for one in warm)
    looks = [look for each in inside.values() for look in each]
    found: dict[str, object] = {
        "warm_s": round(warm_s, 3),
        "warm_runs_s": [round(one.shown_s, 3) for one in warm],
        "warm_core_s": round(median(one.ready_s for one in warm), 3),
        "of_it_supervisor_s": round(median(one.supervisor_s for one in warm), 3),
        "cold_s": round(cold_s, 3),
        "cold_runs_s": [round(one.shown_s, 3) for one in cold],
        "cold_cache_dropped": round(median(gone), 3),
        "first_touch_ms": round(median(look.first_touch_ms for look in looks), 1),
        "longest_stall_ms": round(median(look.longest_stall_ms for look in looks), 1),
    }
    met = {
        f"warm <= {WARM_TARGET_S} s": warm_s <= WARM_TARGET_S,
        f"cold <= {COLD_TARGET_S} s": cold_s <= COLD_TARGET_S,
    }
    for (width, height), each in inside.items():
        camera = f"{width}x{height}"
        pss_mb = median(look.pss_mb for look in each) + supervisor_mb
        found[f"pss_mb_camera_{camera}"] = round(pss_mb, 1)
        found[f"rss_mb_camera_{camera}"] = round(median(look.rss_mb for look in each), 1)
        met[f"pss with camera {camera} <= {PSS_TARGET_MB:.0f} MB"] = pss_mb <= PSS_TARGET_MB
    return {**found, "of_it_supervisor_mb": round(supervisor_mb, 1), "targets_met": met}
