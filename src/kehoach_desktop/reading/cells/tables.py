"""Finds the tables of a text whose cells each stand on lines of their own."""

from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.reading.cells.heads import CellHead, head_at
from kehoach_desktop.reading.cells.lines import CellLine, between_blanks, cell_lines
from kehoach_desktop.reading.cells.numbers import label
from kehoach_desktop.reading.cells.rows import CellRow, numbered_rows, unnumbered_rows

_FEWEST_UNNUMBERED = 2
_POOR, _GOOD = 2.5, 2.0


@dataclass(frozen=True, slots=True)
class CellTable:
    """A table and the lines of the text that it takes; its first row are the headings."""

    first: int
    after: int
    rows: tuple[CellRow, ...]


def find_cell_tables(lines: Sequence[str]) -> list[CellTable]:
    """Return the tables written cell by cell, in order; none where any doubt is it is a table."""
    found: list[CellTable] = []
    rest = cell_lines(lines)
    at = 0
    while at < len(rest):
        head = head_at(rest, at)
        made = _table(rest, head) if head else None
        if made is None:
            at += 1
            continue
        found.append(made)
        while at < len(rest) and rest[at].first < made.after:
            at += 1
    return found


def _table(lines: Sequence[CellLine], head: CellHead) -> CellTable | None:
    if _are_parted(lines, head):
        lines = between_blanks(lines[head.first :])
        parted = head_at(lines, 0)
        if parted is None:
            return None
        head = parted
    else:
        lines = lines[head.first :]
        head = CellHead(
            0,
            head.after - head.first,
            head.headings,
            head.meanings,
            head.numbered,
            head.words,
        )
    lines = _without_repeats(lines, head)
    if head.numbered:
        rows, after = numbered_rows(lines, head)
    else:
        rows, after = unnumbered_rows(lines, head)
        if len(rows) < _FEWEST_UNNUMBERED:
            return None
    whole = [row for row in rows if not row.is_group]
    if sum(row.cost > _POOR for row in whole) * 2 > len(whole):
        return None
    if min((row.cost for row in whole), default=_POOR) > _GOOD:
        return None
    return CellTable(lines[0].first, lines[after - 1].after, (CellRow(head.headings), *rows))


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
