"""Occurrences of recurring tasks on the first page: the next ones, and what was missed."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach_desktop.domain.occurrence_record import OccurrenceState
from kehoach_desktop.services.today_models import DueItem, DueSort
from kehoach_desktop.services.tracked_occurrences import (
    Occurrence,
    occurrences_between,
    records_of,
    tracked_tasks,
)

if TYPE_CHECKING:
    from kehoach_desktop.services.ports import UnitOfWork

_BACK = datetime.timedelta(days=400)


@dataclass(frozen=True, slots=True)
class TodayOccurrences:
    """``ahead`` day by day; ``missed`` one item a task, its latest, that counts the earlier."""

    ahead: tuple[DueItem, ...]
    missed: tuple[DueItem, ...]


def today_occurrences(
    work: UnitOfWork, today: datetime.date, last: datetime.date
) -> TodayOccurrences:
    """Return the occurrences due from today to ``last``, and those missed within a year or so.

    One whose month, quarter, half or year was reported on is not missed: what was done then
    stands in that report.
    """
    tracked = tracked_tasks(work, work.queries.recurring_tasks())
    records = records_of(work)
    reported = work.queries.recurring_reports()
    ahead: list[DueItem] = []
    missed: list[DueItem] = []
    for one in tracked:
        lost: list[Occurrence] = []
        for found in occurrences_between(one, records, today - _BACK, last, today):
            if found.day == one.task.deadline.due:
                continue
            if found.state is OccurrenceState.AHEAD:
                ahead.append(_item(found, today))
            elif found.state is OccurrenceState.MISSED and not _is_told(found, reported):
                lost.append(found)
        if lost:
            missed.append(_item(lost[-1], today, len(lost) - 1))
    far = datetime.date.max
    return TodayOccurrences(
        tuple(sorted(ahead, key=lambda item: item.due or far)),
        tuple(sorted(missed, key=lambda item: item.due or far)),
    )


def _is_told(found: Occurrence, reported: Collection[tuple[str, str]]) -> bool:
    year, month = found.day.year, found.day.month
    keys = (
        f"{year}-{month:02d}",
        f"{year}-Q{(month + 2) // 3}",
        f"{year}-H{(month + 5) // 6}",
        f"{year}",
    )
    return any((found.task.id, key) in reported for key in keys)


def _item(found: Occurrence, today: datetime.date, earlier: int = 0) -> DueItem:
    task = found.task
    return DueItem(
        DueSort.RECURRING,
        task.id,
        task.plan_id,
        task.plan_symbol,
        task.number,
        task.title,
        task.lead,
        task.deadline.text,
        found.day,
        (found.day - today).days,
        earlier=earlier,
    )
