"""The engine of a visit: which page follows which, and that nothing answered is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

import pytest

from kiosk.domain.answers import Answer, AnswerKey, Origin
from kiosk.domain.condition import Comparison, Operator
from kiosk.domain.errors import ConflictError, ErrorCode
from kiosk.domain.fields import Raw
from kiosk.domain.ids import FieldKey, RequirementId
from kiosk.domain.procedure import CardFact, Constraint, FieldType
from kiosk.domain.progress import Page, PageKind, Problem, Progress
from kiosk.domain.review import review
from kiosk.domain.savepoint import case_document, draft_document, read_case_document, restore
from kiosk.domain.slip import Mark
from tests.support.procedures import TODAY, make_field, make_procedure, make_step, text

NOW = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
CARD = {
    CardFact.FULL_NAME: "Nguyễn Văn Thử",
    CardFact.BORN: "1990-03-05",
    CardFact.PERSONAL_ID: "001090990123",
}


def say(progress: Progress, *, unknown: frozenset[str] = frozenset(), **given: Raw) -> Progress:
    outcome = progress.answer(
        {FieldKey(k): v for k, v in given.items()}, TODAY, unknown={FieldKey(k) for k in unknown}
    )
    assert isinstance(outcome, Progress), outcome
    return outcome


def refused(progress: Progress, **given: Raw) -> Mapping[str, str]:
    outcome = progress.answer({FieldKey(k): v for k, v in given.items()}, TODAY)
    assert not isinstance(outcome, Progress)
    return {problem.field: problem.message.vi for problem in outcome}


def at_card(who: str = "me") -> Progress:
    progress = say(Progress(make_procedure()).forward(TODAY), who=who)
    return progress.forward(TODAY).consent(NOW, TODAY)


def kinds(progress: Progress) -> list[str]:
    return [str(page) for page in progress.pages(TODAY)]


def test_the_pages_come_in_the_fixed_order() -> None:
    assert kinds(Progress(make_procedure())) == [
        "intro:",
        "question:who",
        "checklist:",
        "consent:",
        "identity:",
        "question:name",
        "more:members#0",
        "question:phone",
        "review:",
    ]


def test_a_condition_adds_its_step_and_taking_it_back_keeps_the_answer_aside() -> None:
    progress = say(at_card("child").forward(TODAY), full_name="Lê Thị Mẫu", born="1990")
    progress = say(progress, child_name="Lê Bé", child_born="01/02/2026")
    assert AnswerKey(FieldKey("child_name")) in progress.relevant(TODAY)

    for _ in range(6):
        progress = progress.back(TODAY)
    assert str(progress.at) == "question:who"
    progress = say(progress, who="me")
    assert "question:child" not in kinds(progress)
    assert AnswerKey(FieldKey("child_name")) not in progress.relevant(TODAY)

    progress = say(progress.back(TODAY), who="child")
    assert progress.answers[AnswerKey(FieldKey("child_name"))].value == "Lê Bé"


def test_a_way_out_ends_the_visit_and_can_be_taken_back() -> None:
    progress = say(Progress(make_procedure()).forward(TODAY), who="stranger")
    assert progress.at.kind is PageKind.EXIT
    assert progress.way_out(TODAY) is not None
    assert progress.way_out(TODAY).vi == "sang quầy 2"  # type: ignore[union-attr]
    assert not progress.is_complete(TODAY)
    assert str(progress.back(TODAY).at) == "question:who"


def test_the_card_fills_its_fields_and_their_page_is_not_asked() -> None:
    progress = at_card().fill_from_card(CARD, TODAY)
    assert str(progress.at) == "more:members#0"
    assert progress.answers[AnswerKey(FieldKey("full_name"))] == Answer("Nguyễn Văn Thử", Origin.CARD)
    assert str(progress.back(TODAY).at) == "identity:"
    number, count = progress.place(TODAY)
    assert (number, count) == (6, 8)


def test_a_card_with_half_the_facts_leaves_the_page_to_be_asked() -> None:
    progress = at_card().fill_from_card({CardFact.FULL_NAME: "Nguyễn Văn Thử"}, TODAY)
    assert str(progress.at) == "question:name"
    progress = say(progress, full_name="Nguyễn Văn Thử", born="1990")
    assert progress.answers[AnswerKey(FieldKey("full_name"))].origin is Origin.CARD
    assert progress.answers[AnswerKey(FieldKey("born"))].origin is Origin.CITIZEN


def test_a_repeat_asks_for_one_item_after_the_other_up_to_its_limit() -> None:
    progress = at_card().fill_from_card(CARD, TODAY)
    for item in range(3):
        assert str(progress.at) == f"more:members#{item}"
        progress = progress.answer_more(True, TODAY)
        assert str(progress.at) == f"question:member#{item}"
        progress = say(progress, unknown=frozenset({"member_id"}), member_name=f"Người {'ABC'[item]}")
    assert str(progress.at) == "question:phone"
    kept = progress.relevant(TODAY)
    assert kept[AnswerKey(FieldKey("member_name"), 1)].value == "Người B"
    assert kept[AnswerKey(FieldKey("member_id"), 1)].unknown


def test_saying_no_to_one_more_hides_the_items_after_it_but_keeps_them() -> None:
    progress = at_card().fill_from_card(CARD, TODAY).answer_more(True, TODAY)
    progress = say(progress, member_name="Người A", member_id="001090990456").answer_more(False, TODAY)
    progress = progress.back(TODAY).back(TODAY).back(TODAY)
    assert str(progress.at) == "more:members#0"
    progress = progress.answer_more(False, TODAY)
    assert AnswerKey(FieldKey("member_name"), 0) not in progress.relevant(TODAY)
    assert AnswerKey(FieldKey("member_name"), 0) in progress.answers


def test_problems_name_the_field_and_change_nothing() -> None:
    progress = at_card("child").forward(TODAY)
    assert set(refused(progress, full_name="", born="31/02/1990")) == {"full_name", "born"}
    assert set(refused(progress, full_name="Lê 5", born="1990")) == {"full_name"}
    progress = say(progress, full_name="Lê Thị Mẫu", born="05/03/1990")
    assert refused(progress, child_name="Bé", child_born="22/11/2026") == {"child_born": "sau hôm nay"}
    assert refused(progress, child_name="Bé", child_born="01/01/1980") == {"child_born": "trước cha mẹ"}
    assert str(progress.at) == "question:child"


def test_i_do_not_know_is_taken_only_where_it_is_allowed() -> None:
    progress = at_card().forward(TODAY)
    outcome = progress.answer({FieldKey("born"): "1990"}, TODAY, unknown={FieldKey("full_name")})
    assert isinstance(outcome, tuple)
    assert outcome[0] == Problem(FieldKey("full_name"), outcome[0].message)


def finished(who: str = "child") -> Progress:
    progress = say(at_card(who).forward(TODAY), full_name="Lê Thị Mẫu", born="1990")
    if who == "child":
        progress = say(progress, child_name="Lê Bé", child_born="01/02/2026")
    return say(progress.answer_more(False, TODAY), phone="")


def test_the_last_question_leads_to_the_review_and_the_visit_is_complete() -> None:
    progress = finished()
    assert progress.at.kind is PageKind.REVIEW
    assert progress.is_complete(TODAY)
    rows = {str(row.label.vi): row.shown.vi if row.shown else None for row in review(progress, TODAY)}
    assert rows["child_born"] == "01/02/2026"
    assert rows["phone"] is None


def test_changing_one_answer_comes_straight_back_to_the_review() -> None:
    progress = finished().change(Page(PageKind.QUESTION, step="phone"), TODAY)  # type: ignore[arg-type]
    assert progress.editing
    assert progress.back(TODAY).at.kind is PageKind.REVIEW
    progress = say(progress, phone="0912345678")
    assert progress.at.kind is PageKind.REVIEW
    assert not progress.editing


def test_a_change_that_opens_new_questions_asks_them_before_the_review() -> None:
    progress = finished("me").change(Page(PageKind.QUESTION, step="who"), TODAY)  # type: ignore[arg-type]
    progress = say(progress, who="child")
    assert str(progress.at) == "question:child"
    progress = say(progress, child_name="Lê Bé", child_born="01/02/2026")
    assert progress.at.kind is PageKind.REVIEW


@pytest.mark.parametrize(("who", "at"), [("stranger", "exit:who"), ("child", "question:child")])
def test_back_from_what_a_change_has_opened_does_not_end_at_a_review_that_cannot_be_sent(
    who: str, at: str
) -> None:
    progress = finished("me").change(Page(PageKind.QUESTION, step="who"), TODAY)  # type: ignore[arg-type]
    progress = say(progress, who=who)
    assert str(progress.at) == at
    progress = progress.back(TODAY)
    while progress.at.kind is not PageKind.INTRO and str(progress.at) != "question:who":
        progress = progress.back(TODAY)
    progress = say(progress, who="me")
    assert progress.at.kind is PageKind.REVIEW
    assert progress.is_complete(TODAY)


def test_an_answer_that_no_longer_fits_after_a_change_is_asked_again() -> None:
    """The child was born after the parent, until the parent's birth is corrected to a later year."""
    progress = finished("child").change(Page(PageKind.QUESTION, step="name"), TODAY)  # type: ignore[arg-type]
    progress = say(progress, full_name="Lê Thị Mẫu", born="2026-03")
    assert str(progress.at) == "question:child"
    assert not progress.is_complete(TODAY)
    assert refused(progress, child_name="Lê Bé", child_born="01/02/2026") == {"child_born": "trước cha mẹ"}
    progress = say(progress, child_name="Lê Bé", child_born="02/03/2026")
    assert progress.at.kind is PageKind.REVIEW
    assert progress.is_complete(TODAY)


