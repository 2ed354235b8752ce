"""The desk of a visit, over the real use case and stores in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.application.ports import Role, StaffMember
from kiosk.domain.errors import DeviceError, ErrorCode
from kiosk.domain.ids import FieldKey, RequirementId, StaffId
from kiosk.domain.procedure import Catalogue, FieldType, Option, Procedure, Requirement, RequirementKind
from kiosk.domain.settings import PrinterKind, Settings
from kiosk.domain.text import Text
from tests.fakes.core import FakeWorld, make_world
from tests.support.procedures import make_field, make_procedure, make_step
from ui.bridge.kiosk import Desks, make_desks
from ui.bridge.tasks import InlineRunner

CODE = "1.999001"


class Counter:
    """A citizen at a kiosk without a screen."""

    def __init__(self, world: FakeWorld, parent: QObject) -> None:
        self.world = world
        self.desks: Desks = make_desks(InlineRunner(world.core), parent)
        self.desks.browse.load()
        self.desks.shell.begin()

    @property
    def visit(self) -> Any:
        return self.desks.visit

    @property
    def screen(self) -> str:
        return str(self.desks.shell.screen)

    def row(self, key: str) -> Any:
        return next(row for row in self.visit.fields.rows if row.key == key)

    def answer(self, **values: str) -> None:
        for key, value in values.items():
            self.visit.edit(key, value)
        self.visit.answer()

    def to_question(self, who: str = "me") -> None:
        """To the first question of the form."""
        self.visit.start(CODE)
        self.visit.forward()
        self.answer(who=who)
        self.visit.forward()
        self.visit.consent()
        self.visit.forward()

    def to_review(self) -> None:
        self.to_question()
        self.answer(full_name="Nguyễn Văn Thử", born="1990")
        self.visit.answerMore(False)
        self.answer(phone="")


OpenCounter = Callable[..., Counter]


@pytest.fixture
def open_counter(qapp: QGuiApplication) -> Iterator[OpenCounter]:
    """`open_counter(procedure, settings, world)`: a kiosk with one procedure, gone after the test."""
    parent = QObject()

    def open_(
        procedure: Procedure | None = None, settings: Settings | None = None, world: FakeWorld | None = None
    ) -> Counter:
        catalogue = Catalogue((procedure or make_procedure(),), ())
        return Counter(world or make_world(catalogue, settings), parent)

    yield open_
    parent.deleteLater()
    qapp.processEvents()


@pytest.fixture
def counter(open_counter: OpenCounter) -> Counter:
    return open_counter()


def drafts(counter: Counter) -> object:
    return counter.world.store.drafts.unfinished()


def test_models_keep_their_promises(counter: Counter) -> None:
    """Qt's own tester looks at every change of every model."""
    visit = counter.visit
    models = (visit.fields, visit.papers, visit.fees, visit.answers)
    testers = [
        QAbstractItemModelTester(m, QAbstractItemModelTester.FailureReportingMode.Fatal) for m in models
    ]
    counter.to_review()
    visit.change(1)
    visit.leave()
    assert len(testers) == 4
    assert all(model.rowCount() == 0 for model in models)


def test_a_visit_begins_with_what_the_procedure_is(counter: Counter) -> None:
    counter.visit.start(CODE)
    assert (counter.screen, counter.visit.page) == ("visit", "intro")
    assert counter.visit.about.name == "Thử nghiệm"
    assert drafts(counter) is None, "nothing has been answered, nothing is stored"


def test_back_from_the_first_page_chooses_again(counter: Counter) -> None:
    counter.visit.start(CODE)
    counter.visit.back()
    assert (counter.screen, counter.visit.page) == ("choose", "")


def test_every_page_has_its_own_name(counter: Counter) -> None:
    counter.to_question()
    names = [counter.visit.pageId]
    counter.answer(full_name="Nguyễn Văn Thử", born="1990")
    names.append(counter.visit.pageId)
    counter.visit.answerMore(True)
    names.append(counter.visit.pageId)
    counter.answer(member_name="Lê Thị Mẫu", member_id="001090990123")
    names.append(counter.visit.pageId)
    assert len(set(names)) == 4
    assert counter.visit.item == ""


def test_the_person_of_a_repeat_is_named(counter: Counter) -> None:
    counter.to_question()
    counter.answer(full_name="Nguyễn Văn Thử", born="1990")
    counter.visit.answerMore(True)
    assert counter.visit.item == "Người 1"
    counter.desks.shell.speak("en")
    assert counter.visit.item == "Người (en) 1"


