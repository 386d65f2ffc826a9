"""Vietnam's public holidays: the ``holidays`` library, and notices it does not know."""

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_LUNAR_YEARS = range(1901, 2100)
"""Years the library reckons the lunar calendar for."""

_IN_EXCHANGE = "Ngày nghỉ (thay cho"
"""How the library names a weekday given off for a worked weekend day."""

# 24/11 stands in no version of Bộ luật Lao động 2019, Điều 112, that could be read: an
# office that keeps it marks the day itself, or has it switched on.
_CULTURE_DAY = (11, 24)


def _tet_2026() -> dict[datetime.date, str]:
    return {datetime.date(2026, 2, day): "Nghỉ Tết Nguyên đán" for day in range(14, 23)}


@dataclass(frozen=True, slots=True)
class PublicDays:
    """The days off of a year with their names, and the weekend days worked in exchange."""

    days: Mapping[datetime.date, str] = field(default_factory=dict)
    worked: frozenset[datetime.date] = frozenset()


@dataclass(frozen=True, slots=True)
class HolidayCalendar:
    """The public calendar a year at a time; a ``HolidaySource``.

    The library is slow to load and large, so that what it says of the years around now is kept
    in a file, ``kept``; it is loaded with the first other year asked for. ``culture_day`` counts
    24 November from 2026 on as a holiday.
    """

    culture_day: bool = False
    kept: Path | None = None
    _years: dict[int, PublicDays] = field(default_factory=dict, repr=False)

    def holidays(self, year: int) -> Mapping[datetime.date, str]:
        """Return the public holidays and days off in lieu of one, each with its name."""
        days = {
            day: name
            for day, name in self._of_year(year).days.items()
            if not name.startswith(_IN_EXCHANGE)
            and (self.culture_day or (day.month, day.day) != _CULTURE_DAY)
        }
        return {**_tet_2026(), **days} if year == 2026 else days

    def working_saturdays(self, year: int) -> frozenset[datetime.date]:
        """Return the weekend days worked in exchange for a day off."""
        # 2026: thông báo của Thủ tướng Chính phủ về hoán đổi ngày làm việc.
        if year == 2026:
            return frozenset({datetime.date(2026, 1, 10), datetime.date(2026, 8, 22)})
        return self._of_year(year).worked

    def rest_days(self, year: int) -> frozenset[datetime.date]:
        """Return the weekdays given off in exchange for a worked weekend day."""
        days = {
            day for day, name in self._of_year(year).days.items() if name.startswith(_IN_EXCHANGE)
        }
        if year == 2026:
            days |= {datetime.date(2026, 1, 2), datetime.date(2026, 8, 31)}
        return frozenset(days)

    def _of_year(self, year: int) -> PublicDays:
        if year not in self._years:
            self._years.update(kept_days(self.kept) if not self._years else {})
        if year not in self._years:
            self._years[year] = library_days(year)
        return self._years[year]


def library_days(year: int) -> PublicDays:
    """Return what the library says of a year; nothing of one it does not know."""
    if year not in _LUNAR_YEARS:
        return PublicDays()
    from holidays import country_holidays

    found = country_holidays("VN", years=year, language="vi")
    return PublicDays(
        dict(sorted(found.items())),
        frozenset(day for day in found.weekend_workdays if day.year == year),
    )


def kept_days(path: Path | None) -> dict[int, PublicDays]:
    """Return the years kept in a file; none where there is no file."""
    if path is None:
        return {}
    day = datetime.date.fromisoformat
    years = json.loads(path.read_text(encoding="utf-8"))
    return {
        int(year): PublicDays(
            {day(text): name for text, name in of_year["days"].items()},
            frozenset(map(day, of_year["worked"])),
        )
        for year, of_year in years.items()
    }
