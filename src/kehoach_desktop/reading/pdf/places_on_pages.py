"""Where words stand on the pages of a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.reading.pdf.extraction import extract
from kehoach_desktop.reading.pdf.library import Calls
from kehoach_desktop.reading.pdf.row_frames import row_frame
from kehoach_desktop.services.models.page_models import PageMark

_NEEDLE = 14
_TORN_NEEDLE = 8
_LEAST_NEEDLE = 4
_SLACK = 3.0
_Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points, as PDF counts them."""


def find_words(document: Any, page: int, texts: Sequence[str]) -> tuple[PageMark, ...]:
    """Return the band of a page in which these texts stand, of a torn row the next page's too.

    The texts are a paragraph, or the cells of one row; the longest shows the place, the
    others widen it where they stand beside. Nothing is returned where none is found.
    """
    if not 0 <= page < len(document):
        return ()
    plain = ["".join(fold(text).split()) for text in sorted(texts, key=len, reverse=True)]
    plain = [text for text in plain if text]
    shown = _PageText(document, page)
    try:
        boxes = shown.places_of(plain)
        torn = [text for text in plain if shown.is_cut(text, boxes)]
        mark = shown.mark(boxes, is_row=len(texts) > 1)
    finally:
        shown.close()
    if mark is None:
        return ()
    if not torn or len(texts) == 1 or page + 1 >= len(document):
        return (mark,)
    overleaf = _PageText(document, page + 1)
    try:
        rest = overleaf.mark(overleaf.ends_of(torn), is_row=True)
    finally:
        overleaf.close()
    return (mark,) if rest is None else (mark, rest)


class _PageText:
    """One open page and its letters, folded and without spaces."""

    def __init__(self, document: Any, page: int) -> None:
        self._document = document
        self._page = page
        self._opened = document[page]
        self._words = self._opened.get_textpage()
        text = self._words.get_text_range()
        letters: list[str] = []
        self._places: list[int] = []
        """The index on the page of each letter."""
        for at, letter in enumerate(text):
            for folded in fold(letter):
                if not folded.isspace():
                    letters.append(folded)
                    self._places.append(at)
        self._letters = "".join(letters)

    def close(self) -> None:
        """Let go of the page."""
        self._words.close()
        self._opened.close()

    def places_of(self, plain: Sequence[str]) -> list[_Box]:
        """Return where the texts of one row stand, the one that shows the place first."""
        anchor = self._anchor(plain)
        if anchor is None:
            return []
        boxes = [anchor]
        for text in plain:
            for found in self._found(text):
                # The words of a short cell stand in other rows too.
                if _is_beside(found, anchor):
                    boxes.append(found)
                    # A number stands inside other words too; all of them beside are of the row.
                    if len(text) >= _LEAST_NEEDLE:
                        break
        return boxes

    def is_cut(self, text: str, boxes: Sequence[_Box]) -> bool:
        """Whether a text begins in the row on this page and does not end here."""
        if not boxes or len(text) < 2 * _TORN_NEEDLE:
            return False
        begun = next(self._found(text, _TORN_NEEDLE), None)
        start = self._letters.find(text[:_TORN_NEEDLE])
        beside = begun is not None and _is_beside(begun, _around(boxes))
        return beside and self._letters.find(text[-_TORN_NEEDLE:], start) < 0

    def ends_of(self, torn: Sequence[str]) -> list[_Box]:
        """Return where texts that began on the page before end on this one."""
        found = []
        for text in torn:
            at = self._letters.find(text[-_TORN_NEEDLE:])
            if at >= 0:
                found.append(self._box(range(at, at + _TORN_NEEDLE)))
        return found

    def mark(self, boxes: Sequence[_Box], *, is_row: bool) -> PageMark | None:
        """Return the band around these places, ``None`` where there are none."""
        width, height = self._opened.get_size()
        if not boxes or width <= 0 or height <= 0:
            return None

        def seen(box: _Box) -> _Box:
            return box[0], height - box[3], box[2], height - box[1]

        frame = seen(_around(boxes))
        if is_row and not self._opened.get_rotation():
            calls = Calls()
            handle = calls.given(calls.number(self._document.raw))
            page = extract(calls, handle, self._page)
            if page is not None:
                longest = max(boxes, key=lambda box: box[3] - box[1])
                frame = row_frame(page, frame, seen(longest))
        left, top, right, bottom = frame
        return PageMark(self._page, left / width, top / height, right / width, bottom / height)

    def _anchor(self, texts: Sequence[str]) -> _Box | None:
        """Return the place that shows where a row stands.

        That of its longest text, of another only where it stands once. Of a row torn by the
        page's end no more than the beginning may be there.
        """
        for needle in (_NEEDLE, _TORN_NEEDLE):
            for at, text in enumerate(texts):
                if len(text) >= _LEAST_NEEDLE:
                    found = list(islice(self._found(text, needle), 2))
                    if found and (at == 0 or len(found) == 1):
                        return found[0]
        return None

    def _found(self, plain: str, needle: int = _NEEDLE) -> Iterator[_Box]:
        """Yield the places of a text from above, each found by how its letters begin and end."""
        length = min(needle, len(plain))
        start = self._letters.find(plain[:length])
        while start >= 0:
            # Cells of a row may stand between the lines of this one, but not a page of them.
            end = self._letters.find(plain[-length:], start)
            if end < 0 or end - start > len(plain) * 4 + 200:
                end = start
            spots = {*range(start, start + length), *range(end, end + length)}
            if end + length - start <= len(plain):
                # Nothing stands between: its longest line may lie in the middle.
                spots.update(range(start, end))
            if any(at < len(self._places) for at in spots):
                yield self._box(spots)
            start = self._letters.find(plain[:length], start + 1)

    def _box(self, spots: Sequence[int] | set[int] | range) -> _Box:
        return _around(
            [self._words.get_charbox(self._places[at]) for at in spots if at < len(self._places)]
        )


def _around(boxes: Sequence[_Box]) -> _Box:
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _is_beside(box: _Box, main: _Box) -> bool:
    """Whether the middle of a box is as high on the page as the main one."""
    return main[1] - _SLACK < (box[1] + box[3]) / 2 < main[3] + _SLACK
