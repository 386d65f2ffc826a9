"""Finds the days and rhythms that a folded clause names."""

import re
from collections.abc import Iterator

from kehoach_desktop.domain.folded_text import MASK, mask
from kehoach_desktop.reading.recognise.lines import holds_any
from kehoach_desktop.reading.recognise.reporting.rhythm_patterns import (
    APART,
    DAY,
    IN_BRACKETS,
    LISTED,
    WHOLE_YEAR,
    WHOLE_YEAR_SIGNS,
)

_DIGIT = re.compile(r"\d")
_JOINED = re.compile(r"\d\s?(?:,|va|;)\s?$")
_BEHIND = 40
"""How far back the words are looked at that stand right before a place."""


def time_tokens(words: str) -> Iterator[re.Match[str]]:
    """Return the days and rhythms that a folded clause names, in order."""
    taken = [day for day in DAY.finditer(words) if is_day(day)] if _DIGIT.search(words) else []
    for day in taken:
        words = mask(words, *day.span())
    lists: list[re.Match[str]] = []
    for pattern, signs in LISTED:
        lists += pattern.finditer(words) if holds_any(words, signs) else ()
    for pattern, signs in APART:
        for found in pattern.finditer(words) if holds_any(words, signs) else ():
            if not any(_overlap(found, one) for one in lists):
                lists.append(found)
    whole = WHOLE_YEAR.finditer(words) if holds_any(words, WHOLE_YEAR_SIGNS) else ()
    taken += lists
    for found in whole:
        if MASK not in found[0] and not any(_overlap(found, one) for one in lists):
            taken.append(found)
    return iter(sorted(taken, key=lambda token: token.start()))


def _overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def is_day(found: re.Match[str]) -> bool:
    """Whether a match of a day's words is a day that something is due by."""
    day, month = int(found["day"]), month_of(found)
    if not 1 <= day <= 31 or (month is not None and not 1 <= month <= 12):
        return False
    if found["word"] or (found["by"] and (month or found["tail"])):
        return True
    # "trước ngày 10/6 và 10/12": the second day goes on with the first.
    return month is not None and _joins_another(found)


def _joins_another(found: re.Match[str]) -> bool:
    begin = max(0, found.start() - _BEHIND)
    return any(each.search(found.string, begin, found.start()) for each in (_JOINED, IN_BRACKETS))


def month_of(found: re.Match[str]) -> int | None:
    """Return the month of a day's words, where they name one."""
    month = found["month"] or found["named"]
    return int(month) if month else None
