"""The status of tasks, singly and counted: the one place to import both from."""

from kehoach_desktop.domain.plans.status_counts import StatusCounts, StatusLeaf, leaf_of
from kehoach_desktop.domain.plans.task_status import (
    CALENDAR_LABELS,
    REPORTED_LABELS,
    CalendarState,
    TaskStatus,
    task_status,
)

__all__ = [
    "CALENDAR_LABELS",
    "REPORTED_LABELS",
    "CalendarState",
    "StatusCounts",
    "StatusLeaf",
    "TaskStatus",
    "leaf_of",
    "task_status",
]
