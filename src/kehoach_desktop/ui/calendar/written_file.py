"""Says where a file was written and opens it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.ui.widgets.elided_label import ElidedLabel

_WIDTH = 460


class WrittenFile(QDialog):
    """The file's name, a way to it and a way to its folder."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.setWindowTitle(self.tr("Đã ghi tệp"))
        self.setFixedWidth(_WIDTH)
        done = QLabel(self.tr("✓ Đã ghi xong"))
        done.setProperty("look", "good")
        name, where = ElidedLabel(), ElidedLabel()
        name.setText(path.name)
        name.setProperty("look", "strong")
        where.setText(str(path.parent))
        where.setProperty("look", "muted")
        opens = QPushButton(self.tr("Mở tệp"))
        opens.setProperty("look", "primary")
        opens.setDefault(True)
        opens.clicked.connect(lambda: self._open(path))
        folder = QPushButton(self.tr("Mở thư mục"))
        folder.clicked.connect(lambda: self._open(path.parent))
        leave = QPushButton(self.tr("Đóng"))
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (leave, folder, opens):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        for label in (done, name, where):
            layout.addWidget(label)
        layout.addLayout(buttons)

    def _open(self, what: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(what)))
        self.accept()
