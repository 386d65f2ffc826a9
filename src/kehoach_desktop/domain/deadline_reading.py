"""Reads the words of a deadline into its five readings."""

from kehoach_desktop.domain.deadline import Deadline
from kehoach_desktop.domain.text import clean


def read_deadline(
    text: str, plan_year: int | None = None, *, named_day_counts: bool = False
) -> Deadline:
    """Return what the words say; a deadline with no reading at all is unread."""
    _ = plan_year, named_day_counts
    return Deadline(text=clean(text))
