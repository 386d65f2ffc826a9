"""The first page: what is late, falls due, waits and is asked for, on one day."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import TYPE_CHECKING

from kehoach_desktop.domain.days.clock_doubt import clock_doubt
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.indicators.judgement import Judgement
from kehoach_desktop.domain.plans.status_counts import StatusLeaf, leaf_of
from kehoach_desktop.services.models.today_models import (
    DueItem,
    LeadSort,
    SinceLast,
    Today,
)
from kehoach_desktop.services.rows.listed_days import YEARS
from kehoach_desktop.services.today.occurrences import today_occurrences
from kehoach_desktop.services.today.open_recommendations import open_recommendations
from kehoach_desktop.services.today.reports import TodayReports
from kehoach_desktop.services.today.tasks import TodayTasks, due_item, lead_row

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach_desktop.domain.days.working_days import WorkingCalendar
    from kehoach_desktop.services.ports.store import (
        Clock,
        HolidaySource,
        LastLook,
        Monitor,
        UnitOfWork,
        UnitOfWorkFactory,
    )
    from kehoach_desktop.services.ports.writers import ListWriter


class TodayService:
    """Reads the first page in one unit of work with a constant number of queries.

    ``last_look`` keeps the day the page was looked at last. Without ``holidays`` no working
    days are counted: so it is before the data folder is open, where the calendar is too slow.
    """

    def __init__(
        self,
        uow: UnitOfWorkFactory,
        clock: Clock,
        last_look: LastLook,
        holidays: HolidaySource | None = None,
        writer: ListWriter | None = None,
    ) -> None:
        self._uow = uow
        self._clock = clock
        self._last_look = last_look
        self._holidays = holidays
        self._writer = writer

    def look(self, *, believe: bool = False) -> Today:
        """Return the page for today.

        Where the computer's date is hard to believe it is reckoned for the day of the last
        look, and ``doubt`` asks; so not with ``believe``. Raises InvalidInput for a year that
        no plan is of.
        """
        with self._uow() as work:
            return self._look(work, believe=believe)

    def _look(self, work: UnitOfWork, *, believe: bool) -> Today:
        clock, seen = self._clock(), self._last_look.day()
        doubt = None if believe else clock_doubt(seen, clock)
        day = seen if doubt is not None and seen is not None else clock
        if day.year not in YEARS:
            raise InvalidInput(
                f"Chỉ xem được từ năm {YEARS[0]} đến năm {YEARS[-1]}; hãy kiểm tra lại ngày."
            )
        read = work.queries
        states = read.plan_states()
        facts = read.task_facts(day)
        reporting = read.reporting_facts()
        tasks = TodayTasks(facts, read.task_cards, day)
        reports = TodayReports(reporting, day)
        calendar = self._calendar(work, day)
        occurrences = today_occurrences(work, facts, day, tasks.later_until)
        upcoming = reports.upcoming(calendar)
        period = reports.period_in_hand(upcoming)
        units = reports.units(period, facts, read.reported_tasks(period.key))
        standings = read.indicator_standings(day.year)
        asked = open_recommendations(read.asked_texts(), read.given_answers(), read.task_cards, day)
        others, soon = (*reports.due(), *occurrences.ahead), tasks.soon_until
        return Today(
            day=day,
            clock=clock,
            doubt=doubt,
            in_force=states["in_force"],
            drafts=states["draft"],
            letters=read.letters_in_force(),
            late=tasks.late,
            missed=occurrences.missed,
            soon=_rested(_with(tasks.soon, others, soon, first=True), calendar),
            later=_rested(_with(tasks.later, others, soon, first=False), calendar),
            waiting=tasks.waiting,
            counts=tasks.counts,
            by_lead=tasks.by_lead(reporting.units, occurrences.missed),
            indicators=len(standings),
            unmet=tuple(one for one in standings if one.judgement is Judgement.NOT_MET),
            unmeasured=tuple(one for one in standings if one.judgement is Judgement.NO_DATA),
            undecided=tuple(one for one in standings if one.judgement is Judgement.UNDECIDED),
            report=upcoming,
            unsent=reports.unsent(calendar),
            units=units,
            recommendations=asked,
            since=_since(seen if doubt is None else None, day, tasks.late, occurrences.missed),
        )

    def seen(self) -> None:
        """Remember that the page was looked at today; a drive that can't be written is no news."""
        self._last_look.keep(self._clock())

    def export(self, path: Path, monitor: Monitor | None = None, *, believe: bool = False) -> Path:
        """Write the page as a PDF to be printed; raises as ``look``, UnusableFile, Cancelled."""
        from kehoach_desktop.domain.computer.chosen_file import chosen_file
        from kehoach_desktop.services.settings.office_setup import own_office
        from kehoach_desktop.services.today.printing import printed

        if self._writer is None:
            raise RuntimeError("no writer of lists is wired")
        with self._uow() as work:
            found, office = self._look(work, believe=believe), own_office(work)
        path = chosen_file(path, f"viec-hom-nay-{found.day.isoformat()}", ".pdf")
        self._writer.write(printed(found, office.name if office else ""), path, monitor)
        return path

    def tasks(
        self,
        leaves: Collection[StatusLeaf],
        sort: LeadSort | None = None,
        unit_id: str | None = None,
        *,
        day: datetime.date | None = None,
    ) -> list[DueItem]:
        """Return the tasks behind a number of the page: by status, and by a row of the units.

        ``day`` is the one the page was reckoned for, where that is not today.
        """
        today = day or self._clock()
        with self._uow() as work:
            facts = [
                fact
                for fact in work.queries.task_facts(today)
                if leaf_of(fact.status) in leaves
                and (sort is None or lead_row(fact.lead) == (sort, unit_id))
            ]
            cards = work.queries.task_cards({fact.id for fact in facts})
        far = datetime.date.max
        facts.sort(key=lambda fact: (fact.deadline.due or far, cards[fact.id].place))
        return [due_item(fact, cards[fact.id], fact.deadline.due, today) for fact in facts]

    def _calendar(self, work: UnitOfWork, day: datetime.date) -> WorkingCalendar | None:
        if self._holidays is None:
            return None
        from kehoach_desktop.services.settings.office_calendar import office_calendar

        return office_calendar(work, self._holidays, (day.year, day.year + 1))


def _with(
    items: tuple[DueItem, ...], others: tuple[DueItem, ...], soon: datetime.date, *, first: bool
) -> tuple[DueItem, ...]:
    these = [one for one in others if one.due is not None and (one.due <= soon) is first]
    return tuple(sorted((*items, *these), key=lambda item: item.due or soon))


def _rested(items: tuple[DueItem, ...], calendar: WorkingCalendar | None) -> tuple[DueItem, ...]:
    """Say of what falls due on a day of rest which working day is the last before it."""
    if calendar is None:
        return items
    return tuple(
        item._replace(rest_reason=reason, last_working_day=calendar.last_working_day(item.due))
        if item.due is not None and (reason := calendar.reason(item.due))
        else item
        for item in items
    )


def _since(
    seen: datetime.date | None,
    day: datetime.date,
    late: tuple[DueItem, ...],
    missed: tuple[DueItem, ...],
) -> SinceLast | None:
    """Return what passed after the last look, as far as it is still open."""
    if seen is None or seen >= day:
        return None

    def after(items: tuple[DueItem, ...]) -> tuple[DueItem, ...]:
        return tuple(item for item in items if item.due is not None and seen <= item.due < day)

    return SinceLast(seen, after(late), after(missed))
