"""The same day of another month."""

from calendar import monthrange
from datetime import date


def add_months(day: date, months: int) -> date:
    """Return the same day so many months later (earlier when negative).

    31/1 becomes 28/2 or 29/2 (Bộ luật Dân sự 2015, Điều 148). Raises ValueError beyond the
    calendar's years.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
