"""The rows of a report or tracking list, each with its task and what stands against it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from kehoach_desktop.services.monthly.progress_lists import ListedRow
from kehoach_desktop.services.monthly.progress_matching import Verdict
from kehoach_desktop.ui.importing.reading_lines import progress_words
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE, CellLine, Tone

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_MAY_BE_TAKEN = (Verdict.SURE, Verdict.DOUBTFUL, Verdict.CONFLICT)

translate = QCoreApplication.translate


class ProgressListModel(QAbstractTableModel):
    """Four columns: taken or not, the row, the task it is about, what is to be looked at.

    Sure rows are ticked from the start; a doubtful or conflicting one may be ticked too.
    """

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[ListedRow] = ()
        self._taken: set[int] = set()

    def show_rows(self, rows: Sequence[ListedRow]) -> None:
        """Show other rows, the sure ones ticked."""
        self.beginResetModel()
        self._rows = rows
        self._taken = {at for at, row in enumerate(rows) if row.verdict is Verdict.SURE}
        self.endResetModel()
        self.ticked.emit()

    @property
    def taken(self) -> list[ListedRow]:
        """The rows ticked."""
        return [self._rows[at] for at in sorted(self._taken)]

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Return how many rows the list has."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """Return four."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return (
                    translate("ProgressListModel", "Nhận"),
                    translate("ProgressListModel", "Trong bảng"),
                    translate("ProgressListModel", "Nhiệm vụ đang giữ"),
                    translate("ProgressListModel", "Cần xem"),
                )[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let the first column be ticked where a task was found."""
        flags = super().flags(index)
        if index.column() == 0 and self._may_be_taken(index.row()):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the tick, the words or their lines."""
        at = index.row()
        if index.column() == 0:
            if role == Qt.ItemDataRole.CheckStateRole and self._may_be_taken(at):
                return Qt.CheckState.Checked if at in self._taken else Qt.CheckState.Unchecked
            return None
        lines = self._lines(self._rows[at], index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(line.text for line in lines)
        return lines if role == LINES_ROLE else None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a row or take the tick away."""
        if role != Qt.ItemDataRole.CheckStateRole or not self._may_be_taken(index.row()):
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            # Of two rows about one task only one can be right.
            self._taken -= self._about_the_same(index.row())
            self._taken.add(index.row())
        else:
            self._taken.discard(index.row())
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
        self.ticked.emit()
        return True

    def _about_the_same(self, at: int) -> set[int]:
        task = self._rows[at].matched.task
        return {
            other
            for other, row in enumerate(self._rows)
            if task is not None and row.matched.task is not None and row.matched.task.id == task.id
        }

    def _may_be_taken(self, at: int) -> bool:
        row = self._rows[at]
        return row.entered is not None and row.verdict in _MAY_BE_TAKEN

    def _lines(self, row: ListedRow, column: int) -> tuple[CellLine, ...]:
        told, task = row.matched.row, row.matched.task
        if column == 1:
            said = progress_words(told)
            name = f"{told.number}. {told.title}" if told.number else told.title
            lines = [CellLine(name), CellLine(said, Tone.MUTED), CellLine(told.where, Tone.MUTED)]
            return tuple(line for line in lines if line.text)
        if column == 2:
            if task is None:
                return (CellLine("–", Tone.MUTED),)
            name = f"{task.number}. {task.title}" if task.number else task.title
            return (CellLine(name), CellLine(task.plan_symbol, Tone.MUTED))
        if not row.matched.message:
            return (CellLine("✓", Tone.MUTED),)
        if row.verdict.needs_attention:
            return (CellLine(f"◆ {row.matched.message}", Tone.DOUBT),)
        return (CellLine(row.matched.message, Tone.MUTED),)
