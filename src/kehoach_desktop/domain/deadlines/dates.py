"""The first and last day that the dates of a deadline come to."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto
from itertools import pairwise, zip_longest

from kehoach_desktop.domain.days.month_steps import add_months
from kehoach_desktop.domain.deadlines.events import Count
from kehoach_desktop.domain.deadlines.modes import (
    Mode,
    counts_from,
    goes_onwards,
    is_listed,
    is_ranged,
    mode_of,
    narrows,
)
from kehoach_desktop.domain.deadlines.moments import Grain, Moment, is_day
from kehoach_desktop.domain.text.folded_text import MASK

_HEADED = re.compile(r" ?: ?(?:trong |vao |truoc |den )?")
_OF_MONTH = re.compile(
    r" ?[,(:-] ?(?:(?:xong|hoan thanh|cham nhat|muon nhat|truoc|han cuoi|vao|la|den|trong) )*"
)
# "trước 05/6 (báo cáo 6 tháng) và 05/12 (báo cáo năm)"
_BRACKET_BETWEEN = re.compile(r" ?\([^()]{2,40}\)(?: ?[,;]| va)(?: va)? ")
_DAY = timedelta(days=1)


class Link(Enum):
    """How a moment is joined to the next one."""

    NONE = auto()
    RANGE = auto()
    LIST = auto()


@dataclass(frozen=True, slots=True)
class Written:
    """A moment with the words before it and its link to the one after it."""

    moment: Moment
    mode: Mode
    link: Link = Link.NONE
    own_year: bool = False


@dataclass(frozen=True, slots=True)
class Dates:
    """What the dates come to."""

    start: date | None = None
    due: date | None = None


def joined_moments(text: str, found: list[Moment]) -> list[Written]:
    """Return the moments with their modes and links; what is missing in one comes from the next.

    "từ ngày 02 - 03/7/2026" gives the 02 its month, "Quý III và Quý IV/2026" its year.
    Impossible moments are left out, and join nothing.
    """
    written: list[Written] = []
    following: Moment | None = None
    for moment in reversed(_within_months(text, _under_years(text, found))):
        link, own_year = Link.NONE, moment.year is not None
        if following is not None and following.valid and moment.valid:
            between = text[moment.end : following.begin]
            if is_ranged(between):
                link = Link.RANGE
            elif is_listed(between) and not _names_day_only(moment, following):
                link = Link.LIST
        if link is not Link.NONE and following is not None:
            moment, link = _completed(moment, following, link)
        if moment.valid:
            mode = mode_of(text, moment.begin)
            if mode in (Mode.PLAIN, Mode.UNTIL) and goes_onwards(text, moment.end):
                mode = Mode.FROM
            written.append(Written(moment, mode, link, own_year))
        following = moment
    return _filled_from_before(text, written[::-1])


def _names_day_only(moment: Moment, following: Moment) -> bool:
    """Whether a day of every month follows a date: "từ 01/10/2026, ngày 05 hằng tháng"."""
    return following.grain is Grain.LONE_DAY and moment.grain is not Grain.LONE_DAY


def _under_years(text: str, found: list[Moment]) -> list[Moment]:
    """Give what stands behind a year and a colon that year: "Năm 2026: quý II; năm 2027: …"."""
    result: list[Moment] = []
    year: int | None = None
    for moment, following in zip_longest(found, found[1:]):
        if moment.grain is Grain.YEAR:
            year = None
            between = text[moment.end : following.begin] if following else ""
            if moment.year and following and _HEADED.fullmatch(between) and not following.year:
                year = moment.year
                continue
        elif year and moment.year is None and moment.offset is None:
            moment = replace(moment, year=year)
        result.append(moment)
    return result


def _within_months(text: str, found: list[Moment]) -> list[Moment]:
    """Give a day behind its month that month: "tháng 4, chậm nhất ngày 20".

    A month that begins something stays beside it: "từ tháng 4, đến ngày 20". Beside what
    recurs, a month is where that begins.
    """
    result: list[Moment] = []
    for moment in found:
        above = result[-1] if result else None
        if (
            above is not None
            and moment.grain is Grain.LONE_DAY
            and above.grain is Grain.MONTH
            and above.valid
            and len(above.months) == 1
            and not above.spread
            and MASK not in text
            and _OF_MONTH.fullmatch(text[above.end : moment.begin])
        ):
            at = (above.months[0], moment.first[1])
            if is_day(at[1] or 0, at[0], above.year):
                moment = replace(
                    moment, grain=Grain.DAY, first=at, last=at, year=above.year, offset=above.offset
                )
                if mode_of(text, above.begin) is not Mode.FROM:
                    result.pop()
        result.append(moment)
    return result


def _completed(moment: Moment, following: Moment, link: Link) -> tuple[Moment, Link]:
    if moment.grain is Grain.LONE_DAY and following.grain is Grain.DAY:
        at = (following.first[0], moment.first[1])
        moment = replace(moment, grain=Grain.DAY, first=at, last=at)
    if moment.grain is not following.grain and Grain.YEAR in (moment.grain, following.grain):
        return moment, Link.NONE
    if moment.year is None and moment.offset is None and following.grain is not Grain.LONE_DAY:
        year, offset = following.first_year or following.year, following.offset
        if _later(moment.first, following.first):
            year = None if year is None else year - 1
            offset = None if offset is None else offset - 1
        moment = replace(moment, year=year, offset=offset)
    return moment, link


def _later(first: tuple[int, int | None], other: tuple[int, int | None]) -> bool:
    return (first[0], first[1] or 1) > (other[0], other[1] or 1)


def _filled_from_before(text: str, written: list[Written]) -> list[Written]:
    """Give a moment that ends a range or list the year of the one before it.

    A "trước" before a list of dates holds for each of them, brackets between them or not.
    """
    for place in range(1, len(written)):
        before, item = written[place - 1], written[place]
        moment = item.moment
        listed = before.link is Link.LIST or (
            moment.grain is before.moment.grain is Grain.DAY
            and _BRACKET_BETWEEN.fullmatch(text, before.moment.end, moment.begin) is not None
        )
        if listed and before.mode is Mode.BEFORE and item.mode is Mode.PLAIN:
            item = written[place] = replace(item, mode=Mode.BEFORE)
        if before.link is Link.NONE or moment.year or moment.offset is not None:
            continue
        year, offset = before.moment.year, before.moment.offset
        if _later(before.moment.first, moment.last):
            year = None if year is None else year + 1
            offset = None if offset is None else offset + 1
        moment = replace(moment, year=year, offset=offset)
        written[place] = replace(item, moment=moment)
    return written


@dataclass(frozen=True, slots=True)
class _Dated:
    written: Written
    first: date
    last: date
    apart: bool = False
    """Whether time lies between it and the one after it, as in "tháng 12/2026; tháng 4/2027"."""

    @property
    def grain(self) -> Grain:
        return self.written.moment.grain

    @property
    def is_list(self) -> bool:
        """Whether it names several months or quarters: "từ quý I, quý III" ends with the last."""
        return len(self.written.moment.months) > 1


def date_range(
    items: list[Written],
    plan_year: int | None,
    *,
    text: str,
    count: Count | None = None,
    named_day_counts: bool = False,
    recurring: bool = False,
) -> Dates:
    """Return the start and due day of the moments; a year not written is ``plan_year``.

    ``count`` is a count of days that may run from one of the dates ("trong 10 ngày kể từ
    ngày 01/7/2026"). In a recurring deadline the first of several years is its start.
    A range that ends before it begins ("từ 20/5/2026 đến 10/5/2026") has no dates to be trusted.
    """
    dated = [_Dated(item, *days) for item in items if (days := _days(item.moment, plan_year))]
    if _runs_backwards(dated):
        return Dates()
    dated = _told_apart(_without_narrowed(_without_wider_years(dated), text))
    starts: list[date] = []
    dues: list[date] = []
    joined = Link.NONE
    for item, following in zip_longest(dated, dated[1:]):
        mode, link = item.written.mode, item.written.link
        spread = item.written.moment.spread
        opens = link is Link.RANGE or (
            link is Link.LIST and not item.apart and _is_stretch(item, following, text)
        )
        first_counts = item.grain is not Grain.YEAR or mode is Mode.FROM or recurring
        counted = _counted(item, count, text)
        if counted:
            dues.append(counted)
        elif mode is Mode.AFTER:
            starts.append(item.last + _DAY)
        elif mode is Mode.BEFORE:
            named = named_day_counts and item.grain is Grain.DAY
            dues.append(item.first if named else item.first - _DAY)
        elif recurring and mode is Mode.LAUNCH:
            # "Mỗi tháng một buổi, bắt đầu tháng 10" goes on.
            starts.append(item.first)
        elif mode is Mode.FROM and not (spread or item.is_list) and link is not Link.LIST:
            starts.append(item.first)
        else:
            shown = mode in (Mode.FROM, Mode.LAUNCH) or (joined is Link.NONE and (spread or opens))
            if first_counts and shown:
                starts.append(item.first)
            if link is not Link.RANGE:
                dues.append(item.last)
        joined = link
    start, due = min(starts, default=None), max(dues, default=None)
    # What is due before the stretch begins is where the work begins: "Quý I: …; quý II - IV: …".
    late = start is not None and any(day < start for day in dues)
    return Dates(None if late else start, due)


def _is_stretch(item: _Dated, following: _Dated | None, text: str) -> bool:
    """Whether listed times are one stretch: "tháng 3, 4", "ngày 15, 16/7", not "5/3 và 9/8".

    What does not follow right after is another time ("quý I; 6 tháng cuối năm").
    A semicolon makes two times of them: "Tháng 12/2026; tháng 4/2027".
    """
    if following is None:
        return False
    if item.grain is not following.grain and Grain.DAY not in (item.grain, following.grain):
        # "Tháng 3 và quý IV"; but "tháng 12/2025 và quý I/2026".
        return _years(item, following) and following.first - item.last == _DAY
    if item.grain is Grain.DAY:
        return following.grain is Grain.DAY and following.first - item.last == _DAY
    if Grain.DAY < item.grain < Grain.YEAR and following.first > item.last + _DAY:
        return False
    return ";" not in text[item.written.moment.end : following.written.moment.begin]


def _told_apart(dated: list[_Dated]) -> list[_Dated]:
    """Mark what does not reach the one after it where each is written with its own year."""
    return [
        item
        if following is None or following.first <= item.last + _DAY or not _years(item, following)
        else replace(item, apart=True)
        for item, following in zip_longest(dated, dated[1:])
    ]


def _years(item: _Dated, following: _Dated) -> bool:
    return item.written.own_year and following.written.own_year


def _runs_backwards(dated: list[_Dated]) -> bool:
    return any(
        item.written.link is Link.RANGE and item.first > following.last
        for item, following in pairwise(dated)
    )


def _days(moment: Moment, plan_year: int | None) -> tuple[date, date] | None:
    year = moment.year
    if year is None and plan_year is not None:
        if moment.spread and moment.offset is None and _later(moment.first, moment.last):
            # "Từ tháng 10 đến tháng 3": of which years, nobody has written.
            return None
        year = plan_year + (moment.offset or 0)
    if year is None or not 1900 <= year <= 2199 or moment.grain is Grain.LONE_DAY:
        return None
    return moment.days(year)


def _without_wider_years(dated: list[_Dated]) -> list[_Dated]:
    """Leave out a year where a finer date says more: "Kế hoạch năm 2026 … trước 15/3/2026"."""
    finer = [item for item in dated if item.grain is not Grain.YEAR]
    if not finer:
        return dated
    return [
        item
        for item in dated
        if item.grain is not Grain.YEAR
        or (
            item.written.mode is not Mode.PLAIN
            and not any(
                item.first <= other.last <= item.last
                # "từ ngày 01/3 đến hết năm": the year is where it ends.
                and not (item.written.mode is Mode.UNTIL and other.written.mode is Mode.FROM)
                for other in finer
            )
        )
    ]


def _without_narrowed(dated: list[_Dated], text: str) -> list[_Dated]:
    """Leave out a stretch that the limit right after it narrows: "Quý II (trước 15/6)"."""
    return [
        item
        for item, following in zip_longest(dated, dated[1:])
        if following is None
        or item.written.mode is Mode.FROM
        or following.grain >= item.grain
        or not item.first <= following.first <= item.last
        or not narrows(text[item.written.moment.end : following.written.moment.begin])
    ]


def _counted(item: _Dated, count: Count | None, text: str) -> date | None:
    begin = item.written.moment.begin
    if count is None or count.working or not count.end <= begin:
        return None
    if item.written.link is Link.RANGE:
        # "trong 20 ngày, từ 01/4 đến 20/4" has its own end.
        return None
    if item.grain is not Grain.DAY or not counts_from(text[count.end : begin]):
        return None
    if count.days is not None:
        return item.first + timedelta(days=count.days)
    return add_months(item.first, count.months or 0)
