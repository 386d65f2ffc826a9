"""The file as it was read, beside the reading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from kehoach_desktop.domain.drafts.draft import SourceBlock
from kehoach_desktop.ui.importing.source_delegate import SourceDelegate
from kehoach_desktop.ui.importing.source_model import BLOCK_ROLE, SourceModel

_WHOLE_UP_TO = 400
_BATCH = 300
_MORE_TRIES = 20
_DESK = "#e6eaef"


class SourcePane(QListView):
    """A sheet of paper to scroll; ``chosen`` tells the place the officer clicked on."""

    chosen = Signal(str)
    column_wanted = Signal(int, int, QPoint)
    """A table's number, one of its grid's columns, and where on the screen it was asked for."""

    def __init__(self, blocks: Sequence[SourceBlock], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks = SourceModel(blocks)
        self._paper = SourceDelegate()
        self.setItemDelegate(self._paper)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Every line is as wide as the sheet; while they are measured Qt would offer to scroll.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # In long files lines far below are measured later, so that they open at once.
        if len(blocks) > _WHOLE_UP_TO:
            self.setLayoutMode(QListView.LayoutMode.Batched)
            self.setBatchSize(_BATCH)
        # Only now: each of these would lay out every line there is.
        self.setModel(self._blocks)
        self._line: int | None = None
        self._tries = 0
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._scroll)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Văn bản gốc"))
        self.setViewportMargins(8, 8, 8, 0)
        self.setStyleSheet(f"SourcePane {{ background: {_DESK}; }}")
        self.clicked.connect(lambda index: self.chosen.emit(index.data(BLOCK_ROLE).where))

    def show_place(self, where: str) -> bool:
        """Mark the block of a place and bring it into view."""
        self._line = self._blocks.mark(where)
        if self._line is None:
            return False
        self._begin_scrolling()
        self._scroll()
        return True

    def _begin_scrolling(self) -> None:
        # Marking a line lays a long file out anew, a batch at a time: till its end the line lies
        # below all there is to scroll.
        self._tries = len(self._blocks.blocks) // _BATCH + _MORE_TRIES

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask what the column under the pointer holds."""
        index = self.indexAt(event.pos())
        block: SourceBlock | None = index.data(BLOCK_ROLE) if index.isValid() else None
        if block is not None and block.table is not None:
            left = event.pos().x()
            column = self._paper.column_at(index, self.visualRect(index), left)
            self.column_wanted.emit(block.table, column, event.globalPos())

    def _scroll(self) -> None:
        if self._line is None:
            return
        index = self._blocks.index(self._line)
        rect, room = self.visualRect(index), self.viewport().rect()
        if rect.isValid() and rect.top() >= room.top() and rect.bottom() <= room.bottom():
            return
        # Of one higher than the pane the beginning counts.
        hints = QAbstractItemView.ScrollHint
        is_high = rect.height() > room.height()
        self.scrollTo(index, hints.PositionAtTop if is_high else hints.PositionAtCenter)
        rect = self.visualRect(index)
        if not (rect.isValid() and rect.intersects(room)) and self._tries > 0:
            self._tries -= 1
            self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the lines out for the new width."""
        if event.size().width() != event.oldSize().width():
            self._paper.forget_heights()
            self._begin_scrolling()
            self._soon.start()
        super().resizeEvent(event)
