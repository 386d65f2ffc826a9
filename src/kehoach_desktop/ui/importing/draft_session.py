"""A draft under review: its corrections, their taking back, and its open doubts."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.domain.draft import PlanDraft
from kehoach_desktop.services.draft_editing import (
    confirm,
    correct_head,
    correct_indicator,
    correct_task,
    remove_rows,
)
from kehoach_desktop.services.draft_doubts import Doubt, doubts_of


class DraftSession(QObject):
    """Holds the draft until it is taken or dropped; nothing of it is stored before.

    Corrections raise InvalidInput and change nothing when the words can't be taken.
    """

    changed = Signal()

    def __init__(self, draft: PlanDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._before: list[PlanDraft] = []
        self.doubts: list[Doubt] = doubts_of(draft)

    @property
    def draft(self) -> PlanDraft:
        """The draft as corrected so far."""
        return self._draft

    @property
    def task_count(self) -> int:
        """How many tasks would be taken, actions of indicators among them."""
        return len(self._draft.tasks) + len(self._draft.actions)

    @property
    def can_undo(self) -> bool:
        """Whether a correction can be taken back."""
        return bool(self._before)

    def correct_task(self, key: str, field: str, text: str) -> None:
        """Correct one field of a task."""
        self._change(lambda draft: correct_task(draft, key, field, text))

    def correct_indicator(self, key: str, field: str, text: str) -> None:
        """Correct one field of an indicator."""
        self._change(lambda draft: correct_indicator(draft, key, field, text))

    def correct_head(self, field: str, text: str) -> None:
        """Correct one fact of the head."""
        self._change(lambda draft: correct_head(draft, field, text))

    def remove(self, keys: Collection[str]) -> None:
        """Leave rows out."""
        self._change(lambda draft: remove_rows(draft, keys))

    def confirm(self, key: str) -> None:
        """Settle the doubts of a row that was read rightly."""
        self._change(lambda draft: confirm(draft, key))

    def undo(self) -> None:
        """Take back the latest correction."""
        if self._before:
            self._show(self._before.pop())

    def _change(self, change: Callable[[PlanDraft], PlanDraft]) -> None:
        after = change(self._draft)
        if after != self._draft:
            self._before.append(self._draft)
            self._show(after)

    def _show(self, draft: PlanDraft) -> None:
        self._draft = draft
        self.doubts = doubts_of(draft)
        self.changed.emit()
