"""A calm word above the pages about where the data lies, said once for each place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from kehoach_desktop.ui.kept_settings import kept_settings

_READ = "places/read"


class PlaceNotice(QFrame):
    """Stays until the officer has read it; the place is then remembered."""

    def __init__(self, folder: Path, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "band")
        self._folder = folder
        self.text = QLabel(text)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.read = QPushButton(self.tr("Đã hiểu"))
        self.read.clicked.connect(self._has_read)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(12)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.read, 0, Qt.AlignmentFlag.AlignTop)

    def _has_read(self) -> None:
        kept_settings().setValue(_READ, [*_places(), str(self._folder)])
        self.hide()
        self.deleteLater()


def was_read(folder: Path) -> bool:
    """Whether the officer has read on this computer what was said of the folder."""
    return str(folder) in _places()


def _places() -> list[str]:
    # A list of one comes back as that one.
    kept: Any = kept_settings().value(_READ)
    return [kept] if isinstance(kept, str) else [str(place) for place in kept or ()]
