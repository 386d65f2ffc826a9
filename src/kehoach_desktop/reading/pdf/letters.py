"""Takes the words of a page with their places, joined where they stand close together."""

import math
import re
from bisect import bisect_left
from itertools import groupby
from typing import NamedTuple

from kehoach_desktop.reading.old_fonts import Decoder
from kehoach_desktop.reading.pdf.library import Calls, Handle
from kehoach_desktop.reading.pdf.lying import Lying, stacked
from kehoach_desktop.reading.pdf.old_letters import in_unicode, may_be_old
from kehoach_desktop.reading.pdf.page import Piece
from kehoach_desktop.reading.pdf.rooms import FAR, NOWHERE, Rooms, around
from kehoach_desktop.reading.pdf.stretches import BLANKS, Stretches, whole_text

_WORD = re.compile(r"\S+")
_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\u2060": "",
    }
)
_FEW = 25
_SPACE, _TOUCH = 0.85, 0.35
"""How far apart words of a sentence may stand, with a printed blank between and without."""
_APART = 0.12
"""Letters drawn one by one that stand further apart have a blank between them."""
_USUAL = 0.5
"""A printed blank wider than this may as well lie between two columns."""

_Printed = tuple[int, Piece]
"""Words with where they begin in the page's text."""


class PageWords(NamedTuple):
    """The words of a page as seen were it not turned, the quarters to turn it clockwise to read
    them, its old fonts.

    The quarters are ``None`` when it has hardly any words; ``large`` are letters of a size that
    titles do not have.
    """

    words: list[Piece]
    quarters: int | None
    old: list[Decoder]
    large: bool


