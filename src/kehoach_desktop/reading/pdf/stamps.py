"""Takes the small print of electronic signatures off a page: it is no part of the text."""

import re
from collections.abc import Sequence
from statistics import median

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.pdf.page import Piece

_SIGNED = re.compile(r"(?:ky boi|nguoi ky|digitally signed)\b")
_FIRST_LETTERS = frozenset("KNDknd")
_SMALL = 0.8
"""A stamp's letters are smaller than this share of the page's."""
_MOST_LINES = 8


def without_stamps(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return the pieces without the lines that a signing program put over the page."""
    signs = [
        piece
        for piece in pieces
        if piece.text[:1] in _FIRST_LETTERS and _SIGNED.match(fold_fast(piece.text[:20]))
    ]
    if not signs:
        return pieces
    usual = median(piece.height for piece in pieces)
    stamped: set[int] = set()
    for sign in signs:
        if sign.height < _SMALL * usual:
            stamped.update(map(id, _stamp(sign, pieces)))
    return [piece for piece in pieces if id(piece) not in stamped]


def _stamp(sign: Piece, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the sign's line and those right below it: as small, and beginning where it does."""
    made = [sign]
    for piece in sorted(pieces, key=lambda one: one.top):
        last = made[-1]
        if (
            last.top < piece.top < last.bottom + last.height
            and abs(piece.x0 - sign.x0) < sign.height
            and 0.8 < piece.height / sign.height < 1.25
            and len(made) < _MOST_LINES
        ):
            made.append(piece)
    return made
