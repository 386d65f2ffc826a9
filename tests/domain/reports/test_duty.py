"""How the day of a reporting duty is said."""

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.reports.duty import due_words


@pytest.mark.parametrize(
    ("frequency", "day", "month", "words"),
    [
        (Frequency.MONTHLY, 15, None, "chậm nhất ngày 15"),
        (Frequency.YEARLY, 5, 12, "chậm nhất ngày 5/12"),
        (Frequency.YEARLY, None, 11, "tháng 11"),
        (Frequency.HALF_YEARLY, 10, 6, "chậm nhất ngày 10/6"),
        (Frequency.QUARTERLY, 20, None, "chậm nhất ngày 20 tháng cuối quý"),
        (Frequency.QUARTERLY, 5, 1, "chậm nhất ngày 5 tháng đầu quý"),
        (Frequency.QUARTERLY, 12, 2, "chậm nhất ngày 12 tháng thứ hai của quý"),
        (Frequency.QUARTERLY, 12, 6, "chậm nhất ngày 12 tháng cuối quý"),
        (Frequency.QUARTERLY, None, 11, "tháng thứ hai của quý"),
        (Frequency.MONTHLY, None, None, ""),
    ],
)
def test_the_month_of_a_quarter_counts_within_it(frequency, day, month, words) -> None:
    assert due_words(frequency, day, month, before=False) == words


def test_before_a_day_is_said_so() -> None:
    assert due_words(Frequency.MONTHLY, 15, None, before=True) == "trước ngày 15"
