"""What is said unasked, as a calm band above the pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.ui.widgets.elided_label import ElidedLabel

_MOST_LINES = 3


class ReminderBand(QFrame):
    """Stays until it is read; another reminder takes its place."""

    see_late = Signal()
    press_units = Signal()
    trust_clock = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "band")
        self.heading = ElidedLabel()
        self.heading.setProperty("look", "strong")
        # A line each, whole in its tooltip: the band takes no more of the page than it must.
        self.lines = [ElidedLabel() for _ in range(_MOST_LINES)]
        self.late_button = self._button(self.tr("Xem việc quá hạn"), self.see_late)
        self.press_button = self._button(self.tr("Thư đôn đốc…"), self.press_units)
        self.clock_button = self._button(self.tr("Ngày giờ đúng"), self.trust_clock)
        self.read_button = QPushButton(self.tr("Đã xem"))
        self.read_button.clicked.connect(self.hide)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.heading)
        for line in self.lines:
            words.addWidget(line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(8)
        layout.addLayout(words, 1)
        for button in (self.late_button, self.press_button, self.clock_button, self.read_button):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def _button(self, text: str, asked: object) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(self.hide)
        button.clicked.connect(asked)
        return button

    def say(self, heading: str, lines: Sequence[str], *, late: bool, clock: bool) -> None:
        """Show a reminder; ``late`` offers what is late, ``clock`` asks if the date is right."""
        self.heading.setText(heading)
        for at, line in enumerate(self.lines):
            line.setText(lines[at] if at < len(lines) else "")
            line.setVisible(at < len(lines))
        for button in (self.late_button, self.press_button):
            button.setVisible(late)
        self.clock_button.setVisible(clock)
        self.read_button.setText(self.tr("Để sau") if clock else self.tr("Đã xem"))
        self.show()
