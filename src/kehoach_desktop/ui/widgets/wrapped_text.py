"""Wrapped text in dialogs of a fixed width, which leave a label less height than it needs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def wrapped_label(look: str = "") -> QLabel:
    """Return a hidden label of plain text that wraps, in a look of the style sheet."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if look:
        label.setProperty("look", look)
    label.hide()
    return label


def show_wrapped(label: QLabel, text: str, width: int) -> None:
    """Show the text as high as it is in ``width`` pixels; without text hide the label."""
    # The height of the text before would count as the least height of this one.
    label.setFixedHeight(0)
    label.setText(text)
    label.setVisible(bool(text))
    label.setFixedHeight(label.heightForWidth(width) if text else 0)
