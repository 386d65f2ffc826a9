"""Levels and days of feasts that stand before a time stay with the work; times may open it."""

from collections.abc import Callable
from datetime import date

import pytest

from kehoach_desktop.domain.drafts.draft import DraftTask

One = Callable[[str], DraftTask]


@pytest.mark.parametrize(
    ("sentence", "title", "due"),
    [
        (
            "Nâng tỷ lệ hộ dùng nước sạch đạt từ 60% trở lên vào cuối quý II/2026.",
            "Nâng tỷ lệ hộ dùng nước sạch đạt từ 60% trở lên",
            date(2026, 6, 30),
        ),
        (
            "Chuẩn bị ngày hội trồng tre (10/10) trước ngày 05/10/2026.",
            "Chuẩn bị ngày hội trồng tre (10/10)",
            date(2026, 10, 4),
        ),
        ("Ngay trong quý I, ban hành quy chế chợ.", "Ban hành quy chế chợ", date(2026, 3, 31)),
    ],
)
def test_what_is_of_the_work_stays_in_it(one: One, sentence: str, title: str, due: date) -> None:
    task = one(sentence)
    assert (task.title, task.deadline.due) == (title, due)


def test_a_rhythm_with_its_month_may_open_a_sentence(one: One) -> None:
    task = one("Hằng năm, vào tháng 11, tổ chức đánh giá chợ.")
    (rhythm,) = task.deadline.recurrence
    assert (task.title, rhythm.frequency.value, rhythm.month) == (
        "Tổ chức đánh giá chợ",
        "yearly",
        11,
    )


def test_a_first_day_may_open_a_sentence(one: One) -> None:
    task = one("Bắt đầu từ 01/7/2026 không tiếp nhận đơn giấy đối với 25 dịch vụ của chợ.")
    assert task.deadline.start == date(2026, 7, 1)
