"""The latest progress of tasks and the latest measurement of indicators."""

from typing import Any

from kehoach_desktop.domain.deadline import Deadline
from kehoach_desktop.domain.progress import ReportedState
from kehoach_desktop.domain.status import TaskStatus, task_status
from kehoach_desktop.storage.mapping.cells import cell_day, period_order
from kehoach_desktop.storage.queries.reader import AMONG, Reader, array

_LAST = "9999"
"""Sorts after every period."""


def order_up_to(period: str | None) -> str:
    """Return what ``period_order`` may not exceed; with ``None`` everything counts."""
    return _LAST if period is None else period_order(period)


def latest_states(
    reader: Reader, task_ids: list[str] | None = None, up_to: str | None = None
) -> dict[str, tuple[Any, ...]]:
    """Return state and day of completion by task; of all tasks with ``None``."""
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


class StatusReader:
    """Makes statuses on one day."""

    def __init__(self, latest: dict[str, tuple[Any, ...]], today: Any) -> None:
        self._latest = latest
        self._today = today

    def status(self, task_id: str, deadline: Deadline) -> TaskStatus:
        """Return the status of a task with that deadline."""
        found = self._latest.get(task_id)
        if found is None:
            return task_status(deadline, ReportedState.NOT_STARTED, None, self._today)
        return task_status(deadline, ReportedState(found[1]), cell_day(found[2]), self._today)
