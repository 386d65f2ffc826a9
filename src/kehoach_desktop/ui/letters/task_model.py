"""What a unit's letter lists: late tasks, those of missed periods, then those that fall due."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.services.deadlines.missed_occurrences import MissedTask
from kehoach_desktop.services.models.read_models import TaskLine
from kehoach_desktop.services.reminders.letters import UnitsTasks
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.lines_model import LinesModel
from kehoach_desktop.ui.widgets.state_looks import status_line
from kehoach_desktop.ui.widgets.toned_cell import CellLine, Tone

translate = QCoreApplication.translate


class LetterTaskModel(LinesModel[TaskLine | MissedTask]):
    """Days are counted from ``today``."""

    def __init__(self) -> None:
        super().__init__(
            (
                EntryColumn(translate("Letters", "Tình trạng"), 152, least=97),
                EntryColumn(translate("Letters", "Nhiệm vụ"), 240, stretch=1, least=88),
                EntryColumn(translate("Letters", "Thời hạn"), 116, least=84),
            )
        )
        self.today = datetime.date.min

    def show_unit(self, one: UnitsTasks | None, today: datetime.date) -> None:
        """Show the tasks of a unit, or none."""
        self.today = today
        self.show_rows((*one.late, *one.missed, *one.soon) if one is not None else ())

    def lines(self, row: TaskLine | MissedTask, column: int) -> Sequence[CellLine]:
        """Return how the task stands, its title and plan, or its deadline."""
        if isinstance(row, MissedTask):
            if column == 0:
                words = translate("Letters", "▲ {n} kỳ chưa làm").format(n=len(row.days))
                return (CellLine(words, Tone.BAD),)
            row = row.line
        match column:
            case 0:
                return (self._state(row),)
            case 1:
                title = CellLine(f"{row.number} {row.title}".strip())
                return (
                    (title, CellLine(row.plan_symbol, Tone.MUTED)) if row.plan_symbol else (title,)
                )
        return (CellLine(row.deadline.text),)

    def _state(self, row: TaskLine) -> CellLine:
        if row.status.is_overdue or row.deadline.due is None:
            return status_line(row.status)
        left = (row.deadline.due - self.today).days
        if not left:
            return CellLine(f"● {translate('Letters', 'đến hạn hôm nay')}", Tone.DOUBT)
        return CellLine(f"● {translate('Letters', 'còn {n} ngày').format(n=left)}", Tone.DOUBT)
