"""A few words beside a cell that say why it was not changed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QAbstractItemView, QLabel

from kehoach_desktop.ui import theme

_SECONDS = 9


class CellBubble(QLabel):
    """Stands under a cell of a view until the officer goes on."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self.setWordWrap(True)
        self.hide()
        self._end = QTimer(self, interval=_SECONDS * 1000, singleShot=True)
        self._end.timeout.connect(self.hide)
        view.verticalScrollBar().valueChanged.connect(self.hide)
        view.model().modelReset.connect(self.hide)

    def say(self, index: QModelIndex, text: str, *, is_wrong: bool = True) -> None:
        """Show the words under the cell, or above it at the foot of the view.

        Not ``is_wrong``, they only tell how to go on.
        """
        ground, ink = (theme.BAD_GROUND, theme.BAD) if is_wrong else (theme.CHOSEN, theme.INK)
        line = theme.BAD if is_wrong else theme.PRIMARY
        self.setStyleSheet(
            f"background: {ground}; color: {ink}; padding: 6px 8px;"
            f" border: 1px solid {line}; border-radius: 4px;"
        )
        cell = self._view.visualRect(index)
        room = self._view.viewport().rect()
        self.setText(f"▲ {text}" if is_wrong else text)
        width = min(360, room.width() - 16)
        self.setFixedWidth(width)
        self.setFixedHeight(self.heightForWidth(width))
        top = cell.bottom() + 3
        if top + self.height() > room.bottom():
            top = cell.top() - self.height() - 3
        self.move(max(8, min(cell.left(), room.width() - width - 8)), max(0, top))
        self.show()
        self.raise_()
        self._end.start()
