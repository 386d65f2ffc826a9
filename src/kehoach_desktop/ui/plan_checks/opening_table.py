"""A table whose rows are opened by Enter or a double click."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kehoach_desktop.ui.updating.wide_table import WideTable
from kehoach_desktop.ui.widgets.lines_model import LinesModel


class OpeningTable(WideTable):
    """``opened`` tells the row that is to be opened."""

    opened = Signal(int)

    def __init__(self, model: LinesModel[Any], name: str) -> None:
        super().__init__(model, model.columns)
        self.setAccessibleName(name)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; everything else as in any table."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index.row())
            return
        super().keyPressEvent(event)
