"""Where words stand on the pages of a PDF; used on the long-work thread only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.text import fold

_PAGE = re.compile(r"\btrang (\d+)", re.IGNORECASE)
_NEEDLE = 14
_LEAST_NEEDLE = 4
_Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points, as PDF counts them."""


@dataclass(frozen=True, slots=True)
class PageMark:
    """A band of a page (from 0), in shares of its width and height, from the top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


def page_in(where: str) -> int | None:
    """Return the page (from 0) that a place names, ``None`` for a place without one."""
    found = _PAGE.search(where)
    return int(found[1]) - 1 if found else None


def find_words(pdf: bytes, page: int, texts: Sequence[str]) -> PageMark | None:
    """Return the band of a page in which these texts stand, ``None`` when none is found.

    The texts are a paragraph, or the cells of one row; the longest shows the place, the
    others widen it where they stand beside.
    """
    import pypdfium2  # type: ignore[import-untyped]

    document = pypdfium2.PdfDocument(pdf)
    try:
        if not 0 <= page < len(document):
            return None
        opened = document[page]
        width, height = opened.get_size()
        words = opened.get_textpage()
        letters, places = _letters(words)
        boxes: list[_Box] = []
        for text in sorted(texts, key=len, reverse=True):
            found = _box(words, letters, places, text)
            if found is None:
                continue
            if boxes and (found[1] > boxes[0][3] + 4 or found[3] < boxes[0][1] - 4):
                continue
            boxes.append(found)
        if not boxes:
            return None
        return PageMark(
            page,
            min(box[0] for box in boxes) / width,
            1 - max(box[3] for box in boxes) / height,
            max(box[2] for box in boxes) / width,
            1 - min(box[1] for box in boxes) / height,
        )
    finally:
        document.close()


def _letters(words: object) -> tuple[str, list[int]]:
    """Return the page's letters, folded and without spaces, and the index of each in the page."""
    text = words.get_text_range()  # type: ignore[attr-defined]
    letters: list[str] = []
    places: list[int] = []
    for at, letter in enumerate(text):
        for folded in fold(letter):
            if not folded.isspace():
                letters.append(folded)
                places.append(at)
    return "".join(letters), places


def _box(words: object, letters: str, places: list[int], text: str) -> _Box | None:
    """Return (left, bottom, right, top) of a text in points, found by how it begins and ends."""
    plain = "".join(fold(text).split())
    if len(plain) < _LEAST_NEEDLE:
        return None
    start = letters.find(plain[:_NEEDLE])
    if start < 0:
        return None
    end = letters.find(plain[-_NEEDLE:], start)
    spread = len(plain) * 4 + 200
    if end < 0 or end - start > spread:
        end = start
    spots = {*range(start, start + min(_NEEDLE, len(plain))), *range(end, end + _NEEDLE)}
    boxes = []
    for at in spots:
        if at < len(places):
            box = words.get_charbox(places[at])  # type: ignore[attr-defined]
            if box[2] > box[0]:
                boxes.append(box)
    if not boxes:
        return None
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
