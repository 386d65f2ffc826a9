"""Readings that a deadline's own words hardly bear are doubtful; plain ones are not."""

import datetime

import pytest

from kehoach_desktop.domain.deadlines.deadline import Deadline, Frequency, Recurrence
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.reading.recognise.consistency.odd_readings import odd_reading

DUE = datetime.date(2026, 7, 31)
MONTHLY = (Recurrence(Frequency.MONTHLY),)


@pytest.mark.parametrize(
    "deadline",
    [
        Deadline("không để kéo sang tháng 7", due=DUE),
        Deadline("xong trước 02/7/2026 thay cho 31/7/2026", due=DUE),
        Deadline("hạn cũ: 31/7/2026", due=DUE),
        Deadline("tháng 3 → tháng 7/2026", due=DUE),
        Deadline("Khởi động T3, về đích T7/2026", due=DUE),
        Deadline("một buổi trong tháng 5 và một buổi trong tháng 11", recurrence=MONTHLY),
        Deadline("mỗi tháng 02 bài, bắt đầu tháng 7", due=DUE, recurrence=MONTHLY),
        Deadline("mỗi tháng. Nếu có sự cố thì báo ngay", recurrence=MONTHLY),
    ],
)
def test_a_reading_of_half_the_words_is_doubtful(deadline: Deadline) -> None:
    assert odd_reading(deadline)


@pytest.mark.parametrize(
    "words",
    [
        "trước ngày 15/5/2026",
        "từ 01/3 đến 29/4/2026",
        "Quý II/2026",
        "hằng tháng, trước ngày 25",
        "6 tháng, năm",
        "thường xuyên",
        "năm 2026 - 2030",
        "chậm nhất 10 ngày sau khi có quyết định",
        "- Quý I: soạn bài - Quý II đến quý IV: phát sóng",
        "",
    ],
)
def test_plain_words_are_not(words: str) -> None:
    assert not odd_reading(read_deadline(words, 2026))


def test_a_former_time_beside_the_one_that_was_read_is_not_doubtful() -> None:
    assert not odd_reading(Deadline("gia hạn đến 31/7/2026 (hạn cũ: 30/4/2026)", due=DUE))


@pytest.mark.parametrize(
    "words",
    [
        "Trước ngày 12 hằng tháng; ngày 12 tháng cuối quý; 12/6; 12/12",
        "01 tháng/lần; báo cáo quý trước ngày 22 tháng cuối quý",
        "Quý I và Quý III/2026 (mỗi quý 01 đợt)",
    ],
)
def test_rhythms_that_mix_with_other_times_are_doubtful(words: str) -> None:
    assert odd_reading(read_deadline(words, 2026))


@pytest.mark.parametrize(
    "words",
    [
        "Hằng tháng; trước ngày 25",
        "Trước ngày 15 của tháng cuối quý; 6 tháng trước ngày 15/6; năm trước ngày 15/12",
        "Báo cáo tháng: trước ngày 20; báo cáo quý: trước ngày 20 tháng cuối quý",
    ],
)
def test_rhythms_with_their_own_days_are_not(words: str) -> None:
    assert odd_reading(read_deadline(words, 2026)) == ""
