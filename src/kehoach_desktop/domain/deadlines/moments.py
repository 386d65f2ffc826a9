"""A stretch of time as a deadline names it, before its year is settled."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

MonthDay = tuple[int, int | None]


class Grain(IntEnum):
    """How fine a moment is written; coarser grains are greater."""

    LONE_DAY = 0
    DAY = 1
    MONTH = 2
    QUARTER = 3
    PART = 4
    YEAR = 5


@dataclass(frozen=True, slots=True)
class Moment:
    """A written stretch of time in a year, from month and day ``first`` to ``last``.

    A day of ``None`` is the month's first or last day. ``year`` is written, or is the
    plan's year plus ``offset`` ("năm sau" is 1); ``first_year`` is written where a range
    begins in another one. ``spread`` marks a written range, or a list without gaps ("quý III,
    IV"). The single ``months`` of a list are kept (for a quarter its last), and the
    ``each_day`` that is named for all of them. An impossible date has ``valid`` false: it
    takes its place and is never corrected.
    """

    begin: int
    end: int
    grain: Grain
    first: MonthDay = (1, None)
    last: MonthDay = (12, None)
    year: int | None = None
    offset: int | None = None
    first_year: int | None = None
    spread: bool = False
    months: tuple[int, ...] = ()
    each_day: int | None = None
    valid: bool = True

    def days(self, year: int) -> tuple[date, date] | None:
        """Return its first and last day in ``year``; ``None`` when there is no such day."""
        first_year = self.first_year or year
        try:
            last = date(year, self.last[0], self.last[1] or monthrange(year, self.last[0])[1])
            first = date(first_year, self.first[0], self.first[1] or 1)
            if first > last and self.first_year is None:
                first = date(year - 1, self.first[0], self.first[1] or 1)
        except ValueError:
            return None
        return (first, last) if first <= last else None


def is_year(number: int) -> bool:
    """Whether a number can be a calendar year of a plan."""
    return 1900 <= number <= 2199


def is_day(day: int, month: int, year: int | None) -> bool:
    """Whether there is such a day; without a year 29/2 is one."""
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True
