"""A label whose words wrap and are never cut, however its column narrows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel

from kehoach_desktop.ui import theme

_HOOK = 4
"""Pixels, half of them above, for the hook on a capital "Ủ", which else would be cut."""


class WrappedLabel(QLabel):
    """Asks for the height that its words need at the width it has.

    Where a scroll bar comes or goes, Qt's layouts may keep the height of the former width.
    The words of one to be ``copied`` are copied whole, by Ctrl+C or from its menu: a label whose
    words can be selected cuts the hook off capitals in fonts that draw it above the line, and "Ủ"
    reads "Ú".
    """

    def __init__(self, *, copied: bool = False) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if copied:
            copying = QAction(self.tr("Chép"), self)
            copying.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
            copying.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            copying.triggered.connect(self._copy)
            self.addAction(copying)
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(text)
        if self.actions():
            # A click, or Tab, brings the keys here; past one with nothing to copy Tab goes on.
            policy = Qt.FocusPolicy.StrongFocus if text else Qt.FocusPolicy.NoFocus
            self.setFocusPolicy(policy)
        self._ask_for_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, on a ground of their own where the keys are.

        Qt draws a label that takes the keys as one to be selected in, and cuts its hooks.
        """
        if self.focusPolicy() == Qt.FocusPolicy.NoFocus:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        if self.hasFocus():
            painter.fillRect(self.rect(), QColor(theme.CHOSEN))
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(self.alignment()) | Qt.TextFlag.TextWordWrap,
            self.palette(),
            self.isEnabled(),
            self.text(),
            self.foregroundRole(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask anew where the width has changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._ask_for_height()

    def _ask_for_height(self) -> None:
        # What was asked for before would count into what is needed now.
        self.setMinimumHeight(0)
        height = self.heightForWidth(self.width()) + _HOOK if self.text() else 0
        self.setMinimumHeight(height)
