"""Keeps the deadline in force in step with the plan's words, what came, and extensions."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.arrival import Arrival
from kehoach_desktop.domain.deadline import Deadline
from kehoach_desktop.domain.deadline_reading import read_deadline
from kehoach_desktop.domain.extension import Extension
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.occurrences import deadline_occurrences
from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.standing_deadline import standing_deadline
from kehoach_desktop.domain.task import Task
from kehoach_desktop.domain.text import fold
from kehoach_desktop.services.ports import UnitOfWork
from kehoach_desktop.services.positions import GAP

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
    """Whether two deadlines wait for the same words."""
    if one.after is None or other.after is None:
        return False
    return fold(one.after.text) == fold(other.after.text)


def reread_deadlines(work: UnitOfWork, plans: list[Plan], named_day: bool) -> int:
    """Read every deadline of these plans again from its words; return how many tasks changed.

    A year not written comes from the plan's year; words that can no longer be read keep
    their old reading. Extensions are read again as well. What was recorded of an occurrence
    goes with it to the day beside.
    """
    changed = 0
    for plan in plans:
        for task in work.tasks.matching(plan_id=plan.id):
            written = _again(task.written, plan, named_day)
            if task.written_deadline is None:
                after = replace(task, deadline=written)
            else:
                for extension in work.extensions.matching(task_id=task.id):
                    # Its words are another document's, whose day they would be told from.
                    deadline = _again(extension.deadline, replace(plan, date=None), named_day)
                    work.extensions.update(replace(extension, deadline=deadline))
                after = rewritten(work, task, written)
            if after != task:
                work.tasks.update(after)
                if after.deadline.recurrence != task.deadline.recurrence:
                    _move_records(work, task, after)
                changed += 1
    return changed


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


def _again(deadline: Deadline, plan: Plan, named_day: bool) -> Deadline:
    if not deadline.text:
        return deadline
    read = read_deadline(deadline.text, plan.year, named_day_counts=named_day, said_on=plan.date)
    return read if read.is_read else deadline
