"""The reports of the first page: the next one as a line of steps, and who has answered for it."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from kehoach_desktop.domain.days.period import Period, PeriodKind
from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.reports.duty_periods import duty_days, duty_period, is_from_the_units
from kehoach_desktop.domain.reports.reporting import STEP_LABELS, ReportingStep
from kehoach_desktop.services.models.today_facts import DutyFact, ReportingFacts, TaskFact
from kehoach_desktop.services.models.today_models import (
    LATER_DAYS,
    DueItem,
    DueSort,
    PeriodUnits,
    ReportLine,
    StepState,
    UnitAnswer,
)

if TYPE_CHECKING:
    from kehoach_desktop.domain.days.working_days import WorkingCalendar

_NEVER = datetime.date.min
_DAY = datetime.timedelta(days=1)
_QUARTER = 100 * _DAY
# A yearly report is the rarest.
_AHEAD = 400 * _DAY
_MISSED = 45 * _DAY


class TodayReports:
    """What the reporting duties of plans in force ask for on one day."""

    def __init__(self, facts: ReportingFacts, today: datetime.date) -> None:
        self._facts = facts
        self._today = today
        self._marks: dict[tuple[str, str], dict[ReportingStep, datetime.date]] = {}
        for mark in facts.marks:
            self._marks.setdefault((mark.duty_id, mark.period), {})[mark.step] = mark.day
        self._taken_up = {
            one.duty.id: day
            for one in facts.duties
            if (day := max((one.issued or _NEVER, one.accepted_on or _NEVER))) is not _NEVER
        }
        self._own = [one for one in facts.duties if not is_from_the_units(one.duty, facts.house)]
        self._units = [one for one in facts.duties if is_from_the_units(one.duty, facts.house)]

    def lines(
        self, first: datetime.date, last: datetime.date, calendar: WorkingCalendar | None = None
    ) -> list[ReportLine]:
        """Return the office's own reports due from ``first`` to ``last``, the earliest first.

        The same report that two plans ask for by the same day for the same receivers is one.
        """
        found: dict[tuple[object, ...], ReportLine] = {}
        for one in self._own:
            for line in self._of_duty(one, first, last, calendar):
                same = (line.due, line.period, line.to)
                known = found.get(same)
                if known is None or (line.is_begun and not known.is_begun):
                    found[same] = line
        return sorted(found.values(), key=lambda line: line.due)

    def upcoming(self, calendar: WorkingCalendar | None = None) -> ReportLine | None:
        """Return the report to be sent next: due today or later and not sent yet.

        None of a period before the plan was taken up, unless it was begun; what falls due of
        those stands in the list alone.
        """
        for ahead in (_QUARTER, _AHEAD):
            lines = self.lines(self._today, self._today + ahead, calendar)
            unsent = next(
                (line for line in lines if not line.is_sent and self._is_asked(line)), None
            )
            if unsent is not None:
                return unsent
        return None

    def unsent(self, calendar: WorkingCalendar | None = None) -> ReportLine | None:
        """Return a report whose day has passed lately without its being marked as sent.

        Only the last one of a duty, and only where the officer keeps these marks for that
        duty: else all of the past would stand here.
        """
        kept = {mark.duty_id for mark in self._facts.marks}
        passed = self.lines(self._today - _MISSED, self._today - _DAY, calendar)
        last = {
            line.duty_id: line for line in passed if line.duty_id in kept and self._is_asked(line)
        }
        return next((line for line in reversed(last.values()) if not line.is_sent), None)

    def period_in_hand(self, upcoming: ReportLine | None) -> Period:
        """Return the month that the units are asked about now."""
        if upcoming is not None:
            period = Period.parse(upcoming.period)
            if period.kind is PeriodKind.MONTH:
                return period
        return Period.month_of(self._today)

    def units(
        self, period: Period, tasks: Sequence[TaskFact], reported: Collection[str]
    ) -> PeriodUnits:
        """Return which units have answered for the period; ``reported`` tasks have an entry.

        Asked are the units that lead an open task, and those that reported one of theirs.
        """
        total: dict[str, int] = {}
        told: dict[str, int] = {}
        for task in tasks:
            is_told = task.id in reported
            if not is_told and task.status.reported.is_finished:
                continue
            for unit in set(task.lead):
                total[unit] = total.get(unit, 0) + 1
                told[unit] = told.get(unit, 0) + is_told
        received = {
            one.unit_id: one.day for one in self._facts.receipts if one.period == period.key
        }
        answers = tuple(
            UnitAnswer(id, name, told.get(id, 0), total[id], received.get(id))
            for id, name in self._facts.units
            if id in total
        )
        return PeriodUnits(period.key, period.label, answers, self._asked_by(period))

    def due(self, last_days: int = LATER_DAYS) -> tuple[DueItem, ...]:
        """Return the reports, own ones and the units', that fall due within so many days."""
        last = self._today + last_days * _DAY
        items = [
            DueItem(
                DueSort.DUTY,
                line.duty_id,
                line.plan_id,
                line.plan_symbol,
                "",
                title(line.label, line.to),
                "",
                due=line.due,
                days=line.days,
            )
            for line in self.lines(self._today, last)
            if not line.is_sent
        ]
        # A week is no period, so that the office's own weekly reports are no lines either.
        weekly = [one for one in self._own if one.duty.frequency is Frequency.WEEKLY]
        for fact in (*weekly, *self._units):
            for day in self._days(fact, self._today, last):
                items.append(
                    DueItem(
                        DueSort.DUTY,
                        fact.duty.id,
                        fact.duty.plan_id,
                        fact.plan_symbol,
                        "",
                        title(_label(fact, day), fact.duty.to),
                        fact.duty.reporter,
                        due=day,
                        days=(day - self._today).days,
                    )
                )
        return tuple(sorted(items, key=lambda item: item.due or last))

    def _is_asked(self, line: ReportLine) -> bool:
        """Whether the plan was taken up by the last month of the report's period."""
        day, end = self._taken_up.get(line.duty_id), Period.parse(line.period).end
        return line.is_begun or day is None or (end.year, end.month) >= (day.year, day.month)

    def _of_duty(
        self,
        one: DutyFact,
        first: datetime.date,
        last: datetime.date,
        calendar: WorkingCalendar | None,
    ) -> Iterator[ReportLine]:
        for due in self._days(one, first, last):
            period = duty_period(one.duty.frequency, due)
            if period is None:
                continue
            done = self._marks.get((one.duty.id, period.key), {})
            yield ReportLine(
                one.duty.id,
                one.duty.plan_id,
                one.plan_symbol,
                period.key,
                f"Báo cáo {period.label}",
                one.duty.to,
                due,
                (due - self._today).days,
                tuple(StepState(step, STEP_LABELS[step], done.get(step)) for step in ReportingStep),
                *_in_calendar(due, self._today, calendar),
            )

    def _days(
        self, one: DutyFact, first: datetime.date, last: datetime.date
    ) -> list[datetime.date]:
        if one.issued is not None:
            first = max(first, one.issued)
        return duty_days(one.duty, first, last, self._facts.named_day)

    def _asked_by(self, period: Period) -> datetime.date | None:
        """Return the day by which a plan asks the units for this period."""
        first, last = period.start, period.end + 31 * _DAY
        days = [
            day
            for one in self._units
            for day in self._days(one, first, last)
            if duty_period(one.duty.frequency, day) == period
        ]
        return min(days, default=None)


def title(label: str, to: Sequence[str]) -> str:
    """Return how a report is named in a list: "Báo cáo tháng 4/2026 gửi UBND thành phố"."""
    return f"{label} gửi {', '.join(to)}" if to else label


def _label(fact: DutyFact, day: datetime.date) -> str:
    period = duty_period(fact.duty.frequency, day)
    return f"Báo cáo {period.label}" if period else "Báo cáo tuần"


def _in_calendar(
    due: datetime.date, today: datetime.date, calendar: WorkingCalendar | None
) -> tuple[datetime.date | None, int | None, str]:
    if calendar is None:
        return None, None, ""
    last = calendar.last_working_day(due)
    days = range(1, (due - today).days + 1)
    working = sum(calendar.is_working(today + day * _DAY) for day in days)
    return last, working, calendar.reason(due)
