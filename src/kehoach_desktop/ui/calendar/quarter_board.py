"""The quarter at a glance: three months, how full each day is, in numbers and words."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.days.calendar_grid import (
    QUARTER,
    Density,
    density,
    month_after,
    month_weeks,
    quarter_first,
)
from kehoach_desktop.services.models.calendar_models import is_alarming
from kehoach_desktop.services.models.read_models import DueLine
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.calendar.entry_looks import counted_words, density_words, month_name
from kehoach_desktop.ui.calendar.painted_days import PaintedDays, grid_cell

_GAP = 20
_TITLE, _NAMES, _WORDS = 30, 20, 44
_TALLEST = 1.7
_GROUNDS = {
    Density.NONE: theme.GROUND,
    Density.LIGHT: "#eef5fc",
    Density.MEDIUM: "#d3e5f7",
    Density.HEAVY: "#aecdee",
}


class QuarterBoard(PaintedDays):
    """Paints the months of a quarter side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = datetime.date.min
        self._cells: dict[datetime.date, QRect] = {}
        self._rows = 6

    def show_quarter(self, day: datetime.date) -> None:
        """Lay the board out for the quarter that holds this day."""
        self.first = quarter_first(day)
        self._lay_out()
        self.update()

    def cell(self, day: datetime.date) -> QRect:
        """Return where a day lies; an empty rectangle for one that is not shown."""
        return self._cells.get(day, QRect())

    def day_at(self, place: QPoint) -> datetime.date | None:
        """Return the day under a point."""
        return next((day for day, cell in self._cells.items() if cell.contains(place)), None)

    def month_lines(self, month: datetime.date) -> list[DueLine]:
        """Return what falls due in a month."""
        return [
            line
            for day, lines in self._by_day.items()
            if (day.year, day.month) == (month.year, month.month)
            for line in lines
        ]

    def month_words(self, month: datetime.date) -> str:
        """Return a month in words: how much, how late, when the most."""
        lines = self.month_lines(month)
        if not lines:
            return self.tr("Không có việc nào đến hạn.")
        words = counted_words(lines)
        busiest = max(
            (day for day in self._by_day if (day.year, day.month) == (month.year, month.month)),
            key=lambda day: (len(self._by_day[day]), -day.toordinal()),
        )
        count = len(self._by_day[busiest])
        most = self.tr("Nhiều nhất ngày {day}/{month}: {n} việc ({density})").format(
            day=busiest.day, month=busiest.month, n=count, density=density_words(count)
        )
        return f"{words}\n{most}"

    def _lay_out(self) -> None:
        self._cells = {}
        if self.first == datetime.date.min:
            return
        months = [month_after(self.first, at) for at in range(QUARTER)]
        self._rows = max(len(month_weeks(month)) for month in months)
        for at, month in enumerate(months):
            area = self._grid_area(at)
            for row, week in enumerate(month_weeks(month)):
                for column, day in enumerate(week):
                    if day.month == month.month:
                        self._cells[day] = grid_cell(area, self._rows, 7, row, column)

    def _month_area(self, at: int) -> QRect:
        width = (self.width() - 2 * 16 - (QUARTER - 1) * _GAP) // QUARTER
        return QRect(16 + at * (width + _GAP), 8, width, self.height() - 16)

    def _grid_area(self, at: int) -> QRect:
        area = self._month_area(at).adjusted(0, _TITLE + _NAMES, 0, -_WORDS)
        # Days much higher than wide look like a list, not like a month.
        area.setHeight(min(area.height(), round(self._rows * area.width() / 7 * _TALLEST)))
        return area

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the days out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def sizeHint(self) -> QSize:
        """Return a size in which the numbers stand well."""
        return QSize(900, 460)

    # --- painting ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the months with what they hold in words below each."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.GROUND))
        if self.span is None or not self._cells:
            return
        for at in range(QUARTER):
            self._paint_month(painter, at)
        for day, cell in self._cells.items():
            self._paint_day(painter, day, cell)
        chosen = self.cell(self.cursor_day)
        if not chosen.isEmpty():
            painter.setPen(QPen(QColor(theme.PRIMARY), 2))
            painter.drawRect(chosen.adjusted(1, 1, -1, -1))

    def _paint_month(self, painter: QPainter, at: int) -> None:
        month, area, grid = month_after(self.first, at), self._month_area(at), self._grid_area(at)
        painter.setFont(self.font_of(15, bold=True))
        painter.setPen(QColor(theme.INK))
        title = QRect(area.left(), area.top(), area.width(), _TITLE)
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, month_name(month))
        painter.setFont(self.font_of(theme.TEXT_PIXELS - 1))
        painter.setPen(QColor(theme.MUTED))
        names = QRect(area.left(), area.top() + _TITLE, area.width(), _NAMES)
        for column, name in enumerate(self.tr("T2 T3 T4 T5 T6 T7 CN").split()):
            rect = grid_cell(names, 1, 7, 0, column)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name)
        words = QRect(area.left(), grid.bottom() + 6, area.width(), _WORDS)
        painter.setPen(QColor(theme.INK))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, int(flags | Qt.TextFlag.TextWordWrap), self.month_words(month))

    def _paint_day(self, painter: QPainter, day: datetime.date, cell: QRect) -> None:
        span, lines = self.span, self.lines_of(day)
        if span is None:
            return
        works = span.calendar.is_working(day)
        ground = _GROUNDS[density(len(lines))]
        painter.fillRect(cell, QColor(ground if lines or works else theme.BAND))
        painter.setPen(QColor(theme.LINE))
        painter.drawRect(cell)
        today = day == span.today
        painter.setFont(self.font_of(theme.TEXT_PIXELS - 1, bold=today or bool(lines)))
        top = cell.adjusted(4, 1, -2, 0)
        top.setHeight(16)
        if today:
            mark = QRect(cell.left() + 1, cell.top() + 1, cell.width() - 1, 16)
            painter.fillRect(mark, QColor(theme.PRIMARY))
            painter.setPen(QColor(theme.GROUND))
        else:
            painter.setPen(QColor(theme.INK if works else theme.MUTED))
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, str(day.day))
        if day in span.notes:
            painter.setFont(self.font_of(10))
            painter.setPen(QColor(theme.MUTED))
            corner = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
            words = self.tr("làm bù") if works else self.tr("nghỉ")
            painter.drawText(cell.adjusted(2, 0, -3, -1), corner, words)
        if lines:
            self._paint_count(painter, cell, lines)

    def _paint_count(self, painter: QPainter, cell: QRect, lines: tuple[DueLine, ...]) -> None:
        late = sum(map(is_alarming, lines))
        below = cell.adjusted(4, 16, -1, -1)
        painter.setFont(self.font_of(11))
        words = self.tr("{n} việc").format(n=len(lines))
        for pixels in (10, 9):
            if painter.fontMetrics().horizontalAdvance(words) > below.width():
                painter.setFont(self.font_of(pixels))
        painter.setPen(QColor(theme.INK))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)
        if late:
            line = painter.fontMetrics().height()
            painter.setPen(QColor(theme.BAD))
            painter.drawText(
                QPointF(below.left(), below.top() + line + painter.fontMetrics().ascent()),
                f"▲{late}",
            )
