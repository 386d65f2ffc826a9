"""Row heights of a table that follow what its cells hold."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from kehoach_desktop.ui.widgets.toned_cell import TonedCellDelegate, cell_lines

_FIT_ALL_UP_TO = 300
_ROUNDS = 8


class FittedRows(QObject):
    """Fits the rows of a table to their wrapped text, at most ``most`` pixels high.

    Short tables are fitted whole; of long ones only what is scrolled into view, so that
    100,000 rows cost no more than a screenful. A row just chosen stays in sight while those
    above it grow.
    """

    def __init__(self, table: QTableView, delegate: TonedCellDelegate, most: int = 140) -> None:
        super().__init__(table)
        self._table = table
        self._delegate = delegate
        self._most = most
        self._fitted: set[int] = set()
        self._rounds = 0
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._fit)
        # Not straight to the timer: it would take the value for its milliseconds.
        table.verticalScrollBar().valueChanged.connect(lambda _value: self._soon.start())
        table.horizontalHeader().sectionResized.connect(self.all_again)
        table.selectionModel().currentChanged.connect(self._follow)
        model = table.model()
        model.modelReset.connect(self.all_again)
        model.layoutChanged.connect(self.all_again)
        model.rowsInserted.connect(self.all_again)
        model.rowsRemoved.connect(self.all_again)
        model.dataChanged.connect(lambda first, last: self.again(first.row(), last.row()))
        self.all_again()

    def all_again(self) -> None:
        """Fit every row anew, soon."""
        self._fitted.clear()
        self._soon.start()

    def again(self, first: int, last: int) -> None:
        """Fit these rows anew, soon."""
        self._fitted.difference_update(range(first, last + 1))
        self._soon.start()

    def _fit(self) -> None:
        rows = self._table.model().rowCount()
        if rows <= _FIT_ALL_UP_TO:
            self._fit_range(0, rows)
            return
        # Growing rows push others out of view; two rounds settle what stays in it.
        for _ in range(2):
            top = max(0, self._table.rowAt(0))
            bottom = self._table.rowAt(self._table.viewport().height() - 1)
            self._fit_range(top, rows if bottom < 0 else bottom + 1)
        here = self._table.currentIndex()
        if not here.isValid() or self._is_seen(here.row()):
            self._rounds = 0
        elif self._rounds > 0:
            # Again soon: the scroll bar reaches further only once the table knows how the rows
            # have grown, and scrolling brings others into view that grow.
            self._rounds -= 1
            self._table.scrollTo(here)
            self._soon.start()

    def _follow(self) -> None:
        self._rounds = _ROUNDS
        # Now, so that what the officer scrolls to later is not taken back.
        self._soon.start()

    def _is_seen(self, row: int) -> bool:
        top = self._table.rowViewportPosition(row)
        return top >= 0 and top + self._table.rowHeight(row) <= self._table.viewport().height()

    def _fit_range(self, first: int, end: int) -> None:
        option = QStyleOptionViewItem()
        self._table.initViewItemOption(option)
        for row in range(first, end):
            if row in self._fitted:
                continue
            self._fitted.add(row)
            height = min(self._most, self._height(row, option))
            if self._table.rowHeight(row) != height:
                self._table.setRowHeight(row, height)

    def _height(self, row: int, option: QStyleOptionViewItem) -> int:
        model, table = self._table.model(), self._table
        least = table.verticalHeader().minimumSectionSize()
        column = 0
        while column < model.columnCount():
            span = max(1, table.columnSpan(row, column))
            if not table.isColumnHidden(column):
                lines = cell_lines(model.index(row, column))
                width = sum(table.columnWidth(at) for at in range(column, column + span))
                if lines:
                    least = max(least, self._delegate.height_for(option, lines, width - 1))
            column += span
        return least
