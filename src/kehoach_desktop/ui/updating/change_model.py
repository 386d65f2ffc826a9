"""The rows of a comparison and what is chosen for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from kehoach_desktop.domain.versions.plan_comparison import (
    ChangeKind,
    Choice,
    PlanComparison,
    RowChange,
)
from kehoach_desktop.ui.updating.change_looks import (
    kind_lines,
    new_lines,
    old_lines,
    sort_word,
)
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE, CellLine, Tone

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
TICK, KIND, WHAT, TITLE, OLD, NEW = range(6)

_TICKED = (Choice.TAKE, Choice.DROP, Choice.REMOVE)

translate = QCoreApplication.translate


class ChangeModel(QAbstractTableModel):
    """Shows one kind of rows at a time; a tick takes the newer version over.

    The tick of a gone task sets it down as no longer to be done; that of a gone heading,
    duty or indicator with nothing recorded takes it away.
    """

    chosen = Signal()

    def __init__(
        self, comparison: PlanComparison, chosen: Mapping[str, Choice] | None = None
    ) -> None:
        super().__init__()
        self.comparison = comparison
        self.columns = (
            EntryColumn("", 34),
            EntryColumn(translate("Changes", "So sánh"), 112),
            EntryColumn(translate("Changes", "Mục"), 106),
            EntryColumn(translate("Changes", "Nội dung"), 230, stretch=3),
            EntryColumn(translate("Changes", "Đang có"), 220, stretch=3),
            EntryColumn(translate("Changes", "Bản mới"), 220, stretch=3),
        )
        self._choices = {row.key: row.usual for row in comparison.rows} | dict(chosen or {})
        self._shown: tuple[RowChange, ...] = comparison.rows

    @property
    def choices(self) -> dict[str, Choice]:
        """What is chosen for every row, by its key."""
        return dict(self._choices)

    @property
    def picked(self) -> int:
        """How many rows something is to be done with."""
        return sum(choice is not Choice.LEAVE for choice in self._choices.values())

    def show_rows(self, rows: tuple[RowChange, ...]) -> None:
        """Show these rows of the comparison."""
        self.beginResetModel()
        self._shown = rows
        self.endResetModel()

    def is_empty(self, column: int, rows: tuple[RowChange, ...]) -> bool:
        """Return whether none of these rows says anything in the column."""
        return not any(self._lines(row, self._choices[row.key], column) for row in rows)

    def row(self, at: int) -> RowChange:
        """Return the row shown there."""
        return self._shown[at]

    def choice(self, at: int) -> Choice:
        """Return what is chosen for the row shown there."""
        return self._choices[self._shown[at].key]

    def choose(self, at: int, choice: Choice) -> None:
        """Choose for the row shown there; what it does not offer changes nothing."""
        row = self._shown[at]
        if choice in row.choices and choice is not self._choices[row.key]:
            self._choices[row.key] = choice
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))
            self.chosen.emit()

    def toggle(self, at: int) -> None:
        """Tick the row, or take its tick away."""
        row = self._shown[at]
        if self._choices[row.key] is not Choice.LEAVE:
            self.choose(at, Choice.LEAVE)
        else:
            self.choose(at, next((one for one in _TICKED if one in row.choices), Choice.LEAVE))

    # --- Qt ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._shown)

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

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return whether the row can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == TICK and len(self._shown[index.row()].choices) > 1:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the cell shows and how it looks."""
        row = self._shown[index.row()]
        choice = self._choices[row.key]
        if index.column() == TICK:
            if role == Qt.ItemDataRole.CheckStateRole and len(row.choices) > 1:
                is_on = choice is not Choice.LEAVE
                return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
            if role == Qt.ItemDataRole.ToolTipRole and len(row.choices) > 1:
                return _tick_says(row)
            return None
        lines = self._lines(row, choice, index.column())
        if role == LINES_ROLE:
            return lines
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(line.text for line in lines)
        return None

    def _lines(self, row: RowChange, choice: Choice, column: int) -> tuple[CellLine, ...]:
        match column:
            case 1:
                return kind_lines(row, choice)
            case 2:
                lines = (CellLine(sort_word(row.sort), Tone.MUTED), CellLine(row.number))
                return lines if row.number else lines[:1]
            case 3:
                return (CellLine(row.title),)
            case 4:
                return old_lines(row)
        return new_lines(row)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != TICK:
            return False
        is_on = self.choice(index.row()) is not Choice.LEAVE
        if (Qt.CheckState(value) == Qt.CheckState.Checked) is not is_on:
            self.toggle(index.row())
        return True


def _tick_says(row: RowChange) -> str:
    if row.can_remove:
        return translate(
            "Changes", "Đánh dấu để bỏ khỏi kế hoạch; bỏ trống thì giữ lại. Hoàn tác được."
        )
    if row.kind is ChangeKind.GONE:
        return translate("Changes", "Đánh dấu để ghi “không còn thực hiện”; bỏ trống thì giữ lại.")
    if row.kind is ChangeKind.NEW:
        return translate("Changes", "Đánh dấu để thêm vào kế hoạch.")
    return translate("Changes", "Đánh dấu để lấy theo bản mới; bỏ trống thì giữ như đang có.")
