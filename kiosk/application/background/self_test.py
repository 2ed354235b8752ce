"""Does every part of this kiosk work? Asked by the installer, by support, and before a point opens."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.domain.error_sentences import what_happened
from kiosk.domain.errors import KioskError
from kiosk.domain.health import Health, HealthState
from kiosk.domain.text import Text


@dataclass(frozen=True, slots=True)
class Probe:
    """One part to look at.

    Attributes:
        name: stable, for programs (`camera`).
        look: what is found; may raise KioskError when the part does not work at all.
        to_do: what helps then.
    """

    name: str
    look: Callable[[], Health]
    to_do: Text


@dataclass(frozen=True, slots=True)
class Examined:
    """One part, looked at."""

    name: str
    health: Health


class SelfTest:
    """Use case: looks at every part in turn; a part that is out hides none of the others."""

    def __init__(self, probes: Sequence[Probe]) -> None:
        self._probes = tuple(probes)

    def run(self) -> Iterator[Examined]:
        """Each part as soon as it has been looked at."""
        for probe in self._probes:
            yield Examined(probe.name, _look(probe))


def _look(probe: Probe) -> Health:
    """A known failure is what was to be found out here, so this use case does catch it."""
    try:
        return probe.look()
    except KioskError as error:
        return Health(HealthState.FAIL, what_happened(error), probe.to_do)
