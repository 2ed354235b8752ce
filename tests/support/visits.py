"""Whole invented visits, through the use case that the screens use."""

from __future__ import annotations

from kiosk.application.core import Core
from kiosk.domain.answers import AnswerKey
from kiosk.domain.case import Receipt
from kiosk.domain.fields import Raw
from kiosk.domain.ids import RequirementId
from kiosk.domain.prepared_answers import PreparedAnswers
from kiosk.domain.slip import Mark

TEMPORARY_HOME = "1.004194"

# With relatives who agree, the head of the household is somebody else, one child comes along.
TEMPORARY_HOME_ANSWERS: dict[str, Raw] = {
    "cho_ai": "toi",
    "cho_o": "nguoi_than",
    "dong_y": True,
    "ho_ten": "Nguyễn Thị Đào",
    "ngay_sinh": "1990-05-03",
    "gioi_tinh": "female",
    "so_dinh_danh": "001190990001",
    "noi_tam_tru": "Thôn 3, xã Bà Nà, Đà Nẵng",
    "thoi_han": "nam_1",
    "la_chu_ho": False,
    "chu_ho_ho_ten": "Trần Văn Ngọ",
    "quan_he_chu_ho": "em",
    "di_cung#0": True,
    "tv_ho_ten#0": "Lê Văn Tí",
    "tv_ngay_sinh#0": "2015-06-01",
    "tv_gioi_tinh#0": "male",
    "tv_so_dinh_danh#0": "001215990002",
    "tv_quan_he#0": "con",
    "di_cung#1": False,
    "dien_thoai": "0912345678",
}


def submit_temporary_home(core: Core, **changes: Raw) -> Receipt:
    """A temporary residence, submitted; the head's number is not known, one paper is still missing."""
    answers = {**TEMPORARY_HOME_ANSWERS, **changes}
    prepared = PreparedAnswers(
        answers={AnswerKey.parse(key): value for key, value in answers.items()},
        unknown=frozenset({AnswerKey.parse("chu_ho_so_dinh_danh")}),
        checklist={RequirementId("ct01"): Mark.HAVE},
        consent=True,
    )
    return core.submit_answers.submit(TEMPORARY_HOME, prepared)
