"""A duty's day is said alike beside a newer version and in the plan's own list."""

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.services.rows.duty_fields import when_words
from kehoach_desktop.services.rows.duty_words import FREQUENCY_WORDS, duty_words


@given(
    st.sampled_from(Frequency),
    st.none() | st.integers(1, 28),
    st.none() | st.integers(1, 12),
    st.booleans(),
)
def test_the_compared_day_is_the_one_that_is_listed(
    frequency: Frequency, day: int | None, month: int | None, before: bool
) -> None:
    duty = ReportingDuty("a", "p", frequency, day, month, before, "Các phòng", ("UBND xã",))
    said = dict(duty_words(duty))["day"]

    assert when_words(duty) == ", ".join(
        part for part in (FREQUENCY_WORDS[frequency], said) if part
    )


def test_the_month_of_a_quarterly_duty_is_said_within_the_quarter() -> None:
    duty = ReportingDuty("a", "p", Frequency.QUARTERLY, month=11)

    assert dict(duty_words(duty))["day"] == "tháng thứ hai của quý"
