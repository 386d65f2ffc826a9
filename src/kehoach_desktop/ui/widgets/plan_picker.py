"""Narrows a page to one plan in force, or shows them all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.services.models.read_models import PlanSummary
from kehoach_desktop.ui.widgets.elided_box import ElidedBox


class PlanPicker(ElidedBox):
    """Lists the plans in force; ``picked`` tells the chosen plan's id, ``None`` for all."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(9)
        self.setAccessibleName(self.tr("Kế hoạch"))
        self.addItem(self.tr("Mọi kế hoạch"), None)
        self.activated.connect(lambda: self.picked.emit(self.plan_id))

    @property
    def plan_id(self) -> str | None:
        """The chosen plan, or ``None`` for all."""
        id: str | None = self.currentData()
        return id

    @property
    def is_empty(self) -> bool:
        """Whether no plan is in force."""
        return self.count() == 1

    def show_plans(self, plans: Sequence[PlanSummary]) -> None:
        """List the plans in force, keeping the choice while that plan is among them."""
        chosen = self.plan_id
        while self.count() > 1:
            self.removeItem(1)
        for plan in plans:
            if plan.state is PlanState.IN_FORCE:
                label = f"{plan.symbol} · {plan.title}" if plan.symbol else plan.title
                self.addItem(label, plan.id)
                self.setItemData(self.count() - 1, label, Qt.ItemDataRole.ToolTipRole)
        self.choose(chosen)

    def choose(self, plan_id: str | None) -> None:
        """Choose a plan without telling of it; an unknown one means all."""
        self.setCurrentIndex(max(0, self.findData(plan_id)) if plan_id else 0)
