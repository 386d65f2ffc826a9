"""Running text in two columns, as in newspapers: the left one is read to its end first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.pdf.flow import Interval
from kehoach_desktop.reading.pdf.lines import Line, lines_of
from kehoach_desktop.reading.pdf.page import Piece

_FEWEST = 5
"""Fewer lines side by side are a head or the signature."""
_LEFTMOST, _RIGHTMOST = 0.38, 0.66
"""Where, as shares of the page, the second column may begin."""
_GUTTER, _SPARE = 6.0, 2.0
_FULL, _NEARLY = 0.35, 0.16
"""That many lines of running text reach nearly to their column's end."""
_ALIKE = 0.75
_SINGLE = 0.8
_END = re.compile(r"noi nhan\b|cong h\S* xa h")


class Stretch(NamedTuple):
    """Lines to be read one after another; ``measure`` is the column they are set in."""

    lines: Sequence[Line]
    measure: Interval | None = None


def stretches(lines: Sequence[Line], width: float) -> Iterator[Stretch]:
    """Yield the lines of a page in reading order, columns of running text as one long column."""
    right = _second_column(lines, width)
    if right is None:
        yield Stretch(lines)
        return
    plain = at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _keeps(lines[end], right):
            end += 1
        if column := _column(lines[at:end], right):
            if at > plain:
                yield Stretch(lines[plain:at])
            yield column
            plain = end
        at = max(end, at + 1)
    if plain < len(lines):
        yield Stretch(lines[plain:])


def _second_column(lines: Sequence[Line], width: float) -> float | None:
    """Return where most words begin that stand right of the middle, if many do."""
    if len(lines) < _FEWEST:
        return None
    starts = Counter(
        [
            round(piece[0])
            for line in lines
            for piece in line
            if _LEFTMOST * width < piece[0] < _RIGHTMOST * width
        ]
    )
    if not starts:
        return None
    at = max(starts, key=lambda x: starts[x] + starts[x + 1])
    return at - 0.5 if starts[at] + starts[at + 1] >= _FEWEST else None


def _keeps(line: Line, right: float) -> bool:
    """Whether a line keeps the blank before the second column, and is of neither head nor end."""
    return all(
        (piece.x0 >= right - _SPARE or piece.x1 <= right - _GUTTER)
        and not _END.match(fold_fast(piece.text[:20]))
        for piece in line
    )


def _column(lines: Sequence[Line], right: float) -> Stretch | None:
    pieces = [piece for line in lines for piece in line]
    sides = [
        lines_of([piece for piece in pieces if (piece.x0 >= right - _SPARE) is second])
        for second in (False, True)
    ]
    if not all(_is_running(side) for side in sides):
        return None
    first, second = sides
    (left, end), (begin, last) = _bounds(first), _bounds(second)
    if not _ALIKE < (last - begin) / (end - left) < 1 / _ALIKE:
        return None
    pitch = first[-1][0].bottom - first[-2][0].bottom
    down = first[-1][0].bottom - second[0][0].bottom + pitch
    return Stretch([*first, *_moved(second, left - begin, down)], (left, end))


def _is_running(lines: Sequence[Line]) -> bool:
    """Whether lines are those of running text: whole, and most as long as can be."""
    if len(lines) < _FEWEST or sum(len(line) == 1 for line in lines) < _SINGLE * len(lines):
        return False
    left, end = _bounds(lines)
    reached = end - _NEARLY * (end - left)
    return sum(line[-1].x1 > reached for line in lines) >= _FULL * len(lines)


def _bounds(lines: Sequence[Line]) -> Interval:
    return min(line[0].x0 for line in lines), max(line[-1].x1 for line in lines)


def _moved(lines: Sequence[Line], across: float, down: float) -> list[Line]:
    return [
        [
            Piece(x0 + across, top + down, x1 + across, bottom + down, text, loose)
            for x0, top, x1, bottom, text, loose in line
        ]
        for line in lines
    ]
