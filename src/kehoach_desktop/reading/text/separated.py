"""Turns comma- or semicolon-separated text into the tab-separated form that is read."""

import csv
import io
from collections import Counter

_SEPARATORS = ";,"
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 2
_MOST_CELLS = 2_000_000
_CLEAR = 0.9
"""Share of the lines that must have equally many cells for a separator to be clear."""


def tabbed(text: str) -> str:
    """Return the text with tabs between its cells, "" unless a comma or semicolon parts them.

    Lines of one cell above the table (the plan's title) become plain lines. A comma inside
    quotation marks stays.
    """
    bare = text.removeprefix("sep=;").removeprefix("sep=,").lstrip("\r\n")
    if "\t" in bare:
        return ""
    for separator in _SEPARATORS:
        rows = _rows(bare, separator)
        if rows:
            return _written(rows)
    return ""


def _rows(text: str, separator: str) -> list[list[str]]:
    if text.count(separator) > _MOST_CELLS:
        return []
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        return []
    widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
    if not widths:
        return []
    width, count = widths.most_common(1)[0]
    told = sum(many for wide, many in widths.items() if wide > 1)
    if width < _FEWEST_COLUMNS or count < _FEWEST_ROWS or count < _CLEAR * told:
        return []
    return rows


def _written(rows: list[list[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, "excel-tab", lineterminator="\n")
    in_table = False
    for row in rows:
        cells = [cell.replace("\t", " ").replace("\r\n", "\n").strip() for cell in row]
        filled = [cell for cell in cells if cell]
        in_table = in_table or len(filled) > 2
        if filled and in_table:
            writer.writerow(cells)
        else:
            out.write(" ".join(" ".join(filled).split("\n")) + "\n")
    return out.getvalue()
