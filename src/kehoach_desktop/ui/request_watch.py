"""Watches for what a second start of the program asks of this window."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_FALLBACK = 2000


class Requests(Protocol):
    """Where the requests lie, and how they are taken up."""

    folder: Path

    def claim(self) -> list[Path | None]:
        """Take up what was asked: files to take in, or ``None`` to come forward only."""


class RequestWatch(QObject):
    """Emits ``asked`` with a file, or ``None``, for each request, once it was started.

    Requests are left lying while ``may_claim`` says no: another start will see to them.
    """

    asked = Signal(object)

    def __init__(
        self,
        requests: Requests,
        may_claim: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._requests = requests
        self._may_claim = may_claim
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        # Network drives tell of no changes.
        self._timer = QTimer(self)
        self._timer.setInterval(_FALLBACK)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Look at once, then at every change and every two seconds."""
        self._timer.start()
        self._look()

    def _look(self) -> None:
        if not self._watcher.directories():
            # Absent at first, or removed by somebody meanwhile; made anew it is watched again.
            with contextlib.suppress(OSError):
                self._requests.folder.mkdir(exist_ok=True)
                self._watcher.addPath(str(self._requests.folder))
        if self._may_claim():
            for file in self._requests.claim():
                self.asked.emit(file)
