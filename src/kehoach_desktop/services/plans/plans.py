"""Plans and their tasks: listings, details, and every edit of the tree."""

from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.plans.plan import Plan, PlanState
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.domain.text.vietnamese import clean, fold, shortened
from kehoach_desktop.services.models.read_models import NodeKey, NodeKind
from kehoach_desktop.services.plans import tree_editing
from kehoach_desktop.services.plans.heading_editing import (
    GROUP_STEPS,
    INDICATOR_STEPS,
    PLAN_STEPS,
    edited_group,
    edited_indicator,
    edited_plan,
)
from kehoach_desktop.services.plans.plan_reading import PlanReading
from kehoach_desktop.services.plans.task_editing import FIELD_STEPS, edited_task
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.rows import finding
from kehoach_desktop.services.rows.deadline_keeping import reread_from_issue, reread_with_year
from kehoach_desktop.services.rows.finding import task_number, the_indicator, the_plan, the_task
from kehoach_desktop.services.rows.nodes import plan_of, the_group, topmost
from kehoach_desktop.services.rows.positions import GAP
from kehoach_desktop.services.rows.read_only import editable_plan, plan_kind, plan_name
from kehoach_desktop.services.settings.office_settings import named_day_counts
from kehoach_desktop.services.settings.office_setup import known_own_office

_ACCEPT_REFUSED = {
    PlanState.IN_FORCE: "đang có hiệu lực rồi",
    PlanState.SUPERSEDED: "đã được thay thế bằng kế hoạch khác",
    PlanState.CLOSED: "đã kết thúc",
}


