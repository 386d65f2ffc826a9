"""Under the review's tables: what is doubtful about the chosen row, and what to do with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.reviewing.draft_units import UnitChoice


class WhyStrip(QFrame):
    """Place, doubts and unknown units of a row, with what settles them."""

    seen = Signal()
    undone = Signal()
    unit_chosen = Signal(object)
    """A ``UnitChoice`` for the unknown name."""

    def __init__(self, units: Callable[[], Sequence[Unit]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self._units = units
        self._name = ""
        self._has_row = False
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setProperty("look", "muted")
        self._seen = QPushButton(self.tr("✓ Đã xem"))
        self._seen.setToolTip(self.tr("Chỗ này đọc đúng; bỏ dấu ◆ và tới chỗ kế tiếp (F9)."))
        self._seen.clicked.connect(self.seen)
        self._add = QPushButton(self.tr("Thêm đơn vị"))
        self._add.setToolTip(self.tr("Đưa tên này vào danh mục đơn vị khi nhận kế hoạch."))
        self._add.clicked.connect(lambda: self.unit_chosen.emit(UnitChoice(self._name)))
        self._tie = QPushButton(self.tr("Gắn với… ▾"))
        self._tie.setToolTip(
            self.tr("Tên này là cách viết khác của một đơn vị đã có; sẽ được nhớ khi nhận.")
        )
        self._menu = QMenu(self._tie)
        self._menu.aboutToShow.connect(self._list_units)
        self._tie.setMenu(self._menu)
        self.edit_button = QPushButton(self.tr("Sửa dòng ▾"))
        self._undo = QPushButton("↶")
        self._undo.setFixedWidth(34)
        self._undo.setStyleSheet("padding: 5px 0;")
        self._undo.setAccessibleName(self.tr("Hoàn tác sửa"))
        self._undo.setToolTip(self.tr("Lấy lại lần sửa gần nhất trong bản đọc này (Ctrl+Z)."))
        self._undo.clicked.connect(self.undone)
        settling = QHBoxLayout()
        settling.setSpacing(8)
        for button in (self._seen, self._add, self._tie):
            settling.addWidget(button)
        settling.addStretch(1)
        for button in (self.edit_button, self._undo):
            settling.addWidget(button)
        words = QVBoxLayout(self)
        words.setContentsMargins(12, 7, 12, 7)
        words.setSpacing(6)
        words.addWidget(self._text)
        words.addLayout(settling)

    def show_row(
        self, where: str, reasons: Sequence[str], unknown: Sequence[str], is_doubtful: bool
    ) -> None:
        """Show what belongs to a row of a table."""
        self._name = unknown[0] if unknown else ""
        place = where[:1].upper() + where[1:]
        told = [f"◆ {reason}" for reason in reasons]
        if self._name:
            words = self.tr("◇ “{name}” chưa có trong danh mục đơn vị.")
            told.append(words.format(name=self._name))
        self._text.setText("\n".join(line for line in (place, *told) if line))
        self._seen.setVisible(is_doubtful)
        self._add.setVisible(bool(self._name))
        self._tie.setVisible(bool(self._name))
        self._has_row = True
        self._arrange()

    def show_warning(self, is_open: bool) -> None:
        """Show what can be done with a warning that belongs to no row."""
        self.show_nothing()
        self._seen.setVisible(is_open)
        self.setVisible(is_open or not self._undo.isHidden())

    def show_nothing(self) -> None:
        """Show no row."""
        self._text.setText("")
        for button in (self._seen, self._add, self._tie):
            button.hide()
        self._has_row = False
        self._arrange()

    def show_undo(self, can_undo: bool) -> None:
        """Offer to take the latest correction back."""
        self._undo.setVisible(can_undo)
        self._arrange()

    def _arrange(self) -> None:
        self._text.setVisible(bool(self._text.text()))
        self.edit_button.setVisible(self._has_row)
        self.setVisible(self._has_row or not self._undo.isHidden())

    def _list_units(self) -> None:
        self._menu.clear()
        for unit in self._units():
            choice = UnitChoice(self._name, unit.id)
            action = self._menu.addAction(unit.name)
            action.triggered.connect(
                lambda _checked=False, choice=choice: self.unit_chosen.emit(choice)
            )
