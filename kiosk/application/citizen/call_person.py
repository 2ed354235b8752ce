"""A citizen asks for a person ("Gọi người hỗ trợ"), and is told that the desk has heard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kiosk.application.ports import Clock, HelpRequest, HelpStore
from kiosk.domain.ids import new_ulid
from kiosk.domain.settings import Settings


class CallPerson:
    """Use case of the kiosk."""

    def __init__(
        self,
        *,
        requests: HelpStore,
        clock: Clock,
        settings: Settings,
        new_id: Callable[[datetime], str] = new_ulid,
    ) -> None:
        self._requests = requests
        self._clock = clock
        self._settings = settings
        self._new_id = new_id

    def ring(self, page: str) -> HelpRequest:
        """Rings at every desk. Ringing again while nobody has answered is the same request."""
        now = self._clock()
        return self._requests.ring(self._new_id(now), self._settings.kiosk_number, page, now)

    def look(self, request_id: str) -> HelpRequest | None:
        """The request as it stands, or None when it is gone."""
        return self._requests.get(request_id)

    def withdraw(self) -> None:
        """The person has left the kiosk."""
        self._requests.withdraw(self._settings.kiosk_number)
