"""A box of choices whose chosen words end in "…" instead of being cut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

_MARGIN = 4


class ElidedBox(QComboBox):
    """Keeps the width it is given; words too long for it stand whole in the tooltip."""

    def __init__(self, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip = tip
        self.setToolTip(tip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the chosen words as there is room for."""
        style, painter, option = self.style(), QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        field = style.subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        words: str = option.currentText  # type: ignore[attr-defined]
        room = field.width() - _MARGIN
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        option.currentText = shown  # type: ignore[attr-defined]
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        self.setToolTip(words if shown != words else self._tip)
