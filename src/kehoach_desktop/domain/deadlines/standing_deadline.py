"""The deadline in force: the plan's words, what they waited for, and the extensions."""

from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.deadlines.arrival import Arrival
from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.extension import Extension, deadline_in_force


def standing_deadline(
    written: Deadline, arrival: Arrival | None = None, extensions: Sequence[Extension] = ()
) -> Deadline:
    """Return the deadline to count against.

    What was waited for takes away the waiting and gives its day, under the plan's words. The
    latest extension gives words and day; rhythm and start stay the plan's where it says none.
    """
    standing = written
    if arrival is not None:
        standing = replace(standing, due=arrival.due or standing.due, after=None)
    if not extensions:
        return standing
    latest = deadline_in_force(standing, extensions)
    return replace(
        latest,
        start=latest.start or standing.start,
        recurrence=latest.recurrence or standing.recurrence,
        ongoing=latest.ongoing or standing.ongoing,
        after=latest.after or standing.after,
    )
