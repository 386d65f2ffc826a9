"""Every occurrence missed so far, by task, and how those of one task are named."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceState
from kehoach_desktop.services.deadlines.tracked_occurrences import (
    LONGEST_BACK,
    occurrences_between,
    tracked_tasks,
)
from kehoach_desktop.services.models.read_models import TaskLine
from kehoach_desktop.services.ports.store import UnitOfWork

_NAMED = 3
_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class MissedTask:
    """A recurring task and the due days of its missed occurrences, the earliest first."""

    line: TaskLine
    days: tuple[datetime.date, ...]

    @property
    def words(self) -> str:
        """Name the last few and count the rest: "kỳ tháng 3, tháng 4/2026 chưa làm"."""
        return missed_words(self.line, self.days)


def missed_days(
    work: UnitOfWork, today: datetime.date, task_ids: Collection[str] | None = None
) -> dict[str, tuple[datetime.date, ...]]:
    """Return the due days of what was missed, by task, of these tasks or of all.

    The queries are as many whatever the number of tasks; at most three years back.
    """
    recurring = work.queries.recurring_tasks(
        task_ids=sorted(task_ids) if task_ids is not None else None
    )
    if not recurring:
        return {}
    first, last = today - LONGEST_BACK, today - _DAY
    found: dict[str, list[datetime.date]] = {}
    for one in occurrences_between(work, tracked_tasks(work, recurring), first, last, today):
        if one.state is OccurrenceState.MISSED and not one.is_the_deadline:
            found.setdefault(one.task.id, []).append(one.day)
    return {id: tuple(days) for id, days in found.items()}


def missed_words(line: TaskLine, days: Sequence[datetime.date]) -> str:
    """Name the last few of the days as periods of the task and count those before them."""
    named, earlier = days[-_NAMED:], len(days[:-_NAMED])
    rhythms = {rhythm.frequency for rhythm in line.deadline.recurrence}
    # A day inside a longer rhythm does not say which period it closes.
    monthly = rhythms == {Frequency.MONTHLY}
    parts: list[str] = []
    for place, day in enumerate(named):
        words = f"tháng {day.month}" if monthly else f"{day.day}/{day.month}"
        ends_year = place + 1 == len(named) or named[place + 1].year != day.year
        parts.append(f"{words}/{day.year}" if ends_year else words)
    kind = "kỳ" if monthly else "kỳ đến hạn"
    more = f" và {earlier:02d} kỳ trước đó" if earlier else ""
    return f"{kind} {', '.join(parts)}{more} chưa làm"
