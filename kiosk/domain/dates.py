"""Dates and clocks: aware UTC inside, Asia/Ho_Chi_Minh outside, and births known only in part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def local_date(moment: datetime) -> date:
    """The calendar day in Việt Nam at an aware `moment`."""
    if moment.tzinfo is None:
        raise ValueError("a naive datetime has no day")
    return moment.astimezone(VIETNAM).date()


def format_date(day: date) -> str:
    """`dd/mm/yyyy`."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def format_moment(moment: datetime) -> str:
    """`HH:MM dd/mm/yyyy` in Việt Nam."""
    local = moment.astimezone(VIETNAM)
    return f"{local.hour:02d}:{local.minute:02d} {format_date(local.date())}"


def add_years(day: date, years: int) -> date:
    """The same day `years` later; 29 February becomes 1 March, the day an age is complete."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def age_on(born: date, day: date) -> int:
    """Full years lived by `day`; negative when not yet born."""
    years = day.year - born.year
    return years if add_years(born, years) <= day else years - 1


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of birth as papers state it: full, month and year, or year alone.

    Text form is ISO 8601: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day needs a month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises ValueError when `text` is not one of the three ISO forms of a real date."""
        found = _ISO.fullmatch(text)
        if found is None:
            raise ValueError("not an ISO date")
        year, month, day = found.groups()
        if month == "00" or day == "00":
            raise ValueError("not an ISO date")
        return cls(int(year), int(month or 0), int(day or 0))

    @property
    def is_full(self) -> bool:
        return self.day > 0

    @property
    def first_day(self) -> date:
        """The earliest day it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        if self.day:
            return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"

    def to_vietnamese(self) -> str:
        """`05/03/1990`, `03/1990` or `1990`."""
        if self.day:
            return f"{self.day:02d}/{self.month:02d}/{self.year:04d}"
        return f"{self.month:02d}/{self.year:04d}" if self.month else f"{self.year:04d}"