def test_a_card_that_does_not_fit_leaves_its_page_to_be_asked() -> None:
    grown = Constraint(Comparison(FieldKey("born"), Operator.AGE_AT_LEAST, 18), text("đủ 18 tuổi"))
    born = make_field("born", FieldType.PARTIAL_DATE, from_card=CardFact.BORN, constraints=(grown,))
    procedure = make_procedure(steps=(make_step("born", born),), repeats=(), requirements=())
    at_card = Progress(procedure).forward(TODAY).forward(TODAY).consent(NOW, TODAY)
    assert at_card.fill_from_card({CardFact.BORN: "1990"}, TODAY).at.kind is PageKind.REVIEW
    young = at_card.fill_from_card({CardFact.BORN: "2010"}, TODAY)
    assert str(young.at) == "question:born"
    assert not young.is_complete(TODAY)


def test_the_review_hides_a_number_that_the_card_gave_and_shows_one_that_was_typed() -> None:
    procedure = make_procedure(
        steps=(make_step("id", make_field("id", FieldType.PERSONAL_ID, from_card=CardFact.PERSONAL_ID)),),
        repeats=(),
        requirements=(),
    )
    at_card = Progress(procedure).forward(TODAY).forward(TODAY).consent(NOW, TODAY)
    by_card = at_card.fill_from_card(CARD, TODAY)
    assert [row.shown.vi for row in review(by_card, TODAY) if row.shown] == ["•••••••••123"]
    by_hand = say(at_card.forward(TODAY), id="001090990123")
    assert [row.shown.vi for row in review(by_hand, TODAY) if row.shown] == ["001090990123"]


