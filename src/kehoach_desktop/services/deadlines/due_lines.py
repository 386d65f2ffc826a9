"""What falls due from one day to another: the one reckoning of listings and calendars."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kehoach_desktop.domain.days.working_days import WorkingCalendar
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.reports.duty_periods import duty_days
from kehoach_desktop.services.deadlines.tracked_occurrences import (
    followed_tasks,
    occurrences_between,
)
from kehoach_desktop.services.models.deadline_models import DatedTask
from kehoach_desktop.services.models.open_deadline import OpenDeadline
from kehoach_desktop.services.models.read_models import DueKind, DueLine, PlanSummary
from kehoach_desktop.services.ports.store import HolidaySource, UnitOfWork
from kehoach_desktop.services.rows.finding import plans_in_force
from kehoach_desktop.services.rows.listed_days import listed_days
from kehoach_desktop.services.settings.office_calendar import office_calendar
from kehoach_desktop.services.settings.office_settings import named_day_counts


def due_lines(
    work: UnitOfWork,
    today: datetime.date,
    first: datetime.date,
    last: datetime.date,
    holidays: HolidaySource | None,
) -> list[DueLine]:
    """Return what falls due from ``first`` to ``last``, both included, day by day.

    Tasks with their due day (finished ones too, with their status; dropped ones not),
    occurrences of recurring tasks that are still open with what became of each, and
    reporting duties, all of plans in force. Nothing recurring falls due before its plan was
    issued. Raises InvalidInput for days that can't be listed.
    """
    listed_days(first, last)
    plans = plans_in_force(work)
    calendar = office_calendar(work, holidays, range(first.year, last.year + 1))
    tasks = {
        task.id: task
        for task in work.queries.dated_tasks(today, first, last)
        if task.status.reported is not ReportedState.DROPPED
    }
    lines: list[DueLine] = []
    for task in tasks.values():
        due = task.deadline.due
        if due is not None and first <= due <= last:
            lines.append(task_line(task, due, DueKind.TASK, calendar))
    recurring = followed_tasks(work, _recurring(work, tasks.values()))
    for one in occurrences_between(work, recurring, first, last, today):
        if not one.is_the_deadline:
            line = task_line(tasks[one.task.id], one.day, DueKind.RECURRING, calendar)
            lines.append(replace(line, occurrence=one.state))
    lines.extend(duties_due(work, plans, first, last, calendar))
    return in_day_order(lines)


def in_day_order(lines: Iterable[DueLine]) -> list[DueLine]:
    """Return the lines by day, those of a day by kind, else as they were."""
    order = {kind: place for place, kind in enumerate(DueKind)}
    return sorted(lines, key=lambda line: (line.day, order[line.kind]))


def task_line(
    task: DatedTask, day: datetime.date, kind: DueKind, calendar: WorkingCalendar
) -> DueLine:
    """Return a task, or an occurrence of it, as it falls due on a day."""
    return DueLine(
        day=day,
        last_working_day=calendar.last_working_day(day),
        rest_reason=calendar.reason(day),
        kind=kind,
        id=task.id,
        plan_id=task.plan_id,
        plan_symbol=task.plan_symbol,
        number=task.number,
        title=task.title,
        lead="; ".join(task.lead),
        deadline=task.deadline.text,
        status=task.status,
        units=(*task.lead, *task.coordinating),
    )


def _recurring(work: UnitOfWork, tasks: Iterable[DatedTask]) -> list[OpenDeadline]:
    """Return those of the tasks that recur, with the days of their plans."""
    days = work.queries.plan_days()
    return [
        OpenDeadline(
            id=task.id,
            plan_id=task.plan_id,
            plan_symbol=task.plan_symbol,
            number=task.number,
            title=task.title,
            lead="; ".join(task.lead),
            deadline=task.deadline,
            state=task.status.reported,
            issued=days[task.plan_id].issued,
            accepted_on=days[task.plan_id].accepted_on,
        )
        for task in tasks
        if task.deadline.recurrence
    ]


def duties_due(
    work: UnitOfWork,
    plans: Mapping[str, PlanSummary],
    first: datetime.date,
    last: datetime.date,
    calendar: WorkingCalendar,
) -> Iterator[DueLine]:
    """Yield the days on which reports of these plans are due."""
    named_day = named_day_counts(work)
    for duty in work.duties.matching():
        plan = plans.get(duty.plan_id)
        if plan is not None:
            begin = max(first, plan.issued) if plan.issued else first
            for day in duty_days(duty, begin, last, named_day):
                yield _duty_line(duty, plan, day, calendar)


def _duty_line(
    duty: ReportingDuty, plan: PlanSummary, day: datetime.date, calendar: WorkingCalendar
) -> DueLine:
    to = ", ".join(duty.to)
    return DueLine(
        day=day,
        last_working_day=calendar.last_working_day(day),
        rest_reason=calendar.reason(day),
        kind=DueKind.DUTY,
        id=duty.id,
        plan_id=plan.id,
        plan_symbol=plan.symbol,
        number="",
        title=f"Gửi báo cáo về {to}" if to else "Gửi báo cáo",
        lead=duty.reporter,
        units=(duty.reporter,) if duty.reporter else (),
    )
