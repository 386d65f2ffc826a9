"""The line at the top of a page: its title, what narrows it, what can be done."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class PageHead(QFrame):
    """Title on the left, ``add`` puts widgets after it, ``add_right`` at the right end."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "head")
        self.setFixedHeight(49)
        self._title = QLabel(title)
        self._title.setProperty("look", "title")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(10)
        self._row.addWidget(self._title)
        self._row.addSpacing(6)
        self._row.addStretch(1)
        self._left = 2

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget after the title and the widgets added before."""
        self._row.insertWidget(self._left, widget, stretch)
        self._left += 1

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget)

    def add_button(self, text: str, primary: bool = False) -> QPushButton:
        """Add a button at the right end and return it."""
        button = QPushButton(text)
        if primary:
            button.setProperty("look", "primary")
        self._row.addWidget(button)
        return button
