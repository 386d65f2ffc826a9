"""Takes the words of a page with their places, in as few calls of the library as do."""

import ctypes
import math
import re
from bisect import bisect_right
from typing import NamedTuple

from kehoach_desktop.reading.old_fonts import Decoder
from kehoach_desktop.reading.pdf.library import Calls, Handle
from kehoach_desktop.reading.pdf.lying import Lying, stacked
from kehoach_desktop.reading.pdf.old_letters import in_unicode, may_be_old

_WORD = re.compile(r"\S+")
_BLANKS = " \u00a0\t\u2002\u2003\u2009\u200b"
_PLAIN = (
    ("\r", "\n"),
    ("\0", "\n"),
    ("\uffff", "\n"),
    ("\u00a0", " "),
    # PDFium's signs for a hyphen that ends a line.
    ("\u0002", "-"),
    ("\ufffe", "-"),
)
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
_WIDE = 0.62
"""Letters wider than this share of their height on average have gaps between them."""
_ABOVE, _BELOW = 0.9, 0.22
"""How far letters reach above and below their line, as shares of the font's size."""
_FEW = 25
_INVISIBLE = 3
_LARGE = 28.0
"""Points; a title's letters are smaller."""
_SPACE, _TOUCH = 0.85, 0.35
"""How far apart words of a sentence may stand, with a printed blank between and without."""
_APART = 0.12
"""Letters drawn one by one that stand further apart have a blank between them."""
_USUAL = 0.5
"""A printed blank wider than this may as well lie between two columns."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in the file's own axes, in which y grows upwards."""


Words = tuple[float, float, float, float, str, bool]
"""Words printed in one go: their box, their text, and whether they are loose as of a ``Piece``."""


class PageWords(NamedTuple):
    """The words of a page, the quarters to turn it clockwise to read them, its old fonts.

    The quarters are ``None`` when it has hardly any words; ``large`` are letters of a size that
    titles do not have.
    """

    words: list[Words]
    quarters: int | None
    old: list[Decoder]
    large: bool


def page_words(calls: Calls, text_page: Handle, *, unseen: bool) -> PageWords:
    """Return the page's words, joined where closer than a letter's height.

    ``unseen`` takes letters that are not printed too: those under a scan's picture.
    """
    letters = _Letters(calls, text_page, unseen)
    letters.take_all()
    most = max(letters.towards)
    quarters = letters.towards.index(most) if most > _FEW else None
    lying = letters.lying if quarters else stacked(letters.lying)
    letters.made += [(*one[:5], False) for one in lying]
    return PageWords(letters.made, quarters, letters.old, letters.large)


