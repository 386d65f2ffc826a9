"""The two facts that make a task's status: what was reported, and what the calendar says."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.plans.progress import ReportedState


class CalendarState(StrEnum):
    """What the calendar says of a task on a given day: the second axis of its status.

    UNKNOWN is a finished task whose day of completion was never given and whose
    deadline has passed: it may have been on time or late.
    """

    IN_TIME = "in_time"
    OVERDUE = "overdue"
    ON_TIME = "on_time"
    LATE = "late"
    NO_DEADLINE = "no_deadline"
    WAITING = "waiting"
    UNKNOWN = "unknown"


REPORTED_LABELS: dict[ReportedState, str] = {
    ReportedState.NOT_STARTED: "chưa thực hiện",
    ReportedState.IN_PROGRESS: "đang thực hiện",
    ReportedState.DONE: "hoàn thành",
    ReportedState.PAUSED: "tạm dừng",
    ReportedState.DROPPED: "không còn thực hiện",
}

CALENDAR_LABELS: dict[CalendarState, str] = {
    CalendarState.IN_TIME: "trong hạn",
    CalendarState.OVERDUE: "quá hạn",
    CalendarState.ON_TIME: "đúng hạn",
    CalendarState.LATE: "chậm",
    CalendarState.NO_DEADLINE: "không có hạn",
    CalendarState.WAITING: "chờ văn bản",
    CalendarState.UNKNOWN: "chưa rõ ngày hoàn thành",
}


@dataclass(frozen=True, slots=True)
class TaskStatus:
    """A task's status; ``days`` counts days overdue or late and is 0 otherwise."""

    reported: ReportedState
    calendar: CalendarState
    days: int = 0

    @property
    def label(self) -> str:
        """The status in the officer's words, short enough for a table cell."""
        match self.calendar:
            case CalendarState.OVERDUE:
                return f"quá hạn {self.days} ngày"
            case CalendarState.LATE:
                return f"chậm {self.days} ngày"
            case CalendarState.ON_TIME | CalendarState.WAITING:
                return CALENDAR_LABELS[self.calendar]
            case CalendarState.IN_TIME if self.reported is ReportedState.NOT_STARTED:
                return "chưa đến hạn"
            case CalendarState.IN_TIME:
                return CALENDAR_LABELS[self.calendar]
            case _:
                return REPORTED_LABELS[self.reported]

    @property
    def is_overdue(self) -> bool:
        """Whether the task is still open after its last day."""
        return self.calendar is CalendarState.OVERDUE


def task_status(
    deadline: Deadline, state: ReportedState, completed_on: date | None, today: date
) -> TaskStatus:
    """Return the status on the day ``today``.

    A paused or dropped task is not held against the calendar any more. A task that only
    waits for a document or event is WAITING; a written due day counts even while a
    document is awaited as well. A recurring or continuous task without a due day has
    NO_DEADLINE.
    """
    due = deadline.due
    if state in (ReportedState.PAUSED, ReportedState.DROPPED):
        return TaskStatus(state, CalendarState.NO_DEADLINE)
    if state is ReportedState.DONE:
        return _done(due, completed_on, today)
    if due is not None:
        if today > due:
            return TaskStatus(state, CalendarState.OVERDUE, (today - due).days)
        return TaskStatus(state, CalendarState.IN_TIME)
    if deadline.after is not None and not deadline.ongoing and not deadline.recurrence:
        return TaskStatus(state, CalendarState.WAITING)
    return TaskStatus(state, CalendarState.NO_DEADLINE)


def _done(due: date | None, completed_on: date | None, today: date) -> TaskStatus:
    done = ReportedState.DONE
    if due is None:
        return TaskStatus(done, CalendarState.NO_DEADLINE)
    # Not later than today in any case, so a deadline still ahead was surely kept.
    finished = completed_on or today
    if finished <= due:
        return TaskStatus(done, CalendarState.ON_TIME)
    if completed_on is None:
        return TaskStatus(done, CalendarState.UNKNOWN)
    return TaskStatus(done, CalendarState.LATE, (completed_on - due).days)
