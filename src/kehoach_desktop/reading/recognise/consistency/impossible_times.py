"""Days, months and quarters that no calendar has, also beside one that could be read."""

import datetime
import re
from functools import lru_cache

_TIME = re.compile(
    r"(?<![\d/.,-])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>20\d\d)(?![\d/])|"
    r"ngày (?P<day2>\d{1,2}) tháng (?P<month2>\d{1,2}) năm (?P<year2>20\d\d)|"
    r"\b(?:quý|Quý) (?P<quarter>[IVX]{1,4}|\d)(?=[/.,;) ]|$)|"
    r"\b(?:tháng|Tháng) (?P<lone>\d\d)(?=/20\d\d)"
)
_QUARTERS = frozenset(("I", "II", "III", "IV", "1", "2", "3", "4"))


@lru_cache(maxsize=1024)
def impossible_time(text: str) -> str:
    """Return the first time of a text that no calendar has, "" if all of them could be."""
    if "/" not in text and "uý " not in text and "háng " not in text:
        return ""
    return next((found[0] for found in _TIME.finditer(text) if not _exists(found)), "")


def _exists(found: re.Match[str]) -> bool:
    if quarter := found["quarter"]:
        return quarter in _QUARTERS
    if month := found["lone"]:
        return 1 <= int(month) <= 12
    day, month, year = (found[name] or found[f"{name}2"] for name in ("day", "month", "year"))
    try:
        datetime.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
