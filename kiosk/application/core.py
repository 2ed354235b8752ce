"""Everything a face can ask of the core, in one place; `kiosk.bootstrap` makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.application.citizen.call_person import CallPerson
from kiosk.application.citizen.print_slip import PrintSlip
from kiosk.application.citizen.scan_identity import ScanResult
from kiosk.application.citizen.scan_session import ScanSession
from kiosk.application.citizen.sitting import Sitting
from kiosk.application.citizen.submit_answers import SubmitAnswers
from kiosk.application.ports import Clock, Frame
from kiosk.application.staff.call_queue import CallQueue, ReadBoard
from kiosk.application.staff.read_case import ReadCase
from kiosk.application.staff.sign_in import SignIn
from kiosk.domain.errors import DeviceError
from kiosk.domain.procedure import Catalogue
from kiosk.domain.settings import Settings
from kiosk.domain.suggestions import SuggestionList

NewScan = Callable[
    [Callable[[Frame], None], Callable[[ScanResult], None], Callable[[DeviceError], None]], ScanSession
]
"""Makes a session on the kiosk's camera from its three callbacks (on_frame, on_result, on_fault).

Raises DeviceError (camera.not_found) when the kiosk has none.
"""


NO_WORDS = SuggestionList(())


@dataclass(frozen=True, slots=True)
class Core:
    """The use cases of one process, wired to its store. Ask it from one thread.

    Attributes:
        name_words: what the keyboard suggests where a name is typed.
        slips_drawn: how many slips this process has drawn, for whomever; each was in its memory.
        close: ends background work and closes the store; the last call.
    """

    settings: Settings
    catalogue: Catalogue
    clock: Clock
    sitting: Sitting
    submit_answers: SubmitAnswers
    new_scan: NewScan
    print_slip: PrintSlip
    call_person: CallPerson
    sign_in: SignIn
    call_queue: CallQueue
    read_case: ReadCase
    read_board: ReadBoard
    close: Callable[[], None]
    name_words: SuggestionList = NO_WORDS
    slips_drawn: Callable[[], int] = lambda: 0
