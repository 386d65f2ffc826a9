"""How many tasks stand where; every table of them sums to its total."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.task_status import CalendarState, TaskStatus


class StatusLeaf(StrEnum):
    """The cells of a status table; every task stands in exactly one."""

    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    DONE_UNDATED = "done_undated"
    IN_PROGRESS_IN_TIME = "in_progress_in_time"
    IN_PROGRESS_OVERDUE = "in_progress_overdue"
    NOT_STARTED_IN_TIME = "not_started_in_time"
    NOT_STARTED_OVERDUE = "not_started_overdue"
    WAITING = "waiting"
    NO_DEADLINE = "no_deadline"
    PAUSED = "paused"
    DROPPED = "dropped"


_DONE = {
    CalendarState.ON_TIME: StatusLeaf.DONE_ON_TIME,
    CalendarState.LATE: StatusLeaf.DONE_LATE,
}
_OPEN = {
    (ReportedState.IN_PROGRESS, False): StatusLeaf.IN_PROGRESS_IN_TIME,
    (ReportedState.IN_PROGRESS, True): StatusLeaf.IN_PROGRESS_OVERDUE,
    (ReportedState.NOT_STARTED, False): StatusLeaf.NOT_STARTED_IN_TIME,
    (ReportedState.NOT_STARTED, True): StatusLeaf.NOT_STARTED_OVERDUE,
}


def leaf_of(status: TaskStatus) -> StatusLeaf:
    """Return the one cell a task with this status is counted in."""
    match status.reported:
        case ReportedState.DONE:
            return _DONE.get(status.calendar, StatusLeaf.DONE_UNDATED)
        case ReportedState.PAUSED:
            return StatusLeaf.PAUSED
        case ReportedState.DROPPED:
            return StatusLeaf.DROPPED
    match status.calendar:
        case CalendarState.WAITING:
            return StatusLeaf.WAITING
        case CalendarState.NO_DEADLINE | CalendarState.UNKNOWN:
            return StatusLeaf.NO_DEADLINE
    overdue = status.calendar in (CalendarState.OVERDUE, CalendarState.LATE)
    return _OPEN[status.reported, overdue]


@dataclass(frozen=True, slots=True)
class StatusCounts:
    """Counts of tasks by leaf; every named number is a sum of leaves.

    ``total`` = done + in_progress + not_started + waiting + no_deadline + paused + dropped.
    """

    leaves: dict[StatusLeaf, int] = field(default_factory=dict)

    @classmethod
    def of(cls, statuses: Iterable[TaskStatus]) -> "StatusCounts":
        """Count the given statuses."""
        return cls(dict(Counter(leaf_of(status) for status in statuses)))

    def __add__(self, other: "StatusCounts") -> "StatusCounts":
        return StatusCounts(dict(Counter(self.leaves) + Counter(other.leaves)))

    def __getitem__(self, leaf: StatusLeaf) -> int:
        return self.leaves.get(leaf, 0)

    @property
    def total(self) -> int:
        """Tổng số nhiệm vụ."""
        return sum(self.leaves.values())

    @property
    def done(self) -> int:
        """Hoàn thành."""
        return self.done_on_time + self.done_late + self.done_undated

    @property
    def done_on_time(self) -> int:
        """Hoàn thành đúng hạn."""
        return self[StatusLeaf.DONE_ON_TIME]

    @property
    def done_late(self) -> int:
        """Hoàn thành chậm."""
        return self[StatusLeaf.DONE_LATE]

    @property
    def done_undated(self) -> int:
        """Hoàn thành, nhưng không có hạn hoặc không rõ ngày hoàn thành."""
        return self[StatusLeaf.DONE_UNDATED]

    @property
    def in_progress(self) -> int:
        """Đang thực hiện và có hạn."""
        return self.in_progress_in_time + self.in_progress_overdue

    @property
    def in_progress_in_time(self) -> int:
        """Đang thực hiện, trong hạn."""
        return self[StatusLeaf.IN_PROGRESS_IN_TIME]

    @property
    def in_progress_overdue(self) -> int:
        """Đang thực hiện, quá hạn."""
        return self[StatusLeaf.IN_PROGRESS_OVERDUE]

    @property
    def not_started(self) -> int:
        """Chưa thực hiện và có hạn."""
        return self.not_started_in_time + self.not_started_overdue

    @property
    def not_started_in_time(self) -> int:
        """Chưa thực hiện, trong hạn."""
        return self[StatusLeaf.NOT_STARTED_IN_TIME]

    @property
    def not_started_overdue(self) -> int:
        """Chưa thực hiện, quá hạn."""
        return self[StatusLeaf.NOT_STARTED_OVERDUE]

    @property
    def overdue(self) -> int:
        """Quá hạn, đang hoặc chưa thực hiện."""
        return self.in_progress_overdue + self.not_started_overdue

    @property
    def waiting(self) -> int:
        """Chờ văn bản, chưa hoàn thành."""
        return self[StatusLeaf.WAITING]

    @property
    def no_deadline(self) -> int:
        """Thường xuyên, định kỳ hoặc không có hạn, chưa hoàn thành."""
        return self[StatusLeaf.NO_DEADLINE]

    @property
    def paused(self) -> int:
        """Tạm dừng."""
        return self[StatusLeaf.PAUSED]

    @property
    def dropped(self) -> int:
        """Không còn thực hiện."""
        return self[StatusLeaf.DROPPED]
