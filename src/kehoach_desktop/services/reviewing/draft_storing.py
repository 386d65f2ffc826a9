"""The rows of a plan made from a draft: groups, tasks, indicators, duties and papers."""

from collections.abc import Iterable, Mapping

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.deadlines.year import own_year
from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.indicators.indicator import Indicator, IndicatorGroup
from kehoach_desktop.domain.plans.papers import Dossier, PlanPapers, PlanRecipient, PlanSigner
from kehoach_desktop.domain.plans.plan import TaskGroup
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.text.vietnamese import writable
from kehoach_desktop.domain.units.register import UnitRegister
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.reviewing.draft_order import stored_rows
from kehoach_desktop.services.rows.assignees import assignee
from kehoach_desktop.services.rows.dossier_tasks import task_of
from kehoach_desktop.services.rows.positions import GAP

ACTION_GROUP = "Nhiệm vụ, giải pháp thực hiện các chỉ tiêu"
"""The heading over the tasks that an action table ties to indicators."""


class DraftRows:
    """The entities a draft becomes; keys are new, order and ties are the draft's.

    ``named_day`` is the office's setting that the day named after "trước" is on time.
    """

    def __init__(
        self, draft: PlanDraft, plan_id: str, units: Iterable[Unit], *, named_day: bool = False
    ) -> None:
        self._draft = draft
        self._plan_id = plan_id
        self._register = UnitRegister(units)
        self._named_day = named_day
        self._assignees: dict[tuple[str, ...], tuple[Assignee, ...]] = {}
        self._ids = {group.key: new_id() for group in (*draft.groups, *draft.indicator_groups)}
        self._ids |= {task.key: new_id() for task in (*draft.tasks, *draft.actions)}
        self._ids |= {indicator.key: new_id() for indicator in draft.indicators}
        rows = stored_rows(draft)
        self._places = {row.key: GAP * (at + 1) for at, row in enumerate(rows)}
        self.groups = self._groups()
        self.indicator_groups = self._indicator_groups()
        self.indicators = self._indicators()
        action_group = None
        if draft.actions:
            group = TaskGroup(new_id(), plan_id, GAP * (len(rows) + 1), "", ACTION_GROUP)
            self.groups.append(group)
            action_group = group.id
        for at, action in enumerate(draft.actions):
            self._places[action.key] = GAP * (len(rows) + 2 + at)
        self.tasks = self._tasks(draft.tasks, None)
        self.tasks += self._tasks(draft.actions, action_group)
        self.duties = self._duties()
        self.papers = self._papers()

    @property
    def ids(self) -> Mapping[str, str]:
        """What each key of the draft became."""
        return self._ids

    def _groups(self) -> list[TaskGroup]:
        return [
            TaskGroup(
                id=self._ids[group.key],
                plan_id=self._plan_id,
                position=self._places[group.key],
                number=writable(group.number),
                title=writable(group.title),
                parent_id=self._known(group.parent),
                where=writable(group.where),
            )
            for group in self._draft.groups
        ]

    def _indicator_groups(self) -> list[IndicatorGroup]:
        return [
            IndicatorGroup(
                id=self._ids[group.key],
                plan_id=self._plan_id,
                position=GAP * (place + 1),
                number=writable(group.number),
                title=writable(group.title),
                where=writable(group.where),
            )
            for place, group in enumerate(self._draft.indicator_groups)
        ]

    def _indicators(self) -> list[Indicator]:
        return [
            Indicator(
                id=self._ids[indicator.key],
                plan_id=self._plan_id,
                position=GAP * (place + 1),
                name=writable(indicator.name),
                number=writable(indicator.number),
                measure_unit=writable(indicator.measure_unit),
                group_id=self._known(indicator.group),
                lead=self._named(indicator.lead),
                targets=indicator.targets,
                note=writable(indicator.note),
                where=writable(indicator.where),
            )
            for place, indicator in enumerate(self._draft.indicators)
        ]

    def _tasks(self, drafts: Iterable[DraftTask], group_id: str | None) -> list[Task]:
        return [
            Task(
                id=self._ids[task.key],
                plan_id=self._plan_id,
                position=self._places[task.key],
                title=writable(task.title),
                number=writable(task.number),
                clause=writable(task.clause),
                group_id=self._known(task.group) or group_id,
                parent_id=self._known(task.parent),
                indicator_id=self._known(task.indicator),
                lead=self._named(task.lead),
                coordinating=self._named(task.coordinating),
                head=writable(task.head),
                deliverable=writable(task.deliverable),
                deadline=self._deadline(task.deadline),
                note=writable(task.note),
                where=writable(task.where),
            )
            for task in drafts
        ]

    def _duties(self) -> list[ReportingDuty]:
        return [
            ReportingDuty(
                id=new_id(),
                plan_id=self._plan_id,
                frequency=duty.frequency,
                day=duty.day,
                month=duty.month,
                before=duty.before,
                reporter=writable(duty.reporter),
                to=tuple(map(writable, duty.to)),
                position=GAP * (place + 1),
                where=writable(duty.where),
                weekday=duty.weekday,
            )
            for place, duty in enumerate(self._draft.duties)
        ]

    def _papers(self) -> PlanPapers:
        draft, plan_id = self._draft, self._plan_id
        return PlanPapers(
            tuple(
                Dossier(
                    new_id(),
                    plan_id,
                    GAP * (place + 1),
                    writable(one.number),
                    writable(one.title),
                    writable(one.legal_basis),
                    writable(one.urgency),
                    writable(one.scale_and_products),
                    writable(one.time),
                    writable(one.funding),
                    task_of(one, self.tasks),
                )
                for place, one in enumerate(draft.dossiers)
            ),
            tuple(
                PlanRecipient(new_id(), plan_id, GAP * (place + 1), writable(name))
                for place, name in enumerate(draft.recipients)
            ),
            tuple(
                PlanSigner(
                    new_id(), plan_id, GAP * (place + 1), writable(one.role), writable(one.name)
                )
                for place, one in enumerate(draft.signers)
            ),
        )

    def _known(self, key: str | None) -> str | None:
        return self._ids.get(key) if key else None

    def _named(self, names: tuple[str, ...]) -> tuple[Assignee, ...]:
        found = self._assignees.get(names)
        if found is None:
            found = tuple(assignee(writable(name), self._register) for name in names)
            self._assignees[names] = found
        return found

    def _deadline(self, deadline: Deadline) -> Deadline:
        """Return the deadline as this office counts "trước ngày …"."""
        if not self._named_day or "rước" not in deadline.text:
            return deadline
        said_on = self._draft.date
        year = own_year(deadline, self._draft.year, said_on) or self._draft.year
        again = read_deadline(deadline.text, year, named_day_counts=True, said_on=said_on)
        return again if again.is_read else deadline
