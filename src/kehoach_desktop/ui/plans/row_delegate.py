"""Paints the rows of the tree: two lines of text, one height for all."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.services.models.tree_models import NodeKind, TreeRow
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.plans.row_lines import deadline_lines, two_lines
from kehoach_desktop.ui.plans.row_text import cell_text, counts_text, state_text, status_look
from kehoach_desktop.ui.plans.tree_model import ROW, Column

_PADDING = 7
_ABOVE = 4


class RowDelegate(QStyledItemDelegate):
    """Plans and groups stand bold on a band with their counts; tasks wrap to two lines."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the one height of every row."""
        # The stubs of 6.8 leave out what an option holds.
        look: Any = option
        return QSize(80, 2 * look.fontMetrics.height() + 2 * _ABOVE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        look: Any = option
        row = index.data(ROW)
        chosen = bool(look.state & QStyle.StateFlag.State_Selected)
        heading = isinstance(row, TreeRow) and row.key.kind is not NodeKind.TASK
        ground = theme.CHOSEN if chosen else theme.BAND if heading else theme.GROUND
        cell = QRect(look.rect)
        if heading and Column.TITLE < index.column() < Column.STATUS:
            return
        if heading and index.column() == Column.TITLE and isinstance(look.widget, QTreeView):
            # A heading has nothing in the columns after its title and runs over them.
            cell.setRight(look.widget.columnViewportPosition(Column.STATUS) - 1)
        painter.save()
        painter.fillRect(cell, QColor(ground))
        painter.setPen(QColor(theme.LINE))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        box = cell.adjusted(_PADDING, _ABOVE, -_PADDING, -_ABOVE)
        font = QFont(look.font)
        if not isinstance(row, TreeRow):
            painter.setPen(QColor(theme.MUTED))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, str(index.data() or ""))
        elif heading:
            self._paint_heading(painter, box, row, index.column(), font)
        else:
            self._paint_task(painter, box, row, index.column(), font)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, box: QRect, row: TreeRow, column: int, font: QFont
    ) -> None:
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        if column == Column.TITLE:
            counts = f"  ·  {counts_text(row)}"
            lines = two_lines(row.title, font, box.width(), counts)
            counts = counts if lines[-1] else counts_text(row)
            _paint_lines(painter, box, lines, theme.INK, counts)
        elif column == Column.STATUS and row.state is not None:
            font.setWeight(QFont.Weight.Normal)
            painter.setFont(font)
            draft = row.state is PlanState.DRAFT
            text = ("◆ " if draft else "") + state_text(row)
            _paint_lines(painter, box, [text], theme.DOUBT if draft else theme.MUTED)
        elif column == Column.NUMBER:
            _paint_number(painter, box, row.number, theme.INK)

    def _paint_task(
        self, painter: QPainter, box: QRect, row: TreeRow, column: int, font: QFont
    ) -> None:
        painter.setFont(font)
        colour = theme.INK
        if column == Column.STATUS and row.status is not None:
            colour = theme.BAD if row.missed else status_look(row.status)[1]
        elif column in (Column.NUMBER, Column.COORDINATING):
            colour = theme.MUTED
        if column == Column.NUMBER:
            _paint_number(painter, box, row.number, colour)
            return
        text, width = cell_text(row, column), box.width()
        is_deadline = column == Column.DEADLINE
        lines = (
            deadline_lines(text, row.due, font, width)
            if is_deadline
            else two_lines(text, font, width)
        )
        _paint_lines(painter, box, lines, colour)


def _paint_number(painter: QPainter, box: QRect, number: str, colour: str) -> None:
    """Paint a number on one line: broken at its points, "1.1" would be two numbers."""
    room = box.adjusted(0, 0, _PADDING - 1, 0)
    shown = painter.fontMetrics().elidedText(number, Qt.TextElideMode.ElideRight, room.width())
    painter.setPen(QColor(colour))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_lines(
    painter: QPainter, box: QRect, lines: list[str], colour: str, after: str = ""
) -> None:
    metrics = painter.fontMetrics()
    top = box.top() + (box.height() - len(lines) * metrics.height()) / 2 + metrics.ascent()
    painter.setPen(QColor(colour))
    for place, line in enumerate(lines):
        painter.drawText(QPointF(box.left(), top + place * metrics.height()), line)
    if after and lines:
        painter.setPen(QColor(theme.MUTED))
        left = box.left() + metrics.horizontalAdvance(lines[-1])
        painter.drawText(QPointF(left, top + (len(lines) - 1) * metrics.height()), after)
