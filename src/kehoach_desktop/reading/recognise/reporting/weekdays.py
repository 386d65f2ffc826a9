"""The days of the week by which weekly reports are due: "trước 16 giờ thứ Năm hằng tuần"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.reading.recognise.reporting.duty_days import Moment

# Patterns run over folded text.
_NAMES = {"hai": 1, "ba": 2, "tu": 3, "nam": 4, "sau": 5, "bay": 6}
_WEEKDAY = re.compile(
    r"(?P<before>\btruoc (?:ngay )?)?"
    r"\b(?P<day>thu (?P<number>hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b(?! (?:20\d\d|nhat)\b)"
)
# "thứ Ba, thứ Sáu", "thứ Hai, Tư, Sáu": the further day without its first word.
_FURTHER = re.compile(
    r"(?:,? va |, ?|; ?)(?P<number>hai|ba|tu|nam|sau|bay)(?= ?(?:$|[,.;)]|hang|moi|va\b))"
)
# "số thu năm nay", "giai đoạn thứ hai": without its marks a weekday looks like much else.
_LED = re.compile(
    r"(?:^|[(,;:] ?|\b(?:vao|nhat|sang|chieu|toi|trua|ngay|gio|phut|\d ?h|\d{2}|tu|den|va|hoac|moi"
    r"|dinh ky|hang tuan|han|la) )$"
)
_EACH = re.compile(r" (?:hang|moi) tuan\b")
_COUNTED = re.compile(r"\b(?:tuan|quy|lan|thang|dot|muc|nhom|phien|nguoi|doan|buoc|van de|khoa) $")
_UP_TO = re.compile(r"^ ?(?:-|den|toi)\b")
_NEAR = 90
"""How many letters a weekday stands at most from the words of its rhythm."""


def with_weekdays(found: Sequence[Moment], words: str) -> list[Moment]:
    """Return the moments of a folded clause, each weekly one by the days named beside it.

    Of "từ thứ Hai đến thứ Sáu" none is the day of a report; nor is the third of "tuần thứ ba".
    """
    if not any(moment.frequency is Frequency.WEEKLY for moment in found):
        return list(found)
    result: list[Moment] = []
    for moment in found:
        if moment.frequency is not Frequency.WEEKLY:
            result.append(moment)
            continue
        days = _weekdays(words[max(0, moment.start - _NEAR) : moment.start + _NEAR])
        result += [replace(moment, weekday=day, before=before) for day, before in days] or [moment]
    return result


def names_weekday(words: str) -> bool:
    """Whether folded words name days of the week, be it from one to another."""
    return any(True for _ in _named(words))


def _named(words: str) -> Iterator[re.Match[str]]:
    for day in _WEEKDAY.finditer(words):
        begin = day.start("day")
        if not day["before"]:
            first = max(0, begin - 10)
            if _COUNTED.search(words, first, begin) and not words.endswith(
                ("hang tuan ", "moi tuan "), first, begin
            ):
                continue
            if not (_LED.search(words, first, begin) or _EACH.match(words, day.end())):
                continue
        yield day


def _weekdays(words: str) -> list[tuple[int, bool]]:
    """Return each day named, Monday = 1, and whether that day itself is late."""
    named = list(_named(words))
    if any(_UP_TO.match(words[one.end() : other.start()]) for one, other in pairwise(named)):
        return []
    days: list[tuple[int, bool]] = []
    for one in named:
        before = one["before"] is not None
        days.append((_number(one["number"]), before))
        at = one.end()
        while further := _FURTHER.match(words, at):
            days.append((_number(further["number"]), before))
            at = further.end()
    return list(dict.fromkeys(days))


def _number(name: str | None) -> int:
    if name is None:
        return 7
    return _NAMES.get(name) or int(name) - 1
