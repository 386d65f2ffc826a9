"""A printed line of running text and the measure it is set in."""

from dataclasses import dataclass
from typing import NamedTuple

from kehoach_desktop.reading.pdf.page import Piece

Interval = tuple[float, float]


class FlowLine(NamedTuple):
    """A line of running text; ``alone`` lines are whole paragraphs already.

    ``left`` lines stand left of others: recipients beside a signature. ``measure`` is the column
    that running text is set in where a page has two.
    """

    piece: Piece
    page: int
    alone: bool = False
    left: bool = False
    measure: Interval | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns that a page ends in and the next one may begin with.

    ``step`` is how far lines of one cell stand below one another, in points; 0 is unknown.
    ``heading`` holds the pieces of the table's heading where it is known.
    """

    places: tuple[Interval, ...]
    layout: bool
    step: float = 0.0
    heading: frozenset[str] = frozenset()
