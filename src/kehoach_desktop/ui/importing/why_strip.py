"""Under the review's tables: what is doubtful about the chosen row, and what to do with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class WhyStrip(QFrame):
    """Place and warnings of a row; settles its doubts or leaves it out."""

    confirmed = Signal()
    removed = Signal()
    undone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self._can_undo = False
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setProperty("look", "muted")
        self._confirm = QPushButton(self.tr("Đọc đúng rồi"))
        self._confirm.setToolTip(self.tr("Bỏ dấu ◆ của dòng này."))
        self._confirm.clicked.connect(self.confirmed)
        self._remove = QPushButton(self.tr("Bỏ dòng"))
        self._remove.setToolTip(self.tr("Không nhận dòng đang chọn (phím Delete)."))
        self._remove.clicked.connect(self.removed)
        self._undo = QPushButton(self.tr("Hoàn tác sửa"))
        self._undo.clicked.connect(self.undone)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        for button in (self._undo, self._confirm, self._remove):
            row.addWidget(button)

    def show_row(self, where: str, warnings: Sequence[str], is_doubtful: bool) -> None:
        """Show what belongs to a row of a table."""
        said = " ".join(warnings)
        lines = [where[:1].upper() + where[1:], f"◆ {said}" if said else ""]
        self._text.setText("\n".join(line for line in lines if line))
        self.show()
        self._confirm.setVisible(is_doubtful)
        self._remove.show()

    def show_nothing(self) -> None:
        """Show no row."""
        self._text.setText("")
        self._confirm.hide()
        self._remove.hide()
        self.setVisible(self._can_undo)

    def show_undo(self, can_undo: bool) -> None:
        """Offer to take the latest correction back."""
        self._can_undo = can_undo
        self._undo.setVisible(can_undo)
        if can_undo:
            self.show()
