"""How the columns of a grid share the width they have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

_LEAST_SHARE = 0.62


class Column(Protocol):
    """A column's usual width in pixels, and its share of what is left over."""

    @property
    def width(self) -> int:
        """The width where there is just room for all."""

    @property
    def stretch(self) -> int:
        """The share of free width; 0 keeps the usual width."""


def column_widths(
    columns: Sequence[Column], room: int, headings: Sequence[int] | None = None
) -> list[int]:
    """Return each column's width.

    Free width goes to the columns that stretch, which also give way where room is short,
    each down to about three fifths of its usual width, but never below the width that
    ``headings`` says its heading needs.
    """
    free = room - sum(column.width for column in columns)
    if free >= 0:
        shares = sum(column.stretch for column in columns) or 1
        return [column.width + free * column.stretch // shares for column in columns]
    giving = sum(column.width for column in columns if column.stretch) or 1
    kept = max(_LEAST_SHARE, 1 + free / giving)
    least = headings or [0] * len(columns)
    return [
        max(int(column.width * kept), min(heading, column.width))
        if column.stretch
        else column.width
        for column, heading in zip(columns, least, strict=True)
    ]
