"""The file as it was read, beside the reading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from kehoach_desktop.domain.draft import SourceBlock
from kehoach_desktop.ui.importing.source_delegate import SourceDelegate
from kehoach_desktop.ui.importing.source_model import BLOCK_ROLE, SourceModel


class SourcePane(QListView):
    """A sheet of paper to scroll; ``chosen`` tells the place the officer clicked on."""

    chosen = Signal(str)

    def __init__(self, blocks: Sequence[SourceBlock], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks = SourceModel(blocks)
        self._paper = SourceDelegate()
        self.setModel(self._blocks)
        self.setItemDelegate(self._paper)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Lines far below are measured when they come near, so that long files open at once.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(400)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Văn bản gốc"))
        self.setViewportMargins(14, 12, 14, 0)
        self.clicked.connect(lambda index: self.chosen.emit(index.data(BLOCK_ROLE).where))

    def show_place(self, where: str) -> bool:
        """Mark the block of a place and bring it into view."""
        line = self._blocks.mark(where)
        if line is None:
            return False
        self.scrollTo(self._blocks.index(line), QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the lines out for the new width."""
        if event.size().width() != event.oldSize().width():
            self._paper.forget_heights()
        super().resizeEvent(event)
