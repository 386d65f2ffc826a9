"""The foot of a document in its table: recipients in a column, who signs beside it."""

import re
from collections.abc import Sequence

from kehoach_desktop.reading.document import Paragraph, Row
from kehoach_desktop.reading.folding import fold_fast

_HEADED = ("noi nhan", "noi gui")
_INITIALS = ("N", "n")
_LONGEST, TALLEST = 60, 40
"""Letters of the heading where its list is not beside it, and rows of a foot."""
_LONGEST_ROLE = 120
_FEW = 3
"""No row of a foot has more filled cells: who drew up, who checked, who signs."""
_DRAWN_UP = re.compile(
    r"(?:(?:[^,;:]{2,40}, )?ngay [.…_ \d]*thang [.…_ \d]*nam [.…_ \d]*"
    r"|\(?ky(?:,| ten)[^()]{0,40}\)?"
    r"|(?:nguoi|can bo|cong chuc) (?:lap|tong hop|phu trach)(?: (?:bieu|bang|bao cao))?"
    r"|thu truong(?: (?:don vi|co quan))?"
    r"|(?:tm|kt|tl|tuq)\. ?.{3,60}|(?:pho )?(?:chu tich|giam doc|hieu truong|truong phong))"
)


def foot_among(last: Sequence[Sequence[str]], above: int = 0) -> int | None:
    """Return where the foot begins among a table's last rows, with so many ``above`` them."""
    at = next((at for at, texts in enumerate(last) if _heads_foot(texts)), None)
    if at is None:
        at = _signed_at(last)
    return None if at is None else above + at


def _signed_at(last: Sequence[Sequence[str]]) -> int | None:
    """Return where those who drew a list up sign below it: no row of work follows there."""
    first = len(last)
    for at in range(len(last) - 1, -1, -1):
        filled = [text for text in last[at] if text]
        if len(filled) > _FEW or any(text.isdecimal() for text in filled):
            break
        short = all(len(text) < _LONGEST_ROLE for text in filled)
        if filled and short and all(_DRAWN_UP.fullmatch(fold_fast(text)) for text in filled):
            first = at
    return first if first < len(last) else None


def foot_of(rows: Sequence[Row]) -> int | None:
    """Return where the foot begins among rows, at "Nơi nhận:", ``None`` where there is none."""
    return foot_among([row.cells for row in rows[-TALLEST:]], max(len(rows) - TALLEST, 0))


def _heads_foot(texts: Sequence[str]) -> bool:
    return any(
        text[:1] in _INITIALS
        and fold_fast(text).startswith(_HEADED)
        and (len(text) < _LONGEST or ";" in text)
        for text in texts
    )


def lines_by_columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a foot's cells, those of each column together, from the left."""
    return [
        line
        for column in range(max(map(len, rows)))
        for texts in rows
        if column < len(texts)
        for line in texts[column].split("\n")
        if line
    ]


def by_columns(rows: Sequence[Row]) -> list[Paragraph]:
    """Return the lines of a foot, those of each column together, from the left."""
    columns = sorted({column for row in rows for column in row.filled})
    return [
        Paragraph(row.cells[column], row.where, after_gap=position == 0)
        for column in columns
        for position, row in enumerate(row for row in rows if row.cells[column])
    ]
