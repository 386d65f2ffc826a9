"""The calendar of what falls due: looked at, printed, handed to other calendars."""

import datetime
from collections.abc import Iterable
from pathlib import Path

from kehoach_desktop.domain.computer.chosen_file import chosen_file
from kehoach_desktop.domain.days.calendar_grid import CalendarView
from kehoach_desktop.domain.days.working_days import WorkingCalendar
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.services.calendar import events as calendar_events
from kehoach_desktop.services.calendar import pages as calendar_pages
from kehoach_desktop.services.calendar.changes import calendar_changes
from kehoach_desktop.services.deadlines.due_lines import due_lines, in_day_order
from kehoach_desktop.services.models.calendar_models import CalendarFilter, CalendarSpan, Emptiness
from kehoach_desktop.services.models.read_models import DueLine
from kehoach_desktop.services.ports.store import (
    Clock,
    HolidaySource,
    Monitor,
    Now,
    UnitOfWork,
    UnitOfWorkFactory,
)
from kehoach_desktop.services.ports.writers import (
    CalendarFileWriter,
    CalendarPageWriter,
    ListWriter,
)
from kehoach_desktop.services.rows.assignees import unit_register
from kehoach_desktop.services.rows.listed_days import listed_days
from kehoach_desktop.services.settings.office_calendar import office_calendar
from kehoach_desktop.services.settings.office_setup import own_office

_NOTHING = CalendarFilter()
_MOST_ALARM_DAYS = 60


class CalendarService:
    """Reads the days of plans in force, prints them and writes them for other calendars."""

    def __init__(
        self,
        uow: UnitOfWorkFactory,
        clock: Clock,
        now: Now,
        holidays: HolidaySource | None,
        *,
        pages: CalendarPageWriter,
        lists: ListWriter,
        file: CalendarFileWriter,
    ) -> None:
        self._uow = uow
        self._clock = clock
        self._now = now
        self._holidays = holidays
        self._pages = pages
        self._lists = lists
        self._file = file

    def entries(
        self, first: datetime.date, last: datetime.date, only: CalendarFilter = _NOTHING
    ) -> CalendarSpan:
        """Return what falls due from ``first`` to ``last``, both included.

        Raises InvalidInput for a span that no calendar shows.
        """
        with self._uow() as work:
            return self._entries(work, first, last, only)

    def print_pages(
        self,
        view: CalendarView,
        first: datetime.date,
        last: datetime.date,
        path: Path,
        only: CalendarFilter = _NOTHING,
        monitor: Monitor | None = None,
    ) -> Path:
        """Write the days as a PDF to print on A4 and return its path (see ``chosen_file``).

        A month sheet for each month, a sheet for each quarter, or one list: whole months
        and quarters are taken for the sheets. Raises InvalidInput, UnusableFile, Cancelled.
        """
        listed_days(first, last)
        path = chosen_file(path, _file_name(first, last), ".pdf")
        first, last = calendar_pages.whole(view, first, last)
        with self._uow() as work:
            span = self._entries(work, first, last, only)
            office = own_office(work)
            about = self._about(work, only)
        issuer = office.name if office else ""
        if view is CalendarView.AGENDA:
            self._lists.write(calendar_pages.agenda(span, issuer, about), path, monitor)
        else:
            self._pages.write(calendar_pages.sheets(view, span, issuer, about), path, monitor)
        return path

    def export(
        self,
        first: datetime.date,
        last: datetime.date,
        path: Path,
        only: CalendarFilter = _NOTHING,
        *,
        alarm_days: int | None = None,
        monitor: Monitor | None = None,
    ) -> Path:
        """Write the days as an .ics file that other calendars take in, and return its path.

        A later export updates the entries of an earlier one: they keep their ids, those
        that moved out of these days come with their new day, those that went away come as
        cancelled. ``alarm_days`` has the other calendar remind so many days before. Raises
        InvalidInput, UnusableFile, Cancelled.
        """
        if alarm_days is not None and not 0 <= alarm_days <= _MOST_ALARM_DAYS:
            raise InvalidInput(f"Số ngày nhắc trước phải từ 0 đến {_MOST_ALARM_DAYS}.")
        path = chosen_file(path, _file_name(first, last), ".ics")
        with self._uow() as work:
            span = self._entries(work, first, last, only)
            told = calendar_changes(work, span.today, first, last, self._holidays)
            moved, gone = (_narrowed(work, one, only) for one in (told.moved, told.gone))
            office = own_office(work)
            steps = work.journal.history(limit=1)
        moments = [self._now(), *(step.at for step in steps)]
        file = calendar_events.calendar_file(
            in_day_order((*span.lines, *moved)),
            gone,
            office.name if office else "",
            max(moments),
            alarm_days,
        )
        self._file.write(file, path, monitor)
        return path

    def _entries(
        self,
        work: UnitOfWork,
        first: datetime.date,
        last: datetime.date,
        only: CalendarFilter,
    ) -> CalendarSpan:
        today = self._clock()
        lines = due_lines(work, today, first, last, self._holidays)
        calendar = office_calendar(work, self._holidays, range(first.year, last.year + 1))
        return CalendarSpan(
            first,
            last,
            today,
            tuple(_narrowed(work, lines, only)),
            calendar,
            day_notes(calendar, first, last),
            Emptiness.FULL if lines else _emptiness(work, today),
            len(lines),
        )

    def _about(self, work: UnitOfWork, only: CalendarFilter) -> str:
        """Return what a printed calendar is narrowed to, in words; "" for everything."""
        words = []
        if only.plan_id:
            plan = work.plans.find(only.plan_id)
            words.append(f"kế hoạch {plan.symbol or plan.title}" if plan else "")
        if only.unit_id:
            unit = work.units.find(only.unit_id)
            words.append(unit.name if unit else "")
        return "; ".join(word for word in words if word)


