"""Ctrl+Enter: the key of a page's main button."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget


def give_main_key(page: QWidget, button: QPushButton) -> None:
    """Have both Enter keys of the keyboard, with Ctrl, click the button while the page shows.

    The shortcut is the window's, so that no click on the page has to come first.
    """
    shortcut = QShortcut(page)
    # By number: written as words, "Ctrl+Enter" is read as the other Enter key again.
    shortcut.setKeys(
        [
            QKeySequence(QKeyCombination(Qt.KeyboardModifier.ControlModifier, key))
            for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ]
    )
    shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
    shortcut.activated.connect(button.click)
