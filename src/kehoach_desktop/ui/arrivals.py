"""Files on their way in: dropped, named at the start, or handed over by a second start."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

_PAUSE = 300


class Arrivals(QObject):
    """Hands one file after another to ``take``, each once nothing stands in its way.

    ``take`` returns ``False`` when it cannot just now; a dialog or a menu that the officer
    has open is waited for as well.
    """

    def __init__(self, take: Callable[[Path], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._take = take
        self._waiting: deque[Path] = deque()
        self._taking = False
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._next)

    def add(self, path: Path) -> None:
        """Take the file in as soon as it can be."""
        self._waiting.append(path)
        self._timer.start()
        self._next()

    def _next(self) -> None:
        # Taking may ask the officer something, and the timer goes on meanwhile.
        if self._taking or not self._waiting or _is_answering():
            return
        self._taking = True
        # Out first: a file that brings a fault is not tried again with every tick.
        path = self._waiting.popleft()
        try:
            if not self._take(path):
                self._waiting.appendleft(path)
        finally:
            self._taking = False
        if not self._waiting:
            self._timer.stop()


def _is_answering() -> bool:
    return bool(QApplication.activeModalWidget() or QApplication.activePopupWidget())
