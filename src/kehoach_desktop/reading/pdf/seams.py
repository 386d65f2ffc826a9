"""Tells a wide blank within a sentence from the narrow gap between two columns."""

from collections.abc import Sequence
from itertools import pairwise

from kehoach_desktop.reading.pdf.lines import Line
from kehoach_desktop.reading.pdf.page import Piece

_STRIP = 0.4
"""How much must be blank left of a column, as a share of the letters' height."""
_SAME = 1.0
_FAR = 2.2
"""Lines further apart than this many heights belong to different things."""
_COLUMNS = 3
"""Texts side by side in a line of a table at least."""


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
        if piece.loose and not (
            _starts_column(lines, at, piece) or _heads_empty_column(lines, at, last, piece)
        ):
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


def _heads_empty_column(lines: Sequence[Line], at: int, last: Piece, piece: Piece) -> bool:
    """Whether a heading's piece stands over nothing, by what stands below the one before it.

    Words that the writer broke though more of them had room up to the piece's end are a
    column's own, which ends before the piece.
    """
    if sum(not one.loose for one in lines[at]) < _COLUMNS:
        return False
    broken = 0
    for line, following in pairwise(lines[at:]):
        if following[0].bottom - line[0].bottom > _FAR * piece.height:
            break
        far = [other for other in following if other.x1 > piece.x0 - _STRIP * piece.height]
        if any(other.x0 > last.x0 - _SAME for other in far):
            return False
        if far:
            # A title over the columns, or what follows the table.
            break
        broken += len(following) == 1 and _is_broken(line, following[0], last.x0, piece.x1)
    return broken > 1


def _is_broken(line: Line, rest: Piece, left: float, right: float) -> bool:
    """Whether the words that begin a line's cell go on below though the next had room in it."""
    one = next((one for one in line if abs(one.x0 - left) <= _SAME), None)
    if one is None or abs(rest.x0 - left) > _SAME:
        return False
    word = len(rest.text.split(" ", 1)[0]) + 1
    return one.x1 + word * (rest.x1 - rest.x0) / len(rest.text) < right


def _crosses(line: Line, piece: Piece) -> bool:
    left = piece.x0 - _STRIP * piece.height
    return any(other.x0 < piece.x0 - _SAME and other.x1 > left for other in line)
