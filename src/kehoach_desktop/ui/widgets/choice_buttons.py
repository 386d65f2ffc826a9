"""A row of buttons of which one is down: which rows a list shows, each with its count."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class ChoiceButtons(QWidget):
    """Emits ``chosen`` with the key of the button pressed by the officer."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addStretch(1)

    @property
    def key(self) -> str:
        """The key of the button that is down, or ""."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), "")

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Show a button for each key and label; the one that is down stays so, else the first."""
        chosen = self.key
        if list(self._buttons) != [key for key, _label in choices]:
            self._make([key for key, _label in choices])
        for key, label in choices:
            self._buttons[key].setText(label)
        down = chosen if chosen in self._buttons else next(iter(self._buttons), "")
        if down:
            self._buttons[down].setChecked(True)

    def _make(self, keys: Sequence[str]) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        for place, key in enumerate(keys):
            button = self._buttons[key] = QPushButton()
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._row.insertWidget(place, button)
