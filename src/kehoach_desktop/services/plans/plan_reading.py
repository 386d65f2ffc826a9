"""Listings and details of plans, tasks, indicators and documents; nothing is changed here."""

from collections.abc import Iterable

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.errors import NotFound
from kehoach_desktop.domain.plans.papers import Dossier, PlanPapers
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.plans.status import task_status
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.domain.text.vietnamese import fold, shortened
from kehoach_desktop.domain.units.register import UnitRegister
from kehoach_desktop.services.models.read_models import (
    DocumentLine,
    IndicatorDetails,
    IndicatorLine,
    PlanSummary,
    TaskDetails,
    TaskLine,
)
from kehoach_desktop.services.ports.store import Clock, HolidaySource, UnitOfWork, UnitOfWorkFactory
from kehoach_desktop.services.rows.assignees import shown, unit_register
from kehoach_desktop.services.rows.finding import (
    plans_in_force,
    task_number,
    the_indicator,
    the_plan,
    the_task,
)
from kehoach_desktop.services.rows.held_papers import held_papers
from kehoach_desktop.services.rows.read_only import plan_name
from kehoach_desktop.services.settings.office_calendar import office_calendar


class PlanReading:
    """Reads plans for listings and for the inspector; each call is one unit of work."""

    def __init__(
        self, uow: UnitOfWorkFactory, clock: Clock, holidays: HolidaySource | None = None
    ) -> None:
        self._uow = uow
        self._clock = clock
        self._holidays = holidays

    def plans(self) -> list[PlanSummary]:
        """Return every plan, drafts included, in display order."""
        with self._uow() as work:
            return work.queries.plans()

    def tasks(
        self,
        plan_id: str | None = None,
        overdue: bool = False,
        unit: str | None = None,
        up_to: str | None = None,
    ) -> list[TaskLine]:
        """Return tasks in plan order, with what was reported up to the period ``up_to``.

        ``overdue`` keeps those overdue today; over all plans, only those of plans in force,
        for no other plan binds the office. ``unit`` is any written form of a unit's name;
        its tasks are those it leads or takes part in. Raises NotFound for an unknown plan
        or a unit named nowhere, and InvalidInput for a nonsense period.
        """
        period = Period.parse(up_to).key if up_to else None
        with self._uow() as work:
            if plan_id:
                the_plan(work, plan_id)
            lines = work.queries.task_lines(self._clock(), plan_id, period)
            register = unit_register(work)
            if overdue and not plan_id:
                binding = plans_in_force(work)
                lines = [line for line in lines if line.plan_id in binding]
        if unit and unit.strip():
            lines = _of_unit(lines, unit, register)
        return [line for line in lines if line.status.is_overdue] if overdue else lines

    def indicators(
        self, plan_id: str | None = None, year: int | None = None, up_to: str | None = None
    ) -> list[IndicatorLine]:
        """Return indicators in plan order, measured up to the period ``up_to``.

        ``year`` says which year's target counts; by default that of ``up_to``, else today's or,
        where an indicator has none of it, the plan's. Raises NotFound and InvalidInput.
        """
        period = Period.parse(up_to) if up_to else None
        with self._uow() as work:
            if plan_id:
                the_plan(work, plan_id)
            asked = year or (period.year if period else None)
            return work.queries.indicator_lines(
                asked or self._clock().year,
                plan_id,
                period.key if period else None,
                else_plans=asked is None,
            )

    def documents(self) -> list[DocumentLine]:
        """Return every legal document, once for each plan it stands to, in plan order."""
        with self._uow() as work:
            documents = {document.id: document for document in work.documents.matching()}
            relations = work.plan_documents.matching()
            plans = {plan.id: plan for plan in work.queries.plans()}
        order = {plan_id: place for place, plan_id in enumerate(plans)}
        relations.sort(key=lambda relation: (order[relation.plan_id], relation.position))
        lines = []
        for relation in relations:
            document, plan = documents[relation.document_id], plans[relation.plan_id]
            lines.append(
                DocumentLine(
                    id=document.id,
                    symbol=document.symbol,
                    title=document.title,
                    issuer=document.issuer,
                    date=document.date,
                    relation=relation.relation,
                    plan_id=plan.id,
                    plan_title=plan.title,
                )
            )
        return lines

    def task_details(self, task_id: str) -> TaskDetails:
        """Return everything the inspector shows of one task; raises NotFound."""
        today = self._clock()
        with self._uow() as work:
            task = the_task(work, task_id)
            group = work.groups.find(task.group_id) if task.group_id else None
            indicator = work.indicators.find(task.indicator_id) if task.indicator_id else None
            latest = _latest(work.progress.matching(task_id=task_id))
            before = work.successions.matching(new_task_id=task_id)
            after = work.successions.matching(old_task_id=task_id)
            continues = _named_tasks(work, [row.old_task_id for row in before])
            continued_by = _named_tasks(work, [row.new_task_id for row in after])
            extended = bool(work.extensions.matching(task_id=task_id))
            due = task.deadline.due
            calendar = office_calendar(work, self._holidays, {due.year}) if due else None
        state = latest.state if latest else ReportedState.NOT_STARTED
        return TaskDetails(
            id=task.id,
            plan_id=task.plan_id,
            group_title=f"{group.number} {group.title}".strip() if group else "",
            number=task.number,
            title=task.title,
            lead=shown(task.lead),
            coordinating=shown(task.coordinating),
            head=task.head,
            deliverable=task.deliverable,
            deadline=task.deadline,
            note=task.note,
            where=task.where,
            indicator=f"{indicator.number} {indicator.name}".strip() if indicator else "",
            status=task_status(
                task.deadline, state, latest.completed_on if latest else None, today
            ),
            last_working_day=calendar.last_working_day(due) if calendar and due else None,
            latest_period=Period.parse(latest.period).label if latest else "",
            latest_result=latest.result if latest else "",
            latest_difficulty=latest.difficulty if latest else "",
            first_deadline=task.first_deadline,
            written=task.written,
            is_extended=extended,
            continues=continues,
            continued_by=continued_by,
        )

    def papers(self, plan_id: str) -> PlanPapers:
        """Return the dossiers, recipients and signers of a plan; raises NotFound."""
        with self._uow() as work:
            the_plan(work, plan_id)
            return held_papers(work, plan_id)

    def dossiers(self, task_id: str) -> tuple[Dossier, ...]:
        """Return the dossiers that explain a task."""
        with self._uow() as work:
            return tuple(work.dossiers.matching(task_id=task_id))

    def indicator_details(self, indicator_id: str) -> IndicatorDetails:
        """Return everything that is edited of one indicator; raises NotFound."""
        with self._uow() as work:
            indicator = the_indicator(work, indicator_id)
            plan = the_plan(work, indicator.plan_id)
            group = work.indicator_groups.find(indicator.group_id) if indicator.group_id else None
        return IndicatorDetails(
            id=indicator.id,
            plan_id=plan.id,
            plan_year=plan.year,
            group_title=f"{group.number} {group.title}".strip() if group else "",
            number=indicator.number,
            name=indicator.name,
            measure_unit=indicator.measure_unit,
            lead=shown(indicator.lead),
            targets=indicator.targets,
            note=indicator.note,
            where=indicator.where,
        )

    def task(self, task_id: str) -> Task:
        """Return one task; raises NotFound."""
        with self._uow() as work:
            return the_task(work, task_id)


