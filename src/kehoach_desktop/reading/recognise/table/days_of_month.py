"""Reads cells that name a day alone, in a table below the name of a month."""

import re

from kehoach_desktop.reading.folding import fold_label

_MONTH = re.compile(r"thang (?P<month>\d{1,2})(?: ?(?:/|nam|-) ?(?P<year>20\d\d))?")
_DAYS = re.compile(
    r"(?P<before>(?:[^\W\d]+\s+){0,4})(?P<first>\d{1,2})"
    r"(?:\s*(?:-|–|đến)\s*(?P<last>\d{1,2}))?(?P<more>(?:\s*(?:,|;|và)\s*\d{1,2})*)",
    re.IGNORECASE,
)
_LIMITS = re.compile(r"(?:xong|hoan thanh|truoc|cham nhat|den|ngay|sang|chieu|tu|vao|cac|trong)*")
_PART = re.compile(
    r"(?:trong|ca|dau|giua|cuoi|het)(?: thang)?|tuan (?:\d|dau|cuoi|thu \w+|giua)(?: thang)?"
)


def in_month(text: str, month: str) -> str:
    """Return a cell's words with the month they lie in ("10" below "Tháng 4": "10/4").

    "" where the cell names no day, week or part of a month, or ``month`` is no month's name.
    """
    named = _MONTH.fullmatch(fold_label(month))
    if named is None:
        return ""
    number, year = int(named["month"]), named["year"]
    behind = f"{number}/{year}" if year else str(number)
    words = text.strip(" .;")
    folded = fold_label(words)
    if _PART.fullmatch(folded):
        return f"{words.removesuffix('tháng').removesuffix('Tháng').strip()} tháng {behind}"
    days = _DAYS.fullmatch(words)
    if days is None or not _LIMITS.fullmatch(fold_label(days["before"]).replace(" ", "")):
        return ""
    others = re.findall(r"\d{1,2}", days["more"])
    if days["last"] and not others:
        return f"{days['before']}{days['first']} - {days['last']}/{behind}"
    if days["last"]:
        return ""
    listed = [f"{day}/{behind}" for day in (days["first"], *others)]
    return f"{days['before']}{', '.join(listed)}"
