"""Gives the rhythms of a deadline the days and months written beside them."""

from datetime import date, timedelta

from kehoach_desktop.domain.deadlines.dates import Link, Written
from kehoach_desktop.domain.deadlines.deadline import Frequency, Recurrence
from kehoach_desktop.domain.deadlines.modes import Mode
from kehoach_desktop.domain.deadlines.moments import Grain, MonthDay
from kehoach_desktop.domain.deadlines.rhythms import Rhythms

_LONG = (Frequency.HALF_YEARLY, Frequency.YEARLY)
_LAST_DAY = 31


def recurrences(
    rhythms: Rhythms, items: list[Written], named_day_counts: bool
) -> tuple[tuple[Recurrence, ...], list[Written]]:
    """Return the rhythms with their days, and the moments that remain dates of their own.

    A date without a year beside "hằng năm" or "6 tháng" says when in each year; a day
    without a month says when in each period.
    """
    frequencies = rhythms.frequencies
    remaining = [item for item in items if item.moment.grain is not Grain.LONE_DAY]
    if not frequencies:
        turns = [item for item in remaining if _turns_of_year(item)]
        rhythm = tuple(_turn(item, named_day_counts) for item in turns)
        return rhythm, [item for item in remaining if item not in turns]
    lone = [
        (item.moment.begin, _day_before(item.moment.first[1] or 1, item.mode, named_day_counts))
        for item in items
        if item.moment.grain is Grain.LONE_DAY and item.link is not Link.RANGE
    ]
    yearless = [item for item in remaining if _belongs_to_rhythm(item, frequencies)]
    days = [at for item in yearless for at in _month_days(item, named_day_counts)]
    yearly = _in_year(frequencies, days) if days else {}
    if yearly:
        remaining = [item for item in remaining if item not in yearless]
    result: list[Recurrence] = []
    without_day: list[Frequency] = [
        each for each in frequencies if each not in yearly and each is not Frequency.WEEKLY
    ]
    for frequency in frequencies:
        if frequency in yearly:
            result += yearly[frequency]
        elif frequency is Frequency.WEEKLY:
            result += [Recurrence(frequency, weekday=day) for day in rhythms.weekdays or (None,)]
        else:
            chosen = _own_days(lone, without_day, frequency, rhythms)
            month = rhythms.month_of_quarter if frequency is Frequency.QUARTERLY else None
            result += [_of_month(frequency, day, month) for day in chosen]
    return tuple(dict.fromkeys(result)), remaining


def _turns_of_year(item: Written) -> Frequency | None:
    """Return how often a day comes that is named for months which part the year evenly.

    "Ngày 20 các tháng 3, 6, 9, 12" is every quarter; with a year written they are dates.
    """
    moment = item.moment
    if moment.grain is not Grain.DAY or moment.year is not None or moment.offset is not None:
        return None
    frequency = {2: Frequency.HALF_YEARLY, 4: Frequency.QUARTERLY}.get(len(moment.months))
    days: list[MonthDay] = [(month, None) for month in moment.months]
    return frequency if frequency and _evenly(days, 12 // len(days)) else None


def _turn(item: Written, named_day_counts: bool) -> Recurrence:
    frequency = _turns_of_year(item) or Frequency.YEARLY
    return _on(frequency, _month_days(item, named_day_counts)[0])


def _of_month(frequency: Frequency, day: int | None, month: int | None) -> Recurrence:
    """Return a rhythm in a month of its quarter; the day before its first is the last before it."""
    if month == 1 and day == _LAST_DAY:
        return Recurrence(frequency, day)
    return Recurrence(frequency, day, month)


def _belongs_to_rhythm(item: Written, frequencies: tuple[Frequency, ...]) -> bool:
    moment = item.moment
    if moment.year is not None:
        return False
    if moment.grain is Grain.YEAR:
        return Frequency.YEARLY in frequencies and moment.offset is not None
    return any(each in _LONG for each in frequencies) or (
        Frequency.QUARTERLY in frequencies and moment.grain is Grain.DAY
    )


def _own_days(
    lone: list[tuple[int, int]], frequencies: list[Frequency], own: Frequency, rhythms: Rhythms
) -> list[int | None]:
    """Return the days of one rhythm; days of fewer number than rhythms go by where they stand.

    A single day holds for all rhythms, but not for one after it when it stands behind another.
    """
    if len(frequencies) == 1:
        return [day for _begin, day in lone] or [None]
    if len(lone) == len(frequencies):
        return [lone[frequencies.index(own)][1]]
    places = dict(zip(rhythms.frequencies, rhythms.places, strict=True))
    place, first = places[own], min(places.values())
    if len(lone) == 1:
        begin, day = lone[0]
        return [None if place > begin > first else day]
    if lone and lone[0][0] < first:
        # "ngày 15 hằng tháng, ngày 20 hằng quý và năm": each day holds until the next.
        return [next(day for begin, day in reversed(lone) if begin < place)]
    return [next((day for begin, day in lone if begin > place), None)]


def _in_year(
    frequencies: tuple[Frequency, ...], days: list[MonthDay]
) -> dict[Frequency, list[Recurrence]]:
    half, year = Frequency.HALF_YEARLY, Frequency.YEARLY
    if half in frequencies and year in frequencies:
        if len(days) == 1:
            is_year = days[0][0] in (1, 11, 12)
            return {year: [_on(year, days[0])]} if is_year else {half: [_on(half, days[0])]}
        return {half: [_on(half, days[0])], year: [_on(year, days[-1])]}
    if year in frequencies:
        return {year: [_on(year, at) for at in days]}
    if half in frequencies:
        if len(days) == 1 or _evenly(days, 6):
            return {half: [_on(half, days[0])]}
        return {half: [_on(year, at) for at in days]}
    if len(days) > 1 and _evenly(days, 3):
        return {Frequency.QUARTERLY: [_on(Frequency.QUARTERLY, days[0])]}
    return {}


def _evenly(days: list[MonthDay], months: int) -> bool:
    first_month, first_day = days[0]
    return all(day == first_day and (month - first_month) % months == 0 for month, day in days)


def _on(frequency: Frequency, at: MonthDay) -> Recurrence:
    return Recurrence(frequency, day=at[1], month=at[0])


def _month_days(item: Written, named_day_counts: bool) -> list[MonthDay]:
    """Return the months and days an item without a year names, "trước" taken into account."""
    moment = item.moment
    begins = item.mode is Mode.FROM and not moment.spread
    if item.link is Link.RANGE or begins or moment.grain is Grain.YEAR:
        return []
    counts = item.mode is not Mode.BEFORE or named_day_counts
    if len(moment.months) > 1:
        day = moment.each_day or moment.last[1]
        return [_limit(month, day, counts or day is None) for month in moment.months]
    if item.mode is not Mode.BEFORE:
        return [moment.last]
    month, day = moment.first
    if moment.grain is Grain.DAY and day is not None:
        return [_limit(month, day, counts)]
    return [((month - 2) % 12 + 1, None)]


def _limit(month: int, day: int | None, counts: bool) -> MonthDay:
    """Return the day, or the one before it where it no longer counts itself."""
    if counts or day is None:
        return month, day
    if day > 1:
        return month, day - 1
    # A leap year, so that the day before 1/3 is 29/2: the last of February.
    before = date(2004, month, day) - timedelta(days=1)
    return before.month, before.day


def _day_before(day: int, mode: Mode, named_day_counts: bool) -> int:
    if mode is not Mode.BEFORE or named_day_counts:
        return day
    return day - 1 or _LAST_DAY
