"""What falls due, what is overdue, what waits, and how tasks stand in numbers."""

import datetime
from dataclasses import replace

from kehoach_desktop.domain.duty import ReportingDuty
from kehoach_desktop.domain.duty_periods import duty_days
from kehoach_desktop.domain.progress import ReportedState
from kehoach_desktop.domain.status import CalendarState, StatusCounts
from kehoach_desktop.domain.working_days import WorkingCalendar
from kehoach_desktop.services.finding import plans_in_force, the_plan
from kehoach_desktop.services.listed_days import listed_days
from kehoach_desktop.services.office_calendar import office_calendar
from kehoach_desktop.services.office_settings import named_day_counts
from kehoach_desktop.services.ports import Clock, HolidaySource, UnitOfWorkFactory
from kehoach_desktop.services.read_models import DueKind, DueLine, PlanSummary, TaskLine
from kehoach_desktop.services.tracked_occurrences import (
    Occurrence,
    occurrences_between,
    records_of,
    tracked_tasks,
)


class OverviewService:
    """Reads what the office has to do; only plans in force bind it.

    Drafts are not duties yet, superseded and closed plans are duties no more: none of them
    counts here unless its plan is asked for by name.
    """

    def __init__(
        self, uow: UnitOfWorkFactory, clock: Clock, holidays: HolidaySource | None = None
    ) -> None:
        self._uow = uow
        self._clock = clock
        self._holidays = holidays

    def due(self, first: datetime.date, last: datetime.date) -> list[DueLine]:
        """Return what falls due from ``first`` to ``last``, both included, day by day.

        Tasks with their due day (finished ones too, with their status; dropped ones not),
        occurrences of recurring tasks that are still open with what became of each, and
        reporting duties. Nothing recurring falls due before its plan was issued. Raises
        InvalidInput when ``last`` lies before ``first`` or more than three years after it.
        """
        listed_days(first, last)
        today = self._clock()
        with self._uow() as work:
            plans = plans_in_force(work)
            tasks = [
                line
                for line in work.queries.task_lines(today)
                if line.plan_id in plans and line.status.reported is not ReportedState.DROPPED
            ]
            tracked = tracked_tasks(work, work.queries.recurring_tasks())
            records = records_of(work)
            duties = [duty for duty in work.duties.matching() if duty.plan_id in plans]
            calendar = office_calendar(work, self._holidays, range(first.year, last.year + 1))
            named_day = named_day_counts(work)
        lines: list[DueLine] = []
        for task in tasks:
            due = task.deadline.due
            if due is not None and first <= due <= last:
                lines.append(_task_line(task, due, DueKind.TASK, calendar))
        by_id = {task.id: task for task in tasks}
        for one in tracked:
            if one.task.id in by_id:
                task = by_id[one.task.id]
                lines += [
                    _occurrence_line(task, occurrence, calendar)
                    for occurrence in occurrences_between(one, records, first, last, today)
                    if occurrence.day != task.deadline.due
                ]
        for duty in duties:
            plan = plans[duty.plan_id]
            for day in duty_days(duty, _since(plan, first), last, named_day):
                lines.append(_duty_line(duty, plan, day, calendar))
        order = list(DueKind)
        return sorted(lines, key=lambda line: (line.day, order.index(line.kind)))

    def overdue(self, plan_id: str | None = None) -> list[TaskLine]:
        """Return the tasks overdue today, the longest overdue first."""
        lines = [line for line in self._lines(plan_id) if line.status.is_overdue]
        return sorted(lines, key=lambda line: -line.status.days)

    def waiting(self, plan_id: str | None = None) -> list[TaskLine]:
        """Return the tasks that wait for a document or event, in plan order."""
        return [
            line for line in self._lines(plan_id) if line.status.calendar is CalendarState.WAITING
        ]

    def status_counts(self, plan_id: str | None = None) -> StatusCounts:
        """Count the tasks by status, of one plan or of all plans in force."""
        with self._uow() as work:
            if plan_id:
                the_plan(work, plan_id)
            return work.queries.status_counts(self._clock(), plan_id)

    def _lines(self, plan_id: str | None) -> list[TaskLine]:
        with self._uow() as work:
            if plan_id:
                the_plan(work, plan_id)
                return work.queries.task_lines(self._clock(), plan_id)
            plans = plans_in_force(work)
            return [
                line for line in work.queries.task_lines(self._clock()) if line.plan_id in plans
            ]


def _since(plan: PlanSummary, first: datetime.date) -> datetime.date:
    return max(first, plan.issued) if plan.issued else first


def _occurrence_line(task: TaskLine, occurrence: Occurrence, calendar: WorkingCalendar) -> DueLine:
    line = _task_line(task, occurrence.day, DueKind.RECURRING, calendar)
    return replace(line, occurrence=occurrence.state)


def _task_line(
    task: TaskLine, day: datetime.date, kind: DueKind, calendar: WorkingCalendar
) -> DueLine:
    number = task.number
    if task.group_number and number and "." not in number:
        number = f"{task.group_number.rstrip('.')}.{number}"
    return DueLine(
        day=day,
        last_working_day=calendar.last_working_day(day),
        rest_reason=calendar.reason(day),
        kind=kind,
        id=task.id,
        plan_id=task.plan_id,
        plan_symbol=task.plan_symbol,
        number=number,
        title=task.title,
        lead="; ".join(task.lead),
        deadline=task.deadline.text,
        status=task.status,
    )


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
    )
