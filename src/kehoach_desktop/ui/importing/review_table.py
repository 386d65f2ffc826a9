"""A table of the review: corrections in place, rows taken out with Delete."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from kehoach_desktop.ui.importing.review_model import ReviewModel
from kehoach_desktop.ui.monthly.entry_delegate import EntryDelegate
from kehoach_desktop.ui.widgets.cell_bubble import CellBubble
from kehoach_desktop.ui.widgets.column_widths import column_widths
from kehoach_desktop.ui.widgets.fitted_rows import FittedRows

_Hint = QAbstractItemDelegate.EndEditHint


class ReviewTable(QTableView):
    """Shows a ``ReviewModel``; ``chosen`` tells the row in front, ``removed`` rows to leave out."""

    chosen = Signal(str, str)
    """The key of the current row and where it was read."""

    removed = Signal(object)
    """The keys of the rows to leave out."""

    def __init__(self, facts: ReviewModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = facts
        self.setModel(facts)
        self._delegate = EntryDelegate(facts.columns, self, most=12)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(30)
        self.horizontalHeader().setHighlightSections(False)
        self._bubble = CellBubble(self)
        facts.refused.connect(self._refuse)
        facts.modelAboutToBeReset.connect(self.finish_typing)
        facts.modelReset.connect(self._has_reset)
        self.selectionModel().currentChanged.connect(self._tell)
        self._fitted = FittedRows(self, self._delegate, most=220)
        self._span_headings()

    def finish_typing(self) -> None:
        """Take what stands in an open editor."""
        editor, self._delegate.editor = self._delegate.editor, None
        if editor is not None:
            self.commitData(editor)
            super().closeEditor(editor, _Hint.NoHint)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close and go on: Enter to the row below, Tab to the next cell."""
        self._delegate.editor = None
        super().closeEditor(editor, _Hint.NoHint)
        here = self.currentIndex()
        step = {_Hint.EditNextItem: 1, _Hint.EditPreviousItem: -1}.get(hint, 0)
        if hint == _Hint.SubmitModelCache:
            self._go(here.row() + 1, here.column())
        elif step:
            self._go(here.row(), here.column() + step)

    def _go(self, row: int, column: int) -> None:
        if 0 <= row < self.facts.rowCount() and 0 <= column < len(self.facts.columns):
            self.setCurrentIndex(self.facts.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete leaves the chosen rows out; everything else as in any table."""
        self._bubble.hide()
        if event.key() == Qt.Key.Key_Delete:
            self.remove_chosen()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            here = self.currentIndex()
            self._go(here.row() + 1, here.column())
        else:
            super().keyPressEvent(event)

    def remove_chosen(self) -> None:
        """Ask for the chosen rows to be left out."""
        rows = {index.row() for index in self.selectionModel().selectedIndexes()}
        if rows:
            self.removed.emit([self.facts.key_at(row) for row in sorted(rows)])

    def show_row(self, key: str, field: str = "") -> bool:
        """Bring a row under the cursor; ``False`` when it is not in this table."""
        index = self.facts.index_of(key, field)
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.setFocus()
        return True

    def _refuse(self, index: QModelIndex, why: str) -> None:
        self._bubble.say(index, why)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.facts.key_at(index.row()), self.facts.where_at(index.row()))

    def _has_reset(self) -> None:
        self._delegate.use_columns(self.facts.columns)
        self._span_headings()
        self._share_width()

    def _span_headings(self) -> None:
        self.clearSpans()
        columns = self.facts.columnCount()
        if columns > 2:
            for row in self.facts.headings():
                self.setSpan(row, 1, 1, columns - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        columns, header = self.facts.columns, self.horizontalHeader()
        headings = [header.sectionSizeHint(at) for at in range(len(columns))]
        room = self.viewport().width()
        for at, width in enumerate(column_widths(columns, room, headings)):
            self.setColumnWidth(at, width)
