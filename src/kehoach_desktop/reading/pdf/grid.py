"""Finds the tables that rules draw on a page, and their cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kehoach_desktop.reading.pdf.lines import cut_at, lines_of, whole
from kehoach_desktop.reading.pdf.page import Page, Piece, Rule
from kehoach_desktop.reading.pdf.wrapping import cell_text

_SAME = 2.5
_REACH = 3.5
_GAP = 4.0
_LEAST_SIDE = 6.0
_MOST_LINES = 400
_FEW_CELLS = 3


@dataclass(slots=True)
class Cell:
    """A cell over grid columns ``first`` up to ``end``; ``lines`` are its printed lines."""

    first: int
    end: int
    text: str = ""
    lines: list[Piece] = field(default_factory=list)
    room: float = 0.0
    from_above: bool = False
    rows: int = 1


class Box(NamedTuple):
    """Where a cell that begins in grid column ``first`` lies; points from the top left."""

    first: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(slots=True)
class GridRow:
    """A row of cells from left to right, and the page it is printed on."""

    cells: list[Cell]
    page: int

    def texts(self) -> tuple[str, ...]:
        """Return what its cells say, empty ones left out."""
        return tuple(cell.text for cell in self.cells if cell.text)


@dataclass(slots=True)
class Grid:
    """A table on a page: ``edges`` are the x of its columns' sides."""

    edges: list[float]
    rows: list[GridRow]
    top: float
    bottom: float
    ruled: bool = True


def ruled_tables(page: Page) -> tuple[list[Grid], list[Piece]]:
    """Return the tables that rules draw, from the top down, and the pieces outside them."""
    across, down = _merged(page.across), _merged(page.down)
    if len(across) < 2 or len(down) < 2 or len(across) + len(down) > _MOST_LINES:
        return [], page.pieces
    frames = []
    for rows, columns in _joined(across, down):
        frame = _Frame.of(rows, columns)
        if frame is not None:
            frames.append(frame)
    # What stands in a table inside a table belongs to the inner one.
    frames.sort(key=lambda one: (one.xs[-1] - one.xs[0]) * (one.ys[-1] - one.ys[0]))
    rest = page.pieces
    grids = []
    for frame in frames:
        inside = [piece for piece in rest if frame.holds(piece)]
        if not inside:
            continue
        grid = frame.filled(inside, page.number)
        if grid is None:
            continue
        rest = [piece for piece in rest if not frame.holds(piece)]
        grids.append(grid)
    grids.sort(key=lambda one: one.top)
    return grids, rest


def ruled_cells(page: Page) -> list[list[Box]]:
    """Return, for each table that rules draw, the cells as they lie on the page."""
    across, down = _merged(page.across), _merged(page.down)
    if len(across) < 2 or len(down) < 2 or len(across) + len(down) > _MOST_LINES:
        return []
    frames = [_Frame.of(rows, columns) for rows, columns in _joined(across, down)]
    return [frame.boxes() for frame in frames if frame is not None]


def _merged(rules: Sequence[Rule]) -> list[Rule]:
    """Return rules with the pieces of one line joined, and double lines made one."""
    made: list[Rule] = []
    open_at: list[Rule] = []
    for rule in sorted(rules):
        if open_at and rule.at - open_at[0].at > _SAME:
            made.extend(_end_to_end(open_at))
            open_at = []
        open_at.append(rule)
    made.extend(_end_to_end(open_at))
    return made


def _end_to_end(rules: Sequence[Rule]) -> list[Rule]:
    if len(rules) < 2:
        return list(rules)
    at = sum(rule.at for rule in rules) / len(rules)
    made: list[Rule] = []
    for rule in sorted(rules, key=lambda one: one.start):
        if made and rule.start - made[-1].end <= _GAP:
            made[-1] = Rule(at, made[-1].start, max(made[-1].end, rule.end))
        else:
            made.append(Rule(at, rule.start, rule.end))
    return made


