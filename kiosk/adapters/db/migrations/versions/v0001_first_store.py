"""The first store: drafts, cases with their journal, the queue, printing, people, calls for help."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _counters_and_drafts()
    _cases()
    _queue_and_outbox()
    _printing()
    _people()


def _ulid() -> sa.Column[str]:
    return sa.Column(
        "id", sa.Text, sa.CheckConstraint("length(id) = 26", name="id_ulid"), nullable=False, unique=True
    )


def _counters_and_drafts() -> None:
    op.create_table(
        "store_info",
        sa.Column("name", sa.Text, primary_key=True, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "counters",
        sa.Column("name", sa.Text, primary_key=True, nullable=False),
        sa.Column("day", sa.Text, primary_key=True, nullable=False),
        sa.Column("last", sa.Integer, sa.CheckConstraint("last > 0", name="last_positive"), nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "drafts",
        sa.Column("sitting_id", sa.Text, primary_key=True, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("save_number", sa.Integer, nullable=False),
        sa.Column("procedure_code", sa.Text, nullable=False),
        sa.Column("procedure_version", sa.Integer, nullable=False),
        sa.Column("body", sa.Text),
        sa.Column("started_at", sa.Text),
        sa.Column("saved_at", sa.Text),
        sa.Column("sealed_at", sa.Text),
        sa.CheckConstraint("state IN ('open', 'sealed', 'discarded', 'submitted')", name="state_known"),
        sa.CheckConstraint("(body IS NOT NULL) = (state IN ('open', 'sealed'))", name="closed_is_empty"),
        sqlite_strict=True,
    )
    op.create_index("drafts_open", "drafts", ["save_number"], sqlite_where=sa.text("state = 'open'"))
    op.create_index("drafts_sealed", "drafts", ["sealed_at"], sqlite_where=sa.text("state = 'sealed'"))


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("seq", sa.Integer, primary_key=True),
        _ulid(),
        sa.Column("code", sa.Text, nullable=False, unique=True),
        sa.Column("sitting_id", sa.Text, nullable=False, unique=True),
        sa.Column("kiosk_number", sa.Integer, nullable=False),
        sa.Column("procedure_code", sa.Text, nullable=False),
        sa.Column("procedure_version", sa.Integer, nullable=False),
        sa.Column("procedure_name_vi", sa.Text, nullable=False),
        sa.Column("procedure_name_en", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("applicant_name", sa.Text, nullable=False),
        sa.Column("applicant_fold", sa.Text, nullable=False),
        sa.Column("helper_id", sa.Text),
        sa.Column("submitted_at", sa.Text, nullable=False),
        sa.CheckConstraint("state IN ('submitted', 'open', 'finished')", name="state_known"),
        sa.CheckConstraint("language IN ('vi', 'en')", name="language_known"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("cases_by_name", "cases", ["applicant_fold"])
    op.create_table(
        "case_events",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("case_id", sa.Text, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.CheckConstraint(
            "kind IN ('submitted', 'called', 'recalled', 'no_show', 'back_in_queue', 'opened', 'finished', "
            "'slip_printed', 'slip_failed', 'reprint_asked')",
            name="kind_known",
        ),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("case_events_by_case", "case_events", ["case_id"])


def _queue_and_outbox() -> None:
    op.create_table(
        "tickets",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("case_id", sa.Text, sa.ForeignKey("cases.id"), nullable=False, unique=True),
        sa.Column("day", sa.Text, nullable=False),
        sa.Column("number", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("desk", sa.Integer, nullable=False),
        sa.Column("called_at", sa.Text),
        sa.Column("call_number", sa.Integer),
        sa.Column("calls", sa.Integer, nullable=False),
        sa.Column("waiting_ahead", sa.Integer, nullable=False),
        sa.UniqueConstraint("day", "number", name="number_once_a_day"),
        sa.CheckConstraint(
            "state IN ('waiting', 'called', 'serving', 'done', 'no_show')", name="state_known"
        ),
        sa.CheckConstraint("(state = 'waiting') = (desk = 0)", name="called_somewhere"),
        sa.CheckConstraint(
            "state = 'waiting' OR (called_at IS NOT NULL AND calls > 0)", name="called_sometime"
        ),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("tickets_waiting", "tickets", ["day", "seq"], sqlite_where=sa.text("state = 'waiting'"))
    op.create_index("tickets_called", "tickets", ["call_number"], unique=True)
    op.create_index(
        "tickets_one_a_desk",
        "tickets",
        ["day", "desk"],
        unique=True,
        sqlite_where=sa.text("state IN ('called', 'serving')"),
    )
    op.create_table(
        "outbox",
        sa.Column("seq", sa.Integer, primary_key=True),
        _ulid(),
        sa.Column("case_id", sa.Text, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("topic", sa.Text, nullable=False),
        sa.Column(
            "content_sha256",
            sa.LargeBinary,
            sa.CheckConstraint("length(content_sha256) = 32", name="content_hash"),
            nullable=False,
        ),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_try_at", sa.Text),
        sa.Column("error", sa.Text),
        sa.CheckConstraint("state IN ('queued', 'sent', 'dead')", name="state_known"),
        sa.UniqueConstraint("case_id", "topic", name="topic_once_a_case"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("outbox_queued", "outbox", ["seq"], sqlite_where=sa.text("state = 'queued'"))


def _printing() -> None:
    op.create_table(
        "print_jobs",
        sa.Column("seq", sa.Integer, primary_key=True),
        _ulid(),
        sa.Column("case_id", sa.Text, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column(
            "copy_number",
            sa.Integer,
            sa.CheckConstraint("copy_number > 0", name="copy_positive"),
            nullable=False,
        ),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("error", sa.Text),
        sa.Column("asked_at", sa.Text, nullable=False),
        sa.Column("taken_at", sa.Text),
        sa.Column("ended_at", sa.Text),
        sa.UniqueConstraint("case_id", "copy_number", name="copy_once"),
        sa.CheckConstraint(
            "state IN ('waiting', 'printing', 'printed', 'failed', 'uncertain')", name="state_known"
        ),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("print_jobs_waiting", "print_jobs", ["seq"], sqlite_where=sa.text("state = 'waiting'"))


def _people() -> None:
    op.create_table(
        "staff",
        sa.Column("seq", sa.Integer, primary_key=True),
        _ulid(),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("name_fold", sa.Text, nullable=False, unique=True),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("pin_hash", sa.Text, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("last_failure_at", sa.Text),
        sa.Column("added_at", sa.Text, nullable=False),
        sa.CheckConstraint("role IN ('admin', 'staff', 'helper')", name="role_known"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_table(
        "help_requests",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("kiosk_number", sa.Integer, nullable=False),
        sa.Column("page", sa.Text, nullable=False),
        sa.Column("rung_at", sa.Text, nullable=False),
        sa.Column("answered_at", sa.Text),
        sa.Column("answered_by", sa.Text),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index(
        "help_requests_one_a_kiosk",
        "help_requests",
        ["kiosk_number"],
        unique=True,
        sqlite_where=sa.text("answered_at IS NULL"),
    )
