"""How the columns of a grid share the width they have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

_LEAST_SHARE = 0.62


class Column(Protocol):
    """A column's usual and least width in pixels, and its share of what is left over."""

    @property
    def width(self) -> int:
        """The width where there is just room for all."""

    @property
    def stretch(self) -> int:
        """The share of free width; 0 keeps the usual width."""

    @property
    def least(self) -> int:
        """The width below which it never gives way; 0 says that nothing is known of it."""


def column_widths(
    columns: Sequence[Column], room: int, headings: Sequence[int] | None = None
) -> list[int]:
    """Return each column's width, never less than what ``headings`` says its heading needs.

    Free width goes to the columns that stretch. Where room is short all give way in step, each
    down to its least width; one that says none keeps its width, or three fifths if it stretches.
    """
    heads = headings or [0] * len(columns)
    usual = [max(column.width, head) for column, head in zip(columns, heads, strict=True)]
    free = room - sum(usual)
    if free >= 0:
        shares = sum(column.stretch for column in columns) or 1
        return [
            width + free * column.stretch // shares
            for column, width in zip(columns, usual, strict=True)
        ]
    least = [max(_least(column), head) for column, head in zip(columns, heads, strict=True)]
    giving = sum(usual) - sum(least)
    kept = max(0.0, 1 + free / giving) if giving else 0.0
    return [low + int((width - low) * kept) for width, low in zip(usual, least, strict=True)]


def _least(column: Column) -> int:
    share = _LEAST_SHARE if column.stretch else 1.0
    return min(column.width, column.least or int(column.width * share))