def _named_tasks(work: UnitOfWork, ids: Iterable[str | None]) -> tuple[str, ...]:
    """Return these tasks in order, each with its plan: "nhiệm vụ II.5 của 34/KH-UBND"."""
    tasks = sorted((work.tasks.get(id) for id in ids if id), key=lambda task: task.position)
    names = []
    for task in tasks:
        number = task_number(work, task) or f"“{shortened(task.title, 40)}”"
        names.append(f"nhiệm vụ {number} của {plan_name(work.plans.get(task.plan_id))}")
    return tuple(names)


def _latest(entries: list[ProgressEntry]) -> ProgressEntry | None:
    return max(entries, key=lambda entry: Period.parse(entry.period), default=None)


def _of_unit(lines: list[TaskLine], name: str, register: UnitRegister) -> list[TaskLine]:
    """Keep the lines that name the unit; words no register knows are looked for as written."""
    wanted, words = register.resolve(name), fold(name)
    known: dict[str, bool] = {}

    def names_it(text: str) -> bool:
        if text not in known:
            unit = register.resolve(text)
            same = unit is not None and wanted is not None and unit.id == wanted.id
            known[text] = same if wanted else words in fold(text)
        return known[text]

    found = [line for line in lines if any(map(names_it, (*line.lead, *line.coordinating)))]
    if not found and wanted is None:
        raise NotFound(
            f"Không có đơn vị nào tên là “{name.strip()}” trong danh mục hoặc trong kế hoạch."
        )
    return found
