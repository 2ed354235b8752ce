"""`kiosk case`: submit a prepared visit, list cases, show one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.options import DataDir, Json
from kiosk.cli.output import known_errors, print_json, print_line
from kiosk.domain.case import CaseRecord, CaseSummary
from kiosk.domain.dates import format_moment
from kiosk.domain.errors import ErrorCode, InputError
from kiosk.domain.ids import CaseCode, is_case_code
from kiosk.domain.slip import Mark

if TYPE_CHECKING:
    from kiosk.application.staff.read_case import CaseView

app = typer.Typer(no_args_is_help=True, help="Cases: submit, list, show.")

Procedure = Annotated[str, typer.Option("--procedure", metavar="CODE", help="Code of the procedure.")]
AnswersFile = Annotated[Path, typer.Option("--answers", metavar="FILE", help="JSON; see the README.")]
Limit = Annotated[int, typer.Option("--limit", min=1, max=10_000, help="How many, newest first.")]
Code = Annotated[str, typer.Argument(metavar="CODE", help="Case code, as on the slip.")]


@app.command()
def submit(
    procedure: Procedure, answers: AnswersFile, data_dir: DataDir = None, as_json: Json = False
) -> None:
    """Submit a visit from prepared answers, through the same use case as the screen."""
    from kiosk.bootstrap import find_places, make_core, read_prepared

    with known_errors(as_json=as_json):
        prepared = read_prepared(answers)
        core = make_core(find_places(data_dir))
        try:
            receipt = core.submit_answers.submit(procedure, prepared)
        finally:
            core.close()
    if as_json:
        print_json(
            {
                "case_code": receipt.case_code,
                "ticket_number": receipt.ticket_number,
                "submitted_at": receipt.submitted_at.isoformat(),
                "waiting_ahead": receipt.waiting_ahead,
            }
        )
    else:
        print_line(f"{receipt.case_code}\t{receipt.ticket_number}")


@app.command("list")
def list_cases(limit: Limit = 50, data_dir: DataDir = None, as_json: Json = False) -> None:
    """List cases, newest first. No personal data."""
    from kiosk.bootstrap import find_places, open_store

    with known_errors(as_json=as_json):
        store = open_store(find_places(data_dir))
        try:
            found = store.cases.newest(limit)
        finally:
            store.close()
    for summary in found:
        if as_json:
            print_json(_summary(summary))
        else:
            print_line(
                f"{summary.case_code}\t{summary.ticket_number}\t{summary.state}\t"
                f"{format_moment(summary.submitted_at)}\t{summary.procedure_name.vi}"
            )


@app.command()
def show(code: Code, data_dir: DataDir = None, as_json: Json = False) -> None:
    """Show one case, with its answers and its journal. Personal data."""
    from kiosk.bootstrap import find_places, make_core, open_store

    with known_errors(as_json=as_json):
        wanted, places = known_code(code), find_places(data_dir)
        if as_json:
            store = open_store(places)
            try:
                print_json(_document(store.cases.get(wanted)))
            finally:
                store.close()
            return
        core = make_core(places)
        try:
            for line in _lines(core.read_case.read(wanted, None)):
                print_line(line)
        finally:
            core.close()


def _document(record: CaseRecord) -> dict[str, object]:
    """The case as it is stored. Raises DataError (store.damaged)."""
    from kiosk.application.citizen.make_slip import document_of

    document = document_of(record)
    return {
        **_summary(record.summary),
        "procedure_version": record.procedure_version,
        "language": record.language.value,
        "answers": {
            str(key): {"value": answer.value, "origin": answer.origin.value, "unknown": answer.unknown}
            for key, answer in document.answers.items()
        },
        "checklist": {paper: mark.value for paper, mark in document.checklist.items()},
        "consent_at": document.consent_at.isoformat() if document.consent_at else None,
        "events": [
            {"kind": e.kind.value, "at": e.at.isoformat(), "actor": e.actor, "note": e.note}
            for e in record.events
        ],
    }


def _lines(view: CaseView) -> Iterator[str]:
    """The case in the words of its form, for support at a terminal."""
    yield f"{view.summary.case_code}\t{view.summary.ticket_number}\t{view.summary.procedure_name.vi}"
    for group, answers in groupby(view.answers, key=lambda answer: answer.group.vi):
        yield f"{group}:"
        for answer in answers:
            shown = "(không biết)" if answer.unknown else answer.shown.vi if answer.shown else "(để trống)"
            yield f"  {answer.label.vi}: {shown}"
    yield "Giấy tờ:"
    for paper in view.papers:
        yield f"  {'☑' if paper.mark is Mark.HAVE else '☐'} {paper.name.vi}"
    yield "Nhật ký:"
    for line in view.journal:
        yield f"  {format_moment(line.at)}  {line.what.vi} – {line.who.vi}"


def known_code(code: str) -> CaseCode:
    """Raises InputError (answer.not_accepted) for what cannot be a case code."""
    if not is_case_code(code):
        raise InputError(ErrorCode.ANSWER_NOT_ACCEPTED, field="CODE")
    return CaseCode(code)


def _summary(summary: CaseSummary) -> dict[str, object]:
    return {
        "case_code": summary.case_code,
        "ticket_number": summary.ticket_number,
        "procedure": summary.procedure_code,
        "procedure_name": summary.procedure_name.vi,
        "state": summary.state.value,
        "ticket_state": summary.ticket_state.value,
        "submitted_at": summary.submitted_at.isoformat(),
    }
