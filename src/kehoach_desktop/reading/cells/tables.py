"""Finds the tables of a text whose cells each stand on lines of their own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kehoach_desktop.reading.cells.heads import (
    LONGEST_HEADING,
    CellHead,
    heads_at,
    looks_like_head,
)
from kehoach_desktop.reading.cells.lines import CellLine, between_blanks, cell_lines
from kehoach_desktop.reading.cells.numbers import label
from kehoach_desktop.reading.cells.rows import UNSURE, CellRow, numbered_rows, unnumbered_rows
from kehoach_desktop.reading.document import Row

_FEWEST_UNNUMBERED = 2
_POOR, _GOOD, _WORST = 2.5, 2.0, 7.0
_FEWEST_POOR = 3
_MOST_LINES = 200_000
_MOST_FAILED = 40
"""So many headings without rows are looked at; a text made to be slow has more."""


@dataclass(frozen=True, slots=True)
class CellTable:
    """A table and the lines of the text that it takes; ``head`` are the rows of its headings."""

    first: int
    after: int
    head: tuple[Row, ...]
    rows: tuple[CellRow, ...]


@dataclass(frozen=True, slots=True)
class CellTables:
    """The tables of a text, and the headings of what looks like one but can't be told apart."""

    tables: tuple[CellTable, ...]
    unread: tuple[tuple[str, ...], ...]


def find_cell_tables(lines: Sequence[str]) -> CellTables:
    """Return the tables written cell by cell, in order; none where any doubt is it is a table."""
    found: list[CellTable] = []
    unread: list[tuple[str, ...]] = []
    rest = cell_lines(lines)
    at = 0
    failed = 0
    while at < len(rest) and failed < _MOST_FAILED:
        if len(rest[at].text) > LONGEST_HEADING:
            at += 1
            continue
        is_head = bool(heads_at(rest, at))
        made = _table(rest, at) if is_head else None
        if made is not None:
            found.append(made)
            while at < len(rest) and rest[at].first < made.after:
                at += 1
            continue
        headings = looks_like_head(rest, at)
        if headings:
            unread.append(headings)
            at += len(headings)
        failed += bool(is_head or headings)
        at += 1
    return CellTables(tuple(found), tuple(unread))


def _table(lines: Sequence[CellLine], at: int) -> CellTable | None:
    """Return the table that begins at a line: of several readings the one whose rows fit best."""
    rest = lines[at : at + _MOST_LINES]
    ways = heads_at(rest, 0)
    if ways and _are_parted(rest, ways[0]):
        rest = between_blanks(rest)
    made = [
        table
        for head in heads_at(rest, 0)
        if (table := _with_rows(_without_repeats(rest, head), head))
    ]
    return min(made, key=lambda way: way[0])[1] if made else None


def _with_rows(lines: Sequence[CellLine], head: CellHead) -> tuple[float, CellTable] | None:
    """Return how badly the rows below a head fit it, and the table; ``None`` for no table."""
    if head.numbered:
        rows, after = numbered_rows(lines, head)
    else:
        rows, after = unnumbered_rows(lines, head)
        if len(rows) < _FEWEST_UNNUMBERED:
            return None
    whole = [row for row in rows if not row.is_group]
    cost = sum(row.cost for row in rows) / max(len(whole), 1)
    if not whole or cost > _WORST:
        return None
    if head.is_of_units and (len(whole) < _FEWEST_POOR or max(row.cost for row in whole) > 0.5):
        return None
    poor = sum(row.cost > _POOR for row in whole) * 2 > len(whole)
    if poor or min(row.cost for row in whole) > _GOOD:
        # The numbers tell the rows; what stands in which column is a guess in all of them.
        if len(whole) < _FEWEST_POOR:
            return None
        rows = [row if row.is_group else replace(row, doubt=row.doubt or UNSURE) for row in rows]
    table = CellTable(lines[0].first, lines[after - 1].after, head.rows, tuple(rows))
    return cost, table


def _are_parted(lines: Sequence[CellLine], head: CellHead) -> bool:
    """Whether blank lines part the cells: each row's number stands between two."""
    numbers = [
        at for at in range(head.first, min(head.first + 60, len(lines))) if label(lines[at].text)
    ]
    if not head.numbered or not numbers:
        return False
    return all(
        lines[at].first > lines[at - 1].after
        and (at + 1 == len(lines) or lines[at + 1].first > lines[at].after)
        for at in numbers[:6]
    )


def _without_repeats(lines: Sequence[CellLine], head: CellHead) -> list[CellLine]:
    """Return the lines without the headings that a new page prints again."""
    kept = list(lines[: head.after])
    size = len(head.words)
    at = head.after
    while at < len(lines):
        if lines[at].text == head.words[0] and head.words == tuple(
            line.text for line in lines[at : at + size]
        ):
            at += size
            continue
        kept.append(lines[at])
        at += 1
    return kept