def test_papers_follow_the_answers() -> None:
    assert [r.id for r, _ in at_card("me").requirements(TODAY)] == ["form"]
    assert [(r.id, needed) for r, needed in at_card("child").requirements(TODAY)] == [
        ("form", True),
        ("birth", True),
    ]
    assert [needed for _, needed in finished("child").requirements(TODAY)] == [True, False]


def test_an_answer_to_another_page_is_refused() -> None:
    progress = Progress(make_procedure()).forward(TODAY)
    wrong_requests: tuple[Callable[[], object], ...] = (
        lambda: progress.forward(TODAY),
        lambda: progress.consent(NOW, TODAY),
        lambda: progress.answer_more(True, TODAY),
        lambda: progress.answer({FieldKey("phone"): "0912345678"}, TODAY),
        lambda: progress.fill_from_card(CARD, TODAY),
        lambda: progress.change(Page(PageKind.INTRO), TODAY),
        lambda: progress.mark(RequirementId("nothing"), Mark.HAVE),
    )
    for wrong in wrong_requests:
        with pytest.raises(ConflictError) as refused_with:
            wrong()
        assert refused_with.value.code is ErrorCode.SITTING_WRONG_PAGE


def test_a_savepoint_at_every_page_brings_back_exactly_that_page() -> None:
    procedure = make_procedure()
    seen: list[Progress] = []

    def keep(progress: Progress) -> Progress:
        seen.append(progress)
        return progress

    progress = keep(Progress(procedure))
    progress = keep(progress.forward(TODAY))
    progress = keep(say(progress, who="child"))
    progress = keep(progress.mark(RequirementId("birth"), Mark.HAVE))
    progress = keep(progress.forward(TODAY))
    progress = keep(progress.consent(NOW, TODAY))
    progress = keep(progress.fill_from_card(CARD, TODAY))
    progress = keep(say(progress, child_name="Lê Bé", child_born="01/02/2026"))
    progress = keep(progress.answer_more(True, TODAY))
    progress = keep(say(progress, unknown=frozenset({"member_id"}), member_name="Người A"))
    progress = keep(progress.answer_more(False, TODAY))
    progress = keep(say(progress, phone=""))
    keep(progress.change(Page(PageKind.QUESTION, step="phone"), TODAY))  # type: ignore[arg-type]
    for before in seen:
        assert restore(procedure, draft_document(before), TODAY) == before


@pytest.mark.parametrize(
    "document",
    [
        "",
        "{}",
        "[]",
        '{"format":2}',
        '{"format":1,"at":{"kind":"question"}}',
        '{"format":1,"at":7,"answers":[]}',
    ],
)
def test_a_damaged_savepoint_is_a_value_error(document: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        restore(make_procedure(), document, TODAY)


def test_the_case_holds_what_applies_and_nothing_else() -> None:
    progress = finished("child").mark(RequirementId("form"), Mark.HAVE)
    progress = say(progress.change(Page(PageKind.QUESTION, step="who"), TODAY), who="me")  # type: ignore[arg-type]
    document = read_case_document(case_document(progress, TODAY))
    assert {str(key) for key in document.answers} == {"who", "full_name", "born", "members#0", "phone"}
    assert document.checklist == {"form": Mark.HAVE}
    assert document.consent_at == NOW


def test_values_mask_themselves() -> None:
    progress = finished()
    assert "Lê" not in repr(progress.answers)
    assert "Lê" not in repr(review(progress, TODAY))
