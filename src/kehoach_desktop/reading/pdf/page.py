"""What one page of a PDF shows, before anything is made of it."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Piece(NamedTuple):
    """Words printed in one go; points from the page's top left corner, y downwards."""

    x0: float
    top: float
    x1: float
    bottom: float
    text: str

    @property
    def middle(self) -> float:
        """The height at which the piece stands."""
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        """The height of its letters with their marks."""
        return self.bottom - self.top


class Rule(NamedTuple):
    """A straight line: at ``at`` across its direction, from ``start`` to ``end`` along it."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Page:
    """A page as it is looked at; ``pictured`` is the share of it that pictures cover."""

    number: int
    width: float
    height: float
    pieces: list[Piece] = field(default_factory=list)
    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    pictured: float = 0.0
    recognised: bool = False
