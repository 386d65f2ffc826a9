"""The month's grid of indicators."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.indicators.measuring import format_number, percentage, read_number
from kehoach_desktop.domain.text.vietnamese import clean_lines
from kehoach_desktop.services.models.read_models import MeasurementRow
from kehoach_desktop.ui.monthly.entry_model import EntryModel
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.state_looks import judgement_line
from kehoach_desktop.ui.widgets.toned_cell import CellLine, Tone

MARK, NUMBER, NAME, UNIT, TARGET, NUMERATOR, DENOMINATOR, VALUE, PREVIOUS, JUDGED, NOTE = range(11)

translate = QCoreApplication.translate


class MeasurementModel(EntryModel[MeasurementRow]):
    """Indicators of the period: target, figures of now and before, judgement."""

    def __init__(self) -> None:
        super().__init__(
            (
                EntryColumn("", 24),
                EntryColumn(translate("MeasurementModel", "Số"), 40),
                EntryColumn(translate("MeasurementModel", "Chỉ tiêu"), 260, stretch=3, least=150),
                EntryColumn(translate("MeasurementModel", "Đơn vị tính"), 104, least=90),
                EntryColumn(translate("MeasurementModel", "Mục tiêu"), 124, stretch=1, least=80),
                EntryColumn(
                    translate("MeasurementModel", "Tử số"), 80, "numerator", right=True, least=70
                ),
                EntryColumn(
                    translate("MeasurementModel", "Mẫu số"), 80, "denominator", right=True, least=70
                ),
                EntryColumn(
                    translate("MeasurementModel", "Giá trị"), 80, "value", right=True, least=70
                ),
                EntryColumn(translate("MeasurementModel", "Kỳ trước"), 82, right=True, least=70),
                EntryColumn(translate("MeasurementModel", "Đánh giá"), 136, least=94),
                EntryColumn(
                    translate("MeasurementModel", "Ghi chú"),
                    130,
                    "note",
                    stretch=1,
                    long=True,
                    least=78,
                ),
            )
        )

    def row_id(self, row: MeasurementRow) -> str:
        """Return the indicator's id."""
        return row.indicator_id

    def plan_of(self, row: MeasurementRow) -> str:
        """Return the title of the row's plan."""
        return row.plan_title

    def section_of(self, row: MeasurementRow) -> str:
        """Return the title of the row's group."""
        return row.group_title

    def is_entered(self, row: MeasurementRow) -> bool:
        """Whether the period has a measurement of the indicator."""
        return row.entered

    def search_text(self, row: MeasurementRow) -> str:
        """Return everything that is written in the row."""
        words = [row.number, row.name, row.measure_unit, row.lead, row.group_title, row.note]
        return " ".join((*words, judgement_line(row.judgement).text))

    def value(self, row: MeasurementRow, field: str) -> Any:
        """Return the stored value of a field."""
        return getattr(row, field)

    def text(self, row: MeasurementRow, column: int) -> str:
        """Return what the cell shows and copies."""
        match column:
            case 0:
                return ""
            case 1:
                return row.number
            case 2:
                return row.name
            case 3:
                return row.measure_unit
            case 4:
                return row.target.text if row.target is not None else ""
            case 8:
                return _shown(row.previous)
            case 9:
                return judgement_line(row.judgement).text[2:]
            case 10:
                return str(self.current(row, "note"))
        value = self.current(row, self.columns[column].field)
        if column == VALUE and value is None:
            value = self._percentage(row)
        return _shown(value)

    def edit_text(self, row: MeasurementRow, column: int) -> str:
        """Return the number as stored, every digit of it."""
        if column in (NUMERATOR, DENOMINATOR, VALUE):
            value = self.current(row, self.columns[column].field)
            return "" if value is None else format_number(value)
        return self.text(row, column)

    def lines(self, row: MeasurementRow, column: int) -> tuple[CellLine, ...]:
        """Return how the cell is drawn; a percentage the program worked out is quieter."""
        if column == MARK:
            return (self.mark_line(row),)
        if column == JUDGED:
            return (judgement_line(row.judgement),)
        lines = super().lines(row, column)
        worked_out = column == VALUE and self.current(row, "value") is None
        if lines and (worked_out or column in (UNIT, PREVIOUS)):
            return (CellLine(lines[0].text, Tone.MUTED),)
        return lines

    def parse(self, field: str, typed: str) -> Any:
        """Return a number, ``None`` for an emptied cell, or the note; raises InvalidInput."""
        if field == "note":
            return clean_lines(typed)
        if not typed.strip():
            return None
        number = read_number(typed)
        if number is None:
            raise InvalidInput(
                translate(
                    "MeasurementModel", "“{text}” không phải là số. Hãy ghi như 1.250 hoặc 79,5."
                ).format(text=typed.strip())
            )
        if field == "denominator" and number == 0:
            raise InvalidInput(translate("MeasurementModel", "Mẫu số không thể bằng 0."))
        return number

    def _percentage(self, row: MeasurementRow) -> Decimal | None:
        return percentage(self.current(row, "numerator"), self.current(row, "denominator"))


def _shown(value: Decimal | None) -> str:
    return "" if value is None else format_number(value, 2)
