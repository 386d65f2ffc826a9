"""The warnings of a reading as a table to walk through."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from kehoach_desktop.services.reviewing.draft_doubts import Doubt
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.warning_model import WarningModel
from kehoach_desktop.ui.widgets.copied_rows import copy_rows
from kehoach_desktop.ui.widgets.fitted_rows import FittedRows
from kehoach_desktop.ui.widgets.toned_cell import TonedCellDelegate

_PLACE_WIDTH = 170


class WarningList(QTableView):
    """``chosen`` tells the place of the warning under the cursor."""

    chosen = Signal(str)

    def __init__(self, session: DraftSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._warnings = WarningModel(session)
        self.setModel(self._warnings)
        delegate = TonedCellDelegate(self)
        self.setItemDelegate(delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.selectionModel().currentChanged.connect(self._tell)
        self._fitted = FittedRows(self, delegate)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._warnings.where_at(index.row()))

    def begin(self) -> None:
        """Choose the first warning where none is chosen yet."""
        if not self.currentIndex().isValid() and self._warnings.rowCount():
            self.setCurrentIndex(self._warnings.index(0, 0))
        self.setFocus()

    def current(self) -> Doubt | None:
        """Return the warning under the cursor."""
        row = self.currentIndex().row()
        return self._warnings.doubt_at(row) if row >= 0 else None

    def current_place(self) -> str:
        """Return the place of the warning under the cursor, "" without one."""
        row = self.currentIndex().row()
        return self._warnings.where_at(row) if row >= 0 else ""

    def show_doubt(self, doubt: Doubt) -> None:
        """Bring a warning under the cursor."""
        row = self._warnings.row_of(doubt)
        if row is not None:
            index = self._warnings.index(row, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the warning with its place by Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            copy_rows(self)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place narrow."""
        super().resizeEvent(event)
        self.setColumnWidth(0, _PLACE_WIDTH)
