"""The review's table of tasks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftTask, PlanDraft
from kehoach_desktop.domain.text.vietnamese import shortened
from kehoach_desktop.services.reviewing.draft_doubts import Section
from kehoach_desktop.services.reviewing.draft_order import task_rows
from kehoach_desktop.services.reviewing.draft_storing import ACTION_GROUP
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.reading_lines import (
    deadline_lines,
    doubtful,
    progress_words,
    unit_lines,
)
from kehoach_desktop.ui.importing.review_model import ReviewModel
from kehoach_desktop.ui.importing.row_marks import RowMarks
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.toned_cell import CellLine, Tone

ACTIONS_KEY = "·actions"
"""The key of the heading over the rows of action tables."""

_SHORT = 90

translate = QCoreApplication.translate


class TaskReviewModel(ReviewModel[DraftTask]):
    """Tasks under their groups; the rows of action tables stand at the end."""

    section = Section.TASKS

    def __init__(self, session: DraftSession) -> None:
        super().__init__(session)
        self._indicators: dict[str, str] = {}
        self._progress: dict[str, str] = {}
        self._refresh()

    def _refresh(self) -> None:
        self._indicators = {one.key: one.name for one in self.session.draft.indicators}
        self._progress = {
            row.task: words
            for row in self.session.draft.progress
            if row.task and (words := progress_words(row, _SHORT))
        }
        super()._refresh()

    def columns_for(self, draft: PlanDraft) -> Sequence[EntryColumn]:
        """Return number, task, who leads and helps, deadline."""
        return (
            EntryColumn(translate("TaskReview", "Số"), 58, "number"),
            EntryColumn(translate("TaskReview", "Nhiệm vụ"), 190, "title", stretch=4, long=True),
            EntryColumn(translate("TaskReview", "Chủ trì"), 130, "lead", stretch=2, long=True),
            EntryColumn(
                translate("TaskReview", "Phối hợp"), 110, "coordinating", stretch=2, long=True
            ),
            EntryColumn(translate("TaskReview", "Thời hạn"), 140, "deadline", stretch=1, long=True),
        )

    def arrange(self, draft: PlanDraft) -> list[DraftTask | DraftGroup]:
        """Return groups and tasks as the document has them, then the actions."""
        rows = list(task_rows(draft))
        if draft.actions:
            # Under the name that the plan's tree will show.
            rows.append(DraftGroup(ACTIONS_KEY, "", ACTION_GROUP))
            rows.extend(draft.actions)
        return rows

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

    def lines_of(self, fact: DraftTask, field: str, marks: RowMarks) -> tuple[CellLine, ...]:
        """Return how a cell is drawn."""
        if field == "deadline":
            year = self.session.draft.year
            return deadline_lines(fact.deadline, marks.is_open(field), field in marks.seen, year)
        if field in ("lead", "coordinating"):
            names = fact.lead if field == "lead" else fact.coordinating
            return unit_lines(names, marks, field)
        lines = doubtful(self.text(fact, field), marks.is_open(field))
        if field == "title":
            if fact.indicator in self._indicators:
                words = translate("TaskReview", "cho chỉ tiêu: {name}")
                lines += (
                    CellLine(words.format(name=self._indicators[fact.indicator]), Tone.MUTED),
                )
            if fact.deliverable:
                words = translate("TaskReview", "kết quả: {text}")
                product = shortened(fact.deliverable, _SHORT)
                lines += (CellLine(words.format(text=product), Tone.MUTED),)
            if fact.key in self._progress:
                words = translate("TaskReview", "tiến độ: {text}")
                lines += (CellLine(words.format(text=self._progress[fact.key]), Tone.GOOD),)
        return lines
