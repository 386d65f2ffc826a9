"""Vietnam's public holidays: the ``holidays`` library, and notices it does not know."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

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
class HolidayCalendar:
    """The public calendar a year at a time; a ``HolidaySource``.

    The library is loaded with the first year asked for. ``culture_day`` counts
    24 November from 2026 on as a holiday.
    """

    culture_day: bool = False
    _years: dict[int, dict[datetime.date, str]] = field(default_factory=dict, repr=False)

    def holidays(self, year: int) -> Mapping[datetime.date, str]:
        """Return the public holidays and days off in lieu of one, each with its name."""
        days = {
            day: name
            for day, name in self._of_library(year).items()
            if not name.startswith(_IN_EXCHANGE)
            and (self.culture_day or (day.month, day.day) != _CULTURE_DAY)
        }
        return {**_tet_2026(), **days} if year == 2026 else days

    def working_saturdays(self, year: int) -> frozenset[datetime.date]:
        """Return the weekend days worked in exchange for a day off."""
        # 2026: thông báo của Thủ tướng Chính phủ về hoán đổi ngày làm việc.
        if year == 2026:
            return frozenset({datetime.date(2026, 1, 10), datetime.date(2026, 8, 22)})
        if year not in _LUNAR_YEARS:
            return frozenset()
        from holidays import country_holidays

        return frozenset(
            day for day in country_holidays("VN", years=year).weekend_workdays if day.year == year
        )

    def rest_days(self, year: int) -> frozenset[datetime.date]:
        """Return the weekdays given off in exchange for a worked weekend day."""
        days = {
            day for day, name in self._of_library(year).items() if name.startswith(_IN_EXCHANGE)
        }
        if year == 2026:
            days |= {datetime.date(2026, 1, 2), datetime.date(2026, 8, 31)}
        return frozenset(days)

    def _of_library(self, year: int) -> dict[datetime.date, str]:
        if year not in _LUNAR_YEARS:
            return {}
        if year not in self._years:
            from holidays import country_holidays

            self._years[year] = dict(
                sorted(country_holidays("VN", years=year, language="vi").items())
            )
        return self._years[year]