def test_what_is_wrong_stands_beneath_its_field_and_nothing_typed_is_lost(counter: Counter) -> None:
    counter.to_question()
    page = counter.visit.pageId
    counter.answer(full_name="Thử 123", born="31/02/1990")
    assert counter.visit.pageId == page
    assert counter.row("full_name").problem == "Tên chỉ có chữ, không có số."
    assert counter.row("born").problem == "Ngày này không có thật. Xin xem lại."
    assert counter.row("full_name").value == "Thử 123"
    counter.answer(full_name="Nguyễn Văn Thử", born="1990")
    assert counter.visit.page == "more"


def test_going_back_loses_nothing(counter: Counter) -> None:
    counter.to_question()
    counter.answer(full_name="Nguyễn Văn Thử", born="05/03/1990")
    counter.visit.back()
    assert (counter.row("full_name").value, counter.row("born").value) == ("Nguyễn Văn Thử", "05/03/1990")


def test_i_do_not_know_stays_with_its_own_question(counter: Counter) -> None:
    """An unknown answer of an earlier page once made every later page impossible to answer."""
    counter.to_question()
    counter.answer(full_name="Nguyễn Văn Thử", born="1990")
    counter.visit.answerMore(True)
    counter.visit.edit("member_name", "Lê Thị Mẫu")
    counter.visit.dontKnow("member_id", True)
    assert counter.row("member_id").unknown
    counter.visit.answer()
    counter.visit.answerMore(True)
    assert not counter.row("member_id").unknown, "the second person's number is asked for anew"
    counter.visit.back()
    counter.visit.answerMore(False)
    counter.answer(phone="0905123456")
    assert (counter.visit.page, counter.visit.error) == ("review", "")


def test_i_do_not_know_is_taken_back_by_typing(counter: Counter) -> None:
    counter.to_question()
    counter.answer(full_name="Nguyễn Văn Thử", born="1990")
    counter.visit.answerMore(True)
    counter.visit.dontKnow("member_id", True)
    counter.visit.edit("member_id", "001090990123")
    assert not counter.row("member_id").unknown


def test_several_choices_are_one_answer(open_counter: OpenCounter) -> None:
    options = tuple(Option(v, Text(v)) for v in ("a", "b", "c"))
    step = make_step("many", make_field("many", FieldType.MULTI_CHOICE, options=options))
    counter = open_counter(make_procedure(steps=(step,), repeats=(), requirements=()))
    counter.visit.start(CODE)
    counter.visit.forward()
    counter.visit.forward()
    counter.visit.consent()
    counter.visit.toggle("many", "c")
    counter.visit.toggle("many", "a")
    counter.visit.toggle("many", "b")
    counter.visit.toggle("many", "b")
    assert set(counter.row("many").value.split("|")) == {"a", "c"}
    counter.visit.answer()
    assert counter.visit.answers.rows[0].shown == "a; c"


def test_the_language_changes_in_the_middle_of_typing(counter: Counter) -> None:
    counter.to_question()
    counter.visit.edit("full_name", "Nguyễn Vă")
    question = counter.visit.question
    counter.desks.shell.speak("en")
    assert counter.visit.question == question + " (en)"
    assert counter.row("full_name").value == "Nguyễn Vă"
    assert counter.row("full_name").label == "full_name (en)"


def test_change_leads_to_the_answer_and_back_to_the_check(counter: Counter) -> None:
    counter.to_review()
    place = next(row.place for row in counter.visit.answers.rows if row.label == "full_name")
    counter.visit.change(place)
    assert counter.visit.editing
    assert counter.row("full_name").value == "Nguyễn Văn Thử"
    counter.answer(full_name="Nguyễn Văn Mẫu")
    assert (counter.visit.page, counter.visit.editing) == ("review", False)
    assert counter.visit.answers.rows[place].shown == "Nguyễn Văn Mẫu"


def test_change_of_a_line_that_is_not_there_does_nothing(counter: Counter) -> None:
    counter.to_review()
    counter.visit.change(99)
    counter.visit.change(-1)
    assert counter.visit.page == "review"


def test_the_answers_of_a_further_person_have_a_heading(counter: Counter) -> None:
    counter.to_question()
    counter.answer(full_name="Nguyễn Văn Thử", born="1990")
    for name in ("Lê Thị Mẫu", "Lê Văn Giả"):
        counter.visit.answerMore(True)
        counter.visit.edit("member_name", name)
        counter.visit.dontKnow("member_id", True)
        counter.visit.answer()
    counter.visit.answerMore(False)
    counter.answer(phone="")
    headed = [(row.label, row.heading) for row in counter.visit.answers.rows if row.heading]
    assert headed == [("member_name", "Người 1"), ("member_name", "Người 2")]


def test_a_helpers_answers_must_be_read_back(counter: Counter) -> None:
    counter.to_question()
    assert not counter.visit.typedByHelper
    counter.world.core.sitting.helped_by(StaffMember(StaffId("01HELPER"), "Thử", Role.HELPER))
    counter.answer(full_name="Nguyễn Văn Thử", born="1990")
    assert counter.visit.typedByHelper


