"""From one question to the next: the inputs of the page before say nothing about the new one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtQml import QQmlApplicationEngine

from kiosk.domain.procedure import Catalogue, FieldType, LifeEvent
from kiosk.domain.text import Text
from tests.fakes.core import make_world
from tests.support.kiosk_face import KioskFace
from tests.support.procedures import make_field, make_procedure, make_step

STEPS = (
    make_step("name", make_field("name", FieldType.NAME)),
    make_step("day", make_field("day", FieldType.DATE)),
    make_step("id", make_field("id", FieldType.PERSONAL_ID)),
)


def test_an_answer_kept_is_still_there_on_its_page_whatever_stood_on_the_page_before(
    qml_engine: QQmlApplicationEngine,
) -> None:
    procedure = replace(make_procedure(), steps=STEPS, repeats=(), requirements=())
    catalogue = Catalogue((procedure,), (LifeEvent("test", Text("Thử"), "home"),), {})
    face = KioskFace(qml_engine, make_world(catalogue))
    visit: Any = face.kiosk.desks.visit
    answers = {"name": "Lê Thị Mẫu", "day": "05/03/1990", "id": "001190990001"}
    visit.start(procedure.code)
    while visit.page != "question":
        visit.consent() if visit.page == "consent" else visit.forward()
    for key, value in answers.items():
        visit.edit(key, value)
        visit.answer()
    assert visit.page == "review"
    for _ in answers:
        visit.back()

    for key, value in answers.items():
        face.wait_until(lambda shown=key: face.has(f"field_{shown}"), f"no page of {key}")  # type: ignore[misc]
        assert [(row.key, row.value) for row in visit.fields.rows] == [(key, value)]
        visit.answer()
    assert visit.page == "review"
    assert face.warnings == []
