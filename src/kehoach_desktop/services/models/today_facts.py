"""What the first page is made of, as it is read; apart and light because start-up needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime
    from decimal import Decimal

    from kehoach_desktop.domain.deadlines.deadline import Deadline
    from kehoach_desktop.domain.indicators.judgement import Judgement
    from kehoach_desktop.domain.plans.status import TaskStatus
    from kehoach_desktop.domain.reports.duty import ReportingDuty
    from kehoach_desktop.domain.reports.reporting import StepMark, UnitReceipt


class TaskFact(NamedTuple):
    """A task of a plan in force; ``lead`` holds a key for each leading unit, "" unknown ones."""

    id: str
    plan_id: str
    lead: tuple[str, ...]
    deadline: Deadline
    status: TaskStatus


class PlanDays(NamedTuple):
    """When a plan was issued, and since when it is in force here."""

    issued: datetime.date | None
    accepted_on: datetime.date | None


class TaskCard(NamedTuple):
    """What is shown of a task; ``place`` orders tasks as their plans have them."""

    id: str
    plan_id: str
    plan_symbol: str
    number: str
    title: str
    lead: str
    place: tuple[int, ...]


class AskedText(NamedTuple):
    """A recommendation as it was reported in one period; the earliest come first."""

    entry_id: str
    task_id: str
    period: str
    text: str


class GivenAnswer(NamedTuple):
    """An answer to what a task's unit asked."""

    task_id: str
    asked: str
    text: str
    symbol: str
    day: datetime.date | None


class IndicatorStanding(NamedTuple):
    """An indicator of a plan in force, judged by the year's target."""

    id: str
    plan_id: str
    plan_symbol: str
    number: str
    name: str
    measure_unit: str
    lead: str
    target: str
    period: str
    value: Decimal | None
    judgement: Judgement


class DutyFact(NamedTuple):
    """A reporting duty and the plan it stands in, with the day that was accepted here."""

    duty: ReportingDuty
    plan_symbol: str
    issued: datetime.date | None
    accepted_on: datetime.date | None = None


class ReportingFacts(NamedTuple):
    """Everything the steps of reports follow from.

    ``units`` are the keys and names of the register in order, ``house`` the folded names of
    the office and its units.
    """

    duties: tuple[DutyFact, ...]
    marks: tuple[StepMark, ...]
    receipts: tuple[UnitReceipt, ...]
    units: tuple[tuple[str, str], ...]
    house: frozenset[str]
    named_day: bool
