"""The working calendar of the office: the public one and the office's own marks on days."""

import datetime
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kehoach_desktop.domain.days.working_days import WorkingCalendar
from kehoach_desktop.services.ports.store import HolidaySource, UnitOfWork
from kehoach_desktop.services.settings.office_settings import CALENDAR_DAYS

_SATURDAY = 5


class DayMark(StrEnum):
    """What the office says of a day, over what the public calendar says."""

    HOLIDAY = "holiday"
    REST = "rest"
    WORKING = "working"


@dataclass(frozen=True, slots=True)
class MarkedDay:
    """One day the office marked, and the name it gave the day ("" if none)."""

    day: datetime.date
    mark: DayMark
    name: str = ""


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day that is not what its weekday says; ``own`` when the office marked it itself.

    ``name`` is "" for a swapped day without one. A day that the office works though the public
    calendar gives it off is WORKING and bears the public name.
    """

    day: datetime.date
    mark: DayMark
    name: str = ""
    own: bool = False


def marked_days(work: UnitOfWork) -> dict[datetime.date, MarkedDay]:
    """Return the office's own marks by day, in the order of the days."""
    stored = json.loads(work.setting(CALENDAR_DAYS) or "{}")
    marks = {}
    for text, (mark, name) in sorted(stored.items()):
        day = datetime.date.fromisoformat(text)
        marks[day] = MarkedDay(day, DayMark(mark), name)
    return marks


def keep_marked_days(work: UnitOfWork, marks: Iterable[MarkedDay]) -> None:
    """Keep exactly these marks."""
    stored = {one.day.isoformat(): [one.mark.value, one.name] for one in marks}
    text = json.dumps(stored, ensure_ascii=False, sort_keys=True) if stored else None
    work.set_setting(CALENDAR_DAYS, text)


def office_calendar(
    work: UnitOfWork, source: HolidaySource | None, years: Iterable[int]
) -> WorkingCalendar:
    """Return the calendar of these years and the ones beside them.

    The neighbours are there because a step to the last working day may leave the year.
    Without a source only weekends and the office's own marks are days of rest.
    """
    wanted = {year + step for year in years for step in (-1, 0, 1)}
    holidays: dict[datetime.date, str] = {}
    saturdays: set[datetime.date] = set()
    rest: set[datetime.date] = set()
    if source is not None:
        for year in sorted(wanted & set(range(datetime.MINYEAR, datetime.MAXYEAR + 1))):
            holidays.update(source.holidays(year))
            saturdays.update(source.working_saturdays(year))
            rest.update(source.rest_days(year))
    return _with_marks(holidays, saturdays, rest, marked_days(work))


def special_days(work: UnitOfWork, source: HolidaySource | None, year: int) -> list[SpecialDay]:
    """Return the days off and the days worked in exchange of one year, in order."""
    found: dict[datetime.date, SpecialDay] = {}
    if source is not None:
        for day in source.rest_days(year):
            found[day] = SpecialDay(day, DayMark.REST)
        for day, name in source.holidays(year).items():
            found[day] = SpecialDay(day, DayMark.HOLIDAY, name)
        for day in source.working_saturdays(year):
            found[day] = SpecialDay(day, DayMark.WORKING)
    for day, marked in marked_days(work).items():
        if day.year == year:
            public = found.get(day)
            name = marked.name or (public.name if public is not None else "")
            found[day] = SpecialDay(day, marked.mark, name, own=True)
    return [found[day] for day in sorted(found)]


def _with_marks(
    holidays: dict[datetime.date, str],
    saturdays: set[datetime.date],
    rest: set[datetime.date],
    marks: Mapping[datetime.date, MarkedDay],
) -> WorkingCalendar:
    for day, marked in marks.items():
        holidays.pop(day, None)
        saturdays.discard(day)
        rest.discard(day)
        if marked.mark is DayMark.HOLIDAY or (marked.mark is DayMark.REST and marked.name):
            holidays[day] = marked.name or "nghỉ lễ"
        elif marked.mark is DayMark.REST:
            rest.add(day)
        elif day.weekday() >= _SATURDAY:
            saturdays.add(day)
    return WorkingCalendar(holidays, frozenset(saturdays), frozenset(rest))
