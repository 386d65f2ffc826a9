"""What falls due, what is overdue, what waits, and how tasks stand in numbers."""

import datetime
from collections.abc import Iterator

from kehoach_desktop.domain.duty import ReportingDuty
from kehoach_desktop.domain.duty_periods import duty_days
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.occurrences import deadline_occurrences
from kehoach_desktop.domain.progress import ReportedState
from kehoach_desktop.domain.status import CalendarState, StatusCounts
from kehoach_desktop.domain.working_days import WorkingCalendar
from kehoach_desktop.services.finding import plans_in_force, the_plan
from kehoach_desktop.services.office_calendar import office_calendar
from kehoach_desktop.services.office_settings import named_day_counts
from kehoach_desktop.services.ports import Clock, HolidaySource, UnitOfWorkFactory
from kehoach_desktop.services.read_models import DueKind, DueLine, PlanSummary, TaskLine

_LONGEST = 3 * 366
_YEARS = range(1945, 2201)


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
        occurrences of recurring tasks that are still open, and reporting duties. Nothing
        recurring falls due before its plan was issued. Raises InvalidInput when ``last``
        lies before ``first`` or more than three years after it.
        """
        if last < first:
            raise InvalidInput("Ngày cuối phải bằng hoặc sau ngày đầu.")
        if first.year not in _YEARS or last.year not in _YEARS:
            raise InvalidInput(
                f"Chỉ xem được từ năm {_YEARS[0]} đến năm {_YEARS[-1]}; hãy kiểm tra lại ngày."
            )
        if (last - first).days > _LONGEST:
            raise InvalidInput("Chỉ xem được nhiều nhất ba năm một lần.")
        with self._uow() as work:
            plans = plans_in_force(work)
            tasks = [
                line
                for line in work.queries.task_lines(self._clock())
                if line.plan_id in plans and line.status.reported is not ReportedState.DROPPED
            ]
            duties = [duty for duty in work.duties.matching() if duty.plan_id in plans]
            calendar = office_calendar(work, self._holidays, range(first.year, last.year + 1))
            named_day = named_day_counts(work)
        lines: list[DueLine] = []
        for task in tasks:
            lines.extend(_task_due(task, plans[task.plan_id], first, last, calendar))
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


def _task_due(
    task: TaskLine,
    plan: PlanSummary,
    first: datetime.date,
    last: datetime.date,
    calendar: WorkingCalendar,
) -> Iterator[DueLine]:
    due = task.deadline.due
    if due is not None and first <= due <= last:
        yield _task_line(task, due, DueKind.TASK, calendar)
    if task.deadline.recurrence and task.state.is_open:
        for day in deadline_occurrences(task.deadline, _since(plan, first), last):
            if day != due:
                yield _task_line(task, day, DueKind.RECURRING, calendar)


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
