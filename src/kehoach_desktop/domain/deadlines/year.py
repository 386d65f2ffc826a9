"""The year that the words of a deadline were read with, where they name none themselves."""

from datetime import date

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.reading import read_deadline


def own_year(deadline: Deadline, plan_year: int | None, said_on: date | None = None) -> int | None:
    """Return the year that a deadline has of its own, or ``None`` where it follows its plan's.

    The year of a heading ("2. Năm 2027") stands in no task's words; it is told from the days
    they were read as, where the plan's year gives others. ``said_on`` is the day of the document.
    """
    if not deadline.text or (deadline.start is None and deadline.due is None):
        return None
    days = [day for day in (deadline.start, deadline.due) if day is not None]
    # "Trước ngày 01/01" ends on the last day of the year before.
    years = [plan_year, *(day.year for day in days), *(day.year + 1 for day in days)]
    for year in dict.fromkeys(years):
        for named_day_counts in (False, True):
            read = read_deadline(
                deadline.text, year, named_day_counts=named_day_counts, said_on=said_on
            )
            if (read.start, read.due) == (deadline.start, deadline.due):
                return None if year == plan_year else year
    return None
