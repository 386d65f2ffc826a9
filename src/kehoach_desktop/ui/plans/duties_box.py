"""The box below a plan's fields: its reporting duties in words, each to correct or take away."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.ui.plans.duty_block import DutyBlock
from kehoach_desktop.ui.plans.new_duty import LeftDuty, NewDuty
from kehoach_desktop.ui.widgets.tab_order import put_in_tab_order


class DutiesBox(QFrame):
    """Shows who reports to whom, and when; what is asked of it is the owner's to carry out."""

    edited = Signal(str, str, str)
    """Asks for a field of a duty to be saved: the duty's key, the field, the words."""

    add_asked = Signal(object)
    """Asks for a duty to be added with these fields, by name."""

    remove_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "note")
        self._blocks: dict[str, DutyBlock] = {}
        self._plan_id = ""
        self._new: NewDuty | None = None
        self._another = False
        heading = QLabel(self.tr("Chế độ báo cáo"))
        heading.setProperty("look", "small")
        self._none = QLabel(self.tr("Kế hoạch chưa ghi chế độ báo cáo nào."))
        self._none.setProperty("look", "muted")
        self._none.setWordWrap(True)
        self.add_button = QPushButton(self.tr("+ Thêm"))
        self.add_button.setProperty("look", "link")
        self.add_button.setToolTip(self.tr("Thêm một chế độ báo cáo; hoàn tác bằng Ctrl+Z."))
        self.add_button.clicked.connect(self._open_new)
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

    def tell(
        self, plan_id: str, duties: Sequence[ReportingDuty], *, fixed: bool, fresh: bool = False
    ) -> None:
        """Show a plan's duties; ``fixed`` ones are only to be looked at.

        Of another plan, or one chosen again (``fresh``), nothing is open and nothing half typed.
        """
        fresh = fresh or plan_id != self._plan_id
        self._plan_id = plan_id
        if fresh or fixed:
            self._drop_new()
        known = {duty.id: duty for duty in duties}
        for key in [key for key in self._blocks if key not in known]:
            self._take_out(self._blocks.pop(key))
        # Behind the heading.
        places = count(1)
        for key, duty in known.items():
            block = self._blocks.get(key) or self._block(key)
            self._put(next(places), block)
            block.tell(duty, fixed=fixed, fresh=fresh)
        if self._new is not None:
            self._put(next(places), self._new)
        self._order_tabs()
        self._none.setVisible(not known and self._new is None)
        self.add_button.setVisible(not fixed)
        self.setVisible(bool(known) or not fixed)

    def added(self, key: str) -> None:
        """Take note that what was asked to be added is stored under this key."""
        new = self._new
        if new is None or not new.is_asked:
            return
        self._new = None
        self._blocks[key] = new
        new.added(key)
        if self._another:
            self._open_new()

    def not_added(self, error: Exception) -> bool:
        """Say why the duty is not added; ``False`` when it is not shown any more."""
        if self._new is None or not self._new.is_asked or self.isHidden():
            return False
        self._another = False
        self._new.refused(error)
        return True

    @property
    def words_of_no_duty(self) -> str:
        """What was typed into a duty that can't be added, for nobody said when it is due."""
        return self._new.words if self._new is not None else ""

    def leave(self, left: LeftDuty) -> None:
        """Tell what was typed into a duty since it was sent to be stored, before it goes."""
        if self._new is not None:
            self._new.leave(left)

    def commit(self) -> None:
        """Send everything typed to be saved."""
        for block in self._all():
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
        here = (one for one in self._all() if one.is_open and one.isAncestorOf(focus))
        return next(here, None) if focus is not None and focus.hasFocus() else None

    def _all(self) -> list[DutyBlock]:
        """Return the blocks as they stand, from above."""
        blocks = sorted(self._blocks.values(), key=self._layout.indexOf)
        return [*blocks, *([self._new] if self._new is not None else [])]

    def _block(self, key: str) -> DutyBlock:
        block = DutyBlock(key)
        self._connect(block)
        self._blocks[key] = block
        return block

    def _connect(self, block: DutyBlock) -> None:
        block.edited.connect(self.edited)
        block.remove_asked.connect(self.remove_asked)

    def _put(self, at: int, block: DutyBlock) -> None:
        if self._layout.indexOf(block) != at:
            self._layout.removeWidget(block)
            self._layout.insertWidget(at, block)

    def _order_tabs(self) -> None:
        # What is brought back, or added, was made last.
        put_in_tab_order([self.add_button, *(one for block in self._all() for one in block.keyed)])

    def _take_out(self, block: DutyBlock) -> None:
        self._layout.removeWidget(block)
        block.hide()
        block.deleteLater()

    def _open_new(self) -> None:
        """Open empty fields below the duties; one not yet stored is gone on with."""
        self._another = self._new is not None and self._new.is_asked
        if self._another:
            # It is being stored; the next one opens behind it.
            return
        if self._new is None:
            self._new = NewDuty()
            self._connect(self._new)
            self._new.add_asked.connect(self.add_asked)
            self._new.left_empty.connect(self._drop_new)
            self._put(len(self._blocks) + 1, self._new)
            self._order_tabs()
            self._none.hide()
        self._new.open()

    def _drop_new(self) -> None:
        self._another = False
        if self._new is not None:
            self._take_out(self._new)
            self._new = None
            self._none.setVisible(not self._blocks)
