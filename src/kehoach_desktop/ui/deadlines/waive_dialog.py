"""Asks why one occurrence of a recurring task is let go."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.deadlines.deadline_words import day_words
from kehoach_desktop.ui.widgets.wrapped_text import show_wrapped, wrapped_label

if TYPE_CHECKING:
    from kehoach_desktop.ui.operations import Operations

_WIDTH = 460
_ROOM = _WIDTH - 40


class WaiveDialog(QDialog):
    """One line for the reason; without it nothing is let go."""

    waived = Signal()

    def __init__(
        self,
        task_id: str,
        day: datetime.date,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._task_id, self._day, self._operations = task_id, day, operations
        self.setWindowTitle(self.tr("Bỏ qua một kỳ"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        told = wrapped_label()
        words = self.tr("Kỳ đến hạn {} không làm nữa. Ghi lý do để sau này còn biết.")
        show_wrapped(told, words.format(day_words(day)), _ROOM)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Lý do bỏ qua"))
        self.reason.setAccessibleName(self.tr("Lý do bỏ qua"))
        self.problem = wrapped_label("problem")
        leave = QPushButton(self.tr("Thôi"))
        leave.clicked.connect(self.reject)
        self.apply_button = QPushButton(self.tr("Bỏ qua kỳ này"))
        self.apply_button.setProperty("look", "primary")
        self.apply_button.setDefault(True)
        self.apply_button.setEnabled(False)
        self.apply_button.clicked.connect(self.apply)
        self.reason.textChanged.connect(
            lambda text: self.apply_button.setEnabled(bool(text.strip()))
        )
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.apply_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        for widget in (told, self.reason, self.problem):
            layout.addWidget(widget)
        layout.addLayout(buttons)

    def apply(self) -> None:
        """Let the occurrence go, as one step."""
        self.apply_button.setEnabled(False)
        task_id, day, reason = self._task_id, self._day, self.reason.text()
        self._operations.change(
            lambda services: services.occurrences.waive(task_id, day, reason),
            self._has_applied,
            failed=self._has_failed,
            owner=self,
        )

    def tell(self, problem: str) -> None:
        """Say why the occurrence is not let go."""
        show_wrapped(self.problem, problem, _ROOM)
        self.adjustSize()

    def _has_applied(self, _changes: object) -> None:
        self.waived.emit()
        self.accept()

    def _has_failed(self, error: Exception) -> None:
        self.apply_button.setEnabled(True)
        self.tell(str(error))
