"""Brings a store to today's schema, or refuses one that is newer.

All revisions that are due run in one IMMEDIATE transaction: a kill or a power cut leaves the old schema or
the new one, never something between, and two processes that start at once do it once. Alembic costs 0.13 s to
import, so a store that is already up to date is recognised with one query and without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, insert

from kiosk.adapters.db.engine import Database
from kiosk.adapters.db.migrations import FOLDER, HEAD, VERSIONS
from kiosk.adapters.db.tables import store_info
from kiosk.domain.errors import DataError, ErrorCode

if TYPE_CHECKING:
    from alembic.script import ScriptDirectory


def is_current(database: Database) -> bool:
    """Raises as `store_faults`."""
    with database.reading() as connection:
        return revision_of(connection) == HEAD


def revision_of(connection: Connection) -> str | None:
    """The revision of the store's schema; None for an empty file."""
    known = connection.exec_driver_sql("SELECT 1 FROM sqlite_schema WHERE name = 'alembic_version'").first()
    if known is None:
        return None
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def known_revisions() -> frozenset[str]:
    """Every schema this program can start from."""
    return frozenset(known.revision for known in _script().walk_revisions())


def _script() -> ScriptDirectory:
    from alembic.script import ScriptDirectory

    return ScriptDirectory(str(FOLDER), version_locations=[str(VERSIONS)])


def upgrade(database: Database, about: dict[str, str]) -> None:
    """The store has today's schema, and `about` where it says nothing about these names yet.

    Args:
        database: opened with `foreign_keys=False`, so that a revision may rebuild a table.
        about: rows for `store_info`.

    Raises:
        DataError: store.newer_version for a revision that this program does not know; store.damaged when the
            migrated rows no longer fit together, and nothing has been changed.
        KioskError: as `store_faults`.
    """
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.runtime.migration import MigrationContext

    script = _script()

    # Alembic's own documentation of `fn` names this method, and leaves its types open.
    def steps(revision, _context: MigrationContext):  # type: ignore[no-untyped-def]
        return script._upgrade_revs(HEAD, revision)

    with database.writing() as connection:
        found = revision_of(connection)
        if found is not None and found not in known_revisions():
            raise DataError(ErrorCode.STORE_NEWER)
        with EnvironmentContext(Config(), script, fn=steps, destination_rev=HEAD) as environment:
            environment.configure(connection=connection, transactional_ddl=True)
            with environment.begin_transaction():
                environment.run_migrations()
        for name, value in about.items():
            connection.execute(insert(store_info).prefix_with("OR IGNORE").values(name=name, value=value))
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise DataError(ErrorCode.STORE_DAMAGED)
