"""Which period a report is about, and whose it is."""

import datetime

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.reports.duty_periods import duty_days, duty_period, is_from_the_units

HOUSE = frozenset({"uy ban nhan dan xa tan lap", "van phong hdnd va ubnd", "phong kinh te"})


@pytest.mark.parametrize(
    ("frequency", "due", "period"),
    [
        (Frequency.MONTHLY, "2026-04-20", "2026-04"),
        (Frequency.MONTHLY, "2026-04-14", "2026-04"),
        (Frequency.MONTHLY, "2026-04-30", "2026-04"),
        (Frequency.MONTHLY, "2026-01-05", "2025-12"),
        (Frequency.QUARTERLY, "2026-04-10", "2026-Q1"),
        (Frequency.QUARTERLY, "2026-06-20", "2026-Q2"),
        (Frequency.QUARTERLY, "2027-01-15", "2026-Q4"),
        (Frequency.QUARTERLY, "2026-04-05", "2026-Q1"),
        (Frequency.HALF_YEARLY, "2026-06-10", "2026-H1"),
        (Frequency.HALF_YEARLY, "2026-12-10", "2026-H2"),
        (Frequency.YEARLY, "2026-11-14", "2026"),
        (Frequency.YEARLY, "2026-12-31", "2026"),
        (Frequency.YEARLY, "2027-01-15", "2026"),
    ],
)
def test_a_due_day_belongs_to_the_period_that_closes_about_then(frequency, due, period) -> None:
    found = duty_period(frequency, datetime.date.fromisoformat(due))
    assert found is not None and found.key == period


def test_a_week_is_no_period() -> None:
    assert duty_period(Frequency.WEEKLY, datetime.date(2026, 4, 17)) is None


def test_every_month_of_years_has_its_one_report() -> None:
    for day in (None, 5, 14, 15, 20, 25, 31):
        for before in (False, True):
            duty = ReportingDuty("d", "p", Frequency.MONTHLY, day, before=before)
            days = duty_days(duty, datetime.date(2025, 1, 1), datetime.date(2028, 12, 31), False)
            periods = [duty_period(Frequency.MONTHLY, one) for one in days]
            assert len(days) == 48
            assert len({one.key for one in periods}) == 48


@pytest.mark.parametrize(
    ("day", "days"),
    [
        (31, ["2028-01-30", "2028-02-29", "2028-03-30", "2028-04-30"]),
        (29, ["2028-01-28", "2028-02-28", "2028-03-28", "2028-04-28"]),
        (1, ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"]),
    ],
)
def test_before_a_day_that_not_every_month_has(day, days) -> None:
    duty = ReportingDuty("d", "p", Frequency.MONTHLY, day, before=True)
    found = duty_days(duty, datetime.date(2028, 1, 1), datetime.date(2028, 4, 30), False)
    assert [one.isoformat() for one in found] == days


@pytest.mark.parametrize(
    ("reporter", "to", "inside"),
    [
        ("Các cơ quan, đơn vị", ("Văn phòng HĐND và UBND",), True),
        ("Phòng Kinh tế", ("UBND xã",), True),
        ("", ("Ủy ban nhân dân xã Tân Lập",), True),
        ("Các thôn", (), True),
        ("Phòng Kinh tế", ("UBND xã", "Chủ tịch UBND xã"), True),
        ("Phòng Kinh tế", ("UBND xã", "Chủ tịch UBND thành phố"), False),
        ("Ủy ban nhân dân xã", ("Văn phòng HĐND và UBND",), False),
        ("UBND xã", (), False),
        ("", (), False),
        ("Phòng Kinh tế", ("Văn phòng HĐND và UBND xã",), True),
        ("Phòng Kinh tế", ("Văn phòng HĐND và UBND xã Tân Lập",), True),
        ("Phòng Kinh tế", (), True),
        ("Phòng Kinh tế", ("Văn phòng HĐND và UBND thành phố",), False),
        ("Trường THCS Tân Lập", (), False),
        ("Phòng Kinh tế", ("Phòng Kinh tế", "Sở Công Thương"), False),
        ("Công an xã", ("Công an thành phố",), False),
        ("", ("UBND thành phố",), False),
    ],
)
def test_whose_report_it_is(reporter, to, inside) -> None:
    duty = ReportingDuty("d", "p", Frequency.MONTHLY, 15, reporter=reporter, to=to)
    assert is_from_the_units(duty, HOUSE) is inside


def test_a_quarter_s_report_may_fall_due_after_the_quarter() -> None:
    duty = ReportingDuty("d", "p", Frequency.QUARTERLY, 5, 1, before=True)
    days = duty_days(duty, datetime.date(2026, 1, 1), datetime.date(2026, 12, 31), False)
    assert [day.isoformat() for day in days] == [
        "2026-01-04",
        "2026-04-04",
        "2026-07-04",
        "2026-10-04",
    ]
    periods = [duty_period(Frequency.QUARTERLY, day) for day in days]
    assert [one.key for one in periods if one] == ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]


@pytest.mark.parametrize(
    ("weekday", "before", "named_day", "first_due"),
    [
        (4, False, False, datetime.date(2026, 4, 2)),
        (4, True, False, datetime.date(2026, 4, 1)),
        (4, True, True, datetime.date(2026, 4, 2)),
        (1, True, False, datetime.date(2026, 4, 5)),
        (None, False, False, datetime.date(2026, 4, 3)),
        (None, True, False, datetime.date(2026, 4, 3)),
    ],
)
def test_a_weekly_report_is_due_by_its_day(weekday, before, named_day, first_due):
    duty = ReportingDuty("d", "p", Frequency.WEEKLY, before=before, weekday=weekday)

    days = duty_days(duty, datetime.date(2026, 4, 1), datetime.date(2026, 4, 14), named_day)

    assert days == [first_due, first_due + datetime.timedelta(days=7)]
