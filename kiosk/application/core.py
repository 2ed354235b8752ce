"""Everything a face can ask of the core, in one place; `kiosk.bootstrap` makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.application.citizen.call_person import CallPerson
from kiosk.application.citizen.sitting import Sitting
from kiosk.application.ports import Clock
from kiosk.application.staff.call_queue import CallQueue, ReadBoard
from kiosk.application.staff.sign_in import SignIn
from kiosk.domain.procedure import Catalogue
from kiosk.domain.settings import Settings


@dataclass(frozen=True, slots=True)
class Core:
    """The use cases of one process, wired to its store. Ask it from one thread.

    Attributes:
        close: ends background work and closes the store; the last call.
    """

    settings: Settings
    catalogue: Catalogue
    clock: Clock
    sitting: Sitting
    call_person: CallPerson
    sign_in: SignIn
    call_queue: CallQueue
    read_board: ReadBoard
    close: Callable[[], None]
