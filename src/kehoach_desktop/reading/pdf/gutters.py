"""Finds the columns of a table without rules by the blanks that most of its lines leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.reading.pdf.flow import Interval
from kehoach_desktop.reading.pdf.lines import Line
from kehoach_desktop.reading.pdf.page import Piece

_SPARE = 3.0
_LEAST_BLANK = 0.36
"""What parts two columns at least, as a share of a line's height; a blank is less."""
_FEWEST_FULL = 2
_LONGEST = 300
"""More lines than a page has in a readable size."""
_NARROW = 3.5
"""A column of numbers is no wider, in heights of a line."""
_HEAD = 4
"""How many lines a heading takes at most."""
_ABROAD = 5
"""One line in so many may run across columns: a heading over several, a group's title."""


@dataclass(frozen=True, slots=True)
class Found:
    """The columns of a table that ends before line ``end``."""

    columns: list[Interval]
    end: int


def find_table(lines: Sequence[Line], start: int, before: Sequence[Interval] = ()) -> Found | None:
    """Return the table that begins with a line, ``None`` where there is none.

    ``before`` are the columns of the page before, where its table may go on.
    """
    region = _together(lines, start)
    solid = list(before) or _solid([line for line in region if len(line) > 2])
    if len(solid) < 3:
        return None
    end = _end(region, solid, to_page_end=start + len(region) == len(lines))
    taken = region[:end]
    full = [line for line in taken if len(line) > 2]
    if len(full) < _FEWEST_FULL:
        return None
    abroad = sum(any(_crosses(piece, solid) for piece in line) for line in full)
    if before and abroad > max(1, len(full) // _ABROAD):
        return None
    columns = _under_heading(taken, solid, before)
    if len(columns) < max(3, len(solid)) or (before and len(columns) != len(before)):
        return None
    return Found(columns if before else _with_their_headings(columns, taken), start + end)


def _with_their_headings(columns: list[Interval], lines: Sequence[Line]) -> list[Interval]:
    """Join the numbers' column with one beside it in which only its heading stands."""
    if len(columns) < 4:
        return columns
    first, second = columns[:2]
    with_both = any(
        _touches(line[0], first) and any(_touches(piece, second) for piece in line[1:])
        for line in lines
    )
    beside = [at for at, line in enumerate(lines) if any(_touches(one, second) for one in line)]
    narrow = second[1] - first[0] < _NARROW * lines[0][0].height
    if with_both or not narrow or len(beside) > _HEAD or beside[-1:] > [_HEAD]:
        return columns
    return [(first[0], second[1]), *columns[2:]]


def clear_columns(lines: Sequence[Line]) -> list[Interval]:
    """Return the columns that the blanks of nearly all lines leave."""
    solid = _solid(lines)
    return _under_heading(lines, solid, ()) if len(solid) > 1 else solid


def _under_heading(
    lines: Sequence[Line], solid: Sequence[Interval], before: Sequence[Interval]
) -> list[Interval]:
    columns = _columns(lines, solid, before)
    if len(columns) < len(solid):
        # A heading over several columns may stand over one of them only, but be wider.
        most = max(map(len, lines))
        under = [line for at, line in enumerate(lines) if at >= _HEAD or len(line) == most]
        columns = _columns(under, solid, before)
    return columns


def _columns(
    lines: Sequence[Line], solid: Sequence[Interval], before: Sequence[Interval]
) -> list[Interval]:
    within = [
        (piece.x0, piece.x1) for line in lines for piece in line if not _crosses(piece, solid)
    ]
    spare = max(_SPARE, _LEAST_BLANK * lines[0][0].height) if lines else _SPARE
    return _merged([*before, *within], spare)


def _together(lines: Sequence[Line], start: int) -> list[Line]:
    """Return the lines from ``start`` on that no wide gap parts."""
    made = [lines[start]]
    for line in lines[start + 1 : start + _LONGEST]:
        above = max(piece.bottom for piece in made[-1])
        if min(piece.top for piece in line) - above > 2.2 * line[0].height:
            break
        made.append(line)
    return made


def _solid(full: Sequence[Line]) -> list[Interval]:
    """Return where more lines have words than may run across columns."""
    allowed = max(1, len(full) // _ABROAD) if len(full) > 3 else 0
    edges = sorted(
        [(piece.x0, 1) for line in full for piece in line]
        + [(piece.x1, -1) for line in full for piece in line]
    )
    made: list[Interval] = []
    covered, begun = 0, 0.0
    for x, step in edges:
        was, covered = covered, covered + step
        if was <= allowed < covered:
            begun = x
        elif covered <= allowed < was:
            if made and begun - made[-1][1] < _SPARE:
                made[-1] = (made[-1][0], x)
            else:
                made.append((begun, x))
    return _parted(made, full)


def _parted(solid: list[Interval], full: Sequence[Line]) -> list[Interval]:
    """Join neighbours that more lines run over than keep apart."""
    made = solid[:1]
    for column in solid[1:]:
        both = [made[-1], column]
        over = sum(any(_crosses(piece, both) for piece in line) for line in full)
        apart = sum(
            any(_touches(piece, both[0]) for piece in line)
            and any(_touches(piece, both[1]) for piece in line)
            for line in full
        )
        if over * 2 > apart:
            made[-1] = (made[-1][0], column[1])
        else:
            made.append(column)
    return made


def _touches(piece: Piece, column: Interval) -> bool:
    return min(piece.x1, column[1]) - max(piece.x0, column[0]) > 0


def _crosses(piece: Piece, columns: Sequence[Interval]) -> bool:
    """Whether the words stand in two columns, or leave no blank before the second."""
    near = _LEAST_BLANK * piece.height - 0.5
    return sum(piece.x1 > left - near and piece.x0 < right + near for left, right in columns) > 1


def _is_title(line: Line, columns: Sequence[Interval]) -> bool:
    """Whether a line that runs across columns begins where groups' titles do."""
    if len(line) > 1 or line[0].text[-1:] in ".;:" or not line[0].text[0].isupper():
        return False
    near = any(abs(line[0].x0 - left) < 3 * _SPARE for left, _ in columns[:2])
    return near and line[0].x0 < columns[1][0] + _SPARE


def _end(region: Sequence[Line], columns: Sequence[Interval], *, to_page_end: bool) -> int:
    """Return how many of the lines are the table's."""
    end = 0
    for at, line in enumerate(region):
        crossing = any(_crosses(piece, columns) for piece in line)
        last_title = (
            at == end and at == len(region) - 1 and to_page_end and _is_title(line, columns)
        )
        if len(line) > 2 or (len(line) == 2 and not crossing):
            end = at + 1
            continue
        if crossing:
            if any(len(below) > 2 for below in region[at + 1 : at + 4]):
                continue
            if last_title:
                end = at + 1
            break
        if at != end:
            continue
        last = region[at - 1] if at else line
        step = min(one.top for one in line) - max(one.bottom for one in last)
        if last_title or (
            step < 0.6 * line[0].height
            and any(
                abs(line[0].x0 - left) < _SPARE
                or (line[0].x0 > left - _SPARE and line[0].x1 < right + _SPARE)
                for left, right in columns
            )
        ):
            end = at + 1
    return end


def _merged(intervals: Sequence[Interval], spare: float) -> list[Interval]:
    made: list[Interval] = []
    for start, end in sorted(intervals):
        if made and start - made[-1][1] < spare:
            made[-1] = (made[-1][0], max(made[-1][1], end))
        else:
            made.append((start, end))
    return made
