"""The occurrences of recurring tasks with what was recorded of them, made when asked for."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kehoach_desktop.domain.deadlines.occurrence_record import (
    OccurrenceRecord,
    OccurrenceState,
    occurrence_state,
    reporting_periods,
)
from kehoach_desktop.domain.deadlines.occurrences import deadline_occurrences
from kehoach_desktop.services.models.open_deadline import OpenDeadline

if TYPE_CHECKING:
    from kehoach_desktop.domain.deadlines.deadline import Deadline
    from kehoach_desktop.services.ports.store import UnitOfWork


LONGEST_BACK = datetime.timedelta(days=3 * 366)
"""How far back missed occurrences are looked for."""


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
    from kehoach_desktop.domain.plans.plan import PlanState

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


def occurrences_between(
    work: UnitOfWork,
    tracked: Iterable[Tracked],
    first: datetime.date,
    last: datetime.date,
    today: datetime.date,
) -> list[Occurrence]:
    """Return the tasks' occurrences from ``first`` to ``last``, both included, task by task.

    Those of one task are in order; of a task that is finished or paused only those that were
    recorded. The queries are as many whatever the number of tasks.
    """
    tracked = list(tracked)
    records = _records(work, tracked)
    # Plans repeat few rhythms many times.
    days: dict[tuple[Deadline, datetime.date], list[datetime.date]] = {}
    found: list[Occurrence] = []
    for task, begins, since in tracked:
        begin = max(first, begins) if begins else first
        key = (task.deadline, begin)
        if key not in days:
            days[key] = deadline_occurrences(task.deadline, begin, last)
        for day in days[key]:
            record = records.get((task.id, day))
            if record is not None or task.state.is_open:
                state = occurrence_state(day, record, today, since or today)
                found.append(Occurrence(task, day, state, record))
    return _as_reported(work, found)


def _records(
    work: UnitOfWork, tracked: Sequence[Tracked]
) -> dict[tuple[str, datetime.date], OccurrenceRecord]:
    """Return what was recorded of occurrences, by task and due day."""
    if not tracked:
        return {}
    if len(tracked) == 1:
        records = work.occurrence_records.matching(task_id=tracked[0].task.id)
    else:
        records = work.occurrence_records.matching()
    return {(record.task_id, record.day): record for record in records}


def _as_reported(work: UnitOfWork, found: list[Occurrence]) -> list[Occurrence]:
    """Return the occurrences, those missed as REPORTED where a report of their period tells."""
    missed = [one for one in found if one.state is OccurrenceState.MISSED]
    if not missed:
        return found
    periods = {day: reporting_periods(day) for day in {one.day for one in missed}}
    reports = work.queries.reported_periods(
        {one.task.id for one in missed}, {key for keys in periods.values() for key in keys}
    )
    told = OccurrenceState.REPORTED
    return [
        one._replace(state=told)
        if one.state is OccurrenceState.MISSED
        and any((one.task.id, key) in reports for key in periods[one.day])
        else one
        for one in found
    ]


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
