"""The tasks that wait for one document, each with the day it would fall due."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from kehoach_desktop.ui.deadlines.deadline_words import day_words, short_day
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE, CellLine, Tone

if TYPE_CHECKING:
    from kehoach_desktop.services.models.deadline_models import ArrivalLine, AwaitedTask

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_TICK, _NUMBER, _TASK, _WORDS, _DUE = range(5)

translate = QCoreApplication.translate


class ArrivalModel(QAbstractTableModel):
    """Every task is ticked from the start; ``ticked`` tells of each change."""

    ticked = Signal()

    def __init__(self, tasks: Sequence[AwaitedTask]) -> None:
        super().__init__()
        self._tasks = tasks
        self._lines: dict[str, ArrivalLine] = {}
        self._left: set[str] = set()
        self.columns = (
            EntryColumn(translate("Arrival", "Đặt hạn"), 72),
            EntryColumn(translate("Arrival", "Số"), 64),
            EntryColumn(translate("Arrival", "Nhiệm vụ"), 330, stretch=5, least=150),
            EntryColumn(translate("Arrival", "Như đã viết"), 220, stretch=3, least=110),
            EntryColumn(translate("Arrival", "Hạn mới"), 220, stretch=2, least=120),
        )

    def show_lines(self, lines: Sequence[ArrivalLine]) -> None:
        """Show the days that a document's day and count make."""
        self._lines = {line.task.id: line for line in lines}
        self.dataChanged.emit(self.index(0, _DUE), self.index(len(self._tasks) - 1, _DUE))
        self.ticked.emit()

    @property
    def ids(self) -> list[str]:
        """The keys of all tasks."""
        return [task.id for task in self._tasks]

    @property
    def chosen(self) -> list[str]:
        """The keys of the tasks ticked."""
        return [task.id for task in self._tasks if task.id not in self._left]

    @property
    def open(self) -> int:
        """How many ticked tasks have no new day yet."""
        return sum(
            1
            for id in self.chosen
            if id not in self._lines or self._lines[id].problem or self._lines[id].due is None
        )

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Return how many tasks wait."""
        return 0 if parent.isValid() else len(self._tasks)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """Return five."""
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

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _TICK else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the tick, the words or their lines."""
        task = self._tasks[index.row()]
        if index.column() == _TICK:
            if role == Qt.ItemDataRole.CheckStateRole:
                is_left = task.id in self._left
                return Qt.CheckState.Unchecked if is_left else Qt.CheckState.Checked
            return None
        lines = self._cell(task, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(line.text for line in lines)
        return lines if role == LINES_ROLE else None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a task or leave it waiting."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != _TICK:
            return False
        self.choose(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def choose(self, row: int, chosen: bool) -> None:
        """Tick the task in a row, or leave it waiting."""
        id = self._tasks[row].id
        if chosen:
            self._left.discard(id)
        else:
            self._left.add(id)
        self.dataChanged.emit(self.index(row, 0), self.index(row, _DUE))
        self.ticked.emit()

    def toggle(self, row: int) -> None:
        """Turn the tick of a row over."""
        self.choose(row, self._tasks[row].id in self._left)

    def _cell(self, task: AwaitedTask, column: int) -> tuple[CellLine, ...]:
        match column:
            case 1:
                return (CellLine(task.number),)
            case 2:
                under = " · ".join(part for part in (task.lead, task.plan_symbol) if part)
                lines = (CellLine(task.title), CellLine(under, Tone.MUTED))
                return tuple(line for line in lines if line.text)
            case 3:
                return (CellLine(task.deadline),)
            case _:
                return self._due(task)

    def _due(self, task: AwaitedTask) -> tuple[CellLine, ...]:
        if task.id in self._left:
            return (CellLine(translate("Arrival", "vẫn chờ"), Tone.MUTED),)
        line = self._lines.get(task.id)
        if line is None:
            return (CellLine("…", Tone.MUTED),)
        lines = []
        if line.due is not None:
            lines.append(CellLine(day_words(line.due), strong=True))
            if line.count:
                lines.append(CellLine(line.count, Tone.MUTED))
            if line.rest_reason and line.last_working_day is not None:
                told = translate("Arrival", "{reason}; ngày làm việc cuối {day}").format(
                    reason=line.rest_reason, day=short_day(line.last_working_day)
                )
                lines.append(CellLine(told, Tone.MUTED))
        if line.problem:
            lines.append(CellLine(f"▲ {line.problem}", Tone.BAD))
        return tuple(lines)
