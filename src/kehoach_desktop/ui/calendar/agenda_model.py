"""The days with something due, one under another."""

from __future__ import annotations

import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from kehoach_desktop.services.models.calendar_models import CalendarSpan, state_words
from kehoach_desktop.services.models.read_models import DueLine
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.calendar.entry_looks import day_note, entry_shape, entry_words
from kehoach_desktop.ui.deadlines.deadline_words import day_words
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE, CellLine, Tone

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
DAY, TITLE, LEAD, STATE, PLAN = range(5)

translate = QCoreApplication.translate


class AgendaModel(QAbstractTableModel):
    """A row for each line, and one for a day off or worked in exchange with nothing due.

    The day stands in the first of its rows only.
    """

    def __init__(self) -> None:
        super().__init__()
        self.columns = (
            EntryColumn(translate("Agenda", "Ngày"), 190, least=176),
            EntryColumn(translate("Agenda", "Việc"), 360, stretch=4),
            EntryColumn(translate("Agenda", "Chủ trì"), 190, stretch=2, least=130),
            EntryColumn(translate("Agenda", "Tình trạng"), 160, least=126),
            EntryColumn(translate("Agenda", "Kế hoạch"), 110, least=92),
        )
        self._span: CalendarSpan | None = None
        self._rows: list[tuple[datetime.date, DueLine | None, bool]] = []

    def show_span(self, span: CalendarSpan, only: datetime.date | None = None) -> None:
        """Show these days, or ``only`` one of them."""
        by_day = span.by_day()
        days = sorted({*by_day, *span.notes}) if only is None else [only]
        self.beginResetModel()
        self._span = span
        self._rows = []
        for day in days:
            lines: tuple[DueLine | None, ...] = by_day.get(day, ()) or (None,)
            self._rows.extend((day, line, at == 0) for at, line in enumerate(lines))
        self.endResetModel()

    def line_at(self, row: int) -> DueLine | None:
        """Return the line of a row, ``None`` for a day with nothing due."""
        return self._rows[row][1] if 0 <= row < len(self._rows) else None

    def day_of(self, row: int) -> datetime.date | None:
        """Return the day of a row."""
        return self._rows[row][0] if 0 <= row < len(self._rows) else None

    def row_of(self, day: datetime.date) -> int:
        """Return the first row of this day or of the next one that has any; -1 for none."""
        found = (row for row, shown in enumerate(self._rows) if shown[0] >= day)
        return next(found, -1)

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

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
        if not index.isValid() or self._span is None:
            return None
        day, line, first = self._rows[index.row()]
        if role == LINES_ROLE:
            return self._lines(index.column(), day, line, first)
        if role == Qt.ItemDataRole.DisplayRole:
            lines = self._lines(index.column(), day, line, first)
            return "\n".join(one.text for one in lines)
        if role == Qt.ItemDataRole.ToolTipRole and line is not None:
            return entry_words(line)
        if role == Qt.ItemDataRole.BackgroundRole and not self._span.calendar.is_working(day):
            return QColor(theme.BAND)
        return None

    def _lines(
        self, column: int, day: datetime.date, line: DueLine | None, first: bool
    ) -> tuple[CellLine, ...]:
        if column == DAY:
            return self._day_lines(day, due=line is not None) if first else ()
        if line is None:
            note = self._span.notes.get(day, "") if self._span is not None else ""
            return (CellLine(note, Tone.MUTED),) if column == TITLE and note else ()
        if column == TITLE:
            words = f"{line.number} {line.title}".strip()
            return (CellLine(words),)
        if column == LEAD:
            return (CellLine(line.lead, Tone.MUTED),) if line.lead else ()
        if column == STATE:
            shape, tone = entry_shape(line)
            return (CellLine(f"{shape} {state_words(line)}", tone),)
        return (CellLine(line.plan_symbol, Tone.MUTED),) if line.plan_symbol else ()

    def _day_lines(self, day: datetime.date, *, due: bool) -> tuple[CellLine, ...]:
        span = self._span
        if span is None:
            return ()
        words = day_words(day)
        lines = [CellLine(words[:1].upper() + words[1:], strong=True)]
        if day == span.today:
            lines.append(CellLine(translate("Agenda", "hôm nay"), Tone.GOOD))
        if due and (note := day_note(day, span, due=True)):
            lines.extend(CellLine(part, Tone.MUTED) for part in note.split(" · "))
        return tuple(lines)
