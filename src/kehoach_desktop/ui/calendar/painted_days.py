"""What the month and the quarter have in common: days painted on a board, one of them chosen."""

from __future__ import annotations

import datetime
from abc import abstractmethod

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from kehoach_desktop.services.models.calendar_models import CalendarSpan
from kehoach_desktop.services.models.read_models import DueLine
from kehoach_desktop.ui.calendar.entry_looks import day_summary


class PaintedDays(QWidget):
    """A board of days; the page moves the chosen day, the mouse asks for it."""

    chosen = Signal(object)
    """The day that was clicked."""

    day_opened = Signal(object)
    """The day whose whole list is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.span: CalendarSpan | None = None
        self.cursor_day = datetime.date.min
        self._by_day: dict[datetime.date, tuple[DueLine, ...]] = {}

    def show_span(self, span: CalendarSpan) -> None:
        """Show these days."""
        self.span = span
        self._by_day = span.by_day()
        self._lay_out()
        self._name_day()
        self.update()

    def show_cursor(self, day: datetime.date) -> None:
        """Mark the chosen day."""
        self.cursor_day = day
        self._name_day()
        self.update()

    def lines_of(self, day: datetime.date) -> tuple[DueLine, ...]:
        """Return what falls due on a day."""
        return self._by_day.get(day, ())

    @abstractmethod
    def day_at(self, place: QPoint) -> datetime.date | None:
        """Return the day under a point."""

    def _lay_out(self) -> None:
        """Find where the days lie; the default needs nothing."""

    def _name_day(self) -> None:
        if self.span is not None and self.cursor_day != datetime.date.min:
            lines = self.lines_of(self.cursor_day)
            self.setAccessibleName(day_summary(self.cursor_day, self.span, lines))

    def _tip(self, place: QPoint) -> str:
        day = self.day_at(place)
        if day is None or self.span is None:
            return ""
        return day_summary(day, self.span, self.lines_of(day))

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what is under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self._tip(event.pos())
            if tip:
                QToolTip.showText(event.globalPos(), tip, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the mouse."""
        day = self.day_at(event.position().toPoint())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the list of the day."""
        day = self.day_at(event.position().toPoint())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.day_opened.emit(day)

    def font_of(self, pixels: int, *, bold: bool = False) -> QFont:
        """Return the window's letters in another size."""
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setBold(bold)
        return font


def parts(length: int, count: int) -> list[int]:
    """Return the edges that part a length into ``count`` nearly equal whole pieces."""
    return [round(length * at / count) for at in range(count + 1)]


def grid_cell(area: QRect, rows: int, columns: int, row: int, column: int) -> QRect:
    """Return the rectangle of one cell of a grid that fills the area to the pixel."""
    across, down = parts(area.width(), columns), parts(area.height(), rows)
    return QRect(
        area.left() + across[column],
        area.top() + down[row],
        across[column + 1] - across[column],
        down[row + 1] - down[row],
    )


def wrapped(text: str, metrics: QFontMetrics, width: int, most: int) -> tuple[str, ...]:
    """Return the lines of a text in a width, at most so many; the last one ends in "…"."""
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < most - 1:
        count = 1
        while count < len(rest) and fits(" ".join(rest[: count + 1]), metrics, width):
            count += 1
        line = " ".join(rest[:count])
        if not fits(line, metrics, width):
            break
        lines.append(line)
        rest = rest[count:]
    if rest:
        lines.append(metrics.elidedText(" ".join(rest), Qt.TextElideMode.ElideRight, width))
    return tuple(lines)


def fits(text: str, metrics: QFontMetrics, width: int) -> bool:
    """Whether a text stands in a width."""
    return metrics.horizontalAdvance(text) <= width


def baseline(rect: QRect, ascent: int, descent: int) -> QPointF:
    """Return where a line of text stands in the middle of a rectangle's height."""
    return QPointF(rect.left(), rect.top() + (rect.height() + ascent - descent) / 2)
