"""Table cells whose lines each have their own tone: words, a doubt, a state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.widgets.breakable_text import BREAK, breakable
from kehoach_desktop.ui.widgets.status_shape import COLOURS
from kehoach_desktop.ui.widgets.status_shape import Tone as Tone

LINES_ROLE = int(Qt.ItemDataRole.UserRole) + 40
"""A model answers it with a sequence of ``CellLine``; without it the display text is shown."""

PAD_X, PAD_Y = 8, 6


@dataclass(frozen=True, slots=True)
class CellLine:
    """A line of a cell; it wraps where the column is too narrow."""

    text: str
    tone: Tone = Tone.PLAIN
    strong: bool = False


class TonedCellDelegate(QStyledItemDelegate):
    """Draws the lines of ``LINES_ROLE``, wrapped; the last one that fits is elided.

    No line takes more than ``most`` lines of text.
    """

    def __init__(self, parent: QObject | None = None, most: int = 6) -> None:
        super().__init__(parent)
        self._most = most

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the style's background and focus, then the lines."""
        self.initStyleOption(option, index)
        option.text = ""  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        is_current = bool(state & QStyle.StateFlag.State_HasFocus)
        quiet = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver
        option.state = state & ~quiet  # type: ignore[attr-defined]
        widget: QWidget | None = option.widget  # type: ignore[attr-defined]
        if widget is not None:
            widget.style().drawControl(
                QStyle.ControlElement.CE_ItemViewItem, option, painter, widget
            )
        rect: QRect = option.rect  # type: ignore[attr-defined]
        inner = rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        painter.save()
        painter.setClipRect(rect)
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        right = align is not None and bool(Qt.AlignmentFlag(align) & Qt.AlignmentFlag.AlignRight)
        y = float(inner.top())
        for line in cell_lines(index):
            painter.setPen(QColor(COLOURS[line.tone]))
            y = _draw(painter, line, self._font(option, line), inner, y, right, self._most)
            if y > inner.bottom():
                break
        if is_current:
            painter.setPen(QColor(theme.PRIMARY))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of the lines at the option's width."""
        self.initStyleOption(option, index)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        width = rect.width() if rect.width() > 0 else 200
        return QSize(width, self.height_for(option, cell_lines(index), width))

    def height_for(
        self, option: QStyleOptionViewItem, lines: Sequence[CellLine], width: int
    ) -> int:
        """Return the height these lines need in a column ``width`` pixels wide."""
        height = 0.0
        for line in lines:
            font = self._font(option, line)
            laid = _lay_out(breakable(line.text), font, max(20, width - 2 * PAD_X), self._most)
            height += sum(laid.lineAt(at).height() for at in range(laid.lineCount()))
        return int(height + 0.999) + 2 * PAD_Y

    def _font(self, option: QStyleOptionViewItem, line: CellLine) -> QFont:
        font = QFont(option.font)  # type: ignore[attr-defined]
        if line.strong:
            font.setBold(True)
        return font


def cell_lines(index: QModelIndex | QPersistentModelIndex) -> Sequence[CellLine]:
    """Return what stands in the cell, also where the model only knows display text."""
    lines = index.data(LINES_ROLE)
    if lines is not None:
        return tuple(lines)
    text = index.data(Qt.ItemDataRole.DisplayRole)
    return (CellLine(str(text)),) if text else ()


def _lay_out(text: str, font: QFont, width: float, most: int) -> QTextLayout:
    # Line breaks that the officer typed are U+2028 inside one layout.
    laid = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    laid.setTextOption(option)
    laid.beginLayout()
    height = 0.0
    for _ in range(most):
        line = laid.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    laid.endLayout()
    return laid


def _draw(
    painter: QPainter,
    line: CellLine,
    font: QFont,
    inner: QRect,
    y: float,
    right: bool,
    most: int,
) -> float:
    text = breakable(line.text)
    laid = _lay_out(text, font, inner.width(), most)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    for at in range(laid.lineCount()):
        piece = laid.lineAt(at)
        start, length = piece.textStart(), piece.textLength()
        shown = text[start : start + length]
        words = shown.rstrip("\n")
        is_last = at == laid.lineCount() - 1
        room_below = y + 2 * piece.height() <= inner.bottom() + 2
        rest = text[start + length :]
        if rest and (is_last or not room_below):
            words = metrics.elidedText(
                # An officer's own line break becomes a space.
                (shown.replace("\n", " ") + rest.split("\n", 1)[0]).replace(BREAK, ""),
                Qt.TextElideMode.ElideRight,
                inner.width(),
            )
            if not words.endswith("…"):
                words += "…"
            is_last = True
        words = words.replace(BREAK, "").rstrip()
        x = float(inner.left())
        if right:
            x = inner.right() - metrics.horizontalAdvance(words) + 1
        painter.drawText(QPointF(x, y + metrics.ascent()), words)
        y += piece.height()
        if is_last:
            break
    return y
