"""Tables that only lay a page out: the two-column head and the signature block."""

import re
from collections.abc import Sequence

from kehoach_desktop.reading.folding import fold_fast

_SIGNS = (
    "cong hoa xa hoi",
    "doc lap - tu do",
    "doc lap- tu do",
    "noi nhan",
    "kinh gui",
    "dang cong san",
)
# "Số: 12/KH-UBND" beside "An Lâm, ngày 02 tháng 3 năm 2026".
_NUMBER_AND_DAY = re.compile(r"so\s?:?\s?[\w.…]{0,8} ?[/-].{1,60}\bngay\b.{0,12}\bthang\b")
# The same below the names of who issues it, where no national heading stands beside them.
_NUMBER = re.compile(r"so\s?:?\s?[\w.…]{0,8} ?[/-] ?[a-z][\w/ -]{1,30}")
_PLACE_AND_DAY = re.compile(r"(?:[^,:;\d]{2,40},\s?)?ngay\b.{0,12}\bthang\b.{0,16}")
_MOST_ROWS, _MOST_COLUMNS = 6, 4
_MOST_ROWS_OF_HEAD = 2


def layout_lines(rows: Sequence[Sequence[str]], width: int) -> list[str] | None:
    """Return the lines of a layout table, cell by cell; ``None`` for a table of data.

    ``rows`` hold the texts of the cells. A table of one column is a box around text and
    comes back as lines too.
    """
    if width > 1:
        if width > _MOST_COLUMNS or len(rows) > _MOST_ROWS:
            return None
        head = fold_fast(" ".join(text for row in rows for text in row)[:2000])
        lays_out = any(sign in head for sign in _SIGNS) or _NUMBER_AND_DAY.match(head)
        if not lays_out and not _is_head(rows, head):
            return None
    return [line for row in rows for text in row for line in text.split("\n") if line]


def _is_head(rows: Sequence[Sequence[str]], head: str) -> bool:
    """Whether a table holds lines that only number and date a document."""
    if len(rows) > _MOST_ROWS_OF_HEAD or "ngay" not in head:
        return False
    lines = [fold_fast(line).strip() for row in rows for cell in row for line in cell.split("\n")]
    numbered = any(map(_NUMBER.fullmatch, lines))
    return numbered and any(map(_PLACE_AND_DAY.fullmatch, lines))
