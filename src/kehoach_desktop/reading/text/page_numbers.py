"""Finds the numbers of pages that a text still carries between its paragraphs."""

import re
from collections.abc import Sequence

_NUMBER = re.compile(
    r"\s*(?:[-–—]\s*(\d{1,3})\s*[-–—]|(?:[Tt]rang\s+)?(\d{1,3})(?:\s*/\s*\d{1,3})?)\s*"
)
_LEAST_LINES_A_PAGE = 6


def without_page_numbers(lines: Sequence[str]) -> list[str]:
    """Return the lines without those that only number a page.

    A page's number stands alone, grows from page to page and is rare; numbers that count
    the rows of a table written cell by cell are many and stay.
    """
    found: list[int] = []
    last = 0
    for at, line in enumerate(lines):
        number = _NUMBER.fullmatch(line) if len(line) < 16 else None
        if number is None or not _is_apart(lines, at):
            continue
        value = int(number[1] or number[2])
        if value <= last:
            return list(lines)
        last = value
        found.append(at)
    written = sum(1 for line in lines if line.strip())
    if not found or len(found) * _LEAST_LINES_A_PAGE > written:
        return list(lines)
    gone = set(found)
    return [line for at, line in enumerate(lines) if at not in gone]


def _is_apart(lines: Sequence[str], at: int) -> bool:
    before = lines[at - 1].strip() if at else ""
    after = lines[at + 1].strip() if at + 1 < len(lines) else ""
    return not before or not after
