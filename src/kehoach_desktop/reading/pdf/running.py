"""Finds what is printed on every page and belongs to none: page numbers, running heads."""

import re
from collections.abc import Sequence

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.pdf.lines import Line, whole
from kehoach_desktop.reading.pdf.page import Page

_PAGE_NUMBER = re.compile(
    r"(?:[-–]\s*)?(?:(?:trang|page)\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?(?:\s*[-–])?"
)
_EDGE = 0.13
_DIGITS = re.compile(r"\d+")


def without_running(pages: Sequence[tuple[Page, list[Line]]]) -> None:
    """Take page numbers and heads or feet that several pages repeat out of their lines."""
    seen: dict[tuple[str, int], int] = {}
    marks: list[list[tuple[Line, str, int]]] = []
    for page, lines in pages:
        here = []
        for line in (*lines[:3], *lines[-3:]) if len(lines) > 6 else lines:
            place = _edge(page, line)
            # Three words side by side are a table's heading, printed again on each page.
            if place is not None and len(line) < 3:
                words = _DIGITS.sub("#", fold_fast(whole(line).text))
                here.append((line, words, place))
        for words, place in {(words, place) for _, words, place in here}:
            seen[words, place] = seen.get((words, place), 0) + 1
        marks.append(here)
    repeated = max(3, len(pages) * 0.4)
    for (page, lines), here in zip(pages, marks, strict=True):
        dropped = [
            id(line)
            for line, words, place in here
            if seen[words, place] >= (2 if _outermost(page, line) else repeated)
            or _numbers(page, line, words)
        ]
        if dropped:
            lines[:] = [line for line in lines if id(line) not in dropped]


def _edge(page: Page, line: Line) -> int | None:
    """Return the height, in steps, of a line in the upper or lower margin, else ``None``."""
    middle = line[0].middle
    if middle < page.height * _EDGE:
        return round(middle / 4)
    if middle > page.height * (1 - _EDGE):
        return -round((page.height - middle) / 4)
    return None


def _outermost(page: Page, line: Line) -> bool:
    """Whether the line stands where no text of a page does."""
    return not 0.07 * page.height < line[0].middle < 0.93 * page.height


def _numbers(page: Page, line: Line, words: str) -> bool:
    """Whether the line is only the page's number, in the middle or at a side."""
    text = fold_fast(whole(line).text)
    if len(line) > 1 or "#" not in words or not _PAGE_NUMBER.fullmatch(text):
        return False
    middle = line[0].middle
    return middle < page.height * 0.1 or middle > page.height * 0.9
