"""What the officer is told of a deadline whose readings cannot hold all its words."""

import pytest

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.reading.recognise.deadline_doubts import deadline_doubt


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Hằng tháng (trừ tháng 2)", "các kỳ lặp lại"),
        ("Hằng tháng trước ngày 20, riêng tháng 12 trước ngày 10", "các kỳ lặp lại"),
        ("Trước ngày 30/6/2026, trừ thôn 5", "lịch"),
        ("Trong quý II/2026, trừ các xã vùng cao", "lịch"),
        ("Trước ngày 30/6/2026, trừ trường hợp bất khả kháng", "lịch"),
        ("Trước ngày 30/6/2026, ngoại trừ nội dung về đất đai", "lịch"),
    ],
)
def test_an_exception_is_told(words: str, kept: str) -> None:
    doubt = deadline_doubt(read_deadline(words, 2026), "nhiệm vụ 3")
    assert f"“{words}” của nhiệm vụ 3 có ngoại lệ mà {kept} không giữ được" in doubt


@pytest.mark.parametrize(
    "words",
    [
        "Lập dự trù quý II/2026, cấp phát xong trước 30/6/2026",
        "Khai báo lưu trú tháng 5/2026",
        "Phun thuốc phòng trừ ngày 15/4/2026",
        "Trước ngày 30/6/2026, chủ trì các thôn",
    ],
)
def test_words_of_the_same_letters_are_no_exception(words: str) -> None:
    assert deadline_doubt(read_deadline(words, 2026), "nhiệm vụ 3") == ""


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Thứ Sáu tuần cuối tháng", "Thứ Sáu tuần cuối tháng"),
        ("Chiều thứ Tư của tuần thứ hai hằng tháng", "thứ Tư của tuần thứ hai hằng tháng"),
        ("Thứ Hai đầu tháng", "Thứ Hai đầu tháng"),
        ("Chủ nhật tuần cuối quý", "Chủ nhật tuần cuối quý"),
    ],
)
def test_a_weekday_of_a_month_is_told(words: str, named: str) -> None:
    assert f"“{named}” của nhiệm vụ 3" in deadline_doubt(read_deadline(words, 2026), "nhiệm vụ 3")


@pytest.mark.parametrize("words", ["Thứ Sáu hằng tuần", "Thứ Hai, thứ Tư hằng tuần", "Hằng tháng"])
def test_a_weekday_of_each_week_is_held(words: str) -> None:
    assert deadline_doubt(read_deadline(words, 2026), "nhiệm vụ 3") == ""


def test_a_day_that_an_event_is_only_expected_on_is_told() -> None:
    words = "Xong trước Đại hội Hội Nông dân xã (dự kiến tháng 6/2026)"
    assert "mới dự kiến ngày" in deadline_doubt(read_deadline(words, 2026), "nhiệm vụ 3")
    assert deadline_doubt(read_deadline("Dự kiến tháng 6/2026", 2026), "nhiệm vụ 3") == ""
