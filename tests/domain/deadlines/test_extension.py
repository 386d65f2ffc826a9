from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.extension import (
    Against,
    Extension,
    days_late,
    deadline_in_force,
)
from kehoach_desktop.domain.deadlines.reading import read_deadline

FIRST = read_deadline("30/6/2026")
TWICE = [
    Extension("e2", "t", read_deadline("Tháng 9/2026"), "45/UBND-VX", position=1),
    Extension("e1", "t", read_deadline("Tháng 7/2026"), "31/UBND-VX", position=0),
]


def test_the_latest_extension_is_in_force_and_the_first_deadline_kept() -> None:
    assert deadline_in_force(FIRST, TWICE).text == "Tháng 9/2026"
    assert deadline_in_force(FIRST, TWICE, Against.FIRST) is FIRST
    assert deadline_in_force(FIRST, []) is FIRST


def test_lateness_against_either() -> None:
    finished = date(2026, 10, 2)
    assert days_late(FIRST, TWICE, finished) == 2
    assert days_late(FIRST, TWICE, finished, Against.FIRST) == 94
    assert days_late(FIRST, TWICE, date(2026, 9, 30)) == 0
    assert days_late(read_deadline("Thường xuyên"), [], finished) is None


@given(st.dates(), st.dates(), st.dates())
def test_a_later_deadline_never_makes_a_task_later(first: date, new: date, finished: date) -> None:
    extension = Extension("e", "t", Deadline(due=max(first, new)))
    against_first = days_late(Deadline(due=first), [extension], finished, Against.FIRST)
    against_new = days_late(Deadline(due=first), [extension], finished)
    assert against_first is not None
    assert against_new is not None
    assert 0 <= against_new <= against_first
