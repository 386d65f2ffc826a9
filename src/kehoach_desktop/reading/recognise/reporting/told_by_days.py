"""Rhythms that no word tells but their days: 10/6 and 10/12, the last working day of the month."""

import re

from kehoach_desktop.domain.deadline import Frequency
from kehoach_desktop.reading.recognise.reporting.duty_days import (
    Moment,
    frequencies_of,
    is_before,
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
_YEAR_ENDS = (11, 12)
_HALF_ENDS = (5, 6, 7)


def by_the_calendar(days: list[re.Match[str]], words: str) -> list[Moment]:
    """Return the reports whose bare days tell the rhythm: 10/6 and 10/12, or 15/12 alone.

    A report due at the end of the year is the year's; one by another day alone is made once
    and is no duty.
    """
    if _WORK_FIRST.search(words):
        return []
    yearly = [
        day for day in days if month_of(day) in _YEAR_ENDS and "bao c" in words[: day.start()]
    ]
    if not yearly:
        return []
    half = [day for day in days if month_of(day) in _HALF_ENDS and "bao c" in words[: day.start()]]
    before = any(is_before(day) for day in days)
    return [
        Moment(frequency, day.start(), int(day["day"]), month_of(day), before, year_of(day))
        for frequency, ones in ((Frequency.HALF_YEARLY, half), (Frequency.YEARLY, yearly))
        for day in ones[:1]
    ]


def by_their_end(words: str) -> list[Moment]:
    """Return the rhythms that only their end tells: "vào ngày làm việc cuối của tháng"."""
    found: list[Moment] = []
    if weekly := _EACH_WEEKDAY.search(words):
        found.append(Moment(Frequency.WEEKLY, weekly.start()))
    for one in _AT_END.finditer(words):
        if "gui" in words or SAID.search(words):
            found += [Moment(each, one.start()) for each in frequencies_of(one["items"])]
    return found
