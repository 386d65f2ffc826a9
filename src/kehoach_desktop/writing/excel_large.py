"""The same workbook by XlsxWriter, for the tens of thousands of rows where speed is felt."""

from collections.abc import Callable
from io import BytesIO
from itertools import chain
from typing import Any

from xlsxwriter import Workbook

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


def render_large(report: Report, row_done: Callable[[], None]) -> bytes:
    """Return the bytes of the workbook, its rows not kept in memory."""
    buffer = BytesIO()
    workbook = Workbook(
        buffer,
        {
            "constant_memory": True,
            "default_format_properties": {"font_name": FONT, "font_size": FONT_SIZE},
        },
    )
    workbook.set_properties(
        {
            "title": plain_line(f"{report.head.kind} {report.head.subject}")[:255],
            "author": plain_line(report.head.issuer)[:255],
        }
    )
    looks = {look: workbook.add_format(_format(look)) for look in Look}
    for sheet in sheets(report, row_done):
        _write(workbook, sheet, looks)
    workbook.close()
    return buffer.getvalue()


def _write(workbook: Any, sheet: ExcelSheet, looks: dict[Look, Any]) -> None:
    written = workbook.add_worksheet(sheet.name)
    written.set_landscape() if sheet.landscape else written.set_portrait()
    written.set_paper(9)
    written.fit_to_pages(1, 0)
    written.set_margins(left=0.98, right=0.59, top=0.79, bottom=0.79)
    written.set_header("&C&P", {"margin": 0.39})
    written.set_start_page(1)
    written.center_horizontally()
    written.freeze_panes(sheet.head_row, 0)
    written.repeat_rows(sheet.head_row - 1)
    for index, width in enumerate(sheet.widths):
        written.set_column(index, index, width)
    for number, row in enumerate(chain(sheet.head, sheet.rows())):
        if row.height:
            written.set_row(number, row.height)
        _row(written, number, row, looks)


def _row(written: Any, number: int, row: ExcelRow, looks: dict[Look, Any]) -> None:
    if row.merged:
        first, last = (column - 1 for column in row.merged)
        one = row.cells[first]
        written.merge_range(number, first, number, last, "", looks[one.look])
    for column, one in enumerate(row.cells):
        if one.value is None:
            written.write_blank(number, column, None, looks[one.look])
        elif type(one.value) is str:
            written.write_string(number, column, one.value, looks[one.look])
        else:
            written.write_number(number, column, float(one.value), looks[one.look])


def _format(look: Look) -> dict[str, Any]:
    framed = look not in (Look.BLANK, Look.ISSUER, Look.TITLE, Look.NOTE)
    bold = look in (Look.ISSUER, Look.TITLE, Look.HEAD, Look.GROUP, Look.GROUP_CENTER)
    centered = look in (Look.TITLE, Look.NOTE, Look.HEAD, Look.CENTER, Look.GROUP_CENTER)
    right = look in (Look.RIGHT, Look.DECIMAL, Look.WHOLE)
    wanted: dict[str, Any] = {
        "font_name": FONT,
        "font_size": 13 if look in (Look.ISSUER, Look.TITLE, Look.NOTE) else FONT_SIZE,
        "bold": bold,
        "italic": look is Look.NOTE,
        "border": int(framed),
        "text_wrap": True,
        "valign": "vcenter" if look is Look.HEAD else "top",
        "align": "center" if centered else "right" if right else "left",
    }
    if look is Look.HEAD:
        wanted["bg_color"] = "#F2F2F2"
    if look is Look.PART:
        wanted["indent"] = 2
    if look is Look.DECIMAL:
        wanted["num_format"] = NUMBER_FORMAT
    elif look is Look.WHOLE:
        wanted["num_format"] = WHOLE_FORMAT
    elif look in (Look.LEFT, Look.CENTER, Look.RIGHT):
        wanted["num_format"] = "@"
    return wanted
