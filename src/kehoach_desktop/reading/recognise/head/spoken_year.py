"""The year that a document without a date of its own speaks of."""

import re
from collections.abc import Sequence

from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.lines import Line

_YEAR = re.compile(r"(?<!den )(?<!den het )(?<!tam nhin )(?<!dinh huong )\bnam (20[2-9]\d)\b")
_HORIZON = re.compile(r"\bnam (20[2-9]\d)\b")
_DAY = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](20[2-9]\d)\b")


def spoken_year(lines: Sequence[Line]) -> int | None:
    """Return the year most lines speak of as "năm 2026", else that of the last day named.

    "Đến năm 2030" is how far a plan reaches; it tells the year only where nothing else does.
    """
    words = [fold_fast(line.text) for line in lines]
    if commonest := _commonest(_YEAR, words):
        return commonest
    days = [int(year) for text in words for year in _DAY.findall(text)]
    return max(days) if days else _commonest(_HORIZON, words)


def _commonest(pattern: re.Pattern[str], words: Sequence[str]) -> int | None:
    counts: dict[int, int] = {}
    for text in words:
        for year in pattern.findall(text):
            counts[int(year)] = counts.get(int(year), 0) + 1
    return max(counts, key=lambda year: counts[year]) if counts else None
