"""Finds the moments written in a deadline."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kehoach_desktop.domain.deadlines.chains import Chain, read_chain
from kehoach_desktop.domain.deadlines.moments import Grain, Moment, MonthDay, is_day
from kehoach_desktop.domain.deadlines.patterns import (
    ITEM,
    JOINING,
    LIMITS,
    LUNAR,
    NUMBER_WORDS,
    RANGED,
    SCAN,
)

_PARTS: dict[str, tuple[int, int | None]] = {
    "thuong tuan": (1, 10),
    "trung tuan": (11, 20),
    "ha tuan": (21, None),
    "nua dau": (1, 15),
    "nua cuoi": (16, None),
}
_LAST_WEEK = 5
_COMMON_YEAR = 2001
_TO_LAST = {"dau": 2, "giua": 1, "cuoi": 0}
"""So many months lie between a month of a quarter and its last."""


def moments(text: str) -> Iterator[Moment]:
    """Yield the moments written in folded text, in order; impossible ones as not valid."""
    for found in SCAN.finditer(text):
        kind = found.lastgroup or ""
        moment = _chain(found, text) if kind == "chain" else _worded(found, kind)
        if moment is not None:
            yield replace(moment, valid=False) if LUNAR.match(text, moment.end) else moment


def _worded(found: re.Match[str], kind: str) -> Moment | None:
    match kind:
        case "part" | "half":
            return _part(found, kind)
        case "ten":
            return _ten_days(found)
        case "quarter" | "short_quarter" | "bare_quarter":
            return _of_months(found, kind, Grain.QUARTER, 3)
        case "month" | "short_month" | "short_months":
            return _of_months(found, kind, Grain.MONTH, 1)
        case "quarter_day":
            return _day_of_quarter(found)
        case "days":
            return _day_of_months(found)
        case "day":
            return _day(found)
        case "last_day":
            return Moment(*found.span(), Grain.LONE_DAY, (1, 31), (1, 31))
        case _:
            _year, offset = _written_year(found, kind)
            return Moment(*found.span(), Grain.YEAR, offset=offset or 0)


def _written_year(found: re.Match[str], kind: str) -> tuple[int | None, int | None]:
    """Return the year written after a moment, or how many years after the plan's it is."""
    groups = found.groupdict()
    if year := groups.get(f"{kind}_y"):
        return int(year), None
    if short := groups.get(f"{kind}_s"):
        return 2000 + int(short), None
    if relative := groups.get(f"{kind}_r"):
        return None, {"nay": 0, "truoc": -1}.get(relative, 1)
    return None, None


def _chain(found: re.Match[str], text: str) -> Moment | None:
    year, offset = _written_year(found, "chain")
    written = found["chain_n"].replace(" ", "")
    named_day = found[0].startswith("ngay")
    return read_chain(Chain(*found.span(), written, named_day, year, offset, text))


def _part(found: re.Match[str], kind: str) -> Moment:
    months = _number(found["part_n"]) if kind == "part" else 6
    year, offset = _written_year(found, kind)
    moment = Moment(*found.span(), Grain.PART, year=year, offset=offset)
    if not 1 <= months <= 12:
        return replace(moment, valid=False)
    if found[f"{kind}_end"] == "cuoi":
        return replace(moment, first=(13 - months, None))
    return replace(moment, last=(months, None))


def _ten_days(found: re.Match[str]) -> Moment:
    """Read ten days, a half or a week of a month; its first week is its first seven days."""
    month = int(found["ten_m"])
    begin, end = _PARTS.get(found["ten_n"]) or _week(found["ten_n"])
    first: MonthDay = (month, begin)
    return _valid_if(1 <= month <= 12, found, "ten", Grain.PART, first, (month, end))


def _week(words: str) -> tuple[int, int | None]:
    number = _number(words.removesuffix(" tien").rsplit(" ", 1)[-1]) or 1
    return 7 * number - 6, 7 * number if number < _LAST_WEEK else None


def _day(found: re.Match[str]) -> Moment | None:
    year, _offset = _written_year(found, "day")
    named = found["day_named"] is not None or LIMITS.search(found.string, 0, found.start())
    if not named and year is None:
        return None
    month, first = int(found["day_m"]), int(found["day_n"])
    last = int(found["day_to"] or first)
    valid = is_day(first, month, year) and is_day(last, month, year)
    return _valid_if(valid, found, "day", Grain.DAY, (month, first), (month, last))


def _day_of_quarter(found: re.Match[str]) -> Moment:
    """Read a day in the first, second or third month of a quarter."""
    quarter, day = _number(found["quarter_day_q"]), int(found["quarter_day_n"])
    at = (3 * quarter - _TO_LAST[found["quarter_day_at"]], day)
    year, _offset = _written_year(found, "quarter_day")
    return _valid_if(is_day(day, at[0], year), found, "quarter_day", Grain.DAY, at, at)


def _day_of_months(found: re.Match[str]) -> Moment:
    """Read one day of several months: the last is the day, all months are kept.

    "Ngày 31 tháng 3, 6" is the last day of the month that has no such day.
    """
    day, months = int(found["days_n"]), tuple(map(int, ITEM.findall(found["days_m"])))
    year, _offset = _written_year(found, "days")
    valid = any(is_day(day, month, year) for month in months)
    valid = valid and all(is_day(1, month, year) for month in months)
    last = (months[-1], day)
    if valid and not is_day(day, months[-1], year):
        last = (months[-1], monthrange(year or _COMMON_YEAR, months[-1])[1])
    moment = _valid_if(valid, found, "days", Grain.DAY, last, last)
    return replace(moment, months=months, each_day=day)


def _valid_if(
    valid: bool, found: re.Match[str], kind: str, grain: Grain, first: MonthDay, last: MonthDay
) -> Moment:
    year, offset = _written_year(found, kind)
    spread = grain is Grain.DAY and first != last
    return Moment(*found.span(), grain, first, last, year, offset, spread=spread, valid=valid)


def _of_months(found: re.Match[str], kind: str, grain: Grain, length: int) -> Moment:
    """Read a month or quarter, or several; ``length`` is 1 or 3 months."""
    written = found[f"{kind}_n"]
    numbers = [_number(item) for item in ITEM.findall(JOINING.sub(" ", written))]
    valid = bool(numbers) and all(1 <= number <= 12 // length for number in numbers)
    year, offset = _written_year(found, kind)
    moment = Moment(*found.span(), grain, year=year, offset=offset, valid=valid)
    if not valid:
        return moment
    ranged = RANGED.search(written) is not None
    last_months = [number * length for number in numbers]
    return replace(
        moment,
        first=(last_months[0] - length + 1, None),
        last=(last_months[-1], None),
        spread=len(numbers) > 1 and (ranged or not _leave_gaps(last_months, length)),
        months=tuple(last_months[-1:] if ranged else last_months),
    )


def _leave_gaps(months: list[int], length: int) -> bool:
    """Whether months or quarters in order do not all follow one another: "tháng 5, tháng 10"."""
    steps = [later - earlier for earlier, later in pairwise(months)]
    return min(steps, default=0) > 0 and max(steps, default=0) > length


def _number(written: str) -> int:
    return int(written) if written.isdigit() else NUMBER_WORDS.get(written, 0)
