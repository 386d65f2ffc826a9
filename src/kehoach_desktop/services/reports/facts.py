"""What a report is drafted from, fetched in one unit of work."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.errors import NotFound
from kehoach_desktop.domain.indicators.judgement import Judgement
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import Plan, PlanState, TaskGroup
from kehoach_desktop.domain.plans.status import StatusCounts
from kehoach_desktop.domain.reports.administrative_text import period_text, short_name
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.services.deadlines.changed_deadlines import changed_deadlines
from kehoach_desktop.services.models.read_models import IndicatorLine, TaskLine
from kehoach_desktop.services.ports.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """One plan of the report with its lines in plan order."""

    plan: Plan
    groups: dict[str, TaskGroup]
    tasks: tuple[TaskLine, ...]
    indicators: tuple[IndicatorLine, ...]

    def group_path(self, group_id: str | None) -> list[TaskGroup]:
        """Return the group with those it stands in, the outermost first."""
        path: list[TaskGroup] = []
        while group_id is not None and group_id in self.groups and len(path) < len(self.groups):
            path.insert(0, self.groups[group_id])
            group_id = path[0].parent_id
        return path


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """Everything known for a report. States are those of the day ``as_of``.

    That is the period's last day, or ``today`` while the period is still running, so that
    a report drafted again later counts the same. ``changed_deadlines`` says, by task, how its
    deadline came to be another.
    """

    office: Office | None
    period: Period
    today: datetime.date
    as_of: datetime.date
    plans: tuple[PlanFacts, ...]
    changed_deadlines: Mapping[str, str] = field(default_factory=dict)

    @property
    def tasks(self) -> list[TaskLine]:
        """All tasks in plan order."""
        return [line for plan in self.plans for line in plan.tasks]

    @property
    def indicators(self) -> list[IndicatorLine]:
        """All indicators in plan order."""
        return [line for plan in self.plans for line in plan.indicators]

    @property
    def issuer(self) -> str:
        """The reporting office's full name, "" when it is not set up."""
        if self.office is not None:
            return self.office.name
        return self.plans[0].plan.issuer

    @property
    def speaker(self) -> str:
        """The office as its own sentences call it: "UBND xã Tân Lập"."""
        return short_name(self.issuer) or "Cơ quan"

    @property
    def period_words(self) -> str:
        """The period in full: "tháng 4 năm 2026"."""
        return period_text(self.period)

    def is_of_period(self, line: TaskLine | IndicatorLine) -> bool:
        """Whether the line's latest figures were reported in this very period."""
        return line.period == self.period.key

    def deadline_text(self, task: TaskLine) -> str:
        """Return the deadline as first written and, on lines of their own, what changed it."""
        return self.changed_deadlines.get(task.id) or task.deadline.text

    def lacks_report(self, task: TaskLine) -> bool:
        """Whether a task that is not finished has no entry of this period."""
        return not task.state.is_finished and not self.is_of_period(task)


def load_facts(
    work: UnitOfWork,
    period: Period,
    plan_id: str | None,
    today: datetime.date,
    office_id: str | None = None,
) -> ReportFacts:
    """Return the facts for one plan, or for every plan in force of the office.

    The office is the own one unless ``office_id`` names a received one. Raises NotFound
    when there is no such plan or office.
    """
    if office_id is not None:
        own: Office | None = work.offices.get(office_id)
    else:
        own = next(iter(work.offices.matching(own=True)), None)
    if plan_id is not None:
        plans = [work.plans.get(plan_id)]
    else:
        plans = [
            plan
            for plan in work.plans.matching(state=PlanState.IN_FORCE)
            if own is None or plan.office_id == own.id
        ]
        plans.sort(key=lambda plan: plan.position)
    if not plans:
        raise NotFound(
            "Chưa có kế hoạch nào đang thực hiện để báo cáo; "
            "hãy nhập kế hoạch và đưa vào thực hiện trước."
        )
    as_of = min(today, period.end)
    office = own
    if plan_id is not None and (own is None or plans[0].office_id != own.id):
        office = work.offices.find(plans[0].office_id) or own
    return ReportFacts(
        office,
        period,
        today,
        as_of,
        tuple(_plan_facts(work, one, period, as_of) for one in plans),
        changed_deadlines(work, {plan.id for plan in plans}),
    )


def _plan_facts(work: UnitOfWork, plan: Plan, period: Period, as_of: datetime.date) -> PlanFacts:
    return PlanFacts(
        plan=plan,
        groups={group.id: group for group in work.groups.matching(plan_id=plan.id)},
        tasks=tuple(work.queries.task_lines(as_of, plan.id, period.key)),
        indicators=tuple(work.queries.indicator_lines(period.year, plan.id, period.key)),
    )


def counts_of(tasks: Iterable[TaskLine]) -> StatusCounts:
    """Return how many tasks stand where."""
    return StatusCounts.of(line.status for line in tasks)


def judgements_of(indicators: Iterable[IndicatorLine]) -> Counter[Judgement]:
    """Return how many indicators are judged how."""
    return Counter(line.judgement for line in indicators)


def leading_units(tasks: Iterable[TaskLine]) -> list[str]:
    """Return everyone named as lead, each once."""
    return list({fold(unit): unit for line in tasks for unit in line.lead}.values())
