"""Cells put on the clipboard so that Excel, LibreOffice and WPS take them cell by cell."""

from collections.abc import Sequence


def write_cells(rows: Sequence[Sequence[str]]) -> str:
    """Return the block as tab-separated text, one line a row.

    A cell holding tabs, line breaks or quotes stands in double quotes, inner quotes doubled.
    """
    return "".join("\t".join(_quote(cell) for cell in row) + "\n" for row in rows)


def _quote(cell: str) -> str:
    if any(mark in cell for mark in '\t\n\r"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
