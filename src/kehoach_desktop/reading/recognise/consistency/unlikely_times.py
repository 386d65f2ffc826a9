"""Days that a plan of its date can hardly ask for."""

import datetime

from kehoach_desktop.domain.deadlines.deadline import Deadline

# A plan of a term or a vision looks some ten, at most some twenty years ahead.
_FURTHEST_YEARS = 20


def is_unlikely_time(deadline: Deadline, issued: datetime.date | None, year: int | None) -> bool:
    """Whether work is due before the plan was issued, before it begins, or decades later.

    A plan without its day of issue is held against its ``year``.
    """
    due = deadline.due
    if due is None:
        return False
    if deadline.start is not None and due < deadline.start:
        return True
    if issued is not None:
        begins = deadline.start
        if begins and begins.year < issued.year and not _tells_year(deadline.text, begins.year):
            # "Quý IV - I/2026": the year of the beginning is not written, and is past.
            return True
        return due < issued or due.year > issued.year + _FURTHEST_YEARS
    # Work for a year often begins in the one before it.
    return year is not None and not year - 1 <= due.year <= year + _FURTHEST_YEARS


def _tells_year(text: str, year: int) -> bool:
    return str(year) in text or "năm trước" in text
