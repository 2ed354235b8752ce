"""`kiosk queue`: who waits, and the next person."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.application.ports import WaitingRow
from kiosk.cli.options import DataDir, Json
from kiosk.cli.output import known_errors, print_json, print_line, tell

app = typer.Typer(no_args_is_help=True, help="The queue: who waits, call the next person.")

Desk = Annotated[int, typer.Option("--desk", min=1, max=99, help="Number of the desk that calls.")]


@app.command("next")
def call_next(desk: Desk, data_dir: DataDir = None, as_json: Json = False) -> None:
    """Call the next person to a desk."""
    from kiosk.bootstrap import find_places, make_core

    with known_errors(as_json=as_json):
        core = make_core(find_places(data_dir))
        try:
            row = core.call_queue.call_next(desk, None)
        finally:
            core.close()
    if row is not None:
        _print(row, as_json)
    elif as_json:
        print_json({"ticket_number": None})
    else:
        tell("Không có ai đang chờ. / Nobody is waiting.")


@app.command("list")
def list_waiting(data_dir: DataDir = None, as_json: Json = False) -> None:
    """List today's tickets that are not done, in the order they will be called."""
    from kiosk.bootstrap import find_places, make_core

    with known_errors(as_json=as_json):
        core = make_core(find_places(data_dir))
        try:
            rows = core.call_queue.today()
        finally:
            core.close()
    for row in rows:
        _print(row, as_json)


def _print(row: WaitingRow, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "ticket_number": row.ticket_number,
                "case_code": row.case_code,
                "procedure": row.procedure_code,
                "procedure_name": row.procedure_name.vi,
                "state": row.state.value,
                "desk": row.desk or None,
                "submitted_at": row.submitted_at.isoformat(),
                "called_at": row.called_at.isoformat() if row.called_at else None,
            }
        )
    else:
        print_line(f"{row.ticket_number}\t{row.state}\t{row.desk or ''}\t{row.procedure_name.vi}")
