"""A grid that is filled in like a sheet: Enter down, Tab right, copy and paste of blocks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from kehoach_desktop.services.monthly.clipboard_rows import clipboard_rows
from kehoach_desktop.ui.monthly.entry_delegate import EntryDelegate
from kehoach_desktop.ui.monthly.entry_model import EntryModel
from kehoach_desktop.ui.monthly.paste_block import PasteBlock, lay_down
from kehoach_desktop.ui.widgets.cell_bubble import CellBubble
from kehoach_desktop.ui.widgets.column_widths import column_widths
from kehoach_desktop.ui.widgets.copied_cells import write_cells
from kehoach_desktop.ui.widgets.fitted_rows import FittedRows

_Hint = QAbstractItemDelegate.EndEditHint


class CellGrid(QTableView):
    """One of the month's grids; what is pasted is handed on as one block."""

    paste_asked = Signal(object)
    """A ``PasteBlock`` to be saved as one step."""

    def __init__(self, model: EntryModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = model
        self._delegate = EntryDelegate(model.columns, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setWordWrap(True)
        self.setShowGrid(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(30)
        self.verticalHeader().setDefaultSectionSize(32)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(24)
        self._bubble = CellBubble(self)
        model.refused.connect(self._refuse)
        model.modelAboutToBeReset.connect(self.finish_typing)
        model.modelReset.connect(self._span_sections)
        self._fitted = FittedRows(self, self._delegate)

    # --- typing ------------------------------------------------------------------------

    def finish_typing(self) -> None:
        """Take what stands in an open editor as if Enter had been pressed."""
        editor = self._delegate.editor
        if editor is not None:
            self.commitData(editor)
            self._delegate.editor = None
            super().closeEditor(editor, _Hint.NoHint)

    def commitData(self, editor: QWidget) -> None:
        """Take what was typed, once: an editor that has gone loses its focus only later."""
        if editor is self._delegate.editor:
            super().commitData(editor)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close and go on: Enter to the cell below, Tab to the next cell to fill in."""
        self._delegate.editor = None
        super().closeEditor(editor, _Hint.NoHint)
        if hint == _Hint.SubmitModelCache:
            self._step_rows(1)
        elif hint == _Hint.EditNextItem:
            self._step_cells(1)
        elif hint == _Hint.EditPreviousItem:
            self._step_cells(-1)
        elif hint == _Hint.RevertModelCache:
            self._bubble.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys of a sheet."""
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            up = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step_rows(-1 if up else 1)
        elif key == Qt.Key.Key_Tab:
            self._step_cells(1)
        elif key == Qt.Key.Key_Backtab:
            self._step_cells(-1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear()
        else:
            self._bubble.hide()
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the word about a refused cell away once the officer is elsewhere."""
        self._bubble.hide()
        super().focusOutEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Keep Tab inside the grid; Ctrl+Tab and F6 lead out."""
        return False

    def _step_rows(self, by: int) -> None:
        here = self.currentIndex()
        row = here.row() + by
        while 0 <= row < self.entries.rowCount() and self.entries.entry(row) is None:
            row += by
        if 0 <= row < self.entries.rowCount():
            self.setCurrentIndex(self.entries.index(row, here.column()))

    def _step_cells(self, by: int) -> None:
        fields = [at for at, column in enumerate(self.entries.columns) if column.field]
        here = self.currentIndex()
        beside = [at for at in fields if (at > here.column() if by > 0 else at < here.column())]
        if beside:
            at = beside[0] if by > 0 else beside[-1]
            self.setCurrentIndex(here.siblingAtColumn(at))
            return
        before = here.row()
        self._step_rows(by)
        if self.currentIndex().row() != before and fields:
            at = fields[0] if by > 0 else fields[-1]
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(at))

    def _clear(self) -> None:
        for index in self.selectionModel().selectedIndexes():
            column = self.entries.columns[index.column()]
            if column.field and not column.choices:
                self.entries.setData(index, "")

    def _refuse(self, index: QModelIndex, why: str) -> None:
        self.setCurrentIndex(index)
        self._bubble.say(index, why)

    # --- blocks ------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the chosen cells on the clipboard for a spreadsheet."""
        chosen = [index for index in self.selectionModel().selectedIndexes() if index.isValid()]
        if not chosen:
            return
        columns = sorted({index.column() for index in chosen if index.column() > 0})
        rows = sorted({index.row() for index in chosen})
        block = [
            [str(self.entries.index(row, column).data() or "") for column in columns]
            for row in rows
            if self.entries.entry(row) is not None
        ]
        QGuiApplication.clipboard().setText(write_cells(block))

    def paste(self) -> None:
        """Lay the clipboard's block down from the current cell on, as one step."""
        self._bubble.hide()
        here = self.currentIndex()
        cells = clipboard_rows(QGuiApplication.clipboard().text())
        if not cells or not here.isValid():
            return
        chosen = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        if len(cells) == 1 and len(chosen) > 1:
            cells = [cells[0]] * len(chosen)
            here = here.siblingAtRow(chosen[0])
        block: PasteBlock | None = lay_down(self.entries, here.row(), here.column(), cells)
        if block is None:
            self._bubble.say(
                here, self.tr("Cột này không ghi được. Hãy chọn một ô được phép nhập.")
            )
        else:
            self.paste_asked.emit(block)

    # --- looks -------------------------------------------------------------------------

    def show_entry(self, id: str, field: str = "") -> bool:
        """Bring a row to the front and its cell under the cursor; ``False`` when not shown."""
        index = self.entries.index_of(id, field)
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.setFocus()
        return True

    def _span_sections(self) -> None:
        self.clearSpans()
        for row in self.entries.sections():
            self.setSpan(row, 0, 1, len(self.entries.columns))
        fields = [at for at, column in enumerate(self.entries.columns) if column.field]
        first = next((r for r in range(self.entries.rowCount()) if self.entries.entry(r)), -1)
        if first >= 0 and fields:
            self.setCurrentIndex(self.entries.index(first, fields[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        columns, header = self.entries.columns, self.horizontalHeader()
        headings = [header.sectionSizeHint(at) for at in range(len(columns))]
        room = self.viewport().width()
        for at, width in enumerate(column_widths(columns, room, headings)):
            self.setColumnWidth(at, width)
