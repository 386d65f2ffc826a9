"""Dates, months, quarters and years as they are written in a deadline."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

from kehoach_desktop.domain.folded_text import MASK


class Grain(IntEnum):
    """How fine a moment is written; coarser grains are greater."""

    LONE_DAY = 0
    DAY = 1
    MONTH = 2
    QUARTER = 3
    PART = 4
    YEAR = 5


@dataclass(frozen=True, slots=True)
class Moment:
    """A written stretch of time in a year, from month and day ``first`` to ``last``.

    A day of ``None`` is the month's first or last day. ``year`` is written, or is the
    plan's year plus ``offset`` ("năm sau" is 1). ``spread`` marks a written list or range
    ("quý III, IV"), whose single ``months`` (last months for quarters) are kept.
    An impossible date has ``valid`` false: it takes its place and is never corrected.
    """

    begin: int
    end: int
    grain: Grain
    first: tuple[int, int | None] = (1, None)
    last: tuple[int, int | None] = (12, None)
    year: int | None = None
    offset: int | None = None
    first_year: int | None = None
    spread: bool = False
    months: tuple[int, ...] = ()
    valid: bool = True

    def days(self, year: int) -> tuple[date, date] | None:
        """Return its first and last day in ``year``; ``None`` when there is no such day."""
        first_year = self.first_year or year
        try:
            last = date(year, self.last[0], self.last[1] or monthrange(year, self.last[0])[1])
            first = date(first_year, self.first[0], self.first[1] or 1)
            if first > last and self.first_year is None:
                first = date(year - 1, self.first[0], self.first[1] or 1)
        except ValueError:
            return None
        return (first, last) if first <= last else None


_Y = r"(?:19|2[01])\d\d(?!\d)"
_REL = "sau|toi|ke tiep|tiep theo|lien ke|nay"
# "/2026", " năm 2026", "/ năm 2026", ", năm 2026", " của năm 2026", "-2026", "/26", " năm sau"
_IN_YEAR = (
    rf"(?: ?(?:[/.,-] ?)?(?:(?:cua|trong) )?(?:nam ?)?(?P<{{0}}_y>{_Y})(?! ?%)"
    rf"|/(?P<{{0}}_s>[2-6]\d)(?![\w/.-])|,? (?:cua )?nam (?P<{{0}}_r>{_REL})\b)"
)
_AND = r" ?(?:,|;|va|&|\+|-|den|toi|hoac)(?: (?:het|cuoi))?(?: ?(?:ngay|thang|quy))? ?"
_ITEM_END = r"(?= ?(?:[/,.;:)&+~-]|$)| (?:va|den|toi|hoac|nam|hang|moi|thang|quy|cua|trong)\b)"
_NUMBER_WORDS = {
    **{"mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8},
    **{"chin": 9, "muoi": 10, "muoi mot": 11, "muoi hai": 12},
    **{"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6},
}
_WORD = "muoi mot|muoi hai|muoi|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin"
_BEFORE_YEAR = rf"(?= ?(?:/|,? ?nam) ?{_Y})"

_SCAN = re.compile(
    "|".join(
        (
            # 6 tháng đầu năm 2026, nửa cuối năm, 9 tháng năm 2026
            r"(?P<part>\b(?P<pn>\d{1,2}|sau|chin|ba) thang(?: (?P<pe>dau|cuoi) nam| nam(?= ?\d{4}))"
            rf"(?: ?,? ?(?P<p_y>{_Y})| (?P<p_r>{_REL})\b)?)",
            r"(?P<half>\bnua (?P<he>dau|cuoi)(?: cua)? nam"
            rf"(?: ?,? ?(?P<h_y>{_Y})| (?P<h_r>{_REL})\b)?)",
            # thượng, trung, hạ tuần tháng 6
            r"(?P<ten>\b(?P<tn>thuong|trung|ha) tuan thang (?P<tm>\d{1,2})(?!\d)"
            rf"{_IN_YEAR.format('t')}?)",
            # quý II/2026, quý III, IV năm 2025
            r"(?P<quarter>\bquy ?(?P<qs>(?:[ivx]{1,4}|\d{1,2})(?!\w)"
            rf"(?:{_AND}(?:[ivx]{{1,4}}|\d{{1,2}})(?!\w){_ITEM_END})*+|(?:{_WORD}){_BEFORE_YEAR})"
            rf"{_IN_YEAR.format('q')}?)",
            rf"(?P<qq>\bq\.? ?(?P<qqn>iv|i{{1,3}}|\d)(?!\w){_IN_YEAR.format('qq')})",
            # ngày 25 tháng 5 năm 2025, ngày 02-03 tháng 7
            r"(?P<day>(?P<dp>\bngay ?)?(?<![\w/.])(?P<da>\d{1,2})(?:" + _AND + r"(?P<db>\d{1,2}))?"
            rf" ?/?-? ?thang ?(?P<dm>\d{{1,2}})(?![\w]){_IN_YEAR.format('d')}?)",
            # tháng 8/2025, tháng 3-5/2026, T8/2025
            r"(?P<month>\bthang ?(?P<ms>\d{1,2}(?!\w)(?! ?/ ?\d{1,2} ?/)"
            rf"(?:{_AND}\d{{1,2}}(?![\w%])(?! ?/ ?\d{{1,2}} ?/){_ITEM_END})*+"
            rf"|(?:{_WORD}){_BEFORE_YEAR}){_IN_YEAR.format('m')}?)",
            rf"(?P<tt>\bt\.? ?(?P<ttn>\d{{1,2}}) ?[/.-] ?(?P<tty>{_Y}))",
            # 30/6/2026, 30-6-2026, 02-03/7/2026, 6/2025, 2026-2030, 2028, 10/4
            r"(?P<chain>\b(?:ngay ?)?(?<![\w/.])(?P<cn>\d{1,4}(?:(?: ?/ ?|[.-])\d{1,4})*+)(?![\w/]| ?%)"
            rf"(?:,? ?(?:cua )?nam (?:(?P<c_y>{_Y})|(?P<c_r>{_REL})\b))?)",
            # cuối năm, hết năm, trong năm; năm sau, năm nay
            rf"(?P<rel>\bnam (?P<rr>{_REL})\b)",
            r"(?P<this>\b(?:cuoi|het|trong) nam(?! ?\d| hoc| [a-z]* ?tai)\b)",
            r"(?P<lastday>\bngay cuoi(?: cung)? (?:cua )?(?:hang |moi )?thang(?! ?\d))",
        )
    )
)


def moments(text: str) -> Iterator[Moment]:
    """Yield the moments written in folded text, in order; impossible ones as not valid."""
    for found in _SCAN.finditer(text):
        moment = _READERS[found.lastgroup or ""](found, text)
        if moment is not None:
            yield moment


def _written_year(found: re.Match[str], key: str) -> tuple[int | None, int | None]:
    groups = found.groupdict()
    if year := groups.get(f"{key}_y"):
        return int(year), None
    if short := groups.get(f"{key}_s"):
        return 2000 + int(short), None
    if relative := groups.get(f"{key}_r"):
        return None, 0 if relative == "nay" else 1
    return None, None


def _part(found: re.Match[str], _text: str) -> Moment:
    key = "p" if found["part"] is not None else "h"
    written = found["pn"] if key == "p" else "6"
    months = _NUMBER_WORDS.get(written) or int(written)
    year, offset = _written_year(found, key)
    moment = Moment(*found.span(), Grain.PART, year=year, offset=offset)
    if not 1 <= months <= 12:
        return replace(moment, valid=False)
    if (found["pe"] if key == "p" else found["he"]) == "cuoi":
        return replace(moment, first=(13 - months, None))
    return replace(moment, last=(months, None))


def _ten_days(found: re.Match[str], _text: str) -> Moment:
    month = int(found["tm"])
    year, offset = _written_year(found, "t")
    begin, end = {"thuong": (1, 10), "trung": (11, 20), "ha": (21, None)}[found["tn"]]
    return Moment(
        *found.span(),
        Grain.PART,
        (month, begin),
        (month, end),
        year,
        offset,
        valid=1 <= month <= 12,
    )


def _numbers(written: str) -> list[int]:
    items = re.findall(
        rf"\d+|[ivx]+(?!\w)|\b(?:{_WORD})\b", re.sub(r"\b(?:va|den|toi)\b", " ", written)
    )
    return [int(item) if item.isdigit() else _NUMBER_WORDS.get(item, 0) for item in items]


def _quarter(found: re.Match[str], _text: str) -> Moment:
    key, written = ("q", found["qs"]) if found["quarter"] is not None else ("qq", found["qqn"])
    year, offset = _written_year(found, key)
    numbers = _numbers(written)
    valid = bool(numbers) and all(1 <= number <= 4 for number in numbers)
    return _of_months(
        found, Grain.QUARTER, [number * 3 for number in numbers], 2, valid, year, offset
    )


def _month(found: re.Match[str], _text: str) -> Moment:
    year, offset = _written_year(found, "m")
    numbers = _numbers(found["ms"])
    valid = bool(numbers) and all(1 <= number <= 12 for number in numbers)
    return _of_months(found, Grain.MONTH, numbers, 0, valid, year, offset)


def _short_month(found: re.Match[str], _text: str) -> Moment:
    month = int(found["ttn"])
    valid = 1 <= month <= 12
    return _of_months(found, Grain.MONTH, [month], 0, valid, int(found["tty"]), None)


def _of_months(
    found: re.Match[str],
    grain: Grain,
    last_months: list[int],
    back: int,
    valid: bool,
    year: int | None,
    offset: int | None,
) -> Moment:
    moment = Moment(*found.span(), grain, year=year, offset=offset, valid=valid)
    if not valid:
        return moment
    return replace(
        moment,
        first=(last_months[0] - back, None),
        last=(last_months[-1], None),
        spread=len(last_months) > 1,
        months=tuple(last_months),
    )


def _day(found: re.Match[str], _text: str) -> Moment | None:
    year, offset = _written_year(found, "d")
    if found["dp"] is None and year is None:
        return None
    month, first = int(found["dm"]), int(found["da"])
    last = int(found["db"] or first)
    return Moment(
        *found.span(),
        Grain.DAY,
        (month, first),
        (month, last),
        year,
        offset,
        spread=last != first,
        valid=_is_day(first, month, year) and _is_day(last, month, year),
    )


def _is_day(day: int, month: int, year: int | None) -> bool:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


# "trước 15 hằng tháng", "ngày 15 và 30 hằng tháng": the rhythm after it is masked.
_BARE_DAY = re.compile(r"(?:,|\b(?:truoc|nhat|den|vao|va)) ?$")
_STANDS_BEFORE_YEAR = re.compile(
    r"(?:^|[(,;/&+~-]|(?<!\d):|\b(?:nam|den|toi|truoc|trong|het|tu|doan|ky|cuoi|vao|ke|sau|va|sach)) ?$"
)
_NEEDS_NOTHING_AFTER = re.compile(r"(?:^|[(,;:/&+-]) ?$")
_NOTHING_AFTER = re.compile(r" ?(?:$|[),;.:/&+~-]| (?:va|den|toi|tro|hoac)\b)")
_STANDS_BEFORE_DAY = re.compile(
    r"(?:^|[(,;:&+~-]|\b(?:ngay|truoc|den|toi|het|tu|nhat|vao|han|va|la|qua|hang|moi)) ?$"
)


def _chain(found: re.Match[str], text: str) -> Moment | None:
    """Read numbers joined by "/", "." or "-": a date, a month, years, or a range of them."""
    span, written = found.span(), found["cn"].replace(" ", "")
    year, offset = _written_year(found, "c")
    before = text[max(0, span[0] - 12) : span[0]]
    named = found[0].startswith("ngay")
    parts = [int(part) for part in re.split("[/.-]", written)]
    marks = set(re.sub(r"\d", "", written))
    if len(parts) == 1:
        return _single(found, text, parts[0], named, before)
    if parts[-1] < 100 and len(parts) == 3 and len(marks) == 1 and "-" not in marks:
        parts[-1] += 2000
    moment = Moment(*span, Grain.DAY, valid=False)
    if len(parts) == 2 and marks == {"."} and not _is_year(parts[1]):
        return None
    if len(marks) == 1:
        return _plain_chain(
            moment,
            parts,
            marks.pop(),
            year,
            offset,
            named
            or bool(year)
            or offset is not None
            or _STANDS_BEFORE_DAY.search(before) is not None,
        )
    left, dash, right = written.partition("-")
    if not dash or "-" in right:
        return moment
    ends = [[int(part) for part in re.split("[/.]", side)] for side in (left, right)]
    return _range_chain(moment, ends[0], ends[1], year, offset)


def _is_year(number: int) -> bool:
    return 1900 <= number <= 2199


def _single(
    found: re.Match[str], text: str, number: int, named: bool, before: str
) -> Moment | None:
    begin, end = found.span()
    if named:
        if len(found["cn"]) > 2:
            return None
        day = (1, number)
        return Moment(begin, end, Grain.LONE_DAY, day, day, valid=1 <= number <= 31)
    if number <= 31 and _BARE_DAY.search(before) and text[end : end + 2].strip() == MASK:
        return Moment(begin, end, Grain.LONE_DAY, (1, number), (1, number), valid=number > 0)
    if not _is_year(number) or _STANDS_BEFORE_YEAR.search(before) is None:
        return None
    if _NEEDS_NOTHING_AFTER.search(before) and not _NOTHING_AFTER.match(text, end):
        return None
    return Moment(begin, end, Grain.YEAR, year=number)


def _plain_chain(
    moment: Moment, parts: list[int], mark: str, year: int | None, offset: int | None, dated: bool
) -> Moment | None:
    match parts:
        case [day, month, written] if _is_year(written):
            return _on_day(moment, day, month, written)
        case [written, month, day] if _is_year(written):
            return _on_day(moment, day, month, written)
        case [first, last] if _is_year(first) and _is_year(last):
            if mark != "-" or first > last:
                return moment
            return replace(
                moment, grain=Grain.YEAR, year=last, first_year=first, spread=True, valid=True
            )
        case [month, written] if _is_year(written):
            whole = (month, None)
            valid = 1 <= month <= 12
            return replace(
                moment,
                **dict(grain=Grain.MONTH, first=whole, last=whole, months=(month,)),
                year=written,
                valid=valid,
            )
        case [day, month] if mark == "/" and dated:
            return replace(_on_day(moment, day, month, year), offset=offset)
        case [_, _]:
            return None
    return moment


def _on_day(moment: Moment, day: int, month: int, year: int | None) -> Moment:
    at = (month, day)
    return replace(moment, first=at, last=at, year=year, valid=_is_day(day, month, year))


def _range_chain(
    moment: Moment, left: list[int], right: list[int], year: int | None, offset: int | None
) -> Moment:
    """Read "02-03/7/2026", "28/6-03/7/2026", "3-5/2026", "10/2026-3/2027"."""
    if len(right) == 2 and _is_year(right[1]):
        if len(left) == 2 and not _is_year(left[1]) or len(left) > 2:
            return moment
        first_year = left[1] if len(left) == 2 else None
        if not (1 <= left[0] <= 12 and 1 <= right[0] <= 12):
            return moment
        months = (left[0], None), (right[0], None)
        return replace(
            moment,
            **dict(grain=Grain.MONTH, first=months[0], last=months[1], first_year=first_year),
            **dict(year=right[1], spread=True, valid=True, months=(left[0], right[0])),
        )
    if len(right) == 3 and _is_year(right[2]):
        year = right[2]
    elif len(right) != 2:
        return moment
    first_year = left[2] if len(left) == 3 else None
    first = (left[1] if len(left) > 1 else right[1], left[0])
    last = (right[1], right[0])
    valid = _is_day(first[1], first[0], first_year or year) and _is_day(last[1], last[0], year)
    return replace(
        moment,
        **dict(first=first, last=last, first_year=first_year, year=year, offset=offset),
        **dict(spread=True, valid=valid and len(left) <= 3),
    )


def _relative(found: re.Match[str], _text: str) -> Moment:
    return Moment(*found.span(), Grain.YEAR, offset=0 if found["rr"] == "nay" else 1)


def _this_year(found: re.Match[str], _text: str) -> Moment:
    return Moment(*found.span(), Grain.YEAR, offset=0)


def _last_day(found: re.Match[str], _text: str) -> Moment:
    return Moment(*found.span(), Grain.LONE_DAY, (1, 31), (1, 31))


_READERS = {
    "part": _part,
    "half": _part,
    "ten": _ten_days,
    "quarter": _quarter,
    "qq": _quarter,
    "day": _day,
    "month": _month,
    "tt": _short_month,
    "chain": _chain,
    "rel": _relative,
    "this": _this_year,
    "lastday": _last_day,
}
