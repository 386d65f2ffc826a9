"""Puts pieces that stand beside one another on one line."""

import math
import re
from collections.abc import Iterable, Sequence

from kehoach_desktop.reading.pdf.page import Piece

_SEAM = re.compile(r"(?:[^\W\d_]|[.,;)])(?=\d)|\d(?=[^\W\d_])|[a-zà-ỹđ](?=[A-ZÀ-ỸĐ])")

Line = list[Piece]
"""The pieces of one printed line from left to right."""


def lines_of(pieces: Iterable[Piece]) -> list[Line]:
    """Return the pieces as lines from the top down; what is printed twice counts once."""
    lines: list[Line] = []
    double_middle = reach = 0.0
    for piece in sorted(pieces, key=lambda one: one[1] + one[3]):
        _, top, _, bottom, _, _ = piece
        high, step = bottom - top, top + bottom - double_middle
        if lines and step < reach and step < high:
            lines[-1].append(piece)
        else:
            lines.append([piece])
            double_middle, reach = top + bottom, high
    return [_in_order(line) if len(line) > 1 else line for line in lines]


def whole_lines(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return the lines of the pieces, each as one piece."""
    if len(pieces) == 1:
        return pieces
    before, reach = -math.inf, 0.0
    for _, top, _, bottom, _, _ in pieces:
        high, step = bottom - top, top + bottom - before
        if step < reach and step < high:
            return [whole(line) for line in lines_of(pieces)]
        before, reach = top + bottom, high
    # Each stands below the one before, as the words of a cell mostly do.
    return pieces


def _in_order(line: Line) -> Line:
    """Sort a line; joins pieces that touch and drops those drawn again for boldness."""
    line.sort()
    kept: Line = [line[0]]
    for piece in line[1:]:
        last = kept[-1]
        size = min(last.height, piece.height)
        if piece.text == last.text and piece.x0 - last.x0 < 0.25 * size:
            continue
        if piece.x0 < last.x1 and _covers(last, piece):
            continue
        gap = piece.x0 - last.x1
        if -0.3 * size < gap < 0.35 * size:
            between = "" if gap < 0.12 * size else " "
            kept[-1] = Piece(
                last.x0,
                min(last.top, piece.top),
                max(last.x1, piece.x1),
                max(last.bottom, piece.bottom),
                f"{last.text}{between}{piece.text}",
                last.loose,
            )
        else:
            kept.append(piece)
    return kept


def _covers(one: Piece, other: Piece) -> bool:
    """Whether the words of the other stand, at the same place, in this one already."""
    if other.x1 > one.x1 + 2 or other.text not in one.text:
        return False
    share = (other.x0 - one.x0) / max(one.x1 - one.x0, 1)
    at = one.text.find(other.text)
    while at >= 0:
        if abs(at / len(one.text) - share) < 0.08:
            return True
        at = one.text.find(other.text, at + 1)
    return False


def whole(line: Sequence[Piece]) -> Piece:
    """Return a line as one piece."""
    if len(line) == 1:
        return line[0]
    return Piece(
        line[0].x0,
        min(one.top for one in line),
        max(one.x1 for one in line),
        max(one.bottom for one in line),
        " ".join([one.text for one in line]),
    )


def cut_at(piece: Piece, x: float) -> tuple[Piece, Piece] | None:
    """Return a piece in two, at the blank nearest to ``x``; ``None`` when all lies on one side."""
    text = piece.text
    share = (x - piece.x0) / (piece.x1 - piece.x0)
    wanted = share * len(text)
    blanks = [at for at, letter in enumerate(text) if letter == " "]
    # Words too long for their cell run into the next one: "30/6/2026Công an xã".
    blanks += [seam.start() + 1 for seam in _SEAM.finditer(text)]
    at = min(blanks, key=lambda blank: abs(blank - wanted)) if blanks else round(wanted)
    left, right = text[:at].strip(), text[at:].strip()
    if not left or not right or abs(at - wanted) > max(8, len(text) * 0.3):
        return None
    return (
        Piece(piece.x0, piece.top, min(x, piece.x1), piece.bottom, left),
        Piece(max(x, piece.x0), piece.top, piece.x1, piece.bottom, right),
    )
