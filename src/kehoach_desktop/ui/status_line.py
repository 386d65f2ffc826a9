"""The line at the window's foot: saved when, what is in front, what undo would take back."""

from __future__ import annotations

import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from kehoach_desktop.ui.widgets.elided_label import ElidedLabel


class StatusLine(QFrame):
    """Three texts side by side; a passing message covers the middle for some seconds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self._saved = QLabel()
        self._saved.setProperty("look", "good")
        self._saved.hide()
        self._middle = ElidedLabel()
        self._middle.setProperty("look", "muted")
        # It takes what its words need; the step to undo has what is left.
        self._middle.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        # Of "đưa kế hoạch … vào thực hiện" both ends say what was done.
        self._undo = ElidedLabel(right=True, middle=True)
        self._undo.setProperty("look", "muted")
        self._undo.setMinimumWidth(160)
        self._text = ""
        self._step: str | None = None
        self._kept_back = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.setSpacing(18)
        layout.addWidget(self._saved)
        layout.addWidget(self._middle)
        layout.addWidget(self._undo, 1)
        self.setMinimumHeight(25)
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.timeout.connect(lambda: self._middle.setText(self._text))

    def say_saved(self) -> None:
        """Say that everything typed so far is kept, and since when."""
        now = time.localtime()
        self._look("good")
        self._saved.setText(self.tr("✓ Đã lưu {}").format(f"{now.tm_hour}:{now.tm_min:02}"))

    def say_saving(self) -> None:
        """Say that something is on its way to the disk."""
        self._look("good")
        self._saved.setText(self.tr("Đang lưu…"))

    def say_unsaved(self) -> None:
        """Say that the latest change is not kept, until one is."""
        self._look("problem")
        self._saved.setText(self.tr("▲ Chưa lưu được"))

    def _look(self, look: str) -> None:
        self._saved.show()
        if self._saved.property("look") != look:
            self._saved.setProperty("look", look)
            self._saved.style().polish(self._saved)

    def show_text(self, text: str) -> None:
        """Show the page's own text in the middle."""
        self._text = text
        if not self._passing.isActive():
            self._middle.setText(text)

    def pass_by(self, text: str, seconds: float = 6.0) -> None:
        """Show a message for some seconds."""
        self._middle.setText(text)
        self._passing.start(round(seconds * 1000))

    def show_undo(self, step: str | None) -> None:
        """Show which step undo would take back."""
        self._step = step
        if self._kept_back:
            self._undo.setText(self.tr("Ctrl+Z lấy lại chỗ sửa trong bản đọc"))
        elif step:
            self._undo.setText(self.tr("Ctrl+Z để hoàn tác: {}").format(step))
        else:
            self._undo.setText("")

    def keep_undo_back(self, kept: bool) -> None:
        """Say that undo takes back what the page in front did, not the latest stored step."""
        self._kept_back = kept
        self.show_undo(self._step)
