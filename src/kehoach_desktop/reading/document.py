"""The neutral document every reader makes: paragraphs and tables in reading order."""

from dataclasses import dataclass, field
from typing import NamedTuple

NO_COLUMNS: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; line breaks inside it are newlines, an automatic number stands in the text.

    ``after_gap`` says an empty line stands before it.
    """

    text: str
    where: str = ""
    after_gap: bool = False


class Row(NamedTuple):
    """A table row on the table's grid: one text a grid column.

    A cell that covers several columns stands in the first of them and leaves "" in the
    others; ``spans`` holds (first column, columns covered) of such cells. ``continued``
    names the columns whose cell began in a row above. ``doubt`` is what the officer should
    know where the reader wasn't sure which words stand in which cell. (A named tuple, for
    files have many rows and it is made several times faster than a dataclass.)
    """

    cells: tuple[str, ...]
    where: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    continued: frozenset[int] = NO_COLUMNS
    doubt: str = ""

    @property
    def filled(self) -> list[int]:
        """The columns that hold words of this row's own."""
        return [column for column, text in enumerate(self.cells) if text]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has ``width`` cells. ``number`` counts the file's tables from 1."""

    rows: tuple[Row, ...]
    width: int
    number: int = 0
    where: str = ""


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Document:
    """Everything in a file; ``source`` is its name as shown to the officer.

    ``notes`` say what the officer should know of the text as a whole.
    """

    source: str
    blocks: tuple[Block, ...] = field(default=())
    notes: tuple[str, ...] = ()
    paragraphs: tuple[Paragraph, ...] = field(init=False, repr=False, compare=False)
    """The paragraphs in reading order, for a dozen readings go through them."""

    def __post_init__(self) -> None:
        paragraphs = [block for block in self.blocks if isinstance(block, Paragraph)]
        object.__setattr__(self, "paragraphs", tuple(paragraphs))
