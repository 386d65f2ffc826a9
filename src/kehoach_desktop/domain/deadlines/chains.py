"""Numbers joined by "/", "." or "-": a date, a month, years, or a range of them."""

import re
from dataclasses import dataclass, replace

from kehoach_desktop.domain.deadlines.moments import Grain, Moment, MonthDay, is_day, is_year
from kehoach_desktop.domain.deadlines.patterns import (
    BARE_DAY,
    CLOSES,
    LIMITED_DASH,
    NAMED_DAY,
    OPENS,
    STANDS_BEFORE_DAY,
    STANDS_BEFORE_YEAR,
)
from kehoach_desktop.domain.text.folded_text import MASK

_MARK = re.compile("[/.-]")
_LOOK_BACK = 12
_MONTHS = 12
_LOOK_BACK_FOR_NAME = 70
_NAMED_BEFORE = re.compile(r"\bngay \d{1,2}/\d{1,2}(?:/20\d\d)?[^\d]{4,60}$")
_DONE = re.compile(r"\b(?:thanh|xong) $")
# "trước 30.9": only right behind such a word two numbers with a point are a day and month.
# "các ngày 05, 15, 25 hằng tháng": up to the rhythm, which is masked.
_FURTHER_DAYS = re.compile(
    rf"(?:(?: ?[,;] ?(?:va )?| va )(?:ngay )?\d{{1,2}}(?! ?[/\d.]))* ?{MASK}"
)
_LIMITED = re.compile(r"\b(?:truoc|ngay|den|het|nhat) $|^ngay ")


@dataclass(frozen=True, slots=True)
class Chain:
    """Joined numbers with what stands around them; ``year`` or ``offset`` follow as words."""

    begin: int
    end: int
    written: str
    named_day: bool
    year: int | None
    offset: int | None
    text: str

    @property
    def before(self) -> str:
        """The few letters before the chain."""
        return self.text[max(0, self.begin - _LOOK_BACK) : self.begin]

    @property
    def impossible(self) -> Moment:
        """A moment that takes this place and means nothing."""
        return Moment(self.begin, self.end, Grain.DAY, valid=False)


def read_chain(chain: Chain) -> Moment | None:
    """Return the moment; an impossible one for no such date, ``None`` for no date at all."""
    numbers = [int(number) for number in _MARK.split(chain.written)]
    marks = set(_MARK.findall(chain.written))
    if not marks:
        return _single(chain, numbers[0])
    if len(marks) == 1:
        return _plain(chain, numbers, marks.pop())
    left, dash, right = chain.written.partition("-")
    if not dash or "-" in right:
        return chain.impossible
    sides = [[int(number) for number in _MARK.split(side)] for side in (left, right)]
    return _range(chain, *sides)


def _single(chain: Chain, number: int) -> Moment | None:
    at = (1, number)
    lone = Moment(chain.begin, chain.end, Grain.LONE_DAY, at, at, valid=1 <= number <= 31)
    if chain.named_day:
        return lone if number < 100 else None
    before = chain.before
    if lone.valid and BARE_DAY.search(before) and _FURTHER_DAYS.match(chain.text, chain.end):
        return lone
    if not is_year(number) or STANDS_BEFORE_YEAR.search(before) is None:
        return None
    if OPENS.search(before) and not CLOSES.match(chain.text, chain.end):
        return None
    return Moment(chain.begin, chain.end, Grain.YEAR, year=number)


def _plain(chain: Chain, numbers: list[int], mark: str) -> Moment | None:
    match numbers:
        case [day, month, year] if is_year(year):
            return _day(chain, day, month, year)
        case [year, month, day] if is_year(year):
            return _day(chain, day, month, year)
        case [day, month, short] if short < 100 and mark != "-":
            return _day(chain, day, month, 2000 + short)
        case [first, last] if is_year(first) and is_year(last):
            if mark != "-" or first > last:
                return chain.impossible
            return replace(
                _possible(chain), grain=Grain.YEAR, year=last, first_year=first, spread=True
            )
        case [month, year] if is_year(year):
            return _months(chain, month, month, year, None)
        case [day, month] if mark == "/" and _is_dated(chain):
            return replace(_day(chain, day, month, chain.year), offset=chain.offset)
        case [day, month] if mark == "." and _LIMITED.search(chain.before):
            return replace(_day(chain, day, month, chain.year), offset=chain.offset)
        case [day, month] if mark == "-" and (dashed := _dashed(chain, day, month)):
            return dashed
        case [_, _]:
            # A share or a plain range of numbers: "17/99 xã", "35-45 ngày", "1.5".
            return None
    return chain.impossible


