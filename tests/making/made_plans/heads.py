"""Headings of one or two rows over the columns of a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from made_plans.pages import Cell, Row


@dataclass(frozen=True)
class Column:
    """A column: what it holds, its heading, the heading it shares, its share of the width."""

    key: str
    heading: str
    over: str = ""
    weight: float = 2


def heading_rows(columns: Sequence[Column], *, counted: bool = False) -> list[Row]:
    """Return the heading: shared ones over those they divide into, and (1) (2) (3) if counted."""
    deep = any(column.over for column in columns)
    top: Row = []
    below: Row = []
    for at, column in enumerate(columns):
        if not column.over:
            top.append(Cell(column.heading, down=2 if deep else 1, bold=True, centred=True))
            below.append(None)
            continue
        below.append(Cell(column.heading, bold=True, centred=True))
        if at and columns[at - 1].over == column.over:
            top.append(None)
        else:
            together = sum(other.over == column.over for other in columns)
            top.append(Cell(column.over, across=together, bold=True, centred=True))
    rows = [top, below] if deep else [top]
    if counted:
        rows.append([Cell(f"({at})", centred=True) for at in range(1, len(columns) + 1)])
    return rows
