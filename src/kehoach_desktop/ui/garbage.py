"""What nobody can reach any more is taken down on the window's thread, and there alone.

Python looks for it on whichever thread happens to make something. A worker that came upon a
closed page's models and signals would take them down while the window's thread is using Qt: a
crash that comes once in thousands of times.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 250
"""Milliseconds between two looks at how much was made meanwhile."""

_GROWN = 1.25
"""A full look is due when this many times as much has lasted, as with Python's own rule."""


class Garbage(QObject):
    """Does what Python's own collection does, from a timer of the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._lasting = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.collect_due)

    def begin(self) -> None:
        """Collect from now on, but never again look through what the start has made.

        Its modules are most of what there is, and every full look would hold the window up.
        """
        gc.freeze()
        self._timer.start()

    def collect_due(self) -> None:
        """Look through as many generations as Python would by now."""
        young, middle, old = (
            made > limit for made, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if not young:
            return
        if middle and old and len(gc.get_objects(generation=2)) >= self._lasting * _GROWN:
            gc.collect()
            self._lasting = len(gc.get_objects(generation=2))
        else:
            gc.collect(1 if middle else 0)
