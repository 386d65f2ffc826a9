"""Draws the source as on paper: paragraphs, and tables with their lines."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from kehoach_desktop.domain.drafts.draft import SourceBlock
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.importing.source_model import (
    BLOCK_ROLE,
    EDGE_ROLE,
    MARKED_ROLE,
    SHAPE_ROLE,
    ColumnShape,
)
from kehoach_desktop.ui.widgets.breakable_text import BREAK, breakable

_Index = QModelIndex | QPersistentModelIndex
_SIDE, _CELL_X, _CELL_Y, _GAP = 12, 4, 4, 5
_WRAP = int(Qt.TextFlag.TextWordWrap)
_PAPER_FONTS = ["Times New Roman", "Liberation Serif", "Tinos", "Noto Serif", "DejaVu Serif"]
_MOST_HEIGHT = 1200
_LONG = 3000
_PIXELS, _LEAST_PIXELS = 13, 10


class SourceDelegate(QStyledItemDelegate):
    """Lays each block over the whole width; the marked one stands in an amber frame.

    A table whose longest words don't fit side by side is written smaller, down to a size that
    can still be read.
    """

    def __init__(self) -> None:
        super().__init__()
        self._types = [_type(pixels) for pixels in range(_PIXELS, _LEAST_PIXELS - 1, -1)]
        self._font, self._metrics = self._types[0]
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
        shapes: list[ColumnShape] = index.data(SHAPE_ROLE)
        _, metrics = self._type_for(shapes, inner)
        tallest = metrics.height()
        for box, text in _boxes(block, shapes, QRect(0, 0, inner, 10), metrics):
            room = box.width() - 2 * _CELL_X
            words = _fitting(text[:_LONG], room, metrics)
            bounds = metrics.boundingRect(0, 0, room, 100_000, _WRAP, words)
            tallest = max(tallest, bounds.height())
        return tallest + 2 * _CELL_Y + (_GAP if index.data(EDGE_ROLE) else 0)

    def _type_for(self, shapes: list[ColumnShape], whole: int) -> tuple[QFont, QFontMetrics]:
        """Return the largest type in which the table's longest words fit beside each other."""
        for type_ in self._types:
            if sum(_least_widths(shapes, type_[1])) <= whole:
                return type_
        return self._types[-1]

    def column_at(self, index: _Index, rect: QRect, left: int) -> int:
        """Return the grid's column of a table row's cell at a place in its rectangle."""
        block, shapes = index.data(BLOCK_ROLE), index.data(SHAPE_ROLE)
        frame = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        edge = frame.left()
        widths = _widths(shapes, frame.width(), self._type_for(shapes, frame.width())[1])
        for column, width in enumerate(widths):
            edge += width
            if left < edge:
                return min(column, len(block.cells) - 1)
        return len(block.cells) - 1

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
        font, metrics = self._type_for(shapes, frame.width())
        painter.setFont(font)
        for box, text in _boxes(block, shapes, frame, metrics):
            if marked:
                painter.fillRect(box, QColor(theme.DOUBT_GROUND))
            painter.setPen(QColor("#77818c"))
            painter.drawRect(box.adjusted(0, -1, 0, -1))
            painter.setPen(QColor(theme.INK))
            inner = box.adjusted(_CELL_X, _CELL_Y, -_CELL_X, -_CELL_Y)
            painter.drawText(inner, _WRAP, _fitting(text[:_LONG], inner.width(), metrics))

    def _aligned(self, text: str) -> int:
        # Short lines in capitals are titles; paper centres them.
        title = len(text) < 90 and text.isupper()
        return int(Qt.AlignmentFlag.AlignHCenter if title else Qt.AlignmentFlag.AlignLeft)


def _type(pixels: int) -> tuple[QFont, QFontMetrics]:
    font = QFont(_PAPER_FONTS)
    font.setPixelSize(pixels)
    return font, QFontMetrics(font)


def _boxes(
    block: SourceBlock, shapes: list[ColumnShape], frame: QRect, metrics: QFontMetrics
) -> list[tuple[QRect, str]]:
    """Return each cell's box and words; a cell over several columns is one box."""
    edges = [frame.left()]
    for width in _widths(shapes, frame.width(), metrics):
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


def _least_widths(shapes: list[ColumnShape], metrics: QFontMetrics) -> list[int]:
    """Return what each column's longest word needs."""
    return [metrics.horizontalAdvance(shape.longest or "0") + 2 * _CELL_X + 2 for shape in shapes]


def _widths(shapes: list[ColumnShape], whole: int, metrics: QFontMetrics) -> list[int]:
    """Return the columns' widths: the longest words first, the rest by weight."""
    least = _least_widths(shapes, metrics)
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


def _fitting(text: str, width: int, metrics: QFontMetrics) -> str:
    """Return the text with words broken that are wider than their cell."""
    narrow = width // 9
    if all(len(word) <= narrow for word in text.split()):
        return text
    advance = metrics.horizontalAdvance
    return " ".join(
        BREAK.join(word)
        if any(advance(part) > width for part in word.split(BREAK) if len(part) > narrow)
        else word
        for word in text.split(" ")
    )
