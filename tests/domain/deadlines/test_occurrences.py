import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.deadline import Frequency, Recurrence
from kehoach_desktop.domain.deadlines.occurrences import deadline_occurrences, occurrences
from kehoach_desktop.domain.deadlines.reading import read_deadline

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Trước ngày 15 hằng tháng", [f"{m}-14" for m in range(1, 13)]),
        ("Hằng quý", ["3-31", "6-30", "9-30", "12-31"]),
        ("trước ngày 20 tháng cuối quý", ["3-19", "6-19", "9-19", "12-19"]),
        ("Hằng quý: trước 10/4, 10/7, 10/10", ["1-9", "4-9", "7-9", "10-9"]),
        ("định kỳ 6 tháng", ["6-30", "12-31"]),
        ("định kỳ 6 tháng, năm", ["6-30", "12-31"]),
        ("Hằng năm", ["12-31"]),
        ("Trước ngày 15/11 hằng năm", ["11-14"]),
        ("Tháng 02 hằng năm", ["2-28"]),
        ("Định kỳ hằng tháng từ tháng 9/2026", ["9-30", "10-31", "11-30", "12-31"]),
        ("Hằng tháng đến tháng 2/2026", ["1-31", "2-28"]),
        ("Thường xuyên", []),
    ],
)
def test_the_days_of_a_year(text: str, days: list[str]) -> None:
    found = deadline_occurrences(read_deadline(text, 2026), FIRST, LAST)
    assert [f"{day.month}-{day.day}" for day in found] == days


def test_a_day_the_month_lacks_is_its_last() -> None:
    found = occurrences(Recurrence(Frequency.MONTHLY, day=31), FIRST, date(2026, 4, 30))
    assert [day.day for day in found] == [31, 28, 31, 30]


RHYTHMS = st.builds(
    Recurrence,
    st.sampled_from(Frequency),
    st.one_of(st.none(), st.integers(1, 31)),
    st.one_of(st.none(), st.integers(1, 12)),
    st.one_of(st.none(), st.integers(1, 7)),
)
LONGEST = {"weekly": 7, "monthly": 31, "quarterly": 92, "half_yearly": 184, "yearly": 366}


@given(RHYTHMS, st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 800))
def test_days_are_in_order_within_bounds_and_evenly_apart(
    rhythm: Recurrence, first: date, length: int
) -> None:
    last = first + timedelta(days=length)
    days = occurrences(rhythm, first, last)
    assert days == sorted(set(days))
    assert all(first <= day <= last for day in days)
    longest = LONGEST[rhythm.frequency] + 3
    bounds = [first, *days, last]
    assert all((b - a).days <= longest for a, b in itertools.pairwise(bounds))


@given(
    RHYTHMS, st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 300), st.integers(0, 300)
)
def test_two_stretches_together_hold_the_days_of_both(
    rhythm: Recurrence, first: date, one: int, two: int
) -> None:
    middle = first + timedelta(days=one)
    last = middle + timedelta(days=two + 1)
    parts = occurrences(rhythm, first, middle) + occurrences(
        rhythm, middle + timedelta(days=1), last
    )
    assert parts == occurrences(rhythm, first, last)
