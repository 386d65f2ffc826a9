"""Where words stand on the pages of a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from kehoach_desktop.domain.text import fold
from kehoach_desktop.services.page_models import PageMark

_NEEDLE = 14
_TORN_NEEDLE = 8
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
    plain = ["".join(fold(text).split()) for text in sorted(texts, key=len, reverse=True)]
    plain = [text for text in plain if text]
    boxes: list[_Box] = []
    anchor = _anchor(words, letters, places, plain)
    if anchor is None:
        return boxes
    boxes.append(anchor)
    for text in plain:
        for found in _found(words, letters, places, text):
            # The words of a short cell stand in other rows too.
            if _is_beside(found, anchor):
                boxes.append(found)
                # A number stands inside other words too; all of them beside are of the row.
                if len(text) >= _LEAST_NEEDLE:
                    break
    return boxes


def _anchor(words: Any, letters: str, places: list[int], texts: Sequence[str]) -> _Box | None:
    """Return the place that shows where a row stands.

    That of its longest text, of another only where it stands once. Of a row torn by the page's
    end no more than the beginning may be there.
    """
    for needle in (_NEEDLE, _TORN_NEEDLE):
        for at, text in enumerate(texts):
            if len(text) >= _LEAST_NEEDLE:
                found = list(islice(_found(words, letters, places, text, needle), 2))
                if found and (at == 0 or len(found) == 1):
                    return found[0]
    return None


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


def _found(
    words: Any, letters: str, places: list[int], plain: str, needle: int = _NEEDLE
) -> Iterator[_Box]:
    """Yield the places of a text from above, each found by how its letters begin and end."""
    length = min(needle, len(plain))
    start = letters.find(plain[:length])
    while start >= 0:
        # Cells of a row may stand between the lines of this one, but not a page of them.
        end = letters.find(plain[-length:], start)
        if end < 0 or end - start > len(plain) * 4 + 200:
            end = start
        spots = {*range(start, start + length), *range(end, end + length)}
        if end + length - start <= len(plain):
            # Nothing stands between: its longest line may lie in the middle.
            spots.update(range(start, end))
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
