"""One field of a reporting duty changed by what the officer typed, in a draft or in a plan held."""

import re
from dataclasses import replace
from typing import TypeVar

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.deadlines.moments import is_day
from kehoach_desktop.domain.drafts.draft import DraftDuty
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.reports.duty import QUARTER_MONTHS, ReportingDuty, due_words
from kehoach_desktop.domain.text.vietnamese import clean, fold
from kehoach_desktop.services.rows.duty_words import FREQUENCY_WORDS
from kehoach_desktop.services.rows.field_reading import unknown_field

DutyT = TypeVar("DutyT", DraftDuty, ReportingDuty)

_LONGEST = 1
"""January: a day of no month, or of a month of a quarter, may be its last."""
_ONCE = r"(?: ?/ ?lan| (?:mot|1|01) lan)"
_RHYTHMS = {
    Frequency.WEEKLY: rf"(?:hang|moi) tuan(?:{_ONCE})?|tuan{_ONCE}",
    Frequency.MONTHLY: rf"(?:hang|moi) thang(?:{_ONCE})?|(?:(?:mot|1|01) )?thang{_ONCE}",
    Frequency.QUARTERLY: rf"(?:(?:hang|moi) )?quy(?:{_ONCE})?|(?:ba|3|03) thang{_ONCE}",
    Frequency.HALF_YEARLY: rf"(?:hang )?(?:sau|6|06) thang(?:{_ONCE})?|nua nam(?:{_ONCE})?",
    Frequency.YEARLY: rf"(?:(?:hang|moi) )?nam(?:{_ONCE})?",
}
_RHYTHM = "|".join(f"(?P<{one.value}>{words})" for one, words in _RHYTHMS.items())
_DAY = (
    r"(?:(?P<limit>truoc|cham nhat|khong cham hon|den|vao|xong) )?(?:ngay )?(?P<day>\d{1,2})"
    r"(?: ?/ ?(?P<month>\d{1,2})(?: ?/ ?20\d\d)?| thang (?P<of_month>\d{1,2})(?: nam 20\d\d)?"
    r"| (?:cua )?(?P<of_quarter>thang [a-z ]*?quy))?"
)
_LIMIT = r"(?:(?P<limit_of_week>truoc|cham nhat|den|vao|xong) )?"
_WEEKDAY = (
    rf"{_LIMIT}(?:\d{{1,2}} ?(?:gio|h)(?: ?\d\d)?(?: phut)? )?(?:ngay )?"
    r"(?:thu (?P<weekday>hai|ba|tu|nam|sau|bay|[2-7])|(?P<sunday>chu nhat))"
)
_WEEKDAYS = {"hai": 1, "ba": 2, "tu": 3, "nam": 4, "sau": 5, "bay": 6}
_MONTH = r"(?:(?:vao|trong) )?(?:thang (?P<alone>\d{1,2})|(?P<quarter_alone>thang [a-z ]*?quy))"
_REPORT = r"(?:(?:bao cao|dinh ky) ){0,2}"
_WHEN = re.compile(rf"{_REPORT}(?:{_RHYTHM})(?: {_DAY}| {_MONTH})?")
_EACH_WEEK = rf"(?P<weekly>{_RHYTHMS[Frequency.WEEKLY]})"
_OF_WEEK = re.compile(rf"{_REPORT}{_EACH_WEEK} {_WEEKDAY}")
_WEEKDAY_FIRST = re.compile(rf"{_REPORT}{_WEEKDAY} {_EACH_WEEK}")
# A number with no "ngày" counts what stands behind it: "9 tháng một lần" names no day.
_COUNT = rf"(?:[a-z ]+ )?(?<!ngay )\d{{1,2}} (?:tuan|thang|quy|nam)(?:{_ONCE})?$"
_DAY_FIRST = re.compile(rf"(?!{_COUNT}){_REPORT}{_DAY} (?:cua )?(?:{_RHYTHM})")
_WITH_MONTHS = (Frequency.QUARTERLY, Frequency.HALF_YEARLY, Frequency.YEARLY)


def when_words(duty: DraftDuty | ReportingDuty) -> str:
    """Return when a duty falls due: "hằng tháng, trước ngày 15"."""
    due = due_words(duty.frequency, duty.day, duty.month, duty.before, duty.weekday)
    return ", ".join(part for part in (FREQUENCY_WORDS[duty.frequency], due) if part)


