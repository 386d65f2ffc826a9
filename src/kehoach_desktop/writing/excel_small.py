"""The workbook by openpyxl, write-only, with every look made once."""

import re
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from itertools import chain
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet.cell_range import CellRange

from kehoach_desktop.domain.reports.report import Report
from kehoach_desktop.writing.excel_sheets import (
    FONT,
    FONT_SIZE,
    NUMBER_FORMAT,
    WHOLE_FORMAT,
    ExcelRow,
    ExcelSheet,
    Look,
    sheets,
)
from kehoach_desktop.writing.plain_text import plain_line

_A4 = 9
_CODE_LIKE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def render_small(report: Report, row_done: Callable[[], None]) -> bytes:
    """Return the bytes of the workbook."""
    workbook = Workbook(write_only=True)
    workbook.properties.title = plain_line(f"{report.head.kind} {report.head.subject}")
    workbook.properties.creator = plain_line(report.head.issuer)
    normal = Font(name=FONT, size=FONT_SIZE)
    workbook._named_styles["Normal"].font = normal
    workbook._fonts = IndexedList([normal])
    for sheet in sheets(report, row_done):
        _write(workbook, sheet)
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _write(workbook: Any, sheet: ExcelSheet) -> None:
    written = workbook.create_sheet(sheet.name)
    _page(written, sheet)
    cells = _Cells(written)
    heights = written.row_dimensions
    for number, row in enumerate(chain(sheet.head, sheet.rows()), start=1):
        if row.merged:
            first, last = row.merged
            span = CellRange(min_row=number, max_row=number, min_col=first, max_col=last)
            # Rows are new each time: no need to search the ranges for an equal one.
            written.merged_cells.ranges.add(span)
        if row.height:
            # Without "customHeight", so that Excel fits the row again when it is edited.
            heights[number] = {"ht": str(row.height)}
        written.append(cells.row(row))


class _Cells:
    """Makes rows of cells, the same cell object again for each place and look.

    A write-only sheet has written a row as soon as it was appended, so nothing is lost.
    """

    def __init__(self, written: Any) -> None:
        self._written = written
        self._styles = _styles(written)
        self._made: dict[tuple[int, Look], Any] = {}

    def row(self, row: ExcelRow) -> list[Any]:
        """Return the cells of a row; they hold until the next one."""
        cells = []
        for column, (value, look) in enumerate(row.cells):
            cell = self._made.get((column, look)) or self._make(column, look)
            # Set past openpyxl's own guess, which would take "=1+1" for a formula.
            if type(value) is str:
                cell._value, cell.data_type = _escaped(value) if "_x" in value else value, "s"
            else:
                cell._value = float(value) if isinstance(value, Decimal) else value
                cell.data_type = "n"
            cells.append(cell)
        return cells

    def _make(self, column: int, look: Look) -> Any:
        cell = self._made[column, look] = WriteOnlyCell(self._written)
        cell._style = self._styles[look]
        return cell


def _escaped(text: str) -> str:
    """Return the text so that Excel does not take "_x0041_" for the letter A."""
    return _CODE_LIKE.sub("_x005F_", text)


def _page(written: Any, sheet: ExcelSheet) -> None:
    setup = written.page_setup
    setup.orientation = "landscape" if sheet.landscape else "portrait"
    setup.paperSize = _A4
    setup.fitToWidth, setup.fitToHeight = 1, 0
    # Each annex numbers its own pages.
    setup.firstPageNumber, setup.useFirstPageNumber = 1, True
    written.sheet_properties.pageSetUpPr.fitToPage = True
    margins = written.page_margins
    margins.top = margins.bottom = 0.79
    margins.left, margins.right, margins.header = 0.98, 0.59, 0.39
    written.HeaderFooter.differentFirst = True
    written.oddHeader.center.text = "&P"
    written.print_options.horizontalCentered = True
    written.freeze_panes = f"A{sheet.head_row + 1}"
    written.print_title_rows = f"{sheet.head_row}:{sheet.head_row}"
    for index, width in enumerate(sheet.widths, start=1):
        written.column_dimensions[get_column_letter(index)].width = width


def _styles(written: Any) -> dict[Look, Any]:
    """Return the style of each look, registered once with the workbook."""
    line = Side(style="thin")
    box = Border(left=line, right=line, top=line, bottom=line)
    shade = PatternFill("solid", fgColor="F2F2F2")
    styles = {}
    for look in Look:
        cell = WriteOnlyCell(written)
        framed = look not in (Look.BLANK, Look.ISSUER, Look.TITLE, Look.NOTE)
        bold = look in (Look.ISSUER, Look.TITLE, Look.HEAD, Look.GROUP, Look.GROUP_CENTER)
        size = 13 if look in (Look.ISSUER, Look.TITLE, Look.NOTE) else FONT_SIZE
        cell.font = Font(name=FONT, size=size, bold=bold, italic=look is Look.NOTE)
        cell.alignment = Alignment(
            horizontal=_HORIZONTAL[look],
            vertical="center" if look is Look.HEAD else "top",
            wrap_text=True,
            indent=2 if look is Look.PART else 0,
        )
        if framed:
            cell.border = box
        if look is Look.HEAD:
            cell.fill = shade
        if look is Look.DECIMAL:
            cell.number_format = NUMBER_FORMAT
        elif look is Look.WHOLE:
            cell.number_format = WHOLE_FORMAT
        elif look in (Look.LEFT, Look.CENTER, Look.RIGHT):
            cell.number_format = "@"
        styles[look] = cell._style
    return styles


_HORIZONTAL = {
    Look.BLANK: "left",
    Look.ISSUER: "left",
    Look.TITLE: "center",
    Look.NOTE: "center",
    Look.HEAD: "center",
    Look.LEFT: "left",
    Look.CENTER: "center",
    Look.RIGHT: "right",
    Look.DECIMAL: "right",
    Look.WHOLE: "right",
    Look.GROUP: "left",
    Look.GROUP_CENTER: "center",
    Look.PART: "left",
}