def _joined(across: Sequence[Rule], down: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Return the rules in groups of those that touch."""
    owner = list(range(len(across) + len(down)))

    def root(one: int) -> int:
        while owner[one] != one:
            owner[one] = owner[owner[one]]
            one = owner[one]
        return one

    shift = len(across)
    for column, upright in enumerate(down):
        low, high, x = upright.start - _REACH, upright.end + _REACH, upright.at
        for row, level in enumerate(across):
            if low <= level.at <= high and level.start - _REACH <= x <= level.end + _REACH:
                owner[root(row)] = root(shift + column)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for row, level in enumerate(across):
        groups.setdefault(root(row), ([], []))[0].append(level)
    for column, upright in enumerate(down):
        groups.setdefault(root(shift + column), ([], []))[1].append(upright)
    return [(rows, columns) for rows, columns in groups.values() if rows and columns]


def _places(values: Sequence[float]) -> list[float]:
    """Return sorted places, those a hair apart as one."""
    made: list[list[float]] = []
    for value in sorted(values):
        if made and value - made[-1][0] <= _REACH:
            made[-1].append(value)
        else:
            made.append([value])
    return [sum(group) / len(group) for group in made]


@dataclass(slots=True)
class _Frame:
    """A group of touching rules as a grid: ``xs`` and ``ys`` are its lines."""

    xs: list[float]
    ys: list[float]
    across: list[Rule]
    down: list[Rule]

    @classmethod
    def of(cls, across: list[Rule], down: list[Rule]) -> _Frame | None:
        xs, ys = _places([one.at for one in down]), _places([one.at for one in across])
        # A side that is not drawn is where the other lines end.
        left, right = min(one.start for one in across), max(one.end for one in across)
        top, bottom = min(one.start for one in down), max(one.end for one in down)
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

    def boxes(self) -> list[Box]:
        """Return the cells, wherever rules end them."""
        xs, ys = self.xs, self.ys
        upright = [self._sides(row) for row in range(len(ys) - 1)]
        level = [self._ceilings(column) for column in range(len(xs) - 1)]
        ends: dict[tuple[int, int], tuple[int, int]] = {}
        for (row, column), first in self._cells(upright, level).items():
            deepest, widest = ends.get(first, first)
            ends[first] = max(deepest, row), max(widest, column)
        return [
            Box(column, xs[column], ys[row], xs[widest + 1], ys[deepest + 1])
            for (row, column), (deepest, widest) in ends.items()
        ]

    def holds(self, piece: Piece) -> bool:
        middle = (piece.top + piece.bottom) / 2
        if not self.ys[0] - 2 < middle < self.ys[-1] + 2:
            return False
        return self.xs[0] - 2 < (piece.x0 + piece.x1) / 2 < self.xs[-1] + 2

    def filled(self, pieces: list[Piece], page: int) -> Grid | None:
        """Return the table with its words, ``None`` when it is a frame around one text."""
        xs, ys = self.xs, self.ys
        upright = [self._sides(row) for row in range(len(ys) - 1)]
        level = [self._ceilings(column) for column in range(len(xs) - 1)]
        owner = self._cells(upright, level)
        held: dict[tuple[int, int], list[Piece]] = {}
        for piece in pieces:
            self._put(piece, upright, owner, held)
        # Of a row torn by the page's end only one cell may have words left.
        if len(held) < 2 and len(set(owner.values())) < _FEW_CELLS:
            return None
        grid = Grid(xs, [], ys[0], ys[-1])
        spans: dict[tuple[int, int], tuple[int, int]] = {}
        for (row, column), first in owner.items():
            deepest, widest = spans.get(first, first)
            spans[first] = max(deepest, row), max(widest, column)
        margin = self._margin(held)
        for row in range(len(ys) - 1):
            if ys[row + 1] - ys[row] < _LEAST_SIDE and not any(key[0] == row for key in held):
                continue
            cells: list[Cell] = []
            for column in range(len(xs) - 1):
                first = owner[row, column]
                if first[1] != column:
                    continue
                deepest, widest = spans[first]
                cell = Cell(column, widest + 1, rows=deepest - first[0] + 1)
                cell.from_above = first[0] != row
                if not cell.from_above and first in held:
                    cell.room = xs[widest + 1] - xs[column]
                    cell.lines = [whole(line) for line in lines_of(held[first])]
                    cell.text = cell_text(cell.lines, cell.room, margin)
                    cell.room -= 2 * margin
                cells.append(cell)
            grid.rows.append(GridRow(cells, page))
        return grid

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
    ) -> dict[tuple[int, int], tuple[int, int]]:
        """Return for each square of the grid the first square of its cell."""
        owner: dict[tuple[int, int], tuple[int, int]] = {}
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
                for y in range(row, deep):
                    for x in range(column, end):
                        owner.setdefault((y, x), (row, column))
        return owner

    @staticmethod
    def _opens(
        sides: list[bool], level: list[list[bool]], deep: int, column: int, end: int
    ) -> bool:
        """Whether a cell goes on into the row below: nothing drawn between nor within."""
        if any(level[x][deep] for x in range(column, end)):
            return False
        return sides[column] and sides[end] and not any(sides[column + 1 : end])

    def _put(
        self,
        piece: Piece,
        upright: list[list[bool]],
        owner: dict[tuple[int, int], tuple[int, int]],
        held: dict[tuple[int, int], list[Piece]],
    ) -> None:
        row = min(max(bisect_right(self.ys, piece.middle) - 1, 0), len(self.ys) - 2)
        sides = upright[row]
        for at in range(1, len(self.xs) - 1):
            x = self.xs[at]
            if sides[at] and piece.x0 < x - 3 and piece.x1 > x + 3:
                parts = cut_at(piece, x)
                if parts is not None:
                    held.setdefault(self._square(parts[0], row, owner), []).append(parts[0])
                    self._put(parts[1], upright, owner, held)
                    return
        held.setdefault(self._square(piece, row, owner), []).append(piece)

    def _square(
        self, piece: Piece, row: int, owner: dict[tuple[int, int], tuple[int, int]]
    ) -> tuple[int, int]:
        middle = (piece.x0 + piece.x1) / 2
        column = min(max(bisect_right(self.xs, middle) - 1, 0), len(self.xs) - 2)
        return owner[row, column]

    def _margin(self, held: dict[tuple[int, int], list[Piece]]) -> float:
        """Return how far words keep from a cell's side in this table."""
        insets = sorted(
            min(piece.x0 for piece in pieces) - self.xs[column]
            for (_, column), pieces in held.items()
        )
        least = insets[len(insets) // 10] if insets else 0.0
        return min(max(least, 1.0), 7.0)
