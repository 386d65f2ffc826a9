"""Prints a list into a folder of the officer's choice and says where it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from kehoach_desktop.domain.errors import Cancelled, KehoachError
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel
from kehoach_desktop.ui.widgets.file_question import ask_folder
from kehoach_desktop.ui.widgets.open_path import open_path

if TYPE_CHECKING:
    from kehoach_desktop.services.application import Application
    from kehoach_desktop.services.ports.store import Monitor
    from kehoach_desktop.ui.operations import Operations

Write = Callable[["Application", Path, "Monitor"], Path]


class PrintedStrip(QFrame):
    """A line that comes up once something was printed, or could not be."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.setProperty("look", "note")
        self.path: Path | None = None
        self.words = ElidedLabel()
        self.open_button = QPushButton(self.tr("Mở"))
        self.folder_button = QPushButton(self.tr("Mở thư mục"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        for button in (self.open_button, self.folder_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.open_button.clicked.connect(lambda: self.path and open_path(self.path))
        self.folder_button.clicked.connect(lambda: self.path and open_path(self.path.parent))
        self.hide()

    def ask(self, name: str, write: Write) -> None:
        """Ask for a folder, then print into it under the name."""
        folder = ask_folder(self, self.tr("Chọn thư mục để ghi bản in"), "lists")
        if folder is not None:
            self.print_into(folder, name, write)

    def print_into(self, folder: Path, name: str, write: Write) -> None:
        """Print into the folder as ``name``.pdf; a file of that name is replaced."""
        path = folder / f"{name}.pdf"
        self._operations.long(
            lambda services, monitor: write(services, path, monitor),
            self._written,
            title=self.tr("Đang tạo bản in"),
            failed=self._not_written,
            owner=self,
        )

    def _written(self, path: Path) -> None:
        self.path = path
        self._say(self.tr("✓ Đã ghi {name}").format(name=path.name), "good")

    def _not_written(self, error: Exception) -> None:
        self.path = None
        if isinstance(error, KehoachError) and not isinstance(error, Cancelled):
            self._say(f"▲ {error}", "problem")

    def _say(self, text: str, look: str) -> None:
        self.words.setText(text)
        self.words.setProperty("look", look)
        self.words.style().polish(self.words)
        for button in (self.open_button, self.folder_button):
            button.setVisible(self.path is not None)
        self.show()
