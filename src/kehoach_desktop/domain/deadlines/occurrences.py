"""The days on which a recurring deadline falls due."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from kehoach_desktop.domain.deadlines.deadline import Deadline, Frequency, Recurrence

_MONTHS_BETWEEN = {
    Frequency.MONTHLY: 1,
    Frequency.QUARTERLY: 3,
    Frequency.HALF_YEARLY: 6,
    Frequency.YEARLY: 12,
}
_FRIDAY = 5


def occurrences(recurrence: Recurrence, first: date, last: date) -> list[date]:
    """Return the due days from ``first`` to ``last``, both included, in order.

    Where the words do not say, a week falls due on Friday and a month, quarter, half or
    year on its last day; a day that a month lacks (31/4) means its last day. The month of
    a quarterly or half-yearly rhythm stands for itself and those three or six months apart.
    """
    if recurrence.frequency is Frequency.WEEKLY:
        return list(_weekly(recurrence.weekday or _FRIDAY, first, last))
    return [day for day in _monthly(recurrence, first, last) if first <= day <= last]


def deadline_occurrences(deadline: Deadline, first: date, last: date) -> list[date]:
    """Return the days on which a deadline's rhythms fall due, each once, in order.

    Days before its start or after its due day are left out.
    """
    first = max(first, deadline.start or first)
    last = min(last, deadline.due or last)
    days = {day for rhythm in deadline.recurrence for day in occurrences(rhythm, first, last)}
    return sorted(days)


def _weekly(weekday: int, first: date, last: date) -> Iterator[date]:
    ordinal = first.toordinal() + (weekday - first.isoweekday()) % 7
    for day in range(ordinal, last.toordinal() + 1, 7):
        yield date.fromordinal(day)


def _monthly(recurrence: Recurrence, first: date, last: date) -> Iterator[date]:
    step = _MONTHS_BETWEEN[recurrence.frequency]
    # Months counted through the years; every step divides a year, so each year has the same.
    at = first.year * 12 + first.month
    at += ((recurrence.month or 12) - at) % step
    for count in range(at, last.year * 12 + last.month + 1, step):
        year, month = (count - 1) // 12, (count - 1) % 12 + 1
        length = monthrange(year, month)[1]
        yield date(year, month, min(recurrence.day or length, length))
