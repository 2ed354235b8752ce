"""Documents from people: good ones become procedures, wrong ones are named by file, place and reason."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.adapters.catalogue_files import FileCatalogue, Problem, check, schema_json
from kiosk.domain.error_sentences import sentence
from kiosk.domain.errors import DataError, ErrorCode
from kiosk.domain.procedure import FieldType, RequirementKind
from tests.support.catalogue_documents import GOOD, LIFE_EVENTS, NAME, SEXES, changed, write_catalogue

SHIPPED = Path(__file__).parents[2] / "resources" / "catalogue"


# --- good documents -------------------------------------------------------------------------------------


def test_a_good_document_becomes_a_procedure(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path)
    assert check(folder) == ()
    [procedure] = FileCatalogue(folder).load().procedures
    assert procedure.code == "1.999001"
    assert procedure.name.vi == "Việc thử"
    assert procedure.requirements[0].kind is RequirementKind.FILL
    kind, _, sex, _ = procedure.all_fields()
    assert kind.type is FieldType.CHOICE
    assert [o.value for o in sex.options] == ["male", "female"]
    assert procedure.steps[2].repeat == procedure.repeats[0].key == "con"


def test_a_field_of_the_states_form_takes_its_source(tmp_path: Path) -> None:
    [procedure] = FileCatalogue(write_catalogue(tmp_path)).load().procedures
    _, name, sex, _ = procedure.all_fields()
    assert (name.source, name.confidence) == ("mẫu thử", "secondary")
    assert (sex.source, sex.confidence) == ("hỏi thêm", "confirmed")


def test_windows_line_ends_and_byte_order_mark_are_no_fault(tmp_path: Path) -> None:
    assert check(write_catalogue(tmp_path, b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())) == ()


# --- wrong documents: shape -----------------------------------------------------------------------------

WRONG_SHAPE = [
    ("version: 1", "version: 1\ncolour: red", "colour", "unknown key `colour`"),
    ('code: "1.999001"\n', "", "code", "missing"),
    ('name: {vi: "Việc thử", en: "Test"}', 'name: "Việc thử"', "name", "expected keys with values"),
    ('{vi: "Tên con", en: "Name"}', '{en: "Name"}', "steps[2].fields[0].label.vi", "missing"),
    ('{vi: "Tên con", en: "Name"}', '{vi: "", en: "Name"}', "steps[2].fields[0].label.vi", "length >= 1"),
    (
        "{key: ten_con, type: name,",
        "{key: ten_con, type: nam,",
        "steps[2].fields[0].type",
        "`nam` is not one of text, long_text",
    ),
    ("{key: ten_con,", "{key: Tên con,", "steps[2].fields[0].key", "regex"),
    ("version: 1", "version: one", "version", "Expected `int`"),
    ("version: 1", "version: 0", "version", "Expected `int` >= 1"),
    ("version: 1", "version: 1.5", "version", "in quotes"),
    ("version: 1", 'version: "1"', "version", "Expected `int`"),
    ("valid_from: 2026-11-21", "valid_from: 2026-02-30", "valid_from", "not a real date"),
    ("valid_from: 2026-11-21", "valid_from: 21/11/2026", "valid_from", "not a real date"),
    ("amount_vnd: 8000", "amount_vnd: -1", "fees[0].amount_vnd", ">= 0"),
    ("amount_vnd: 8000", "amount_vnd: 8.000", "fees[0].amount_vnd", "in quotes"),
    ("channels: [direct]", "channels: []", "channels", "length >= 1"),
    ("channels: [direct]", "channels: direct", "channels", "Expected `array`"),
    ("op: eq", "op: equals", "steps[1].show_when.op", "`equals` is not one of eq"),
    (
        "value: mot}\n    fields",
        "value: [mot, 2]}\n    fields",
        "steps[1].show_when.value[1]",
        "Expected `str`",
    ),
    ("max_items: 3", "max_items: 1000", "repeats[0].max_items", "<= 50"),
    ("legal_basis: []", "legal_basis: [luật]", "legal_basis[0]", "expected keys with values"),
]


@pytest.mark.parametrize(("old", "new", "path", "reason"), WRONG_SHAPE)
def test_a_wrong_shape_is_named(tmp_path: Path, old: str, new: str, path: str, reason: str) -> None:
    folder = write_catalogue(tmp_path, changed(old, new))
    [problem] = check(folder)
    assert (problem.file, problem.path) == (NAME, path)
    assert reason in problem.reason
    with pytest.raises(DataError) as caught:
        FileCatalogue(folder).load()
    assert caught.value.code is ErrorCode.CATALOGUE_INVALID
    assert caught.value.params == {"file": NAME, "path": path, "reason": problem.reason}
    assert NAME in sentence(caught.value).vi


def test_every_problem_of_shape_is_listed(tmp_path: Path) -> None:
    document = GOOD.replace("version: 1", "version: x").replace("ticket_letter: A\n", "")
    document = document.replace("max_items: 3", "max_items: 3\n    colour: red")
    assert [problem.path for problem in check(write_catalogue(tmp_path, document))] == [
        "version",
        "ticket_letter",
        "repeats[0].colour",
    ]


# --- wrong documents: meaning ---------------------------------------------------------------------------

CONDITION = "{field: loai, op: eq, value: mot}"
WRONG_MEANING = [
    ("options_from: sexes", "options_from: colours", "steps[1].fields[1].options_from", "lists/colours.yaml"),
    (
        "options_from: sexes",
        "options_from: sexes, options: [{value: x, label: {vi: X}}]",
        "steps[1].fields[1]",
        "cannot both",
    ),
    (CONDITION, "{}", "steps[1].show_when", "a condition is one of"),
    (CONDITION, "{field: loai, all: [{field: loai, op: answered}]}", "steps[1].show_when", "is one of"),
    (CONDITION, "{field: loai}", "steps[1].show_when.op", "missing"),
    (CONDITION, "{field: loai, op: eq, value: mot, today: true}", "steps[1].show_when", "only one of"),
    (CONDITION, "{field: loai, op: eq, today: false}", "steps[1].show_when.today", "can only be true"),
    (CONDITION, "{not: {field: loai, op: answered}, op: eq}", "steps[1].show_when", "do not go with `not`"),
    (CONDITION, "{any: [{field: loai}]}", "steps[1].show_when.any[0].op", "missing"),
    (CONDITION, "{field: loai, op: eq, value: ba}", "steps[1].show_when.value", "no option `ba`"),
    (CONDITION, "{field: ten, op: answered}", "steps[1].show_when.field", "`ten` is asked later"),
    (CONDITION, "{field: ten_con, op: answered}", "steps[1].show_when.field", "stands in a repeat"),
    (CONDITION, "{field: ai, op: answered}", "steps[1].show_when.field", "no field `ai`"),
    (CONDITION, "{field: loai, op: gt, value: mot}", "steps[1].show_when.op", "`gt` cannot be asked"),
    ("life_event: thu", "life_event: khac", "life_event", "no life event `khac`"),
    ("ticket_letter: A", "ticket_letter: a", "ticket_letter", "one capital letter"),
    (
        "valid_from: 2026-11-21",
        "valid_from: 2026-11-21\nvalid_to: 2026-11-20",
        "valid_to",
        "before valid_from",
    ),
    ("amount_vnd: 8000", "amount_vnd: 8000\n    replaces: goc", "fees[0].replaces", "no fee `goc`"),
    (
        'type: name, label: {vi: "Tên"',
        'type: text, label: {vi: "Tên"',
        "steps[1].fields[0].from_card",
        "`name`",
    ),
]


@pytest.mark.parametrize(("old", "new", "path", "reason"), WRONG_MEANING)
def test_a_wrong_meaning_is_named(tmp_path: Path, old: str, new: str, path: str, reason: str) -> None:
    folder = write_catalogue(tmp_path, changed(old, new))
    problem = check(folder)[0]
    assert (problem.file, problem.path) == (NAME, path)
    assert reason in problem.reason
    with pytest.raises(DataError):
        FileCatalogue(folder).load()


def test_every_problem_of_meaning_is_listed(tmp_path: Path) -> None:
    document = changed("life_event: thu", "life_event: khac").replace("ticket_letter: A", "ticket_letter: AB")
    document = document.replace(CONDITION, "{field: ai, op: answered}")
    assert [p.path for p in check(write_catalogue(tmp_path, document))] == [
        "ticket_letter",
        "life_event",
        "steps[1].show_when.field",
    ]


def test_the_files_name_begins_with_the_code(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path, GOOD.replace("1.999001", "1.999002"))
    assert check(folder) == (Problem(NAME, "code", "the file's name must begin with `1.999002-`"),)


def test_a_procedure_stands_in_one_file(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path)
    (folder / "1.999001-lan-hai.yaml").write_text(GOOD, encoding="utf-8")
    assert check(folder) == (Problem(NAME, "code", "another file has the procedure `1.999001` too"),)


def test_wrong_lists_and_life_events_are_named_too(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path)
    (folder / "lists" / "sexes.yaml").write_text(SEXES + SEXES.split("\n")[1] + "\n", encoding="utf-8")
    doubled = LIFE_EVENTS.replace("}]", "}, {id: thu, icon: x, name: {vi: X, en: X}}]")
    (folder / "life_events.yaml").write_text(doubled, encoding="utf-8")
    assert Problem("lists/sexes.yaml", "options[2].value", "the option `male` is there twice") in check(
        folder
    )
    assert Problem("life_events.yaml", "life_events[1].id", "the life event `thu` is there twice") in check(
        folder
    )


def test_an_empty_folder_is_no_catalogue(tmp_path: Path) -> None:
    assert {problem.file for problem in check(tmp_path)} == {".", "life_events.yaml"}
    assert check(tmp_path / "gone")
    with pytest.raises(DataError):
        FileCatalogue(tmp_path).load()


def test_what_only_check_finds_does_not_stop_the_kiosk(tmp_path: Path) -> None:
    document = changed(CONDITION, "{all: [" + CONDITION + ", {not: " + CONDITION + "}]}")
    document = document.replace("Con tên gì?", "Thành phần hồ sơ gồm gì?").replace('en: "Child"', 'en: ""')
    folder = write_catalogue(tmp_path, document)
    assert [(p.path, p.reason) for p in check(folder)] == [
        ("steps[1].show_when", "no answers lead to this page"),
        ("steps[2].question.vi", "office words: “Thành phần hồ sơ”"),
        ("repeats[0].item_name.en", "missing"),
    ]
    assert len(FileCatalogue(folder).load().procedures) == 1
    assert len(check(folder, english_required=False)) == 2


def test_a_folder_that_cannot_be_opened_is_one_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "nowhere", tmp_path / "file", tmp_path / ("x" * 300)):
        (problem,) = check(folder)
        assert (problem.file, problem.path) == (".", ".")
        assert problem.reason.startswith("the folder cannot be opened: ")


def test_lists_that_cannot_be_opened_are_a_problem(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path)
    shutil.rmtree(folder / "lists")
    (folder / "lists").write_text("")
    assert ("lists", "cannot be opened: Not a directory") in [(p.file, p.reason) for p in check(folder)]


# --- the published schema -------------------------------------------------------------------------------


def test_the_published_schema_is_that_of_the_reader() -> None:
    committed = (SHIPPED / "procedure.schema.json").read_text(encoding="utf-8")
    assert committed == schema_json(), "write schema_json() to resources/catalogue/procedure.schema.json"


def test_every_shipped_document_names_the_schema() -> None:
    for path in SHIPPED.glob("[0-9]*.yaml"):
        first = path.read_text(encoding="utf-8").split("\n", maxsplit=1)[0]
        assert first == "# yaml-language-server: $schema=procedure.schema.json", path.name
