from dataclasses import replace
from datetime import date

import pytest

from kehoach_desktop.domain.days.working_days import WorkingCalendar
from kehoach_desktop.domain.deadlines.arrival import Arrival
from kehoach_desktop.domain.deadlines.counted_day import Count
from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.deadlines.extension import Extension
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.deadlines.standing_deadline import standing_deadline
from kehoach_desktop.domain.errors import InvalidInput

PLAIN = WorkingCalendar()
CAME = Arrival("a", "t", date(2026, 4, 1), date(2026, 4, 15))


def extension(words: str, position: int = 0) -> Extension:
    return Extension(f"e{position}", "t", read_deadline(words, 2026), position=position)


def test_without_anything_more_the_plans_words_are_in_force() -> None:
    written = read_deadline("Quý II/2026", 2026)
    assert standing_deadline(written) is written


def test_what_came_takes_the_waiting_away_and_leaves_the_words() -> None:
    written = read_deadline("Sau khi Thành phố ban hành kế hoạch", 2026)
    standing = standing_deadline(written, CAME)
    assert (standing.text, standing.due, standing.after) == (written.text, CAME.due, None)


def test_what_came_without_a_day_leaves_the_plans_day() -> None:
    written = read_deadline("Quý II/2026 (sau khi có hướng dẫn của tỉnh)", 2026)
    standing = standing_deadline(written, replace(CAME, due=None))
    assert (standing.due, standing.after) == (date(2026, 6, 30), None)


def test_the_latest_extension_wins_and_keeps_rhythm_start_and_waiting() -> None:
    written = read_deadline("Hằng tháng, từ 1/3/2026 đến 30/6/2026", 2026)
    extensions = [extension("30/9/2026", 2), extension("31/7/2026", 1)]
    standing = standing_deadline(written, None, extensions)
    assert (standing.text, standing.due) == ("30/9/2026", date(2026, 9, 30))
    assert standing.start == written.start
    assert [one.frequency for one in standing.recurrence] == [Frequency.MONTHLY]
    waiting = read_deadline("Quý II/2026 (sau khi có hướng dẫn của tỉnh)", 2026)
    assert standing_deadline(waiting, None, extensions).after == waiting.after
    assert standing_deadline(waiting, CAME, extensions).after is None


@pytest.mark.parametrize(
    ("count", "day", "words"),
    [
        (Count(), None, ""),
        (Count(10), date(2026, 2, 10), "10 ngày"),
        (Count(5, working_days=True), date(2026, 2, 6), "5 ngày làm việc"),
        (Count(months=1), date(2026, 3, 2), "1 tháng"),
        (Count(months=13), date(2027, 3, 1), "13 tháng"),
        (Count(2, months=1), date(2026, 3, 2), "1 tháng 2 ngày"),
        (Count(0), date(2026, 1, 31), "0 ngày"),
        (Count(-10), date(2026, 1, 21), "trước đó 10 ngày"),
    ],
)
def test_a_count_ends_on(count: Count, day: date | None, words: str) -> None:
    # 28/02/2026 is a Saturday and 28/02/2027 a Sunday: the limit ends with the next working day.
    assert count.end(date(2026, 1, 31), PLAIN) == day
    assert count.words == words


@pytest.mark.parametrize("count", [Count(10**12), Count(months=10**12), Count(months=-30_000)])
def test_a_count_beyond_the_calendar_is_refused(count: Count) -> None:
    with pytest.raises(InvalidInput):
        count.end(date(2026, 1, 31), PLAIN)
