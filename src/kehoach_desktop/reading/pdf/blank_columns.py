"""Rows of a table whose columns are told by the blanks between them."""

from collections.abc import Sequence
from itertools import pairwise

from kehoach_desktop.reading.pdf.cells import Cell, GridRow
from kehoach_desktop.reading.pdf.flow import Interval
from kehoach_desktop.reading.pdf.lines import Line
from kehoach_desktop.reading.pdf.page import Piece
from kehoach_desktop.reading.pdf.wrapping import cell_text

_SPARE = 3.0


def edges_between(columns: Sequence[Interval]) -> list[float]:
    """Return the sides of the columns: in the middle of the blanks between them."""
    edges = [columns[0][0] - _SPARE]
    edges.extend((a[1] + b[0]) / 2 for a, b in pairwise(columns))
    edges.append(columns[-1][1] + _SPARE)
    return edges


def row_of(
    group: Sequence[Line], columns: Sequence[Interval], edges: Sequence[float], page: int
) -> GridRow:
    """Return the cells of the lines of one row, each piece in the columns it stands in."""
    held: dict[int, list[Piece]] = {}
    ends: dict[int, int] = {}
    for line in group:
        for piece in line:
            first = _column(edges, piece.x0 + 2)
            last = _column(edges, piece.x1 - 2)
            if last > first and len(group) > 1 and len(line) > 2:
                first = last = _column(edges, (piece.x0 + piece.x1) / 2)
            held.setdefault(first, []).append(piece)
            ends[first] = max(ends.get(first, 0), last + 1)
    cells: list[Cell] = []
    column = 0
    while column < len(edges) - 1:
        end = max(ends.get(column, 0), column + 1)
        while end > column + 1 and any(other in held for other in range(column + 1, end)):
            end -= 1
        cell = Cell(column, end)
        if column in held:
            cell.lines = held[column]
            cell.room = columns[end - 1][1] - columns[column][0]
            cell.text = cell_text(cell.lines, cell.room, 0.0)
        cells.append(cell)
        column = end
    return GridRow(cells, page)


def is_title(group: Sequence[Line], columns: Sequence[Interval]) -> bool:
    """Whether a row is one line that begins beside the numbers' column, as a group's title does."""
    if len(group) > 1 or len(group[0]) > 1:
        return False
    piece = group[0][0]
    return (
        columns[0][1] < piece.x0 < columns[1][1]
        and piece.text[0].isupper()
        and piece.text[-1] not in ".;:,"
        and piece.text.count(" ") > 1
    )


def widen(row: GridRow, columns: int) -> None:
    """Let the words of a title stand over all the columns that follow it."""
    at = next(at for at, cell in enumerate(row.cells) if cell.text)
    row.cells[at].end = columns
    del row.cells[at + 1 :]


def _column(edges: Sequence[float], x: float) -> int:
    found = sum(edge <= x for edge in edges) - 1
    return min(max(found, 0), len(edges) - 2)
