"""Cells from the text that a spreadsheet puts on the clipboard."""

import csv
import io


def clipboard_rows(text: str) -> list[list[str]]:
    """Return rows of cells from tab-separated text.

    A cell holding a line break or a quotation mark stands in quotation marks, as Excel,
    LibreOffice and WPS write it; one trailing line break belongs to the last row.
    """
    if not text.strip("\r\n"):
        return []
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    try:
        return [list(row) for row in csv.reader(io.StringIO(unified), dialect="excel-tab")]
    except csv.Error:
        # A cell beyond csv's limit or a stray quotation mark: take the plain lines.
        return [line.split("\t") for line in unified.removesuffix("\n").split("\n")]
