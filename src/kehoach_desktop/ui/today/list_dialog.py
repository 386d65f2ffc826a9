"""The list behind a number, in a dialog."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.ui.today.list_model import ListColumn, ListRow
from kehoach_desktop.ui.today.list_view import ListView

_WIDTH, _HEIGHT = 860, 520


class ListDialog(QDialog):
    """Emits ``opened`` with the target of the row that is gone into, and closes then."""

    opened = Signal(object)

    def __init__(
        self,
        title: str,
        columns: Sequence[ListColumn],
        parent: QWidget,
        *,
        remark: str = "",
        open_words: str = "",
        cells: bool = False,
        stays: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._stays = stays
        self.view = ListView(columns, cells=cells)
        self.view.setAccessibleName(title)
        self.view.opened.connect(self._open)
        self._remark = QLabel(remark)
        self._remark.setProperty("look", "muted")
        self._remark.setWordWrap(True)
        self._remark.setVisible(bool(remark))
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.open_button = QPushButton(open_words or self.tr("Mở trong kế hoạch"))
        self.open_button.setProperty("look", "primary")
        self.open_button.clicked.connect(self.view.open_chosen)
        close = QPushButton(self.tr("Đóng"))
        close.setAutoDefault(False)
        self.open_button.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.foot.addStretch(1)
        self.foot.addWidget(close)
        self.foot.addWidget(self.open_button)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(10)
        self.body.addWidget(self._remark)
        self.body.addWidget(self.view, 1)
        self.body.addLayout(self.foot)
        window = parent.window()
        self.resize(min(_WIDTH, window.width() - 80), min(_HEIGHT, window.height() - 90))

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Show the list; the first row is chosen."""
        self.view.show_rows(rows)
        self.view.choose_first()
        self.open_button.setEnabled(self.view.chosen is not None)
        self.view.setFocus()

    def say(self, remark: str) -> None:
        """Say something above the list."""
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))

    def _open(self, target: object) -> None:
        if not self._stays:
            self.accept()
        self.opened.emit(target)
