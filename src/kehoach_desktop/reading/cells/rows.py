"""Cuts the lines below a head into rows, by the numbers that count them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kehoach_desktop.reading.cells.filling import Filling, fill
from kehoach_desktop.reading.cells.heads import CellHead
from kehoach_desktop.reading.cells.jumps import after_a_jump
from kehoach_desktop.reading.cells.lines import (
    CellLine,
    begins_prose,
    ends_table,
    is_page_number,
    row_number,
)
from kehoach_desktop.reading.cells.numbers import Count, is_group_label, label, led
from kehoach_desktop.reading.cells.seams import joined, parting
from kehoach_desktop.reading.cells.signs import is_figure, is_time, is_units, misfit
from kehoach_desktop.reading.recognise.table.columns import Meaning
from kehoach_desktop.reading.recognise.table.unit_matrix import sums_up

_MOST_LINES = 60
_MOST_OF_LAST = 40
_TITLE_LINES = 4
_LEFT_OUT, _HEADING, _NEAR = 1.2, 0.8, 0.5
_BAD, _GOOD = 4.0, 1.5
_GROUP_COST = 0.5
_SPARE = (Meaning.NOTE, Meaning.OTHER, Meaning.SKIP, Meaning.ROLE, Meaning.SCHEDULE)
_SURE_FIGURES = (Meaning.TARGET, Meaning.PAST, Meaning.GIVEN, Meaning.FUNDING)
_FIGURED = (*_SURE_FIGURES, None, Meaning.OTHER)
FEW = (
    "Dòng này có ít chữ hơn số cột của bảng; ô trống được đoán theo chữ giống tên đơn vị hay thời "
    "hạn, hãy xem lại."
)
UNSURE = (
    "Bảng này mất đường kẻ, mỗi ô một dòng; chưa chắc chữ nào của dòng này thuộc cột nào, hãy xem "
    "lại với văn bản gốc."
)
TITLE = "Dòng chữ không có số ở giữa bảng được hiểu là tên nhóm, hãy xem lại."
MORE = "Sau dòng này không tách được dòng nào nữa; hãy xem bảng có còn dòng nào không."


@dataclass(frozen=True, slots=True)
class CellRow:
    """A row's cells, and what is to be said of them; a group has its number and title only."""

    cells: tuple[str, ...]
    doubt: str = ""
    is_group: bool = False
    cost: float = 0.0


def numbered_rows(lines: Sequence[CellLine], head: CellHead) -> tuple[list[CellRow], int]:
    """Return the rows below the head, and the line after the last of them."""
    columns = head.meanings
    rows = [CellRow(("", head.title), is_group=True)] if head.title else []
    blanks_are_cells = False
    is_led = _is_led(lines, head.after)
    at, count = head.after, Count()
    while True:
        number, rest = row_number(lines[at], is_led=is_led)
        count = count.after(number)
        following = _following(lines, at, count, columns, is_led=is_led)
        if following is None:
            following = after_a_jump(lines, at, head.columns, _makes_row(columns), is_led=is_led)
        if following is None:
            break
        words = [*filter(None, [rest]), *(line.text for line in lines[at + 1 : following])]
        below, _ = row_number(lines[following], is_led=is_led)
        if _is_group(number, words, below, len(columns)):
            title = joined(tuple(words))
            rows.append(CellRow((_printed(lines[at], rest, number), title), is_group=True))
        elif exact := _by_empty_lines(lines[at:following], lines[following].first, columns):
            rows.append(exact)
            blanks_are_cells = blanks_are_cells or "" in exact.cells
        elif blanks_are_cells and (around := _around_blank(lines[at:following], columns)):
            rows.append(around)
        else:
            rows += _rows(_printed(lines[at], rest, number), words, columns)
        at = following
    last, after = _last(lines, at, columns, is_led=is_led)
    end = lines[at].first + len(columns) + 1
    if lines[after - 1].after == end or (after < len(lines) and lines[after].first >= end):
        last = _by_empty_lines(lines[at:after], end, columns) or last
    figures = sum(column is not Meaning.NOTE for column in columns)
    total = tuple(line.text for line in lines[after : after + figures])
    if len(total) == figures > 1 and sums_up(total) and all(map(is_figure, total[1:])):
        return [*rows, last, CellRow(("", *total))], after + figures
    return [*rows, last], after


