"""What every page of the window has in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.ui.operations import Operations


class Page(QWidget):
    """One page beside the navigation.

    The window makes a page on its first visit, calls ``enter`` each time it comes to the
    front, ``refresh`` after every change while it is in front (what changed while it was
    hidden comes as one merged ``refresh`` right after ``enter``), and ``flush`` before
    another page comes or the window closes.
    """

    status = Signal(str)
    """Text for the middle of the status line while this page is in front."""

    told = Signal(str)
    """A message for some seconds, whatever page comes to the front meanwhile."""

    go_to = Signal(str, object)
    """Asks the window for another page by name, with a target for its ``show_target``."""

    keeps_steps = Signal(bool)
    """Whether undo and redo are this page's own while it is in front, not the journal's."""

    shown = Signal()
    """Emitted when the page's first data stands on the screen."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operations = operations

    def enter(self) -> None:
        """Come to the front; read what is needed."""

    def refresh(self, changes: Changes) -> None:
        """Read again what the changes touch; the default does nothing."""

    def flush(self) -> bool:
        """Save what is still being typed; ``False`` keeps the page in front."""
        return True

    def undo(self) -> bool:
        """Take back a step that only this page knows of; ``False`` leaves it to the journal."""
        return False

    def redo(self) -> bool:
        """Make such a step again; ``False`` leaves it to the journal."""
        return False

    def tells(self, clock: bool) -> bool:
        """Whether the page itself says what a reminder would, or asks of the ``clock``."""
        return False

    def show_target(self, target: object) -> None:
        """Bring something into view (a plan's id, a period's key…)."""
