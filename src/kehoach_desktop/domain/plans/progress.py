"""What was reported of a task in a period."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ReportedState(StrEnum):
    """What the responsible unit reports: the first axis of a task's status."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    PAUSED = "paused"
    DROPPED = "dropped"

    @property
    def is_finished(self) -> bool:
        """Whether nothing more is to be reported: done, or no longer to be done."""
        return self in (ReportedState.DONE, ReportedState.DROPPED)

    @property
    def is_open(self) -> bool:
        """Whether the task is held to its deadline: neither finished nor paused."""
        return not self.is_finished and self is not ReportedState.PAUSED


@dataclass(frozen=True, slots=True)
class ProgressEntry:
    """Progress of one task in one period (``period`` is a period key, "2026-04").

    ``completed_on`` is the day it was finished, when state is DONE and the day is known.
    """

    id: str
    task_id: str
    period: str
    state: ReportedState
    result: str = ""
    difficulty: str = ""
    recommendation: str = ""
    product: str = ""
    completed_on: date | None = None
