"""Shares the lines of a row out over the columns of its table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from kehoach_desktop.reading.cells.seams import joined, joining, parting
from kehoach_desktop.reading.cells.signs import EMPTY, EMPTY_OTHERWISE, misfit
from kehoach_desktop.reading.recognise.table.columns import Meaning

_LONGEST_CELL = 14
"""Lines of a cell that are looked at."""
_AS_MANY, _DOUBTFUL = 1.5, 1.2
_SURE = 0.9
"""How much worse the second best way must be for the best one to be sure."""
_Meanings = tuple[Meaning | None, ...]


@dataclass(frozen=True, slots=True)
class Filling:
    """The cells of a row, how badly they suit their columns, and whether another way is as good."""

    cells: tuple[str, ...]
    cost: float
    unsure: bool = False

    @property
    def empty(self) -> list[int]:
        """The columns left empty."""
        return [at for at, cell in enumerate(self.cells) if not cell]


def fill(lines: Sequence[str], columns: Sequence[Meaning | None]) -> Filling | None:
    """Return the best way to share lines out over columns, in order; ``None`` without any."""
    return _filled(tuple(lines), tuple(columns))


@lru_cache(maxsize=2048)
def _filled(lines: tuple[str, ...], columns: _Meanings) -> Filling | None:
    straight = _straight(lines, columns)
    if straight is not None and straight.cost < _SURE:
        return straight
    best: list[list[tuple[float, tuple[int, ...]]]] = [[] for _ in range(len(lines) + 1)]
    best[0] = [(0.0, ())]
    for column in columns:
        best = _with_column(best, lines, column)
    ways = best[len(lines)]
    if not ways:
        return None
    cost, cuts = ways[0]
    unsure = len(ways) > 1 and ways[1][0] - cost < _SURE
    if straight is not None and cuts != tuple(range(1, len(lines) + 1)):
        # As many lines as columns are hardly ever a wrapped cell beside an empty one.
        better = straight.cost - _AS_MANY - cost
        if better < 0:
            return replace(straight, unsure=better > -_SURE or straight.cost > _DOUBTFUL)
    return Filling(_cells(lines, cuts), cost, unsure)


def _straight(lines: tuple[str, ...], columns: _Meanings) -> Filling | None:
    """Return the row whose lines are its cells, where none plainly goes on with another."""
    if len(lines) != len(columns):
        return None
    if any(parting(*two) for two in pairwise(lines)):
        return None
    cost = sum(misfit(column, line) for column, line in zip(columns, lines, strict=True))
    return Filling(lines, cost)


def _with_column(
    best: list[list[tuple[float, tuple[int, ...]]]], lines: tuple[str, ...], column: Meaning | None
) -> list[list[tuple[float, tuple[int, ...]]]]:
    """Return the two best ways to have used so many lines, with one more column."""
    found: list[list[tuple[float, tuple[int, ...]]]] = [[] for _ in best]
    for first, ways in enumerate(best):
        if not ways:
            continue
        inner = 0.0
        for after in range(first, min(first + _LONGEST_CELL, len(lines)) + 1):
            if after == first:
                more = EMPTY.get(column, EMPTY_OTHERWISE)
            else:
                if after - first > 1:
                    inner += joining(lines[after - 2], lines[after - 1])
                more = inner + misfit(column, joined(lines[first:after]).replace("\n", "; "))
                if first > 0:
                    more += parting(lines[first - 1], lines[first])
            found[after] += [(cost + more, (*cuts, after)) for cost, cuts in ways]
    return [sorted(ways)[:2] for ways in found]


def _cells(lines: tuple[str, ...], cuts: tuple[int, ...]) -> tuple[str, ...]:
    firsts = (0, *cuts[:-1])
    return tuple(
        joined(lines[first:after]) if after > first else ""
        for first, after in zip(firsts, cuts, strict=True)
    )
