"""What a workbook's sheets show that the spreadsheet library does not tell.

Percentages, months, hidden rows and columns, and fonts used before Unicode: looked up in the file's
own parts while they are checked, and put into the values that the library gives.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from kehoach_desktop.reading.excel.month_formats import month_text
from kehoach_desktop.reading.excel.percentages import percent_text
from kehoach_desktop.reading.old_fonts import Decoder, holds_unicode

Place = tuple[int, int]
Merge = tuple[Place, Place]


@dataclass(slots=True)
class SheetLook:
    """One sheet: cells (row, column from 0) with a percentage's decimals, a month, an old font."""

    percentages: dict[Place, int] = field(default_factory=dict)
    old_fonts: dict[Place, Decoder] = field(default_factory=dict)
    months: set[Place] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)

    def put_into(
        self, values: list[list[Any]], start: Place, merges: Sequence[Merge]
    ) -> tuple[int, int]:
        """Change a sheet's values to what it shows; return how many rows and columns it hides."""
        top, left = start
        height, width = len(values), len(values[0]) if values else 0

        def at(place: Place) -> Place | None:
            row, column = place[0] - top, place[1] - left
            return (row, column) if 0 <= row < height and 0 <= column < width else None

        for place, places in self.percentages.items():
            if cell := at(place):
                value = values[cell[0]][cell[1]]
                if isinstance(value, float | int) and not isinstance(value, bool):
                    values[cell[0]][cell[1]] = percent_text(value, places)
        for place in self.months:
            if (cell := at(place)) and isinstance(day := values[cell[0]][cell[1]], datetime.date):
                values[cell[0]][cell[1]] = month_text(day)
        old = {cell: decode for place, decode in self.old_fonts.items() if (cell := at(place))}
        texts = {at: text for at in old if isinstance(text := values[at[0]][at[1]], str)}
        if holds_unicode(texts.values()):
            self.old_fonts.clear()
            texts.clear()
        for (row, column), text in texts.items():
            values[row][column] = old[row, column](text)
        return self._hide(values, start, merges) if self._hides else (0, 0)

    @property
    def is_empty(self) -> bool:
        """Whether the sheet shows its values as they are."""
        return not (self.percentages or self.months or self.old_fonts or self._hides)

    @property
    def _hides(self) -> bool:
        return bool(self.hidden_rows or self.hidden_columns)

    def _hide(
        self, values: list[list[Any]], start: Place, merges: Sequence[Merge]
    ) -> tuple[int, int]:
        top, left = start
        # A merged cell shows as long as any of its rows and columns does.
        shown = {first for first, last in merges if self._shows(first, last)}
        rows = columns = 0
        for index, row in enumerate(values):
            if index + top in self.hidden_rows:
                rows += any(value != "" for value in row)
                values[index] = [
                    value if (index + top, column + left) in shown else ""
                    for column, value in enumerate(row)
                ]
        for column in self.hidden_columns:
            at = column - left
            if not values or not 0 <= at < len(values[0]):
                continue
            hidden = [row for index, row in enumerate(values) if (index + top, column) not in shown]
            columns += any(row[at] != "" for row in hidden)
            for row in hidden:
                row[at] = ""
        return rows, columns

    def _shows(self, first: Place, last: Place) -> bool:
        rows = range(first[0], min(last[0], first[0] + 2000) + 1)
        columns = range(first[1], min(last[1], first[1] + 2000) + 1)
        return not (
            all(row in self.hidden_rows for row in rows)
            or all(column in self.hidden_columns for column in columns)
        )


def hidden_note(title: str, rows: int, columns: int) -> str:
    """Return what the officer should know of a sheet with hidden rows or columns."""
    parts = [f"{count} {word} ẩn" for count, word in ((rows, "dòng"), (columns, "cột")) if count]
    return (
        f"Trang tính “{title}” có {' và '.join(parts)}, không được đọc; nếu cần, hãy bỏ ẩn "
        "trong Excel, lưu lại rồi nhập."
    )
