"""What falls due from one day to another: the one reckoning of listings and calendars."""

import datetime
from collections.abc import Collection, Iterator, Mapping

from kehoach_desktop.domain.deadline import Recurrence
from kehoach_desktop.domain.duty import ReportingDuty
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.occurrences import deadline_occurrences, occurrences
from kehoach_desktop.domain.progress import ReportedState
from kehoach_desktop.domain.working_days import WorkingCalendar
from kehoach_desktop.services.finding import plans_in_force
from kehoach_desktop.services.office_calendar import office_calendar
from kehoach_desktop.services.office_settings import named_day_counts
from kehoach_desktop.services.ports import HolidaySource, UnitOfWork
from kehoach_desktop.services.read_models import DueKind, DueLine, PlanSummary, TaskLine

_DAY = datetime.timedelta(days=1)
_LONGEST = 3 * 366
YEARS = range(1945, 2201)
"""The years that can be looked at."""


def check_span(first: datetime.date, last: datetime.date) -> None:
    """Raise InvalidInput when ``last`` lies before ``first`` or more than three years after it."""
    if last < first:
        raise InvalidInput("Ngày cuối phải bằng hoặc sau ngày đầu.")
    if first.year not in YEARS or last.year not in YEARS:
        raise InvalidInput(
            f"Chỉ xem được từ năm {YEARS[0]} đến năm {YEARS[-1]}; hãy kiểm tra lại ngày."
        )
    if (last - first).days > _LONGEST:
        raise InvalidInput("Chỉ xem được nhiều nhất ba năm một lần.")


def due_lines(
    work: UnitOfWork,
    today: datetime.date,
    first: datetime.date,
    last: datetime.date,
    holidays: HolidaySource | None,
) -> list[DueLine]:
    """Return what falls due from ``first`` to ``last``, both included, day by day.

    Tasks with their due day (finished ones too, with their status; dropped ones not),
    occurrences of recurring tasks that are still open, and reporting duties, all of plans
    in force. Nothing recurring falls due before its plan was issued. Raises InvalidInput
    for a span that ``check_span`` refuses.
    """
    check_span(first, last)
    plans = plans_in_force(work)
    calendar = office_calendar(work, holidays, range(first.year, last.year + 1))
    tasks = [
        line
        for line in work.queries.task_lines(today)
        if line.plan_id in plans and line.status.reported is not ReportedState.DROPPED
    ]
    lines: list[DueLine] = []
    for task in tasks:
        lines.extend(_task_due(task, plans[task.plan_id], first, last, calendar))
    lines.extend(_duties_due(work, plans, first, last, calendar))
    return in_day_order(lines)


def in_day_order(lines: Collection[DueLine]) -> list[DueLine]:
    """Return the lines by day, those of a day by kind, else as they were."""
    order = {kind: place for place, kind in enumerate(DueKind)}
    return sorted(lines, key=lambda line: (line.day, order[line.kind]))


def gone_lines(
    work: UnitOfWork,
    today: datetime.date,
    first: datetime.date,
    last: datetime.date,
    holidays: HolidaySource | None,
    superseded: Mapping[str, PlanSummary],
) -> list[DueLine]:
    """Return what would fall due in these days, had it not gone away.

    Dropped tasks, everything of ``superseded`` plans, and the days still to come of
    recurring tasks that are finished or paused.
    """
    check_span(first, last)
    plans = plans_in_force(work)
    calendar = office_calendar(work, holidays, range(first.year, last.year + 1))
    lines: list[DueLine] = []
    for task in work.queries.task_lines(today):
        old = superseded.get(task.plan_id)
        plan = old or plans.get(task.plan_id)
        if plan is None:
            continue
        dropped = task.status.reported is ReportedState.DROPPED
        due = task.deadline.due
        if (old or dropped) and due is not None and first <= due <= last:
            lines.append(_task_line(task, due, DueKind.TASK, calendar))
        if task.deadline.recurrence and (old or not task.state.is_open):
            begin = first if old or dropped else max(first, today + _DAY)
            for day in deadline_occurrences(task.deadline, _since(plan, begin), last):
                if day != due:
                    lines.append(_task_line(task, day, DueKind.RECURRING, calendar))
    lines.extend(_duties_due(work, superseded, first, last, calendar))
    return in_day_order(lines)


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
        units=(*task.lead, *task.coordinating),
    )


def _duties_due(
    work: UnitOfWork,
    plans: Mapping[str, PlanSummary],
    first: datetime.date,
    last: datetime.date,
    calendar: WorkingCalendar,
) -> Iterator[DueLine]:
    named_day = named_day_counts(work)
    for duty in work.duties.matching():
        plan = plans.get(duty.plan_id)
        if plan is not None:
            for day in _duty_days(duty, _since(plan, first), last, named_day):
                yield _duty_line(duty, plan, day, calendar)


def _duty_days(
    duty: ReportingDuty, first: datetime.date, last: datetime.date, named_day: bool
) -> list[datetime.date]:
    """Return the last days on time of a duty; "trước ngày 15" means the 14th."""
    rhythm = Recurrence(duty.frequency, day=duty.day, month=duty.month)
    if not (duty.before and duty.day is not None) or named_day:
        return occurrences(rhythm, first, last)
    return [day - _DAY for day in occurrences(rhythm, first + _DAY, last + _DAY)]


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
