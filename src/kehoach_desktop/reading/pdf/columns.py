"""Finds what stands side by side without rules: heads, signatures, and tables of blanks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.pdf.flow import Columns, FlowLine, Interval
from kehoach_desktop.reading.pdf.grid import Cell, Grid, GridRow
from kehoach_desktop.reading.pdf.gutters import Found, find_table
from kehoach_desktop.reading.pdf.lines import Line, whole
from kehoach_desktop.reading.pdf.page import Piece
from kehoach_desktop.reading.pdf.wrapping import MARKER, cell_text, glued


class _Sign(NamedTuple):
    """Words that tell what a line belongs to, and the letters that they may begin with."""

    words: re.Pattern[str]
    letters: frozenset[str]


_NATION = _Sign(
    re.compile(r"cong h\S* xa h\S* chu nghia|doc lap\s*[-–]\s*tu do"), frozenset("CcĐđDd")
)
_RECIPIENTS = _Sign(re.compile(r"noi nhan\b"), frozenset("Nn"))
_ANNEX = _Sign(re.compile(r"(?:phu luc|bieu|danh muc|ke hoach)\b"), frozenset("PpBbDdKk"))
_DATE_OR_NUMBER = re.compile(r"\bngay\b.*\bthang\b|^so\s*:")
_NUMBER = re.compile(r"\(?(?:\d{1,4}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-ZĐ])\)?[.)]?|[a-zđ]\)")
_DATE_CUT = re.compile(r"\bngay(?: ?\d{0,2}| ?\d{1,2} ?thang ?\d{0,2}(?: ?nam)?)$|\b(?:thang|nam)$")
_DATE_REST = re.compile(r"(?:\d{1,2} )?(?:thang|nam)\b|ngay\b|\d{1,4}$")
_HEAD_LINES = 8
_SPARE = 3.0


def arrange(
    lines: Sequence[Line], page: int, width: float, before: Columns | None = None
) -> tuple[list[FlowLine | Grid], Columns | None]:
    """Return lines in reading order, and the columns that the last of them stand in.

    Texts side by side come one after the other, tables as such. ``before`` are the columns
    that the page before ends in.
    """
    made: list[FlowLine | Grid] = []
    at = 0
    open_columns: Columns | None = None
    while at < len(lines):
        band = None
        if before is not None and at == 0:
            band = _going_on(lines, width, before)
        if band is None and _may_start(lines, at):
            band = _Band(lines, at, width)
            if not band.is_layout and (found := find_table(lines, at)):
                band = _Band(lines, at, width, found=found)
        open_columns = None
        if band is not None and band.is_layout:
            left, right = band.one_after_another()
            made.extend(FlowLine(piece, page, alone=True, left=True) for piece in left)
            made.extend(FlowLine(piece, page, alone=True) for piece in right)
            at, open_columns = band.end, band.columns
        elif band is not None and band.is_table:
            made.append(band.table(page))
            at, open_columns = band.end, band.columns
        else:
            made.append(FlowLine(whole(lines[at]), page))
            at += 1
    return made, open_columns


def _going_on(lines: Sequence[Line], width: float, before: Columns) -> _Band | None:
    """Return the lines that go on in the columns of the page before."""
    if not before.layout and not _says(lines[0], _ANNEX):
        found = find_table(lines, 0, before.places)
        if found is not None:
            return _Band(lines, 0, width, before, found)
    band = _Band(lines, 0, width, before)
    return band if band.goes_on else None


def _may_start(lines: Sequence[Line], at: int) -> bool:
    if len(lines[at]) > 1:
        return True
    if at == 0 and any(_says(line, _NATION) for line in lines[:_HEAD_LINES]):
        return True
    return any(
        _says(line, _RECIPIENTS) and line[0].top - lines[at][0].bottom < 2 * line[0].height
        for line in lines[at : at + 2]
    )


def _says(line: Line, sign: _Sign) -> bool:
    words, letters = sign
    for piece in line:
        # Folding costs much more than a look at the first letter.
        if piece.text[:1] in letters and words.match(fold_fast(piece.text[:40])):
            return True
    return False


class _Band:
    """Lines from ``start`` to ``end`` with the same blank columns between their words."""

    def __init__(
        self,
        lines: Sequence[Line],
        start: int,
        width: float,
        before: Columns | None = None,
        found: Found | None = None,
    ) -> None:
        self._width = width
        self._before = before
        self._taken: list[Line] = []
        self._columns: list[Interval] = list(before.places) if before else []
        self._head = start == 0 and any(_says(line, _NATION) for line in lines[:_HEAD_LINES])
        self._recipients = bool(before and before.layout)
        self._spanning = False
        self._runs_on = False
        self._found = found is not None
        self._heading = before.heading if before else frozenset[str]()
        self.end = start
        if found is not None:
            self._taken = list(lines[start : found.end])
            self._columns, self.end = found.columns, found.end
            return
        if before is None:
            self._add(lines[start])
            self._columns = [(piece.x0, piece.x1) for piece in lines[start]]
        while self.end < len(lines) and self._takes(lines, self.end):
            self._add(lines[self.end])
        if self._taken and self.end < len(lines):
            last, following = self._taken[-1][0], lines[self.end][0]
            self._runs_on = following.top - last.bottom < 0.6 * last.height

    def _add(self, line: Line) -> None:
        self._taken.append(line)
        self._recipients = self._recipients or _says(line, _RECIPIENTS)
        self.end += 1

    @property
    def columns(self) -> Columns:
        """The columns, for the page that follows."""
        step = self._tight(self._steps())
        return Columns(tuple(self._columns), self.is_layout, step, self._heading)

    @property
    def goes_on(self) -> bool:
        """Whether the page begins in the columns the one before ended in."""
        if self._before is None or not self._taken:
            return False
        if self._before.layout:
            return len(self._columns) == 2 and (
                self._full > 0 or self._taken[0][0].text[:1] in "-–"
            )
        return self._full > 0 or self._ends_torn_row

    @property
    def _ends_torn_row(self) -> bool:
        """Whether all that was taken is the rest of one cell, just where that cell stands."""
        lefts = [left for left, _ in self._before.places] if self._before else []
        return not self._runs_on and any(
            all(
                abs(line[0].x0 - left) < _SPARE / 2 and line[0].x1 < following - _SPARE
                for line in self._taken
            )
            for left, following in pairwise([*lefts[1:], self._width])
        )

    @property
    def _full(self) -> int:
        return sum(len(line) > 1 for line in self._taken)

    @property
    def is_layout(self) -> bool:
        """Whether this is a two-column head or the recipients beside the signature."""
        if len(self._columns) != 2:
            return False
        if self._before is not None:
            return self._before.layout
        return any(_says(line, _NATION) or _says(line, _RECIPIENTS) for line in self._taken)

    @property
    def is_table(self) -> bool:
        """Whether these are the rows of a table whose rules are not drawn."""
        if self._before is not None:
            return not self._before.layout
        if self._found:
            return True
        many = sum(len(line) > 2 for line in self._taken)
        if len(self._columns) < 3 or many < 2:
            return False
        least = 0.36 * self._taken[0][0].height
        gaps = zip(self._columns, self._columns[1:], strict=False)
        return all(right[0] - left[1] > least for left, right in gaps)

    def _takes(self, lines: Sequence[Line], at: int) -> bool:
        line = lines[at]
        known = len(self._columns)
        if self._before and self._before.layout and (len(line) > 2 or _says(line, _ANNEX)):
            return False
        apart = 0.0
        if self._taken:
            above = max(one.bottom for one in self._taken[-1])
            apart = min(one.top for one in line) - above
            if apart > (9 if known < 3 else 2.2) * line[0].height:
                return False
        if self._recipients and _says(line, _NATION):
            return False
        if self._head and len(line) == 1 and self._ends_head(line[0]):
            return False
        merged = _merged([*self._columns, *((one.x0, one.x1) for one in line)])
        if len(merged) >= known:
            if known > 2 and len(merged) > known and len(line) == 1:
                return False
            self._columns = merged
            self._spanning = False
            return True
        if known > 2 and self._spans(line):
            # A heading across the table, if it looks like one or the table goes on below it.
            if len(line) == 2 and abs(line[1].x0 - self._columns[1][0]) < _SPARE:
                self._spanning = True
                return True
            if self._spanning and apart < 0.6 * line[0].height:
                return True
            return any(len(below) > 2 for below in lines[at + 1 : at + 4])
        if len(merged) > 1 and len(line) > 2 and self._full < 4:
            self._columns = merged
            return True
        return False

    def _ends_head(self, piece: Piece) -> bool:
        centre = (piece.x0 + piece.x1) / 2
        if abs(centre - self._width / 2) > 0.05 * self._width:
            return False
        return any(
            _DATE_OR_NUMBER.search(fold_fast(one.text)) for line in self._taken for one in line
        )

    def _spans(self, line: Line) -> bool:
        first = self._columns[0]
        if len(line) == 2:
            return line[0].x1 <= first[1] + _SPARE and bool(_NUMBER.fullmatch(line[0].text))
        return len(line) == 1 and line[0].x0 <= self._columns[1][0] + _SPARE

    # --- a head or a signature -----------------------------------------------------------

    def one_after_another(self) -> tuple[list[Piece], list[Piece]]:
        """Return the left column's lines and the right one's."""
        left: list[Piece] = []
        right: list[Piece] = []
        split = (self._columns[0][1] + self._columns[1][0]) / 2
        for line in self._taken:
            one = [piece for piece in line if (piece.x0 + piece.x1) / 2 < split]
            other = [piece for piece in line if (piece.x0 + piece.x1) / 2 >= split]
            if one:
                left.append(whole(one))
            if other:
                right.append(whole(other))
        listing = self._before is not None
        return _unwrapped(left, listing), _unwrapped(right)

    # --- a table ------------------------------------------------------------------------

    def table(self, page: int) -> Grid:
        """Return the table."""
        columns = self._columns
        edges = [columns[0][0] - _SPARE]
        edges.extend((a[1] + b[0]) / 2 for a, b in pairwise(columns))
        edges.append(columns[-1][1] + _SPARE)
        grid = Grid(edges, [], self._taken[0][0].top, self._taken[-1][0].bottom, ruled=False)
        for group in self._rows(edges[1]):
            grid.rows.append(self._row(group, edges, page))
        return grid

    def _rows(self, first_edge: float) -> list[list[Line]]:
        """Return the lines row by row: a row starts at its number, or after a wider gap."""
        lines = self._taken
        numbered = [
            at
            for at, line in enumerate(lines)
            if line[0].x0 < first_edge and _NUMBER.fullmatch(line[0].text)
        ]
        titles = [
            at
            for at, line in enumerate(lines)
            if at and len(line) == 1 and at not in numbered and self._heads(line[0])
        ]
        by_gap = self._by_gap(numbered, titles)
        if by_gap is not None:
            return by_gap
        if numbered:
            starts = sorted({0, *numbered, *titles})
        else:
            starts = [at for at, line in enumerate(lines) if line[0].x0 < first_edge]
        if not starts or starts[0]:
            starts.insert(0, 0)
        ends = [*starts[1:], len(lines)]
        return [list(lines[a:b]) for a, b in zip(starts, ends, strict=True) if b > a]

    def _heads(self, piece: Piece) -> bool:
        """Whether the words run from one of the first two columns on over the next."""
        if len(self._columns) < 3 or piece.x0 > self._columns[1][0] + _SPARE:
            return False
        first = piece.x0 < self._columns[0][1] + _SPARE
        return piece.x1 > self._columns[1 if first else 2][0] - _SPARE / 2

    def _by_gap(self, numbered: Sequence[int], titles: Sequence[int]) -> list[list[Line]] | None:
        """Return rows told by the gaps between them, when each then has its own number."""
        lines = self._taken
        steps = self._steps()
        if not steps or not (self._before or (numbered and len(steps) > 2)):
            return None
        tight = self._tight(steps)
        groups: list[list[int]] = [[0]]
        for at, step in enumerate(steps, 1):
            if step > tight * 1.15 + 0.8:
                groups.append([])
            groups[-1].append(at)
        led = {*numbered, *titles}
        first = self._heading_groups(groups, led) if self._found and numbered else 0
        if first > 1:
            groups[:first] = [[line for group in groups[:first] for line in group]]
        counts = [sum(at in led for at in group) for group in groups]
        if max(counts) > 1:
            return None
        if len(numbered) > 1 and len(numbered) * 2 > len(groups) // 2:
            groups = self._with_paragraphs(groups, led)
        without = len(groups) - sum(counts)
        clear = len(groups) > 2 and not any(
            tight * 1.06 + 0.5 < step <= tight * 1.15 + 0.8 for step in steps
        )
        if not clear and without > max(2, len(groups) // 4):
            return None
        return [[lines[at] for at in group] for group in groups]

    def _heading_groups(self, groups: Sequence[Sequence[int]], led: set[int]) -> int:
        """Return over how many groups the heading goes, each column's words one below another.

        On a page that the table goes on over it says again what it said on the first.
        """
        first = next((at for at, group in enumerate(groups) if not led.isdisjoint(group)), 0)
        first -= first > 1 and self._is_title(groups[first - 1])
        if self._before is None:
            said = [self._taken[line] for group in groups[:first] for line in group]
            self._heading = frozenset(piece.text for line in said for piece in line)
            return first
        self._heading = self._before.heading
        again = 0
        while again < first and all(
            piece.text in self._heading for line in groups[again] for piece in self._taken[line]
        ):
            again += 1
        return again

    def _is_title(self, group: Sequence[int]) -> bool:
        """Whether the line, alone in its row, begins as the titles of groups without number do."""
        line = self._taken[group[0]]
        return (
            len(group) == len(line) == 1
            and abs(line[0].x0 - self._columns[1][0]) < _SPARE
            and line[0].text[0].isupper()
        )

    def _with_paragraphs(self, groups: list[list[int]], led: Collection[int]) -> list[list[int]]:
        """Put further paragraphs of a cell, as far apart as rows are, to their row."""
        made: list[list[int]] = []
        begun = False
        for group in groups:
            own = any(at in led for at in group)
            line = self._taken[group[0]]
            whole = len(line) > max(2, len(self._columns) // 2)
            if begun and not own and not whole and not self._is_title(group):
                made[-1].extend(group)
            else:
                made.append(list(group))
            begun = begun or own
        return made

    def _steps(self) -> list[float]:
        """Return how far each line stands below the one before."""
        return [
            max(one.bottom for one in b) - max(one.bottom for one in a)
            for a, b in pairwise(self._taken)
        ]

    def _tight(self, steps: Sequence[float]) -> float:
        """Return the step within a cell, that of the page before where this one shows few."""
        if len(steps) > 2:
            high = self._taken[0][0].height
            counts = Counter(round(step * 2) / 2 for step in steps if step > 0.9 * high)
            often = [step for step, count in counts.items() if count > 1]
            if often:
                return min(often)
            return Counter(round(step * 2) / 2 for step in steps).most_common(1)[0][0]
        known = [self._before.step] if self._before and self._before.step else []
        return min([*steps, *known], default=0.0)

    def _row(self, group: Sequence[Line], edges: Sequence[float], page: int) -> GridRow:
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
                cell.room = self._columns[end - 1][1] - self._columns[column][0]
                cell.text = cell_text(cell.lines, cell.room, 0.0)
            cells.append(cell)
            column = end
        return GridRow(cells, page)


def _column(edges: Sequence[float], x: float) -> int:
    found = sum(edge <= x for edge in edges) - 1
    return min(max(found, 0), len(edges) - 2)


def _merged(intervals: Sequence[Interval]) -> list[Interval]:
    made: list[Interval] = []
    for start, end in sorted(intervals):
        if made and start - made[-1][1] < _SPARE:
            made[-1] = (made[-1][0], max(made[-1][1], end))
        else:
            made.append((start, end))
    return made


def _goes_with(last: str, line: str) -> bool:
    """Whether a symbol or a date takes two lines."""
    return (last in ("so:", "so") and "/" in line) or (
        _DATE_CUT.search(last) is not None and _DATE_REST.match(line) is not None
    )


def _unwrapped(column: Sequence[Piece], listing: bool = False) -> list[Piece]:
    """Join the lines of a recipient, and the nation's name where it takes two."""
    made: list[Piece] = []
    for piece in column:
        folded = fold_fast(piece.text)
        listing = listing or bool(_RECIPIENTS.words.match(folded))
        last = made[-1] if made else None
        wrapped = last is not None and (
            folded in ("viet nam", "nam", "nghia viet nam", "chu nghia viet nam")
            or _goes_with(fold_fast(last.text), folded)
            or (
                listing
                and MARKER.match(last.text)
                and not MARKER.match(piece.text)
                and not folded.startswith("luu")
                and (not last.text.endswith((";", ".")) or piece.text.startswith("("))
            )
        )
        if wrapped and last is not None:
            made[-1] = Piece(last.x0, last.top, last.x1, piece.bottom, glued(last.text, piece.text))
        else:
            made.append(piece)
    return made
