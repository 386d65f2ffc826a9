"""Reads tables whose columns only spaces keep apart, as text laid out like its page shows them.

The heading line ("STT   Nội dung   Chủ trì   Thời hạn") says how many columns there are; between
two of them stands a column of blanks in all lines of the rows. A number begins a row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kehoach_desktop.reading.folding import fold_fast

_PIECE = re.compile(r"\S+(?: \S+)*")
_NUMBERS = re.compile(r"(?:stt|tt|so tt|so thu tu)\.?")
_HEADING = re.compile(
    r"\b(?:noi dung|nhiem vu|cong viec|chu tri|phoi hop|thoi gian|thoi han|tien do|ket qua"
    r"|san pham|don vi|co quan|chi tieu|muc tieu|ghi chu|kinh phi|hoan thanh|phu trach)\b"
)
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-ZĐ])[.)]?(?=\s{2}|\s*$)")
_GROUP = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ])[.)]?")
_ENDS = re.compile(r"(?:noi nhan|ghi chu|tong so|tm\.|kt\.|chu tich|nguoi lap)\b")
_FEWEST_COLUMNS, _FEWEST_HEADINGS, _FEWEST_ROWS = 3, 2, 2
_MOST_COLUMNS, _LONGEST_LINE = 16, 600
"""No page has more columns, nor a longer line."""
_MOST_OF_HEAD = 4
"""Lines of a heading below the one that names the column of numbers."""
_NARROW = 24
"""Letters of a piece of a heading that stands alone above that line."""
_BLANK_SHARE = 0.6
"""How many lines are blank where two columns part; in the others a blank stands near there."""
_NEAR = 5
"""How far from there that blank may be: no line is laid out just like the others."""
_WIDE = "  "
_CROWDED_SHARE = 0.05
"""More cells that hold words of two columns mean that a column was not seen."""
_CENTRED_SHARE = 0.3
"""More rows whose number stands beside the middle of their words are not told apart."""


@dataclass(frozen=True, slots=True)
class SpacedTable:
    """Rows of cells, and the lines they were read from; no rows where they can't be told."""

    rows: list[list[str]]
    first: int
    after: int


@dataclass(slots=True)
class _Column:
    begin: int
    end: int
    words: list[str]

    @property
    def middle(self) -> int:
        return (self.begin + self.end) // 2


def spaced_tables(lines: Sequence[str]) -> Iterator[SpacedTable]:
    """Yield the tables among lines, in order."""
    at = 0
    while at < len(lines):
        found = _table_at(lines, at) if "TT" in lines[at] or "T T" in lines[at] else None
        if found is None:
            at += 1
        else:
            yield found
            at = found.after


def _table_at(lines: Sequence[str], at: int) -> SpacedTable | None:
    if len(lines[at]) > _LONGEST_LINE:
        return None
    head = _pieces(lines[at])
    if not _FEWEST_COLUMNS <= len(head) <= _MOST_COLUMNS or "\t" in lines[at]:
        return None
    if "|" in lines[at] or not _NUMBERS.fullmatch(fold_fast(head[0][2])):
        return None
    first = at
    while first and _heads_above(lines[first - 1], head[0][1]):
        first -= 1
    begin = at + 1
    while begin < len(lines) and begin - at <= _MOST_OF_HEAD and not _numbered(lines[begin]):
        begin += 1
    if begin >= len(lines) or not _numbered(lines[begin]):
        return None
    columns = _columns(lines[first:begin], head)
    named = sum(_HEADING.search(fold_fast(" ".join(one.words))) is not None for one in columns)
    if named < _FEWEST_HEADINGS:
        return None
    after = _end_of(lines, begin, columns[1].begin)
    body = [line.rstrip() for line in lines[begin:after]]
    gutters = _gutters(body, columns)
    rows = _rows(body, gutters, columns, begin - at) if gutters else None
    if rows is None:
        return SpacedTable([], first, after)
    return SpacedTable([[" ".join(one.words) for one in columns], *rows], first, after)


def _pieces(line: str) -> list[tuple[int, int, str]]:
    return [(*found.span(), found[0]) for found in _PIECE.finditer(line)]


def _heads_above(line: str, number_end: int) -> bool:
    """Whether a line above the one with "STT" belongs to the headings too."""
    pieces = _pieces(line)
    if not pieces or pieces[0][0] < number_end:
        return False
    narrow = all(end - begin <= _NARROW for begin, end, _ in pieces)
    return narrow and any(_HEADING.search(fold_fast(text)) for _, _, text in pieces)


def _numbered(line: str) -> bool:
    return _NUMBER.match(line.lstrip()) is not None


