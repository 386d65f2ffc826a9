"""Rows added to, moved in and removed from a plan's tree."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.plans.plan import TaskGroup
from kehoach_desktop.domain.plans.task import Task
from kehoach_desktop.domain.text.numbering import next_number, to_roman
from kehoach_desktop.domain.text.vietnamese import clean
from kehoach_desktop.services.models.read_models import NodeKey, NodeKind
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.rows.finding import the_task
from kehoach_desktop.services.rows.nodes import (
    ancestors,
    child_groups,
    child_rows,
    child_tasks,
    plan_of,
    subtasks,
    the_group,
    topmost,
)
from kehoach_desktop.services.rows.positions import place

NEW_TASK_TITLE = "Nhiệm vụ mới"
NEW_GROUP_TITLE = "Nhóm nhiệm vụ mới"


def add_task(work: UnitOfWork, parent: NodeKey, title: str, index: int | None) -> Task:
    """Add a task under a plan, group or task and return it; its number follows its siblings'."""
    siblings = child_tasks(work, parent)
    plan_id = plan_of(work, parent)
    task = _under(
        Task(
            id=new_id(),
            plan_id=plan_id,
            position=0,
            title=clean(title) or NEW_TASK_TITLE,
            number=_task_number(work, plan_id, parent, siblings),
        ),
        parent,
        _group_of(work, parent),
    )
    placed, *others = place(child_rows(work, parent), [task], index, _at)
    assert isinstance(placed, Task)
    work.tasks.add(placed)
    _update(work, others)
    return placed


def add_group(
    work: UnitOfWork, plan_id: str, title: str, parent_id: str | None, index: int | None
) -> TaskGroup:
    """Add a group to a plan or into a group and return it; its number follows its siblings'."""
    parent = NodeKey(NodeKind.GROUP, parent_id) if parent_id else NodeKey(NodeKind.PLAN, plan_id)
    siblings = child_groups(work, parent)
    group = TaskGroup(
        id=new_id(),
        plan_id=plan_of(work, parent),
        position=0,
        number=_new_number(siblings, to_roman(1) if parent_id is None else "1"),
        title=clean(title) or NEW_GROUP_TITLE,
        parent_id=parent_id,
    )
    placed, *others = place(child_rows(work, parent), [group], index, _at)
    assert isinstance(placed, TaskGroup)
    work.groups.add(placed)
    _update(work, others)
    return placed


def move(work: UnitOfWork, keys: Sequence[NodeKey], parent: NodeKey, index: int) -> list[NodeKey]:
    """Move rows under ``parent`` so that they stand at ``index``; return the rows moved.

    ``index`` counts the parent's rows as they are shown before the move; negative means the
    end. Rows below another moved row go with it. Printed numbers stay as printed. Raises
    InvalidInput for what can't be: a plan into something, a row into itself or below itself,
    a group into a task, a row into another plan.
    """
    plan_id = plan_of(work, parent)
    moved = topmost(work, keys)
    if any(key.kind is NodeKind.PLAN for key in moved):
        raise InvalidInput(
            "Không chuyển được cả kế hoạch vào một mục khác; thứ tự được giữ nguyên."
        )
    if set(moved) & {parent, *ancestors(work, parent)}:
        raise InvalidInput("Không chuyển được một mục vào chính nó hoặc vào mục con của nó.")
    if any(plan_of(work, key) != plan_id for key in moved):
        raise InvalidInput(
            "Nhóm và nhiệm vụ chỉ chuyển được trong cùng một kế hoạch; thứ tự được giữ nguyên."
        )
    if parent.kind is NodeKind.TASK and any(key.kind is NodeKind.GROUP for key in moved):
        raise InvalidInput("Không chuyển được nhóm nhiệm vụ vào trong một nhiệm vụ.")
    group_id = _group_of(work, parent)
    holder = parent.id if parent.kind is NodeKind.GROUP else None
    tasks = [the_task(work, key.id) for key in moved if key.kind is NodeKind.TASK]
    for task in subtasks(work, tasks):
        work.tasks.update(replace(task, group_id=group_id))
    hung = [
        replace(the_group(work, key.id), parent_id=holder)
        if key.kind is NodeKind.GROUP
        else _under(the_task(work, key.id), parent, group_id)
        for key in moved
    ]
    _update(work, place(child_rows(work, parent), hung, index, _at))
    return moved


def _update(work: UnitOfWork, rows: Iterable[TaskGroup | Task]) -> None:
    for row in rows:
        if isinstance(row, Task):
            work.tasks.update(row)
        else:
            work.groups.update(row)


def _under(task: Task, parent: NodeKey, group_id: str | None) -> Task:
    return replace(
        task, group_id=group_id, parent_id=parent.id if parent.kind is NodeKind.TASK else None
    )


def _group_of(work: UnitOfWork, parent: NodeKey) -> str | None:
    """Return the group in which a child of ``parent`` stands."""
    if parent.kind is NodeKind.GROUP:
        return parent.id
    return the_task(work, parent.id).group_id if parent.kind is NodeKind.TASK else None


def _number(work: UnitOfWork, parent: NodeKey) -> str:
    number = the_task(work, parent.id).number.rstrip(".")
    return f"{number}." if number else ""


def _new_number(siblings: Sequence[Task] | Sequence[TaskGroup], first: str) -> str:
    """Return the number after the last sibling's; "" where the siblings have none."""
    if not siblings:
        return first
    return next_number(siblings[-1].number)


def _task_number(work: UnitOfWork, plan_id: str, parent: NodeKey, siblings: Sequence[Task]) -> str:
    """Return the number after the last sibling's, or after the plan's last where it runs on.

    Many plans number their tasks from 1 to the end through all groups; there the number
    after the last sibling's already stands in the next group.
    """
    if parent.kind is NodeKind.TASK:
        return _new_number(siblings, f"{_number(work, parent)}1")
    number = _new_number(siblings, "1")
    taken = work.tasks.matching(plan_id=plan_id, number=number, parent_id=None)
    if not number or not taken:
        return number
    tasks = [task for task in work.tasks.matching(plan_id=plan_id, parent_id=None) if task.number]
    runs_on = len({task.group_id for task in tasks}) > 1 and len(
        {task.number for task in tasks}
    ) == len(tasks)
    counted = [int(task.number) for task in tasks if task.number.isdecimal()]
    return str(max(counted) + 1) if runs_on and counted else number


def _at(row: TaskGroup | Task, position: int) -> TaskGroup | Task:
    return replace(row, position=position)