def _makes_row(columns: Sequence[Meaning | None]) -> Callable[[Sequence[CellLine], int, str], bool]:
    """Return whether lines up to the text's line ``end`` plainly are the cells of one row."""

    def makes(lines: Sequence[CellLine], end: int, rest: str) -> bool:
        if not rest and _by_empty_lines(lines, end, columns):
            return True
        filling = _filled([*filter(None, [rest]), *(line.text for line in lines[1:])], columns)
        return filling is not None and not filling.unsure and filling.cost < _GOOD

    return makes


def _is_led(lines: Sequence[CellLine], first: int) -> bool:
    """Whether the first row that is no group has its number and its words on one line."""
    for line in lines[first : first + _TITLE_LINES]:
        number = label(line.text) or led(line.text)[0]
        if number and not is_group_label(number):
            return not label(line.text)
    return False


def unnumbered_rows(lines: Sequence[CellLine], head: CellHead) -> tuple[list[CellRow], int]:
    """Return the rows whose lines plainly are their cells, and the line after the last."""
    rows: list[CellRow] = []
    at = head.after
    while at + head.columns <= len(lines):
        words = tuple(line.text for line in lines[at : at + head.columns])
        filling = fill(words, head.meanings)
        if any(map(ends_table, words)) or filling is None or filling.cells != words:
            break
        if filling.unsure or filling.cost >= _BAD / 4:
            break
        rows.append(CellRow(words, cost=filling.cost))
        at += head.columns
    if rows and at < len(lines) and not begins_prose(lines[at].text):
        rows[-1] = CellRow(rows[-1].cells, MORE)
    return rows, at


def _following(
    lines: Sequence[CellLine],
    at: int,
    count: Count,
    columns: Sequence[Meaning | None],
    *,
    is_led: bool,
) -> int | None:
    """Return the line that begins the next row, of several the one that makes the better row."""
    own, rest = row_number(lines[at], is_led=is_led)
    whole = at + 1 + len(columns) - bool(rest)
    straight = whole < len(lines) and _is_straight(lines, at, whole, rest, columns)
    if straight and count.expects(label(lines[whole].text)):
        return whole
    found: list[int] = []
    for place in range(at + 1, min(at + _MOST_LINES, len(lines))):
        number, words = row_number(lines[place], is_led=is_led)
        expected = count.expects(number) and (rest or place > at + 1)
        if expected and words and is_group_label(number):
            below = row_number(lines[place + 1], is_led=is_led) if place + 1 < len(lines) else "-"
            expected = count.after(number).expects(below[0])
        if expected:
            found.append(place)
        elif ends_table(lines[place].text):
            break
    early = found and found[0] < whole <= len(lines)
    is_figure_of_row = early and columns[found[0] - whole] in _SURE_FIGURES
    if is_figure_of_row and _is_straight(lines, at, whole, rest, columns):
        # A figure of this row looks like the number of the next.
        found = [place for place in found if place >= whole]
    if len(found) < 2:
        return found[0] if found else None

    def cost(place: int) -> float:
        words = [*filter(None, [rest]), *(line.text for line in lines[at + 1 : place])]
        below, _ = row_number(lines[place], is_led=is_led)
        if _is_group(own, words, below, len(columns)):
            return _GROUP_COST
        filling = _filled(words, columns)
        return filling.cost if filling else float(len(words))

    return min(found, key=cost)


def _by_empty_lines(
    lines: Sequence[CellLine], end: int, columns: Sequence[Meaning | None]
) -> CellRow | None:
    """Return the row whose empty cells are empty lines of the text, which ends before ``end``."""
    number, *others = lines
    if end - number.first != len(columns) + 1 or len(others) >= len(columns):
        return None
    cells = [""] * len(columns)
    for line in others:
        if line.after != line.first + 1 or not number.first < line.first < end:
            return None
        cells[line.first - number.first - 1] = line.text
    cost = sum(misfit(column, cell) for column, cell in zip(columns, cells, strict=True) if cell)
    return CellRow((number.text, *cells), cost=cost) if cells[0] and cost < _GROUP_COST else None


