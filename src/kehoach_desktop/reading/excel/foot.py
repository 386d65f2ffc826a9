"""The foot of a sheet: recipients in one column, who signs in another beside it."""

from collections.abc import Sequence

from kehoach_desktop.reading.document import Paragraph, Row
from kehoach_desktop.reading.folding import fold_fast

_HEADED = ("noi nhan", "noi gui")
_INITIALS = ("N", "n")
_LONGEST, _TALLEST = 60, 40
"""Letters of the heading where its list is not beside it, and rows of a foot."""


def foot_of(rows: Sequence[Row]) -> int | None:
    """Return where the foot begins among rows, at "Nơi nhận:", ``None`` where there is none."""
    last = len(rows) - _TALLEST
    return next((at for at in range(max(last, 0), len(rows)) if _heads_foot(rows[at])), None)


def _heads_foot(row: Row) -> bool:
    return any(
        text[:1] in _INITIALS
        and fold_fast(text).startswith(_HEADED)
        and (len(text) < _LONGEST or ";" in text)
        for text in row.cells
    )


def by_columns(rows: Sequence[Row]) -> list[Paragraph]:
    """Return the lines of a foot, those of each column together, from the left."""
    columns = sorted({column for row in rows for column in row.filled})
    return [
        Paragraph(row.cells[column], row.where, after_gap=position == 0)
        for column in columns
        for position, row in enumerate(row for row in rows if row.cells[column])
    ]
