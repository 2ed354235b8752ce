"""Every store contract is run against the encrypted file and against the fake."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from kiosk.adapters.db.store import open_store
from kiosk.application.ports import (
    CaseStore,
    DraftStore,
    HelpStore,
    PrintJobStore,
    QueueStore,
    StaffStore,
)
from tests.fakes.keys import FakeKeyStore
from tests.fakes.stores import MemoryStore
from tests.support.submissions import TickingClock


class Stores(Protocol):
    """What both have in common; mypy checks both against the ports here."""

    @property
    def drafts(self) -> DraftStore: ...
    @property
    def cases(self) -> CaseStore: ...
    @property
    def queue(self) -> QueueStore: ...
    @property
    def print_jobs(self) -> PrintJobStore: ...
    @property
    def staff(self) -> StaffStore: ...
    @property
    def help_requests(self) -> HelpStore: ...
    def close(self) -> None: ...


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture(params=["sql", "memory"])
def stores(request: pytest.FixtureRequest, tmp_path: Path, clock: TickingClock) -> Iterator[Stores]:
    opened: Stores = (
        MemoryStore() if request.param == "memory" else open_store(tmp_path / "data", FakeKeyStore(), clock)
    )
    yield opened
    opened.close()
