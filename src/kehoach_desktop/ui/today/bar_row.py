"""A number as a bar, with its words; it opens its list."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kehoach_desktop.ui import theme

_HEIGHT = 23
_WORDS = 0.62
_NUMBER = 34
_BAR = 9
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class BarRow(QAbstractButton):
    """Words, a bar full where the number is ``longest``, the number."""

    def __init__(
        self, words: str, number: int, longest: int, colour: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(words)
        self.number = number
        self._share = number / longest if longest else 0.0
        self._colour = colour
        self.setAccessibleName(f"{words}: {number}")
        self.setToolTip(f"{words}: {number}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the least there must be."""
        return QSize(180, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least there must be."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint words, bar and number in one line."""
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            painter.fillRect(self.rect(), QColor(theme.BAND))
        words = int(self.width() * _WORDS)
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, words - 8
        )
        painter.setPen(QColor(theme.INK))
        painter.drawText(QRect(0, 0, words, self.height()), _LEFT, shown)
        room = self.width() - words - _NUMBER
        length = max(3, round(room * self._share))
        painter.fillRect(
            QRect(words, (self.height() - _BAR) // 2, length, _BAR), QColor(self._colour)
        )
        after = words + length + 6
        painter.drawText(QRect(after, 0, _NUMBER, self.height()), _LEFT, str(self.number))
        if self.hasFocus():
            painter.setPen(QColor(theme.PRIMARY))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
