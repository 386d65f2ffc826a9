"""The list of what a report lacks; each line leads to where it is entered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from kehoach_desktop.services.models.read_models import Missing
from kehoach_desktop.ui.reports.missing_model import MissingModel
from kehoach_desktop.ui.widgets.fitted_rows import FittedRows
from kehoach_desktop.ui.widgets.toned_cell import TonedCellDelegate


class MissingList(QTableView):
    """``chosen`` brings the ``Missing`` that the officer wants to fill in."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.missing = MissingModel()
        self.setModel(self.missing)
        delegate = TonedCellDelegate(self, most=4)
        self.setItemDelegate(delegate)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Còn thiếu"))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(28)
        self.horizontalHeader().hide()
        self.clicked.connect(self._choose)
        self._fitted = FittedRows(self, delegate)

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """Show what is missing."""
        self.missing.show(missing)

    def _choose(self, index: QModelIndex) -> None:
        one = self.missing.missing_at(index.row()) if index.isValid() else None
        if one is not None:
            self.chosen.emit(one)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the line's place."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the one column as wide as the list."""
        super().resizeEvent(event)
        self.setColumnWidth(0, self.viewport().width())
