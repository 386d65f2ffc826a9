"""What narrows the calendar, and what is said of it, in the band under the head."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.models.calendar_models import CalendarFilter
from kehoach_desktop.services.models.read_models import DueKind, PlanSummary
from kehoach_desktop.ui.widgets.elided_box import ElidedBox
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel
from kehoach_desktop.ui.widgets.plan_picker import PlanPicker


class NarrowingBar(QFrame):
    """A plan, a unit, kinds; ``changed`` says that another is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "band")
        self.setFixedHeight(44)
        self.plans = PlanPicker()
        self.plans.setFixedWidth(150)
        self.units = ElidedBox(self.tr("Chỉ hiện việc của một đơn vị"))
        self.units.setAccessibleName(self.tr("Đơn vị"))
        self.units.addItem(self.tr("Mọi đơn vị"), None)
        self.units.setFixedWidth(150)
        self.kinds: dict[DueKind, QPushButton] = {}
        for kind, label in (
            (DueKind.TASK, self.tr("Nhiệm vụ")),
            (DueKind.RECURRING, self.tr("↻ Định kỳ")),
            (DueKind.DUTY, self.tr("□ Báo cáo")),
        ):
            button = QPushButton(label)
            button.setCheckable(True)
            button.setChecked(True)
            button.toggled.connect(lambda _on: self.changed.emit())
            self.kinds[kind] = button
        self.kinds[DueKind.RECURRING].setToolTip(self.tr("Các kỳ của việc lặp lại"))
        self.kinds[DueKind.DUTY].setToolTip(self.tr("Ngày phải gửi báo cáo theo chế độ báo cáo"))
        self.words = ElidedLabel(right=True)
        self.words.setProperty("look", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.plans)
        row.addWidget(self.units)
        for button in self.kinds.values():
            row.addWidget(button)
        row.addWidget(self.words, 1)
        self.plans.picked.connect(lambda _plan: self.changed.emit())
        self.units.activated.connect(lambda _at: self.changed.emit())

    @property
    def only(self) -> CalendarFilter:
        """What the calendar is narrowed to."""
        kinds = frozenset(kind for kind, button in self.kinds.items() if button.isChecked())
        return CalendarFilter(self.plans.plan_id, self.units.currentData(), kinds)

    def clear(self) -> None:
        """Narrow nothing."""
        self.plans.choose(None)
        self.units.setCurrentIndex(0)
        for button in self.kinds.values():
            button.blockSignals(True)
            button.setChecked(True)
            button.blockSignals(False)
        self.changed.emit()

    def show_choices(self, plans: Sequence[PlanSummary], units: Sequence[Unit]) -> None:
        """Offer these plans and units; what is chosen stays chosen while it is there."""
        self.plans.show_plans(plans)
        chosen = self.units.currentData()
        while self.units.count() > 1:
            self.units.removeItem(1)
        for unit in units:
            self.units.addItem(unit.name, unit.id)
        self.units.setCurrentIndex(max(0, self.units.findData(chosen)))
        self.units.view().setMinimumWidth(260)
