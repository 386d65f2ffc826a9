"""When a report is due, as typed and as said again."""

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftDuty
from kehoach_desktop.services.rows.duty_fields import says_when, when_words, with_duty_field

MONTHLY = DraftDuty(Frequency.MONTHLY, day=20)


@pytest.mark.parametrize(
    ("typed", "weekday", "before", "said"),
    [
        ("hằng tuần, thứ Năm", 4, False, "hằng tuần, chậm nhất thứ Năm"),
        ("thứ 2 hằng tuần", 1, False, "hằng tuần, chậm nhất thứ Hai"),
        ("hằng tuần, trước thứ Sáu", 5, True, "hằng tuần, trước thứ Sáu"),
        ("Báo cáo hằng tuần vào Chủ nhật", 7, False, "hằng tuần, chậm nhất Chủ nhật"),
        ("hằng tuần, chậm nhất 16 giờ thứ Năm", 4, False, "hằng tuần, chậm nhất thứ Năm"),
        ("mỗi tuần, chậm nhất thứ Ba", 2, False, "hằng tuần, chậm nhất thứ Ba"),
    ],
)
def test_a_weekly_report_has_its_day(typed: str, weekday: int, before: bool, said: str) -> None:
    duty = with_duty_field(MONTHLY, "when", typed)

    assert (duty.frequency, duty.weekday, duty.before) == (Frequency.WEEKLY, weekday, before)
    assert duty.day is None
    assert when_words(duty) == said
    assert with_duty_field(MONTHLY, "when", said) == duty


def test_another_rhythm_has_no_weekday() -> None:
    weekly = with_duty_field(MONTHLY, "when", "hằng tuần, thứ Năm")

    again = with_duty_field(weekly, "when", "hằng tháng, trước ngày 15")

    assert again.weekday is None
    assert again.day == 15


@pytest.mark.parametrize("typed", ["hằng tuần, thứ", "hằng tháng, thứ Năm", "thứ Năm"])
def test_a_weekday_alone_or_of_another_rhythm_is_not_understood(typed: str) -> None:
    assert not says_when(typed)
