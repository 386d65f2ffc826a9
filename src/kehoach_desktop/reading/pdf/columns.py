"""Finds what stands side by side without rules: heads, signatures, and tables of blanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.pdf.blank_columns import edges_between, is_title, row_of, widen
from kehoach_desktop.reading.pdf.cells import Grid
from kehoach_desktop.reading.pdf.flow import Columns, FlowLine, Interval
from kehoach_desktop.reading.pdf.gutters import Found, find_table
from kehoach_desktop.reading.pdf.lines import Line, whole
from kehoach_desktop.reading.pdf.page import Piece
from kehoach_desktop.reading.pdf.spacing import NUMBER, Spacing
from kehoach_desktop.reading.pdf.wrapping import MARKER, glued


class _Sign(NamedTuple):
    """Words that tell what a line belongs to, and the letters that they may begin with."""

    words: re.Pattern[str]
    letters: frozenset[str]


_NATION = _Sign(
    re.compile(r"cong h\S* xa h\S* chu nghia|doc lap\s*[-–]\s*tu do|dang cong san viet nam$"),
    frozenset("CcĐđDd"),
)
_RECIPIENTS = _Sign(re.compile(r"noi nhan\b"), frozenset("Nn"))
_ANNEX = _Sign(re.compile(r"(?:phu luc|bieu|danh muc|ke hoach)\b"), frozenset("PpBbDdKk"))
_DATE_OR_NUMBER = re.compile(r"\bngay\b.*\bthang\b|^so\s*:")
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
            line = lines[at]
            made.append(FlowLine(line[0] if len(line) == 1 else whole(line), page))
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
    line = lines[at]
    if len(line) > 1:
        return True
    if at == 0 and any(_says(line, _NATION) for line in lines[:_HEAD_LINES]):
        return True
    if _says(line, _RECIPIENTS):
        return True
    following = lines[at + 1] if at + 1 < len(lines) else line
    # A post may stand a little higher than "Nơi nhận", right of it; the body's last line does not.
    return (
        _says(following, _RECIPIENTS)
        and line[0].x0 > following[0].x1 - _SPARE
        and following[0].top - line[0].bottom < 2 * following[0].height
    )


def _says(line: Line, sign: _Sign) -> bool:
    words, letters = sign
    for piece in line:
        # Folding costs much more than a look at the first letter.
        if piece[4][:1] in letters and words.match(fold_fast(piece.text[:40])):
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
        self._spaced: Spacing | None = None
        self.end = start
        if found is not None:
            self._taken = list(lines[start : found.end])
            self._columns, self.end = found.columns, found.end
            if before is not None:
                self._take_rest_of_cell(lines)
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

    def _take_rest_of_cell(self, lines: Sequence[Line]) -> None:
        """Take the lines of one cell below a heading printed again: the rest of a torn row."""
        lefts = [left for left, _ in self._columns]
        # Words of the last column end where they like: nothing stands beside them.
        follows = [*lefts[1:], self._width]
        start = self.end
        while self.end < len(lines) and len(lines[self.end]) == 1:
            (piece,) = lines[self.end]
            column = next((at for at, x in enumerate(lefts) if abs(piece.x0 - x) < _SPARE / 2), 0)
            far = piece.top - max(one.bottom for one in self._taken[-1]) > 2.2 * piece.height
            if not column or far or piece.x1 >= follows[column] - _SPARE:
                break
            if self.end == start and not piece.text[:1].islower() and not self._is_heading_only:
                break
            self._add(lines[self.end])

    @property
    def _is_heading_only(self) -> bool:
        """Whether all that was taken is the heading again: it is printed for what follows it."""
        heading = self._before.heading if self._before else frozenset[str]()
        return all(piece.text in heading for line in self._taken for piece in line)

    @property
    def columns(self) -> Columns:
        """The columns, for the page that follows."""
        spacing = self._spacing()
        return Columns(tuple(self._columns), self.is_layout, spacing.tight, spacing.heading)

    def _spacing(self) -> Spacing:
        if self._spaced is None:
            self._spaced = Spacing(
                self._taken, self._columns, self._before, whole_heading=self._found
            )
        return self._spaced

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
            return line[0].x1 <= first[1] + _SPARE and bool(NUMBER.fullmatch(line[0].text))
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
        edges = edges_between(columns)
        grid = Grid(edges, [], self._taken[0][0].top, self._taken[-1][0].bottom, ruled=False)
        groups = self._spacing().rows(edges[1])
        grid.rows = [row_of(group, columns, edges, page) for group in groups]
        numbered = [bool(NUMBER.fullmatch(group[0][0].text)) for group in groups]
        if sum(numbered) * 3 > len(groups) and len(columns) > 2:
            for at, (row, group) in enumerate(zip(grid.rows[1:-1], groups[1:-1], strict=True), 1):
                if not numbered[at] and numbered[at + 1] and is_title(group, columns):
                    widen(row, len(columns))
        return grid


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
