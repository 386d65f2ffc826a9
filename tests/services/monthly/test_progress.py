import datetime
from collections.abc import Callable
from typing import Any

import pytest

from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.services.models.read_models import ProgressInput
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.ports.store import UnitOfWorkFactory
from kehoach_desktop.services.undo import UndoService

APRIL = "2026-04"


@pytest.fixture
def progress(uow: UnitOfWorkFactory, clock: Callable[[], datetime.date]) -> ProgressService:
    return ProgressService(uow, clock)


def entry(uow: UnitOfWorkFactory, task_id: str, period: str = APRIL) -> ProgressEntry | None:
    with uow() as work:
        return next(iter(work.progress.matching(task_id=task_id, period=period)), None)


def test_only_what_is_given_changes(
    progress: ProgressService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    plan_id = sample.plan()
    task_id = sample.task(plan_id, "7", sample.group(plan_id, "II"))
    changes = progress.set(task_id, APRIL, state="Đang thực hiện", result="Xong bước một")
    assert changes.step == "cập nhật tiến độ tháng 4/2026 – nhiệm vụ II.7"
    progress.set(task_id, APRIL, difficulty="Thiếu máy")
    stored = entry(uow, task_id)
    assert stored is not None
    assert stored.state is ReportedState.IN_PROGRESS
    assert (stored.result, stored.difficulty) == ("Xong bước một", "Thiếu máy")
    progress.set(task_id, APRIL, difficulty="")
    cleared = entry(uow, task_id)
    assert cleared is not None and cleared.difficulty == ""


def test_a_new_period_begins_with_the_state_reported_before(
    progress: ProgressService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    task_id = sample.task(sample.plan())
    progress.set(task_id, "2026-02", state=ReportedState.IN_PROGRESS)
    progress.set(task_id, "2026-06", state=ReportedState.DONE)
    progress.set(task_id, APRIL, result="tiếp tục")
    stored = entry(uow, task_id)
    assert stored is not None and stored.state is ReportedState.IN_PROGRESS


def test_the_day_of_completion_is_never_guessed(
    progress: ProgressService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    task_id = sample.task(sample.plan())
    progress.set(task_id, APRIL, state="hoàn thành")
    done = entry(uow, task_id)
    assert done is not None and done.completed_on is None
    progress.set(task_id, APRIL, completed_on="15/4/2026")
    dated = entry(uow, task_id)
    assert dated is not None and dated.completed_on == datetime.date(2026, 4, 15)
    progress.set(task_id, APRIL, state="đang thực hiện")
    reopened = entry(uow, task_id)
    assert reopened is not None and reopened.completed_on is None


def test_a_finished_task_stays_finished_on_its_day_when_more_is_told(
    progress: ProgressService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    task_id = sample.task(sample.plan())
    progress.set(task_id, "2026-03", state="xong", completed_on="10/3/2026")
    progress.set(task_id, APRIL, result="đã gửi sản phẩm")
    stored = entry(uow, task_id)
    assert stored is not None
    assert (stored.state, stored.completed_on) == (
        ReportedState.DONE,
        datetime.date(2026, 3, 10),
    )


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"state": "sắp xong"}, "sắp xong"),
        ({"state": "hoàn thành", "completed_on": datetime.date(2026, 5, 1)}, "phía trước"),
        ({"state": "hoàn thành", "completed_on": "31/2/2026"}, "31/2/2026"),
        ({"completed_on": "15/4/2026"}, "đổi trạng thái"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_no_trace(
    progress: ProgressService,
    sample: Any,
    uow: UnitOfWorkFactory,
    given: dict[str, Any],
    says: str,
) -> None:
    task_id = sample.task(sample.plan())
    with pytest.raises(InvalidInput, match=says):
        progress.set(task_id, APRIL, **given)
    assert entry(uow, task_id) is None


def test_nonsense_periods_and_unknown_tasks_are_said(
    progress: ProgressService, sample: Any
) -> None:
    task_id = sample.task(sample.plan())
    with pytest.raises(InvalidInput):
        progress.set(task_id, "2026-13", state="xong")
    with pytest.raises(InvalidInput):
        progress.grid("tháng tư")
    with pytest.raises(NotFound):
        progress.set("không có", APRIL, state="xong")


def test_many_entries_are_one_step_or_none(
    progress: ProgressService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    plan_id = sample.plan()
    first, second = sample.task(plan_id, "1"), sample.task(plan_id, "2")
    with pytest.raises(InvalidInput):
        progress.set_many(
            APRIL, [ProgressInput(first, state="xong"), ProgressInput(second, state="??")]
        )
    assert entry(uow, first) is None
    progress.set_many(
        APRIL, [ProgressInput(first, state="xong"), ProgressInput(second, state="chưa")]
    )
    UndoService(uow).undo()
    assert entry(uow, first) is None
    assert entry(uow, second) is None


def test_copying_fills_only_open_tasks_of_plans_in_force_without_an_entry(
    progress: ProgressService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    plan_id = sample.plan()
    draft = sample.plan("13/KH-UBND", PlanState.DRAFT)
    going, done, entered, never = (sample.task(plan_id, number) for number in "1234")
    drafted = sample.task(draft)
    for task_id in (going, entered, drafted):
        progress.set(task_id, "2026-01", state="chưa", result="cũ hơn")
        progress.set(task_id, "2026-03", state="đang thực hiện", result="kỳ trước")
    progress.set(done, "2026-03", state="xong")
    progress.set(entered, APRIL, result="kỳ này")
    progress.copy_previous(APRIL)
    copied = entry(uow, going)
    assert copied is not None
    assert (copied.state, copied.result) == (ReportedState.IN_PROGRESS, "kỳ trước")
    kept = entry(uow, entered)
    assert kept is not None and kept.result == "kỳ này"
    assert [entry(uow, one) for one in (done, never, drafted)] == [None, None, None]
    assert not progress.copy_previous(APRIL).ids, "a second copy finds nothing to do"


def test_pasted_cells_land_on_the_grid_and_bad_ones_come_back_with_their_place(
    progress: ProgressService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    plan_id = sample.plan()
    first, second = sample.task(plan_id, "1"), sample.task(plan_id, "2")
    progress.set(second, APRIL, result="đã có")
    result = progress.paste(
        APRIL,
        [
            ["15/4/2026", "Hoàn thành đúng hạn", "Đủ hồ sơ", "thừa"],
            ["", "mới bắt đầu", "", ""],
            ["", "xong", "", ""],
        ],
        [first, second],
        ["completed_on", "state", "result"],
    )
    stored = entry(uow, first)
    assert stored is not None
    assert (stored.state, stored.completed_on) == (
        ReportedState.DONE,
        datetime.date(2026, 4, 15),
    )
    assert stored.result == "Đủ hồ sơ"
    untouched = entry(uow, second)
    assert untouched is not None and untouched.result == "đã có"
    assert [problem.where for problem in result.problems] == [
        "dòng 1, cột 4",
        "dòng 2, cột Trạng thái",
        "dòng 3",
    ]
    assert "mới bắt đầu" in result.problems[1].message
    UndoService(uow).undo()
    assert entry(uow, first) is None


def test_a_paste_of_which_nothing_is_taken_leaves_no_step(
    progress: ProgressService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    task_id = sample.task(sample.plan())
    before = UndoService(uow).next_undo()
    result = progress.paste(APRIL, [["??", "Tên khác"]], [task_id], ["state", "title"])
    assert len(result.problems) == 2
    assert not result.changes.ids
    assert UndoService(uow).next_undo() == before


def test_the_grid_shows_what_this_period_holds(progress: ProgressService, sample: Any) -> None:
    plan_id = sample.plan()
    first, second = sample.task(plan_id, "1"), sample.task(plan_id, "2")
    progress.set(first, APRIL, state="đang thực hiện", result="một nửa")
    rows = {row.task_id: row for row in progress.grid(APRIL, plan_id)}
    assert rows[first].entered and rows[first].result == "một nửa"
    assert not rows[second].entered