def test_papers_to_bring_come_first(open_counter: OpenCounter) -> None:
    papers = tuple(
        Requirement(RequirementId(id_), Text(id_), kind)
        for id_, kind in (
            ("printed", RequirementKind.BY_OFFICER),
            ("form", RequirementKind.FILL),
            ("card", RequirementKind.SHOW),
        )
    )
    counter = open_counter(make_procedure(requirements=papers))
    counter.visit.start(CODE)
    rows = counter.visit.papers.rows
    assert [(row.requirement_id, row.at_desk) for row in rows] == [
        ("card", False),
        ("printed", True),
        ("form", True),
    ]
    counter.visit.forward()
    counter.answer(who="me")
    counter.visit.mark("card", True)
    assert counter.visit.papers.rows[0].have
    counter.visit.mark("card", False)
    assert (counter.visit.papers.rows[0].have, counter.visit.papers.rows[0].missing) == (False, True)


def test_a_way_out_leads_back_to_choosing(counter: Counter) -> None:
    counter.visit.start(CODE)
    counter.visit.forward()
    counter.answer(who="stranger")
    assert (counter.visit.page, counter.visit.wayOut) == ("exit", "sang quầy 2")
    counter.visit.chooseAnother()
    assert (counter.screen, counter.visit.page, drafts(counter)) == ("choose", "", None)


def test_submitting_gives_a_number_and_forgets_the_answers(counter: Counter) -> None:
    seen: list[str] = []
    counter.visit.submitted.connect(seen.append)
    counter.to_review()
    counter.visit.submit()
    assert (counter.visit.page, counter.visit.ticketNumber) == ("receipt", "A001")
    assert seen == [counter.visit.caseCode]
    assert counter.visit.answers.rows == ()
    counter.visit.finish()
    assert (counter.screen, counter.visit.page, counter.visit.ticketNumber) == ("thanks", "", "")


def test_finish_before_there_is_a_number_does_nothing(counter: Counter) -> None:
    counter.to_review()
    counter.visit.finish()
    assert (counter.screen, counter.visit.page) == ("visit", "review")


def test_a_store_in_trouble_says_so_and_loses_nothing(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter.to_review()

    def full(*_: object) -> None:
        raise DeviceError(ErrorCode.STORE_DISK_FULL)

    with monkeypatch.context() as patch:
        patch.setattr(counter.world.store.cases, "submit", full)
        counter.visit.submit()
    assert counter.visit.page == "review"
    assert "đầy" in counter.visit.error
    assert not counter.visit.busy
    counter.desks.shell.speak("en")
    assert "full" in counter.visit.error
    counter.visit.dismissError()
    assert counter.visit.error == ""
    counter.visit.submit()
    assert counter.visit.page == "receipt"


def test_leaving_wipes_screen_and_store(counter: Counter) -> None:
    counter.to_question()
    counter.answer(full_name="Nguyễn Văn Thử", born="1990")
    assert drafts(counter) is not None
    counter.desks.shell.goHome()
    assert (counter.screen, counter.visit.page, drafts(counter)) == ("attract", "", None)
    assert counter.visit.fields.rows == counter.visit.answers.rows == ()


def test_a_visit_cut_off_is_offered_and_goes_on(counter: Counter, open_counter: OpenCounter) -> None:
    counter.to_question()
    counter.answer(full_name="Nguyễn Văn Thử", born="1990")
    again = open_counter(world=replace(counter.world))  # another process on the same store
    again.desks.restore.look()
    assert again.desks.restore.offering
    assert str(again.desks.restore.procedureName) == "Thử nghiệm"
    again.desks.restore.accept()
    assert (again.screen, again.visit.page) == ("visit", "more")
    again.visit.back()
    assert again.row("full_name").value == "Nguyễn Văn Thử"


def test_a_visit_nobody_claims_is_not_offered_again(counter: Counter, open_counter: OpenCounter) -> None:
    counter.to_question()
    again = open_counter(world=replace(counter.world))
    again.desks.restore.look()
    again.desks.restore.decline()
    assert not again.desks.restore.offering
    again.desks.restore.look()
    assert not again.desks.restore.offering


def test_a_kiosk_without_a_printer_prints_no_slip(open_counter: OpenCounter) -> None:
    counter = open_counter(settings=Settings(printer=PrinterKind.NONE))
    counter.to_review()
    counter.visit.submit()
    assert str(counter.desks.slip.state) == "none"
    assert not counter.desks.slip.canReprint


def test_options_belong_to_their_field(counter: Counter) -> None:
    counter.visit.start(CODE)
    counter.visit.forward()
    assert [row.value for row in counter.visit.optionsOf("who").rows] == ["me", "child", "stranger"]
    assert counter.visit.optionsOf(FieldKey("nothing")).rows == ()
