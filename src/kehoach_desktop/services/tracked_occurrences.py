"""The occurrences of recurring tasks with what was recorded of them, made when asked for."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from kehoach_desktop.domain.occurrence_record import (
    OccurrenceRecord,
    OccurrenceState,
    occurrence_state,
    reporting_periods,
)
from kehoach_desktop.domain.occurrences import deadline_occurrences
from kehoach_desktop.services.open_deadline import OpenDeadline

if TYPE_CHECKING:
    from kehoach_desktop.services.ports import UnitOfWork


LONGEST_BACK = datetime.timedelta(days=3 * 366)
"""How far back missed occurrences are looked for."""


class Told(NamedTuple):
    """What is known of occurrences: records by task and due day, reports by task and period."""

    records: Mapping[tuple[str, datetime.date], OccurrenceRecord]
    reports: Collection[tuple[str, str]]


class Tracked(NamedTuple):
    """A recurring task, the day its occurrences begin, and the day they are followed from.

    Nothing recurring falls due before its plan was issued; what fell due before the plan was
    taken up here nobody could record. A task that goes on with one of a replaced plan is
    followed from when that one was. ``None`` begins with the deadline's own start.
    """

    task: OpenDeadline
    begins: datetime.date | None
    since: datetime.date | None


class Occurrence(NamedTuple):
    """One due day of a recurring task, and how it stands today."""

    task: OpenDeadline
    day: datetime.date
    state: OccurrenceState
    record: OccurrenceRecord | None = None

    @property
    def is_the_deadline(self) -> bool:
        """Whether the whole task falls due that day: then it is the task that is late, not this."""
        return self.day == self.task.deadline.due


def tracked_tasks(work: UnitOfWork, tasks: Iterable[OpenDeadline]) -> list[Tracked]:
    """Return the tasks with the days they count from.

    Under a plan that is not in force nothing is followed, so that nothing can be missed.
    """
    # Apart from what start-up needs.
    from kehoach_desktop.domain.plan import PlanState

    binding = {plan.id for plan in work.plans.matching(state=PlanState.IN_FORCE)}
    return [
        one if one.task.plan_id in binding else Tracked(one.task, one.begins, None)
        for one in followed_tasks(work, tasks)
    ]


def followed_tasks(work: UnitOfWork, tasks: Iterable[OpenDeadline]) -> list[Tracked]:
    """Return tasks that are all of plans in force with the days they count from."""
    found = list(tasks)
    before = {
        row.new_task_id: row.old_task_id
        for row in work.successions.matching()
        if row.new_task_id and row.old_task_id
    }
    chain = _chain(before, [task.id for task in found])
    wanted = sorted({id for ids in chain.values() for id in ids})
    replaced = work.queries.recurring_tasks(task_ids=wanted) if wanted else []
    older = {task.id: task for task in replaced}
    return [
        _tracked(task, [older[id] for id in chain.get(task.id, ()) if id in older])
        for task in found
    ]


def told_of(work: UnitOfWork, task_ids: Collection[str] | None = None) -> Told:
    """Return what was recorded and reported of these tasks or of all, in two queries."""
    if task_ids is not None and len(task_ids) == 1:
        (task_id,) = task_ids
        found = work.occurrence_records.matching(task_id=task_id)
    else:
        found = work.occurrence_records.matching()
    records = {(record.task_id, record.day): record for record in found}
    return Told(records, work.queries.recurring_reports(task_ids))


def occurrences_between(
    tracked: Tracked,
    told: Told,
    first: datetime.date,
    last: datetime.date,
    today: datetime.date,
) -> Iterator[Occurrence]:
    """Yield the task's occurrences from ``first`` to ``last``, both included, in order.

    Of a task that is finished or paused only those that were recorded.
    """
    task = tracked.task
    since = tracked.since or today
    begin = max(first, tracked.begins) if tracked.begins else first
    for day in deadline_occurrences(task.deadline, begin, last):
        record = told.records.get((task.id, day))
        if record is not None or task.state.is_open:
            reported = any((task.id, key) in told.reports for key in reporting_periods(day))
            state = occurrence_state(day, record, today, since, is_reported=reported)
            yield Occurrence(task, day, state, record)


def _chain(before: Mapping[str, str], ids: Iterable[str]) -> dict[str, list[str]]:
    """Return for each task those it goes on with, the nearest first."""
    found: dict[str, list[str]] = {}
    for id in ids:
        older: list[str] = []
        at = before.get(id)
        while at is not None and at not in older:
            older.append(at)
            at = before.get(at)
        if older:
            found[id] = older
    return found


def _tracked(task: OpenDeadline, older: list[OpenDeadline]) -> Tracked:
    begins = [one.issued or one.accepted_on for one in (task, *older)]
    since = [_later(one.issued, one.accepted_on) for one in (task, *older)]
    return Tracked(
        task,
        min((day for day in begins if day), default=None),
        min((day for day in since if day), default=None),
    )


def _later(one: datetime.date | None, other: datetime.date | None) -> datetime.date | None:
    return max(one, other) if one and other else one or other
