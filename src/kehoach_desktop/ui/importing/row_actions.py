"""What can be done with the rows of a table of the review, each with its key."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.services.reviewing.draft_order import row_above
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.review_table import ReviewTable
from kehoach_desktop.ui.importing.task_model import ACTIONS_KEY


class RowActions(QObject):
    """The actions of one table; they stand in its context menu and work by their keys."""

    seen = Signal()
    """Asks for the doubts of the current row to be ticked off."""

    def __init__(self, table: ReviewTable, session: DraftSession) -> None:
        super().__init__(table)
        self._table = table
        self._session = session
        self._join = self._add(self.tr("Nối với dòng trên"), "Ctrl+J", self.join)
        self._split = self._add(self.tr("Tách dòng…"), "Ctrl+T", table.split_current)
        self._heading = self._add("", "Ctrl+G", self.turn_heading)
        # Delete is the table's own, for in a field it is a key like others; F9 is the page's.
        self._drop = self._add("", "", table.drop_chosen)
        self._seen = self._add(self.tr("Đã xem, tới chỗ kế tiếp\tF9"), "", self.seen.emit)
        table.dropped.connect(self._drop_rows)
        table.split_wanted.connect(self._split_row)
        table.selectionModel().selectionChanged.connect(self.name)
        table.chosen.connect(self.name)
        session.changed.connect(self.name)
        self.name()

    def _add(self, text: str, key: str, done: object) -> QAction:
        action = QAction(text, self)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: done())  # type: ignore[operator]
        self._table.addAction(action)
        return action

    def menu(self, parent: ReviewTable) -> QMenu:
        """Return the actions as a menu."""
        menu = QMenu(parent)
        menu.addActions([self._join, self._split, self._heading, self._drop])
        return menu

    def name(self) -> None:
        """Name the actions after the row they would change."""
        row = self._table.currentIndex().row()
        is_there = row >= 0
        for action in (self._join, self._split, self._heading, self._drop, self._seen):
            action.setEnabled(is_there)
        if not is_there:
            return
        facts = self._table.facts
        is_heading = facts.fact(row) is None
        self._heading.setText(
            self.tr("Đổi thành nhiệm vụ") if is_heading else self.tr("Đổi thành nhóm")
        )
        self._drop.setText(
            self.tr("Nhận lại dòng\tDel") if facts.is_out(row) else self.tr("Bỏ dòng\tDel")
        )

    # --- what they do ----------------------------------------------------------------------

    def join(self) -> None:
        """Join the chosen rows into the first of them, or the one row with the row above."""
        self._table.finish_typing()
        keys = self._table.chosen_keys()
        if len(keys) < 2:
            key = self._table.current_key()
            above = row_above(self._session.draft, key, self._session.left_out - {key})
            if above is None:
                self._table.say(self.tr("Không có dòng nào ở trên để nối vào."))
                return
            keys = [above, key]
        column = self._table.currentIndex().column()
        try:
            for key in keys[1:]:
                self._session.join(keys[0], key)
        except (InvalidInput, NotFound) as error:
            self._table.say(str(error))
            return
        self._table.keep_row(keys[0], column)

    def turn_heading(self) -> None:
        """Make the row a group, or the group a row."""
        self._table.finish_typing()
        key, column = self._table.current_key(), self._table.currentIndex().column()
        if key == ACTIONS_KEY:
            return
        try:
            self._session.turn_heading(key)
        except (InvalidInput, NotFound) as error:
            self._table.say(str(error))
            return
        self._table.keep_row(key, column)

    def _split_row(self, key: str, first: str, second: str) -> None:
        try:
            self._session.split(key, first, second)
        except (InvalidInput, NotFound) as error:
            self._table.say(str(error))
            return
        self._table.keep_row(key, 1)

    def _drop_rows(self, keys: list[str]) -> None:
        rows = [key for key in keys if key != ACTIONS_KEY]
        if ACTIONS_KEY in keys:
            rows += [one.key for one in self._session.draft.actions]
        if all(key in self._session.left_out for key in rows):
            self._session.bring_back(rows)
        else:
            self._session.leave_out(rows)
