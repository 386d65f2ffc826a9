"""Takes the words of a page with their places, in as few calls of the library as do."""

import ctypes
import re
from collections.abc import Iterator

from kehoach_desktop.reading.pdf.library import Calls
from kehoach_desktop.reading.pdf.page import Piece

_SEGMENT = re.compile(r"[^\r\n\0\uffff]+")
_WORD = re.compile(r"\S+")
_BLANKS = " \u00a0\t\u2002\u2003\u2009\u200b"
_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        # PDFium's sign for a hyphen that ends a line.
        "\u0002": "-",
        "\ufffe": "-",
        "\u00a0": " ",
    }
)
_WIDE = 0.62
"""Letters wider than this share of their height on average have gaps between them."""
_ABOVE, _BELOW = 0.9, 0.22
"""How far letters reach above and below their line, as shares of the font's size."""
_FEW = 25
_INVISIBLE = 3
_SPACE, _TOUCH = 0.85, 0.35
"""How far apart words of a sentence may stand, with a printed blank between and without."""
_USUAL = 0.5
"""A printed blank wider than this may as well lie between two columns."""

Box = tuple[float, float, float, float]


def page_pieces(calls: Calls, text_page: int, *, unseen: bool) -> tuple[list[Piece], int | None]:
    """Return the page's pieces in the file's own axes (y grows upwards) and their direction.

    ``unseen`` takes letters that are not printed too: those under a scan's picture.

    The direction is the quarters to turn the page clockwise to read it, ``None`` when it has
    hardly any words.
    """
    letters = _Letters(calls, text_page, unseen)
    pieces = list(letters.pieces())
    most = max(letters.towards)
    return pieces, letters.towards.index(most) if most > _FEW else None


