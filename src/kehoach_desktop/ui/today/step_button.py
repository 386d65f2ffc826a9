"""One step of a report: a bar, its name, and when it was done."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kehoach_desktop.ui import theme

_BAR = 4
_TOP = 10
_HEIGHT = 46
_LEAST = 84
_AIR = 4
_CENTRE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)


class StepButton(QAbstractButton):
    """Pressing it marks the step as done, or takes the mark off."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._is_next = False
        self._under = ""

    def show_state(self, done: bool, is_next: bool, under: str) -> None:
        """Show whether it is done or comes next, with a few words below."""
        self.setChecked(done)
        self._is_next, self._under = is_next, under
        state = self.tr("đã xong") if done else self.tr("chưa xong")
        self.setAccessibleName(f"{self.text()}: {state} {under}".strip())
        action = (
            self.tr("Bấm để bỏ đánh dấu") if done else self.tr("Bấm khi bước này xong (hôm nay)")
        )
        self.setToolTip(f"{self.text()}: {under or state}\n{action}")
        self.update()

    def nextCheckState(self) -> None:
        """Stay as it is: what is stored decides, not the click."""

    def sizeHint(self) -> QSize:
        """Return the least there must be."""
        return QSize(_LEAST, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least there must be."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar and the words."""
        painter = QPainter(self)
        bar = theme.LINE
        if self.isChecked():
            bar = theme.GOOD
        elif self._is_next:
            bar = theme.PRIMARY
        if self.isDown() or self.underMouse():
            painter.fillRect(self.rect(), QColor(theme.BAND))
        # A thick line: the first rectangle that is filled loads every gradient of Qt's.
        painter.setPen(QPen(QColor(bar), _BAR))
        painter.drawLine(0, _BAR // 2, self.width(), _BAR // 2)
        font = QFont(self.font())
        font.setBold(self._is_next and self._fits_bold())
        painter.setFont(font)
        painter.setPen(QColor(theme.INK if self.isChecked() or self._is_next else theme.MUTED))
        line = painter.fontMetrics().height()
        painter.drawText(
            QRect(0, _TOP, self.width(), line), _CENTRE, self._fit(painter, self.text())
        )
        font = QFont(self.font())
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(theme.GOOD if self.isChecked() else theme.MUTED))
        under = f"✓ {self._under}" if self.isChecked() else self._under
        below = QRect(0, _TOP + line, self.width(), line)
        painter.drawText(below, _CENTRE, self._fit(painter, under))
        if self.hasFocus():
            painter.setPen(QColor(theme.PRIMARY))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _fits_bold(self) -> bool:
        font = QFont(self.font())
        font.setBold(True)
        return QFontMetrics(font).horizontalAdvance(self.text()) <= self.width() - _AIR

    def _fit(self, painter: QPainter, text: str) -> str:
        metrics = painter.fontMetrics()
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width() - _AIR)
