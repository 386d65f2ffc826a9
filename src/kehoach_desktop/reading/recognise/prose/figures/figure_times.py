"""Finds the time that stands in front of targets: "Đến năm 2030, …", "Quý III/2026: …"."""

import re

from kehoach_desktop.reading.recognise.prose.figures.measure_words import MEASURE

_TIME_IN_FRONT = re.compile(
    r"\W*(?:(?:phan dau|den|het|cuoi|trong|vao)[ ,]+){0,4}nam (?P<year>20[1-9]\d)\s*"
    r"(?:[,:]|(?=phan dau (?!den\b|het\b)[a-z])|(?=(?:co |it nhat |toi thieu |tren )+\d"
    rf"|(?:{MEASURE}|khong (?:de|con|xay ra|phat sinh))\b))"
    r"\s*(?!.*(?<!so voi )\bnam 20\d\d)"
    r"(?=[a-z]|(?<=[:,] )\d)"
)
_PERIOD_IN_FRONT = re.compile(
    r"\W*(?:(?:giai doan|den|truoc|trong|het|cuoi|ngay|thang|quy [ivx]+|nam)[ ,/]+|\d{1,2}/)+ ?"
    r"(?P<year>20[2-9]\d) ?: ?(?=[a-z\d])"
)
# "Đến 31/12/2026, ít nhất 80% …": a day of the year, with a comma too.
_DAY_IN_FRONT = re.compile(
    r"\W*(?:phan dau )?(?:tinh )?(?:den|truoc|het)(?: het)?(?: ngay)? \d{1,2}/\d{1,2}"
    r"/(?P<year>20[2-9]\d) ?[,:] ?(?=[a-z\d])"
)
_YEARS_IN_FRONT = re.compile(
    r"\W*(?:trong )?giai doan (?:tu )?(?:nam )?20\d\d ?(?:-|den(?: nam)?) ?(?P<year>20[2-9]\d)"
    r" ?[,:] ?(?=[a-z\d])"
)


def year_in_front(plain: str) -> re.Match[str] | None:
    """Return the words, with ``year``, that say of which year the figures behind them are."""
    return _TIME_IN_FRONT.match(plain)


def time_in_front(plain: str) -> re.Match[str] | None:
    """Return as ``year_in_front`` does, also of a period or a day with a colon behind it."""
    return (
        _TIME_IN_FRONT.match(plain)
        or _PERIOD_IN_FRONT.match(plain)
        or _DAY_IN_FRONT.match(plain)
        or _YEARS_IN_FRONT.match(plain)
    )
