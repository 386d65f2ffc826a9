from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.days.working_days import WorkingCalendar
from kehoach_desktop.domain.errors import InvalidInput

# The year's notice of 2026: 2/1 off against Saturday 10/1; Tết 14/2-22/2.
TET = {date(2026, 2, 14) + timedelta(days=n): "Tết Nguyên đán" for n in range(9)}
CALENDAR = WorkingCalendar(
    {date(2026, 1, 1): "Tết Dương lịch", **TET},
    working_saturdays=frozenset({date(2026, 1, 10)}),
    rest_days=frozenset({date(2026, 1, 2)}),
)


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 1, 1), "Tết Dương lịch"),
        (date(2026, 1, 2), "nghỉ hoán đổi"),
        (date(2026, 1, 3), "thứ Bảy"),
        (date(2026, 1, 4), "Chủ nhật"),
        (date(2026, 1, 5), ""),
        (date(2026, 1, 10), ""),
        (date(2026, 2, 16), "Tết Nguyên đán"),
    ],
)
def test_each_day_off_has_its_reason(day: date, reason: str) -> None:
    assert CALENDAR.reason(day) == reason
    assert CALENDAR.is_working(day) is (reason == "")


def test_working_days_around_a_holiday() -> None:
    assert CALENDAR.last_working_day(date(2026, 2, 20)) == date(2026, 2, 13)
    assert CALENDAR.last_working_day(date(2026, 2, 24)) == date(2026, 2, 24)
    assert CALENDAR.add_working_days(date(2026, 2, 12), 2) == date(2026, 2, 23)
    assert CALENDAR.add_working_days(date(2026, 2, 14), 0) == date(2026, 2, 14)
    assert CALENDAR.add_working_days(date(2026, 2, 23), -2) == date(2026, 2, 12)


def test_the_end_of_the_calendar_is_an_error_in_words() -> None:
    with pytest.raises(InvalidInput):
        CALENDAR.add_working_days(date.max, 1)


DAYS = st.dates(date(2025, 11, 1), date(2026, 6, 1))


@given(DAYS, st.integers(1, 40))
def test_counting_there_and_back(day: date, count: int) -> None:
    end = CALENDAR.add_working_days(day, count)
    between = [day + timedelta(days=n) for n in range(1, (end - day).days + 1)]
    assert CALENDAR.is_working(end)
    assert sum(map(CALENDAR.is_working, between)) == count


@given(DAYS)
def test_the_last_working_day_leaves_none_between(day: date) -> None:
    last = CALENDAR.last_working_day(day)
    assert CALENDAR.is_working(last)
    assert last <= day
    gap = [last + timedelta(days=n) for n in range(1, (day - last).days + 1)]
    assert not any(map(CALENDAR.is_working, gap))
