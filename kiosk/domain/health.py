"""Is a part of the kiosk in order? What was found, and what the person in charge does about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kiosk.domain.dates import format_date, format_moment, local_date
from kiosk.domain.text import Text

DISK_FAILS_BELOW_MB = 200
DISK_WARNS_BELOW_MB = 1000
# The code of the 2021 card is 12 mm wide: below this it has less than 2 px a module at arm's length.
CAMERA_WANTED_PX = (1280, 720)
# Mean grey level (0 to 255) of a picture in which nothing can be seen.
DARK_BELOW = 10.0


class HealthState(StrEnum):
    """`WARN`: the kiosk serves people, but not for long or not as well as it could. `FAIL`: a part is out."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Health:
    """What was found in one part, and what to do about it; nothing to do when all is well."""

    state: HealthState
    found: Text
    to_do: Text | None = None


@dataclass(frozen=True, slots=True)
class FontFile:
    """One shipped typeface: the family it says it is, and letters of the country that it lacks."""

    file: str
    family: str
    lacks: str


def camera_health(width_px: int, height_px: int, mean_grey: float) -> Health:
    """By the first picture of the camera."""
    found = Text(f"Máy quay cho hình {width_px}×{height_px}.", f"The camera gives {width_px}×{height_px}.")
    if mean_grey < DARK_BELOW:
        return Health(
            HealthState.WARN,
            Text("Hình của máy quay tối đen.", "The camera's picture is black."),
            Text("Xin mở nắp ống kính và bật đèn.", "Open the lens cover and switch on a light."),
        )
    if width_px < CAMERA_WANTED_PX[0] or height_px < CAMERA_WANTED_PX[1]:
        return Health(
            HealthState.WARN,
            found,
            Text(
                "Hình nhỏ, khó đọc thẻ. Nên dùng máy quay 1280×720 trở lên.",
                "Too small to read cards well. Use a camera of 1280×720 or more.",
            ),
        )
    return Health(HealthState.OK, found)


def disk_health(free_bytes: int) -> Health:
    """By the room left for the data folder."""
    free_mb = free_bytes // 1_000_000
    found = Text(f"Ổ đĩa còn trống {free_mb} MB.", f"{free_mb} MB of the disk are free.")
    if free_mb >= DISK_WARNS_BELOW_MB:
        return Health(HealthState.OK, found)
    return Health(
        HealthState.FAIL if free_mb < DISK_FAILS_BELOW_MB else HealthState.WARN,
        found,
        Text(
            f"Xin dọn ổ đĩa cho còn trống trên {DISK_WARNS_BELOW_MB} MB.",
            f"Free some space, to more than {DISK_WARNS_BELOW_MB} MB.",
        ),
    )


def store_health(*, damage: Sequence[str], current: bool) -> Health:
    """By what SQLite says about its own file; `current`: the file has today's schema."""
    if damage:
        return Health(
            HealthState.FAIL,
            Text(
                f"Kho hồ sơ bị hỏng ở {len(damage)} chỗ.",
                f"The case store is damaged in {len(damage)} places: {damage[0]}",
            ),
            Text("Xin khôi phục từ bản sao lưu gần nhất.", "Restore it from the latest backup."),
        )
    if not current:
        return Health(
            HealthState.WARN,
            Text("Kho hồ sơ còn theo bản cũ.", "The case store has the schema of an older version."),
            Text(
                "Xin mở kiosk một lần, kho sẽ tự cập nhật.", "Start the kiosk once; it brings it up to date."
            ),
        )
    return Health(HealthState.OK, Text("Kho hồ sơ nguyên vẹn.", "The case store is whole."))


def catalogue_health(procedures: int, problems: Sequence[str]) -> Health:
    """By what is wrong in documents that can be loaded all the same."""
    if problems:
        return Health(
            HealthState.WARN,
            Text(
                f"Danh mục dùng được nhưng có {len(problems)} chỗ cần xem.",
                f"The catalogue can be used, with {len(problems)} things to look at; first: {problems[0]}",
            ),
            Text("Xin chạy: kiosk catalogue check", "Run: kiosk catalogue check"),
        )
    return Health(
        HealthState.OK,
        Text(f"Danh mục đúng, có {procedures} thủ tục.", f"The catalogue is right: {procedures} procedures."),
    )


def fonts_health(fonts: Sequence[FontFile], families: Sequence[str]) -> Health:
    """Every file is of the wanted family, and no letter of the country is missing."""
    wrong = [font.file for font, family in zip(fonts, families, strict=True) if font.family != family]
    lacking = [font.file for font in fonts if font.lacks]
    if wrong or lacking:
        names = ", ".join(dict.fromkeys(wrong + lacking))
        return Health(
            HealthState.FAIL,
            Text(f"Phông chữ không đúng: {names}.", f"Not the right typefaces: {names}."),
            Text("Xin cài lại chương trình.", "Install the program again."),
        )
    return Health(
        HealthState.OK,
        Text(
            f"Đủ {len(fonts)} phông chữ, đủ chữ các dân tộc.",
            f"All {len(fonts)} typefaces are there, with every letter of the country.",
        ),
    )


def clock_health(
    now: datetime, *, newest_event_at: datetime | None, verified_on: date, synchronised: bool | None
) -> Health:
    """Not before what is known to have happened; a clock that is behind makes the kiosk refuse good cards.

    Args:
        now: the machine's clock.
        newest_event_at: the newest entry in the store's journal, or None.
        verified_on: the newest day on which somebody checked a procedure against its source.
        synchronised: what the system says of the clock; None where it does not say.
    """
    shown = Text(f"Đồng hồ chỉ {format_moment(now)}.", f"The clock says {format_moment(now)}.")
    set_it = Text(
        "Xin chỉnh lại giờ, hoặc nối mạng để máy tự chỉnh.", "Set the clock, or connect the network."
    )
    if newest_event_at is not None and now < newest_event_at:
        return Health(
            HealthState.FAIL,
            Text(
                f"{shown.vi} Hồ sơ mới nhất lại lúc {format_moment(newest_event_at)}.",
                f"{shown.en} The newest case is of {format_moment(newest_event_at)}.",
            ),
            set_it,
        )
    if local_date(now) < verified_on:
        return Health(
            HealthState.FAIL,
            Text(
                f"{shown.vi} Danh mục lại có từ ngày {format_date(verified_on)}.",
                f"{shown.en} The catalogue is of {format_date(verified_on)}.",
            ),
            set_it,
        )
    if synchronised is False:
        return Health(
            HealthState.WARN,
            Text(f"{shown.vi} Máy chưa tự chỉnh giờ.", f"{shown.en} It is not synchronised."),
            Text(
                "Xin so với đồng hồ khác. Nên bật tự chỉnh giờ qua mạng.",
                "Compare it with another clock. Better switch on network time.",
            ),
        )
    return Health(HealthState.OK, shown)
