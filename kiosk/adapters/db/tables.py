"""The tables of the store as they are today; `migrations/` leads every older store here.

Every table is STRICT. Order is always a `seq` or `number` given inside the writing transaction, never a
clock: a kiosk's clock may jump. People who act are written down by id without a foreign key, because a case
may one day come from a machine whose staff this store does not know.
"""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from kiosk.adapters.db.columns import Day, Moment
from kiosk.application.ports import Role
from kiosk.domain.case import CaseState, EventKind, PrintState, TicketState
from kiosk.domain.text import Language


class DraftState(StrEnum):
    """Where a sitting's savepoint stands. Everything but `OPEN` is final for the citizen.

    `DISCARDED` and `SUBMITTED` rows hold no answers; they are kept so that a closed sitting stays closed.
    """

    OPEN = "open"
    SEALED = "sealed"
    DISCARDED = "discarded"
    SUBMITTED = "submitted"


class OutboxState(StrEnum):
    """Whether the centre has confirmed a change."""

    QUEUED = "queued"
    SENT = "sent"
    DEAD = "dead"


metadata = MetaData()


def _one_of(column: str, kind: type[StrEnum], name: str) -> CheckConstraint:
    return CheckConstraint(f"{column} IN ({', '.join(repr(member.value) for member in kind)})", name=name)


def _ulid() -> Column[str]:
    return Column("id", Text, CheckConstraint("length(id) = 26", name="id_ulid"), nullable=False, unique=True)


store_info = Table(
    "store_info",
    metadata,
    Column("name", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)

# Serials that start anew every day: `case:12` for cases of kiosk 12, `ticket:A` for numbers of queue A.
counters = Table(
    "counters",
    metadata,
    Column("name", Text, primary_key=True, nullable=False),
    Column("day", Day, primary_key=True, nullable=False),
    Column("last", Integer, CheckConstraint("last > 0", name="last_positive"), nullable=False),
    sqlite_strict=True,
)

drafts = Table(
    "drafts",
    metadata,
    Column("sitting_id", Text, primary_key=True, nullable=False),
    Column("state", Text, nullable=False),
    Column("save_number", Integer, nullable=False),  # rises with every save of any draft
    Column("procedure_code", Text, nullable=False),
    Column("procedure_version", Integer, nullable=False),
    Column("body", Text),
    Column("started_at", Moment),
    Column("saved_at", Moment),
    Column("sealed_at", Moment),
    _one_of("state", DraftState, "state_known"),
    CheckConstraint("(body IS NOT NULL) = (state IN ('open', 'sealed'))", name="closed_is_empty"),
    sqlite_strict=True,
)
Index("drafts_open", drafts.c.save_number, sqlite_where=text("state = 'open'"))
Index("drafts_sealed", drafts.c.sealed_at, sqlite_where=text("state = 'sealed'"))

cases = Table(
    "cases",
    metadata,
    Column("seq", Integer, primary_key=True),
    _ulid(),
    Column("code", Text, nullable=False, unique=True),
    Column("sitting_id", Text, nullable=False, unique=True),
    Column("kiosk_number", Integer, nullable=False),
    Column("procedure_code", Text, nullable=False),
    Column("procedure_version", Integer, nullable=False),
    Column("procedure_name_vi", Text, nullable=False),
    Column("procedure_name_en", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("applicant_name", Text, nullable=False),
    Column("applicant_fold", Text, nullable=False),  # domain.text.fold, for the search without marks
    Column("helper_id", Text),
    Column("submitted_at", Moment, nullable=False),
    _one_of("state", CaseState, "state_known"),
    _one_of("language", Language, "language_known"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
Index("cases_by_name", cases.c.applicant_fold)

case_events = Table(
    "case_events",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("case_id", Text, ForeignKey("cases.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("note", Text, nullable=False),
    _one_of("kind", EventKind, "kind_known"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
Index("case_events_by_case", case_events.c.case_id)

tickets = Table(
    "tickets",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("case_id", Text, ForeignKey("cases.id"), nullable=False, unique=True),
    Column("day", Day, nullable=False),
    Column("number", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("desk", Integer, nullable=False),
    Column("called_at", Moment),
    Column("call_number", Integer),  # rises with every call of the store: the order of the board
    Column("calls", Integer, nullable=False),
    Column("waiting_ahead", Integer, nullable=False),
    UniqueConstraint("day", "number", name="number_once_a_day"),
    _one_of("state", TicketState, "state_known"),
    CheckConstraint("(state = 'waiting') = (desk = 0)", name="called_somewhere"),
    CheckConstraint("state = 'waiting' OR (called_at IS NOT NULL AND calls > 0)", name="called_sometime"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
Index("tickets_waiting", tickets.c.day, tickets.c.seq, sqlite_where=text("state = 'waiting'"))
Index("tickets_called", tickets.c.call_number, unique=True)
# Two desks may share a number of citizens, a desk never has two.
Index(
    "tickets_one_a_desk",
    tickets.c.day,
    tickets.c.desk,
    unique=True,
    sqlite_where=text("state IN ('called', 'serving')"),
)

# What the centre has yet to confirm. The content of a case never changes, so an entry points to it and
# carries its SHA-256; an entry counts as sent only when the centre has answered with the same hash.
outbox = Table(
    "outbox",
    metadata,
    Column("seq", Integer, primary_key=True),
    _ulid(),
    Column("case_id", Text, ForeignKey("cases.id"), nullable=False),
    Column("topic", Text, nullable=False),
    Column(
        "content_sha256",
        LargeBinary,
        CheckConstraint("length(content_sha256) = 32", name="content_hash"),
        nullable=False,
    ),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_try_at", Moment),
    Column("error", Text),
    _one_of("state", OutboxState, "state_known"),
    UniqueConstraint("case_id", "topic", name="topic_once_a_case"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
Index("outbox_queued", outbox.c.seq, sqlite_where=text("state = 'queued'"))

print_jobs = Table(
    "print_jobs",
    metadata,
    Column("seq", Integer, primary_key=True),
    _ulid(),
    Column("case_id", Text, ForeignKey("cases.id"), nullable=False),
    Column("copy_number", Integer, CheckConstraint("copy_number > 0", name="copy_positive"), nullable=False),
    Column("state", Text, nullable=False),
    Column("error", Text),
    Column("asked_at", Moment, nullable=False),
    Column("taken_at", Moment),
    Column("ended_at", Moment),
    UniqueConstraint("case_id", "copy_number", name="copy_once"),
    _one_of("state", PrintState, "state_known"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
Index("print_jobs_waiting", print_jobs.c.seq, sqlite_where=text("state = 'waiting'"))

staff = Table(
    "staff",
    metadata,
    Column("seq", Integer, primary_key=True),
    _ulid(),
    Column("name", Text, nullable=False),
    Column("name_fold", Text, nullable=False, unique=True),
    Column("role", Text, nullable=False),
    Column("pin_hash", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("last_failure_at", Moment),
    Column("added_at", Moment, nullable=False),
    _one_of("role", Role, "role_known"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)

help_requests = Table(
    "help_requests",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kiosk_number", Integer, nullable=False),
    Column("page", Text, nullable=False),
    Column("rung_at", Moment, nullable=False),
    Column("answered_at", Moment),
    Column("answered_by", Text),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
Index(
    "help_requests_one_a_kiosk",
    help_requests.c.kiosk_number,
    unique=True,
    sqlite_where=text("answered_at IS NULL"),
)
