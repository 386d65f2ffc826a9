"""Offers the columns of a table in the source, and tells what the officer said of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from kehoach_desktop.domain.drafts.table_columns import ColumnChoice
from kehoach_desktop.ui.importing.column_menu import column_menu, table_menu
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.review_table import ReviewTable
from kehoach_desktop.ui.importing.source_columns import column_over, table_at, table_of, uses_of


class ColumnOffer(QObject):
    """Opens the menus; ``chosen`` tells all that was said of this draft's columns."""

    chosen = Signal(object)

    def __init__(self, session: DraftSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._owner = parent

    def of_row(self, table: ReviewTable, field: str, button: QWidget) -> bool:
        """Offer the columns of the current row's table, of a ``field`` the one that gives it.

        The menu opens below the field's heading, without a field below the button; ``False``
        when the row was not read from a table.
        """
        row = table.currentIndex().row()
        read = table_at(self._session.draft, table.facts.where_at(row) if row >= 0 else "")
        if read is None:
            return False
        column = next((it for it in read.columns if it.use in uses_of(field)), None)
        menu = (
            column_menu(read, column, self._choose, self._owner)
            if column is not None
            else table_menu(read, self._choose, self._owner)
        )
        if field:
            header = table.horizontalHeader()
            left = header.sectionViewportPosition(table.facts.column_of(field))
            _open(menu, header.mapToGlobal(QPoint(left, header.height())))
        else:
            _open(menu, button.mapToGlobal(QPoint(0, button.height())))
        return True

    def of_source(self, number: int, index: int, at: QPoint) -> None:
        """Offer what a column that was pointed at in the source may hold."""
        read = table_of(self._session.draft, number)
        column = column_over(read, index) if read is not None else None
        if read is not None and column is not None:
            _open(column_menu(read, column, self._choose, self._owner), at)

    def _choose(self, choice: ColumnChoice) -> None:
        others = [
            one
            for one in self._session.columns
            if (one.table, one.column) != (choice.table, choice.column)
        ]
        self.chosen.emit((*others, choice))


def _open(menu: QMenu, at: QPoint) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
