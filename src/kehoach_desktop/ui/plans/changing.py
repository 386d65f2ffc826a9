"""Where new rows go, and what is asked before rows go for good."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.ui.deadlines.superseded_words import superseded_words
from kehoach_desktop.ui.plans.tree_model import PlanTreeModel
from kehoach_desktop.ui.widgets.question import ask

translate = QCoreApplication.translate


def place_for_task(model: PlanTreeModel, index: QModelIndex) -> tuple[NodeKey, int | None] | None:
    """Return the parent and place of a new task: after the current task, else inside the row."""
    index = index if index.isValid() else model.index(0, 0)
    key = model.key(index)
    if key is None:
        return None
    above = model.key(index.parent())
    if key.kind is NodeKind.TASK and above is not None:
        return above, index.row() + 1
    return key, None


def plan_of(model: PlanTreeModel, index: QModelIndex) -> NodeKey | None:
    """Return the plan that the current row belongs to; the first plan when there is none."""
    path = model.path(index if index.isValid() else model.index(0, 0))
    return path[0] if path else None


def why_fixed(model: PlanTreeModel, index: QModelIndex) -> str:
    """Return why the current row may not be changed: its plan was superseded; "" where it may."""
    top = index.siblingAtColumn(0)
    while top.parent().isValid():
        top = top.parent()
    row = model.row(top) if top.isValid() else None
    if row is None or row.state is not PlanState.SUPERSEDED:
        return ""
    return superseded_words()


def task_key(id: str) -> NodeKey:
    """Return the key of a task's row."""
    return NodeKey(NodeKind.TASK, id)


def group_key(id: str) -> NodeKey:
    """Return the key of a group's row."""
    return NodeKey(NodeKind.GROUP, id)


def plan_key(id: str) -> NodeKey:
    """Return the key of a plan's row."""
    return NodeKey(NodeKind.PLAN, id)


def may_remove(parent: QWidget, model: PlanTreeModel, keys: Sequence[NodeKey]) -> bool:
    """Ask before a whole plan goes; tasks and groups go at once, undo brings them back."""
    plans = [key for key in keys if key.kind is NodeKind.PLAN]
    if not plans:
        return True
    row = model.row(model.find_key(plans[0]))
    name = row.title if row is not None and len(plans) == 1 else str(len(plans))
    return ask(
        parent,
        translate("Removing", "Xóa cả kế hoạch?"),
        translate(
            "Removing",
            "“{}” cùng mọi nhiệm vụ, chỉ tiêu và số liệu của nó sẽ bị xóa. "
            "Có thể lấy lại bằng Hoàn tác (Ctrl+Z).",
        ).format(name),
        translate("Removing", "Xóa kế hoạch"),
        translate("Removing", "Giữ lại"),
    )
