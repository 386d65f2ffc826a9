"""Which period a reporting duty's due day belongs to, and whether the report is the office's own.

The periods close on the 14th (Nghị định 09/2019/NĐ-CP, Điều 12).
"""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from kehoach_desktop.domain.days.period import Period, PeriodKind
from kehoach_desktop.domain.deadlines.deadline import Frequency, Recurrence
from kehoach_desktop.domain.deadlines.occurrences import occurrences
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.text.vietnamese import fold

_DAY = timedelta(days=1)
_KINDS = {
    Frequency.MONTHLY: PeriodKind.MONTH,
    Frequency.QUARTERLY: PeriodKind.QUARTER,
    Frequency.HALF_YEARLY: PeriodKind.HALF,
    Frequency.YEARLY: PeriodKind.YEAR,
}
# A report may be asked for a little before its data close ("ngày 10/6" for the half year, "trước
# 15/11" for the year); due earlier than that it is the report of the period before.
_EARLY_DAYS = {
    PeriodKind.MONTH: 3,
    PeriodKind.QUARTER: 14,
    PeriodKind.HALF: 14,
    PeriodKind.YEAR: 60,
}
_COMMITTEES = ("ubnd", "uy ban nhan dan")
_CHAIR = "chu tich "
_MANY = ("cac ", "tung ")
_UNITS = ("phong ", "van phong", "tram ", "thon ", "cong an ", "to ", "bo phan ")
_COMMUNE_LAST = re.compile(r",? (?:cua )?(?:xa(?! hoi)|phuong|dac khu)(?: [a-z]+){0,4}$")
_OF_THE_COMMUNE = ("xa", "phuong", "dac khu", "thi tran")


def duty_days(duty: ReportingDuty, first: date, last: date, named_day: bool) -> list[date]:
    """Return the last days on time from ``first`` to ``last``, both included.

    A weekly report that names no day of the week is due on Friday.

    "Trước ngày 15" means the 14th unless ``named_day`` counts the 15th itself as on time. Of a
    day that a month lacks ("trước ngày 31") all of the month lies before it.
    """
    rhythm = Recurrence(duty.frequency, day=duty.day, month=duty.month, weekday=duty.weekday)
    if not duty.before or named_day or (duty.day is None and duty.weekday is None):
        return occurrences(rhythm, first, last)
    if duty.weekday is not None:
        return [day - _DAY for day in occurrences(rhythm, first + _DAY, last + _DAY)]
    assert duty.day is not None
    if duty.day > 1:
        return occurrences(replace(rhythm, day=duty.day - 1), first, last)
    return [day - _DAY for day in occurrences(rhythm, first + _DAY, last + _DAY)]


def duty_period(frequency: Frequency, due: date) -> Period | None:
    """Return the period that a report due on that day is about; ``None`` for weekly ones."""
    kind = _KINDS.get(frequency)
    if kind is None:
        return None
    closed = due + timedelta(days=_EARLY_DAYS[kind])
    period = Period.holding(kind, closed)
    return period if period.end <= closed else period.previous()


def is_from_the_units(duty: ReportingDuty, house: Collection[str]) -> bool:
    """Whether the units owe this report to the office, not the office to somebody above.

    ``house`` holds the folded names of the office and its units.
    """
    if is_own_committee(duty.reporter):
        return False
    if duty.to:
        return all(_is_of_the_house(name, house) for name in duty.to)
    who = fold(duty.reporter)
    return who.startswith(_MANY) or (who.startswith(_UNITS) and _is_of_the_house(who, house))


def is_own_committee(name: str) -> bool:
    """Whether a plan means its own committee by this name: "UBND xã", "UBND xã Tân Lập"."""
    folded = fold(name)
    for committee in _COMMITTEES:
        if folded.startswith(committee):
            rest = folded[len(committee) :].strip()
            return not rest or rest.startswith(_OF_THE_COMMUNE)
    return False


def _is_of_the_house(name: str, house: Collection[str]) -> bool:
    if is_own_committee(name) or fold(name) in house:
        return True
    # A report "to the chairman" of a committee goes to the committee.
    head, chair, committee = fold(name).partition(_CHAIR)
    if chair and not head and is_own_committee(committee):
        return True
    # "Văn phòng HĐND và UBND xã" is the office's own "Văn phòng HĐND và UBND".
    of_commune = _COMMUNE_LAST.sub("", fold(name))
    if of_commune == fold(name):
        return False
    return any(of_commune == _COMMUNE_LAST.sub("", one) for one in house)
