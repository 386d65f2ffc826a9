"""A dialog as large as the window beneath it allows, with what it will do at its foot."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.widgets.looks import set_look

_MARGIN = 48
_LEAST = 640, 400


class WideDialog(QDialog):
    """Holds ``body`` between a head and a foot; while it is ``busy`` it does not close."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.busy = False
        self.heading = _label("title")
        self.said = _label("")
        self.warning = _label("problem")
        self.warning.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.foot = _label("muted")
        self.leave_button = QPushButton(self.tr("Thôi"))
        self.leave_button.clicked.connect(self.reject)
        self.apply_button = QPushButton()
        self.apply_button.setProperty("look", "primary")
        self.apply_button.setDefault(True)
        foot = QFrame()
        foot.setProperty("look", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.foot, 1)
        row.addWidget(self.leave_button)
        row.addWidget(self.apply_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addWidget(self.said)
        layout.addWidget(self.warning)
        layout.addLayout(self.body, 1)
        layout.addWidget(foot)

    def showEvent(self, event: QShowEvent) -> None:
        """Come up nearly as large as the window, never beyond the screen."""
        parent = self.parentWidget()
        if parent is not None:
            room = parent.window().size()
            screen = self.screen().availableSize()
            width = min(room.width(), screen.width()) - _MARGIN
            height = min(room.height(), screen.height()) - _MARGIN
            self.resize(max(_LEAST[0], width), max(_LEAST[1], height))
        super().showEvent(event)

    def tell(self, text: str, look: str) -> None:
        """Say something under the heading, in a look of the style sheet."""
        self.said.setText(text)
        set_look(self.said, look)

    def warn(self, text: str, damaged: Path) -> None:
        """Say below that what can't be gone on with; ``damaged`` is where it lies."""
        where = self.tr("Tệp hỏng để riêng trong thư mục dữ liệu, ở {folder}.")
        self.warning.setText(f"▲ {text} {where.format(folder=damaged.parent.name)}")
        self.warning.setToolTip(str(damaged))
        self.warning.show()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be pressed while the store is at it."""
        self.busy = busy
        self.apply_button.setEnabled(not busy)
        self.leave_button.setEnabled(not busy)

    def reject(self) -> None:
        """Leave everything as it is; not while it is being written."""
        if not self.busy:
            super().reject()


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if look:
        label.setProperty("look", look)
    return label
