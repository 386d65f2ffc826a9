"""A table printed in two halves side by side: the same headings twice, the list going on."""

from collections.abc import Sequence

from kehoach_desktop.reading.document import Row, Table
from kehoach_desktop.reading.recognise.table.columns import Meaning, read_heading

_SEARCHED_ROWS = 5
_FEWEST_HEADINGS = 2
_SIDES = 2


def stacked(table: Table) -> Table:
    """Return the table with its right half below its left one, any other table as it is."""
    found = _halved_at(table.rows[:_SEARCHED_ROWS])
    if found is None:
        return table
    head, middle = found
    width = max(middle, table.width - middle)
    rows = [_side(row, 0, middle, width) for row in table.rows[: head + 1]]
    left: list[Row] = []
    right: list[Row] = []
    for row in table.rows[head + 1 :]:
        if any(first < middle < first + span for first, span in row.spans):
            # A heading across both halves: what stands above it comes before it.
            rows += [*left, *right, _side(row, 0, middle, width)]
            left, right = [], []
            continue
        left.append(_side(row, 0, middle, width))
        right.append(_side(row, middle, table.width, width))
    rows += [*left, *right]
    kept = tuple(row for row in rows if any(row.cells) or row.continued)
    return Table(kept, width, table.number, table.where)


def _halved_at(rows: Sequence[Row]) -> tuple[int, int] | None:
    """Return (row of the headings, first column of the right half)."""
    for index, row in enumerate(rows):
        filled = row.filled
        half, odd = divmod(len(filled), _SIDES)
        if odd or half < _FEWEST_HEADINGS:
            continue
        words = [row.cells[column].casefold() for column in filled]
        if words[:half] != words[half:] or len(set(words)) < half:
            continue
        meanings = {reading.meaning for word in words[:half] if (reading := read_heading(word))}
        if Meaning.TASK in meanings and len(meanings) >= _FEWEST_HEADINGS:
            return index, filled[half]
    return None


def _side(row: Row, first: int, after: int, width: int) -> Row:
    """Return the part of a row between two columns, as wide as the wider half."""
    cells = (*row.cells[first:after], *("" for _ in range(width - (after - first))))
    spans = tuple(
        (at - first, min(span, after - at)) for at, span in row.spans if first <= at < after
    )
    continued = frozenset(at - first for at in row.continued if first <= at < after)
    return row._replace(cells=cells, spans=spans, continued=continued)
