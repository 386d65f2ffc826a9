"""Weeks, months and quarters of a calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.days.calendar_grid import (
    CalendarView,
    Density,
    density,
    month_after,
    month_last,
    month_weeks,
    months_between,
    quarter_first,
    quarter_last,
    view_span,
)
from kehoach_desktop.domain.errors import InvalidInput

days = st.dates(date(1945, 1, 1), date(2200, 12, 31))


@given(days)
def test_the_weeks_of_a_month_are_whole_and_hold_each_of_its_days_once(day):
    weeks = month_weeks(day)
    flat = [one for week in weeks for one in week]
    assert all(len(week) == 7 and week[0].weekday() == 0 for week in weeks)
    assert flat == [flat[0] + timedelta(days=at) for at in range(len(flat))]
    own = [one for one in flat if (one.year, one.month) == (day.year, day.month)]
    assert (own[0].day, own[-1]) == (1, month_last(day))
    # No week lies wholly outside the month.
    assert own[0] in weeks[0] and own[-1] in weeks[-1]


@given(days, st.integers(-60, 60))
def test_months_on_and_back_come_to_the_same_month(day, months):
    there = month_after(day, months)
    back = month_after(there, -months)
    assert (back.year, back.month) == (day.year, day.month)
    assert there.day == min(day.day, month_last(there).day)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 1, 5), -1, date(2025, 12, 5)),
    ],
)
def test_a_day_that_a_month_lacks_becomes_its_last(day, months, expected):
    assert month_after(day, months) == expected


@pytest.mark.parametrize(
    "call",
    [
        lambda: month_after(date(9999, 12, 1), 1),
        lambda: month_after(date(1, 1, 1), -1),
        lambda: month_weeks(date(9999, 12, 1)),
    ],
)
def test_beyond_the_calendar_is_refused(call):
    with pytest.raises(InvalidInput):
        call()


@given(days)
def test_a_quarter_holds_its_day_and_three_months(day):
    first, last = quarter_first(day), quarter_last(day)
    assert first <= day <= last
    assert len(months_between(first, last)) == 3
    assert (last + timedelta(days=1)) == quarter_first(last + timedelta(days=1))


@given(st.sampled_from(CalendarView), days)
def test_each_view_shows_the_day_it_is_of(view, day):
    first, last = view_span(view, day)
    assert first <= day <= last


def test_how_full_a_day_is_has_a_word():
    assert [density(count) for count in (0, 1, 2, 3, 5, 6, 60)] == [
        Density.NONE,
        Density.LIGHT,
        Density.LIGHT,
        Density.MEDIUM,
        Density.MEDIUM,
        Density.HEAVY,
        Density.HEAVY,
    ]
