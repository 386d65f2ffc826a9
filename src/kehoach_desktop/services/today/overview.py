"""What falls due, what is overdue, what waits, and how tasks stand in numbers."""

import datetime

from kehoach_desktop.domain.plans.status import CalendarState, StatusCounts
from kehoach_desktop.services.deadlines.due_lines import due_lines
from kehoach_desktop.services.models.read_models import DueLine, TaskLine
from kehoach_desktop.services.ports.store import Clock, HolidaySource, UnitOfWorkFactory
from kehoach_desktop.services.rows.finding import plans_in_force, the_plan


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

        Finished tasks come with their status, dropped ones not at all; see ``due_lines``.
        Raises InvalidInput when ``last`` lies before ``first`` or more than three years
        after it.
        """
        with self._uow() as work:
            return due_lines(work, self._clock(), first, last, self._holidays)

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
