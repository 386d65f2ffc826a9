"""Editors of the month's grids: a line, a list of states, or a field that grows."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyleOptionViewItem,
    QWidget,
)

from kehoach_desktop.ui import theme
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.toned_cell import TonedCellDelegate

_LEAST_WIDTH, _MOST_HEIGHT = 220, 220
_FRAME = 4
"""Pixels of border and padding above the words, and below them."""
_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemDelegate.EndEditHint


class EntryDelegate(TonedCellDelegate):
    """Opens the editor that a column calls for and fills it once, so typing is never undone."""

    typed = Signal()
    """The words in the open editor are others than a moment ago."""

    def __init__(
        self, columns: tuple[EntryColumn, ...], parent: QObject | None = None, most: int = 6
    ) -> None:
        super().__init__(parent, most)
        self._columns = columns
        self.editor: QWidget | None = None

    def use_columns(self, columns: tuple[EntryColumn, ...]) -> None:
        """Follow a table whose columns changed."""
        self._columns = columns

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return an editor for the cell."""
        column = self._columns[index.column()]
        editor: QWidget
        if column.choices:
            editor = self._list(parent, column)
        elif column.long:
            editor = self._text(parent)
        else:
            line = QLineEdit(parent)
            if column.right:
                line.setAlignment(Qt.AlignmentFlag.AlignRight)
            line.textEdited.connect(lambda _text: self.typed.emit())
            editor = line
        # Without round corners and with the cell's own margins the words stay where they were.
        kind = type(editor).__name__
        # Named by its kind, for the list that a box opens must not take the cell's margins.
        editor.setStyleSheet(
            f"{kind} {{ border: 1px solid {theme.PRIMARY}; border-radius: 0; "
            f"padding: {_FRAME - 1}px 5px; combobox-popup: 0; }}"
        )
        self.editor = editor
        return editor

    def _list(self, parent: QWidget, column: EntryColumn) -> QComboBox:
        box = QComboBox(parent)
        box.addItems(column.choices)
        box.setMaxVisibleItems(len(column.choices))
        box.activated.connect(lambda: self._finish(box))
        QTimer.singleShot(0, box, lambda: _open_list(box))
        return box

    def _text(self, parent: QWidget) -> QPlainTextEdit:
        text = QPlainTextEdit(parent)
        text.setTabChangesFocus(True)
        text.document().documentLayout().documentSizeChanged.connect(lambda: _grow(text))
        text.textChanged.connect(self.typed)
        return text

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, _Hint.NoHint)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Fill the editor; a refresh of the row while typing leaves it alone."""
        if editor.property("filled"):
            return
        editor.setProperty("filled", True)
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentText(text)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Hand what was typed to the model, which checks it."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        elif isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Lay the editor over the cell; running text gets room to grow downwards."""
        rect: QRect = option.rect  # type: ignore[attr-defined]
        if isinstance(editor, QComboBox):
            # The chosen words and the arrow stand in it whole, however narrow the column is.
            rect = _inside(rect, max(rect.width(), editor.sizeHint().width()), editor)
        editor.setGeometry(rect)
        if isinstance(editor, QPlainTextEdit):
            editor.setProperty("least", rect.height())
            _grow(editor)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let Enter finish running text as well; Alt+Enter or Shift+Enter breaks the line."""
        if (
            isinstance(editor, QPlainTextEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            breaks = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
            if event.modifiers() & breaks:
                editor.insertPlainText("\n")
            else:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, _Hint.SubmitModelCache)
            return True
        return super().eventFilter(editor, event)


def _inside(rect: QRect, width: int, editor: QWidget) -> QRect:
    """Return the place with another width, moved so that it stays inside the grid."""
    parent = editor.parentWidget()
    room = parent.width() if parent is not None else rect.left() + width
    return QRect(max(0, min(rect.left(), room - width)), rect.top(), width, rect.height())


def _open_list(box: QComboBox) -> None:
    """Open the choices below the cell, as wide and as high as their words."""
    words = box.view()
    words.ensurePolished()
    height = sum(words.sizeHintForRow(row) for row in range(box.count()))
    words.setMinimumSize(words.sizeHintForColumn(0) + 64, height + 8)
    box.showPopup()


def _height_of_words(editor: QPlainTextEdit) -> int:
    """Return the height in which every line stands, the frame of the style sheet around them."""
    document = editor.document()
    block, height = document.firstBlock(), 2 * document.documentMargin()
    while block.isValid():
        height += editor.blockBoundingRect(block).height()
        block = block.next()
    return ceil(height) + 2 * _FRAME


def _grow(editor: QPlainTextEdit) -> None:
    """Make the field as high as its text, inside the grid."""
    wanted = _height_of_words(editor)
    # A bar that is not needed would take width from the words, which then need more lines.
    shown = Qt.ScrollBarPolicy.ScrollBarAsNeeded
    hidden = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    editor.setVerticalScrollBarPolicy(shown if wanted > _MOST_HEIGHT else hidden)
    least = editor.property("least") or 0
    height = max(int(least), min(_MOST_HEIGHT, wanted))
    parent = editor.parentWidget()
    top = editor.y()
    if parent is not None and top + height > parent.height():
        top = max(0, min(top, parent.height() - height))
    place = QRect(editor.x(), top, editor.width(), height)
    editor.setGeometry(_inside(place, max(editor.width(), _LEAST_WIDTH), editor))
