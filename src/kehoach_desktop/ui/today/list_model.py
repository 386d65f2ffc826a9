"""Rows of a list of the first page, some of them headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE, CellLine

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column: its heading, usual and least width, and its share of free width."""

    heading: str
    width: int
    stretch: int = 0
    least: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class ListRow:
    """The lines of each cell; a heading has one cell over all columns.

    ``target`` is what the row stands for; ``targets`` gives each cell its own.
    """

    cells: tuple[tuple[CellLine, ...], ...]
    target: object = None
    heading: bool = False
    targets: tuple[object, ...] = ()
    tip: str = ""


class ListModel(QAbstractTableModel):
    """Shows ``ListRow``s under their columns' headings."""

    def __init__(self, columns: Sequence[ListColumn]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows: tuple[ListRow, ...] = ()

    def show(self, rows: Sequence[ListRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, row: int) -> ListRow:
        """Return a row."""
        return self._rows[row]

    def target(self, index: _Index) -> object:
        """Return what a cell stands for, ``None`` for a heading."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return row.targets[index.column()] if row.targets else row.target

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Return the number of rows, headings among them."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            return _RIGHT if column.right else left
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return whether the cell leads somewhere."""
        if self.target(index) is not None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell and how they look."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.BackgroundRole:
            return QColor(theme.BAND) if row.heading else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or None
        lines = row.cells[index.column()] if index.column() < len(row.cells) else ()
        if role == LINES_ROLE:
            return lines
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(line.text for line in lines)
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[index.column()].right:
            return _RIGHT
        return None
