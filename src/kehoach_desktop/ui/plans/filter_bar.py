"""What narrows the tree: words as they are typed, a unit, only what is overdue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from kehoach_desktop.services.models.tree_models import TreeFilter
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.widgets.elided_box import ElidedBox

if TYPE_CHECKING:
    from kehoach_desktop.domain.units.unit import Unit

_PAUSE = 150


class FilterBar(QWidget):
    """Emits ``changed`` with a TreeFilter; typing is waited out for a moment."""

    changed = Signal(object)
    left_downwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Lọc: phong kinh te"))
        self._words.setToolTip(self.tr("Gõ không cần dấu (Ctrl+F); Esc để bỏ lọc"))
        self._words.setClearButtonEnabled(True)
        self._words.addAction(icon("search", theme.MUTED), QLineEdit.ActionPosition.LeadingPosition)
        self._words.setStyleSheet("padding-left: 0; padding-right: 0;")
        self._words.setMinimumWidth(176)
        self._words.setMaximumWidth(300)
        self._unit = ElidedBox(self.tr("Chỉ hiện việc của một đơn vị"))
        self._unit.addItem(self.tr("Mọi đơn vị"), None)
        self._unit.setFixedWidth(144)
        self._overdue = QPushButton(self.tr("▲ Quá hạn"))
        self._overdue.setCheckable(True)
        self._overdue.setToolTip(self.tr("Chỉ hiện nhiệm vụ quá hạn"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._words, 100)
        layout.addWidget(self._unit)
        layout.addWidget(self._overdue)
        layout.addStretch(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._tell)
        self._words.textChanged.connect(lambda: self._pause.start())
        self._unit.activated.connect(lambda: self._tell())
        self._overdue.toggled.connect(lambda: self._tell())
        self._wanted: str | None = None
        self._told = TreeFilter()

    def watch_keys(self) -> None:
        """Take the keys that lead out of the words, from now on."""
        self._words.installEventFilter(self)

    @property
    def filter(self) -> TreeFilter:
        """What the tree is narrowed to."""
        return TreeFilter(
            words=self._words.text(),
            unit_id=self._unit.currentData(),
            overdue=self._overdue.isChecked(),
        )

    def clear(self) -> None:
        """Narrow nothing."""
        self._words.clear()
        self._unit.setCurrentIndex(0)
        self._overdue.setChecked(False)
        self._tell()

    def narrow(self, only: TreeFilter) -> None:
        """Narrow to this; a unit not offered yet is taken up once it is."""
        self._words.setText(only.words)
        self._overdue.setChecked(only.overdue)
        place = self._unit.findData(only.unit_id)
        self._wanted = only.unit_id if place < 0 else None
        self._unit.setCurrentIndex(max(0, place))
        self._tell()

    def focus(self) -> None:
        """Put the cursor into the words."""
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()

    def show_units(self, units: Sequence[Unit]) -> None:
        """Offer these units; the chosen one stays chosen."""
        chosen, self._wanted = self._wanted or self._unit.currentData(), None
        while self._unit.count() > 1:
            self._unit.removeItem(1)
        for unit in units:
            self._unit.addItem(unit.name, unit.id)
        self._unit.setCurrentIndex(max(0, self._unit.findData(chosen)))
        # The list may be wider than the box, so that long names are read in full.
        self._unit.view().setMinimumWidth(260)
        self._tell()

    def _tell(self) -> None:
        self._pause.stop()
        if self.filter != self._told:
            self._told = self.filter
            self.changed.emit(self._told)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape narrows nothing; Down and Enter go to the tree."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._tell()
                self.left_downwards.emit()
                return True
        return super().eventFilter(watched, event)
