"""Chooses by hand which task answers a point: the likest first, narrowed by words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.ui.plan_checks.opening_table import OpeningTable
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.lines_model import LinesModel
from kehoach_desktop.ui.widgets.toned_cell import CellLine, Tone

if TYPE_CHECKING:
    from kehoach_desktop.services.models.read_models import TaskLine

translate = QCoreApplication.translate
_TO_THE_LIST = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_SIZE = 760, 460


class TaskChoice(QDialog):
    """``chosen`` brings the id of the task that answers the point."""

    chosen = Signal(str)

    def __init__(
        self, point: TaskLine, tasks: Sequence[TaskLine], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Chọn nhiệm vụ của xã"))
        self._tasks = tasks
        asked = QLabel(f"{point.number} {point.title}".strip())
        asked.setWordWrap(True)
        asked.setTextFormat(Qt.TextFormat.PlainText)
        asked.setProperty("look", "strong")
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Lọc nhiệm vụ (gõ không dấu cũng được)"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(lambda _text: self._narrow())
        self.words.installEventFilter(self)
        self.model = _TaskModel()
        self.table = OpeningTable(self.model, self.tr("Nhiệm vụ của xã"))
        self.table.opened.connect(self._choose)
        self.choose_button = QPushButton(self.tr("Chọn"))
        self.choose_button.setProperty("look", "primary")
        self.choose_button.setDefault(True)
        self.choose_button.clicked.connect(lambda: self._choose(self.table.currentIndex().row()))
        leave = QPushButton(self.tr("Thôi"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self.choose_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(asked)
        layout.addWidget(self.words)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.resize(*_SIZE)
        self._narrow()

    def _narrow(self) -> None:
        words = fold(self.words.text()).split()
        self.model.show_rows(
            [
                task
                for task in self._tasks
                if all(word in fold(f"{task.number} {task.title}") for word in words)
            ]
        )
        if self.model.rows:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.choose_button.setEnabled(bool(self.model.rows))

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self.model.rows):
            task = self.model.rows[at]
            self.accept()
            self.chosen.emit(task.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While words are typed the arrows move in the list."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _TO_THE_LIST
        ):
            self.table.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)


class _TaskModel(LinesModel["TaskLine"]):
    def __init__(self) -> None:
        super().__init__(
            (
                EntryColumn(translate("Coverage", "Số"), 56),
                EntryColumn(translate("Coverage", "Nhiệm vụ của xã"), 360, stretch=1, least=200),
                EntryColumn(translate("Coverage", "Chủ trì"), 180, least=120),
            )
        )

    def lines(self, row: TaskLine, column: int) -> Sequence[CellLine]:
        """Return the number, the title or who leads."""
        words = (row.number, row.title, "; ".join(row.lead))[column]
        return (CellLine(words, Tone.PLAIN if column == 1 else Tone.MUTED),)