def duty_line(duty: DraftDuty | ReportingDuty) -> str:
    """Return a duty in one line: "hằng tháng, trước ngày 15: Các phòng → UBND xã"."""
    to = f"→ {'; '.join(duty.to)}" if duty.to else ""
    who = " ".join(part for part in (duty.reporter, to) if part)
    return f"{when_words(duty)}: {who}" if who else when_words(duty)


def with_duty_field(duty: DutyT, field: str, text: str) -> DutyT:
    """Return the duty with one field as typed.

    Fields: when ("hằng tháng, trước ngày 15"), reporter, to ("A; B"). Raises InvalidInput for
    words that say no rhythm, a day that the rhythm has not, and an unknown field.
    """
    match field:
        case "when":
            return _at(duty, text)
        case "reporter":
            return replace(duty, reporter=clean(text))
        case "to":
            return replace(duty, to=tuple(part for one in text.split(";") if (part := clean(one))))
    raise unknown_field(field)


def says_when(text: str) -> bool:
    """Whether words being typed already say how often a report is due, and a day that exists."""
    try:
        with_duty_field(DraftDuty(Frequency.MONTHLY), "when", text)
    except InvalidInput:
        return False
    return True


def _at(duty: DutyT, text: str) -> DutyT:
    words = " ".join(re.sub(r"[,;.]+", " ", fold(clean(text))).split())
    if weekly := _OF_WEEK.fullmatch(words) or _WEEKDAY_FIRST.fullmatch(words):
        return _each_week(duty, weekly)
    found = _WHEN.fullmatch(words) or _DAY_FIRST.fullmatch(words)
    if found is None:
        raise InvalidInput(
            f"Chưa rõ “{clean(text)}” là bao lâu một lần, vào ngày nào. Hãy ghi hằng tuần, hằng "
            "tháng, hằng quý, 6 tháng một lần hoặc hằng năm, ví dụ: hằng tháng, "
            "trước ngày 15; hằng tuần, chậm nhất thứ Năm."
        )
    frequency = next(one for one in _RHYTHMS if found[one.value])
    day = int(found["day"]) if found["day"] else None
    month = _month(found)
    if not _can_fall(found, day, month, frequency):
        raise InvalidInput(
            f"Ngày hoặc tháng trong “{clean(text)}” không có trong kỳ ấy; hãy ghi ngày có thật, "
            "ví dụ: hằng tháng, trước ngày 15; hằng năm, chậm nhất ngày 15/11."
        )
    if frequency is Frequency.QUARTERLY and month is not None:
        # "Hằng quý, tháng 11" is in every quarter the second month.
        month = (month - 1) % 3 + 1
    before = day is not None and found["limit"] == "truoc"
    return replace(duty, frequency=frequency, day=day, month=month, before=before, weekday=None)


def _each_week(duty: DutyT, found: re.Match[str]) -> DutyT:
    name = found["weekday"]
    number = 7 if found["sunday"] else _WEEKDAYS.get(name) or int(name) - 1
    before = found["limit_of_week"] == "truoc"
    return replace(
        duty, frequency=Frequency.WEEKLY, day=None, month=None, before=before, weekday=number
    )


def _month(found: re.Match[str]) -> int | None:
    """Return the month that is written: of the year, or of the quarter where the words say so."""
    groups = found.groupdict()
    if written := groups["month"] or groups["of_month"] or groups.get("alone"):
        return int(written)
    if named := _month_of_quarter(found):
        return next((at for at, said in enumerate(QUARTER_MONTHS, 1) if fold(said) == named), 0)
    return None


def _month_of_quarter(found: re.Match[str]) -> str:
    return found["of_quarter"] or found.groupdict().get("quarter_alone") or ""


def _can_fall(
    found: re.Match[str], day: int | None, month: int | None, frequency: Frequency
) -> bool:
    """Whether the rhythm has such a day: a week has no day of a month, a month no other month."""
    if _month_of_quarter(found):
        # Each of them is in some quarter a month of 31 days, but for a quarter only.
        return frequency is Frequency.QUARTERLY and bool(month) and is_day(day or 1, _LONGEST, None)
    if month is not None:
        return frequency in _WITH_MONTHS and is_day(day or 1, month, None)
    return day is None or (frequency is not Frequency.WEEKLY and is_day(day, _LONGEST, None))
