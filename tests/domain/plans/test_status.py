from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.status import (
    CALENDAR_LABELS,
    REPORTED_LABELS,
    CalendarState,
    StatusCounts,
    StatusLeaf,
    TaskStatus,
    leaf_of,
    task_status,
)

TODAY = date(2026, 4, 15)
NOT_STARTED, IN_PROGRESS = ReportedState.NOT_STARTED, ReportedState.IN_PROGRESS
DONE, PAUSED, DROPPED = ReportedState.DONE, ReportedState.PAUSED, ReportedState.DROPPED


@pytest.mark.parametrize(
    ("deadline", "state", "completed_on", "label", "leaf"),
    [
        ("Trước 12/4/2026", IN_PROGRESS, None, "quá hạn 4 ngày", StatusLeaf.IN_PROGRESS_OVERDUE),
        ("11/4/2026", NOT_STARTED, None, "quá hạn 4 ngày", StatusLeaf.NOT_STARTED_OVERDUE),
        ("15/4/2026", IN_PROGRESS, None, "trong hạn", StatusLeaf.IN_PROGRESS_IN_TIME),
        ("Quý IV/2026", NOT_STARTED, None, "chưa đến hạn", StatusLeaf.NOT_STARTED_IN_TIME),
        ("28/2/2026", DONE, date(2026, 2, 20), "đúng hạn", StatusLeaf.DONE_ON_TIME),
        ("28/2/2026", DONE, date(2026, 2, 28), "đúng hạn", StatusLeaf.DONE_ON_TIME),
        ("28/2/2026", DONE, date(2026, 3, 3), "chậm 3 ngày", StatusLeaf.DONE_LATE),
        ("28/2/2026", DONE, None, "hoàn thành", StatusLeaf.DONE_UNDATED),
        ("30/4/2026", DONE, None, "đúng hạn", StatusLeaf.DONE_ON_TIME),
        ("Thường xuyên", DONE, None, "hoàn thành", StatusLeaf.DONE_UNDATED),
        ("Thường xuyên", IN_PROGRESS, None, "đang thực hiện", StatusLeaf.NO_DEADLINE),
        ("Hằng quý", NOT_STARTED, None, "chưa thực hiện", StatusLeaf.NO_DEADLINE),
        ("", IN_PROGRESS, None, "đang thực hiện", StatusLeaf.NO_DEADLINE),
        ("Khi có hướng dẫn", NOT_STARTED, None, "chờ văn bản", StatusLeaf.WAITING),
        (
            "Quý I/2026 (sau khi có hướng dẫn)",
            IN_PROGRESS,
            None,
            "quá hạn 15 ngày",
            StatusLeaf.IN_PROGRESS_OVERDUE,
        ),
        ("11/4/2026", PAUSED, None, "tạm dừng", StatusLeaf.PAUSED),
        ("11/4/2026", DROPPED, None, "không còn thực hiện", StatusLeaf.DROPPED),
    ],
)
def test_a_status_has_its_words_and_its_cell(
    deadline: str, state: ReportedState, completed_on: date | None, label: str, leaf: StatusLeaf
) -> None:
    status = task_status(read_deadline(deadline, 2026), state, completed_on, TODAY)
    assert (status.label, leaf_of(status)) == (label, leaf)


def test_every_state_has_words() -> None:
    assert set(REPORTED_LABELS) == set(ReportedState)
    assert set(CALENDAR_LABELS) == set(CalendarState)


DEADLINES = st.builds(
    Deadline,
    due=st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2026, 12, 31))),
    ongoing=st.booleans(),
    after=st.one_of(st.none(), st.just(read_deadline("Theo yêu cầu").after)),
)
STATUSES = st.builds(
    task_status,
    DEADLINES,
    st.sampled_from(ReportedState),
    st.one_of(st.none(), st.dates(date(2026, 1, 1), TODAY)),
    st.just(TODAY),
)


@given(st.lists(STATUSES, max_size=30))
def test_the_counts_sum_to_their_total(statuses: list[TaskStatus]) -> None:
    counts = StatusCounts.of(statuses)
    assert counts.total == len(statuses)
    assert counts.total == (
        counts.done
        + counts.in_progress
        + counts.not_started
        + counts.waiting
        + counts.no_deadline
        + counts.paused
        + counts.dropped
    )
    assert counts.done == sum(status.reported is DONE for status in statuses)
    assert counts.overdue == sum(status.is_overdue for status in statuses)
    assert counts + counts == StatusCounts.of(statuses * 2)


@given(
    st.builds(
        TaskStatus, st.sampled_from(ReportedState), st.sampled_from(CalendarState), st.integers(0)
    )
)
def test_any_pair_of_states_has_one_cell(status: TaskStatus) -> None:
    assert leaf_of(status) in StatusLeaf
    assert status.label


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(-90, 90))
def test_overdue_begins_the_day_after_the_last_day(due: date, offset: int) -> None:
    status = task_status(Deadline(due=due), IN_PROGRESS, None, due + timedelta(days=offset))
    assert (status.calendar is CalendarState.OVERDUE) is (offset > 0)
    assert status.days == max(0, offset)
