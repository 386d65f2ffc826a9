"""A table as a page shows it: its rows of cells and where its columns stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.reading.pdf.page import Piece


@dataclass(slots=True)
class Cell:
    """A cell over grid columns ``first`` up to ``end``; ``lines`` are its printed lines."""

    first: int
    end: int
    text: str = ""
    lines: Sequence[Piece] = ()
    room: float = 0.0
    from_above: bool = False
    rows: int = 1


@dataclass(slots=True)
class GridRow:
    """A row of cells from left to right, and the page it is printed on."""

    cells: list[Cell]
    page: int

    def texts(self) -> tuple[str, ...]:
        """Return what its cells say, empty ones left out."""
        return tuple([cell.text for cell in self.cells if cell.text])


@dataclass(slots=True)
class Grid:
    """A table on a page: ``edges`` are the x of its columns' sides."""

    edges: list[float]
    rows: list[GridRow]
    top: float
    bottom: float
    ruled: bool = True

    @property
    def page(self) -> int:
        """The page it is printed on, 0 when it says nothing."""
        return self.rows[0].page if self.rows else 0
