"""The month's indicators."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.indicators.measuring import format_number
from kehoach_desktop.services.application import Application
from kehoach_desktop.services.models.read_models import MeasurementRow, PasteResult
from kehoach_desktop.ui.monthly.entry_tab import EntryTab
from kehoach_desktop.ui.monthly.indicator_panel import IndicatorPanel
from kehoach_desktop.ui.monthly.measurement_model import MeasurementModel
from kehoach_desktop.ui.monthly.paste_block import PasteBlock
from kehoach_desktop.ui.operations import Operations


class MeasurementTab(EntryTab):
    """The grid of indicators, kept by the measurement service."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations, MeasurementModel())
        self.panel = IndicatorPanel(operations)
        self.panel.left.connect(self.grid.setFocus)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.panel)
        key = QShortcut(QKeySequence(Qt.Key.Key_F4), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.correct)
        self.grid.doubleClicked.connect(self._open_at)
        self.grid.selectionModel().currentRowChanged.connect(lambda now, _old: self._follow(now))

    def finish_typing(self) -> None:
        """Save the cell and the field that are being typed."""
        super().finish_typing()
        self.panel.commit()

    # --- correcting the indicator itself --------------------------------------------------

    def correct(self) -> None:
        """Open the current indicator's own fields below the grid, or close them again."""
        if self.panel.isVisible():
            self.panel.leave()
            return
        row = self.model.entry(self.grid.currentIndex().row())
        if row is not None:
            self.grid.finish_typing()
            self.panel.show_indicator(row.indicator_id)
            self.panel.edit()

    def _follow(self, index: QModelIndex) -> None:
        row = self.model.entry(index.row()) if index.isValid() else None
        if row is not None and self.panel.isVisible():
            self.panel.show_indicator(row.indicator_id)

    def _open_at(self, index: QModelIndex) -> None:
        if not self.model.columns[index.column()].field and not self.panel.isVisible():
            self.correct()

    # --- what is measured -----------------------------------------------------------------

    def read_rows(
        self, services: Application, period: str, plan_id: str | None
    ) -> Sequence[MeasurementRow]:
        """Return the period's indicators."""
        return services.measurements.grid(period, plan_id)

    def saving(self, id: str, field: str, value: Any) -> Callable[[Application, str], Changes]:
        """Return the call that stores one figure or the note as it was typed."""
        typed = format_number(value) if isinstance(value, Decimal) else str(value or "")
        return lambda services, period: services.measurements.set_text(id, period, field, typed)

    def pasting(self, services: Application, period: str, block: PasteBlock) -> PasteResult:
        """Store a pasted block as one step."""
        return services.measurements.paste(period, block.cells, block.ids, block.fields)

    def copying(self, services: Application, period: str, plan_id: str | None) -> Changes:
        """Fill indicators without a measurement from the period before."""
        return services.measurements.copy_previous(period, plan_id)