def _columns(head: Sequence[str], anchors: list[tuple[int, int, str]]) -> list[_Column]:
    """Return the columns, the words of a heading's lines together."""
    columns = [_Column(begin, end, []) for begin, end, _ in anchors]
    for line in head:
        for begin, end, text in _pieces(line):
            over = [one for one in columns if begin <= one.end and end >= one.begin]
            if not over:
                columns.append(_Column(begin, end, [text]))
                columns.sort(key=lambda one: one.begin)
                continue
            nearest = min(over, key=lambda one: abs(one.middle - (begin + end) // 2))
            nearest.words.append(text)
            nearest.begin, nearest.end = min(nearest.begin, begin), max(nearest.end, end)
    return columns


def _end_of(lines: Sequence[str], begin: int, title_at: int) -> int:
    """Return behind which line a table ends: at words that stand left and begin no row."""
    starts = [
        pieces[1][0]
        for line in lines[begin : begin + 200]
        if _numbered(line) and len(pieces := _pieces(line)) > 1
    ]
    title_at = min([title_at, *starts])
    end = at = begin
    blank = False
    while at < len(lines):
        line = lines[at]
        at += 1
        behind_blank, blank = blank, not line.strip()
        if len(line) > _LONGEST_LINE:
            break
        pieces = _pieces(line)
        if not pieces:
            continue
        plain = fold_fast(line.strip())
        left = pieces[0][0] < title_at - 1
        # "… trình" / "Chủ tịch UBND xã ký" goes on with a cell; a signature stands apart.
        if (_ENDS.match(plain) and (left or behind_blank)) or (
            left and not _numbered(line) and not _NUMBERS.match(plain)
        ):
            break
        end = at
    return end


def _gutters(body: Sequence[str], columns: Sequence[_Column]) -> list[int] | None:
    """Return where columns part, ``None`` where words stand in the way."""
    told = [line for line in body if len(_pieces(line)) > 1 and not _is_group(line)]
    if len(told) < _FEWEST_ROWS:
        return None
    found: list[int] = []
    for left, right in pairwise(columns):
        # A heading stands in the middle of its column, whose cells begin before it.
        places = range(max(left.middle + 1, (found or [0])[-1] + 1), max(right.begin, 1))
        blank = {
            place: sum(line[place : place + 1] in ("", " ") for line in told) for place in places
        }
        most = max(blank.values(), default=0)
        if most < _BLANK_SHARE * len(told):
            return None
        found.append(max(place for place, count in blank.items() if count == most))
    return found


def _is_group(line: str) -> bool:
    pieces = _pieces(line)
    return len(pieces) == 2 and _GROUP.fullmatch(pieces[0][2]) is not None


def _rows(
    body: Sequence[str], gutters: Sequence[int], columns: Sequence[_Column], head_lines: int
) -> list[list[str]] | None:
    """Return the rows, a row's lines together; ``None`` where numbers stand amid their rows.

    A heading repeated on the next page takes ``head_lines`` lines.
    """
    heading = fold_fast(columns[0].words[0])
    rows: list[list[list[str]]] = []
    numbered = centred = 0
    blank = False
    of_head = 0
    parting = _Parting(gutters)
    for line in body:
        if not line.strip():
            blank = True
            continue
        cells = parting.cells(line)
        if fold_fast(cells[0]) == heading:
            of_head = head_lines - 1
            continue
        starts = _NUMBER.fullmatch(cells[0]) is not None
        if of_head and not starts:
            of_head -= 1
            continue
        of_head = 0
        if _is_group(line):
            cells = [text for _, _, text in _pieces(line)] + [""] * (len(gutters) - 1)
        if starts:
            numbered += 1
            centred += not cells[1] or cells[1][0].islower()
        anew = blank and cells[1][:1].isupper() and any(cells[2:])
        blank = False
        if starts or anew or not rows:
            rows.append([[] for _ in cells])
        for words, text in zip(rows[-1], cells, strict=True):
            if text:
                words.append(text)
    told = [cell for row in rows for words in row for cell in words]
    if sum(_WIDE in cell for cell in told) > _CROWDED_SHARE * len(told):
        return None
    if numbered < _FEWEST_ROWS or centred > _CENTRED_SHARE * numbered:
        return None
    return [[" ".join(" ".join(words).split()) for words in row] for row in rows]


class _Parting:
    """Parts lines into cells; the lines of a row follow the places its first line shows."""

    def __init__(self, gutters: Sequence[int]) -> None:
        self._gutters = list(gutters)
        self._local = self._gutters

    def cells(self, line: str) -> list[str]:
        """Return the words of a line by columns."""
        numbered = _numbered(line)
        if numbered:
            self._local = self._gutters
        pieces = [piece for each in _pieces(line) for piece in self._parted(line, *each)]
        if len(pieces) == len(self._gutters) + 1:
            self._local = [begin - 1 for begin, _, _ in pieces[1:]]
            return [text for _, _, text in pieces]
        cells: list[list[str]] = [[] for _ in range(len(self._gutters) + 1)]
        for begin, _, text in pieces:
            # A line may be laid out a little to the left of the others.
            column = sum(begin + 1 >= gutter for gutter in self._local)
            if not column and not numbered and not _NUMBERS.fullmatch(fold_fast(text)):
                column = 1
            cells[column].append(text)
        return [_WIDE.join(words) for words in cells]

    def _parted(self, line: str, begin: int, end: int, text: str) -> list[tuple[int, int, str]]:
        """Part a piece that goes on into the next column with but one blank between."""
        for gutter in self._local:
            if begin < gutter - _NEAR and end > gutter + _NEAR + 1:
                at = _blank_near(line, gutter)
                if begin < at < end:
                    left = (begin, at, line[begin:at].strip())
                    right = at + len(line[at:end]) - len(line[at:end].lstrip())
                    return [left, *self._parted(line, right, end, line[right:end])]
        return [(begin, end, text)]


def _blank_near(line: str, gutter: int) -> int:
    """Return the blank near a gutter that a name follows, else the nearest, else the gutter."""
    near = [
        place
        for place in range(max(gutter - _NEAR, 0), min(gutter + _NEAR + 1, len(line)))
        if line[place] == " "
    ]
    named = [place for place in near if line[place + 1 : place + 2].isupper()]
    return min(named or near, key=lambda place: abs(place - gutter), default=gutter)
