"""Events that a deadline names without a day are waited for, and told."""

from dataclasses import replace
from datetime import date

import pytest

from kehoach_desktop.domain.days.working_days import WorkingCalendar
from kehoach_desktop.domain.deadlines.awaited_event import awaited_event
from kehoach_desktop.domain.deadlines.counted_day import Count
from kehoach_desktop.domain.deadlines.deadline import Awaited
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.deadlines.undated import is_undated


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Trước khi khai giảng", -1),
        ("Hoàn thành trước Tết Nguyên đán Bính Ngọ", -1),
        ("Trước kỳ họp thứ 5 HĐND phường", -1),
        ("Trước kỳ sơ kết 6 tháng", -1),
        ("Chậm nhất 05 ngày trước kỳ họp", -5),
        ("Trước hội nghị tổng kết ít nhất 10 ngày", -10),
        ("Trước đại hội 02 tuần", -14),
        ("Đầu năm học 2026 - 2027", None),
        ("Đến cuối nhiệm kỳ", None),
        ("Trong dịp hè 2026", None),
    ],
)
def test_it_waits_for_the_event(words: str, days: int | None) -> None:
    read = read_deadline(words, 2026)
    assert read.after is not None and read.after.days == days
    assert (read.start, read.due, read.recurrence) == (None, None, ())
    assert is_undated(read)


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Trước khi khai giảng", "khi khai giảng"),
        ("Hoàn thành trước Tết Nguyên đán", "Tết Nguyên đán"),
        ("Chậm nhất 05 ngày trước kỳ họp", "kỳ họp"),
        ("Trước hội nghị tổng kết ít nhất 10 ngày", "hội nghị tổng kết"),
        ("Trước đại hội (ngày khai mạc), 02 tuần", "đại hội"),
        ("Đến cuối nhiệm kỳ", "Đến cuối nhiệm kỳ"),
    ],
)
def test_the_event_alone_is_waited_for(words: str, event: str) -> None:
    after = read_deadline(words, 2026).after
    assert after is not None and after.text == event
    assert awaited_event(after) == event
    # As readings kept once had it.
    assert awaited_event(replace(after, text=words)) == event


def test_words_after_which_days_are_counted_are_no_event_before() -> None:
    after = Awaited("sau khi có kết quả trước kỳ họp", 10)
    assert awaited_event(after) == after.text


@pytest.mark.parametrize(
    "words", ["Trước đây", "Trước mắt", "Trước ngày", "Trước ngày 25", "Như trước", "Giữa tháng 5"]
)
def test_what_names_no_event_stays_unread(words: str) -> None:
    assert read_deadline(words, 2026).is_unread


@pytest.mark.parametrize(
    "words", ["Sau khi có hướng dẫn", "Trước khai giảng 05/9", "Trước Tết, chậm nhất 10/02/2026"]
)
def test_a_known_day_or_a_usual_event_is_no_such_doubt(words: str) -> None:
    assert not is_undated(read_deadline(words, 2026))


def test_the_event_s_own_day_counts_where_the_office_says_so() -> None:
    read = read_deadline("Trước ngày khai mạc", 2026, named_day_counts=True)
    assert read.after is not None and read.after.days == 0 and is_undated(read)


def test_the_day_is_reckoned_once_the_event_has_one() -> None:
    after = read_deadline("Trước kỳ họp 10 ngày", 2026).after
    assert after is not None
    count = Count.in_words(after)
    assert count.words == "trước đó 10 ngày"
    assert count.end(date(2026, 7, 15), WorkingCalendar({})) == date(2026, 7, 5)


def test_what_goes_on_until_a_season_ends_waits_for_its_end() -> None:
    read = read_deadline("Từ 15/5 đến hết mùa mưa", 2026)
    assert (read.start, read.due) == (date(2026, 5, 15), None)
    assert read.after == Awaited("hết mùa mưa", 0)
    assert is_undated(read)
