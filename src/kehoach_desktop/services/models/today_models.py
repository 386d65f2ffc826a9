"""What the first page shows; apart from the other read models because start-up needs it.

Named tuples, for a frozen dataclass takes several times as long to make.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from kehoach_desktop.domain.plans.status_counts import StatusCounts

if TYPE_CHECKING:
    from kehoach_desktop.domain.days.clock_doubt import ClockDoubt
    from kehoach_desktop.domain.plans.status import TaskStatus
    from kehoach_desktop.domain.reports.reporting import ReportingStep
    from kehoach_desktop.services.models.today_facts import IndicatorStanding

SOON_DAYS = 7
LATER_DAYS = 30


class DueSort(StrEnum):
    """What falls due: a task, an occurrence of a recurring one, a report."""

    TASK = "task"
    RECURRING = "recurring"
    DUTY = "duty"


class DueItem(NamedTuple):
    """Something late, due or awaited. ``id`` is the task's or, for a DUTY, the duty's.

    ``due`` is the last day on time; ``days`` are left until then, negative ones have passed.
    ``rest_reason`` says why the office does not work that day, where the calendar is known;
    ``last_working_day`` is then the working day before it. ``earlier`` counts the occurrences
    missed before this one.
    """

    sort: DueSort
    id: str
    plan_id: str
    plan_symbol: str
    number: str
    title: str
    lead: str
    deadline: str = ""
    due: datetime.date | None = None
    days: int | None = None
    status: TaskStatus | None = None
    last_working_day: datetime.date | None = None
    rest_reason: str = ""
    earlier: int = 0


def periods_of(items: Iterable[DueItem]) -> int:
    """Return how many occurrences missed items stand for, the earlier ones counted."""
    return sum(1 + item.earlier for item in items)


class WaitingGroup(NamedTuple):
    """The tasks that wait for the same document or event, named as most of them name it."""

    awaited: str
    tasks: tuple[DueItem, ...]


class LeadSort(StrEnum):
    """Who leads the tasks of a row: one unit, several together, one not known, nobody."""

    UNIT = "unit"
    SEVERAL = "several"
    UNKNOWN = "unknown"
    NOBODY = "nobody"


class LeadCounts(NamedTuple):
    """A row of the table of units: every task stands in exactly one.

    ``missed`` are its recurring tasks of which occurrences were missed.
    """

    sort: LeadSort
    unit_id: str | None
    name: str
    counts: StatusCounts
    missed: tuple[DueItem, ...] = ()

    @property
    def missed_count(self) -> int:
        """How many occurrences of its tasks were missed."""
        return periods_of(self.missed)


class UnitAnswer(NamedTuple):
    """Whether a unit has answered for a period: so many of its tasks reported, or marked so.

    ``received`` is the day its answer was marked as received.
    """

    unit_id: str
    name: str
    reported: int
    total: int
    received: datetime.date | None = None

    @property
    def has_answered(self) -> bool:
        """Whether nothing more is expected of it."""
        return self.received is not None or self.reported >= self.total

    @property
    def is_missing(self) -> bool:
        """Whether nothing at all came."""
        return self.received is None and self.reported == 0 < self.total


class PeriodUnits(NamedTuple):
    """The units asked for a period; ``due`` is the last day on time where a plan names one."""

    period: str
    label: str
    units: tuple[UnitAnswer, ...] = ()
    due: datetime.date | None = None

    @property
    def missing(self) -> tuple[UnitAnswer, ...]:
        """Those of which nothing came."""
        return tuple(unit for unit in self.units if unit.is_missing)

    @property
    def partial(self) -> tuple[UnitAnswer, ...]:
        """Those that answered for some of their tasks."""
        return tuple(unit for unit in self.units if not (unit.is_missing or unit.has_answered))

    @property
    def answered(self) -> tuple[UnitAnswer, ...]:
        """Those that answered for all."""
        return tuple(unit for unit in self.units if unit.has_answered)


class StepState(NamedTuple):
    """A step of a report; ``day`` is when it was done, ``None`` while it is not."""

    step: ReportingStep
    label: str
    day: datetime.date | None = None


class ReportLine(NamedTuple):
    """One report to be sent and how far it is.

    ``days`` are left until ``due``; ``last_working_day`` and ``working_days`` are known where
    the calendar is, and ``rest_reason`` says why the office does not work on ``due`` itself.
    """

    duty_id: str
    plan_id: str
    plan_symbol: str
    period: str
    label: str
    to: tuple[str, ...]
    due: datetime.date
    days: int
    steps: tuple[StepState, ...]
    last_working_day: datetime.date | None = None
    working_days: int | None = None
    rest_reason: str = ""

    @property
    def is_sent(self) -> bool:
        """Whether the last step is done."""
        return self.steps[-1].day is not None

    @property
    def is_begun(self) -> bool:
        """Whether any step is done."""
        return any(step.day is not None for step in self.steps)

    @property
    def next_step(self) -> StepState | None:
        """The first step not done after the last one that is; ``None`` when it is sent."""
        done = [place for place, step in enumerate(self.steps) if step.day is not None]
        place = done[-1] + 1 if done else 0
        return self.steps[place] if place < len(self.steps) else None


class OpenRecommendation(NamedTuple):
    """A recommendation without an answer; ``id`` is the latest entry that holds it.

    ``period`` is the first it was reported in, ``days`` its age since that period closed.
    """

    id: str
    task_id: str
    plan_id: str
    plan_symbol: str
    number: str
    title: str
    lead: str
    text: str
    period: str
    period_label: str
    days: int


class SinceLast(NamedTuple):
    """What passed since the program was looked at on ``day`` and still is to be dealt with."""

    day: datetime.date
    turned_late: tuple[DueItem, ...] = ()
    passed: tuple[DueItem, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.turned_late or self.passed)


class Today(NamedTuple):
    """The first page. ``day`` is the day it is reckoned for.

    ``doubt`` says that the computer's date, ``clock``, is not believed until the officer
    answers; the page is then reckoned for the day of the last look. ``in_force`` and
    ``drafts`` count plans; ``letters`` are those in force that are letters.
    """

    day: datetime.date
    clock: datetime.date
    doubt: ClockDoubt | None = None
    in_force: int = 0
    drafts: int = 0
    letters: int = 0
    late: tuple[DueItem, ...] = ()
    missed: tuple[DueItem, ...] = ()
    soon: tuple[DueItem, ...] = ()
    later: tuple[DueItem, ...] = ()
    waiting: tuple[WaitingGroup, ...] = ()
    counts: StatusCounts = StatusCounts()
    by_lead: tuple[LeadCounts, ...] = ()
    indicators: int = 0
    unmet: tuple[IndicatorStanding, ...] = ()
    unmeasured: tuple[IndicatorStanding, ...] = ()
    undecided: tuple[IndicatorStanding, ...] = ()
    report: ReportLine | None = None
    unsent: ReportLine | None = None
    units: PeriodUnits | None = None
    recommendations: tuple[OpenRecommendation, ...] = ()
    since: SinceLast | None = None

    @property
    def missed_count(self) -> int:
        """How many occurrences of recurring tasks were missed."""
        return periods_of(self.missed)

    @property
    def waiting_count(self) -> int:
        """How many tasks wait for a document or event."""
        return sum(len(group.tasks) for group in self.waiting)

    @property
    def met(self) -> int:
        """How many indicators meet their target."""
        return self.indicators - len(self.unmet) - len(self.unmeasured) - len(self.undecided)
