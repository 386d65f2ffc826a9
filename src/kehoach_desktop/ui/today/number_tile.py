"""A number that opens its list."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kehoach_desktop.ui import theme

_PAD_X, _PAD_Y = 9, 9
_NUMBER = 23
_GAP = 1
_LEAST = 84
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class NumberTile(QAbstractButton):
    """Shows how many there are and of what; grey while there is none."""

    def __init__(self, words: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self._colour = colour
        self._number: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def number(self) -> int:
        """The number shown, 0 before there is any."""
        return self._number or 0

    def show_number(self, number: int) -> None:
        """Show the number; nothing is to be opened behind a zero."""
        self._number = number
        self.setEnabled(number > 0)
        self.setAccessibleName(f"{self.text()}: {number}")
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Words wrap, so that a narrow tile is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that number and words need."""
        return self._words_top() + self._words_height(width) + _PAD_Y

    def sizeHint(self) -> QSize:
        """Return the least there must be."""
        return QSize(_LEAST, self.heightForWidth(max(self.width(), _LEAST)))

    def minimumSizeHint(self) -> QSize:
        """Return the least there must be."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, the number and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = theme.PRIMARY if self.hasFocus() else theme.LINE
        painter.setPen(QPen(QColor(frame), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(theme.CHOSEN if self.isDown() else theme.GROUND))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        none = not self._number
        painter.setPen(QColor(theme.MUTED if none else self._colour))
        painter.setFont(self._number_font())
        top = _PAD_Y + QFontMetrics(painter.font()).ascent()
        number = "" if self._number is None else str(self._number)
        painter.drawText(QPoint(_PAD_X, top), number)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.MUTED if none else theme.INK))
        room = QRect(
            _PAD_X, self._words_top(), self.width() - 2 * _PAD_X, self.height() - self._words_top()
        )
        painter.drawText(room, _WRAPPED, self.text())
        if self.underMouse() and not none:
            painter.setPen(QPen(QColor(self._colour), 2))
            painter.drawLine(_PAD_X, self.height() - 4, self.width() - _PAD_X, self.height() - 4)

    def _number_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(_NUMBER)
        font.setBold(True)
        return font

    def _words_top(self) -> int:
        return _PAD_Y + QFontMetrics(self._number_font()).height() + _GAP

    def _words_height(self, width: int) -> int:
        room = QRect(0, 0, max(20, width - 2 * _PAD_X), 1000)
        return self.fontMetrics().boundingRect(room, _WRAPPED, self.text()).height()
