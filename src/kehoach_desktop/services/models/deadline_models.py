"""Frozen values that views show of deadlines beyond the one in force."""

import datetime
from dataclasses import dataclass

from kehoach_desktop.domain.deadlines.arrival import Arrival
from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.extension import Extension
from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceState
from kehoach_desktop.domain.plans.status import TaskStatus
from kehoach_desktop.services.models.open_deadline import OpenDeadline as OpenDeadline


@dataclass(frozen=True, slots=True)
class DatedTask:
    """A task of a plan in force that falls due on days looked at, or recurs.

    ``number`` is "II.5" where the group has one.
    """

    id: str
    plan_id: str
    plan_symbol: str
    number: str
    title: str
    lead: tuple[str, ...]
    coordinating: tuple[str, ...]
    deadline: Deadline
    status: TaskStatus


@dataclass(frozen=True, slots=True)
class TaskDeadlines:
    """Everything known of one task's deadline on a day.

    ``first`` is what it was in the beginning, ``written`` what the plan says now, ``standing``
    the one in force. ``late_first`` and ``late_extended`` count the days after either until
    the task was finished, or until today; ``None`` where that cannot be said. ``refusal`` is
    why it cannot be extended, "" when it can; of a ``is_read_only`` plan nothing can be
    changed. ``last_working_day`` and ``rest_reason`` belong to the day in force.
    """

    task_id: str
    number: str
    title: str
    first: Deadline
    written: Deadline
    standing: Deadline
    extensions: tuple[Extension, ...] = ()
    arrival: Arrival | None = None
    late_first: int | None = None
    late_extended: int | None = None
    last_working_day: datetime.date | None = None
    rest_reason: str = ""
    refusal: str = ""
    is_read_only: bool = False


@dataclass(frozen=True, slots=True)
class ExtensionReading:
    """How a new deadline would be understood; ``is_earlier`` than the one in force."""

    deadline: Deadline
    due: datetime.date
    last_working_day: datetime.date
    rest_reason: str
    is_earlier: bool = False


@dataclass(frozen=True, slots=True)
class ExtensionLine:
    """One extension in a listing, with the first deadline of its task."""

    id: str
    task_id: str
    plan_id: str
    plan_symbol: str
    number: str
    title: str
    first: Deadline
    deadline: Deadline
    document: str
    reason: str
    decided_on: datetime.date | None
    is_in_force: bool


@dataclass(frozen=True, slots=True)
class AwaitedTask:
    """A task that waits for ``words``; ``due`` is its day where it has one as well."""

    id: str
    plan_id: str
    plan_symbol: str
    number: str
    title: str
    lead: str
    deadline: str
    words: str
    due: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class AwaitedEvent:
    """One document or event, in the words most tasks have for it, and the tasks that wait."""

    words: str
    tasks: tuple[AwaitedTask, ...]


@dataclass(frozen=True, slots=True)
class ArrivalLine:
    """What the coming of a document would make of one task's deadline.

    ``count`` is the count used in words ("10 ngày làm việc"), ``due`` the day in force
    then. ``problem`` says why it cannot be set, "" when it can.
    """

    task: AwaitedTask
    count: str = ""
    due: datetime.date | None = None
    last_working_day: datetime.date | None = None
    rest_reason: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class OccurrenceLine:
    """One occurrence of a recurring task.

    ``last_working_day`` is ``day`` or the working day before it, ``rest_reason`` then why.
    """

    day: datetime.date
    state: OccurrenceState
    task_id: str
    plan_id: str
    plan_symbol: str
    number: str
    title: str
    lead: str
    deadline: str
    last_working_day: datetime.date
    rest_reason: str = ""
    note: str = ""
    recorded_on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class TaskOccurrences:
    """The occurrences of one task around today: missed and recorded ones, and the next.

    ``missed`` are all still open, the latest first; ``recorded`` the latest ones ticked or
    waived, the latest first; ``ahead`` the next ones, the soonest first.
    """

    missed: tuple[OccurrenceLine, ...] = ()
    ahead: tuple[OccurrenceLine, ...] = ()
    recorded: tuple[OccurrenceLine, ...] = ()
