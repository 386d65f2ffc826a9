import datetime

import pytest

from kehoach_desktop.domain.days.month_steps import add_months


@pytest.mark.parametrize(
    ("day", "months", "found"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-01-15", -1, "2025-12-15"),
    ],
)
def test_a_shorter_month_ends_earlier(day, months, found):
    assert add_months(datetime.date.fromisoformat(day), months).isoformat() == found


def test_the_calendar_has_ends():
    for day, months in ((datetime.date.max, 1), (datetime.date.min, -1)):
        with pytest.raises(ValueError, match="year"):
            add_months(day, months)
