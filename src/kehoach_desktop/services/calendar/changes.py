"""What other calendars must be told beside what falls due: what moved away, what is gone."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from kehoach_desktop.domain.deadlines.occurrences import deadline_occurrences
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.text.whole_number import whole_number
from kehoach_desktop.services.deadlines.due_lines import duties_due, task_line
from kehoach_desktop.services.models.deadline_models import DatedTask
from kehoach_desktop.services.models.read_models import DueKind, DueLine, TaskLine
from kehoach_desktop.services.ports.store import HolidaySource, UnitOfWork
from kehoach_desktop.services.rows.finding import plans_in_force
from kehoach_desktop.services.settings.office_calendar import office_calendar


@dataclass(frozen=True, slots=True)
class CalendarChanges:
    """``moved`` lines have their new day, outside the days looked at; ``gone`` their old one."""

    moved: tuple[DueLine, ...]
    gone: tuple[DueLine, ...]


def calendar_changes(
    work: UnitOfWork,
    today: datetime.date,
    first: datetime.date,
    last: datetime.date,
    holidays: HolidaySource | None,
) -> CalendarChanges:
    """Return what another calendar may still hold of these days though it is no longer due then.

    Tasks whose deadline was put off from these days to others; tasks dropped or left without
    a day; what recurs no longer; everything of superseded plans. What was removed altogether
    nobody knows of any more.
    """
    plans = plans_in_force(work)
    superseded = {
        plan.id: plan for plan in work.queries.plans() if plan.state is PlanState.SUPERSEDED
    }
    calendar = office_calendar(work, holidays, range(first.year, last.year + 1))
    former = _former_days(work, [*plans, *superseded], first, last)
    moved: list[DueLine] = []
    gone: list[DueLine] = []
    for line in work.queries.task_lines(today):
        task = _dated(line)
        plan = superseded.get(task.plan_id) or plans.get(task.plan_id)
        if plan is None:
            continue
        away = task.plan_id in superseded or task.status.reported is ReportedState.DROPPED
        due = task.deadline.due
        here = due is not None and first <= due <= last
        was = former.get(task.id)
        stood_on = due if here else was
        if stood_on is not None and (away or (not here and due is None)):
            gone.append(task_line(task, stood_on, DueKind.TASK, calendar))
        elif due is not None and not here and was is not None:
            moved.append(task_line(task, due, DueKind.TASK, calendar))
        if away or not task.status.reported.is_open:
            begin = max(first, plan.issued) if plan.issued else first
            gone.extend(
                task_line(task, day, DueKind.RECURRING, calendar)
                for day in _occurrences(task, begin, last)
            )
    gone.extend(duties_due(work, superseded, first, last, calendar))
    return CalendarChanges(tuple(moved), tuple(gone))


def _dated(line: TaskLine) -> DatedTask:
    return DatedTask(
        line.id,
        line.plan_id,
        line.plan_symbol,
        whole_number(line.group_number, line.number),
        line.title,
        line.lead,
        line.coordinating,
        line.deadline,
        line.status,
    )


def _occurrences(
    task: DatedTask, first: datetime.date, last: datetime.date
) -> Iterator[datetime.date]:
    for day in deadline_occurrences(task.deadline, first, last):
        if day != task.deadline.due:
            yield day


def _former_days(
    work: UnitOfWork, plan_ids: list[str], first: datetime.date, last: datetime.date
) -> dict[str, datetime.date]:
    """Return, by task, the latest day of these on which it was due before it was put off."""
    days: dict[str, set[datetime.date | None]] = {}
    for plan_id in plan_ids:
        for task in work.tasks.matching(plan_id=plan_id):
            before = (task.first_deadline, task.written_deadline)
            found = {deadline.due for deadline in before if deadline is not None}
            if found:
                days[task.id] = found
    for extension in work.extensions.matching():
        days.setdefault(extension.task_id, set()).add(extension.deadline.due)
    former = {}
    for id, found in days.items():
        within = [day for day in found if day is not None and first <= day <= last]
        if within:
            former[id] = max(within)
    return former
