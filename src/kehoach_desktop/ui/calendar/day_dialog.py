"""Everything of one day, to walk through and open."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.services.models.calendar_models import CalendarSpan
from kehoach_desktop.services.models.read_models import DueLine
from kehoach_desktop.ui.calendar.agenda_model import DAY, PLAN, AgendaModel
from kehoach_desktop.ui.calendar.entry_looks import counted_words, day_note
from kehoach_desktop.ui.calendar.line_actions import LineActions
from kehoach_desktop.ui.deadlines.deadline_words import day_words
from kehoach_desktop.ui.updating.wide_table import WideTable

_WIDTH, _HEIGHT = 760, 420
_AROUND, _ROW = 190, 46
_MARGIN = 60


class DayDialog(QDialog):
    """The lines of a day; ``line_opened`` asks for a line's own place."""

    line_opened = Signal(object)

    def __init__(
        self,
        day: datetime.date,
        span: CalendarSpan,
        actions: LineActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self.model = AgendaModel()
        self.model.show_span(span, only=day)
        words = day_words(day)
        title = words[:1].upper() + words[1:]
        self.setWindowTitle(title)
        heading = QLabel(title)
        heading.setProperty("look", "title")
        lines = span.by_day().get(day, ())
        parts = (
            day_note(day, span, due=bool(lines)),
            counted_words(lines) if lines else self.tr("Không có việc nào đến hạn ngày này."),
        )
        under = QLabel(" · ".join(part for part in parts if part))
        under.setProperty("look", "muted")
        under.setWordWrap(True)
        self.table = WideTable(self.model, self.model.columns)
        self.table.setColumnHidden(DAY, True)
        self.table.setColumnHidden(PLAN, len({line.plan_symbol for line in lines}) < 2)
        self.table.setVisible(bool(lines))
        self.table.doubleClicked.connect(lambda _index: self.open_line())
        self.open_button = QPushButton(self.tr("Mở ở trang Kế hoạch"))
        self.open_button.setProperty("look", "primary")
        self.open_button.setDefault(True)
        self.open_button.setVisible(bool(lines))
        self.open_button.clicked.connect(self.open_line)
        self.action_buttons = (QPushButton(), QPushButton())
        for at, button in enumerate(self.action_buttons):
            button.setVisible(False)
            button.clicked.connect(lambda _on=False, at=at: self.act(at))
        leave = QPushButton(self.tr("Đóng"))
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in self.action_buttons:
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(under)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        room = parent.window().size() if parent is not None else self.screen().availableSize()
        wide = min(_WIDTH, room.width() - _MARGIN)
        high = min(_HEIGHT, _AROUND + _ROW * len(lines), room.height() - _MARGIN)
        self.resize(wide, high if lines else 0)
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._name())
        if lines:
            self.table.selectRow(0)
            self.table.setFocus()

    @property
    def line(self) -> DueLine | None:
        """The line in hand."""
        return self.model.line_at(self.table.currentIndex().row())

    def open_line(self) -> None:
        """Ask for the place of the line in hand."""
        line = self.line
        if line is not None:
            self.accept()
            self.line_opened.emit(line)

    def act(self, at: int) -> None:
        """Do something to the line in hand; the list, old by then, goes."""
        line = self.line
        if line is not None:
            self.accept()
            self._actions.of(line)[at].run()

    def _name(self) -> None:
        """Name the buttons after what can be done to the line in hand."""
        line = self.line
        actions = self._actions.of(line) if line is not None else []
        for at, button in enumerate(self.action_buttons):
            button.setVisible(at < len(actions))
            if at < len(actions):
                button.setText(actions[at].label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter wherever the keys go, but for a button that has them."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_line()
        else:
            super().keyPressEvent(event)
