import datetime
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.status import StatusCounts
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.services.models.read_models import DueKind
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.ports.store import UnitOfWorkFactory
from kehoach_desktop.services.today.overview import OverviewService

Clock = Callable[[], datetime.date]
day = datetime.date


@pytest.fixture
def overview(uow: UnitOfWorkFactory, clock: Clock, holidays: Any) -> OverviewService:
    return OverviewService(uow, clock, holidays)


@pytest.fixture
def progress(uow: UnitOfWorkFactory, clock: Clock) -> ProgressService:
    return ProgressService(uow, clock)


def add_duty(uow: UnitOfWorkFactory, duty: ReportingDuty) -> None:
    with uow() as work:
        work.duties.add(duty)
        work.commit("thêm chế độ báo cáo")


def test_a_due_day_on_a_day_of_rest_shows_both_days(overview: OverviewService, sample: Any) -> None:
    plan_id = sample.plan()
    sample.task(plan_id, "2", sample.group(plan_id, "I"), "1/5/2026", "Phòng Kinh tế")
    sample.task(plan_id, "3", None, "20/5/2026")
    (line,) = overview.due(day(2026, 5, 1), day(2026, 5, 19))
    assert (line.day, line.last_working_day) == (day(2026, 5, 1), day(2026, 4, 29))
    assert line.rest_reason == "Quốc tế Lao động"
    assert (line.kind, line.number, line.lead) == (DueKind.TASK, "I.2", "Phòng Kinh tế")


def test_recurring_tasks_fall_due_while_they_are_open(
    overview: OverviewService, progress: ProgressService, sample: Any
) -> None:
    task_id = sample.task(sample.plan(), deadline="Trước ngày 15 hằng tháng")
    first, last = day(2026, 1, 1), day(2026, 4, 30)
    days = [line.day for line in overview.due(first, last)]
    assert days == [day(2026, 2, 14), day(2026, 3, 14), day(2026, 4, 14)], (
        "nothing falls due before the plan was issued on 15 January"
    )
    progress.set(task_id, "2026-04", state="xong")
    assert overview.due(first, last) == []


def test_reporting_duties_are_due_by_their_named_day(
    overview: OverviewService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    plan_id = sample.plan()
    add_duty(
        uow,
        ReportingDuty(
            new_id(),
            plan_id,
            Frequency.MONTHLY,
            day=15,
            before=True,
            reporter="Các phòng",
            to=("UBND xã",),
        ),
    )
    add_duty(uow, ReportingDuty(new_id(), plan_id, Frequency.QUARTERLY, day=20, position=1))
    add_duty(
        uow, ReportingDuty(new_id(), plan_id, Frequency.MONTHLY, day=1, before=True, position=2)
    )
    lines = overview.due(day(2026, 5, 30), day(2026, 6, 30))
    assert [(line.day, line.kind) for line in lines] == [
        (day(2026, 5, 31), DueKind.DUTY),
        (day(2026, 6, 14), DueKind.DUTY),
        (day(2026, 6, 20), DueKind.DUTY),
        (day(2026, 6, 30), DueKind.DUTY),
    ]
    assert lines[1].title == "Gửi báo cáo về UBND xã"
    assert (lines[1].lead, lines[1].last_working_day) == ("Các phòng", day(2026, 6, 12))


@pytest.mark.parametrize("state", [PlanState.DRAFT, PlanState.SUPERSEDED, PlanState.CLOSED])
def test_only_plans_in_force_bind_the_office(
    overview: OverviewService,
    sample: Any,
    state: PlanState,
    uow: UnitOfWorkFactory,
    clock: Clock,
) -> None:
    plan_id = sample.plan(state=state)
    sample.task(plan_id, deadline="1/4/2026")
    assert overview.due(day(2026, 1, 1), day(2026, 12, 31)) == []
    assert overview.overdue() == []
    assert overview.status_counts().total == 0
    assert overview.status_counts(plan_id).total == 1
    plans = PlanService(uow, clock)
    assert len(plans.tasks()) == 1, "a listing shows every plan's tasks"
    assert plans.tasks(overdue=True) == []
    assert len(plans.tasks(plan_id, overdue=True)) == 1


def test_overdue_and_waiting_tasks_are_listed(
    overview: OverviewService, progress: ProgressService, sample: Any
) -> None:
    plan_id = sample.plan()
    less, more = (
        sample.task(plan_id, "1", deadline="10/4/2026"),
        sample.task(plan_id, "2", deadline="10/3/2026"),
    )
    done = sample.task(plan_id, "3", deadline="10/3/2026")
    waits = sample.task(plan_id, "4", deadline="Sau khi Thành phố ban hành kế hoạch")
    progress.set(done, "2026-04", state="xong")
    assert [line.id for line in overview.overdue()] == [more, less]
    assert [line.id for line in overview.waiting()] == [waits]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (day(2026, 5, 2), day(2026, 5, 1)),
        (day(2026, 1, 1), day(2036, 1, 1)),
        (day(1, 1, 1), day(1, 1, 2)),
        (day(9999, 12, 30), day(9999, 12, 31)),
    ],
)
def test_a_nonsense_span_is_refused(
    overview: OverviewService, first: datetime.date, last: datetime.date
) -> None:
    with pytest.raises(InvalidInput):
        overview.due(first, last)


deadlines = st.sampled_from(
    ["", "10/3/2026", "30/6/2026", "Thường xuyên", "Sau khi có hướng dẫn", "hằng năm", "xyz"]
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(deadlines, st.one_of(st.none(), st.sampled_from(ReportedState)))))
def test_the_counts_sum_to_the_tasks(
    overview: OverviewService,
    progress: ProgressService,
    sample: Any,
    uow: UnitOfWorkFactory,
    clock: Clock,
    tasks: list[tuple[str, ReportedState | None]],
) -> None:
    plan_id = sample.plan()
    for number, (deadline, state) in enumerate(tasks):
        task_id = sample.task(plan_id, str(number), deadline=deadline)
        if state is not None:
            progress.set(task_id, "2026-04", state=state)
    counts = overview.status_counts(plan_id)
    assert counts.total == len(tasks)
    assert counts.done == sum(state is ReportedState.DONE for _, state in tasks)
    parts = (counts.done, counts.in_progress, counts.not_started, counts.waiting)
    rest = (counts.no_deadline, counts.paused, counts.dropped)
    assert sum(parts) + sum(rest) == counts.total
    lines = PlanService(uow, clock).tasks(plan_id)
    assert counts == StatusCounts.of(line.status for line in lines)
