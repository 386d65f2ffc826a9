"""Changing the look that the style sheet gives to a widget."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_look(widget: QWidget, look: str) -> None:
    """Give a widget a look of the style sheet, "" for the plain one."""
    if (widget.property("look") or "") != look:
        widget.setProperty("look", look)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
