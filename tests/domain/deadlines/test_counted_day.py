"""Where a time limit of days or months ends, with days off in its way."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.days.working_days import WorkingCalendar
from kehoach_desktop.domain.deadlines.counted_day import Count

CALENDAR = WorkingCalendar(
    {date(2026, 4, 30): "Ngày Chiến thắng", date(2026, 5, 1): "Quốc tế Lao động"}
)


def test_a_limit_that_ends_on_a_working_day_stays() -> None:
    assert Count(days=10).end(date(2026, 3, 6), CALENDAR) == date(2026, 3, 16)


def test_a_limit_that_ends_on_a_day_off_ends_with_the_next_working_day() -> None:
    # 10 days from Thursday 05/3 end on Sunday 15/3.
    assert Count(days=10).end(date(2026, 3, 5), CALENDAR) == date(2026, 3, 16)
    # A month from 30/3 ends on a holiday, before another and a weekend.
    assert Count(months=1).end(date(2026, 3, 30), CALENDAR) == date(2026, 5, 4)


def test_no_count_has_no_end() -> None:
    assert Count().end(date(2026, 3, 7), CALENDAR) is None


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 400))
def test_a_limit_ends_on_a_working_day_and_never_early(begin: date, days: int) -> None:
    end = Count(days=days).end(begin, CALENDAR)
    assert end is not None
    assert CALENDAR.is_working(end)
    assert (end - begin).days >= days
