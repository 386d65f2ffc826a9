import datetime

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.versions.succession import Mapped, carried, joined_state, unmapped

DONE, BEGUN, OPEN, DROPPED = (
    ReportedState.DONE,
    ReportedState.IN_PROGRESS,
    ReportedState.NOT_STARTED,
    ReportedState.DROPPED,
)


def test_a_blank_reason_settles_nothing():
    mapping = [Mapped("a", ("x",)), Mapped("b", (), "  "), Mapped("c", (), "đã làm xong")]
    assert unmapped(["a", "b", "c", "d"], mapping) == ["b", "d"]


def test_joined_work_is_done_only_when_all_of_it_is():
    assert joined_state([DONE, DONE]) is DONE
    assert joined_state([DONE, OPEN]) is BEGUN
    assert joined_state([OPEN, OPEN]) is OPEN
    assert joined_state([DONE, DROPPED]) is DONE
    assert joined_state([DROPPED, DROPPED]) is DROPPED


@given(st.lists(st.sampled_from(list(ReportedState)), min_size=1, max_size=5))
def test_joining_does_not_depend_on_the_order(states):
    assert joined_state(states) is joined_state(states[::-1])


def test_one_entry_of_a_period_out_of_several():
    day = datetime.date(2026, 3, 5)
    entries = [
        ProgressEntry("1", "a", "2026-03", DONE, "xong phần A", product="QĐ 1", completed_on=day),
        ProgressEntry("2", "b", "2026-03", BEGUN, "xong phần A", difficulty="thiếu máy"),
    ]
    one = carried(entries, "new", "t", [DONE, BEGUN])
    assert (one.state, one.result, one.difficulty) == (BEGUN, "xong phần A", "thiếu máy")
    assert one.completed_on is None
    assert carried(entries[:1], "new", "t", [DONE]).completed_on == day
