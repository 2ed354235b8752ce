"""The 12-digit personal identification number and the 9-digit number it replaced.

Twelve natural digits, unique for life (Law on Identification 2023, art. 12). Structure: Decree 137/2015/NĐ-CP
art. 13 and Circular 07/2016/TT-BCA. There is no check digit, and the merger of provinces in 2025 renumbered
nobody, so only the shape can be wrong; everything else is a warning.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from kiosk.domain.card_warning import CardWarning
from kiosk.domain.errors import ErrorCode, InputError

# ASCII classes: `\d` and `str.isdigit` take Arabic-Indic and full-width digits too.
_PERSONAL_ID = re.compile(r"[0-9]{12}")
_OLD_ID = re.compile(r"[0-9]{9}(?:[0-9]{3})?")

_FIRST_COUNTRY_CODE = 100

PROVINCES = MappingProxyType(
    {
        "001": "Hà Nội",
        "002": "Hà Giang",
        "004": "Cao Bằng",
        "006": "Bắc Kạn",
        "008": "Tuyên Quang",
        "010": "Lào Cai",
        "011": "Điện Biên",
        "012": "Lai Châu",
        "014": "Sơn La",
        "015": "Yên Bái",
        "017": "Hòa Bình",
        "019": "Thái Nguyên",
        "020": "Lạng Sơn",
        "022": "Quảng Ninh",
        "024": "Bắc Giang",
        "025": "Phú Thọ",
        "026": "Vĩnh Phúc",
        "027": "Bắc Ninh",
        "030": "Hải Dương",
        "031": "Hải Phòng",
        "033": "Hưng Yên",
        "034": "Thái Bình",
        "035": "Hà Nam",
        "036": "Nam Định",
        "037": "Ninh Bình",
        "038": "Thanh Hóa",
        "040": "Nghệ An",
        "042": "Hà Tĩnh",
        "044": "Quảng Bình",
        "045": "Quảng Trị",
        "046": "Thừa Thiên Huế",
        "048": "Đà Nẵng",
        "049": "Quảng Nam",
        "051": "Quảng Ngãi",
        "052": "Bình Định",
        "054": "Phú Yên",
        "056": "Khánh Hòa",
        "058": "Ninh Thuận",
        "060": "Bình Thuận",
        "062": "Kon Tum",
        "064": "Gia Lai",
        "066": "Đắk Lắk",
        "067": "Đắk Nông",
        "068": "Lâm Đồng",
        "070": "Bình Phước",
        "072": "Tây Ninh",
        "074": "Bình Dương",
        "075": "Đồng Nai",
        "077": "Bà Rịa-Vũng Tàu",
        "079": "TP. Hồ Chí Minh",
        "080": "Long An",
        "082": "Tiền Giang",
        "083": "Bến Tre",
        "084": "Trà Vinh",
        "086": "Vĩnh Long",
        "087": "Đồng Tháp",
        "089": "An Giang",
        "091": "Kiên Giang",
        "092": "Cần Thơ",
        "093": "Hậu Giang",
        "094": "Sóc Trăng",
        "095": "Bạc Liêu",
        "096": "Cà Mau",
    }
)
"""Province where the birth was registered, by the first three digits (Circular 07/2016/TT-BCA, annex 1).

The 63 provinces before July 2025. The administrative catalogue of today gives seven of these codes to other
provinces (15, 24, 44, 52, 80, 82, 91): never join the two.
"""


class Sex(StrEnum):
    """As papers state it."""

    MALE = "male"
    FEMALE = "female"


def is_personal_id(text: str) -> bool:
    """True for exactly 12 ASCII digits."""
    return _PERSONAL_ID.fullmatch(text) is not None


def parse_personal_id(text: str) -> str:
    """The number without white space at its ends. Raises InputError (card.bad_id)."""
    number = text.strip()
    if not is_personal_id(number):
        raise InputError(ErrorCode.CARD_BAD_ID)
    return number


def parse_old_id(text: str) -> str:
    """An old CMND number: 9 digits, or 12 as printed from 2012 to 2015.

    Raises InputError (card.bad_old_id).
    """
    number = text.strip()
    if _OLD_ID.fullmatch(number) is None:
        raise InputError(ErrorCode.CARD_BAD_OLD_ID)
    return number


def mask_id(number: str) -> str:
    """`•••••••••123`: all but the last three digits hidden, for screens in a public room and for logs."""
    return "•" * max(len(number) - 3, 0) + number[-3:] if len(number) > 3 else "•" * len(number)


def implied_sex(personal_id: str) -> Sex:
    """Fourth digit: even for a man, odd for a woman."""
    return Sex.FEMALE if int(personal_id[3]) % 2 else Sex.MALE


def implied_birth_year(personal_id: str) -> int:
    """Fourth digit: century, two values each from 1900 on. Fifth and sixth: the year in it."""
    return 1900 + 100 * (int(personal_id[3]) // 2) + int(personal_id[4:6])


def check_personal_id(
    personal_id: str, today: date, *, birth_year: int | None = None, sex: Sex | None = None
) -> tuple[CardWarning, ...]:
    """Doubts about a number of the right shape; what is None is not compared.

    The province of an address is never compared: the code tells where a birth was registered.
    """
    found: list[CardWarning] = []
    code = personal_id[:3]
    if code == "000":
        found.append(CardWarning.PIN_CODE_ZERO)
    elif int(code) >= _FIRST_COUNTRY_CODE:
        found.append(CardWarning.PIN_REGISTERED_ABROAD)
    elif code not in PROVINCES:
        found.append(CardWarning.PIN_PROVINCE_UNKNOWN)
    if sex is not None and implied_sex(personal_id) is not sex:
        found.append(CardWarning.PIN_SEX_DIFFERS)
    year = implied_birth_year(personal_id)
    if birth_year is not None and year != birth_year:
        found.append(CardWarning.PIN_YEAR_DIFFERS)
    if year > today.year:
        found.append(CardWarning.PIN_YEAR_IN_FUTURE)
    return tuple(found)
