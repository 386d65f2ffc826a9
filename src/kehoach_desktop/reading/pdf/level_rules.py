"""Tables that have rules between their rows and none between their columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kehoach_desktop.reading.pdf.blank_columns import edges_between, row_of
from kehoach_desktop.reading.pdf.cells import Grid
from kehoach_desktop.reading.pdf.flow import Interval
from kehoach_desktop.reading.pdf.gutters import clear_columns
from kehoach_desktop.reading.pdf.lines import Line, lines_of
from kehoach_desktop.reading.pdf.page import Piece, Rule
from kehoach_desktop.reading.pdf.seams import mended
from kehoach_desktop.reading.pdf.spacing import NUMBER

FEWEST_LEVEL = 4
"""Fewer rules one below another may be a head's and a foot's."""
_ENDS = 3.5
_LEAST_WIDTH, _HIGHEST = 150.0, 400.0


def level_tables(
    rules: Sequence[Rule], pieces: list[Piece], page: int
) -> tuple[list[Grid], list[Piece]]:
    """Return the tables whose rows such rules part, and the pieces outside them.

    Rules that begin and end at the same places, one below another, are those of a table if
    what stands between them keeps to columns.
    """
    made: list[Grid] = []
    for stack in _stacks(rules):
        top, bottom = stack[0].at, stack[-1].at
        left, right = stack[0].start - _ENDS, stack[0].end + _ENDS
        inside = [
            one for one in pieces if top < one.middle < bottom and left < one.x0 and one.x1 < right
        ]
        lines = mended(lines_of(inside))
        bands = [
            _Band(above.at, below.at, found)
            for above, below in pairwise(stack)
            if (found := [line for line in lines if above.at < line[0].middle < below.at])
        ]
        for table in _tables(bands):
            grid = _table(table, page)
            if grid is not None:
                made.append(grid)
                pieces = [one for one in pieces if not _stands_in(grid, left, right, one)]
    return made, pieces


class _Band(NamedTuple):
    """The lines between two rules."""

    top: float
    bottom: float
    lines: list[Line]

    def says(self) -> list[str]:
        """Return the words."""
        return [piece.text for line in self.lines for piece in line]


def _stands_in(grid: Grid, left: float, right: float, piece: Piece) -> bool:
    return grid.top < piece.middle < grid.bottom and left < piece.x0 and piece.x1 < right


def _tables(bands: Sequence[_Band]) -> list[Sequence[_Band]]:
    """Return the bands table by table: each has its own heading, which may say the same."""
    heading = bands[0].says() if bands else []
    starts = [0]
    for at, band in enumerate(bands):
        # What stands between two tables is the title of the second.
        if at - starts[-1] > 1 and band.says() == heading:
            starts.append(at)
    ends = [*[start - 1 for start in starts[1:]], len(bands)]
    return [bands[start:end] for start, end in zip(starts, ends, strict=True)]


def _stacks(rules: Sequence[Rule]) -> list[list[Rule]]:
    stacks: list[list[Rule]] = []
    for rule in sorted(rules):
        if rule.end - rule.start < _LEAST_WIDTH:
            continue
        for stack in stacks:
            last = stack[-1]
            if (
                abs(last.start - rule.start) < _ENDS
                and abs(last.end - rule.end) < _ENDS
                and rule.at - last.at < _HIGHEST
            ):
                stack.append(rule)
                break
        else:
            stacks.append([rule])
    return [stack for stack in stacks if len(stack) >= FEWEST_LEVEL]


def _table(bands: Sequence[_Band], page: int) -> Grid | None:
    columns = clear_columns([line for band in bands for line in band.lines if len(line) > 1])
    if len(bands) < FEWEST_LEVEL - 1 or len(columns) < 2:
        return None
    if any(_numbers(band.lines, columns) > 1 for band in bands[1:]):
        # Only the heading and the end are ruled; the rows are not.
        return None
    edges = edges_between(columns)
    rows = [row_of(band.lines, columns, edges, page) for band in bands]
    return Grid(edges, rows, bands[0].top, bands[-1].bottom, ruled=False)


def _numbers(row: Sequence[Line], columns: Sequence[Interval]) -> int:
    return sum(bool(NUMBER.fullmatch(line[0].text)) and line[0].x0 < columns[0][1] for line in row)
