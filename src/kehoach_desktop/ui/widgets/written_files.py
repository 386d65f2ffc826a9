"""The files of an exported report, to open one by one or in their folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.ui.widgets.elided_label import ElidedLabel
from kehoach_desktop.ui.widgets.open_path import open_path


class WrittenFiles(QFrame):
    """A card that appears once files were written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "note")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(14, 10, 14, 12)
        self._layout.setSpacing(6)
        self._rows: list[QWidget] = []
        self.paths: list[Path] = []
        self.hide()

    def show_files(self, files: Sequence[tuple[str, Path]], notice: str) -> None:
        """Show the files by kind, and what is to be known of them."""
        for row in self._rows:
            self._layout.removeWidget(row)
            row.deleteLater()
        self.paths = [path for _, path in files]
        heading = QLabel(self.tr("✓ Đã xuất {n} tệp").format(n=len(files)))
        heading.setProperty("look", "good")
        self._rows = [heading]
        self._rows.extend(self._row(kind, path) for kind, path in files)
        if notice:
            words = QLabel(notice)
            words.setProperty("look", "small")
            words.setWordWrap(True)
            self._rows.append(words)
        folder = QPushButton(self.tr("Mở thư mục"))
        where = self.paths[0].parent
        folder.setToolTip(str(where))
        folder.clicked.connect(lambda: open_path(where))
        self._rows.append(folder)
        for row in self._rows:
            self._layout.addWidget(row)
        self.show()

    def _row(self, kind: str, path: Path) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        name = ElidedLabel()
        name.setText(f"{kind} · {path.name}")
        row.setToolTip(str(path))
        opens = QPushButton(self.tr("Mở"))
        opens.setAccessibleName(self.tr("Mở {name}").format(name=path.name))
        opens.clicked.connect(lambda: open_path(path))
        line.addWidget(name, 1)
        line.addWidget(opens)
        return row
