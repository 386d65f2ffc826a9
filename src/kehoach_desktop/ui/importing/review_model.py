"""What the review's tables have in common: rows under headings, doubtful cells, typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from kehoach_desktop.domain.draft import DraftGroup, PlanDraft
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.monthly.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE, CellLine, Tone

FactT = TypeVar("FactT")
Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class ReviewModel(QAbstractTableModel, Generic[FactT]):
    """Facts of a draft under their groups; ``DraftGroup`` rows are headings."""

    refused = Signal(QModelIndex, str)
    """A cell whose typed value was not taken, and why."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: tuple[EntryColumn, ...] = ()
        self._shown: list[FactT | DraftGroup] = []

    # --- what each table says ----------------------------------------------------------

    def key_of(self, fact: FactT) -> str:
        """Return the fact's key in the draft."""
        raise NotImplementedError

    def text(self, fact: FactT, field: str) -> str:
        """Return a field's words, as they are corrected."""
        raise NotImplementedError

    def lines(self, fact: FactT, field: str) -> tuple[CellLine, ...]:
        """Return how a cell is drawn, doubts marked."""
        raise NotImplementedError

    def correct(self, fact: FactT, field: str, typed: str) -> None:
        """Take a correction; raises InvalidInput."""
        raise NotImplementedError

    def arrange(self, draft: PlanDraft) -> list[FactT | DraftGroup]:
        """Return the draft's facts under their headings."""
        raise NotImplementedError

    def columns_for(self, draft: PlanDraft) -> Sequence[EntryColumn]:
        """Return the columns that this draft needs."""
        raise NotImplementedError

    # --- rows --------------------------------------------------------------------------

    def show(self, draft: PlanDraft) -> None:
        """Show a draft; where only cells differ, selection and scrolling stay."""
        columns, rows = tuple(self.columns_for(draft)), self.arrange(draft)
        if columns == self.columns and self._keys(rows) == self._keys(self._shown):
            before, self._shown = self._shown, rows
            for at, row in enumerate(rows):
                if row != before[at]:
                    self.dataChanged.emit(self.index(at, 0), self.index(at, len(columns) - 1))
            return
        self.beginResetModel()
        self.columns, self._shown = columns, rows
        self.endResetModel()

    def _keys(self, rows: Sequence[FactT | DraftGroup]) -> list[str]:
        return [self._key(row) for row in rows]

    def _key(self, row: FactT | DraftGroup) -> str:
        return row.key if isinstance(row, DraftGroup) else self.key_of(row)

    def fact(self, row: int) -> FactT | None:
        """Return the fact shown in a row, ``None`` for a heading."""
        shown = self._shown[row]
        return None if isinstance(shown, DraftGroup) else shown

    def key_at(self, row: int) -> str:
        """Return the key of the fact or heading in a row."""
        return self._key(self._shown[row])

    def where_at(self, row: int) -> str:
        """Return where in the file the row was read."""
        shown: Any = self._shown[row]
        return str(shown.where)

    def headings(self) -> list[int]:
        """Return the rows that are headings."""
        return [at for at, row in enumerate(self._shown) if isinstance(row, DraftGroup)]

    def first_fact(self) -> int:
        """Return the first row that is no heading, else the first row."""
        rows = range(len(self._shown))
        return next((at for at in rows if not isinstance(self._shown[at], DraftGroup)), 0)

    def index_of(self, key: str, field: str = "") -> QModelIndex:
        """Return the cell of a fact's field, or no index."""
        row = next((at for at, it in enumerate(self._shown) if self._key(it) == key), None)
        return QModelIndex() if row is None else self.index(row, self.column_of(field))

    def column_of(self, field: str) -> int:
        """Return the column of a field, the first one where there is none of it."""
        return next((at for at, it in enumerate(self.columns) if field and it.field == field), 0)

    # --- Qt ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return the number of rows, headings among them."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the heading of a column."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return whether the cell can be chosen and corrected."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.fact(index.row()) is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the cell shows, edits and how it looks."""
        row = self._shown[index.row()]
        if isinstance(row, DraftGroup):
            return self._heading_data(row, index.column(), role)
        field = self.columns[index.column()].field
        if role == LINES_ROLE:
            return self.lines(row, field)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.text(row, field)
        return None

    def _heading_data(self, group: DraftGroup, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.BackgroundRole:
            return QColor(theme.BAND)
        text = {0: group.number, 1: group.title}.get(column, "")
        if role == LINES_ROLE:
            return (CellLine(text, Tone.PLAIN, strong=True),) if text else ()
        return text if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a correction, or say why not."""
        fact = self.fact(index.row())
        field = self.columns[index.column()].field
        if fact is None or role != Qt.ItemDataRole.EditRole or str(value) == self.text(fact, field):
            return False
        try:
            self.correct(fact, field, str(value))
        except InvalidInput as error:
            self.refused.emit(self.index(index.row(), index.column()), str(error))
            return False
        return True