def _file_name(first: datetime.date, last: datetime.date) -> str:
    return f"lich-{first.isoformat()}-{last.isoformat()}"


def day_notes(
    calendar: WorkingCalendar, first: datetime.date, last: datetime.date
) -> dict[datetime.date, str]:
    """Return the names of the days off and of the weekend days worked, in order."""
    notes = {
        day: calendar.reason(day)
        for day in (*calendar.holidays, *calendar.rest_days)
        if first <= day <= last and not calendar.is_working(day)
    }
    notes |= {day: "đi làm bù" for day in calendar.working_saturdays if first <= day <= last}
    return dict(sorted(notes.items()))


def _narrowed(work: UnitOfWork, lines: Iterable[DueLine], only: CalendarFilter) -> list[DueLine]:
    kept = [
        line for line in lines if line.kind in only.kinds and only.plan_id in (None, line.plan_id)
    ]
    if only.unit_id is None:
        return kept
    register = unit_register(work)

    def concerns(line: DueLine) -> bool:
        units = (register.resolve(name) for name in line.units)
        return any(unit is not None and unit.id == only.unit_id for unit in units)

    return [line for line in kept if concerns(line)]


def _emptiness(work: UnitOfWork, today: datetime.date) -> Emptiness:
    """Say whether other days may hold anything; asked only when these hold nothing."""
    states = {plan.id: plan.state for plan in work.queries.plans()}
    in_force = {id for id, state in states.items() if state is PlanState.IN_FORCE}
    if not in_force:
        drafts = PlanState.DRAFT in states.values()
        return Emptiness.ONLY_DRAFTS if drafts else Emptiness.NO_PLAN
    if any(duty.plan_id in in_force for duty in work.duties.matching()):
        return Emptiness.FULL
    dated = any(
        line.deadline.due or line.deadline.recurrence
        for line in work.queries.task_lines(today)
        if line.plan_id in in_force
    )
    return Emptiness.FULL if dated else Emptiness.NO_DAYS
