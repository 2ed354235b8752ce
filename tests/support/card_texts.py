"""Texts of card codes. Everyone is invented: serials of numbers begin with 99, old numbers with 999."""

# ruff: noqa: SIM905 - words read better in a line than in a list

from __future__ import annotations

import random
from datetime import date, timedelta

OLD_CARD = (
    "001090990123|999012345|Nguyễn Văn Thử|05031990|Nam|"
    "Số 12, Tổ 3, Phường Thử Nghiệm, Quận Mẫu, Hà Nội|12052021"
)
OLD_CARD_DECOMPOSED = (
    "001090990123|999012345|Nguye\u0302\u0303n Va\u0306n Thu\u031b\u0309|05031990|Nam|So\u0302\u0301 12, "
    "To\u0302\u0309 3, Phu\u031bo\u031b\u0300ng Thu\u031b\u0309 Nghie\u0323\u0302m, Qua\u0323\u0302n "
    "Ma\u0302\u0303u, Ha\u0300 No\u0323\u0302i|12052021"
)
NO_OLD_NUMBER = "079195990456||Trần Thị Mẫu|28021995|Nữ|Ấp 4, Thử Nghiệm, Mẫu Sơn, Hồ Chí Minh|15082022"
LINE_END = (
    "096304990789|999381234|Huỳnh Thị Ngọc Đặng Ái Uyên|31122004|Nữ|"
    "Khóm 5, Thị trấn Ví Dụ, Huyện Mẫu, Cà Mau|15082022\r\n"
)
YEAR_ONLY = "038055990321|999055123|Lê Đỗ Ví Dụ|1955|Nam|Thôn Mẫu, Xã Thử, Huyện Ví Dụ, Thanh Hóa|01072021"
NEW_CARD = "001090990123|999012345|Nguyễn Văn Thử|05031990|Nam|Số 12, Tổ 3, Thử Nghiệm, Hà Nội|23092024||||"
PARENTS = (
    "092322990111||Phạm Ngọc Ví Dụ|01062022|Nữ|KV6, Phường Thử Mẫu, Cần Thơ|02092025||"
    "Phạm Văn Giả|Lê Thị Mẫu|"
)
CANCELLED = (
    "075185990222|999271234|Đỗ Thị Thử|10101985|Nữ|Khu phố 2, Phường Mẫu, Đồng Nai|05052025|075085990221|||"
)
GARBLED_TRUE = "066321990919||Lê Kim Thủy|16072021|Nữ|Đội 29, Phường Bắc Thử, Hải Phòng|22022025||||"
GARBLED = GARBLED_TRUE.encode().decode("shift_jis")
"""What pyzbar makes of `GARBLED_TRUE`."""

_FAMILIES = (
    "Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Trịnh Kiều Mạc Quách Tống Ứng Âu "
    "Cầm Lò Quàng Giàng Vừ Thào Sùng Hoàng Triệu Bàn Chẩu Nông Y H' Rơ_Châm Siu Ksor Kpă Nay A Đinh K'"
).split()
_MIDDLES = "Văn Thị Hữu Đức Ngọc Thúy Quỳnh Bảo Gia Xuân Mỹ Kỳ Thế Phước Diễm Tuyết Ái Ý Khắc Sỹ Ẩn Ỷ".split()
_GIVEN = (
    "Thử Mẫu Giả Dụ Hiếu Hòa Hoà Thủy Thuỷ Lượng Nghĩa Ngoãn Quyền Khuyên Uyên Tuấn Ước Ưng Yến Ổn Ảnh Ễnh Ỹ "
    "Êban Niê Mlô Byă Kbuôr Krông Bliă Ayŭn Hơ̆ Blŏ Čư Ñan Ƀlêm Ksĭm Jrĕng Đêlô̆ Phê̆n Siư̆"
).split()
_PLACES = (
    "Thử_Nghiệm Mẫu_Sơn Ví_Dụ Ea_Mẫu Krông_Thử Bắc_Thử Tân_Giả Phước_Mẫu Đắk_Thử Quảng_Dụ Chư_Mẫu Mường_Thử "
    "Nậm_Giả Yên_Thử Vĩnh_Ảo Ỷ_Mẫu"
).split()
_PROVINCES = (
    "Hà_Nội Hồ_Chí_Minh Đà_Nẵng Huế Cần_Thơ Đắk_Lắk Gia_Lai Quảng_Ngãi Nghệ_An Thanh_Hóa Lào_Cai Điện_Biên "
    "Cà_Mau Khánh_Hòa Lâm_Đồng An_Giang Tây_Ninh Phú_Thọ Bắc_Ninh Hưng_Yên"
).split()
_UNITS = "Số Tổ Ấp Thôn Khóm KV Đội Buôn Làng Bản Hẻm Ngõ Tiểu_khu Khu_phố".split()


def random_card_text(rng: random.Random) -> str:
    """The code of a card of either generation, of somebody who does not exist."""
    born = date(1930, 1, 1) + timedelta(days=rng.randrange(34_500))
    female = rng.random() < 0.5
    new = rng.random() < 0.5
    issued = (
        max(date(2024, 7, 1), born) + timedelta(days=rng.randrange(400))
        if new
        else max(date(2021, 1, 1), born) + timedelta(days=rng.randrange(300))
    )
    digit = 2 * (born.year // 100 - 19) + female
    number = f"0{rng.choice(('01', '79', '66', '38', '92'))}{digit}{born:%y}99{rng.randrange(10_000):04d}"
    words = [rng.choice(_FAMILIES), *rng.sample(_MIDDLES, rng.randrange(3)), rng.choice(_GIVEN)]
    address = [f"{rng.choice(_UNITS)} {rng.randrange(1, 90)}", rng.choice(_PLACES), rng.choice(_PROVINCES)]
    if rng.random() < 0.6:
        address.insert(2, rng.choice(("Phường ", "Xã ", "Thị trấn ", "")) + rng.choice(_PLACES))
    fields = [
        number,
        f"999{rng.randrange(1_000_000):06d}" if rng.random() < 0.5 else "",
        " ".join(words).replace("_", " ").replace("' ", "'"),
        f"{born:%d%m%Y}",
        "Nữ" if female else "Nam",
        ", ".join(address).replace("_", " "),
        f"{issued:%d%m%Y}",
    ]
    return "|".join(fields) + ("||||" if new else "")
