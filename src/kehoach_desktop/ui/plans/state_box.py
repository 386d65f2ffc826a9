"""The box that says how a task stands and what was reported of it last."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kehoach_desktop.services.models.read_models import TaskDetails
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.plans.row_text import missed_text, status_look


class StateBox(QFrame):
    """Red where the task is overdue, calm otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(4)
        layout.addWidget(self._state)
        layout.addWidget(self._text)

    def tell(self, task: TaskDetails, missed: int = 0) -> None:
        """Show the task's status, its missed periods before that, and latest progress."""
        shape, colour = status_look(task.status)
        label = task.status.label
        words = f"{shape} {label[:1].upper()}{label[1:]}"
        if missed:
            words, colour = missed_text(missed), theme.BAD
        self._state.setText(words)
        self._state.setStyleSheet(f"color: {colour}; font-weight: 600;")
        self.setProperty("look", "alarm" if missed or task.status.is_overdue else "note")
        self.style().unpolish(self)
        self.style().polish(self)
        self._text.setText(self._report(task))

    def _report(self, task: TaskDetails) -> str:
        if not task.latest_period:
            return self.tr("Chưa có báo cáo tiến độ.")
        period = task.latest_period[:1].upper() + task.latest_period[1:]
        parts = [f"{period}: {task.latest_result or self.tr('không ghi kết quả.')}"]
        if task.latest_difficulty:
            parts.append(self.tr("Khó khăn: {}").format(task.latest_difficulty))
        return "\n".join(parts)
