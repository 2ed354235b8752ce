"""Visits that are under way already, so that not every test walks every page by touch."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kiosk.application.citizen.sitting import Sitting
from kiosk.bootstrap import find_places, make_core
from kiosk.domain.fields import Raw
from kiosk.domain.ids import FieldKey
from kiosk.domain.progress import PageKind
from tests.e2e.walks import PROCEDURE

ANSWERS: Mapping[str, Raw] = {
    "cho_ai": "toi",
    "cho_o": "thue",
    "ho_ten": "Trần Thị Mẫu",
    "ngay_sinh": "28/02/1995",
    "gioi_tinh": "female",
    "so_dinh_danh": "079195990456",
    "noi_tam_tru": "Thôn 3, xã Bà Nà",
    "thoi_han": "nam_1",
    "la_chu_ho": "yes",
}


def leave_at(page: str, data_dir: Path, **changes: Raw) -> None:
    """A visit has been walked to `page` in this data folder, and cut off there.

    Through the use case that the screens use. A kiosk that is started now offers to go on.
    """
    answers = {**ANSWERS, **changes}
    core = make_core(find_places(data_dir))
    try:
        core.sitting.start(PROCEDURE)
        while str(core.sitting.progress.at).rstrip(":") != page:
            _pass(core.sitting, answers)
    finally:
        core.close()


def _pass(sitting: Sitting, answers: Mapping[str, Raw]) -> None:
    progress = sitting.progress
    match progress.at.kind:
        case PageKind.QUESTION:
            fields = progress.step_at().fields
            outcome = sitting.answer({FieldKey(f.key): answers.get(f.key) for f in fields})
            assert not isinstance(outcome, tuple), outcome
        case PageKind.MORE:
            sitting.answer_more(False)
        case PageKind.CONSENT:
            sitting.consent()
        case _:
            sitting.forward()
