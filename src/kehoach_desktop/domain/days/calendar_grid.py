"""How the days of a calendar lie: weeks of a month, months of a quarter, steps between them."""

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

from kehoach_desktop.domain.days.month_steps import add_months
from kehoach_desktop.domain.errors import InvalidInput

WEEK = 7
QUARTER = 3
_OUTSIDE = "Ngày nằm ngoài lịch; hãy kiểm tra lại năm đã nhập."

Week = tuple[date, ...]


class CalendarView(StrEnum):
    """The ways a calendar is looked at and printed."""

    MONTH = "month"
    QUARTER = "quarter"
    AGENDA = "agenda"


class Density(StrEnum):
    """How full a day is."""

    NONE = "none"
    LIGHT = "light"
    MEDIUM = "medium"
    HEAVY = "heavy"


_MEDIUM_FROM, _HEAVY_FROM = 3, 6


def density(count: int) -> Density:
    """Return how full a day with so many entries is."""
    if count <= 0:
        return Density.NONE
    if count < _MEDIUM_FROM:
        return Density.LIGHT
    return Density.MEDIUM if count < _HEAVY_FROM else Density.HEAVY


def month_first(day: date) -> date:
    """Return the first day of the month."""
    return day.replace(day=1)


def month_last(day: date) -> date:
    """Return the last day of the month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def month_after(day: date, months: int) -> date:
    """Return the same day so many months later (earlier when negative).

    31/1 becomes 28/2 or 29/2. Raises InvalidInput beyond the calendar's years.
    """
    try:
        return add_months(day, months)
    except (OverflowError, ValueError):
        raise InvalidInput(_OUTSIDE) from None


def quarter_first(day: date) -> date:
    """Return the first day of the quarter."""
    return date(day.year, (day.month - 1) // QUARTER * QUARTER + 1, 1)


def quarter_last(day: date) -> date:
    """Return the last day of the quarter."""
    return month_last(month_after(quarter_first(day), QUARTER - 1))


def month_weeks(day: date) -> tuple[Week, ...]:
    """Return the weeks, Monday first, that hold the month of ``day``: four to six of them.

    Days of the months beside it fill the first and the last week. Raises InvalidInput at
    the ends of the calendar.
    """
    first, last = month_first(day), month_last(day)
    try:
        begin = first - timedelta(days=first.weekday())
        end = last + timedelta(days=WEEK - 1 - last.weekday())
    except OverflowError:
        raise InvalidInput(_OUTSIDE) from None
    days = [date.fromordinal(one) for one in range(begin.toordinal(), end.toordinal() + 1)]
    return tuple(tuple(days[place : place + WEEK]) for place in range(0, len(days), WEEK))


def months_between(first: date, last: date) -> tuple[date, ...]:
    """Return the first day of every month that has a day from ``first`` to ``last``."""
    months = []
    month = month_first(first)
    while month <= last:
        months.append(month)
        if (month.year, month.month) == (date.max.year, 12):
            break
        month = month_after(month, 1)
    return tuple(months)


def view_span(view: CalendarView, day: date) -> tuple[date, date]:
    """Return the first and the last day that a view of ``day`` shows entries of."""
    match view:
        case CalendarView.MONTH:
            weeks = month_weeks(day)
            return weeks[0][0], weeks[-1][-1]
        case CalendarView.QUARTER:
            return quarter_first(day), quarter_last(day)
        case CalendarView.AGENDA:
            return month_first(day), month_last(day)
