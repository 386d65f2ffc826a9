"""Puts the tables of a web page's text back into rows: cells that end with a bar.

Text taken from a web page shows a table in one of three ways besides the usual
"| a | b |": rows without the first bar ("a | b |"), rows whose cells run over several lines,
and one cell after another, each closed by a bar at its end or on a line of its own. The last
does not say where a row ends; the numbers in its first column do.
"""

import re
from collections.abc import Iterator, Sequence

from kehoach_desktop.reading.folding import fold_fast

_FEWEST_BARS, _FEWEST_BARRED = 2, 3
_LONGEST_CELL = 30
"""Lines of a cell; more than that between two bars is prose between two tables."""
_LONGEST_FIRST = 5
_WIDEST_FIRST = 90
# Stops at the next "[", or many that nothing closes would each be looked at to the line's end.
_PICTURE = re.compile(r"!\[[^\[\]]*\]\([^\[)]*\)")
_HEAD_OF_NUMBERS = re.compile(r"(?:stt|tt|so tt|so thu tu)\W*")
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,2}){0,3}|[IVXL]{1,5}|[A-ZĐ])[.)]?")
_FIRST_NUMBER = re.compile(r"(?:0?1(?:\.1)?|I|A)[.)]?")
_MOST_COLUMNS = 14


def with_rows(lines: Sequence[str]) -> list[str]:
    """Return the lines with loose bars made into tab-separated rows, or left out."""
    closed = [_PICTURE.sub("", line).rstrip() if "|" in line else line for line in lines]
    if sum(map(_is_loose, closed)) < _FEWEST_BARS:
        return list(lines)
    found: list[str] = []
    at = 0
    while at < len(lines):
        after = _end_of_run(closed, at)
        if after == at:
            found.append(lines[at])
            at += 1
        else:
            found.extend(_rows(closed[at:after]))
            at = after
    return found


def is_barred(line: str) -> bool:
    """Whether a line is a whole row of the usual form: "| a | b |"."""
    bare = line.strip()
    return bare.startswith("|") and bare.endswith("|") and bare.count("|") > 2


def with_inner_bars(lines: Sequence[str]) -> list[str]:
    """Return the lines, those whose cells only bars inside part ("a | b | c") as rows of tabs.

    One such line may be a sentence; several below one another with as many bars are a table.
    """
    counts = [
        0 if "\t" in line or line.lstrip().startswith("|") else line.count("|") for line in lines
    ]
    found = list(lines)
    begin = 0
    for at, count in enumerate([*counts, 0]):
        if at < len(counts) and count == counts[begin]:
            continue
        run = lines[begin:at]
        is_open = any(not line.rstrip().endswith("|") for line in run)
        if counts[begin] >= _FEWEST_BARS and len(run) >= _FEWEST_BARRED and is_open:
            for row in range(begin, at):
                found[row] = "\t".join(part.strip() for part in lines[row].split("|"))
        begin = min(at, len(counts) - 1)
    return found


def _is_loose(line: str) -> bool:
    """Whether a line ends with a bar without being a whole row of the usual form."""
    bare = line.strip()
    return bare.endswith("|") and (bare == "|" or not bare.startswith("|"))


def _end_of_run(lines: Sequence[str], first: int) -> int:
    """Return the line after the cells that begin at ``first``, ``first`` if none do there."""
    if not _begins_cell(lines, first):
        return first
    last = at = first
    while at < len(lines) and at - last <= _LONGEST_CELL and "\t" not in lines[at]:
        if lines[at].endswith("|"):
            last = at + 1
        at += 1
    return last if any(map(_is_loose, lines[first:last])) else first


