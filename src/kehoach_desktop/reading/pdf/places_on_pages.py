"""Where words stand on the pages of a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kehoach_desktop.domain.text import fold
from kehoach_desktop.services.page_models import PageMark

_NEEDLE = 14
_LEAST_NEEDLE = 4
_SLACK = 3.0
_Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points, as PDF counts them."""


def find_words(document: Any, page: int, texts: Sequence[str]) -> PageMark | None:
    """Return the band of a page in which these texts stand, ``None`` when none is found.

    The texts are a paragraph, or the cells of one row; the longest shows the place, the
    others widen it where they stand beside.
    """
    if not 0 <= page < len(document):
        return None
    opened = document[page]
    words = opened.get_textpage()
    try:
        boxes = _places_of(words, texts)
        width, height = opened.get_size()
    finally:
        words.close()
        opened.close()
    if not boxes or width <= 0 or height <= 0:
        return None
    left, bottom, right, top = _around(boxes)
    return PageMark(page, left / width, 1 - top / height, right / width, 1 - bottom / height)


def _places_of(words: Any, texts: Sequence[str]) -> list[_Box]:
    letters, places = _letters(words)
    boxes: list[_Box] = []
    for text in sorted(texts, key=len, reverse=True):
        for found in _found(words, letters, places, text):
            # The words of a short cell stand in other rows too.
            if not boxes or _is_beside(found, boxes[0]):
                boxes.append(found)
                break
    return boxes


def _letters(words: Any) -> tuple[str, list[int]]:
    """Return the page's letters, folded and without spaces, and the index of each in the page."""
    text = words.get_text_range()
    letters: list[str] = []
    places: list[int] = []
    for at, letter in enumerate(text):
        for folded in fold(letter):
            if not folded.isspace():
                letters.append(folded)
                places.append(at)
    return "".join(letters), places


def _found(words: Any, letters: str, places: list[int], text: str) -> Iterator[_Box]:
    """Yield the places of a text from above, each found by how the text begins and ends."""
    plain = "".join(fold(text).split())
    if len(plain) < _LEAST_NEEDLE:
        return
    length = min(_NEEDLE, len(plain))
    start = letters.find(plain[:length])
    while start >= 0:
        # Cells of a row may stand between the lines of this one, but not a page of them.
        end = letters.find(plain[-length:], start)
        if end < 0 or end - start > len(plain) * 4 + 200:
            end = start
        spots = {*range(start, start + length), *range(end, end + length)}
        boxes = [words.get_charbox(places[at]) for at in spots if at < len(places)]
        if boxes:
            yield _around(boxes)
        start = letters.find(plain[:length], start + 1)


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
