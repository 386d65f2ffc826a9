"""A document before it has a form: paragraphs, tables with merged cells, parts, and a look."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Para:
    text: str
    bold: bool = False
    centred: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell; ``value`` is what a spreadsheet holds instead of the words.

    The words of a ``counted`` cell are the next number of Word's own numbering.
    """

    text: str
    across: int = 1
    down: int = 1
    bold: bool = False
    centred: bool = False
    value: datetime.date | int | float | None = None
    counted: bool = False


Row = list[Cell | None]
"""A row of a grid: ``None`` where a cell from the left or above covers the place."""


@dataclass(frozen=True)
class Grid:
    """A table; the first ``head`` rows are its heading, ``weights`` the shares of its width.

    Columns are at least as wide as their longest word, except in a ``tight`` table.
    """

    rows: Sequence[Row]
    head: int
    weights: Sequence[float]
    ruled: bool = True
    tight: bool = False

    def widths(self, room: float, size: float, padding: float) -> list[float]:
        """Return the widths of the columns in a room of so many points, at a type size."""
        total = sum(self.weights)
        widths = [room * weight / total for weight in self.weights]
        if self.tight:
            return widths
        least = [0.0] * len(widths)
        for row in self.rows:
            for at, cell in enumerate(row):
                if cell is not None and cell.across == 1 and cell.text:
                    longest = max(_wide(word, cell.bold) for word in cell.text.split())
                    least[at] = max(least[at], longest * size + padding)
        spare = room - sum(least)
        if spare < 0:
            return [room * wide / sum(least) for wide in least]
        over = [max(0.0, wide - need) for wide, need in zip(widths, least, strict=True)]
        share = spare / sum(over) if sum(over) else 0
        return [need + more * share for need, more in zip(least, over, strict=True)]


_NARROW = frozenset("iljtfrIí ì.,;:/-()'")
_BROAD = frozenset("mwMWHGĐDNOQUTXVYA%")


def _wide(word: str, bold: bool) -> float:
    """Return about how wide a word is, in type sizes, rather too much than too little."""
    widths = (0.34 if c in _NARROW else 0.86 if c in _BROAD else 0.54 for c in word)
    return sum(widths) * (1.08 if bold else 1)


@dataclass(frozen=True)
class Sides:
    """Two columns without rules, as the head of a document and its end are set."""

    left: Sequence[str]
    right: Sequence[str]


Block = Para | Grid | Sides


@dataclass(frozen=True)
class Part:
    """What begins on a page, or sheet, of its own."""

    name: str
    blocks: Sequence[Block]
    wide: bool = False


@dataclass(frozen=True)
class Look:
    """How a document is set: paper in millimetres, type size in points."""

    paper: tuple[int, int] = (210, 297)
    size: float = 12
    margin: int = 20
    numbered: bool = True
    running: str = ""
    head_again: bool = True
    tear: bool = True
    decomposed: bool = False
    row_gap: float = 2
    line: float = 1.15


@dataclass
class Paper:
    """A document to be written."""

    parts: list[Part] = field(default_factory=list)
    look: Look = field(default_factory=Look)
