"""All read models of a unit of work."""

import datetime
from collections.abc import Sequence

from sqlalchemy import Connection

from kehoach_desktop.domain.plans.status import StatusCounts
from kehoach_desktop.services.models.deadline_models import DatedTask, OpenDeadline
from kehoach_desktop.services.models.read_models import (
    IndicatorLine,
    MeasurementRow,
    NodeKey,
    PlanSummary,
    ProgressRow,
    TaskLine,
    TreeFilter,
    TreeRow,
)
from kehoach_desktop.storage.queries.dated_tasks import dated_tasks
from kehoach_desktop.storage.queries.indicator_lines import indicator_lines
from kehoach_desktop.storage.queries.measurement_rows import measurement_rows
from kehoach_desktop.storage.queries.open_deadlines import waiting_tasks
from kehoach_desktop.storage.queries.plan_summaries import plan_summaries
from kehoach_desktop.storage.queries.progress_rows import progress_rows
from kehoach_desktop.storage.queries.reader import Reader
from kehoach_desktop.storage.queries.status_counts import status_counts
from kehoach_desktop.storage.queries.task_lines import task_lines
from kehoach_desktop.storage.queries.today_queries import TodayQueries
from kehoach_desktop.storage.queries.tree_filter import matching_paths
from kehoach_desktop.storage.queries.tree_keys import ancestor_keys, child_keys, plan_keys
from kehoach_desktop.storage.queries.tree_rows import tree_rows


class SqlQueries(TodayQueries):
    """Read models, each fetched with a constant number of queries; see ``services.ports``."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(Reader(connection))

    def plans(self) -> list[PlanSummary]:
        """Return every plan in display order."""
        return plan_summaries(self._reader)

    def plan_keys(self) -> list[NodeKey]:
        """Return the plans in order."""
        return plan_keys(self._reader)

    def child_keys(self, parent: NodeKey) -> list[NodeKey]:
        """Return a row's children in order."""
        return child_keys(self._reader, parent)

    def ancestor_keys(self, key: NodeKey) -> list[NodeKey]:
        """Return the rows above one, the plan first."""
        return ancestor_keys(self._reader, key)

    def tree_rows(self, keys: Sequence[NodeKey], today: datetime.date) -> list[TreeRow]:
        """Return the rows for these keys, in their order; keys gone meanwhile are left out."""
        return tree_rows(self._reader, keys, today)

    def matching_paths(
        self, only: TreeFilter, today: datetime.date
    ) -> dict[NodeKey, list[NodeKey]]:
        """Return the filtered tree: each shown row with its shown children, in order."""
        return matching_paths(self._reader, only, today)

    def task_lines(
        self, today: datetime.date, plan_id: str | None = None, up_to: str | None = None
    ) -> list[TaskLine]:
        """Return tasks in plan order with the latest progress, not later than ``up_to``."""
        return task_lines(self._reader, today, plan_id, up_to)

    def indicator_lines(
        self,
        year: int,
        plan_id: str | None = None,
        up_to: str | None = None,
        *,
        else_plans: bool = False,
    ) -> list[IndicatorLine]:
        """Return indicators in plan order with the latest measurement not after ``up_to``."""
        return indicator_lines(self._reader, year, plan_id, up_to, else_plans=else_plans)

    def progress_rows(
        self, period: str, today: datetime.date, plan_id: str | None = None
    ) -> list[ProgressRow]:
        """Return the month's task grid."""
        return progress_rows(self._reader, period, today, plan_id)

    def measurement_rows(self, period: str, plan_id: str | None = None) -> list[MeasurementRow]:
        """Return the month's indicator grid."""
        return measurement_rows(self._reader, period, plan_id)

    def status_counts(self, today: datetime.date, plan_id: str | None = None) -> StatusCounts:
        """Count the tasks of one plan, or of every plan in force, by status."""
        return status_counts(self._reader, today, plan_id)

    def dated_tasks(
        self, today: datetime.date, first: datetime.date, last: datetime.date
    ) -> list[DatedTask]:
        """Return the tasks of plans in force that are due from ``first`` to ``last`` or recur."""
        return dated_tasks(self._reader, today, first, last)

    def waiting_tasks(
        self, plan_id: str | None = None, task_ids: list[str] | None = None
    ) -> list[OpenDeadline]:
        """Return the tasks of plans in force, of one plan, or these, that wait for something."""
        return waiting_tasks(self._reader, plan_id, task_ids)