class _Letters:
    def __init__(self, calls: Calls, text_page: int, unseen: bool) -> None:
        self._unseen = unseen
        self._calls = calls
        self._page = text_page
        self._text = _whole_text(calls, text_page)
        self._slanted = False
        self.towards = [0, 0, 0, 0]
        """How many letters run right, up, left, down."""

    def pieces(self) -> Iterator[Piece]:
        """Yield the pieces: words closer together than a letter's height are one."""
        for segment in _SEGMENT.finditer(self._text):
            yield from self._joined(*segment.span())

    def _joined(self, first: int, end: int) -> Iterator[Piece]:
        held: Box | None = None
        begin = until = 0
        loose = False
        for start, stop, box in self._runs(first, end):
            blank = held is not None and self._blank(start)
            if held is not None and _near(held, box, _USUAL if blank else _TOUCH):
                held = _around(held, box)
            else:
                if held is not None:
                    yield self._piece(begin, until, held, loose)
                    loose = blank and _near(held, box, _SPACE)
                held, begin = box, start
            until = stop
        if held is not None:
            yield self._piece(begin, until, held, loose)

    def _blank(self, start: int) -> bool:
        """Whether the file itself prints the blank before this letter."""
        return self._text[start - 1] in _BLANKS and not self._calls.is_generated(
            self._page, start - 1
        )

    def _piece(self, start: int, stop: int, box: Box, loose: bool) -> Piece:
        left, bottom, right, top = box
        text = self._text[start:stop].translate(_LIGATURES)
        return Piece(left, bottom, right, top, text, loose)

    def _runs(self, first: int, end: int) -> Iterator[tuple[int, int, Box]]:
        """Yield the stretches of a line that the file prints in one go, or its words."""
        text = self._text
        while end > first and text[end - 1] in _BLANKS:
            end -= 1
        while first < end:
            if text[first] in _BLANKS:
                first += 1
                continue
            stop = self._end_of_run(first, end)
            if not self._unseen and self._is_unseen(first):
                first = stop
                continue
            last = stop
            while text[last - 1] in _BLANKS:
                last -= 1
            box = self._box(first, last)
            if self._slanted:
                # A stamp or a "Dự thảo" across the page is no part of its text.
                first = stop
                continue
            across = max(box[2] - box[0], box[3] - box[1])
            high = min(box[2] - box[0], box[3] - box[1])
            if last - first > 3 and across > _WIDE * high * (last - first):
                for word in _WORD.finditer(text, first, last):
                    yield word.start(), word.end(), self._box(*word.span())
            else:
                yield first, last, box
            first = stop

    def _end_of_run(self, first: int, end: int) -> int:
        """Return where the run that starts at ``first`` ends: it is of one text object."""
        run = self._calls.text_object(self._page, first)
        if self._calls.text_object(self._page, end - 1) == run:
            return end
        same, step = first, 1
        other = end - 1
        while same + step < other:
            at = self._printed(same + step, other)
            if at < other and self._calls.text_object(self._page, at) == run:
                same, step = at, step * 2
            else:
                other = same + step
                break
        while other - same > 1:
            middle = (same + other) // 2
            at = self._printed(middle, other)
            if at < other and self._calls.text_object(self._page, at) == run:
                same = at
            else:
                other = middle
        return same + 1

    def _is_unseen(self, at: int) -> bool:
        run = self._calls.text_object(self._page, at)
        return bool(run) and self._calls.text_mode(run) == _INVISIBLE

    def _printed(self, at: int, end: int) -> int:
        while at < end and self._text[at] in _BLANKS:
            at += 1
        return at

    def _box(self, first: int, end: int) -> Box:
        """Return the room of letters as tall as their font's size says, marks or none."""
        box = self._letter(first)
        if end - first > 1:
            other = self._letter(end - 1)
            if end - first > 3:
                self._vote(box, other, end - first)
            box = _around(box, other)
            last = end - 1
            while last > first and "\u0300" <= self._text[last] <= "\u036f":
                # A mark that is a letter of its own stands on the one before it.
                last -= 1
                box = _around(box, self._letter(last))
        calls, page = self._calls, self._page
        calls.letter_matrix(page, first, calls.matrix_at)
        matrix = calls.matrix
        lift = abs(matrix.d)
        self._slanted = lift * 0.1 < abs(matrix.b) < lift * 10
        size = calls.font_size(page, first) * lift
        if not 0.4 < (box[3] - box[1]) / (size or 1) < 2.5 or abs(matrix.b) > lift * 0.1:
            return box
        calls.letter_origin(page, first, calls.x_at, calls.y_at)
        line = calls.y.value
        return box[0], line - _BELOW * size, box[2], line + _ABOVE * size

    def _vote(self, first: Box, last: Box, letters: int) -> None:
        across, up = last[0] - first[0], last[1] - first[1]
        if abs(across) >= abs(up):
            self.towards[0 if across >= 0 else 2] += letters
        else:
            self.towards[1 if up >= 0 else 3] += letters

    def _letter(self, at: int) -> Box:
        calls = self._calls
        if not calls.letter_box(self._page, at, calls.box_at):
            return 0.0, 0.0, 0.0, 0.0
        box = calls.box
        left, right, top, bottom = box.left, box.right, box.top, box.bottom
        return min(left, right), min(top, bottom), max(left, right), max(top, bottom)


def _whole_text(calls: Calls, text_page: int) -> str:
    """Return the page's text, a letter for each of the library's."""
    count = calls.count_letters(text_page)
    if count <= 0:
        return ""
    taken = (ctypes.c_ushort * (count + 1))()
    length = calls.take_text(text_page, 0, count, ctypes.addressof(taken))
    text = bytes(taken)[: 2 * max(length - 1, 0)].decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    codes = [calls.letter(text_page, at) for at in range(count)]
    return "".join(
        chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes
    )


def _around(one: Box, other: Box) -> Box:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


def _near(one: Box, other: Box, most: float) -> bool:
    """Whether the next run goes on where the last one ended, at ``most`` that far away."""
    wide, high = one[2] - one[0], one[3] - one[1]
    if wide >= high or other[2] - other[0] > other[3] - other[1]:
        size = min(high, other[3] - other[1])
        gap = other[0] - one[2]
        apart = abs(one[1] + one[3] - other[1] - other[3]) / 2
    else:
        size = min(wide, other[2] - other[0])
        gap = max(other[1] - one[3], one[1] - other[3])
        apart = abs(one[0] + one[2] - other[0] - other[2]) / 2
    return -0.5 * size < gap < most * size and apart < 0.5 * size
