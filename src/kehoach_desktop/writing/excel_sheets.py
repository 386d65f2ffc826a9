"""What stands on the sheets of the workbook, whichever library writes them."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import ceil
from typing import NamedTuple

from kehoach_desktop.domain.reports.administrative_text import issuer_lines
from kehoach_desktop.domain.reports.report import Annex, AnnexRow, Cell, CellAlign, Report, RowKind
from kehoach_desktop.writing.plain_text import plain_line, plain_lines

FONT = "Times New Roman"
FONT_SIZE = 12
"""Also the workbook's normal font, in whose digits Excel measures columns."""

NUMBER_FORMAT = "#,##0.##"
WHOLE_FORMAT = "#,##0"

_LINE_POINTS = 15.75
_TITLE_POINTS = 17.25
_MOST_POINTS = 409.0
_LETTERS_A_WIDTH = 1.18
_LOST_AT_BREAK = 2.0
_MOST_LETTERS = 32_767
_WIDTH_ACROSS = 135
_FORBIDDEN_IN_NAME = re.compile(r"[\[\]:*?/\\]")


class Look(StrEnum):
    """The looks of cells; each is made once and shared."""

    BLANK = "blank"
    ISSUER = "issuer"
    TITLE = "title"
    NOTE = "note"
    HEAD = "head"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    DECIMAL = "decimal"
    WHOLE = "whole"
    GROUP = "group"
    GROUP_CENTER = "group_center"
    PART = "part"


class ExcelCell(NamedTuple):
    """A value with its look; text is written as text whatever it begins with."""

    value: str | int | float | Decimal | None
    look: Look


@dataclass(frozen=True, slots=True)
class ExcelRow:
    """A row; ``merged`` are the first and last of its columns made one, counted from 1.

    ``height`` is in points; ``None`` leaves it to the reader's program.
    """

    cells: tuple[ExcelCell, ...]
    merged: tuple[int, int] | None = None
    height: float | None = None


@dataclass(frozen=True, slots=True)
class ExcelSheet:
    """A sheet: its columns' widths in letters, and the rows that stay in sight and are repeated."""

    name: str
    widths: tuple[float, ...]
    head: tuple[ExcelRow, ...]
    rows: Callable[[], Iterator[ExcelRow]]
    landscape: bool = True

    @property
    def head_row(self) -> int:
        """The number of the row with the column headings, counted from 1."""
        return len(self.head)


def excel_text(text: str) -> str:
    """Return the text as a cell can hold it: no more than 32,767 letters."""
    plain = plain_lines(text)
    return plain if len(plain) <= _MOST_LETTERS else plain[: _MOST_LETTERS - 1] + "…"


def sheets(report: Report, row_done: Callable[[], None]) -> list[ExcelSheet]:
    """Return the summary and one sheet for each annex."""
    row_done()
    names = {"Tổng hợp"}
    found = [_summary_sheet(report)]
    for annex in report.annexes:
        name = _sheet_name(annex.name, names)
        found.append(_annex_sheet(annex, name, row_done))
    return found


def _sheet_name(wanted: str, taken: set[str]) -> str:
    plain = _FORBIDDEN_IN_NAME.sub(" ", plain_line(wanted)).strip("' ")[:28] or "Phụ lục"
    name, number = plain, 2
    while name.casefold() in {one.casefold() for one in taken}:
        name, number = f"{plain} {number}", number + 1
    taken.add(name)
    return name


def _line(text: str, look: Look, columns: int, width: float) -> ExcelRow:
    blank = (ExcelCell(None, Look.BLANK),) * (columns - 1)
    height = _lines(text, width * _LETTERS_A_WIDTH * 12 / 13) * _TITLE_POINTS
    return ExcelRow((ExcelCell(excel_text(text), look), *blank), (1, columns), height)


