"""A table of the review: corrections in place, rows taken out with Delete."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from kehoach_desktop.services.reviewing.draft_edits import Edit
from kehoach_desktop.services.reviewing.draft_splitting import likely_break
from kehoach_desktop.ui.importing.review_model import ReviewModel
from kehoach_desktop.ui.monthly.entry_delegate import EntryDelegate
from kehoach_desktop.ui.widgets.cell_bubble import CellBubble
from kehoach_desktop.ui.widgets.column_widths import column_widths
from kehoach_desktop.ui.widgets.copied_rows import copy_rows
from kehoach_desktop.ui.widgets.fitted_rows import FittedRows

_Hint = QAbstractItemDelegate.EndEditHint


class ReviewTable(QTableView):
    """Shows a ``ReviewModel``; ``chosen`` tells the row in front, ``dropped`` rows to leave out."""

    chosen = Signal(str, str)
    """The key of the current row and where it was read."""

    dropped = Signal(object)
    """The keys of the rows to leave out, or to take in again."""

    columns_wanted = Signal(str)
    """Asks for the source's columns from which a field is read."""

    split_wanted = Signal(str, str, str)
    """Asks for a row to be split: its key and the words of both parts."""

    typed = Signal()
    """What stands in the open editor is no correction yet."""

    def __init__(self, facts: ReviewModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = facts
        self.setModel(facts)
        self._delegate = EntryDelegate(facts.columns, self, most=12)
        self._delegate.typed.connect(self.typed)
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
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(lambda at: self.columns_wanted.emit(facts.columns[at].field))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._bubble = CellBubble(self)
        facts.refused.connect(self._refuse)
        self._place = ("", 0, 1)
        facts.modelAboutToBeReset.connect(self._will_reset)
        facts.modelReset.connect(self._has_reset)
        self.selectionModel().currentChanged.connect(self._tell)
        self.verticalHeader().sectionResized.connect(self._has_grown)
        self._fitted = FittedRows(self, self._delegate, most=220)
        self._span_headings()

    def finish_typing(self) -> None:
        """Take what stands in an open editor."""
        editor, self._delegate.editor = self._delegate.editor, None
        if editor is not None:
            self.commitData(editor)
            super().closeEditor(editor, _Hint.NoHint)

    def unsent(self) -> list[Edit]:
        """Return the correction that would be made if the open editor were closed now."""
        editor, index = self._delegate.editor, self.currentIndex()
        if not index.isValid() or not isinstance(editor, QPlainTextEdit | QLineEdit):
            return []
        text = editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
        if text == str(index.data(Qt.ItemDataRole.EditRole) or ""):
            return []
        return [self.facts.edit(index, text)]

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
            self.go_to(self.facts.index(row, column))

    def go_to(self, index: QModelIndex) -> None:
        """Choose one row, whatever keys are held down just now."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def go_to_first(self) -> None:
        """Choose the first row that is no heading, if there is any row."""
        if self.facts.rowCount():
            self.go_to(self.facts.index(self.facts.first_fact(), 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete leaves the chosen rows out, Ctrl+C copies them; else as in any table."""
        self._bubble.hide()
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            copy_rows(self)
        elif event.key() == Qt.Key.Key_Delete:
            self.drop_chosen()
        elif event.key() == Qt.Key.Key_Down and alt:
            self.columns_wanted.emit(self._field_here())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            here = self.currentIndex()
            self._go(here.row() + 1, here.column())
        else:
            super().keyPressEvent(event)

    def chosen_keys(self) -> list[str]:
        """Return the keys of the selected rows, from above."""
        rows = {index.row() for index in self.selectionModel().selectedIndexes()}
        return [self.facts.key_at(row) for row in sorted(rows)]

    def current_key(self) -> str:
        """Return the key of the row under the cursor, "" where there is none."""
        row = self.currentIndex().row()
        return self.facts.key_at(row) if row >= 0 else ""

    def drop_chosen(self) -> None:
        """Ask for the chosen rows to be left out, or taken in again."""
        if keys := self.chosen_keys():
            self.dropped.emit(keys)

    def split_current(self) -> None:
        """Ask for the row to be split where the cursor stands in its words.

        Where they are not being typed in, they are opened, the cursor at the likely place.
        """
        index = self.currentIndex()
        if not index.isValid():
            return
        words = self.facts.index(index.row(), 1)
        editor = self._delegate.editor
        if editor is not None and index == words and isinstance(editor, QPlainTextEdit):
            text, at = editor.toPlainText(), editor.textCursor().position()
            self._delegate.editor = None
            super().closeEditor(editor, _Hint.NoHint)
            self.split_wanted.emit(self.facts.key_at(index.row()), text[:at], text[at:])
            return
        self.finish_typing()
        self.go_to(words)
        self.edit(words)
        editor = self._delegate.editor
        if isinstance(editor, QPlainTextEdit):
            cursor = editor.textCursor()
            cursor.setPosition(likely_break(editor.toPlainText()))
            editor.setTextCursor(cursor)
        self._bubble.say(
            words,
            self.tr("Đặt con trỏ vào chỗ cần tách rồi bấm Ctrl+T lần nữa; Esc để thôi."),
            is_wrong=False,
        )

    def say(self, why: str) -> None:
        """Say beside the current row why it was not changed."""
        self._bubble.say(self.currentIndex(), why)

    def show_row(self, key: str, field: str = "") -> bool:
        """Bring a row under the cursor; ``False`` when it is not in this table."""
        index = self.facts.index_of(key, field)
        if not index.isValid():
            return False
        self.go_to(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.setFocus()
        return True

    def keep_row(self, key: str, column: int) -> None:
        """Stay on a row after the table was built anew."""
        index = self.facts.index_of(key)
        if index.isValid():
            self.go_to(index.siblingAtColumn(max(0, column)))

    def _refuse(self, index: QModelIndex, why: str) -> None:
        self._bubble.say(index, why)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.facts.key_at(index.row()), self.facts.where_at(index.row()))

    def _has_grown(self, row: int) -> None:
        """Keep the row that was corrected in sight when it takes more lines than before."""
        index = self.currentIndex()
        if row == index.row() and self.hasFocus():
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _will_reset(self) -> None:
        self.finish_typing()
        here = self.currentIndex()
        self._place = (self.current_key(), here.row(), here.column())

    def _has_reset(self) -> None:
        self._delegate.use_columns(self.facts.columns)
        self._span_headings()
        self._share_width()
        key, row, column = self._place
        index = self.facts.index_of(key)
        if not index.isValid() and row >= 0 and self.facts.rowCount():
            index = self.facts.index(min(row, self.facts.rowCount() - 1), 0)
        if index.isValid():
            self.go_to(index.siblingAtColumn(max(0, column)))

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

    def _field_here(self) -> str:
        column = self.currentIndex().column()
        return self.facts.columns[column].field if column >= 0 else ""

    def _share_width(self) -> None:
        columns, header = self.facts.columns, self.horizontalHeader()
        headings = [header.sectionSizeHint(at) for at in range(len(columns))]
        room = self.viewport().width()
        for at, width in enumerate(column_widths(columns, room, headings)):
            self.setColumnWidth(at, width)
