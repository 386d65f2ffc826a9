"""The steps of a task's deadline in the menu of its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.plans.status import CalendarState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from kehoach_desktop.services.models.tree_models import TreeRow
    from kehoach_desktop.ui.deadlines.dialogs import DeadlineDialogs

translate = QCoreApplication.translate


def add_deadline_steps(
    menu: QMenu, dialogs: DeadlineDialogs, task_id: str, row: TreeRow | None, why_fixed: str
) -> None:
    """Add what ``dialogs`` can do to the task; with ``why_fixed`` it only says why it can't."""
    menu.addSeparator()
    extending = menu.addAction(translate("DeadlineSteps", "Gia hạn…"))
    extending.triggered.connect(lambda: dialogs.extend(task_id))
    extending.setEnabled(row is not None and row.due is not None and not why_fixed)
    extending.setToolTip(why_fixed)
    status = row.status if row is not None else None
    if status is not None and status.calendar is CalendarState.WAITING:
        entering = menu.addAction(translate("DeadlineSteps", "Đã có văn bản đang chờ…"))
        entering.triggered.connect(lambda: dialogs.enter(task_id))
        entering.setEnabled(not why_fixed)
        entering.setToolTip(why_fixed)
