"""The same day of a later or an earlier month."""

from calendar import monthrange
from datetime import date


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, or that month's last day if it has no such day.

    Raises ValueError or OverflowError beyond the calendar's years.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
