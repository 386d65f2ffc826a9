"""Makes pieces of the words that a recogniser lists for pictures of text."""

from collections.abc import Sequence

from kehoach_desktop.reading.pdf.page import Piece

_SPACE = 0.9
_LEAST_SURE = 20.0
_COLUMNS = 12
_FEWEST_LETTERS = 12
_WORD = "5"

Word = tuple[float, float, float, float, str]
"""Left, top, right, bottom and the text."""


def by_picture(listing: str) -> dict[int, list[list[str]]]:
    """Return the rows of words of a listing (tab-separated), by the picture's number from 1."""
    found: dict[int, list[list[str]]] = {}
    for row in listing.splitlines():
        cells = row.split("\t")
        if len(cells) == _COLUMNS and cells[0] == _WORD and cells[11].strip():
            found.setdefault(int(cells[1]), []).append(cells)
    return found


def sureness(listing: str) -> float:
    """Return how sure the recogniser was of the words, of 100; longer ones count for more."""
    weighed = [
        (float(cells[10]), len(cells[11].strip()))
        for rows in by_picture(listing).values()
        for cells in rows
        if len(cells[11].strip()) > 1
    ]
    letters = sum(long for _, long in weighed)
    return sum(sure * long for sure, long in weighed) / letters if letters >= _FEWEST_LETTERS else 0


def pieces_of(
    rows: Sequence[Sequence[str]], scale: float, left: float = 0.0, top: float = 0.0
) -> list[Piece]:
    """Return the words of one picture, those of one line without a wide gap as one piece.

    ``scale`` is points a pixel, ``left`` and ``top`` say where the picture lies on its page.
    """
    lines: dict[tuple[str, ...], list[Word]] = {}
    for cells in rows:
        if float(cells[10]) < _LEAST_SURE and not any(one.isalnum() for one in cells[11]):
            continue
        # A rule beside a word is no letter of it.
        text = cells[11].strip().strip("|").strip()
        if not text:
            continue
        x, y, wide, high = (int(cell) * scale for cell in cells[6:10])
        word = (left + x, top + y, left + x + wide, top + y + high, text)
        lines.setdefault(tuple(cells[1:5]), []).append(word)
    return [piece for words in lines.values() for piece in _joined(words)]


def _joined(words: Sequence[Word]) -> list[Piece]:
    made: list[Piece] = []
    heights = sorted(word[3] - word[1] for word in words)
    usual = heights[len(heights) // 2]
    floors = sorted(word[3] for word in words)
    floor = floors[len(floors) // 2]
    for left, top, right, bottom, text in words:
        # One height for a line; a word far off it (a slope, a stamp) keeps its own.
        foot = floor if abs(bottom - floor) < usual * 0.6 else bottom
        head = min(top, foot - usual) if top > foot - 2 * usual else top
        last = made[-1] if made else None
        near = last is not None and last.bottom == foot and 0 <= left - last.x1 < _SPACE * usual
        if last is not None and near:
            made[-1] = Piece(last.x0, min(last.top, head), right, foot, f"{last.text} {text}")
        else:
            made.append(Piece(left, head, right, foot, text))
    return made
