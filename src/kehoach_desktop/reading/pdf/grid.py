"""Finds the tables that rules draw on a page, and their cells."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kehoach_desktop.reading.pdf.banded import with_bands
from kehoach_desktop.reading.pdf.cells import Cell, Grid, GridRow
from kehoach_desktop.reading.pdf.level_rules import FEWEST_LEVEL, level_tables
from kehoach_desktop.reading.pdf.lines import cut_at, whole_lines
from kehoach_desktop.reading.pdf.page import Page, Piece, Rule
from kehoach_desktop.reading.pdf.rules import GAP, meeting, merged, places
from kehoach_desktop.reading.pdf.wrapping import cell_text

_LEAST_SIDE = 6.0
_MOST_LINES = 400
_FEW_CELLS = 3

Square = tuple[int, int]
"""A square of a grid: its row and its column."""


class Box(NamedTuple):
    """Where a cell that begins in grid column ``first`` lies; points from the top left."""

    first: int
    x0: float
    top: float
    x1: float
    bottom: float


def ruled_tables(page: Page) -> tuple[list[Grid], list[Piece]]:
    """Return the tables that rules draw, from the top down, and the pieces outside them."""
    across, down = merged(page.across), merged(page.down)
    if not across or not 3 < len(across) + len(down) <= _MOST_LINES:
        return [], page.pieces
    frames = []
    groups = meeting(across, down, page.pieces) if down else []
    for rows, columns in groups:
        frame = _Frame.of(rows, columns)
        if frame is not None:
            frames.append(frame)
    # What stands in a table inside a table belongs to the inner one.
    frames.sort(key=lambda one: (one.xs[-1] - one.xs[0]) * (one.ys[-1] - one.ys[0]))
    rest = page.pieces
    grids = []
    for frame in frames:
        inside, outside = frame.parted(rest)
        if not inside:
            continue
        grid = frame.filled(inside, page.number)
        if grid is None:
            continue
        rest = outside
        grids.append(grid)
    free = len(across) - sum([len(rows) for rows, _ in groups])
    if free >= FEWEST_LEVEL:
        drawn = {id(rule) for rows, _ in groups for rule in rows}
        loose = [rule for rule in across if id(rule) not in drawn]
        more, rest = level_tables(loose, rest, page.number)
        grids += more
    grids.sort(key=lambda one: one.top)
    return grids, rest


def ruled_cells(page: Page) -> list[list[Box]]:
    """Return, for each table that rules draw, the cells as they lie on the page."""
    across, down = merged(page.across), merged(page.down)
    if not across or not down or not 3 < len(across) + len(down) <= _MOST_LINES:
        return []
    frames = [_Frame.of(rows, columns) for rows, columns in meeting(across, down, page.pieces)]
    return [frame.boxes() for frame in frames if frame is not None]


class _Squares(NamedTuple):
    """How the squares of a grid make cells.

    ``upright`` says for each row which of its sides are drawn, ``owner`` which square is the
    first of a square's cell, and ``ends`` which is the last of the cell with such a first.
    """

    upright: list[list[bool]]
    owner: dict[Square, Square]
    ends: dict[Square, Square]


@dataclass(slots=True)
class _Frame:
    """A group of touching rules as a grid: ``xs`` and ``ys`` are its lines."""

    xs: list[float]
    ys: list[float]
    across: list[Rule]
    down: list[Rule]

    @classmethod
    def of(cls, across: list[Rule], down: list[Rule]) -> _Frame | None:
        xs, ys = places([one[0] for one in down]), places([one[0] for one in across])
        # A side that is not drawn is where the other lines end.
        left, right = min([one[1] for one in across]), max([one[2] for one in across])
        top, bottom = min([one[1] for one in down]), max([one[2] for one in down])
        if left < xs[0] - _LEAST_SIDE:
            xs.insert(0, left)
        if right > xs[-1] + _LEAST_SIDE:
            xs.append(right)
        if top < ys[0] - _LEAST_SIDE:
            ys.insert(0, top)
        if bottom > ys[-1] + _LEAST_SIDE:
            ys.append(bottom)
        if len(xs) < 3 or len(ys) < 2:
            return None
        return cls(xs, ys, across, down)

    def parted(self, pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
        """Return the pieces whose middle is within the frame, and the others."""
        left, right = 2 * (self.xs[0] - 2), 2 * (self.xs[-1] + 2)
        high, low = 2 * (self.ys[0] - 2), 2 * (self.ys[-1] + 2)
        inside: list[Piece] = []
        outside: list[Piece] = []
        for piece in pieces:
            x0, top, x1, bottom, _, _ = piece
            if high < top + bottom < low and left < x0 + x1 < right:
                inside.append(piece)
            else:
                outside.append(piece)
        return inside, outside

    def boxes(self) -> list[Box]:
        """Return the cells, wherever rules end them."""
        xs, ys = self.xs, self.ys
        squares = self._squares()
        if squares is None:
            rows, columns = range(len(ys) - 1), range(len(xs) - 1)
            ends = {(row, column): (row, column) for row in rows for column in columns}
        else:
            ends = squares.ends
        return [
            Box(column, xs[column], ys[row], xs[widest + 1], ys[deepest + 1])
            for (row, column), (deepest, widest) in ends.items()
        ]

    def filled(self, pieces: list[Piece], page: int) -> Grid | None:
        """Return the table with its words, ``None`` when it is a frame around one text."""
        xs, ys = self.xs, self.ys
        high, wide = len(ys) - 1, len(xs) - 1
        squares = self._squares(pieces)
        held = self._held(pieces, squares)
        # Of a row torn by the page's end only one cell may have words left.
        if len(held) < 2 and (len(squares.ends) if squares else high * wide) < _FEW_CELLS:
            return None
        grid = Grid(xs, [], ys[0], ys[-1])
        margin = self._margin(held)
        said = {row for row, _ in held}
        for row in range(high):
            if ys[row + 1] - ys[row] < _LEAST_SIDE and row not in said:
                continue
            cells: list[Cell] = []
            for column in range(wide):
                first, end, deep = (row, column), column + 1, 1
                if squares is not None:
                    first = squares.owner[first]
                    if first[1] != column:
                        continue
                    deepest, widest = squares.ends[first]
                    end, deep = widest + 1, deepest - first[0] + 1
                words = held.get(first)
                if first[0] != row or words is None:
                    cells.append(Cell(column, end, "", (), 0.0, first[0] != row, deep))
                    continue
                room = xs[end] - xs[column]
                lines = whole_lines(words)
                text = cell_text(lines, room, margin)
                cells.append(Cell(column, end, text, lines, room - 2 * margin, False, deep))
            grid.rows.append(GridRow(cells, page))
        return grid

    def _squares(self, pieces: Sequence[Piece] = ()) -> _Squares | None:
        """Return how the squares of the grid make cells; ``None`` where each is one."""
        if self._is_whole():
            return None
        upright = [self._sides(row) for row in range(len(self.ys) - 1)]
        if pieces:
            upright = with_bands(upright, self.xs, self.ys, pieces)
        level = [self._ceilings(column) for column in range(len(self.xs) - 1)]
        return _Squares(upright, *self._cells(upright, level))

    def _is_whole(self) -> bool:
        """Whether every line is drawn from end to end, so that no cells are merged."""
        if len(self.across) != len(self.ys) or len(self.down) != len(self.xs):
            return False
        left, right = self.xs[0] + GAP, self.xs[-1] - GAP
        top, bottom = self.ys[0] + GAP, self.ys[-1] - GAP
        return all(start <= left and end >= right for _, start, end in self.across) and all(
            start <= top and end >= bottom for _, start, end in self.down
        )

    def _sides(self, row: int) -> list[bool]:
        """Return, for each x, whether a rule stands there beside the row."""
        top, bottom = self.ys[row], self.ys[row + 1]
        half = (bottom - top) / 2
        made = [False] * len(self.xs)
        made[0] = made[-1] = True
        for rule in self.down:
            if min(rule.end, bottom) - max(rule.start, top) >= half:
                made[self._nearest(self.xs, rule.at)] = True
        return made

    def _ceilings(self, column: int) -> list[bool]:
        left, right = self.xs[column], self.xs[column + 1]
        half = (right - left) / 2
        made = [False] * len(self.ys)
        made[0] = made[-1] = True
        for rule in self.across:
            if min(rule.end, right) - max(rule.start, left) >= half:
                made[self._nearest(self.ys, rule.at)] = True
        return made

    @staticmethod
    def _nearest(places: list[float], at: float) -> int:
        index = bisect_right(places, at)
        if index == len(places) or (index and at - places[index - 1] < places[index] - at):
            return index - 1
        return index

    def _cells(
        self, upright: list[list[bool]], level: list[list[bool]]
    ) -> tuple[dict[Square, Square], dict[Square, Square]]:
        """Return for each square of the grid the first one of its cell, and of that the last."""
        owner: dict[Square, Square] = {}
        spans: dict[Square, Square] = {}
        for row, sides in enumerate(upright):
            for column in range(len(sides) - 1):
                if (row, column) in owner:
                    continue
                end = column + 1
                while not sides[end] and (row, end) not in owner:
                    end += 1
                deep = row + 1
                while deep < len(upright) and self._opens(upright[deep], level, deep, column, end):
                    deep += 1
                first = row, column
                spans[first] = deep - 1, end - 1
                owner[first] = first
                if deep - row + end - column > 2:
                    for y in range(row, deep):
                        for x in range(column, end):
                            owner.setdefault((y, x), first)
        return owner, spans

    @staticmethod
    def _opens(
        sides: list[bool], level: list[list[bool]], deep: int, column: int, end: int
    ) -> bool:
        """Whether a cell goes on into the row below: nothing drawn between nor within."""
        if any(level[x][deep] for x in range(column, end)):
            return False
        return sides[column] and sides[end] and not any(sides[column + 1 : end])

    def _held(
        self, pieces: Sequence[Piece], squares: _Squares | None
    ) -> defaultdict[Square, list[Piece]]:
        """Return the pieces of each cell, by its first square."""
        xs, ys = self.xs, self.ys
        last_row, wide = len(ys) - 2, len(xs) - 1
        held: defaultdict[Square, list[Piece]] = defaultdict(list)
        row, high, low = 0, ys[0], ys[1]
        left = right = -math.inf
        words: list[Piece] = []
        for piece in pieces:
            x0, top, x1, bottom, _, _ = piece
            middle = (top + bottom) / 2
            if not high <= middle < low:
                row = min(max(bisect_right(ys, middle) - 1, 0), last_row)
                high, low = ys[row], ys[row + 1]
                right = -math.inf
            elif left <= x0 and x1 <= right:
                # Mostly it is the next line of the same cell.
                words.append(piece)
                continue
            column = bisect_right(xs, x0 + 3)
            if 0 < column <= wide and x1 - 3 <= xs[column] and x1 - x0 > 6:
                left, right = xs[column - 1], xs[column]
                square = row, column - 1
                words = held[squares.owner[square] if squares else square]
                words.append(piece)
            else:
                self._put(piece, row, squares, held)
        return held

    def _put(
        self,
        piece: Piece,
        row: int,
        squares: _Squares | None,
        held: defaultdict[Square, list[Piece]],
    ) -> None:
        """Put a piece that may stand in several columns where it belongs, cut if need be."""
        xs = self.xs
        last = len(xs) - 1
        for at in range(
            max(bisect_right(xs, piece.x0 + 3), 1), min(bisect_left(xs, piece.x1 - 3), last)
        ):
            is_drawn = squares is None or squares.upright[row][at]
            if is_drawn and (parts := cut_at(piece, xs[at])) is not None:
                held[self._square(parts[0], row, squares)].append(parts[0])
                self._put(parts[1], row, squares, held)
                return
        held[self._square(piece, row, squares)].append(piece)

    def _square(self, piece: Piece, row: int, squares: _Squares | None) -> Square:
        column = bisect_right(self.xs, (piece.x0 + piece.x1) / 2) - 1
        square = row, min(max(column, 0), len(self.xs) - 2)
        return squares.owner[square] if squares else square

    def _margin(self, held: dict[Square, list[Piece]]) -> float:
        """Return how far words keep from a cell's side in this table."""
        xs = self.xs
        insets = sorted(
            [
                (min([one[0] for one in pieces]) if len(pieces) > 1 else pieces[0][0]) - xs[column]
                for (_, column), pieces in held.items()
            ]
        )
        least = insets[len(insets) // 10] if insets else 0.0
        return min(max(least, 1.0), 7.0)
