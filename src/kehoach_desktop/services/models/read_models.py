"""Frozen values that views and listings show; never a mapped row."""

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceState
from kehoach_desktop.domain.documents.document import Relation
from kehoach_desktop.domain.indicators.judgement import Judgement
from kehoach_desktop.domain.indicators.target import Target
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.status import TaskStatus
from kehoach_desktop.services.models.tree_models import NodeKey as NodeKey
from kehoach_desktop.services.models.tree_models import NodeKind as NodeKind
from kehoach_desktop.services.models.tree_models import TreeFilter as TreeFilter
from kehoach_desktop.services.models.tree_models import TreeRow as TreeRow


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """One plan in a listing: ``issuer`` signed it, ``office`` keeps it in its data."""

    id: str
    title: str
    symbol: str
    issuer: str
    year: int | None
    state: PlanState
    tasks: int
    indicators: int
    office: str
    issued: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class TaskDetails:
    """Everything the inspector shows of one task.

    ``continues`` names the tasks of a replaced plan that it goes on with, ``continued_by``
    those of the new plan, each as "nhiệm vụ II.5 của 34/KH-UBND". ``deadline`` is the one in
    force, ``written`` what the plan says, ``first_deadline`` what it said before a newer
    version changed it.
    """

    id: str
    plan_id: str
    group_title: str
    number: str
    title: str
    lead: str
    coordinating: str
    head: str
    deliverable: str
    deadline: Deadline
    note: str
    where: str
    indicator: str
    status: TaskStatus
    last_working_day: datetime.date | None
    latest_period: str
    latest_result: str
    latest_difficulty: str
    first_deadline: Deadline | None = None
    written: Deadline = field(default_factory=Deadline)
    is_extended: bool = False
    continues: tuple[str, ...] = ()
    continued_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One task in a listing or a report's annex, with what was reported up to a period."""

    id: str
    plan_id: str
    plan_symbol: str
    group_id: str | None
    group_number: str
    group_title: str
    number: str
    title: str
    lead: tuple[str, ...]
    coordinating: tuple[str, ...]
    deliverable: str
    deadline: Deadline
    state: ReportedState
    status: TaskStatus
    period: str = ""
    result: str = ""
    difficulty: str = ""
    recommendation: str = ""
    head: str = ""
    note: str = ""
    clause: str = ""
    where: str = ""
    indicator_id: str | None = None
    completed_on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """One line of the month's task grid; ``entered`` says whether this period has an entry."""

    task_id: str
    plan_id: str
    plan_title: str
    group_title: str
    number: str
    title: str
    lead: str
    deadline: str
    status: TaskStatus
    entered: bool
    state: ReportedState
    result: str
    difficulty: str
    recommendation: str
    completed_on: datetime.date | None


@dataclass(frozen=True, slots=True)
class MeasurementRow:
    """One line of the month's indicator grid."""

    indicator_id: str
    plan_id: str
    plan_title: str
    group_title: str
    number: str
    name: str
    measure_unit: str
    lead: str
    target: Target | None
    entered: bool
    numerator: Decimal | None
    denominator: Decimal | None
    value: Decimal | None
    previous: Decimal | None
    note: str
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One indicator in a listing or a report's annex, measured up to a period."""

    id: str
    plan_id: str
    plan_symbol: str
    group_number: str
    group_title: str
    number: str
    name: str
    measure_unit: str
    lead: tuple[str, ...]
    targets: tuple[Target, ...]
    target: Target | None
    period: str
    numerator: Decimal | None
    denominator: Decimal | None
    value: Decimal | None
    same_period_last_year: Decimal | None
    judgement: Judgement
    note: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorDetails:
    """Everything that is edited of one indicator; ``lead`` is written "A; B"."""

    id: str
    plan_id: str
    plan_year: int | None
    group_title: str
    number: str
    name: str
    measure_unit: str
    lead: str
    targets: tuple[Target, ...]
    note: str
    where: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of the journal in a listing."""

    id: int
    at: datetime.datetime
    title: str
    undone: bool
    changes: int


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row from outside that could not be taken, and where it stands."""

    where: str
    message: str


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One legal document in a listing, once for each plan it stands to."""

    id: str
    symbol: str
    title: str
    issuer: str
    date: datetime.date | None
    relation: Relation
    plan_id: str
    plan_title: str


class DueKind(StrEnum):
    """Why something falls due on a day."""

    TASK = "task"
    RECURRING = "recurring"
    DUTY = "duty"


@dataclass(frozen=True, slots=True)
class DueLine:
    """Something that falls due on ``day``, the last day on time as written.

    ``last_working_day`` is ``day`` itself, or the working day before it when ``day`` is
    a day of rest; ``rest_reason`` then says why ("Thứ Bảy", "Tết Nguyên đán"), else "".
    ``id`` is the task's or, for a DUTY, the reporting duty's; ``status`` is ``None`` for a duty.
    ``units`` are all that lead, coordinate or report, as written.
    ``occurrence`` is how a RECURRING one stands, ``None`` for the others.
    """

    day: datetime.date
    last_working_day: datetime.date
    rest_reason: str
    kind: DueKind
    id: str
    plan_id: str
    plan_symbol: str
    number: str
    title: str
    lead: str
    deadline: str = ""
    status: TaskStatus | None = None
    units: tuple[str, ...] = ()
    occurrence: OccurrenceState | None = None


@dataclass(frozen=True, slots=True)
class ProgressInput:
    """What is entered for one task in a period; ``None`` leaves the stored value as it is."""

    task_id: str
    state: ReportedState | str | None = None
    result: str | None = None
    difficulty: str | None = None
    recommendation: str | None = None
    product: str | None = None
    completed_on: datetime.date | str | None = None


@dataclass(frozen=True, slots=True)
class PasteResult:
    """What a paste changed, and the cells that could not be taken, each with its place.

    With nothing taken ``changes`` is empty and no step stands in the journal.
    """

    changes: Changes
    problems: tuple[RowProblem, ...] = ()


class MissingKind(StrEnum):
    """What a report lacks: a task's entry, an indicator's figure, or a fact about the office."""

    TASK = "task"
    INDICATOR = "indicator"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Missing:
    """Something a period's report still lacks; ``id`` names the task, indicator or office field.

    ``unit`` is who answers for it, "" where nobody is named; ``is_doubtful`` says that a figure
    is there and can't be right.
    """

    kind: MissingKind
    id: str
    label: str
    message: str
    unit: str = ""
    plan_id: str | None = None
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class ReportFiles:
    """The three files of an exported report; ``font_notice`` is "" with Times New Roman."""

    pdf: Path
    word: Path
    excel: Path
    font_notice: str = ""
