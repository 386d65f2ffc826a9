"""The lines of a text as they may be cells, and what never stands in a table."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach_desktop.reading.cells.numbers import Count, begins, is_group_label, label, led
from kehoach_desktop.reading.cells.seams import joined
from kehoach_desktop.reading.folding import fold_fast

_PAGE = re.compile(r"(?:[-–—]\s*\d{1,3}\s*[-–—]|[Tt]rang\s+\d{1,3}(?:\s*/\s*\d{1,3})?)")
_ENDS = re.compile(
    r"(?:Nơi nhận|NƠI NHẬN|Trên đây|(?:TM|KT|TL|TUQ)\.|PHỤ LỤC\b|Phụ lục (?:số )?[IVX\d]|"
    r"(?:Biểu|Bảng|BIỂU|BẢNG) (?:số )?\d|Điều \d+|[IVX]{1,5}\s?[./-]\s?[A-ZĐÁÀẢÔÂĂÊƯƠÝỨỦỔ]{2}|"
    r"Chương [IVX]|Phần (?:thứ|[IVX])|CỘNG HÒA|Ghi chú\s*:)"
)
_NUMBER_HEAD = re.compile(r"(?:s ?tt|tt|so tt|so thu tu|s ?t ?t|#)\W*")
_LONG = 60
_FEWEST_CELLS, _LINES_OF_ROW, _LINES_OF_GROUP = 3, 40, 4
_LONGEST_HEAD_OF_NUMBERS = 12


class CellLine(NamedTuple):
    """A line that may be a cell or a piece of one; ``first`` and ``after`` are lines of the text.

    Where blank lines part the cells it holds all the lines of one.
    """

    text: str
    first: int
    after: int


def cell_lines(lines: Sequence[str], first: int = 0) -> list[CellLine]:
    """Return the lines from ``first`` on that hold words, without the numbers of pages.

    Every paragraph of a document passes by here, nearly all of them tidy already.
    """
    return [
        CellLine(_on_one_line(line) if is_open(line) else line, at, at + 1)
        for at, line in enumerate(lines[first:], first)
        if (bare := line.strip()) and not _numbers_page(bare)
    ]


def _numbers_page(bare: str) -> bool:
    return (bare[-1] in "-–—" or bare[-1].isdecimal()) and _PAGE.fullmatch(bare) is not None


def _on_one_line(line: str) -> str:
    """Return the words with a blank between each two; printable is no blank but the usual one."""
    if line.isprintable() and "  " not in line and line[0] != " " and line[-1] != " ":
        return line
    return " ".join(line.split())


def between_blanks(lines: Sequence[CellLine]) -> list[CellLine]:
    """Return the lines with those that no blank line parts held together as one cell."""
    found: list[CellLine] = []
    together: list[CellLine] = []
    for line in lines:
        if together and line.first != together[-1].after:
            found.append(_whole(together))
            together = []
        together.append(line)
    if together:
        found.append(_whole(together))
    return found


def _whole(lines: Sequence[CellLine]) -> CellLine:
    words = joined(tuple(line.text for line in lines))
    return CellLine(words, lines[0].first, lines[-1].after)


def is_open(line: str) -> bool:
    """Whether a line may be a cell: no tab or bar parts it already."""
    return "\t" not in line and "|" not in line


def row_number(line: CellLine, *, is_led: bool) -> tuple[str, str]:
    """Return the bare number that begins a row at a line, and the words behind it on the line.

    ``is_led`` says that the table's numbers stand on one line with the words of their rows.
    """
    if number := label(line.text):
        return number, ""
    number, rest = led(line.text)
    return (number, rest) if is_led or is_group_label(number) else ("", "")


def begins_rows(lines: Sequence[CellLine], at: int, *, may_go_on: bool = False) -> bool:
    """Whether the first row of a table may begin at a line.

    ``may_go_on`` says that its headings name a column of numbers: so the rows of a part that
    was copied, or of an annex that counts on, may begin with any number.
    """
    number, rest = row_number(lines[at], is_led=True)
    if not begins(number) and not (may_go_on and not rest and _counts_on(lines, at, number)):
        return False
    if not rest or not is_group_label(number):
        return True
    below, _ = row_number(lines[at + 1], is_led=True) if at + 1 < len(lines) else ("", "")
    return Count().after(number).expects(below)


def _counts_on(lines: Sequence[CellLine], at: int, number: str) -> bool:
    """Whether a later line has the number after this one, or the first below a group's."""
    if is_group_label(number):
        below = (label(line.text) for line in lines[at + 1 : at + _LINES_OF_GROUP])
        return number != "C" and any(one.isdigit() for one in below)
    if not number.isdigit():
        return False
    following = {str(int(number) + step) for step in (1, 2, 3)}
    return any(
        label(line.text) in following for line in lines[at + _FEWEST_CELLS : at + _LINES_OF_ROW]
    )


def heads_numbers(text: str) -> bool:
    """Whether a cell heads the column of numbers: "STT"."""
    if len(text) > _LONGEST_HEAD_OF_NUMBERS:
        return False
    return _NUMBER_HEAD.fullmatch(fold_fast(text.replace("\n", " "))) is not None


def ends_table(text: str) -> bool:
    """Whether a line can stand in no cell: it closes or heads a part of the document."""
    return not is_open(text) or _ENDS.match(text) is not None or heads_numbers(text)


def begins_prose(text: str) -> bool:
    """Whether a line looks like a paragraph, not like a cell below the last row."""
    return ends_table(text) or len(text) > _LONG or text.endswith((".", ":", ";"))


def is_page_number(text: str) -> bool:
    """Whether a line may number a page: a bare figure."""
    return text.isdigit() and len(text) < 4 and bool(label(text))
