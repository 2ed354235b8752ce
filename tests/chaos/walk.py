"""What the tormented processes do, and how to see afterwards whether anything was lost.

A kiosk saves drafts, submits and discards; desks call, open and finish; each says what the store has
acknowledged, and only then. `Ledger` keeps their words outside of them and compares them with the store.
"""

from __future__ import annotations

import hashlib
import json
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.adapters.db import engine
from kiosk.adapters.db.store import Store, open_store
from kiosk.adapters.files.keys import FileKeyStore
from kiosk.application.ports import Draft
from kiosk.domain.dates import local_date
from kiosk.domain.errors import ConflictError
from kiosk.domain.ids import ProcedureCode, SittingId, new_ulid
from tests.chaos.processes import Say
from tests.support.submissions import APPLICANT, submission

PAGES = 3
DISCARD_EVERY = 9


@dataclass(frozen=True)
class Place:
    """Where a store lies. The keys are not on the disk that loses its power."""

    data_dir: Path
    keys_dir: Path

    def open(self) -> Store:
        return open_store(self.data_dir, FileKeyStore(self.keys_dir), _now)


def _now() -> datetime:
    return datetime.now(UTC)


# --- faults that the harness must notice ----------------------------------------------------------------


def plant_autocommit() -> None:
    """Every statement is its own transaction."""
    engine._begin = lambda _connection: None  # type: ignore[assignment]


def plant_normal() -> None:
    """The log is flushed at checkpoints only."""
    _set_pragma("synchronous", "NORMAL")


def _set_pragma(name: str, value: str) -> None:
    engine.PRAGMAS = tuple((n, value if n == name else v) for n, v in engine.PRAGMAS)


PLANTS: dict[str, Callable[[], None]] = {
    "none": lambda: None,
    "autocommit": plant_autocommit,
    "normal": plant_normal,
}


# --- the processes --------------------------------------------------------------------------------------


def kiosk(place: Place, unfinished: str | None, say: Say) -> None:
    """Sittings without end. One that was cut off is submitted again first, as after "Khôi phục?"."""
    store = place.open()
    if unfinished:
        receipt = store.cases.submit(_submission(unfinished), 1, _now())
        say(f"case {unfinished} {receipt.case_code} {receipt.ticket_number}")
    count = 0
    while True:
        count += 1
        sitting = SittingId(new_ulid(_now()))
        started_at = _now()
        for page in range(1, PAGES + 1):
            body = json.dumps({"page": page, "answers": "x" * 200 * page})
            store.drafts.save(Draft(sitting, ProcedureCode("1.004194"), 1, body, started_at, _now()))
            say(f"saved {sitting} {page}")
        if count % DISCARD_EVERY == 0:
            store.drafts.discard(sitting)
            say(f"discarded {sitting}")
            continue
        receipt = store.cases.submit(_submission(sitting), 1, _now())
        say(f"case {sitting} {receipt.case_code} {receipt.ticket_number}")


def _submission(sitting: str) -> Any:
    body = json.dumps({"sitting": sitting, "applicant": APPLICANT, "answers": "y" * 700}, ensure_ascii=False)
    return submission(SittingId(sitting), body=body)


def desk(place: Place, number: int, say: Say) -> None:
    """Calls and finishes without end; first it finishes what the desk before it had begun."""
    store = place.open()
    say("ready")
    while True:
        row = store.queue.at_desk(number, local_date(_now()))
        if row is None:
            try:
                row = store.queue.call_next(number, None, _now())
            except ConflictError:
                continue  # midnight in Việt Nam lay between the two questions
            if row is None:
                time.sleep(0.002)
                continue
            say(f"called {row.case_code} {row.ticket_number}")
        store.queue.open_case(row.case_code, None, _now())
        store.queue.finish(row.case_code, None, _now())
        say(f"finished {row.case_code}")


def inspect(place: Place, say: Say) -> None:
    """One JSON document of all there is in the store."""
    store = place.open()
    with store.database.reading() as connection:

        def rows(sql: str) -> list[list[Any]]:
            return [list(row) for row in connection.exec_driver_sql(sql)]

        integrity = rows("PRAGMA integrity_check")
        found = {
            "sound": integrity == [["ok"]] and not rows("PRAGMA foreign_key_check"),
            "cases": rows(
                "SELECT sitting_id, code, number, c.state, t.state, c.body, hex(content_sha256), d.state, "
                "d.body IS NULL, "
                "(SELECT count(*) FROM case_events e WHERE e.case_id = c.id AND e.kind = 'submitted'), "
                "(SELECT count(*) FROM case_events e WHERE e.case_id = c.id AND e.kind = 'called'), "
                "(SELECT count(*) FROM print_jobs p WHERE p.case_id = c.id) "
                "FROM cases c LEFT JOIN tickets t ON t.case_id = c.id LEFT JOIN outbox o ON o.case_id = c.id "
                "LEFT JOIN drafts d USING (sitting_id) ORDER BY c.seq"
            ),
            "drafts": rows("SELECT sitting_id, state, body FROM drafts"),
            "numbers": rows("SELECT day, number FROM tickets ORDER BY seq"),
        }
    store.close()
    say(json.dumps(found))