def _dashed(chain: Chain, day: int, other: int) -> Moment | None:
    """Read "trước 20-10" as a day, "ngày 20-25 hằng tháng" as the last of those days."""
    if chain.text[chain.end :][:2].strip() == MASK:
        at = (1, other)
        lone = replace(_possible(chain), grain=Grain.LONE_DAY, first=at, last=at)
        return lone if chain.named_day and day < other <= 31 else None
    before = chain.text[max(0, chain.begin - _LOOK_BACK) : chain.begin]
    limited = LIMITED_DASH.search(f"{before}ngay" if chain.named_day else before)
    # "ngày 31-5", "31-5" alone: what can be no stretch of days and no share.
    alone = chain.begin == 0 and chain.end == len(chain.text) and day > _MONTHS
    named = chain.named_day or alone or _DONE.search(before) is not None
    if other > _MONTHS or not CLOSES.match(chain.text, chain.end):
        return None
    if limited is None and not (named and day > other):
        return None
    return replace(_day(chain, day, other, chain.year), offset=chain.offset)


def _possible(chain: Chain) -> Moment:
    return Moment(chain.begin, chain.end, Grain.DAY)


def _is_dated(chain: Chain) -> bool:
    if chain.named_day or chain.year is not None or chain.offset is not None:
        return True
    first, _, second = chain.written.partition("/")
    if _DONE.search(chain.before) and int(first) > int(second):
        # "Hoàn thành 30/6"; "hoàn thành 2/3" is a share.
        return True
    if STANDS_BEFORE_DAY.search(chain.before) is not None:
        return True
    if CLOSES.match(chain.text, chain.end) is None:
        return False
    if int(first) > int(second) and _NAMED_BEFORE.search(chain.text, 0, chain.begin):
        # "Hội thi cấp xã ngày 15/5, dự thi cấp tỉnh 20/7": a day beside a day.
        return True
    named = NAMED_DAY.search(chain.text, max(0, chain.begin - _LOOK_BACK_FOR_NAME), chain.begin)
    return named is not None


def _day(chain: Chain, day: int, month: int, year: int | None) -> Moment:
    return _days(chain, (month, day), (month, day), None, year)


def _days(
    chain: Chain, first: MonthDay, last: MonthDay, first_year: int | None, year: int | None
) -> Moment:
    if not (is_day(first[1] or 0, first[0], first_year or year)):
        return chain.impossible
    if not (is_day(last[1] or 0, last[0], year)):
        return chain.impossible
    return replace(
        _possible(chain),
        first=first,
        last=last,
        first_year=first_year,
        year=year,
        spread=first != last or first_year is not None,
    )


def _months(chain: Chain, first: int, last: int, year: int, first_year: int | None) -> Moment:
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return chain.impossible
    return replace(
        _possible(chain),
        grain=Grain.MONTH,
        first=(first, None),
        last=(last, None),
        first_year=first_year,
        year=year,
        spread=first != last or first_year is not None,
        months=(last,),
    )


def _range(chain: Chain, left: list[int], right: list[int]) -> Moment:
    """Read "02-03/7/2026", "28/6-03/7/2026", "3-5/2026", "10/2026-3/2027"."""
    match left, right:
        case [[first], [last, year]] if is_year(year):
            return _months(chain, first, last, year, None)
        case [[first, first_year], [last, year]] if is_year(year) and is_year(first_year):
            return _months(chain, first, last, year, first_year)
        case [[day], [last_day, month, year]] if is_year(year):
            return _days(chain, (month, day), (month, last_day), None, year)
        case [[day, month], [last_day, last_month, year]] if is_year(year):
            return _days(chain, (month, day), (last_month, last_day), None, year)
        case [[day, month, first_year], [last_day, last_month, year]] if is_year(year):
            return _days(chain, (month, day), (last_month, last_day), first_year, year)
        case [[day], [last_day, month]]:
            days = _days(chain, (month, day), (month, last_day), None, chain.year)
        case [[day, month], [last_day, last_month]]:
            days = _days(chain, (month, day), (last_month, last_day), None, chain.year)
        case _:
            return chain.impossible
    return replace(days, offset=chain.offset)