class PlanService(PlanReading):
    """Reads and edits plans; each call is one unit of work, each change one undoable step."""

    def plan(self, plan_id: str) -> Plan:
        """Return one plan; raises NotFound."""
        with self._uow() as work:
            return the_plan(work, plan_id)

    def find_plan(self, text: str) -> str:
        """Return the key of the plan with this key, key prefix, symbol or number.

        Raises NotFound when none fits, InvalidInput naming the candidates when several do.
        """
        with self._uow() as work:
            return finding.find_plan(work, text).id

    def find_task(self, text: str, plan_id: str | None = None) -> str:
        """Return the key of the task with this key, key prefix or number ("5", "II.5").

        Raises NotFound when none fits, InvalidInput naming the candidates when several do.
        """
        with self._uow() as work:
            return finding.find_task(work, text, plan_id).id

    def find_indicator(self, text: str, plan_id: str | None = None) -> str:
        """Return the key of the indicator with this key, key prefix or number.

        Raises NotFound when none fits, InvalidInput naming the candidates when several do.
        """
        with self._uow() as work:
            return finding.find_indicator(work, text, plan_id).id

    def accept(self, plan_id: str) -> Changes:
        """Put a draft plan in force; raises InvalidInput for a plan that is no draft."""
        with self._uow() as work:
            plan = the_plan(work, plan_id)
            if plan.state is not PlanState.DRAFT:
                name = f"{plan_kind(plan).capitalize()} {plan_name(plan)}"
                raise InvalidInput(
                    f"{name} {_ACCEPT_REFUSED[plan.state]}; chỉ dự thảo mới đưa vào thực hiện được."
                )
            work.plans.update(replace(plan, state=PlanState.IN_FORCE, accepted_on=self._clock()))
            return work.commit(f"đưa {_named_plan(plan)} vào thực hiện")

    def edit_task(self, task_id: str, field: str, text: str) -> Changes:
        """Change one field of a task: number, title, lead, coordinating, head, deliverable,
        deadline or note.

        Units are written "A; B". A deadline is read again from its words with the plan's
        year; one that can't be read raises InvalidInput and the old one stays.
        """
        with self._uow() as work:
            task = the_task(work, task_id)
            editable_plan(work, task.plan_id)
            edited = edited_task(work, task, field, text)
            work.tasks.update(edited)
            return work.commit(f"{FIELD_STEPS[field]} {_named_task(work, task)}")

    def edit_group(self, group_id: str, field: str, text: str) -> Changes:
        """Change the number or the title of a task group; raises InvalidInput."""
        with self._uow() as work:
            group = the_group(work, group_id)
            editable_plan(work, group.plan_id)
            work.groups.update(edited_group(group, field, text))
            return work.commit(f"{GROUP_STEPS[field]} {group.number}".rstrip())

    def edit_plan(self, plan_id: str, field: str, text: str) -> Changes:
        """Change title, number, symbol, issuer, place, date or year of a plan.

        With a new year the deadlines that follow the plan's are read again, with a new date
        those told from it ("trong tháng này"). Raises InvalidInput.
        """
        with self._uow() as work:
            plan = editable_plan(work, plan_id)
            edited = edited_plan(plan, field, text)
            work.plans.update(edited)
            if edited.year != plan.year:
                reread_with_year(work, plan, edited, named_day_counts(work))
            elif edited.date != plan.date:
                reread_from_issue(work, plan, edited, named_day_counts(work))
            return work.commit(f"{PLAN_STEPS[field]} {plan.symbol}".rstrip())

    def edit_indicator(self, indicator_id: str, field: str, text: str) -> Changes:
        """Change number, name, measure_unit, lead, target ("target:2030") or note.

        "target" alone is that of the plan's year. Raises InvalidInput.
        """
        with self._uow() as work:
            indicator = the_indicator(work, indicator_id)
            year = editable_plan(work, indicator.plan_id).year
            work.indicators.update(edited_indicator(work, indicator, field, text, year))
            step = INDICATOR_STEPS[field.partition(":")[0]]
            name = indicator.number or f"“{shortened(indicator.name, 40)}”"
            return work.commit(f"{step} chỉ tiêu {name}")

    def add_task(
        self, parent: NodeKey, title: str = "", index: int | None = None
    ) -> tuple[str, Changes]:
        """Add a task under a plan, group or task; return its key and what changed.

        ``index`` counts the parent's rows as shown; without it the task comes last. Its number
        follows that of its last sibling.
        """
        with self._uow() as work:
            editable_plan(work, plan_of(work, parent))
            task = tree_editing.add_task(work, parent, title, index)
            return task.id, work.commit(f"thêm {_named_task(work, task)}")

    def add_group(
        self,
        plan_id: str,
        title: str = "",
        parent_id: str | None = None,
        index: int | None = None,
    ) -> tuple[str, Changes]:
        """Add a task group to a plan, or into the group ``parent_id``; return its key."""
        with self._uow() as work:
            editable_plan(work, plan_id)
            group = tree_editing.add_group(work, plan_id, title, parent_id, index)
            return group.id, work.commit(f"thêm nhóm nhiệm vụ {group.number}".rstrip())

    def add_plan(self, title: str, year: int | None) -> tuple[str, Changes]:
        """Add an empty draft plan of the own office; return its key and what changed.

        Raises InvalidInput without a title or before the office is set up.
        """
        words = clean(title)
        if not words:
            raise InvalidInput("Kế hoạch phải có tên; chưa thêm kế hoạch nào.")
        with self._uow() as work:
            office = known_own_office(work)
            last = max((plan.position for plan in work.plans.matching()), default=0)
            plan = Plan(
                id=new_id(),
                office_id=office.id,
                title=words,
                issuer=office.name,
                place=office.place,
                year=year,
                position=last + GAP,
            )
            work.plans.add(plan)
            return plan.id, work.commit(f"thêm kế hoạch “{shortened(words, 40)}”")

    def move(self, keys: Sequence[NodeKey], parent: NodeKey, index: int) -> Changes:
        """Move groups and tasks under ``parent`` to stand at ``index``, all as one step.

        ``index`` counts the parent's rows as they are shown before the move; negative means
        the end. Raises InvalidInput for a move into itself, below itself, into another plan,
        or of a group into a task.
        """
        with self._uow() as work:
            editable_plan(work, plan_of(work, parent))
            moved = tree_editing.move(work, keys, parent, index)
            return work.commit(f"chuyển {_named(work, moved)}")

    def remove(self, keys: Sequence[NodeKey]) -> Changes:
        """Remove rows with everything below them, all as one undoable step."""
        with self._uow() as work:
            chosen = topmost(work, keys)
            for key in chosen:
                plan = editable_plan(work, plan_of(work, key))
                if key.kind is NodeKind.PLAN:
                    _refuse_successor(work, plan)
            step = f"xóa {_named(work, chosen)}"
            for key in chosen:
                match key.kind:
                    case NodeKind.PLAN:
                        work.plans.remove(key.id)
                    case NodeKind.GROUP:
                        work.groups.remove(key.id)
                    case NodeKind.TASK:
                        work.tasks.remove(key.id)
            return work.commit(step)


def _refuse_successor(work: UnitOfWork, plan: Plan) -> None:
    """Refuse to remove a plan that holds what became of another one's work."""
    if work.successions.matching(plan_id=plan.id):
        raise InvalidInput(
            f"Kế hoạch {plan_name(plan)} đang thay thế một kế hoạch khác nên không xóa được; không "
            "có gì thay đổi. Hãy hoàn tác việc thay thế trước."
        )


def _named_plan(plan: Plan) -> str:
    """Return a plan by its symbol, else by what its title says after "kế hoạch"."""
    kind = plan_kind(plan)
    title = shortened(plan.title)
    bare = title[len(kind) :].strip() if fold(title).startswith(f"{fold(kind)} ") else title
    return f"{kind} {plan.symbol or bare}"


def _named_task(work: UnitOfWork, task: Task) -> str:
    return f"nhiệm vụ {task_number(work, task) or f'“{shortened(task.title, 40)}”'}"


def _named(work: UnitOfWork, keys: Sequence[NodeKey]) -> str:
    """Return how the undo menu names these rows."""
    if len(keys) != 1:
        return f"{len(keys)} mục của kế hoạch"
    key = keys[0]
    if key.kind is NodeKind.PLAN:
        return _named_plan(the_plan(work, key.id))
    if key.kind is NodeKind.TASK:
        return _named_task(work, the_task(work, key.id))
    group = the_group(work, key.id)
    return f"nhóm nhiệm vụ {group.number or f'“{shortened(group.title, 40)}”'}"