def _summary_sheet(report: Report) -> ExcelSheet:
    width = 75.0
    issuer = " ".join(issuer_lines(plain_line(report.head.issuer)))
    head = (
        _line(issuer, Look.ISSUER, 2, width),
        _line(f"{report.head.kind.upper()} – TỔNG HỢP SỐ LIỆU", Look.TITLE, 2, width),
        _line(plain_line(report.head.subject), Look.TITLE, 2, width),
        _line(
            f"({plain_line(report.head.number_line)}, {plain_line(report.head.place_line)})",
            Look.NOTE,
            2,
            width,
        ),
        ExcelRow((ExcelCell("Nội dung", Look.HEAD), ExcelCell("Số lượng", Look.HEAD))),
    )

    def rows() -> Iterator[ExcelRow]:
        for summary in report.summaries:
            title = ExcelCell(excel_text(summary.title), Look.GROUP)
            yield ExcelRow((title, ExcelCell(None, Look.GROUP)))
            for line in summary.lines:
                label = excel_text(line.label)
                yield ExcelRow(
                    (
                        ExcelCell(label, Look.PART if line.level else Look.LEFT),
                        ExcelCell(line.count, Look.WHOLE),
                    ),
                    height=_height((line.label,), (60.0,)),
                )

    return ExcelSheet("Tổng hợp", (62, 13), head, rows, landscape=False)


def _annex_sheet(annex: Annex, name: str, row_done: Callable[[], None]) -> ExcelSheet:
    total = sum(column.width for column in annex.columns)
    widths = tuple(_WIDTH_ACROSS * column.width / total for column in annex.columns)
    count = len(annex.columns)
    fitting = tuple(max(2.0, width * _LETTERS_A_WIDTH - _LOST_AT_BREAK) for width in widths)
    head = (
        _line(plain_line(annex.label), Look.TITLE, count, _WIDTH_ACROSS),
        _line(plain_line(annex.title).upper(), Look.TITLE, count, _WIDTH_ACROSS),
        _line(plain_line(annex.attached), Look.NOTE, count, _WIDTH_ACROSS),
        ExcelRow(
            tuple(ExcelCell(excel_text(column.heading), Look.HEAD) for column in annex.columns),
            height=_height((column.heading for column in annex.columns), fitting) + 3,
        ),
    )
    looks = [_LOOKS[column.align] for column in annex.columns]

    def rows() -> Iterator[ExcelRow]:
        for row in annex.rows:
            yield _group(row, fitting) if row.kind is RowKind.GROUP else _item(row, looks, fitting)
            row_done()

    return ExcelSheet(name, widths, head, rows)


_LOOKS = {
    CellAlign.LEFT: Look.LEFT,
    CellAlign.CENTER: Look.CENTER,
    CellAlign.RIGHT: Look.RIGHT,
}


def _item(row: AnnexRow, looks: list[Look], fitting: tuple[float, ...]) -> ExcelRow:
    lines = 1
    cells = []
    for cell, look, letters in zip(row.cells, looks, fitting, strict=True):
        if type(cell) is not str:
            cells.append(_number(cell, look))
            continue
        text = excel_text(cell)
        cells.append(ExcelCell(text, look))
        if len(text) > letters or "\n" in text:
            lines = max(lines, _lines(text, letters))
    return ExcelRow(tuple(cells), height=min(_MOST_POINTS, lines * _LINE_POINTS))


def _lines(text: str, letters: float) -> int:
    """Return about how many lines the text takes; LibreOffice does not find out by itself."""
    return sum(max(1, ceil(len(line) / letters)) for line in text.split("\n"))


def _height(texts: Iterable[str], fitting: tuple[float, ...]) -> float:
    lines = max(_lines(text, letters) for text, letters in zip(texts, fitting, strict=True))
    return min(_MOST_POINTS, lines * _LINE_POINTS)


def _number(cell: Cell, look: Look) -> ExcelCell:
    if cell is None:
        return ExcelCell(None, look)
    if isinstance(cell, str):
        return ExcelCell(excel_text(cell), look)
    if isinstance(cell, Decimal) and not cell.is_finite():
        return ExcelCell("", look)
    whole = cell == cell.to_integral_value() if isinstance(cell, Decimal) else True
    return ExcelCell(cell, Look.WHOLE if whole else Look.DECIMAL)


def _group(row: AnnexRow, fitting: tuple[float, ...]) -> ExcelRow:
    number, title = excel_text(str(row.cells[0] or "")), excel_text(str(row.cells[1] or ""))
    columns = len(fitting)
    rest = (ExcelCell(None, Look.GROUP),) * (columns - 2)
    cells = (ExcelCell(number, Look.GROUP_CENTER), ExcelCell(title, Look.GROUP), *rest)
    lines = _lines(title, sum(fitting[1:]) * 0.9)
    merged = (2, columns) if columns > 2 else None
    return ExcelRow(cells, merged, min(_MOST_POINTS, lines * _LINE_POINTS))
