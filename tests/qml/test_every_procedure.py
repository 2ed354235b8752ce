"""Every page of every procedure that ships, upright and wide: whatever its words, they fit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.adapters.catalogue_files import FileCatalogue
from kiosk.domain.procedure import Procedure
from tests.fakes.core import CATALOGUE_DIR, make_world
from tests.support.kiosk_face import KioskFace, OpenKiosk
from tests.support.layout import flaws
from tests.support.screen import LANDSCAPE, PORTRAIT

PROCEDURES = FileCatalogue(CATALOGUE_DIR).load().procedures
TRIES = {
    "name": ["Nguyễn Thị Thanh Thúy Huyền Trang"],
    "text": ["Bệnh viện Đa khoa khu vực miền núi phía Bắc", "12"],
    "long_text": ["Thôn Tà Lang, cạnh nhà văn hóa, đi qua cầu treo rồi rẽ trái"],
    "address": ["Số 12, ngõ 34, thôn Tà Lang, phường Hải Vân, thành phố Đà Nẵng"],
    "date": ["05/03/1990", "20/11/2026", "01/06/2026", "01/06/2020"],
    "partial_date": ["05/03/1990", "1955", "20/11/2026", "01/06/2020"],
    "time": ["07:05"],
    "personal_id": ["001090990123", "001190990124"],
    "phone": ["0905123456"],
    "email": ["ten@thu.vn"],
    "number": ["2", "1", "20"],
    "yes_no": ["yes", "no"],
}


def candidates(visit: Any, row: Any) -> list[str]:
    kind, key = row.type, row.key
    if kind in ("choice", "multi_choice"):
        return [option.value for option in visit.optionsOf(key).rows]
    return TRIES[kind]


def answer(kiosk: KioskFace, flip: int) -> None:
    """Answers the question shown, with the first values it takes; `flip` chooses among them."""
    visit: Any = kiosk.desks.visit
    page = visit.pageId
    for attempt in range(6):
        for row in visit.fields.rows:
            values = candidates(visit, row)
            visit.edit(row.key, values[(flip + attempt) % len(values)])
        visit.answer()
        if str(visit.pageId) != str(page) and str(visit.page) != "exit":
            return
        if str(visit.page) == "exit":
            check(kiosk)
            visit.back()
    pytest.fail(f"{page} takes no answer: {[(r.key, r.value, r.problem) for r in visit.fields.rows]}")


def check(kiosk: KioskFace) -> None:
    kiosk.settle()
    visit: Any = kiosk.desks.visit
    assert flaws(kiosk) == [], f"{visit.about.code} {kiosk.page_id}"


def walk(kiosk: KioskFace, procedure: Procedure, flip: int) -> Iterator[str]:
    visit: Any = kiosk.desks.visit
    visit.start(procedure.code)
    for _ in range(80):
        check(kiosk)
        yield kiosk.page
        match str(visit.page):
            case "question":
                answer(kiosk, flip)
            case "more":
                visit.answerMore(flip == 1 and visit.pageId.endswith("#0"))
            case "consent":
                visit.consent()
            case "review":
                return
            case _:
                visit.forward()
    pytest.fail(f"{procedure.code} never ends")


@pytest.mark.slow
@pytest.mark.parametrize("size_px", [PORTRAIT, LANDSCAPE], ids=["upright", "wide"])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("procedure", PROCEDURES, ids=[p.code for p in PROCEDURES])
def test_every_page_fits(
    open_kiosk: OpenKiosk, procedure: Procedure, size_px: tuple[int, int], language: str
) -> None:
    kiosk = open_kiosk(make_world(), size_px, language, moving=False)
    kiosk.desks.shell.begin()
    for flip in (0, 1):
        assert list(walk(kiosk, procedure, flip))[-1] == "review"
