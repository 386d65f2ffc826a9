"""The rows of a plan's tree as entities: parents, siblings and what lies below."""

from collections.abc import Iterable, Sequence

from kehoach_desktop.domain.errors import NotFound
from kehoach_desktop.domain.plans.plan import TaskGroup
from kehoach_desktop.domain.plans.row_order import in_one_order
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.services.models.read_models import NodeKey, NodeKind
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.rows.finding import the_plan, the_task


def the_group(work: UnitOfWork, group_id: str) -> TaskGroup:
    """Return the group with this key; raises NotFound."""
    if group := work.groups.find(group_id):
        return group
    raise NotFound("Nhóm nhiệm vụ này không còn trong kế hoạch; có thể nó đã được xóa.")


def plan_of(work: UnitOfWork, key: NodeKey) -> str:
    """Return the key of the plan a row stands in; raises NotFound."""
    if key.kind is NodeKind.PLAN:
        return the_plan(work, key.id).id
    if key.kind is NodeKind.GROUP:
        return the_group(work, key.id).plan_id
    return the_task(work, key.id).plan_id


def child_groups(work: UnitOfWork, parent: NodeKey) -> list[TaskGroup]:
    """Return the groups directly under a plan or group, in order; a task holds none."""
    if parent.kind is NodeKind.TASK:
        return []
    if parent.kind is NodeKind.PLAN:
        return work.groups.matching(plan_id=parent.id, parent_id=None)
    return work.groups.matching(parent_id=parent.id)


def child_tasks(work: UnitOfWork, parent: NodeKey) -> list[Task]:
    """Return the tasks directly under a plan, group or task, in order."""
    if parent.kind is NodeKind.PLAN:
        return work.tasks.matching(plan_id=parent.id, group_id=None, parent_id=None)
    if parent.kind is NodeKind.GROUP:
        return work.tasks.matching(group_id=parent.id, parent_id=None)
    return work.tasks.matching(parent_id=parent.id)


def child_rows(work: UnitOfWork, parent: NodeKey) -> list[TaskGroup | Task]:
    """Return the groups and tasks directly under a row in the order they are shown."""
    return in_one_order(
        child_groups(work, parent), child_tasks(work, parent), lambda row: row.position
    )


def parent_of(work: UnitOfWork, key: NodeKey) -> NodeKey | None:
    """Return the row directly above; ``None`` for a plan; raises NotFound."""
    if key.kind is NodeKind.PLAN:
        return None
    if key.kind is NodeKind.GROUP:
        group = the_group(work, key.id)
        if group.parent_id:
            return NodeKey(NodeKind.GROUP, group.parent_id)
        return NodeKey(NodeKind.PLAN, group.plan_id)
    task = the_task(work, key.id)
    if task.parent_id:
        return NodeKey(NodeKind.TASK, task.parent_id)
    if task.group_id:
        return NodeKey(NodeKind.GROUP, task.group_id)
    return NodeKey(NodeKind.PLAN, task.plan_id)


def ancestors(work: UnitOfWork, key: NodeKey) -> list[NodeKey]:
    """Return the rows above, the nearest first."""
    above: list[NodeKey] = []
    parent = parent_of(work, key)
    while parent is not None:
        above.append(parent)
        parent = parent_of(work, parent)
    return above


def topmost(work: UnitOfWork, keys: Sequence[NodeKey]) -> list[NodeKey]:
    """Return the keys, each once, without those that lie below another of them."""
    once = list(dict.fromkeys(keys))
    chosen = set(once)
    return [key for key in once if chosen.isdisjoint(ancestors(work, key))]


def subtasks(work: UnitOfWork, tasks: Iterable[Task]) -> list[Task]:
    """Return every task below these, parents before children."""
    below: list[Task] = []
    waiting = list(tasks)
    while waiting:
        children = [child for task in waiting for child in work.tasks.matching(parent_id=task.id)]
        below.extend(children)
        waiting = children
    return below
