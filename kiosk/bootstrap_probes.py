"""The probes of the self-test, each wired to the adapter it asks. A part of the composition root.

Adapters are imported inside the probes: one that cannot even be loaded hides none of the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.application.background.self_test import Probe, SelfTest
from kiosk.bootstrap import RESOURCES, Places, check_catalogue, load_catalogue, load_settings
from kiosk.domain.errors import KioskError
from kiosk.domain.health import (
    Health,
    HealthState,
    camera_health,
    catalogue_health,
    clock_health,
    disk_health,
    fonts_health,
    store_health,
)
from kiosk.domain.settings import PrinterKind
from kiosk.domain.text import Text

if TYPE_CHECKING:
    from kiosk.adapters.db.examine import StoreCondition


def make_self_test(places: Places) -> SelfTest:
    """One probe for each part, in the order in which they are told."""
    return SelfTest(
        (
            Probe(
                "camera",
                lambda: _look_at_camera(places),
                Text("Xin cắm lại máy quay, rồi thử lại.", "Plug the camera in again, then try again."),
            ),
            Probe(
                "printer",
                lambda: _look_at_printer(places),
                Text(
                    "Xin bật máy in, lắp giấy, xem lại cài đặt máy in.",
                    "Switch the printer on, put paper in, check the printer's settings.",
                ),
            ),
            Probe(
                "disk",
                lambda: _look_at_disk(places),
                Text("Xin kiểm tra ổ đĩa và quyền ghi.", "Check the disk, and who may write to it."),
            ),
            Probe(
                "database",
                lambda: _look_at_store(places),
                Text("Xin gọi người quản trị.", "Call the administrator."),
            ),
            Probe(
                "catalogue",
                _look_at_catalogue,
                Text("Xin chạy: kiosk catalogue check", "Run: kiosk catalogue check"),
            ),
            Probe(
                "fonts",
                _look_at_fonts,
                Text("Xin cài lại chương trình.", "Install the program again."),
            ),
            Probe(
                "clock",
                lambda: _look_at_clock(places),
                Text("Xin xem lại danh mục.", "Check the catalogue."),
            ),
        )
    )


def _look_at_camera(places: Places) -> Health:
    settings = load_settings(places)
    if not settings.camera:
        return Health(
            HealthState.OK, Text("Kiosk này không dùng máy quay.", "This kiosk is set to have no camera.")
        )
    from kiosk.adapters.camera import look_once

    seen = look_once(settings.camera)
    return camera_health(seen.width_px, seen.height_px, seen.mean_grey)


def _look_at_printer(places: Places) -> Health:
    settings = load_settings(places)
    if settings.printer is PrinterKind.NONE:
        return Health(
            HealthState.OK, Text("Kiosk này không dùng máy in.", "This kiosk is set to have no printer.")
        )
    from kiosk.adapters.machine import free_bytes
    from kiosk.adapters.printing import open_printer

    free_bytes(places.data_dir)  # slips may go to a folder inside
    open_printer(settings, places.data_dir).check()
    return Health(HealthState.OK, Text("Máy in sẵn sàng.", "The printer is ready."))


def _look_at_disk(places: Places) -> Health:
    from kiosk.adapters.machine import free_bytes

    return disk_health(free_bytes(places.data_dir))


def _look_at_store(places: Places) -> Health:
    condition = _store_condition(places)
    if condition is None:
        return Health(
            HealthState.OK,
            Text(
                "Chưa có kho hồ sơ. Kiosk sẽ tạo khi mở lần đầu.",
                "There is no case store yet. The first start of the kiosk makes it.",
            ),
        )
    return store_health(damage=condition.damage, current=condition.current)


def _look_at_catalogue() -> Health:
    procedures = load_catalogue().procedures
    problems = [f"{found.file}: {found.path}: {found.reason}" for found in check_catalogue()]
    return catalogue_health(len(procedures), problems)


def _look_at_fonts() -> Health:
    from kiosk.adapters.paper.faces import FAMILIES, inspect_fonts

    return fonts_health(inspect_fonts(RESOURCES / "fonts"), FAMILIES)


def _look_at_clock(places: Places) -> Health:
    from kiosk.adapters.clock import utc_now
    from kiosk.adapters.machine import clock_synchronised

    try:
        condition = _store_condition(places)
    except KioskError:
        condition = None  # what is wrong with the store, the store's own probe tells
    return clock_health(
        utc_now(),
        newest_event_at=condition.newest_event_at if condition else None,
        verified_on=max(procedure.verified_on for procedure in load_catalogue().procedures),
        synchronised=clock_synchronised(),
    )


def _store_condition(places: Places) -> StoreCondition | None:
    from kiosk.adapters.db.examine import examine_store
    from kiosk.adapters.files.keys import FileKeyStore

    return examine_store(places.data_dir, FileKeyStore(places.key_dir))