def _begins_cell(lines: Sequence[str], first: int) -> bool:
    """Whether a cell begins here: a bar stands on the line, or closes the few words it opens."""
    line = lines[first].strip()
    if line.startswith("|") or line.endswith("|"):
        return True
    for after in lines[first : first + _LONGEST_FIRST]:
        bare = after.strip()
        if bare.endswith("|"):
            return bare == "|" or bare.count("|") == 1
        if not bare or len(bare) > _WIDEST_FIRST or bare.endswith((".", ";", ":")):
            return False
    return False


def _rows(lines: Sequence[str]) -> Iterator[str]:
    """Yield the rows of a run of cells with tabs; cells whose rows are unknown as lines."""
    stream: list[str] = []
    for row, is_whole in _parsed(lines):
        if is_whole and len(row) > 1:
            yield from _numbered(stream)
            stream = []
            yield _row(row)
        else:
            stream += row
    yield from _numbered(stream)


def _parsed(lines: Sequence[str]) -> Iterator[tuple[list[str], bool]]:
    """Yield the cells in order, as (cells, whether they are a whole row)."""
    alone_closes = all(line.strip() == "|" for line in lines if _is_loose(line))
    row: list[str] = []
    words: list[str] = []
    opened = False
    for line in lines:
        bare = line.strip()
        if bare.startswith("|") and not words and not (bare == "|" and alone_closes):
            if row:
                yield row, opened
            row, opened = [], True
            bare = bare[1:].strip()
        if not bare:
            continue
        *closed, rest = bare.split("|")
        on_one_line = len(closed) > 1 and not opened and not words
        if on_one_line and row:
            yield row, False
            row = []
        for piece in closed:
            row.append("\n".join(filter(None, [*words, piece.strip()])))
            words = []
        if rest.strip():
            words.append(rest.strip())
        if on_one_line and not words:
            yield row, True
            row = []
    if words:
        row.append("\n".join(words))
    if row:
        yield row, opened


def _numbered(stream: Sequence[str]) -> Iterator[str]:
    """Yield the rows that the first column's numbers tell, and what is no table as lines."""
    cells = list(_parted(stream))
    head = next((at for at, cell in enumerate(cells) if _is_head_of_numbers(cell)), None)
    first = None
    if head is not None:
        stop = head + 1 + _MOST_COLUMNS
        first = next(
            (
                at
                for at in range(head + 2, min(stop, len(cells)))
                if _FIRST_NUMBER.fullmatch(cells[at])
            ),
            None,
        )
    if head is None or first is None:
        yield from (line for cell in cells for line in cell.split("\n") if line)
        return
    yield from (line for cell in cells[:head] for line in cell.split("\n") if line)
    width = first - head
    yield _row(cells[head:first])
    row: list[str] = []
    for cell in cells[first:]:
        if row and (len(row) == width or (len(row) > 1 and _follows(row[0], cell))):
            yield _row(row)
            row = []
        row.append(cell)
    yield _row(row)


def _parted(stream: Sequence[str]) -> Iterator[str]:
    """Yield the cells, prose above a table parted from its first heading."""
    for cell in stream:
        above, _, last = cell.rpartition("\n")
        if above and _is_head_of_numbers(last):
            yield above
            yield last
        else:
            yield cell


def _is_head_of_numbers(cell: str) -> bool:
    return len(cell) < 16 and _HEAD_OF_NUMBERS.fullmatch(fold_fast(cell)) is not None


def _follows(number: str, cell: str) -> bool:
    """Whether a cell is the number after that of a row that merged cells have made short."""
    before, after = _NUMBER.fullmatch(number), _NUMBER.fullmatch(cell)
    if before is None or after is None:
        return False
    if not before[1][0].isdigit():
        return bool(_FIRST_NUMBER.fullmatch(cell))
    return after[1] in (f"{before[1]}.1", _next(before[1]))


def _next(number: str) -> str:
    *above, last = number.split(".")
    return ".".join([*above, str(int(last) + 1)])


def _row(cells: Sequence[str]) -> str:
    row = "\t".join(cell.replace("\n", "\v") for cell in cells)
    return row if "\t" in row else f"{row}\t"
