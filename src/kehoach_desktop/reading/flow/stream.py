"""A text as old word processors keep it: paragraph after paragraph, tables told by marks.

Word's binary files and RTF know no tree of tables, rows and cells. A paragraph says how deep in
tables it stands and whether it ends a cell or a row, whose shape comes with the row's end.
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from kehoach_desktop.reading.old_fonts import Decoder

Piece = tuple[str, Decoder | None]
"""Words, and how they are read where their font is of before Unicode."""
MOST_PARAGRAPHS = 200_000
DEEPEST_TABLE = 40


class End(Enum):
    """What ends with a paragraph."""

    PARAGRAPH = "paragraph"
    CELL = "cell"
    ROW = "row"


class CellShape(NamedTuple):
    """A cell of a row: its right edge in twentieths of a point, and what it is merged with.

    ``joined`` with the cell to its left, ``continued`` from the cell above.
    """

    right: int
    joined: bool = False
    continued: bool = False


class RowShape(NamedTuple):
    """The cells of a row, from its left edge on."""

    left: int
    cells: tuple[CellShape, ...]


NO_SHAPE = RowShape(0, ())


@dataclass(slots=True)
class FlowParagraph:
    """A paragraph with the marks that follow it; ``depth`` counts the tables around it.

    ``label`` is its automatic number, ``boxes`` are the text boxes anchored in it. A row that
    was deleted with changes tracked is ``gone``.
    """

    pieces: list[Piece] = field(default_factory=list)
    label: str = ""
    depth: int = 0
    ends: End = End.PARAGRAPH
    shape: RowShape = NO_SHAPE
    gone: bool = False
    boxes: list[list["FlowParagraph"]] = field(default_factory=list)
