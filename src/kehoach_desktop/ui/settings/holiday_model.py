"""The days of a year that are not what their weekday says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from kehoach_desktop.services.settings.office_calendar import DayMark, SpecialDay
from kehoach_desktop.ui.deadlines.deadline_words import day_words
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE, CellLine, Tone

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_SATURDAY = 5

translate = QCoreApplication.translate


class HolidayModel(QAbstractTableModel):
    """A row a day; what the office marked itself says so."""

    def __init__(self) -> None:
        super().__init__()
        self.columns = (
            EntryColumn(translate("Holidays", "Ngày"), 190, least=150),
            EntryColumn(translate("Holidays", "Loại"), 140, least=120),
            EntryColumn(translate("Holidays", "Tên"), 300, stretch=1),
            EntryColumn(translate("Holidays", "Theo"), 180, least=140),
        )
        self._days: Sequence[SpecialDay] = ()

    def show_days(self, days: Sequence[SpecialDay]) -> None:
        """Show these days."""
        self.beginResetModel()
        self._days = days
        self.endResetModel()

    def day_at(self, row: int) -> SpecialDay | None:
        """Return the day of a row."""
        return self._days[row] if 0 <= row < len(self._days) else None

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Return how many days there are."""
        return 0 if parent.isValid() else len(self._days)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell and how they look."""
        if role not in (Qt.ItemDataRole.DisplayRole, LINES_ROLE):
            return None
        line = self._line(self._days[index.row()], index.column())
        return (line,) if role == LINES_ROLE else line.text

    def _line(self, day: SpecialDay, column: int) -> CellLine:
        if column == 0:
            words = day_words(day.day)
            return CellLine(words[:1].upper() + words[1:], strong=True)
        if column == 1:
            return _kind(day)
        if column == 2:
            return CellLine(day.name)
        if day.own:
            return CellLine(translate("Holidays", "✎ cơ quan tự ghi"), Tone.GOOD)
        return CellLine(translate("Holidays", "lịch chung"), Tone.MUTED)


def _kind(day: SpecialDay) -> CellLine:
    if day.mark is DayMark.WORKING:
        weekend = day.day.weekday() >= _SATURDAY
        words = translate("Holidays", "đi làm bù") if weekend else translate("Holidays", "vẫn làm")
        return CellLine(words, Tone.DOUBT)
    if day.mark is DayMark.REST:
        return CellLine(translate("Holidays", "nghỉ hoán đổi"))
    return CellLine(translate("Holidays", "nghỉ lễ"))
