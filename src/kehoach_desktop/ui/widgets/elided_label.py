"""A label that ends in "…" instead of being cut."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """One line of text; the whole of it is in the tooltip when it does not fit.

    ``middle`` keeps its end in sight as well as its beginning.
    """

    def __init__(
        self, right: bool = False, parent: QWidget | None = None, *, middle: bool = False
    ) -> None:
        super().__init__(parent)
        self._right, self._middle = right, middle
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Allow any width."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        text = self.text()
        if not text:
            return
        # Imported where it is first needed: this namespace is slow to load.
        from PySide6.QtCore import Qt

        box, metrics = self.contentsRect(), self.fontMetrics()
        mode = Qt.TextElideMode.ElideMiddle if self._middle else Qt.TextElideMode.ElideRight
        shown = metrics.elidedText(text, mode, box.width())
        self.setToolTip(text if shown != text else "")
        left = box.right() - metrics.horizontalAdvance(shown) if self._right else box.left()
        base = box.top() + (box.height() + metrics.ascent() - metrics.descent()) / 2
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(QPointF(left, base), shown)
