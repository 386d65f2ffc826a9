from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.days.period import Period, PeriodEdges, PeriodKind
from kehoach_desktop.domain.errors import InvalidInput


@pytest.mark.parametrize(
    ("key", "start", "end", "label"),
    [
        ("2026-04", date(2026, 3, 15), date(2026, 4, 14), "tháng 4/2026"),
        ("2026-01", date(2025, 12, 15), date(2026, 1, 14), "tháng 1/2026"),
        ("2026-Q2", date(2026, 3, 15), date(2026, 6, 14), "quý II/2026"),
        ("2026-Q1", date(2025, 12, 15), date(2026, 3, 14), "quý I/2026"),
        ("2026-H1", date(2025, 12, 15), date(2026, 6, 14), "6 tháng đầu năm 2026"),
        ("2026-H2", date(2026, 6, 15), date(2026, 12, 14), "6 tháng cuối năm 2026"),
        ("2026-9M", date(2025, 12, 15), date(2026, 9, 14), "9 tháng năm 2026"),
        ("2026", date(2025, 12, 15), date(2026, 12, 14), "năm 2026"),
    ],
)
def test_data_closes_by_the_decree(key: str, start: date, end: date, label: str) -> None:
    period = Period.parse(key)
    assert (period.start, period.end, period.label, period.key) == (start, end, label, key)


@pytest.mark.parametrize(
    "key", ["", "2026-13", "2026-00", "2026-4", "26-04", "2026-Q5", "2026-H3", "abc", "2026-04-01"]
)
def test_nonsense_is_refused_with_the_forms_that_are_understood(key: str) -> None:
    with pytest.raises(InvalidInput, match="2026-04"):
        Period.parse(key)


def test_edges_can_be_the_calendar_s_or_a_duty_s_own() -> None:
    calendar = PeriodEdges(31)
    april = Period.parse("2026-04", calendar)
    assert (april.start, april.end) == (date(2026, 4, 1), date(2026, 4, 30))
    march = Period.parse("2026-03", PeriodEdges(20))
    assert (march.start, march.end) == (date(2026, 2, 21), date(2026, 3, 20))
    assert april.previous().edges is calendar


def test_the_month_of_a_day_is_the_calendar_s_and_the_one_holding_it_the_decree_s() -> None:
    day = date(2026, 4, 20)
    assert Period.month_of(day).key == "2026-04"
    assert Period.holding(PeriodKind.MONTH, day).key == "2026-05"
    assert Period.holding(PeriodKind.YEAR, date(2026, 12, 20)).key == "2027"


PERIODS = st.sampled_from(list(PeriodKind)).flatmap(
    lambda kind: st.builds(
        Period,
        st.just(kind),
        st.integers(1900, 2200),
        st.integers(1, {"month": 12, "quarter": 4, "half": 2}.get(kind.value, 1)),
        st.builds(PeriodEdges, st.integers(1, 31)),
    )
)


@given(PERIODS)
def test_periods_of_a_kind_follow_each_other_without_gap_or_overlap(period: Period) -> None:
    following = period.following()
    assert following.previous() == period
    assert period < following
    if period.kind is not PeriodKind.NINE_MONTHS:
        assert following.start == period.end + timedelta(days=1)
    assert period.same_period_last_year().following() <= period
    assert Period.parse(period.key, period.edges) == period


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(1, 31))
def test_every_day_is_held_by_one_month_quarter_half_and_year(day: date, closing: int) -> None:
    for kind in (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR):
        period = Period.holding(kind, day, PeriodEdges(closing))
        assert period.start <= day <= period.end
        assert period.previous().end < day


@given(st.lists(PERIODS, max_size=8))
def test_periods_are_ordered_by_their_end_then_their_start(periods: list[Period]) -> None:
    ordered = sorted(periods)
    assert [(p.end, p.start) for p in ordered] == sorted((p.end, p.start) for p in periods)
