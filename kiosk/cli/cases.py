"""`kiosk case`: submit a prepared visit, list cases, show one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.cli.options import DataDir, Json
from kiosk.cli.output import known_errors, print_json, print_line
from kiosk.domain.case import CaseSummary
from kiosk.domain.dates import format_moment
from kiosk.domain.errors import ErrorCode, InputError
from kiosk.domain.ids import CaseCode, is_case_code

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
    from kiosk.bootstrap import find_places, open_store

    with known_errors(as_json=as_json):
        store = open_store(find_places(data_dir))
        try:
            record = store.cases.get(known_code(code))
        finally:
            store.close()
    body: dict[str, Any] = json.loads(record.body)
    if as_json:
        print_json(
            {
                **_summary(record.summary),
                "procedure_version": record.procedure_version,
                "language": record.language.value,
                "answers": body["answers"],
                "checklist": body["checklist"],
                "consent_at": body["consent_at"],
                "events": [
                    {"kind": e.kind.value, "at": e.at.isoformat(), "actor": e.actor, "note": e.note}
                    for e in record.events
                ],
            }
        )
        return
    print_line(
        f"{record.summary.case_code}\t{record.summary.ticket_number}\t{record.summary.procedure_name.vi}"
    )
    for key, answer in body["answers"].items():
        print_line(f"  {key}: {'?' if answer['unknown'] else answer['value']}")
    for event in record.events:
        print_line(f"  {format_moment(event.at)} {event.kind} {event.note}".rstrip())


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
