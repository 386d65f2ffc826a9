"""The month: weeks of days with what falls due on each, to be dragged to another day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from kehoach_desktop.domain.days.calendar_grid import month_weeks
from kehoach_desktop.services.models.calendar_models import numbered_title
from kehoach_desktop.services.models.read_models import DueLine
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.calendar.entry_looks import (
    entry_shape,
    entry_words,
    why_not_dragged,
)
from kehoach_desktop.ui.calendar.painted_days import (
    PaintedDays,
    baseline,
    fits,
    grid_cell,
    parts,
    wrapped,
)
from kehoach_desktop.ui.widgets.status_shape import COLOURS

MIME = "application/x-kehoach-entry"
_HEAD = 24
_NUMBER = 22
_ENTRY = 17
_MOST_LINES = 3
_PAD = 5
_SHAPE = 14


@dataclass(frozen=True, slots=True)
class _Place:
    """Where something lies: a line, or with ``None`` the words that tell of more of them."""

    rect: QRect
    day: datetime.date
    line: DueLine | None
    words: tuple[str, ...]


class MonthBoard(PaintedDays):
    """Paints the weeks of a month; days beside it are paler.

    ``line_opened`` asks for a line's own place; ``dropped`` tells a line and the day it was
    put on, ``refused`` why it can't be moved.
    """

    line_opened = Signal(object)
    dropped = Signal(object, object)
    refused = Signal(str)
    menu_asked = Signal(object, QPoint)
    """A line and the place on the screen where its menu is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setMinimumHeight(_HEAD + 5 * (_NUMBER + _ENTRY))
        self.month = datetime.date.min
        self._weeks: tuple[tuple[datetime.date, ...], ...] = ()
        self._places: list[_Place] = []
        self._pressed: tuple[QPoint, DueLine] | None = None
        self._over: datetime.date | None = None

    def show_month(self, month: datetime.date) -> None:
        """Lay the board out for the month that holds this day."""
        self.month = month.replace(day=1)
        self._weeks = month_weeks(month)
        self._lay_out()
        self.update()

    # --- where things lie --------------------------------------------------------------

    def _area(self) -> QRect:
        return self.rect().adjusted(0, _HEAD, 0, 0)

    def cell(self, day: datetime.date) -> QRect:
        """Return where a day lies; an empty rectangle for one that is not shown."""
        for row, week in enumerate(self._weeks):
            if day in week:
                return grid_cell(self._area(), len(self._weeks), 7, row, week.index(day))
        return QRect()

    def day_at(self, place: QPoint) -> datetime.date | None:
        """Return the day under a point."""
        for week in self._weeks:
            for day in week:
                if self.cell(day).contains(place):
                    return day
        return None

    def line_at(self, place: QPoint) -> DueLine | None:
        """Return the line under a point."""
        found = next((one for one in self._places if one.rect.contains(place)), None)
        return found.line if found is not None else None

    def place_of(self, line: DueLine) -> QRect:
        """Return where a line is painted; an empty rectangle when it is behind "+3"."""
        found = (one.rect for one in self._places if one.line == line)
        return next(found, QRect())

    def more_of(self, day: datetime.date) -> QRect:
        """Return where the "+3" of a day is; an empty rectangle when it has none."""
        found = (one.rect for one in self._places if one.line is None and one.day == day)
        return next(found, QRect())

    def _lay_out(self) -> None:
        self._places = []
        for week in self._weeks:
            for day in week:
                lines = self.lines_of(day)
                if lines:
                    self._lay_day(day, lines)

    def _lay_day(self, day: datetime.date, lines: tuple[DueLine, ...]) -> None:
        cell = self.cell(day)
        inside = cell.adjusted(2, _NUMBER, -2, -2)
        room = max(1, inside.height() // _ENTRY)
        metrics = QFontMetrics(self.font_of(theme.TEXT_PIXELS - 1))
        shown = lines if len(lines) <= room else lines[: room - 1]
        # Where there is room, titles stand on several lines.
        most = min(_MOST_LINES, room // len(shown)) if len(shown) == len(lines) else 1
        top, width = inside.top(), inside.width() - _SHAPE - 5
        for line in shown:
            words = wrapped(numbered_title(line), metrics, width, most)
            rect = QRect(inside.left(), top, inside.width(), len(words) * _ENTRY)
            self._places.append(_Place(rect, day, line, words))
            top += rect.height()
        hidden = len(lines) - len(shown)
        if hidden:
            rect = QRect(inside.left(), top, inside.width(), _ENTRY)
            more = self.tr("+{n} việc nữa").format(n=hidden)
            more = more if fits(more, metrics, rect.width() - 5) else f"+{hidden}"
            self._places.append(_Place(rect, day, None, (more,)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the days out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def sizeHint(self) -> QSize:
        """Return a size in which each day shows some lines."""
        return QSize(900, 560)

    # --- painting ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names of the days, the days, and what falls due on them."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.GROUND))
        self._paint_head(painter)
        if self.span is None:
            return
        for week in self._weeks:
            for day in week:
                self._paint_day(painter, day)
        for place in self._places:
            self._paint_place(painter, place)
        self._paint_lines(painter)
        self._paint_chosen(painter)

    def _paint_head(self, painter: QPainter) -> None:
        names = (
            self.tr("Thứ Hai"),
            self.tr("Thứ Ba"),
            self.tr("Thứ Tư"),
            self.tr("Thứ Năm"),
            self.tr("Thứ Sáu"),
            self.tr("Thứ Bảy"),
            self.tr("Chủ nhật"),
        )
        painter.fillRect(QRect(0, 0, self.width(), _HEAD), QColor(theme.BAND))
        painter.setFont(self.font_of(theme.TEXT_PIXELS - 1, bold=True))
        painter.setPen(QColor(theme.MUTED))
        edges = parts(self.width(), 7)
        for at, name in enumerate(names):
            rect = QRect(edges[at] + _PAD + 2, 0, edges[at + 1] - edges[at], _HEAD)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_day(self, painter: QPainter, day: datetime.date) -> None:
        span = self.span
        if span is None:
            return
        cell = self.cell(day)
        outside = day.month != self.month.month
        if not span.calendar.is_working(day):
            painter.fillRect(cell, QColor(theme.BAND))
        if day == self._over:
            painter.fillRect(cell, QColor(theme.CHOSEN))
        number = str(day.day) if day.day > 1 else f"{day.day}/{day.month}"
        today = day == span.today
        painter.setFont(self.font_of(theme.TEXT_PIXELS, bold=today))
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(number)
        rect = QRect(cell.left() + _PAD, cell.top() + 2, width + 8, _NUMBER - 3)
        if today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.PRIMARY))
            painter.drawRoundedRect(rect.adjusted(-2, 0, 0, 0), 4, 4)
            painter.setPen(QColor(theme.GROUND))
        else:
            painter.setPen(QColor(theme.MUTED if outside else theme.INK))
        painter.drawText(rect.adjusted(2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, number)
        note = " · ".join(part for part in self._beside(day) if part)
        if note:
            painter.setFont(self.font_of(11))
            painter.setPen(QColor(theme.PRIMARY if today else theme.MUTED))
            beside = QRect(rect.right() + 5, rect.top(), 0, rect.height())
            beside.setRight(cell.right() - 4)
            words = painter.fontMetrics().elidedText(
                note, Qt.TextElideMode.ElideRight, beside.width()
            )
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, words)

    def _beside(self, day: datetime.date) -> tuple[str, ...]:
        """Return what stands beside a day's number, what matters most first."""
        span = self.span
        if span is None:
            return ()
        last = ""
        if self.lines_of(day) and not span.calendar.is_working(day):
            before = span.calendar.last_working_day(day)
            last = self.tr("nên xong {day}/{month}").format(day=before.day, month=before.month)
        return (
            self.tr("hôm nay") if day == span.today else "",
            last,
            span.notes.get(day, ""),
        )

    def _paint_place(self, painter: QPainter, place: _Place) -> None:
        rect = place.rect.adjusted(3, 0, -2, 0)
        painter.setFont(self.font_of(theme.TEXT_PIXELS - 1))
        metrics = painter.fontMetrics()
        rect.setHeight(_ENTRY)
        base = baseline(rect, metrics.ascent(), metrics.descent())
        if place.line is None:
            painter.setPen(QColor(theme.PRIMARY))
            painter.drawText(base, place.words[0])
            return
        shape, tone = entry_shape(place.line)
        painter.setPen(QColor(COLOURS[tone]))
        painter.drawText(base, shape)
        outside = place.day.month != self.month.month
        painter.setPen(QColor(theme.MUTED if outside else theme.INK))
        for at, words in enumerate(place.words):
            painter.drawText(base + QPointF(_SHAPE, at * _ENTRY), words)

    def _paint_lines(self, painter: QPainter) -> None:
        area = self._area()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QColor(theme.LINE))
        for x in parts(area.width(), 7)[1:-1]:
            painter.drawLine(x, 0, x, area.bottom())
        for y in parts(area.height(), max(1, len(self._weeks)))[:-1]:
            painter.drawLine(0, area.top() + y, area.right(), area.top() + y)

    def _paint_chosen(self, painter: QPainter) -> None:
        cell = self.cell(self.cursor_day)
        if not cell.isEmpty():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.PRIMARY), 2 if self.hasFocus() else 1))
            painter.drawRect(cell.adjusted(1, 1, -1, -1))

    # --- the mouse -------------------------------------------------------------------------

    def _tip(self, place: QPoint) -> str:
        line = self.line_at(place)
        return entry_words(line) if line is not None else super()._tip(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day; a line pressed may be dragged, "+3" opens the list."""
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = event.position().toPoint()
        line = self.line_at(place)
        self._pressed = (place, line) if line is not None else None
        day = self.day_at(place)
        if day is not None and self.more_of(day).contains(place):
            self.day_opened.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the pressed line along once the mouse has moved far enough."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        start, line = self._pressed
        moved = (event.position().toPoint() - start).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._pressed = None
            self.drag(line)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the pressed line go."""
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the line, or the list of the day."""
        line = self.line_at(event.position().toPoint())
        if line is not None:
            self.line_opened.emit(line)
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the line under the mouse."""
        line = self.line_at(event.pos())
        if line is not None:
            self.menu_asked.emit(line, event.globalPos())

    # --- dragging --------------------------------------------------------------------------

    def drag(self, line: DueLine) -> None:
        """Take a line along under the mouse, or say why it stays where it is."""
        why = why_not_dragged(line)
        if why:
            self.refused.emit(why)
            return
        mime = QMimeData()
        mime.setData(MIME, f"{line.id} {line.day.isoformat()}".encode())
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.setPixmap(self.grab(self.place_of(line)))
        drag.exec(Qt.DropAction.MoveAction)

    def dragged_line(self, mime: QMimeData) -> DueLine | None:
        """Return the line that is being dragged, if it is one of these days."""
        id, _, day = bytes(mime.data(MIME).data()).decode(errors="replace").partition(" ")
        for lines in self._by_day.values():
            for line in lines:
                if line.id == id and line.day.isoformat() == day and not why_not_dragged(line):
                    return line
        return None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take lines of this board."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Mark the day under the mouse."""
        self._over = self.day_at(event.position().toPoint())
        self.update()
        if self._over is not None and event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Mark no day."""
        self._over = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which line was put on which day; nothing is changed here."""
        self._over = None
        self.update()
        line = self.dragged_line(event.mimeData())
        day = self.day_at(event.position().toPoint())
        if line is None or day is None:
            return
        event.acceptProposedAction()
        if day != line.day:
            self.dropped.emit(line, day)