class _Letters:
    def __init__(self, calls: Calls, text_page: Handle, unseen: bool) -> None:
        self._unseen = unseen
        self._calls = calls
        self._page = text_page
        text = _whole_text(calls, text_page)
        self.old: list[Decoder] = []
        if may_be_old(text):
            text, self.old = in_unicode(calls, text_page, text)
        self._text = text
        self._has_ligatures = any(letter in text for letter in "ﬀﬁﬂﬃﬄﬅﬆ\u2060")
        self._upright = self._upwards = True
        self.large = False
        self.lying: list[Lying] = []
        self.made: list[Words] = []
        self.towards = [0, 0, 0, 0]
        """How many letters run right, up, left, down."""

    def take_all(self) -> None:
        """Take all words of the page."""
        run_of, page, box_of = self._calls.text_object, self._page, self._box
        first = 0
        for line in self._text.split("\n"):
            if line and (words := line.strip(_BLANKS)):
                start = first if words is line else first + line.index(words[0])
                end = start + len(words)
                run, final = run_of(page, start), run_of(page, end - 1)
                if run != final:
                    self._take_line(start, end, run, final)
                elif (box := box_of(run, start, end)) is not None:
                    if _is_spread(box, end - start):
                        self._join(self._words(run, start, end))
                    else:
                        self._keep(words, box, False)
            first += len(line) + 1

    def _take_line(self, first: int, end: int, run: int, final: int) -> None:
        """Take a line of several runs; the first and the last are known."""
        text = self._text
        starts = [word.start() for word in _WORD.finditer(text, first, end)]
        printed: list[tuple[int, int, Box]] = []
        while True:
            stop = last = end
            if run != final:
                stop = last = self._end_of_run(run, first, end, starts)
                while text[last - 1] in _BLANKS:
                    last -= 1
            upright = self._upright
            if (box := self._box(run, first, last)) is not None:
                if printed and self._upright != upright:
                    # A heading on its side stands beside words that do not.
                    self._join_as(printed, upright=upright)
                    printed = []
                if _is_spread(box, last - first):
                    printed += self._words(run, first, last)
                else:
                    printed.append((first, last, box))
            if stop == end:
                break
            while text[stop] in _BLANKS:
                stop += 1
            first = stop
            run = self._calls.text_object(self._page, first)
        self._join(printed)

    def _words(self, run: int, first: int, end: int) -> list[tuple[int, int, Box]]:
        """Return the letters of a run word by word."""
        words = [word.span() for word in _WORD.finditer(self._text, first, end)]
        return [(*word, box) for word in words if (box := self._box(run, *word)) is not None]

    def _join(self, printed: list[tuple[int, int, Box]]) -> None:
        """Keep what is printed on a line: as one what stands close together.

        The letters of a line all stand upright or all lie.
        """
        held: Box | None = None
        words = ""
        last = until = 0
        loose = False
        for start, stop, box in printed:
            if held is not None:
                gap = _gap(held, box, self._upright)
                blank = _TOUCH <= gap < _SPACE and self._is_blank(start)
                if gap < (_USUAL if blank else _TOUCH):
                    held = _around(held, box)
                    if start == until and self._hides_blank(gap, last, start, stop):
                        words += " "
                    words += self._text[until:stop]
                    last, until = start, stop
                    continue
                self._keep(words, held, loose)
                loose = blank
            held, words = box, self._text[start:stop]
            last, until = start, stop
        if held is not None:
            self._keep(words, held, loose)

    def _join_as(self, printed: list[tuple[int, int, Box]], *, upright: bool) -> None:
        now, self._upright = self._upright, upright
        self._join(printed)
        self._upright = now

    def _hides_blank(self, gap: float, last: int, start: int, stop: int) -> bool:
        """Whether a blank stands between two runs without one in the text, so far apart."""
        # PDFium sees none after a mark that is a letter of its own.
        marked = "\u0300" <= self._text[start - 1] <= "\u036f"
        return gap >= _APART and (marked or max(start - last, stop - start) < 3)

    def _is_blank(self, start: int) -> bool:
        """Whether the file itself prints the blank before this letter."""
        return self._text[start - 1] in _BLANKS and not self._calls.is_generated(
            self._page, start - 1
        )

    def _keep(self, text: str, box: Box, loose: bool) -> None:
        if self._has_ligatures:
            text = text.translate(_LIGATURES)
        if not self._upright:
            self.lying.append(Lying(*box, text, self._upwards))
            return
        self.made.append((*box, text, loose))

    def _end_of_run(self, run: int, first: int, end: int, starts: list[int]) -> int:
        """Return where the run that starts at ``first`` ends, which is before ``end``.

        Runs mostly end where words do, so that words are tried before letters.
        """
        object_of, page, text = self._calls.text_object, self._page, self._text
        word = bisect_right(starts, first)
        most, step = len(starts), 1
        low = word - 1
        while low + step < most:
            if object_of(page, starts[low + step]) == run:
                low, step = low + step, step * 2
            else:
                most = low + step
                break
        while most - low > 1:
            middle = (low + most) // 2
            if object_of(page, starts[middle]) == run:
                low = middle
            else:
                most = middle
        same = first if low < word else starts[low]
        other = end - 1
        if most < len(starts):
            other = starts[most] - 1
            while text[other] in _BLANKS:
                other -= 1
            if object_of(page, other) == run:
                return starts[most]
        while other - same > 1:
            between = (same + other) // 2
            if object_of(page, between) == run:
                same = between
            else:
                other = between
        return same + 1

    def _box(self, run: int, first: int, end: int) -> Box | None:
        """Return the room of letters of a run, as tall as their font's size says, marks or none.

        ``None`` stands for what is no part of the page's text: letters that are not printed,
        and those on a slope, a stamp or a "Dự thảo" across the page.
        """
        calls, page = self._calls, self._page
        if run and not self._unseen and calls.text_mode(calls.given(run)) == _INVISIBLE:
            return None
        calls.letter_matrix(page, first, calls.at)
        boxed = calls.letter_box(page, end - 1, calls.box_at)
        along, rising, back, rise, left, line, _, top, right, bottom = calls.take_letter()
        lift, slope = abs(rise), abs(rising)
        if lift * 0.1 < slope < lift * 10:
            return None
        self._upright = slope <= lift * 0.1
        if not self._upright:
            self._upwards = rising > 0
            box, size = self._outline(first, end), calls.font_size(page, first) * back
            if not 0.4 < (box[2] - box[0]) / (abs(size) or 1) < 2.5:
                return box
            below, above = left - _BELOW * size, left + _ABOVE * size
            return min(below, above), box[1], max(below, above), box[3]
        size = calls.font_size(page, first) * lift
        if size > _LARGE:
            self.large = True
        text = self._text
        if first and text[first - 1] in _BLANKS:
            # The matrix says where the run begins, which may be with that blank.
            calls.letter_origin(page, first, calls.at, calls.second)
            left, _ = calls.take_origin()
        final = text[end - 1]
        if boxed and along > 0 and left < right and not "\u0300" <= final <= "\u036f":
            high = (top - bottom) / (size or 1)
            if (0.4 if final.isalnum() else 0.02) < high < 2.5:
                if end - first > 3:
                    self.towards[0] += end - first
                return left, line - _BELOW * size, right, line + _ABOVE * size
        box = self._outline(first, end)
        if not 0.4 < (box[3] - box[1]) / (size or 1) < 2.5:
            return box
        if rise < 0:
            return box[0], line - _ABOVE * size, box[2], line + _BELOW * size
        return box[0], line - _BELOW * size, box[2], line + _ABOVE * size

    def _outline(self, first: int, end: int) -> Box:
        """Return the room of the first and the last of some letters."""
        last = end - 1
        while last > first and "\u0300" <= self._text[last] <= "\u036f":
            # A mark that is a letter of its own stands on the one before it.
            last -= 1
        box = self._letter(first)
        if last > first:
            other = self._letter(last)
            if end - first > 3:
                self._vote(box, other, end - first)
            box = _around(box, other)
        return box

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


def _whole_text(calls: Calls, text_page: Handle) -> str:
    """Return the page's text, a letter for each of the library's, its lines apart by "\\n"."""
    count = calls.count_letters(text_page)
    if count <= 0:
        return ""
    taken = bytearray(2 * (count + 1))
    room = ctypes.c_char.from_buffer(taken)
    length = calls.take_text(text_page, 0, count, ctypes.byref(room))
    text = taken[: 2 * max(length - 1, 0)].decode("utf-16-le", "replace")
    if len(text) != count:
        codes = [calls.letter(text_page, at) for at in range(count)]
        text = "".join(
            chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
            for code in codes
        )
    for odd, plain in _PLAIN:
        text = text.replace(odd, plain)
    return text


def _is_spread(box: Box, letters: int) -> bool:
    """Whether letters stand so far apart that there are gaps between their words."""
    if letters <= 3:
        return False
    wide, high = box[2] - box[0], box[3] - box[1]
    if wide < high:
        wide, high = high, wide
    return wide > _WIDE * high * letters


def _around(one: Box, other: Box) -> Box:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


def _gap(one: Box, other: Box, upright: bool) -> float:
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