def _around_blank(lines: Sequence[CellLine], columns: Sequence[Meaning | None]) -> CellRow | None:
    """Return the row whose one empty line is an empty cell beside cells of several lines."""
    number, *others = lines
    blanks = [at for at, (upper, lower) in enumerate(pairwise(others)) if lower.first > upper.after]
    if len(blanks) != 1:
        return None
    cut = blanks[0] + 1
    words = [line.text for line in others]
    ways: list[tuple[float, tuple[str, ...], bool]] = []
    for empty in range(1, len(columns) - 1):
        left = fill(words[:cut], columns[:empty])
        right = fill(words[cut:], columns[empty + 1 :])
        if left and right:
            cells = (number.text, *left.cells, "", *right.cells)
            ways.append((left.cost + right.cost, cells, left.unsure or right.unsure))
    if not ways:
        return None
    cost, cells, unsure = min(ways)
    return CellRow(cells, UNSURE if unsure else FEW, cost=cost) if cost < _GOOD else None


def _is_straight(
    lines: Sequence[CellLine],
    at: int,
    whole: int,
    rest: str,
    columns: Sequence[Meaning | None],
) -> bool:
    """Whether the lines up to ``whole`` plainly are the cells of the row that begins at a line."""
    words = (*filter(None, [rest]), *(line.text for line in lines[at + 1 : whole]))
    if not all(parting(*two) == 0 for two in pairwise(words)):
        return False
    return sum(map(misfit, columns, words)) < _GROUP_COST


def _printed(line: CellLine, rest: str, number: str) -> str:
    """Return a row's number as it is printed."""
    return number if rest else line.text


def _rows(number: str, words: list[str], columns: Sequence[Meaning | None]) -> Iterator[CellRow]:
    """Yield the row of a number, and a group's title without a number below it."""
    filling = _filled(words, columns)
    if len(words) > len(columns):
        without = _filled(words[:-1], columns)
        best = filling.cost if filling else _BAD * 2
        if without and without.cost + _HEADING < best and _is_title(words[-1]):
            yield _row(number, words[:-1], without, columns)
            yield CellRow(("", words[-1]), TITLE, is_group=True)
            return
    yield _row(number, words, filling, columns)


def _row(
    number: str, words: list[str], filling: Filling | None, columns: Sequence[Meaning | None]
) -> CellRow:
    if filling is None:
        cells = ("\n".join(words), *[""] * (len(columns) - 1))
        return CellRow((number, *cells), UNSURE, cost=_BAD * 2)
    doubt = ""
    if filling.unsure or filling.cost > _BAD:
        doubt = UNSURE
    elif any(columns[place] not in _SPARE for place in filling.empty):
        doubt = FEW
    return CellRow((number, *filling.cells), doubt, cost=filling.cost)


def _filled(words: list[str], columns: Sequence[Meaning | None]) -> Filling | None:
    """Return the words as cells, without the number of a page that stands among them."""
    if len(words) > len(columns) and not any(column in _FIGURED for column in columns):
        words = [word for word in words if not is_page_number(word)]
    return fill(words, columns)


def _is_group(number: str, words: list[str], following: str, columns: int) -> bool:
    """Whether a number and the words below it head the rows that follow."""
    if not words or len(words) > _TITLE_LINES or len(words) >= columns > 1 + (len(words) == 1):
        return False
    if any(is_time(word) or is_figure(word) or is_units(word) for word in words[1:]):
        return False
    divides = following.startswith(f"{number}.")
    if is_group_label(number):
        return len(words) == 1 or not following.isalpha() or divides
    return divides


def _is_title(text: str) -> bool:
    return text[:1].isupper() and not (is_time(text) or is_units(text) or is_figure(text))


def _last(
    lines: Sequence[CellLine], at: int, columns: Sequence[Meaning | None], *, is_led: bool
) -> tuple[CellRow, int]:
    """Return the last row and the line after it: the words below may be prose again."""
    number, rest = row_number(lines[at], is_led=is_led)
    words = [rest] if rest else []
    own = len(words)
    number = _printed(lines[at], rest, number)
    for line in lines[at + 1 : at + 1 + _MOST_OF_LAST]:
        if ends_table(line.text):
            break
        words.append(line.text)
    ways: list[tuple[float, int, Filling]] = []
    for many in range(1, len(words) + 1):
        filling = _filled(words[:many], columns)
        if filling is None:
            continue
        left = many < len(words) and not begins_prose(words[many])
        ways.append((filling.cost + (_LEFT_OUT if left else 0.0), many, filling))
    if not ways:
        return _row(number, [], None, columns), at + 1
    ways.sort(key=lambda way: way[:2])
    cost, many, filling = ways[0]
    row = _row(number, words[:many], filling, columns)
    if not row.doubt and len(ways) > 1 and ways[1][0] - cost < _NEAR:
        row = CellRow(row.cells, UNSURE, cost=row.cost)
    return row, at + 1 + many - own
