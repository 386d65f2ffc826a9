"""Keeps the deadline in force in step with the plan's words, what came, and extensions."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.deadlines.arrival import Arrival
from kehoach_desktop.domain.deadlines.awaited_event import awaited_event
from kehoach_desktop.domain.deadlines.deadline import Awaited, Deadline
from kehoach_desktop.domain.deadlines.extension import Extension
from kehoach_desktop.domain.deadlines.occurrences import deadline_occurrences
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.deadlines.relative import tells_from_issue
from kehoach_desktop.domain.deadlines.standing_deadline import standing_deadline
from kehoach_desktop.domain.deadlines.year import own_year
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.plans.plan import Plan
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.rows.positions import GAP

_DAY = datetime.timedelta(days=1)


def arrival_of(work: UnitOfWork, task_id: str) -> Arrival | None:
    """Return the coming of what the task waited for."""
    found = work.arrivals.matching(task_id=task_id)
    return found[0] if found else None


def settled(
    task: Task,
    written: Deadline,
    arrival: Arrival | None = None,
    extensions: Sequence[Extension] = (),
) -> Task:
    """Return the task with the deadline in force that these make."""
    standing = standing_deadline(written, arrival, extensions)
    return replace(
        task, deadline=standing, written_deadline=None if standing == written else written
    )


def rewritten(work: UnitOfWork, task: Task, written: Deadline) -> Task:
    """Return the task with other words of the plan; what came and extensions still count.

    What came is forgotten where the new words wait for something else, or for nothing.
    """
    arrival = arrival_of(work, task.id)
    if arrival is not None and not waits_alike(task.written, written):
        work.arrivals.remove(arrival.id)
        arrival = None
    return settled(task, written, arrival, work.extensions.matching(task_id=task.id))


def renewed(
    work: UnitOfWork,
    task: Task,
    written: Deadline,
    plan: Plan,
    reason: str,
    *,
    before: Deadline | None = None,
) -> Task:
    """Return the task with the deadline of a newer version, or of the plan that goes on with it.

    ``before`` is what was written till then, by default by the task's own plan.

    What the plan says later stands over an extension that was decided before; so it enters
    the log of an extended task as its latest entry, with the plan as its document.
    """
    extensions = work.extensions.matching(task_id=task.id)
    if extensions and written != (before or task.written) and written.is_read:
        work.extensions.add(
            Extension(
                id=new_id(),
                task_id=task.id,
                deadline=written,
                document=plan.symbol,
                reason=reason,
                decided_on=plan.date,
                position=extensions[-1].position + GAP,
            )
        )
    return rewritten(work, task, written)


def waits_alike(one: Deadline, other: Deadline) -> bool:
    """Whether two deadlines wait for the same words, and as many days before it."""
    if one.after is None or other.after is None:
        return False
    return _ahead(one.after) == _ahead(other.after) and (
        fold(awaited_event(one.after)) == fold(awaited_event(other.after))
    )


def _ahead(awaited: Awaited) -> tuple[int, bool]:
    """Return the count before an event; whether its own day counts is the office's setting."""
    return (min(awaited.days or 0, -1), awaited.working_days and (awaited.days or 0) < 0)


def reread_deadlines(work: UnitOfWork, plans: Sequence[Plan], named_day: bool) -> None:
    """Read every deadline of these plans again from its words, as "trước ngày …" counts now.

    A year not written comes from the plan's year, or stays the task's own (that of a heading);
    words that can no longer be read keep their old reading. Extensions are read again as well.
    What was recorded of an occurrence goes with it to the day beside.
    """
    for plan in plans:
        for task in work.tasks.matching(plan_id=plan.id):
            _reread(work, task, plan, plan, named_day)


def reread_with_year(work: UnitOfWork, before: Plan, after: Plan, named_day: bool) -> None:
    """Give the plan's new year to the deadlines that have none, in words or of their own."""
    for task in work.tasks.matching(plan_id=after.id):
        _reread(work, task, before, after, named_day)


def reread_from_issue(work: UnitOfWork, before: Plan, after: Plan, named_day: bool) -> None:
    """Tell "trong tháng này" from the plan's new date; every other deadline stays as it is."""
    for task in work.tasks.matching(plan_id=after.id):
        if tells_from_issue(task.written.text):
            _reread(work, task, before, after, named_day)


def _reread(work: UnitOfWork, task: Task, before: Plan, after: Plan, named_day: bool) -> None:
    written = _again(task.written, before, after, named_day)
    if task.written_deadline is None:
        changed = replace(task, deadline=written)
    else:
        # The words of an extension are another document's, whose day they would be told from.
        undated = replace(before, date=None), replace(after, date=None)
        for extension in work.extensions.matching(task_id=task.id):
            deadline = _again(extension.deadline, *undated, named_day)
            work.extensions.update(replace(extension, deadline=deadline))
        changed = rewritten(work, task, written)
    if changed != task:
        work.tasks.update(changed)
        if changed.deadline.recurrence != task.deadline.recurrence:
            _move_records(work, task, changed)


def _move_records(work: UnitOfWork, before: Task, after: Task) -> None:
    for record in work.occurrence_records.matching(task_id=after.id):
        beside = (record.day + _DAY, record.day - _DAY)
        moved = [day for day in beside if deadline_occurrences(after.deadline, day, day)]
        if (
            moved
            and deadline_occurrences(before.deadline, record.day, record.day)
            and not deadline_occurrences(after.deadline, record.day, record.day)
        ):
            work.occurrence_records.update(replace(record, day=moved[0]))


def _again(deadline: Deadline, before: Plan, after: Plan, named_day: bool) -> Deadline:
    if not deadline.text:
        return deadline
    year = own_year(deadline, before.year, before.date) or after.year
    read = read_deadline(deadline.text, year, named_day_counts=named_day, said_on=after.date)
    return read if read.is_read else deadline
