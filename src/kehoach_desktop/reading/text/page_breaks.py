"""Joins the pages of a text that a PDF's pages gave, each led by a form feed and its number."""

import re
from collections.abc import Iterator

_NUMBER = re.compile(
    r"\s*(?:[-–—]\s*(\d{1,3})\s*[-–—]|(?:[Tt]rang\s+)?(\d{1,3})(?:\s*/\s*\d{1,3})?)\s*"
)
_ENDS = (".", ":", ";", "/")
_FARTHEST = 3
"""How many pages' numbers may lie apart from their count, where covers are not numbered."""


def joined_pages(text: str) -> str:
    """Return the text without form feeds and the pages' numbers beside them.

    Where a sentence stands open at the end of a page, its next line follows right behind.
    """
    if "\f" not in text:
        return text
    pages = text.split("\f")
    joined: list[str] = []
    for at, page in enumerate(pages):
        lines = list(_without_number(page.split("\n"), at + 1))
        if joined and lines:
            _close(joined, lines)
        joined += lines
    return "\n".join(joined)


def _close(before: list[str], after: list[str]) -> None:
    """Take the blank lines off a page's end and the next one's beginning in an open sentence."""
    last = next((line.strip() for line in reversed(before) if line.strip()), "")
    first = next((line.strip() for line in after if line.strip()), "")
    goes_on = first[:1].islower() or (bool(last) and not last.endswith(_ENDS))
    if not (last and first and goes_on) or "\t" in last + first:
        return
    while before and not before[-1].strip():
        before.pop()
    while after and not after[0].strip():
        del after[0]


def _without_number(lines: list[str], count: int) -> Iterator[str]:
    """Yield a page's lines without its number, which stands alone first or last on it."""
    written = [at for at, line in enumerate(lines) if line.strip()]
    gone = -1
    for at in (*written[:1], *written[-1:]):
        found = _NUMBER.fullmatch(lines[at])
        number = int(found[1] or found[2]) if found else 0
        if found and count > 1 and abs(number - count) <= _FARTHEST:
            gone = at
            break
    for at, line in enumerate(lines):
        if at != gone:
            yield line
