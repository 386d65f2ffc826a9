"""A box of choices whose chosen words end in "…" instead of being cut."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

_ARROW_AND_EDGES = 40
_MARGIN = 4


class ElidedBox(QComboBox):
    """Keeps the width it is given; words too long for it stand whole in the tooltip."""

    def __init__(self, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip = tip
        self.setToolTip(tip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the chosen words as there is room for."""
        words = self.currentText()
        if self.fontMetrics().horizontalAdvance(words) <= self.width() - _ARROW_AND_EDGES:
            self.setToolTip(self._tip)
            super().paintEvent(event)
        else:
            self._paint_elided(words)

    def _paint_elided(self, words: str) -> None:
        # Imported where they are needed: these names are slow to load.
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter

        style, painter, option = self.style(), QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        field = style.subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        room = field.width() - _MARGIN
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        option.currentText = shown  # type: ignore[attr-defined]
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        self.setToolTip(words if shown != words else self._tip)
