"""Tells the room on the page that words take, in as few calls of the library as do."""

from collections import deque
from collections.abc import Sequence
from itertools import repeat

from kehoach_desktop.reading.pdf.library import AT_ONCE, Calls, Handle
from kehoach_desktop.reading.pdf.page import Piece
from kehoach_desktop.reading.pdf.stretches import BLANKS

_ABOVE, _BELOW = 0.9, 0.22
"""How far letters reach above and below their line, as shares of the font's size."""
_INVISIBLE = 3
_LARGE = 28.0
"""Points; a title's letters are smaller."""

_HIGH = _ABOVE + _BELOW
_WIDE = 0.62
"""Letters wider than this share of their height on average have gaps between them."""
_FEW = 3

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in the file's own axes, in which y grows upwards."""

FAR = 1e5
"""Further away, in points, nothing stands but what a damaged file says."""

NOWHERE = Piece(0.0, 0.0, 0.0, 0.0, "")
"""Stands for words that are no part of the page's text."""


class Rooms:
    """Puts words of a page into the rooms they take, as seen were the page not turned.

    ``corner`` is its top left one in the file's own axes; ``unseen`` takes letters not printed too.
    ``towards`` counts how many letters run right, up, left, down, and ``large`` tells that some
    are of a size that titles do not have. ``lying`` holds where words begin that do not stand
    upright, and whether they run upwards; ``spread`` where letters that gaps may part into words.
    ``sure`` says that all words have a room on the page.
    """

    def __init__(
        self,
        calls: Calls,
        text_page: Handle,
        text: str,
        corner: tuple[float, float],
        *,
        unseen: bool,
    ) -> None:
        self._calls = calls
        self._page = text_page
        self._text = text
        self._left, self._top = corner
        self._unseen = unseen
        self.towards = [0, 0, 0, 0]
        self.large = False
        self.lying: dict[int, bool] = {}
        self.spread: set[int] = set()
        self.sure = True

    def of(self, starts: Sequence[int], words: Sequence[str], runs: Sequence[int]) -> list[Piece]:
        """Return words, each of one run, with their rooms, as tall as the font's size says.

        ``NOWHERE`` are letters that are not printed, and those on a slope, a stamp or a
        "Dự thảo" across the page.
        """
        made: list[Piece] = []
        for at in range(0, len(starts), AT_ONCE):
            some = slice(at, at + AT_ONCE)
            self._add(made, starts[some], words[some], runs[some])
        return made

    def _add(
        self, made: list[Piece], starts: Sequence[int], words: Sequence[str], runs: Sequence[int]
    ) -> None:
        calls, page, text = self._calls, self._page, self._text
        calls.clear()
        deque(map(calls.letter_matrix, repeat(page), starts, calls.matrices), 0)
        lasts = [first + len(said) - 1 for first, said in zip(starts, words, strict=True)]
        deque(map(calls.letter_box, repeat(page), lasts, calls.boxes), 0)
        sizes = map(calls.font_size, repeat(page), starts)
        modes = repeat(0) if self._unseen else map(calls.text_mode, map(calls.given, runs))
        asked = zip(starts, words, modes, sizes, calls.take_letters(len(starts)), strict=False)
        keep = made.append
        # Made without a named tuple's own making, which takes as long as all else of it.
        make, left, above = tuple.__new__, self._left, self._top
        rightwards = 0
        for first, said, mode, size, (a, b, c, d, x0, line, top, x1, low) in asked:
            # The matrix: a to the right, b up a slope, c back, d up; x0 and line where they stand.
            # A letter whose box is not known is as high as nothing.
            lift = d
            if b or d <= 0 or mode == _INVISIBLE:
                lift, slope = abs(d), abs(b)
                if mode == _INVISIBLE or lift * 0.1 < slope < lift * 10:
                    keep(NOWHERE)
                    self.sure = False
                    continue
                if not slope <= lift * 0.1:
                    self.lying[first] = b > 0
                    keep(self._on_its_side(first, said, size * c, x0))
                    continue
            size *= lift
            if size > _LARGE:
                self.large = True
            if text[first - 1] in BLANKS and first:
                # The matrix says where the run begins, which may be with that blank.
                calls.letter_origin(page, first, calls.at, calls.second)
                x0, _ = calls.take_origin()
            final = said[-1]
            high = (top - low) / (size or 1)
            y0, y1 = line - _BELOW * size, line + _ABOVE * size
            if (
                0.02 < high < 2.5
                and (high > 0.4 or not final.isalnum())
                and not "\u0300" <= final <= "\u036f"
                and -FAR < x0 < x1 < FAR
                and -FAR < y0 < y1 < FAR
                and a > 0
            ):
                letters = len(said)
                if letters > _FEW:
                    rightwards += letters
                    if not _HIGH * size <= x1 - x0 <= _WIDE * _HIGH * size * letters:
                        self._note_if_spread(first, said, x1 - x0, _HIGH * size)
                keep(make(Piece, (x0 - left, above - y1, x1 - left, above - y0, said, False)))
            else:
                keep(self._upright(first, said, size, line, upside_down=d < 0))
        self.towards[0] += rightwards

    def _upright(
        self, first: int, said: str, size: float, line: float, *, upside_down: bool
    ) -> Piece:
        """Return words in the room of their first and last letter, as tall as their size."""
        x0, y0, x1, y1 = self._outline(first, said)
        if 0.4 < (y1 - y0) / (size or 1) < 2.5:
            below, above = (_ABOVE, _BELOW) if upside_down else (_BELOW, _ABOVE)
            y0, y1 = line - below * size, line + above * size
        self._note_if_spread(first, said, x1 - x0, y1 - y0)
        return self._seen(x0, y0, x1, y1, said)

    def _on_its_side(self, first: int, said: str, size: float, line: float) -> Piece:
        """Return words that run up, or down where their size is below 0, in their room."""
        x0, y0, x1, y1 = self._outline(first, said)
        if 0.4 < (x1 - x0) / (abs(size) or 1) < 2.5:
            below, above = line - _BELOW * size, line + _ABOVE * size
            x0, x1 = min(below, above), max(below, above)
        self._note_if_spread(first, said, x1 - x0, y1 - y0)
        return self._seen(x0, y0, x1, y1, said)

    def _seen(self, x0: float, y0: float, x1: float, y1: float, said: str) -> Piece:
        self.sure = False
        left, above = self._left, self._top
        return Piece(x0 - left, above - y1, x1 - left, above - y0, said)

    def _outline(self, first: int, said: str) -> Box:
        """Return the room of the first and the last letter of some words."""
        last = first + len(said) - 1
        while last > first and "\u0300" <= self._text[last] <= "\u036f":
            # A mark that is a letter of its own stands on the one before it.
            last -= 1
        box = self._letter(first)
        if last > first:
            other = self._letter(last)
            if len(said) > _FEW:
                self._vote(box, other, len(said))
            box = around(box, other)
        return box

    def _note_if_spread(self, first: int, said: str, wide: float, high: float) -> None:
        """Note where letters stand so far apart that there are gaps between their words."""
        letters = len(said)
        if wide < high:
            wide, high = high, wide
        if letters > _FEW and wide > _WIDE * high * letters and said.split() != [said]:
            self.spread.add(first)

    def _vote(self, first: Box, last: Box, letters: int) -> None:
        across, up = last[0] - first[0], last[1] - first[1]
        if abs(across) >= abs(up):
            self.towards[0 if across >= 0 else 2] += letters
        else:
            self.towards[1 if up >= 0 else 3] += letters

    def _letter(self, at: int) -> Box:
        calls = self._calls
        if not calls.letter_box(self._page, at, calls.at):
            return 0.0, 0.0, 0.0, 0.0
        left, top, right, bottom = calls.take_box()
        if left <= right and bottom <= top:
            return left, bottom, right, top
        return min(left, right), min(top, bottom), max(left, right), max(top, bottom)


def around(one: Box | Piece, other: Box | Piece) -> Box:
    """Return the room that two boxes take together."""
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )
