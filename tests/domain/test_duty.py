"""How the day of a reporting duty is said."""

import pytest

from kehoach_desktop.domain.deadline import Frequency
from kehoach_desktop.domain.duty import day_words


@pytest.mark.parametrize(
    ("frequency", "day", "month", "words"),
    [
        (Frequency.MONTHLY, 15, None, "15"),
        (Frequency.YEARLY, 5, 12, "5/12"),
        (Frequency.HALF_YEARLY, 10, 6, "10/6"),
        (Frequency.QUARTERLY, 20, None, "20"),
        (Frequency.QUARTERLY, 5, 1, "5 tháng đầu quý"),
        (Frequency.QUARTERLY, 12, 2, "12 tháng thứ hai của quý"),
        (Frequency.QUARTERLY, 12, 6, "12 tháng cuối quý"),
    ],
)
def test_the_month_of_a_quarter_counts_within_it(frequency, day, month, words) -> None:
    assert day_words(frequency, day, month) == words
