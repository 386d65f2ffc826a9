"""What one page of a PDF shows, before anything is made of it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from kehoach_desktop.reading.old_fonts import Decoder


class Piece(NamedTuple):
    """Words printed in one go; points from the page's top left corner, y downwards.

    A ``loose`` piece follows a printed blank wider than blanks are: it may go on with the
    sentence of the piece before or stand in the next column.
    """

    x0: float
    top: float
    x1: float
    bottom: float
    text: str
    loose: bool = False

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


_FEW_LETTERS = 25
_ALL_PICTURE = 0.9


@dataclass(slots=True)
class Page:
    """A page as it is looked at.

    ``pictured`` is the share of it that pictures cover, ``drawn`` how many shapes are not
    letters; the words of a ``recognised`` page were seen in its picture; it has
    ``large`` letters where a title has none so large; ``old`` says how its words in fonts used
    before Unicode were read.
    """

    number: int
    width: float
    height: float
    pieces: list[Piece] = field(default_factory=list)
    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    pictured: float = 0.0
    drawn: int = 0
    recognised: bool = False
    large: bool = False
    old: list[Decoder] = field(default_factory=list)

    @property
    def has_letters(self) -> bool:
        """Whether the page has words, readable or not, and is not only a picture."""
        letters = 0
        for piece in self.pieces:
            letters += len(piece.text)
            if letters > _FEW_LETTERS:
                return True
        return False

    @property
    def has_text_under_picture(self) -> bool:
        """Whether the words were put under the picture of the page by some recogniser."""
        return not self.recognised and self.pictured > _ALL_PICTURE and len(self.pieces) > 5
