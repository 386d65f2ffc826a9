"""Takes one file dropped on a widget."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Watches a widget; ``dropped`` brings the path, ``hovering`` whether a file is over it."""

    dropped = Signal(Path)
    hovering = Signal(bool)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept a drag that carries a file, and take it when it is let go."""
        kind = event.type()
        if kind == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if file_in(event.mimeData()) is not None:
                event.acceptProposedAction()
                self.hovering.emit(True)
                return True
        elif kind == QEvent.Type.DragLeave:
            self.hovering.emit(False)
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.hovering.emit(False)
            path = file_in(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                self.dropped.emit(path)
                return True
        return super().eventFilter(watched, event)


def file_in(data: QMimeData) -> Path | None:
    """Return the first file named on a clipboard or in a drag."""
    for url in data.urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    return None
