"""A friendly page in place of an empty or unusable one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class Notice(QWidget):
    """Says in a heading and a sentence what is the matter, and offers the next step."""

    def __init__(
        self, heading: str, text: str, parent: QWidget | None = None, width: int = 520
    ) -> None:
        super().__init__(parent)
        self._heading = QLabel(heading)
        self._heading.setProperty("look", "title")
        self._text = QLabel(text)
        self._text.setProperty("look", "muted")
        for label in (self._heading, self._text):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setFixedWidth(width)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(self._buttons)
        row.addStretch(1)
        # Side by side with stretches, not aligned: only so do wrapped lines get their height.
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        for label in (self._heading, self._text):
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(label)
            line.addStretch(1)
            layout.addLayout(line)
        layout.addLayout(row)
        layout.addStretch(3)

    def say(self, heading: str, text: str) -> None:
        """Replace both texts."""
        self._heading.setText(heading)
        self._text.setText(text)

    def add_button(
        self, text: str, action: Callable[[], object], primary: bool = False
    ) -> QPushButton:
        """Add a next step."""
        button = QPushButton(text)
        if primary:
            button.setProperty("look", "primary")
        button.clicked.connect(lambda: action())
        self._buttons.addWidget(button)
        return button
