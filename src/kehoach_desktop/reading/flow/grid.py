"""Lays the rows of a table, each with cell edges of its own, on one grid of columns."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from kehoach_desktop.reading.document import NO_COLUMNS
from kehoach_desktop.reading.flow.stream import NO_SHAPE, RowShape
from kehoach_desktop.reading.word.blocks import RawRow

_NEAR, _WIDEST_EDGE = 90, 250
"""Edges this near to one another, in twentieths of a point, are one line drawn by hand, which
is no broader than this."""
_MOST_COLUMNS = 1_000

_Placed = tuple[int, int, str, bool]
"""A cell on the grid: first column, columns, words, whether it goes on from above."""


def on_grid(rows: Sequence[tuple[Sequence[str], RowShape]]) -> list[RawRow]:
    """Return the rows with one text a column; a row without a shape fills columns from the left."""
    columns = _columns([shape for texts, shape in rows if _is_usable(shape, len(texts))])
    if len(columns) > _MOST_COLUMNS:
        # Nobody draws this; cells are counted instead.
        rows, columns = [(texts, NO_SHAPE) for texts, _ in rows], []
    return [_row(_cells(texts, shape, columns)) for texts, shape in rows]


def _is_usable(shape: RowShape, cells: int) -> bool:
    edges = (shape.left, *[cell.right for cell in shape.cells])
    ordered = all(left <= right for left, right in pairwise(edges))
    return 0 < cells <= len(shape.cells) and ordered and edges[0] < edges[-1]


def _columns(shapes: Sequence[RowShape]) -> list[int]:
    """Return the left edge of each column, and where the last ends."""
    edges: set[int] = set()
    parted: set[int] = set()
    for shape in dict.fromkeys(shapes):
        before = shape.left
        edges.add(before)
        for cell in shape.cells:
            if before < cell.right <= before + _WIDEST_EDGE:
                # A narrow cell is still a cell: its edges stay apart.
                parted.add(cell.right)
            before = cell.right
            edges.add(before)
    columns: list[int] = []
    last = 0
    for edge in sorted(edges):
        near = columns and edge <= last + _NEAR and edge <= columns[-1] + _WIDEST_EDGE
        if not near or edge in parted:
            columns.append(edge)
        last = edge
    return columns


def _cells(texts: Sequence[str], shape: RowShape, columns: Sequence[int]) -> list[_Placed]:
    if not _is_usable(shape, len(texts)):
        return [(index, 1, text, False) for index, text in enumerate(texts)]
    placed: list[_Placed] = []
    left = shape.left
    for text, cell in zip(texts, shape.cells, strict=False):
        first = bisect_right(columns, left) - 1
        span = max(bisect_right(columns, cell.right) - 1 - first, 1)
        left = cell.right
        if cell.joined and placed:
            at, before, words, continued = placed[-1]
            placed[-1] = (at, before + span, words, continued)
        else:
            placed.append((first, span, text, cell.continued))
    return placed


def _row(placed: Sequence[_Placed]) -> RawRow:
    cells: list[str] = []
    spans: list[tuple[int, int]] = []
    continued: list[int] = []
    for first, span, text, goes_on in placed:
        cells.extend([""] * (first - len(cells)))
        if span > 1:
            spans.append((len(cells), span))
        if goes_on:
            continued.append(len(cells))
        cells.append("" if goes_on else text)
        cells.extend([""] * (span - 1))
    return cells, tuple(spans), frozenset(continued) if continued else NO_COLUMNS
