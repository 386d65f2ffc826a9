"""The box below a plan's fields: its reporting duties in words, each to correct or take away."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.domain.duty import ReportingDuty
from kehoach_desktop.ui.plans.duty_block import DutyBlock


class DutiesBox(QFrame):
    """Shows who reports to whom, and when; what is asked of it is the owner's to carry out."""

    edited = Signal(str, str, str)
    """Asks for a field of a duty to be saved: the duty's key, the field, the words."""

    add_asked = Signal()
    remove_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "note")
        self._blocks: dict[str, DutyBlock] = {}
        self._open_next = ""
        heading = QLabel(self.tr("Chế độ báo cáo"))
        heading.setProperty("look", "small")
        self._none = QLabel(self.tr("Kế hoạch chưa ghi chế độ báo cáo nào."))
        self._none.setProperty("look", "muted")
        self._none.setWordWrap(True)
        self.add_button = QPushButton(self.tr("+ Thêm"))
        self.add_button.setProperty("look", "link")
        self.add_button.setToolTip(self.tr("Thêm một chế độ báo cáo; hoàn tác bằng Ctrl+Z."))
        self.add_button.clicked.connect(self.add_asked)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(heading)
        head.addStretch(1)
        head.addWidget(self.add_button)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 12, 10)
        self._layout.setSpacing(6)
        self._layout.addLayout(head)
        self._layout.addWidget(self._none)

    def tell(self, duties: Sequence[ReportingDuty], *, fixed: bool) -> None:
        """Show a plan's duties; ``fixed`` ones are only to be looked at."""
        known = {duty.id: duty for duty in duties}
        for key in [key for key in self._blocks if key not in known]:
            block = self._blocks.pop(key)
            self._layout.removeWidget(block)
            block.hide()
            block.deleteLater()
        # Behind the heading.
        places = count(1)
        for key, duty in known.items():
            at = next(places)
            if key not in self._blocks:
                self._layout.insertWidget(at, self._block(key))
            self._blocks[key].tell(duty, fixed=fixed)
        self._none.setVisible(not known)
        self.add_button.setVisible(not fixed)
        self.setVisible(bool(known) or not fixed)
        if self._open_next in self._blocks:
            self._blocks[self._open_next].open()
            self._open_next = ""

    def open_when_there(self, key: str) -> None:
        """Put the cursor into a duty's fields as soon as it is shown."""
        self._open_next = key
        if key in self._blocks:
            self._open_next = ""
            self._blocks[key].open()

    def commit(self) -> None:
        """Send everything typed to be saved."""
        for block in self._blocks.values():
            block.form.commit()

    def saved(self, key: str, field: str) -> None:
        """Take note that a field is stored."""
        if key in self._blocks:
            self._blocks[key].saved(field)

    def fail(self, key: str, field: str, error: Exception) -> bool:
        """Say under a field why it is not stored; ``False`` when it is not shown any more."""
        if key not in self._blocks or self.isHidden():
            return False
        self._blocks[key].fail(field, error)
        return True

    def in_hand(self) -> DutyBlock | None:
        """Return the duty whose fields hold the cursor, if any."""
        focus = self.focusWidget()
        here = (one for one in self._blocks.values() if one.is_open and one.isAncestorOf(focus))
        return next(here, None) if focus is not None and focus.hasFocus() else None

    def block(self, key: str) -> DutyBlock:
        """Return what shows one duty."""
        return self._blocks[key]

    def _block(self, key: str) -> DutyBlock:
        block = DutyBlock()
        block.edited.connect(lambda field, text: self.edited.emit(key, field, text))
        block.remove_asked.connect(lambda: self.remove_asked.emit(key))
        self._blocks[key] = block
        return block
