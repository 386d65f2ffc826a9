"""The month's grid of tasks."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.status import REPORTED_LABELS
from kehoach_desktop.domain.text.vietnamese import clean_lines
from kehoach_desktop.services.models.read_models import ProgressRow
from kehoach_desktop.services.monthly.state_words import read_state
from kehoach_desktop.services.rows.field_reading import read_day
from kehoach_desktop.ui.monthly.entry_model import EntryModel
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.state_looks import status_line
from kehoach_desktop.ui.widgets.toned_cell import CellLine, Tone

MARK, NUMBER, TITLE, LEAD, DEADLINE, STATE, DONE_ON, RESULT, DIFFICULTY, REQUEST = range(10)

translate = QCoreApplication.translate


def state_word(state: ReportedState) -> str:
    """Return a reported state as it is chosen from the list: "Đang thực hiện"."""
    label = REPORTED_LABELS[state]
    return label[:1].upper() + label[1:]


class ProgressModel(EntryModel[ProgressRow]):
    """Tasks of the period: what is planned on the left, what is reported on the right."""

    def __init__(self) -> None:
        states = tuple(state_word(state) for state in ReportedState)
        super().__init__(
            (
                EntryColumn("", 24),
                EntryColumn(translate("ProgressModel", "Số"), 40),
                EntryColumn(translate("ProgressModel", "Nhiệm vụ"), 200, stretch=3, least=140),
                EntryColumn(translate("ProgressModel", "Chủ trì"), 112, stretch=1, least=84),
                EntryColumn(translate("ProgressModel", "Thời hạn"), 136, least=100),
                EntryColumn(
                    translate("ProgressModel", "Tình trạng"),
                    124,
                    "state",
                    choices=states,
                    least=100,
                ),
                EntryColumn(translate("ProgressModel", "Ngày xong"), 96, "completed_on", least=90),
                EntryColumn(
                    translate("ProgressModel", "Kết quả"),
                    160,
                    "result",
                    stretch=3,
                    long=True,
                    least=104,
                ),
                EntryColumn(
                    translate("ProgressModel", "Khó khăn"),
                    120,
                    "difficulty",
                    stretch=1,
                    long=True,
                    least=84,
                ),
                EntryColumn(
                    translate("ProgressModel", "Kiến nghị"),
                    110,
                    "recommendation",
                    stretch=1,
                    long=True,
                    least=84,
                ),
            )
        )

    def row_id(self, row: ProgressRow) -> str:
        """Return the task's id."""
        return row.task_id

    def plan_of(self, row: ProgressRow) -> str:
        """Return the title of the row's plan."""
        return row.plan_title

    def section_of(self, row: ProgressRow) -> str:
        """Return the title of the row's group."""
        return row.group_title

    def is_entered(self, row: ProgressRow) -> bool:
        """Whether the period has an entry of the task."""
        return row.entered

    def search_text(self, row: ProgressRow) -> str:
        """Return everything that is written in the row."""
        words = [row.number, row.title, row.lead, row.deadline, row.status.label, row.group_title]
        return " ".join((*words, row.result, row.difficulty, row.recommendation))

    def value(self, row: ProgressRow, field: str) -> Any:
        """Return the stored value of a field."""
        return getattr(row, field)

    def text(self, row: ProgressRow, column: int) -> str:
        """Return what the cell shows and copies."""
        match column:
            case 0:
                return ""
            case 1:
                return row.number
            case 2:
                return row.title
            case 3:
                return row.lead
            case 4:
                return "\n".join(words for words in (row.deadline, row.status.label) if words)
        value = self.current(row, self.columns[column].field)
        if isinstance(value, ReportedState):
            return state_word(value)
        if isinstance(value, date):
            return f"{value.day}/{value.month}/{value.year}"
        return str(value or "")

    def lines(self, row: ProgressRow, column: int) -> tuple[CellLine, ...]:
        """Return how the cell is drawn: shapes for states, quiet words for what is old."""
        if column == MARK:
            return (self.mark_line(row),)
        if column == DEADLINE:
            written = (CellLine(row.deadline, Tone.MUTED),) if row.deadline else ()
            return (*written, status_line(row.status))
        lines = super().lines(row, column)
        old = not row.entered and not self.has_typed(row)
        if lines and (column == LEAD or (old and column >= STATE)):
            return (CellLine(lines[0].text, Tone.MUTED),)
        return lines

    def parse(self, field: str, typed: str) -> Any:
        """Return a state, a day or clean text; raises InvalidInput."""
        if field == "state":
            state = read_state(typed)
            if state is None:
                raise InvalidInput(
                    translate(
                        "ProgressModel",
                        "“{text}” không phải là một tình trạng. Hãy chọn trong danh sách.",
                    ).format(text=typed.strip())
                )
            return state
        if field == "completed_on":
            return read_day(typed)
        return clean_lines(typed)
