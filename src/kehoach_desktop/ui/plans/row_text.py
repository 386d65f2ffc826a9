"""What the cells of the tree say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.status import TaskStatus
from kehoach_desktop.services.models.tree_models import NodeKind, TreeRow
from kehoach_desktop.ui.widgets.status_shape import COLOURS, status_shape

translate = QCoreApplication.translate


def cell_text(row: TreeRow, column: int) -> str:
    """Return the text of a cell, in full."""
    match column:
        case 0:
            return row.number
        case 1:
            return row.title
        case 2:
            return row.lead
        case 3:
            return row.coordinating
        case 4:
            return row.deadline
        case _:
            return state_text(row)


def state_text(row: TreeRow) -> str:
    """Return the status with its shape, what was missed before that, or a plan's state."""
    if row.missed:
        return missed_text(row.missed)
    if row.status is not None:
        return f"{status_look(row.status)[0]} {row.status.label}"
    if row.state is not None:
        return plan_state(row.state)
    return ""


def missed_text(number: int) -> str:
    """Return how many periods of a recurring task were missed, with their shape."""
    return translate("Rows", "▲ {n} kỳ chưa làm").format(n=number)


def plan_state(state: PlanState) -> str:
    """Return a plan's state in the officer's words."""
    return {
        PlanState.DRAFT: translate("Rows", "dự thảo"),
        PlanState.IN_FORCE: translate("Rows", "đang thực hiện"),
        PlanState.SUPERSEDED: translate("Rows", "đã thay thế"),
        PlanState.CLOSED: translate("Rows", "đã kết thúc"),
    }[state]


def counts_text(row: TreeRow) -> str:
    """Return how many tasks stand below a plan or a group, and how many are done."""
    if row.key.kind is NodeKind.TASK:
        return ""
    if not row.total:
        return translate("Rows", "chưa có nhiệm vụ")
    text = translate("Rows", "{} nhiệm vụ").format(row.total)
    if row.done:
        text += translate("Rows", ", {} hoàn thành").format(row.done)
    return text


def status_look(status: TaskStatus) -> tuple[str, str]:
    """Return the shape and the colour of a status; the word itself is ``status.label``."""
    shape, tone = status_shape(status)
    return shape, COLOURS[tone]
