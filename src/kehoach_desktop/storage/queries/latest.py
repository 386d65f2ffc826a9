"""The latest progress of tasks and the latest measurement of indicators."""

import datetime
from typing import Any

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.status import TaskStatus, task_status
from kehoach_desktop.storage.mapping.deadline_cells import cell_day, cells_deadline
from kehoach_desktop.storage.queries.reader import AMONG, Reader, array

_LAST = "9999"
"""Sorts after every period."""

UNREPORTED = ReportedState.NOT_STARTED.value
"""The state of a task nothing was ever reported of."""

LATEST_REPORT = """(SELECT state || ' ' || coalesce(completed_on, '') FROM progress_entry
   WHERE task_id = t.id ORDER BY period_order DESC LIMIT 1)"""
"""The column of what was reported last of the task ``t``."""

NOTHING = ("", UNREPORTED, None, "")
"""Stands for the latest entry of such a task."""


def order_up_to(period: str | None) -> str:
    """Return what ``period_order`` may not exceed; with ``None`` everything counts."""
    if period is None:
        return _LAST
    # The first screen asks for no period, and the reading of one is slow to load.
    from kehoach_desktop.storage.mapping.period_cells import period_order

    return period_order(period)


def latest_states(
    reader: Reader, task_ids: list[str] | None, up_to: str
) -> dict[str, tuple[Any, ...]]:
    """Return rows of task, state, day of completion and period's order by task.

    With ``None`` for the tasks those of all tasks.
    """
    # In a query with max() SQLite takes the other columns from the row of the maximum.
    sql = "SELECT task_id, state, completed_on, max(period_order) FROM progress_entry"
    if task_ids is None:
        rows = reader.rows(f"{sql} WHERE period_order <= ? GROUP BY task_id", order_up_to(up_to))
    else:
        rows = reader.rows(
            f"{sql} WHERE task_id {AMONG} AND period_order <= ? GROUP BY task_id",
            array(task_ids),
            order_up_to(up_to),
        )
    return {row[0]: row for row in rows}


def reported_of(report: str | None) -> tuple[str, str | None]:
    """Return state and day of completion out of a ``LATEST_REPORT``."""
    state, _, completed = (report or UNREPORTED).partition(" ")
    return state, completed or None


class StatusReader:
    """Makes deadlines and statuses on one day out of cells.

    Plans repeat few deadlines many times, so that each is made once.
    """

    def __init__(self, today: datetime.date) -> None:
        self._today = today
        self._made: dict[tuple[Any, ...], tuple[Deadline, TaskStatus]] = {}

    def read(
        self, cells: tuple[Any, ...], state: str, completed_on: str | None
    ) -> tuple[Deadline, TaskStatus]:
        """Return the deadline of six cells, and the status it gives with what was reported."""
        known = (cells, state, completed_on)
        made = self._made.get(known)
        if made is None:
            deadline = cells_deadline(*cells)
            status = task_status(
                deadline, ReportedState(state), cell_day(completed_on), self._today
            )
            made = self._made[known] = (deadline, status)
        return made
