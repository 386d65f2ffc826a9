"""What could not be taken of a paste, each with its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.services.models.read_models import RowProblem

_MOST_SHOWN = 6


class ProblemPanel(QFrame):
    """A quiet panel below the grid; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "alarm")
        self._heading = QLabel()
        self._heading.setProperty("look", "strong")
        self._list = QLabel()
        self._list.setWordWrap(True)
        self._list.setTextFormat(Qt.TextFormat.PlainText)
        self._list.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QPushButton(self.tr("Đã xem"))
        close.clicked.connect(self.hide)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._list)
        self.hide()

    def say(self, heading: str, problems: Sequence[RowProblem]) -> None:
        """Show the problems under a heading."""
        lines = [f"{it.where[:1].upper()}{it.where[1:]}: {it.message}" for it in problems]
        more = len(lines) - _MOST_SHOWN
        if more > 0:
            lines = [*lines[:_MOST_SHOWN], self.tr("… và {n} chỗ nữa.").format(n=more)]
        self._heading.setText(f"▲ {heading}")
        self._list.setText("\n".join(lines))
        self._list.setVisible(bool(lines))
        self.show()
