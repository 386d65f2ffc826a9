"""Days of a year that no other task of the plan goes to."""

import re
from collections import Counter
from collections.abc import Sequence

from kehoach_desktop.domain.drafts.draft import DraftTask

_DAY = re.compile(r"\d{1,2}/\d{1,2}/20\d\d")
_FAR = 5
"""Years after the plan's that the work of a year's plan seldom has a day in."""
_FEWEST = 4


def lone_far_days(tasks: Sequence[DraftTask], year: int | None) -> frozenset[str]:
    """Return the keys of tasks whose day alone lies years after the plan's.

    A vision has a year, and several tasks go to it; a lone day that far is rather mistyped.
    """
    if year is None or len(tasks) < _FEWEST:
        return frozenset()
    far = [task for task in tasks if task.deadline.due and task.deadline.due.year > year + _FAR]
    if not far:
        return frozenset()
    years = Counter(task.deadline.due.year for task in far if task.deadline.due)
    return frozenset(
        task.key
        for task in far
        if task.deadline.due
        and years[task.deadline.due.year] == 1
        and _DAY.search(task.deadline.text)
    )
