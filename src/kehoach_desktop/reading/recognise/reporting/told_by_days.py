"""Rhythms that no word tells but their days: 10/6 and 10/12, the last working day of the month."""

import re
from collections.abc import Sequence

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.reading.recognise.reporting.duty_days import (
    Moment,
    frequencies_of,
    is_before,
    moment_of,
    month_of,
    year_of,
)
from kehoach_desktop.reading.recognise.reporting.report_verbs import SAID
from kehoach_desktop.reading.recognise.reporting.rhythm_patterns import ITEM

# Patterns run over folded text.
_EACH_WEEKDAY = re.compile(
    r"\b(?:moi|hang) (?:sang |chieu |toi )?(?:ngay )?"
    r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b"
)
# "vào ngày làm việc cuối cùng của tháng", "thứ Sáu tuần cuối của quý", "đầu tháng".
_AT_END = re.compile(
    r"\b(?:ngay (?:lam viec )?|tuan )(?:cuoi(?: cung)?|dau(?: tien)?)(?: cua)?"
    r"(?: (?:hang|moi|cac))* "
    rf"(?P<items>{ITEM})(?! ?\d)"
)
_WORK_FIRST = re.compile(
    r"\b(?:hoan thanh|xay dung (?:va )?(?:ban hanh )?ke hoach|ban hanh|thanh lap)\b"
)
_LAST_DAY = 31
_YEAR_ENDS = (11, 12)
_HALF_ENDS = (5, 6, 7)
_MONTHS_DUE = {Frequency.HALF_YEARLY: _HALF_ENDS, Frequency.YEARLY: (*_YEAR_ENDS, 1)}


def by_the_calendar(
    days: Sequence[re.Match[str]], words: str, *, ahead: bool = False
) -> list[Moment]:
    """Return the reports whose bare days tell the rhythm: 10/6 and 10/12, or 15/12 alone.

    A report due at the end of the year is the year's; one by another day alone is made once
    and is no duty. With ``ahead`` only days count that all stand before "báo cáo".
    """
    if _WORK_FIRST.search(words):
        return []
    said = words.find("bao c")
    # "Trước ngày 14/6 và trước ngày 14/12, Phòng A báo cáo …"
    both = len(days) > 1 and all(day.end() < said for day in days)
    yearly = [day for day in days if month_of(day) in _YEAR_ENDS and (both or said < day.start())]
    half = [day for day in days if month_of(day) in _HALF_ENDS and (both or said < day.start())]
    if said < 0 or not yearly or (both and not half) or (ahead and not both):
        return []
    before = any(is_before(day) for day in days)
    return [
        Moment(frequency, day.start(), int(day["day"]), month_of(day), before, year_of(day))
        for frequency, ones in ((Frequency.HALF_YEARLY, half), (Frequency.YEARLY, yearly))
        for day in ones[:1]
    ]


def with_days_ahead(found: list[Moment], days: Sequence[re.Match[str]]) -> list[Moment]:
    """Give the longer rhythms the days named ahead of them, each by its month.

    "Trước ngày 10/6 và trước ngày 25/11 báo cáo kết quả 6 tháng và năm": the half year's day is
    the one in the middle of the year, the year's the one at its end.
    """
    given: list[Moment] = []
    for moment in found:
        months = _MONTHS_DUE.get(moment.frequency, ())
        ahead = [day for day in days if day.end() <= moment.start and month_of(day) in months]
        if moment.day is None and len(ahead) == 1:
            given.append(moment_of(ahead[0], moment.frequency))
        else:
            given.append(moment)
    return given


def by_their_end(words: str, days: Sequence[re.Match[str]] = ()) -> list[Moment]:
    """Return the rhythms that only their end tells: "vào ngày làm việc cuối của tháng".

    Of "ngày 15 và ngày cuối tháng" the bare day is of each month too.
    """
    found: list[Moment] = []
    if weekly := _EACH_WEEKDAY.search(words):
        found.append(Moment(Frequency.WEEKLY, weekly.start()))
    for one in _AT_END.finditer(words):
        if "gui" in words or SAID.search(words):
            named = frequencies_of(one["items"])
            bare = [day for day in days if month_of(day) is None and day.end() < one.start()]
            if Frequency.MONTHLY in named and bare:
                found += [moment_of(day, Frequency.MONTHLY) for day in bare]
                found.append(Moment(Frequency.MONTHLY, one.start(), _LAST_DAY))
                continue
            found += [Moment(each, one.start()) for each in named]
    return found
