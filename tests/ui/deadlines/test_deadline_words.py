"""A deadline said back in words."""

import pytest

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.ui.deadlines.deadline_words import reading_words
from kehoach_desktop.ui.plans.forms import can_be_read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Trước 11/4/2026", "chậm nhất thứ Sáu 10/4/2026"),
        ("Thường xuyên", "thường xuyên"),
        ("Quý III, IV năm 2025", "từ 1/7/2025; chậm nhất thứ Tư 31/12/2025"),
        ("Trước ngày 15 hằng tháng", "hằng tháng, chậm nhất ngày 14"),
        ("Tháng 01 hằng năm", "hằng năm, vào tháng 1"),
        ("Ngày 05 tháng đầu quý sau", "hằng quý, chậm nhất ngày 5 tháng đầu quý"),
        ("Ngày 20 các tháng 3, 6, 9, 12", "hằng quý, chậm nhất ngày 20 tháng cuối quý"),
        ("", ""),
    ],
)
def test_readings_are_said_back(text, words):
    assert reading_words(read_deadline(text, 2026)) == words


def test_what_is_awaited_is_named():
    assert reading_words(read_deadline("Sau khi Thành phố ban hành kế hoạch", 2026)).startswith(
        "chờ: "
    )


def test_days_before_an_event_are_said_as_such():
    assert "(trước đó 10 ngày)" in reading_words(read_deadline("Trước kỳ họp 10 ngày", 2026))
    assert "(trước đó 1 ngày)" in reading_words(read_deadline("Trước khi khai giảng", 2026))


@pytest.mark.parametrize(
    ("text", "ready"), [("30/6/2026", True), ("thường xuyên", True), ("xyz abc", False), ("", True)]
)
def test_a_deadline_being_typed_is_saved_only_when_it_can_be_read(text, ready):
    assert can_be_read(text) is ready
