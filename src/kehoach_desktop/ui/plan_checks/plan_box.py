"""The plan a check is about, chosen from all that are held."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.services.models.read_models import PlanSummary
from kehoach_desktop.ui.widgets.elided_box import ElidedBox


class PlanBox(ElidedBox):
    """Emits ``picked`` with the id of the plan the officer chooses; ``none`` stands for none."""

    picked = Signal(str)

    def __init__(self, name: str, none: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._none = none
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setAccessibleName(name)
        self.activated.connect(lambda: self.picked.emit(self.plan_id))

    @property
    def plan_id(self) -> str:
        """The chosen plan's id, or ""."""
        return str(self.currentData() or "")

    def show_plans(self, plans: Sequence[PlanSummary], chosen: str) -> None:
        """List the plans that are not replaced, and choose one without telling of it."""
        self.clear()
        for plan in plans:
            if plan.state is PlanState.SUPERSEDED and plan.id != chosen:
                continue
            label = f"{plan.symbol} · {plan.title}" if plan.symbol else plan.title
            self.addItem(label, plan.id)
            self.setItemData(self.count() - 1, label, Qt.ItemDataRole.ToolTipRole)
        at = self.findData(chosen) if chosen else -1
        if at < 0:
            self.insertItem(0, self._none, "")
        self.setCurrentIndex(max(at, 0))
