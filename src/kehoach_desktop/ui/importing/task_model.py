"""The review's table of tasks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.draft import DraftGroup, DraftTask, PlanDraft
from kehoach_desktop.services.draft_doubts import task_doubts
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.reading_lines import deadline_lines, doubtful
from kehoach_desktop.ui.importing.review_model import ReviewModel
from kehoach_desktop.ui.monthly.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.toned_cell import CellLine, Tone

ACTIONS_KEY = "·actions"
"""The key of the heading over the rows of action tables."""

translate = QCoreApplication.translate


class TaskReviewModel(ReviewModel[DraftTask]):
    """Tasks under their groups; the rows of action tables stand at the end."""

    def __init__(self, session: DraftSession) -> None:
        super().__init__()
        self._session = session
        self._indicators: dict[str, str] = {}
        session.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        draft = self._session.draft
        self._indicators = {one.key: one.name for one in draft.indicators}
        self.show(draft)

    def columns_for(self, draft: PlanDraft) -> Sequence[EntryColumn]:
        """Return number, task, who leads and helps, deadline."""
        return (
            EntryColumn(translate("TaskReview", "Số"), 46, "number"),
            EntryColumn(translate("TaskReview", "Nhiệm vụ"), 190, "title", stretch=4, long=True),
            EntryColumn(translate("TaskReview", "Chủ trì"), 130, "lead", stretch=2, long=True),
            EntryColumn(
                translate("TaskReview", "Phối hợp"), 110, "coordinating", stretch=2, long=True
            ),
            EntryColumn(translate("TaskReview", "Thời hạn"), 140, "deadline", stretch=1, long=True),
        )

    def arrange(self, draft: PlanDraft) -> list[DraftTask | DraftGroup]:
        """Return tasks without a group first, then each group's, then the actions."""
        of_group: dict[str | None, list[DraftTask]] = {}
        for task in draft.tasks:
            of_group.setdefault(task.group, []).append(task)
        rows: list[DraftTask | DraftGroup] = [*of_group.pop(None, [])]
        for group in draft.groups:
            rows.append(group)
            rows.extend(of_group.pop(group.key, []))
        for left in of_group.values():
            rows.extend(left)
        if draft.actions:
            rows.append(
                DraftGroup(ACTIONS_KEY, "", translate("TaskReview", "Hành động thực hiện chỉ tiêu"))
            )
            rows.extend(draft.actions)
        return rows

    def key_of(self, fact: DraftTask) -> str:
        """Return the task's key."""
        return fact.key

    def text(self, fact: DraftTask, field: str) -> str:
        """Return a field's words."""
        match field:
            case "lead":
                return "; ".join(fact.lead)
            case "coordinating":
                return "; ".join(fact.coordinating)
            case "deadline":
                return fact.deadline.text
            case "number":
                return fact.number or fact.clause
        return fact.title

    def lines(self, fact: DraftTask, field: str) -> tuple[CellLine, ...]:
        """Return how a cell is drawn."""
        is_doubtful = field in task_doubts(fact)
        if field == "deadline":
            return deadline_lines(fact.deadline, is_doubtful)
        lines = doubtful(self.text(fact, field), is_doubtful)
        if field == "title" and fact.indicator in self._indicators:
            name = self._indicators[fact.indicator]
            lines += (
                CellLine(
                    translate("TaskReview", "cho chỉ tiêu: {name}").format(name=name), Tone.MUTED
                ),
            )
        return lines

    def correct(self, fact: DraftTask, field: str, typed: str) -> None:
        """Correct the draft under review."""
        self._session.correct_task(fact.key, field, typed)