class PageLetters:
    """The letters of an open page, and the words that they make."""

    def __init__(self, calls: Calls, text_page: Handle) -> None:
        self._calls = calls
        self._page = text_page
        text = whole_text(calls, text_page)
        self._old: list[Decoder] = []
        if may_be_old(text):
            text, self._old = in_unicode(calls, text_page, text)
        self._text = text
        self._stretches = Stretches(calls, text_page, text)
        self._made: list[Piece] = []
        self._lying: list[Lying] = []

    @property
    def runs(self) -> set[int]:
        """The handles of runs that print letters, if not of all."""
        return set(self._stretches.runs)

    def words(self, corner: tuple[float, float], *, unseen: bool) -> PageWords:
        """Return the page's words, joined where closer than a letter's height.

        ``corner`` is the page's top left one; ``unseen`` takes letters that are not printed too:
        those under a scan's picture.
        """
        rooms = Rooms(self._calls, self._page, self._text, corner, unseen=unseen)
        self._take_all(rooms)
        most = max(rooms.towards)
        quarters = rooms.towards.index(most) if most > _FEW else None
        made = self._made
        if self._lying:
            if quarters is None:
                quarters = self._mostly_lying()
            if quarters:
                # The whole page lies: its words are as those of an upright one.
                made += [one.piece() for one in self._lying]
            else:
                made += [one.piece()._replace(loose=False) for one in stacked(self._lying)]
        if not rooms.sure:
            made = [one for one in made if _is_somewhere(one)]
        if any(letter in self._text for letter in "ﬀﬁﬂﬃﬄﬅﬆ\u2060"):
            made = [one._replace(text=one.text.translate(_LIGATURES)) for one in made]
        return PageWords(made, quarters, self._old, rooms.large)

    def _mostly_lying(self) -> int | None:
        """Return how most letters lie where each is a run of its own, too short to tell."""
        up = sum(len(one.text) for one in self._lying if one.upwards)
        down = sum(len(one.text) for one in self._lying if not one.upwards)
        upright = sum(len(words[4]) for words in self._made)
        if max(up, down) <= max(upright, _FEW):
            return None
        return 1 if up >= down else 3

    def _take_all(self, rooms: Rooms) -> None:
        """Take all words of the page."""
        found = self._stretches
        made = rooms.of(found.starts, found.words, found.runs)
        odd = found.parted
        if rooms.spread or rooms.lying:
            alone = [(bisect_left(found.starts, at), 1) for at in {*rooms.spread, *rooms.lying}]
            odd = sorted([*odd, *alone], key=lambda one: (one[0], -one[1]))
        done = 0
        for at, count in odd:
            if at >= done:
                self._made += made[done:at]
                done = at + count
                self._take_line(rooms, at, made[at:done])
        self._made += made[done:]

    def _take_line(self, rooms: Rooms, at: int, stretches: list[Piece]) -> None:
        """Take the words of a line that are not simply printed in one go."""
        found = self._stretches
        printed: list[_Printed] = []
        for index, words in enumerate(stretches, at):
            if words is NOWHERE:
                continue
            start = found.starts[index]
            if start in rooms.spread:
                printed += self._one_by_one(rooms, start, words[4], found.runs[index])
            else:
                printed.append((start, words))
        if not rooms.lying:
            self._made += self._joined(printed, upright=True)
            return
        # A heading on its side may stand beside words that do not.
        for lies, some in groupby(printed, key=lambda one: one[0] in rooms.lying):
            part = list(some)
            joined = self._joined(part, upright=not lies)
            if lies:
                upwards = rooms.lying[part[-1][0]]
                self._lying += [Lying.of(words, upwards) for words in joined]
            else:
                self._made += joined

    def _one_by_one(self, rooms: Rooms, first: int, said: str, run: int) -> list[_Printed]:
        """Return the letters of a run word by word."""
        starts = [first + word.start() for word in _WORD.finditer(said)]
        words = rooms.of(starts, said.split(), [run] * len(starts))
        return [one for one in zip(starts, words, strict=True) if one[1] is not NOWHERE]

    def _joined(self, printed: list[_Printed], *, upright: bool) -> list[Piece]:
        """Return what is printed on a line, all upright or all lying: as one what stands close."""
        if not printed:
            return []
        text = self._text
        made: list[Piece] = []
        last, held = printed[0]
        until = last + len(held[4])
        for start, words in printed[1:]:
            # What is far off is told from what is near without much reckoning.
            far = upright and words[0] - held[2] > _SPACE * (held[3] - held[1])
            gap = math.inf if far else _gap(held, words, upright)
            blank = _TOUCH <= gap < _SPACE and self._is_blank(start)
            stop = start + len(words[4])
            if gap < (_USUAL if blank else _TOUCH):
                hidden = start == until and self._hides_blank(gap, last, start, stop)
                said = f"{held[4]}{' ' if hidden else ''}{text[until:stop]}"
                held = Piece(*around(held, words), said, held[5])
            else:
                made.append(held)
                held = words._replace(loose=True) if blank else words
            last, until = start, stop
        made.append(held)
        return made

    def _hides_blank(self, gap: float, last: int, start: int, stop: int) -> bool:
        """Whether a blank stands between two runs without one in the text, so far apart."""
        # PDFium sees none after a mark that is a letter of its own.
        marked = "\u0300" <= self._text[start - 1] <= "\u036f"
        return gap >= _APART and (marked or max(start - last, stop - start) < 3)

    def _is_blank(self, start: int) -> bool:
        """Whether the file itself prints the blank before this letter."""
        return self._text[start - 1] in BLANKS and not self._calls.is_generated(
            self._page, start - 1
        )


def _is_somewhere(piece: Piece) -> bool:
    """Whether words have a room, and on no page but one of a damaged file elsewhere."""
    x0, top, x1, bottom, _, _ = piece
    return -FAR < x0 < x1 < FAR and -FAR < top < bottom < FAR


def _gap(one: Piece, other: Piece, upright: bool) -> float:
    """Return how far after the first box the other stands, as a share of their height.

    Boxes that do not follow each other on a line are endlessly far apart.
    """
    if upright:
        size = min(one[3] - one[1], other[3] - other[1])
        gap = other[0] - one[2]
        # What two letters share of their height: small ones stand above or below the line.
        shared = min(one[3], other[3]) - max(one[1], other[1])
    else:
        size = min(one[2] - one[0], other[2] - other[0])
        gap = max(other[1] - one[3], one[1] - other[3])
        shared = min(one[2], other[2]) - max(one[0], other[0])
    if size <= 0 or shared <= 0.5 * size or gap <= -0.5 * size:
        return math.inf
    return gap / size
