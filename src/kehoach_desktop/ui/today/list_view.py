"""A list of the first page: keyboard and mouse lead to where a row is worked on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from kehoach_desktop.ui.today.list_model import ListColumn, ListModel, ListRow
from kehoach_desktop.ui.widgets.column_widths import column_widths
from kehoach_desktop.ui.widgets.fitted_rows import FittedRows
from kehoach_desktop.ui.widgets.toned_cell import TonedCellDelegate

_ROW = 30


class ListView(QTableView):
    """``opened`` brings the target of the row, or of the cell, that is gone into."""

    opened = Signal(object)

    def __init__(
        self, columns: Sequence[ListColumn], parent: QWidget | None = None, *, cells: bool = False
    ) -> None:
        super().__init__(parent)
        self.list = ListModel(columns)
        self.setModel(self.list)
        delegate = TonedCellDelegate(self, most=3)
        self.setItemDelegate(delegate)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        behaviour = QAbstractItemView.SelectionBehavior
        self.setSelectionBehavior(behaviour.SelectItems if cells else behaviour.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_ROW)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setMinimumSectionSize(20)
        self.doubleClicked.connect(self._open)
        self._fitted = FittedRows(self, delegate, most=90)

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Show these rows; the first that leads somewhere is the current one."""
        self.clearSpans()
        self.list.show(rows)
        for place, row in enumerate(rows):
            if row.heading:
                self.setSpan(place, 0, 1, len(self.list.columns))
        self._share_width()

    def choose_first(self) -> None:
        """Make the first row that leads somewhere the current one."""
        for place in range(self.list.rowCount()):
            index = self.list.index(place, 0)
            if self.list.target(index) is not None:
                self.setCurrentIndex(index)
                return

    @property
    def chosen(self) -> object:
        """The target of the current row or cell."""
        return self.list.target(self.currentIndex())

    def open_chosen(self) -> None:
        """Go into the current row or cell."""
        self._open(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        target = self.list.target(index)
        if target is not None:
            self.opened.emit(target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the current row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_chosen()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        # To ask for the viewport would load every class of Qt's; the heading follows it later.
        bar = self.verticalScrollBar()
        room = self.contentsRect().width() - (bar.width() if bar.isVisible() else 0)
        heads = [
            self.horizontalHeader().sectionSizeHint(at) for at in range(self.list.columnCount())
        ]
        for at, width in enumerate(column_widths(self.list.columns, room, heads)):
            self.setColumnWidth(at, width)
