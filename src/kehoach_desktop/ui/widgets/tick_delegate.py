"""A cell that holds a tick alone: level with the first line of the words beside it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kehoach_desktop.ui.widgets.toned_cell import PAD_X, PAD_Y

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole.CheckStateRole


class TickDelegate(QStyledItemDelegate):
    """Draws the box under the heading's first letter; a click anywhere in the cell ticks it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the ground without a frame (the row's colour says enough), then the box."""
        look: Any = QStyleOptionViewItem(option)
        self.initStyleOption(look, index)
        has_box = bool(look.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator)
        look.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        look.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)
        style = look.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, look, painter, look.widget)
        if not has_box:
            return
        side = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorHeight, look, look.widget)
        level = (look.fontMetrics.height() - side) // 2
        look.rect = QRect(look.rect.left() + PAD_X, look.rect.top() + PAD_Y + level, side, side)
        is_on = look.checkState == Qt.CheckState.Checked
        look.state |= QStyle.StateFlag.State_On if is_on else QStyle.StateFlag.State_Off
        box = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        style.drawPrimitive(box, look, painter, look.widget)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Tick, or take the tick away, by a click in the cell or the space bar."""
        wanted = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled
        if model.flags(index) & wanted != wanted:
            return False
        if isinstance(event, QMouseEvent):
            if event.type() != QEvent.Type.MouseButtonRelease:
                # A double click would else open the cell after the tick of its first click.
                return event.type() == QEvent.Type.MouseButtonDblClick
            if event.button() != Qt.MouseButton.LeftButton:
                return False
        elif not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Space:
            return False
        is_on = Qt.CheckState(model.data(index, _ROLE)) is Qt.CheckState.Checked
        other = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
        return model.setData(index, other, _ROLE)
