"""Undo, redo and the history of changes."""

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.services.models.read_models import StepLine
from kehoach_desktop.services.ports.store import UnitOfWorkFactory


class UndoService:
    """Reads the journal backwards and forwards; works after a restart too."""

    def __init__(self, uow: UnitOfWorkFactory) -> None:
        self._uow = uow

    def undo(self) -> Changes | None:
        """Put back what the latest undoable step changed; ``None`` when there is none."""
        with self._uow() as work:
            return work.journal.undo()

    def redo(self) -> Changes | None:
        """Do again what was undone last; ``None`` when there is none."""
        with self._uow() as work:
            return work.journal.redo()

    def next_undo(self) -> str | None:
        """Return the title of the step that ``undo`` would take back."""
        with self._uow() as work:
            return work.journal.next_undo()

    def next_redo(self) -> str | None:
        """Return the title of the step that ``redo`` would do again."""
        with self._uow() as work:
            return work.journal.next_redo()

    def history(self, of: str | None = None, limit: int = 200) -> list[StepLine]:
        """Return the latest steps, newest first; those touching the entity ``of`` when given."""
        with self._uow() as work:
            return work.journal.history(of, limit)
