"""The same day of another month, whatever its length."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.months_later import months_later


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 1, 5), -1, date(2025, 12, 5)),
    ],
)
def test_the_day_or_the_last_of_a_shorter_month(day: date, months: int, expected: date) -> None:
    assert months_later(day, months) == expected


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.integers(-600, 600))
def test_so_many_months_lie_between(day: date, months: int) -> None:
    there = months_later(day, months)
    assert (there.year - day.year) * 12 + there.month - day.month == months
    assert there.day <= day.day


@pytest.mark.parametrize("months", [-12 * 3000, 12 * 9000, 10**25])
def test_beyond_the_calendar(months: int) -> None:
    with pytest.raises((ValueError, OverflowError)):
        months_later(date(2026, 1, 1), months)
