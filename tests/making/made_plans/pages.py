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
    """A cell; ``value`` is what a spreadsheet holds instead of the words."""

    text: str
    across: int = 1
    down: int = 1
    bold: bool = False
    centred: bool = False
    value: datetime.date | int | float | None = None


Row = list[Cell | None]
"""A row of a grid: ``None`` where a cell from the left or above covers the place."""


@dataclass(frozen=True)
class Grid:
    """A table; the first ``head`` rows are its heading, ``weights`` the shares of its width."""

    rows: Sequence[Row]
    head: int
    weights: Sequence[float]
    ruled: bool = True


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
