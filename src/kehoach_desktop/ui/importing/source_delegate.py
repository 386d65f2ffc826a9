"""Draws the source as on paper: paragraphs, and tables with their lines."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from kehoach_desktop.domain.draft import SourceBlock
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.importing.source_model import (
    BLOCK_ROLE,
    BREAK,
    EDGE_ROLE,
    MARKED_ROLE,
    SHAPE_ROLE,
    ColumnShape,
    breakable,
)

_Index = QModelIndex | QPersistentModelIndex
_SIDE, _CELL_X, _CELL_Y, _GAP = 16, 4, 4, 5
_WRAP = int(Qt.TextFlag.TextWordWrap)
_PAPER_FONTS = ["Times New Roman", "Liberation Serif", "Tinos", "Noto Serif", "DejaVu Serif"]
_MOST_HEIGHT = 1200
_LONG = 3000


class SourceDelegate(QStyledItemDelegate):
    """Lays each block over the whole width; the marked one stands in an amber frame."""

    def __init__(self) -> None:
        super().__init__()
        self._font = QFont(_PAPER_FONTS)
        self._font.setPixelSize(13)
        self._metrics = QFontMetrics(self._font)
        self._heights: dict[tuple[int, int], int] = {}

    def forget_heights(self) -> None:
        """Measure anew: the width has changed."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of the block at the option's width."""
        rect: QRect = option.rect  # type: ignore[attr-defined]
        width = max(120, rect.width())
        known = self._heights.get((index.row(), width))
        if known is None:
            known = min(_MOST_HEIGHT, self._height(index, width))
            self._heights[(index.row(), width)] = known
        return QSize(width, known)

    def _height(self, index: _Index, width: int) -> int:
        block: SourceBlock = index.data(BLOCK_ROLE)
        inner = width - 2 * _SIDE
        if block.table is None:
            bounds = self._metrics.boundingRect(0, 0, inner, 100_000, _WRAP, block.text[:_LONG])
            return bounds.height() + 2 * _GAP
        tallest = self._metrics.height()
        for box, text in self._boxes(block, index.data(SHAPE_ROLE), QRect(0, 0, inner, 10)):
            room = box.width() - 2 * _CELL_X
            words = self._fitting(text[:_LONG], room)
            bounds = self._metrics.boundingRect(0, 0, room, 100_000, _WRAP, words)
            tallest = max(tallest, bounds.height())
        return tallest + 2 * _CELL_Y + (_GAP if index.data(EDGE_ROLE) else 0)

    def _boxes(
        self, block: SourceBlock, shapes: list[ColumnShape], frame: QRect
    ) -> list[tuple[QRect, str]]:
        """Return each cell's box and words; a cell over several columns is one box."""
        edges = [frame.left()]
        for width in self._widths(shapes, frame.width()):
            edges.append(edges[-1] + width)
        covered = dict(block.spans)
        boxes = []
        column = 0
        while column < len(shapes):
            end = min(len(shapes), column + max(1, covered.get(column, 1)))
            text = breakable(block.cells[column]) if column < len(block.cells) else ""
            box = QRect(edges[column], frame.top(), edges[end] - edges[column], frame.height())
            boxes.append((box, text))
            column = end
        return boxes

    def _widths(self, shapes: list[ColumnShape], whole: int) -> list[int]:
        """Return the columns' widths: the longest words first, the rest by weight."""
        advance = self._metrics.horizontalAdvance
        least = [advance(shape.longest or "0") + 2 * _CELL_X + 2 for shape in shapes]
        free = whole - sum(least)
        if free < 0:
            widths = [width * whole // sum(least) for width in least]
        else:
            weight = sum(shape.weight for shape in shapes) or 1.0
            widths = [
                width + int(free * shape.weight / weight)
                for width, shape in zip(least, shapes, strict=True)
            ]
        widths[-1] += whole - sum(widths)
        return widths

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the block."""
        rect: QRect = option.rect  # type: ignore[attr-defined]
        block: SourceBlock = index.data(BLOCK_ROLE)
        marked = bool(index.data(MARKED_ROLE))
        painter.save()
        painter.setFont(self._font)
        painter.fillRect(rect, QColor(theme.GROUND))
        frame = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if block.table is None:
            if marked:
                painter.fillRect(frame.adjusted(-8, 1, 8, -1), QColor(theme.DOUBT_GROUND))
            painter.setPen(QColor(theme.INK))
            text = frame.adjusted(0, _GAP, 0, -_GAP)
            painter.drawText(text, _WRAP | self._aligned(block.text), block.text[:_LONG])
            frame = frame.adjusted(-8, 1, 8, -1)
        else:
            if index.data(EDGE_ROLE):
                frame = frame.adjusted(0, _GAP, 0, 0)
            self._paint_row(painter, block, index.data(SHAPE_ROLE), frame, marked)
        if marked:
            painter.setPen(QPen(QColor("#c98a14"), 2))
            painter.drawRect(frame.adjusted(0, 1, -1, -1))
        painter.restore()

    def _paint_row(
        self,
        painter: QPainter,
        block: SourceBlock,
        shapes: list[ColumnShape],
        frame: QRect,
        marked: bool,
    ) -> None:
        for box, text in self._boxes(block, shapes, frame):
            if marked:
                painter.fillRect(box, QColor(theme.DOUBT_GROUND))
            painter.setPen(QColor("#77818c"))
            painter.drawRect(box.adjusted(0, -1, 0, -1))
            painter.setPen(QColor(theme.INK))
            inner = box.adjusted(_CELL_X, _CELL_Y, -_CELL_X, -_CELL_Y)
            painter.drawText(inner, _WRAP, self._fitting(text[:_LONG], inner.width()))

    def _fitting(self, text: str, width: int) -> str:
        """Return the text with words broken that are wider than their cell."""
        narrow = width // 9
        if all(len(word) <= narrow for word in text.split()):
            return text
        advance = self._metrics.horizontalAdvance
        return " ".join(
            BREAK.join(word)
            if any(advance(part) > width for part in word.split(BREAK) if len(part) > narrow)
            else word
            for word in text.split(" ")
        )

    def _aligned(self, text: str) -> int:
        # Short lines in capitals are titles; paper centres them.
        title = len(text) < 90 and text.isupper()
        return int(Qt.AlignmentFlag.AlignHCenter if title else Qt.AlignmentFlag.AlignLeft)
