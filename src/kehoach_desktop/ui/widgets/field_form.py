"""Labelled fields that save as one goes, with what is wrong under each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from kehoach_desktop.ui.unsaved_words import is_kept, reason
from kehoach_desktop.ui.widgets.saving_text import SavingText
from kehoach_desktop.ui.widgets.wrapped_label import WrappedLabel

_LABELS = 88


class FieldForm(QWidget):
    """A column of fields by name; ``edited`` asks for one to be saved."""

    edited = Signal(str, str)

    typed = Signal()
    """The words in a field are others than a moment ago."""

    def __init__(self, parent: QWidget | None = None, label_width: int = _LABELS) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnMinimumWidth(0, label_width)
        self._grid.setColumnStretch(1, 1)
        self._fields: dict[str, SavingText] = {}
        self._under: dict[str, QLabel] = {}
        self._notes: dict[str, QLabel] = {}

    def add_field(
        self, name: str, label: str, lines: int = 1, ready: Callable[[str], bool] | None = None
    ) -> SavingText:
        """Add a field of at most ``lines`` lines."""
        field = SavingText(lines, ready)
        field.setAccessibleName(label)
        field.committed.connect(lambda text: self.edited.emit(name, text))
        field.textChanged.connect(self.typed)
        note, under = _small("small"), _small("problem")
        box = QVBoxLayout()
        box.setSpacing(3)
        for widget in (field, note, under):
            box.addWidget(widget)
        box.addStretch(1)
        title = self._label(label)
        title.setBuddy(field)
        row = self._grid.rowCount()
        self._grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(box, row, 1)
        self._fields[name], self._notes[name], self._under[name] = field, note, under
        return field

    def add_widget(self, label: str, widget: QWidget) -> None:
        """Add something else beside a label."""
        row = self._grid.rowCount()
        self._grid.addWidget(self._label(label), row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(widget, row, 1)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("look", "muted")
        label.setWordWrap(True)
        label.setFixedWidth(self._grid.columnMinimumWidth(0))
        label.setContentsMargins(0, 5, 0, 0)
        return label

    def load(self, values: Mapping[str, str], fresh: bool) -> None:
        """Show stored values; ``fresh`` ones replace whatever stood here."""
        for name, text in values.items():
            if fresh:
                self._fields[name].replace(text)
                self._say(self._under[name], "")
            else:
                self._fields[name].load(text)

    def lock(self, locked: bool) -> None:
        """Take no keys while another row's values are on their way."""
        for field in self._fields.values():
            field.setReadOnly(locked)

    def fix(self, name: str, fixed: bool) -> None:
        """Show a field that can't be typed into for what the row is, or let it be again."""
        field = self._fields[name]
        field.setReadOnly(fixed)
        if bool(field.property("fixed")) is not fixed:
            field.setProperty("fixed", fixed)
            field.style().polish(field)

    def fix_all(self, fixed: bool) -> None:
        """Show all fields for looking only, or let them be typed into again."""
        for name in self._fields:
            self.fix(name, fixed)

    def note(self, name: str, text: str) -> None:
        """Say something about the stored value under its field."""
        self._say(self._notes[name], text)

    def saved(self, name: str) -> None:
        """Forget what was said to be wrong with a field."""
        self._say(self._under[name], "")

    def refuse(self, name: str, message: str) -> None:
        """Say under the field why its edit was not taken; the old value stays."""
        self._fields[name].refuse()
        self._say(self._under[name], message)

    def fail(self, name: str, error: Exception) -> None:
        """Say under the field why its edit is not stored; unless it was wrong, it stays there."""
        if is_kept(error):
            self._fields[name].keep()
            self._say(self._under[name], reason(error))
        else:
            self.refuse(name, str(error))

    def commit(self) -> None:
        """Send everything typed to be saved."""
        for field in self._fields.values():
            field.commit()

    def unsent(self) -> dict[str, str]:
        """Return what stands in the fields and was not sent to be saved yet."""
        return {name: field.toPlainText() for name, field in self._fields.items() if field.is_dirty}

    def has(self, name: str) -> bool:
        """Whether there is a field with this name."""
        return name in self._fields

    def field(self, name: str) -> SavingText:
        """Return the field with this name."""
        return self._fields[name]

    @staticmethod
    def _say(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def _small(look: str) -> QLabel:
    label = WrappedLabel()
    label.setProperty("look", look)
    label.hide()
    return label
