"""Opens the list of successors, or a line for the reason, in a cell of the mapping."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from kehoach_desktop.ui.updating.mapping_model import CHOICES_ROLE
from kehoach_desktop.ui.widgets.toned_cell import TonedCellDelegate

_Index = QModelIndex | QPersistentModelIndex
_MOST_SHOWN = 14
_WIDEST = 640


class MappingDelegate(TonedCellDelegate):
    """Draws the lines; edits by a list where the model offers choices, else by typing."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return the list or the line."""
        choices = index.data(CHOICES_ROLE)
        if choices is None:
            return QLineEdit(parent)
        box = QComboBox(parent)
        box.setMaxVisibleItems(_MOST_SHOWN)
        # A list that scrolls, not a menu over the whole screen.
        box.setStyleSheet("QComboBox { combobox-popup: 0; }")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for key, words in choices:
            box.addItem(words, key)
            box.setItemData(box.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
        box.activated.connect(lambda: self._finish(box))
        QTimer.singleShot(0, box, lambda: _open_list(box))
        return box

    def _finish(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, QAbstractItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Begin with what is chosen or written."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(value))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Hand over what was chosen or written."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Lay the editor over the top of the cell."""
        rect: QRect = option.rect  # type: ignore[attr-defined]
        height = min(rect.height(), editor.sizeHint().height())
        editor.setGeometry(rect.x(), rect.y(), rect.width(), height)


def _open_list(box: QComboBox) -> None:
    """Open the choices as wide as their words, within reason."""
    words = box.view()
    words.ensurePolished()
    words.setTextElideMode(Qt.TextElideMode.ElideRight)
    # The list's own hint knows nothing of words longer than the box.
    metrics = words.fontMetrics()
    longest = max(metrics.horizontalAdvance(box.itemText(at)) for at in range(box.count()))
    words.setMinimumWidth(max(box.width(), min(_WIDEST, longest + 40)))
    box.showPopup()
