"""What the inspector shows of one row, read in one go on the database worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kehoach_desktop.domain.plans.papers import Dossier, PlanPapers
from kehoach_desktop.domain.plans.plan import Plan, PlanState
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.services.application import Application
from kehoach_desktop.services.models.deadline_models import TaskDeadlines, TaskOccurrences
from kehoach_desktop.services.models.read_models import TaskDetails
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind, TreeRow
from kehoach_desktop.ui.deadlines.deadline_words import short_day


@dataclass(frozen=True)
class Facts:
    """The stored values of a row by field name, and what stands around them."""

    key: NodeKey
    values: Mapping[str, str] = field(default_factory=dict)
    row: TreeRow | None = None
    task: TaskDetails | None = None
    deadlines: TaskDeadlines | None = None
    occurrences: TaskOccurrences = field(default_factory=TaskOccurrences)
    plan: Plan | None = None
    indicators: int = 0
    dossiers: tuple[Dossier, ...] = ()
    papers: PlanPapers | None = None
    duties: tuple[ReportingDuty, ...] = ()

    @property
    def is_read_only(self) -> bool:
        """Whether this is a plan that another one has taken the place of."""
        return self.plan is not None and self.plan.state is PlanState.SUPERSEDED

    @property
    def is_draft(self) -> bool:
        """Whether this is a plan still to be put in force."""
        return self.plan is not None and self.plan.state is PlanState.DRAFT


def read_facts(services: Application, key: NodeKey) -> Facts:
    """Read a row; raises NotFound when it is gone."""
    rows = services.tree.rows([key])
    row = rows[0] if rows else None
    match key.kind:
        case NodeKind.TASK:
            task = services.plans.task_details(key.id)
            return Facts(
                key,
                _task_values(task),
                row,
                task=task,
                dossiers=services.plans.dossiers(key.id),
                deadlines=services.extensions.deadlines(key.id),
                occurrences=services.occurrences.of_task(key.id),
            )
        case NodeKind.PLAN:
            plan = services.plans.plan(key.id)
            summaries = services.plans.plans()
            indicators = sum(one.indicators for one in summaries if one.id == plan.id)
            papers = services.plans.papers(plan.id)
            return Facts(
                key,
                _plan_values(plan),
                row,
                plan=plan,
                indicators=indicators,
                papers=papers,
                duties=services.duties.of_plan(plan.id),
            )
        case NodeKind.GROUP:
            values = {"number": row.number, "title": row.title} if row else {}
            return Facts(key, values, row)


def _task_values(task: TaskDetails) -> dict[str, str]:
    return {
        "number": task.number,
        "title": task.title,
        "lead": task.lead,
        "coordinating": task.coordinating,
        "head": task.head,
        "deliverable": task.deliverable,
        "deadline": task.written.text,
        "note": task.note,
    }


def _plan_values(plan: Plan) -> dict[str, str]:
    return {
        "title": plan.title,
        "symbol": plan.symbol,
        "issuer": plan.issuer,
        "place": plan.place,
        "date": short_day(plan.date) if plan.date else "",
        "year": str(plan.year) if plan.year else "",
    }
