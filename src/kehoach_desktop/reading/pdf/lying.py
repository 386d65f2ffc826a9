"""Puts together words that run up or down on an upright page, as in narrow headings."""

from collections.abc import Sequence
from typing import NamedTuple, Self

from kehoach_desktop.reading.pdf.page import Piece

_BLANK, _APART = 0.15, 1.0
"""How far apart, in letter sizes, letters of two words and words of a line stand."""
_NEXT_LINE = 0.6
"""How far apart lines of one text stand at most."""


class Lying(NamedTuple):
    """Letters on their side; here y grows upwards.

    ``loose`` is as of a ``Piece``.
    """

    x0: float
    y0: float
    x1: float
    y1: float
    text: str
    upwards: bool
    loose: bool = False

    @classmethod
    def of(cls, piece: Piece, upwards: bool) -> Self:
        """Return the letters of a piece."""
        x0, top, x1, bottom, text, loose = piece
        return cls(x0, -bottom, x1, -top, text, upwards, loose)

    def piece(self) -> Piece:
        """Return the letters as a piece."""
        return Piece(self.x0, -self.y1, self.x1, -self.y0, self.text, self.loose)


def stacked(pieces: Sequence[Lying]) -> list[Lying]:
    """Return the letters as whole texts: letters of a line first, then its lines."""
    lines: list[Lying] = []
    for piece in sorted(pieces, key=lambda one: (one.upwards, round(one.x0), _along(one))):
        last = lines[-1] if lines else None
        if last is not None and _share_line(last, piece):
            gap = (piece.y0 - last.y1 if piece.upwards else last.y0 - piece.y1) / _size(piece)
            if -0.5 < gap < _APART:
                lines[-1] = _both(last, piece, " " if gap > _BLANK else "")
                continue
        lines.append(piece)
    texts: list[Lying] = []
    for line in sorted(lines, key=lambda one: (one.upwards, one.x0 if one.upwards else -one.x1)):
        for at, text in enumerate(texts):
            if text.upwards == line.upwards and _is_next(text, line):
                texts[at] = _both(text, line, " ")
                break
        else:
            texts.append(line)
    return texts


def _along(piece: Lying) -> float:
    return piece.y0 if piece.upwards else -piece.y1


def _size(piece: Lying) -> float:
    return max(piece.x1 - piece.x0, 1.0)


def _share_line(one: Lying, other: Lying) -> bool:
    shared = min(one.x1, other.x1) - max(one.x0, other.x0)
    return one.upwards == other.upwards and shared > 0.6 * min(_size(one), _size(other))


def _is_next(text: Lying, line: Lying) -> bool:
    """Whether the line follows the text's last one, to the right or, running down, to the left."""
    gap = line.x0 - text.x1 if line.upwards else text.x0 - line.x1
    shared = min(text.y1, line.y1) - max(text.y0, line.y0)
    return -0.5 * _size(line) < gap < _NEXT_LINE * _size(line) and shared > 0


def _both(one: Lying, other: Lying, between: str) -> Lying:
    return Lying(
        min(one.x0, other.x0),
        min(one.y0, other.y0),
        max(one.x1, other.x1),
        max(one.y1, other.y1),
        f"{one.text}{between}{other.text}",
        one.upwards,
    )
