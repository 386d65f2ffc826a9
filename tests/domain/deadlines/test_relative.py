"""Months and quarters told from the day a document was issued."""

from datetime import date

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.deadlines.relative import tells_from_issue

ISSUED = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("words", "start", "due"),
    [
        ("Trong quý này", None, date(2026, 3, 31)),
        ("Trước khi hết quý này", None, date(2026, 3, 31)),
        ("Trong tháng này", None, date(2026, 3, 31)),
        ("Cuối tháng này", None, date(2026, 3, 31)),
        ("Trước ngày 25 tháng này", None, date(2026, 3, 24)),
        ("Trong tháng sau", None, date(2026, 4, 30)),
        ("Đến hết tháng tới", None, date(2026, 4, 30)),
        ("Hết quý tới", None, date(2026, 6, 30)),
        ("Quý sau", None, date(2026, 6, 30)),
        ("Từ tháng sau", date(2026, 4, 1), None),
        ("Từ tháng tới đến hết năm", date(2026, 4, 1), date(2026, 12, 31)),
        ("Trong năm nay", None, date(2026, 12, 31)),
        ("Trong tháng này và tháng sau", date(2026, 3, 1), date(2026, 4, 30)),
        ("Hết tháng sau, trình Thường trực HĐND", None, date(2026, 4, 30)),
        ("Hết tháng sau phải xong", None, date(2026, 4, 30)),
        ("Đến hết tháng này năm 2026", None, date(2026, 3, 31)),
        ("Đến hết tháng sau năm 2026", None, date(2026, 4, 30)),
    ],
)
def test_it_is_reckoned_from_the_day_of_the_document(
    words: str, start: date | None, due: date | None
) -> None:
    read = read_deadline(words, 2026, said_on=ISSUED)
    assert (read.text, read.start, read.due) == (words, start, due)


def test_the_year_turns_with_the_month() -> None:
    december = date(2026, 12, 3)
    assert read_deadline("Trong tháng sau", 2027, said_on=december).due == date(2027, 1, 31)
    assert read_deadline("Hết quý sau", 2026, said_on=december).due == date(2027, 3, 31)


@pytest.mark.parametrize(
    "words",
    [
        "Trong thang sau",
        "Ngày 10 tháng sau",
        "Ngày 05 của tháng sau",
        "Đầu tháng sau",
        "Mấy tháng nay",
    ],
)
def test_what_may_be_another_month_stays_unread(words: str) -> None:
    assert read_deadline(words, 2026, said_on=ISSUED).is_unread


@pytest.mark.parametrize(
    "words",
    [
        *("Hai tháng sau khi ban hành", "Một tháng sau ngày ký", "Ba tháng sau khi ký"),
        *("Mười hai tháng sau nghiệm thu", "Sáu tháng sau khi nghiệm thu", "Tháng sau Tết"),
        *("Vài tháng tới", "Những tháng tới", "Nửa tháng tới", "Các tháng tiếp theo"),
        *("Hết tháng sau, kể từ ngày giao", "Quý sau khi sáp nhập", "Trong quý sau hội nghị"),
        *("Đến hết tháng này năm 2027", "Trong tháng này, năm 2027", "Hết quý sau năm 2027"),
    ],
)
def test_months_counted_or_of_another_year_have_no_day(words: str) -> None:
    read = read_deadline(words, 2026, said_on=ISSUED)
    assert (read.start, read.due, read.recurrence) == (None, None, ())


def test_in_what_recurs_the_next_month_is_that_after_each() -> None:
    read = read_deadline("Hằng tháng, trước ngày 05 tháng sau", 2026, said_on=ISSUED)
    assert (read.start, read.due) == (None, None)
    of_quarter = read_deadline("Trước ngày 5 tháng đầu quý sau", 2026, said_on=ISSUED)
    assert (of_quarter.start, of_quarter.due) == (None, None)
    assert [one.frequency for one in of_quarter.recurrence] == [Frequency.QUARTERLY]
    from_then = read_deadline("Từ quý sau, mỗi quý một lần", 2026, said_on=ISSUED)
    assert from_then.start == date(2026, 4, 1)
    assert [one.frequency for one in from_then.recurrence] == [Frequency.QUARTERLY]


def test_without_the_day_of_the_document_nobody_knows() -> None:
    assert read_deadline("Trong tháng này", 2026).is_unread
    assert tells_from_issue("Trong tháng này") and not tells_from_issue("Trong tháng 6")


def test_a_month_of_the_next_quarter_comes_again() -> None:
    read = read_deadline("Trước ngày 06 tháng đầu tiên của quý tiếp theo", 2026, said_on=ISSUED)
    assert read.due is None
    assert [(one.frequency, one.day, one.month) for one in read.recurrence] == [
        (Frequency.QUARTERLY, 5, 1)
    ]
