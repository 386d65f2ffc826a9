"""The source of a draft, one paragraph or table row a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from kehoach_desktop.domain.drafts.draft import SourceBlock
from kehoach_desktop.ui.widgets.breakable_text import BREAK, breakable

BLOCK_ROLE = int(Qt.ItemDataRole.UserRole) + 50
SHAPE_ROLE = BLOCK_ROLE + 1
MARKED_ROLE = BLOCK_ROLE + 2
EDGE_ROLE = BLOCK_ROLE + 3

_ROWS_WEIGHED = 60
_LONGEST = 14
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class SourceModel(QAbstractListModel):
    """Blocks in reading order; one place of them may be marked."""

    def __init__(self, blocks: Sequence[SourceBlock]) -> None:
        super().__init__()
        self._blocks = blocks
        self._marked: int | None = None
        tables: dict[int, list[tuple[str, ...]]] = {}
        self._lines: dict[str, int] = {}
        for line, block in enumerate(blocks):
            self._lines.setdefault(block.where, line)
            if block.table is not None:
                rows = tables.setdefault(block.table, [])
                if len(rows) < _ROWS_WEIGHED:
                    rows.append(block.cells)
        self._shapes = {table: column_shapes(rows) for table, rows in tables.items()}

    @property
    def blocks(self) -> Sequence[SourceBlock]:
        """The blocks in reading order."""
        return self._blocks

    def line_of(self, where: str) -> int | None:
        """Return the line of a place, also of a place inside it or around it."""
        line = self._lines.get(where)
        if line is not None or not where:
            return line
        for place, at in self._lines.items():
            if place and (place.startswith(f"{where},") or where.startswith(f"{place},")):
                return at
        return None

    def mark(self, where: str) -> int | None:
        """Mark the block of a place instead of the one before; return its line."""
        before, line = self._marked, self.line_of(where)
        self._marked = line
        for at in (before, line):
            if at is not None:
                self.dataChanged.emit(self.index(at), self.index(at), [MARKED_ROLE])
        return line

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Return the number of blocks."""
        return 0 if parent.isValid() else len(self._blocks)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the block, the shape of its table, and whether it is marked."""
        at = index.row()
        block = self._blocks[at]
        if role == BLOCK_ROLE:
            return block
        if role == SHAPE_ROLE:
            return self._shapes.get(block.table) if block.table is not None else None
        if role == MARKED_ROLE:
            return at == self._marked
        if role == EDGE_ROLE:
            return at == 0 or self._blocks[at - 1].table != block.table
        if role == Qt.ItemDataRole.DisplayRole:
            return block.text or " | ".join(block.cells)
        return block.where if role == Qt.ItemDataRole.ToolTipRole else None


@dataclass(frozen=True, slots=True)
class ColumnShape:
    """What a column of a table needs: its longest word unbroken, and its weight in words."""

    longest: str
    weight: float


def column_shapes(rows: Sequence[tuple[str, ...]]) -> list[ColumnShape]:
    """Return what each column of a table needs of the width."""
    width = max((len(row) for row in rows), default=0)
    shapes = []
    for column in range(width):
        texts = [row[column] for row in rows if column < len(row)]
        words = [word for text in texts for word in breakable(text).replace(BREAK, " ").split()]
        # The root keeps a column of names readable beside one of sentences.
        weight = (sum(min(len(text), 160) for text in texts) / len(rows)) ** 0.8
        shapes.append(ColumnShape(max(words, key=_extent, default="")[:_LONGEST], weight))
    return shapes


def _extent(word: str) -> float:
    """Return about how wide a word is in print: capitals take more than small letters."""
    return len(word) + 0.45 * sum(letter.isupper() for letter in word)
