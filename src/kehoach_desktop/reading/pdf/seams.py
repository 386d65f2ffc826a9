"""Tells a wide blank within a sentence from the narrow gap between two columns."""

from collections.abc import Sequence

from kehoach_desktop.reading.pdf.lines import Line
from kehoach_desktop.reading.pdf.page import Piece

_STRIP = 0.4
"""How much must be blank left of a column, as a share of the letters' height."""
_SAME = 1.0
_FAR = 2.2
"""Lines further apart than this many heights belong to different things."""


def mended(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with their sentences whole.

    A loose piece stays apart only where a column begins: where the lines right above or
    below keep the same strip blank and begin words at the same place.
    """
    return [
        _mended(lines, at) if any(piece.loose for piece in line) else line
        for at, line in enumerate(lines)
    ]


def _mended(lines: Sequence[Line], at: int) -> Line:
    made = [lines[at][0]]
    for piece in lines[at][1:]:
        last = made[-1]
        if piece.loose and not _starts_column(lines, at, piece):
            made[-1] = Piece(
                last.x0,
                min(last.top, piece.top),
                max(last.x1, piece.x1),
                max(last.bottom, piece.bottom),
                f"{last.text} {piece.text}",
                last.loose,
            )
        else:
            made.append(piece)
    return made


def _starts_column(lines: Sequence[Line], at: int, piece: Piece) -> bool:
    """Whether other lines begin words where this piece begins, with a blank strip before it."""
    sure = loose = 0
    for step in (-1, 1):
        here = at
        while 0 <= here + step < len(lines):
            apart = abs(lines[here + step][0].bottom - lines[here][0].bottom)
            here += step
            if apart > _FAR * piece.height or _crosses(lines[here], piece):
                break
            for other in lines[here]:
                if abs(other.x0 - piece.x0) <= _SAME:
                    sure += not other.loose
                    loose += other.loose
            if sure or loose > 1:
                return True
    return False


def _crosses(line: Line, piece: Piece) -> bool:
    left = piece.x0 - _STRIP * piece.height
    return any(other.x0 < piece.x0 - _SAME and other.x1 > left for other in line)
