"""A read-only table of rows of one kind, each cell some toned lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE, CellLine

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
_NONE = QModelIndex()


class LinesModel(QAbstractTableModel, Generic[Row]):
    """Shows ``rows``; whoever derives from it says with ``lines`` what a cell holds."""

    def __init__(self, columns: Sequence[EntryColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def lines(self, row: Row, column: int) -> Sequence[CellLine]:
        """Return what stands in a cell."""
        raise NotImplementedError

    def tip(self, row: Row, column: int) -> str:
        """Return what is said of a cell when it is pointed at, or ""."""
        return ""

    # --- Qt ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the cell shows and how it looks."""
        row, column = self.rows[index.row()], index.column()
        if role == LINES_ROLE:
            return self.lines(row, column)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(line.text for line in self.lines(row, column))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(row, column) or None
        return None
