import subprocess
import sys
from datetime import date

import pytest
from public_days import kept_text

from kehoach_desktop import paths
from kehoach_desktop.domain.days.working_days import WorkingCalendar
from kehoach_desktop.storage.holiday_calendar import HolidayCalendar


def calendar(source: HolidayCalendar, year: int) -> WorkingCalendar:
    return WorkingCalendar(
        source.holidays(year), source.working_saturdays(year), source.rest_days(year)
    )


def test_2026_is_as_the_prime_minister_fixed_it() -> None:
    year = calendar(HolidayCalendar(), 2026)
    assert not any(year.is_working(date(2026, 2, day)) for day in range(14, 23))
    assert year.is_working(date(2026, 2, 13))
    assert year.is_working(date(2026, 2, 23))
    for worked in (date(2026, 1, 10), date(2026, 8, 22)):
        assert year.is_working(worked)
    for rest in (date(2026, 1, 1), date(2026, 1, 2), date(2026, 8, 31), date(2026, 9, 1)):
        assert not year.is_working(rest)
    assert year.is_working(date(2026, 9, 3))
    assert "Tết" in year.reason(date(2026, 2, 15))
    assert year.reason(date(2026, 1, 2)) == "nghỉ hoán đổi"
    # Giỗ Tổ falls on a Sunday and is made up the day after.
    assert not year.is_working(date(2026, 4, 27))


def test_the_day_of_culture_is_a_switch() -> None:
    assert calendar(HolidayCalendar(), 2026).is_working(date(2026, 11, 24))
    assert not calendar(HolidayCalendar(culture_day=True), 2026).is_working(date(2026, 11, 24))


@pytest.mark.parametrize("year", [1, 1900, 2100, 9999])
def test_years_out_of_the_lunar_tables_have_weekends_only(year: int) -> None:
    assert calendar(HolidayCalendar(), year) == WorkingCalendar({}, frozenset(), frozenset())


def test_the_years_kept_are_those_of_the_library() -> None:
    """Where the library learns a new notice: ``python tests/making/public_days.py`` writes anew."""
    kept = paths.resource("public_days.json")
    assert kept.read_text(encoding="utf-8") == kept_text()
    mine, libraries = HolidayCalendar(kept=kept), HolidayCalendar()
    for year in (2023, 2026, 2030, 2036, 9000):
        assert mine.holidays(year) == libraries.holidays(year)
        assert mine.rest_days(year) == libraries.rest_days(year)
        assert mine.working_saturdays(year) == libraries.working_saturdays(year)


def test_the_years_around_now_need_no_library() -> None:
    code = (
        "import sys; from kehoach_desktop import paths;"
        "from kehoach_desktop.storage.holiday_calendar import HolidayCalendar;"
        "found = HolidayCalendar(kept=paths.resource('public_days.json'));"
        "assert len(found.holidays(2027)) > 8;"
        "sys.exit('holidays' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
