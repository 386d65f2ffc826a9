"""A table of wrapped lines that always fits its width."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from kehoach_desktop.ui.widgets.column_widths import column_widths
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.fitted_rows import FittedRows
from kehoach_desktop.ui.widgets.toned_cell import TonedCellDelegate


class WideTable(QTableView):
    """Shares its width among the columns and fits each row to its words."""

    def __init__(
        self,
        model: QAbstractTableModel,
        columns: Sequence[EntryColumn],
        delegate: TonedCellDelegate | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self.setModel(model)
        toned = delegate or TonedCellDelegate(self, most=10)
        self.setItemDelegate(toned)
        self.setShowGrid(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(30)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(left)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(30)
        self._fitted = FittedRows(self, toned, most=240)
        model.modelReset.connect(self._share_width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        header = self.horizontalHeader()
        shown = [at for at in range(len(self._columns)) if not self.isColumnHidden(at)]
        columns = [self._columns[at] for at in shown]
        headings = [header.sectionSizeHint(at) for at in shown]
        # The same whether the bar is there or not: else rows grow, the bar comes, rows shrink.
        bar = self.verticalScrollBar()
        room = self.viewport().width() - (0 if bar.isVisible() else bar.sizeHint().width())
        for at, width in zip(shown, column_widths(columns, room, headings), strict=True):
            self.setColumnWidth(at, width)
