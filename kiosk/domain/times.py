"""How long the office has for a case, and how that is said."""

from __future__ import annotations

from kiosk.domain.condition import Seen
from kiosk.domain.procedure import Procedure, ProcessingTime, TimeUnit
from kiosk.domain.slip import UNKNOWN
from kiosk.domain.text import Text

_UNITS = {
    TimeUnit.HOUR: Text("{value} giờ", "{value} hours"),
    TimeUnit.DAY: Text("{value} ngày", "{value} days"),
    TimeUnit.WORKING_DAY: Text("{value} ngày làm việc", "{value} working days"),
}
_SAME_DAY = Text(
    "Trong ngày. Nộp sau 15 giờ thì hôm sau.", "The same day; the next day when handed in after 3 pm."
)


def time_for(procedure: Procedure, seen: Seen) -> ProcessingTime | None:
    """The time for just this case where the document has one, else the one for every case."""
    special = (time for time in procedure.times if time.when is not None and time.when.holds(seen))
    general = (time for time in procedure.times if time.when is None)
    return next(special, None) or next(general, None)


def time_text(time: ProcessingTime) -> Text:
    """How long the office has, in words."""
    if time.value is None or not time.confidence.may_be_told:
        return UNKNOWN
    if time.unit is TimeUnit.SAME_DAY:
        return _SAME_DAY
    said = _UNITS[time.unit].format(value=time.value)
    return Text(f"Không quá {said.vi}", f"At most {said.en}") if time.at_most else said