# --- the judge ------------------------------------------------------------------------------------------


@dataclass
class Findings:
    """What must all be 0. Counts of things, over a whole run.

    Attributes:
        lost: acknowledged cases that are not there, or under another code or number.
        twice: sittings that became more than one case.
        half: cases without exactly one journal entry, ticket, outbox entry, print job and closed draft.
        savepoints_lost: acknowledged pages of a draft that are not there.
        not_wiped: drafts whose discarding was acknowledged and whose answers are there.
        called_twice: tickets that were called more than once.
        steps_lost: acknowledged calls and finishes that are not there.
        numbers_bad: ticket numbers that skip or repeat one.
        unsound: stores that do not pass integrity_check and foreign_key_check, or do not open.
    """

    lost: int = 0
    twice: int = 0
    half: int = 0
    savepoints_lost: int = 0
    not_wiped: int = 0
    called_twice: int = 0
    steps_lost: int = 0
    numbers_bad: int = 0
    unsound: int = 0

    def total(self) -> int:
        return sum(asdict(self).values())

    def add(self, other: Findings) -> None:
        for name, count in asdict(other).items():
            setattr(self, name, getattr(self, name) + count)


@dataclass
class Ledger:
    """What the store of one place has acknowledged."""

    saved: dict[str, int] = field(default_factory=dict)
    cases: dict[str, tuple[str, str]] = field(default_factory=dict)
    discarded: set[str] = field(default_factory=set)
    calls: Counter[str] = field(default_factory=Counter)
    finished: set[str] = field(default_factory=set)

    def write(self, lines: list[str]) -> None:
        for line in lines:
            match line.split():
                case ["saved", sitting, page]:
                    self.saved[sitting] = int(page)
                case ["case", sitting, code, number]:
                    self.cases[sitting] = (code, number)
                case ["discarded", sitting]:
                    self.discarded.add(sitting)
                case ["called", code, _number]:
                    self.calls[code] += 1
                case ["finished", code]:
                    self.finished.add(code)

    def unfinished(self) -> str | None:
        """The last sitting that was saved and neither submitted nor discarded."""
        for sitting in reversed(self.saved):
            return None if sitting in self.cases or sitting in self.discarded else sitting
        return None

    def compare(self, found: dict[str, Any]) -> Findings:
        findings = Findings(unsound=not found["sound"])
        sittings = Counter(row[0] for row in found["cases"])
        findings.twice = sum(count > 1 for count in sittings.values())
        by_sitting = {row[0]: row for row in found["cases"]}
        for sitting, given in self.cases.items():
            row = by_sitting.get(sitting)
            findings.lost += row is None or (row[1], row[2]) != given
        states = {}
        for row in found["cases"]:
            _sitting, code, _number, case_state, ticket_state, body, sha, draft_state, empty, *counts = row
            states[code] = (case_state, ticket_state)
            submitted, called, printings = counts
            whole = (
                submitted == 1
                and printings == 1
                and sha == hashlib.sha256(body.encode()).hexdigest().upper()
                and draft_state == "submitted"
                and empty == 1
                and (case_state == "finished") == (ticket_state == "done")
                and (called == 0) == (ticket_state == "waiting")
            )
            findings.half += not whole
            findings.called_twice += called > 1 or self.calls[code] > 1
        for code in self.calls:
            findings.steps_lost += code not in states or states[code][1] == "waiting"
        for code in self.finished:
            findings.steps_lost += states.get(code) != ("finished", "done")
        findings.numbers_bad = _bad_numbers(found["numbers"])
        drafts = {sitting: (state, body) for sitting, state, body in found["drafts"]}
        for sitting, page in self.saved.items():
            state, body = drafts.get(sitting, ("lost", None))
            if state == "open":
                findings.savepoints_lost += json.loads(body)["page"] < page
            else:
                findings.savepoints_lost += state == "lost"
        findings.not_wiped = sum(drafts.get(name, ("", ""))[1] is not None for name in self.discarded)
        return findings


def _bad_numbers(numbers: list[list[str]]) -> int:
    """How many numbers are not one more than the one given before on the same day."""
    last: Counter[str] = Counter()
    bad = 0
    for day, number in numbers:
        last[day] += 1
        bad += int(number[1:]) != last[day]
    return bad


def some_moment_s(longest_s: float) -> float:
    """Often at once, seldom late: a commit takes a millisecond."""
    return longest_s * random.random() ** 2
