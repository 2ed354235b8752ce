"""How long ago, as people say it."""

from __future__ import annotations

from datetime import datetime

from kiosk.domain.dates import VIETNAM
from kiosk.domain.text import Text

_UNDER_A_MINUTE = Text("dưới 1 phút", "under a minute")
_MINUTES = Text("{m} phút", "{m} min")
_HOURS = Text("{h} giờ", "{h} h")
_HOURS_MINUTES = Text("{h} giờ {m} phút", "{h} h {m} min")


def elapsed(since: datetime, now: datetime) -> Text:
    """`12 phút`, `1 giờ 5 phút`; whole minutes. A clock set back counts as no time at all."""
    hours, minutes = divmod(max(0, int((now - since).total_seconds())) // 60, 60)
    if hours:
        return (_HOURS_MINUTES if minutes else _HOURS).format(h=hours, m=minutes)
    return _MINUTES.format(m=minutes) if minutes else _UNDER_A_MINUTE


def clock_time(moment: datetime) -> str:
    """`08:31` in Việt Nam."""
    return f"{moment.astimezone(VIETNAM):%H:%M}"
