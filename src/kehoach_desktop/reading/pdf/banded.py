"""Rows between whose columns nothing is drawn, in a table whose other rows have uprights."""

from collections.abc import Sequence

from kehoach_desktop.reading.pdf.page import Piece

_INSIDE = 3.0
_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 3
"""So many columns hold words of their own in a row of data; a heading across it is one text."""


def with_bands(
    upright: list[list[bool]], xs: Sequence[float], ys: Sequence[float], pieces: Sequence[Piece]
) -> list[list[bool]]:
    """Return the sides drawn beside each row, as those of the other rows where none are.

    Styles of tables that colour every other row draw no uprights in it.
    """
    divided = [sides for sides in upright if any(sides[1:-1])]
    if not _FEWEST_ROWS <= len(divided) < len(upright):
        return upright
    usual = [any(sides[at] for sides in divided) for at in range(len(xs))]
    return [
        sides
        if any(sides[1:-1]) or not _fits(usual, xs, ys[row], ys[row + 1], pieces)
        else list(usual)
        for row, sides in enumerate(upright)
    ]


def _fits(
    usual: Sequence[bool], xs: Sequence[float], top: float, bottom: float, pieces: Sequence[Piece]
) -> bool:
    """Whether a row's words stand in several columns and over no line between them."""
    lines = [x for x, drawn in zip(xs, usual, strict=True) if drawn]
    used: set[int] = set()
    for piece in pieces:
        if not top <= piece.middle < bottom:
            continue
        at = next((at for at, x in enumerate(lines[1:]) if piece.x0 < x - _INSIDE), None)
        if at is None or piece.x1 > lines[at + 1] + _INSIDE:
            return False
        used.add(at)
    return len(used) >= _FEWEST_COLUMNS
