"""Where a row goes when it is moved by a key."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QModelIndex

from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.ui.plans.tree_model import PlanTreeModel


class Direction(Enum):
    """The four ways of moving a row."""

    UP = auto()
    DOWN = auto()
    IN = auto()
    OUT = auto()


def destination(
    model: PlanTreeModel, index: QModelIndex, direction: Direction
) -> tuple[NodeKey, int] | None:
    """Return the new parent and place among its rows before the move; ``None`` at an edge.

    Up and down stay among the siblings; at an edge a task goes on into the group before or
    after. In goes below the row above, out beside the parent.
    """
    key, parent = model.key(index), index.parent()
    above = model.key(parent)
    if key is None or above is None:
        return None
    row = index.row()
    match direction:
        case Direction.UP | Direction.DOWN:
            step = -1 if direction is Direction.UP else 1
            beside = model.key(index.siblingAtRow(row + step))
            if beside is not None:
                return above, row - 1 if step < 0 else row + 2
            return _next_group(model, key, parent, step)
        case Direction.IN:
            before = model.key(index.siblingAtRow(row - 1))
            fits = before is not None and (
                before.kind is NodeKind.GROUP or key.kind is NodeKind.TASK
            )
            return (before, -1) if before is not None and fits else None
        case Direction.OUT:
            outer = model.key(parent.parent())
            return (outer, parent.row() + 1) if outer is not None else None


def _next_group(
    model: PlanTreeModel, key: NodeKey, parent: QModelIndex, step: int
) -> tuple[NodeKey, int] | None:
    holder = model.key(parent)
    if key.kind is not NodeKind.TASK or holder is None or holder.kind is not NodeKind.GROUP:
        return None
    group = model.key(parent.siblingAtRow(parent.row() + step))
    if group is None or group.kind is not NodeKind.GROUP:
        return None
    return group, -1 if step < 0 else 0
