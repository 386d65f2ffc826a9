"""Taking a report or tracking list in as progress of tasks the office holds."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kehoach_desktop.domain.drafts.draft import DraftProgress, PlanDraft
from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.monthly.progress_lists import ProgressList, ProgressListService
from kehoach_desktop.services.monthly.progress_matching import Verdict
from kehoach_desktop.services.ports.store import UnitOfWorkFactory
from kehoach_desktop.services.undo import UndoService

APRIL = "2026-04"
LOUDSPEAKERS = "Lắp loa truyền thanh thông minh ở các thôn"
RECORDS = "Số hóa hồ sơ lưu trữ của ủy ban nhân dân xã"


class Reader:
    def __init__(self, *rows: DraftProgress) -> None:
        self._rows = rows

    def read_file(self, path: Path, _monitor: object = None) -> PlanDraft:
        return PlanDraft(path.name, progress=self._rows)

    def read_text(self, text: str, source: str = "") -> PlanDraft:
        raise NotImplementedError


Lists = Callable[..., tuple[ProgressListService, ProgressList]]


@pytest.fixture
def lists(uow: UnitOfWorkFactory, clock: Callable[[], datetime.date]) -> Lists:
    def make(*rows: DraftProgress) -> tuple[ProgressListService, ProgressList]:
        service = ProgressListService(uow, Reader(*rows), clock)
        return service, service.read(Path("theo-doi.xlsx"), APRIL)

    return make


@pytest.fixture
def tasks(sample: Any, uow: UnitOfWorkFactory) -> dict[str, str]:
    from dataclasses import replace

    plan_id = sample.plan()
    ids = {
        LOUDSPEAKERS: sample.task(plan_id, "1"),
        RECORDS: sample.task(plan_id, "2"),
    }
    with uow() as work:
        for title, key in ids.items():
            work.tasks.update(replace(work.tasks.get(key), title=title))
        work.commit("đặt tên")
    return ids


def row(key: str, title: str, state: str = "", result: str = "", **more: str) -> DraftProgress:
    return DraftProgress(key, title, state=state, result=result, where=f"dòng {key}", **more)


def entries(uow: UnitOfWorkFactory) -> dict[str, ProgressEntry]:
    with uow() as work:
        return {entry.task_id: entry for entry in work.progress.matching(period=APRIL)}


def verdicts(listed: ProgressList) -> list[Verdict]:
    return [one.verdict for one in listed.rows]


def test_sure_rows_are_taken_in_one_step_that_is_undone_as_one(
    lists: Lists, tasks: dict[str, str], uow: UnitOfWorkFactory
) -> None:
    service, listed = lists(
        row("1", LOUDSPEAKERS.upper(), "Hoàn thành", "6 thôn", completed_on="10/4/2026"),
        row("2", "Số hóa hồ sơ lưu trữ của UBND xã", "70%", difficulty="Thiếu máy quét"),
    )
    assert verdicts(listed) == [Verdict.SURE, Verdict.SURE]

    changes = service.take(listed)

    assert changes.step == "nhận tiến độ tháng 4/2026 từ theo-doi.xlsx (2 nhiệm vụ)"
    stored = entries(uow)
    first, second = stored[tasks[LOUDSPEAKERS]], stored[tasks[RECORDS]]
    assert (first.state, first.completed_on) == (ReportedState.DONE, datetime.date(2026, 4, 10))
    assert (second.state, second.result) == (ReportedState.IN_PROGRESS, "Đạt 70%")
    assert second.difficulty == "Thiếu máy quét"
    UndoService(uow).undo()
    assert entries(uow) == {}


@pytest.mark.usefixtures("tasks")
def test_what_is_not_sure_is_left_and_told_of(lists: Lists) -> None:
    _, listed = lists(
        row("1", "Trồng cây ven sông Đoài", "Hoàn thành"),
        row("2", RECORDS, "Hoàn thành một nửa"),
        row("3", LOUDSPEAKERS),
    )

    assert verdicts(listed) == [Verdict.UNKNOWN, Verdict.DOUBTFUL, Verdict.EMPTY]
    assert "Hoàn thành một nửa" in listed.rows[1].matched.message
    assert [one.matched.row.where for one in listed.open] == ["dòng 1", "dòng 2"]


@pytest.mark.usefixtures("tasks")
def test_two_rows_about_one_task_agree_or_conflict(lists: Lists) -> None:
    _, agreeing = lists(
        row("1", RECORDS, "Hoàn thành", "Xong"), row("2", RECORDS, "hoàn thành", "Xong")
    )
    _, differing = lists(
        row("1", RECORDS, "Hoàn thành", "Xong"), row("2", RECORDS, "Đang thực hiện")
    )

    assert verdicts(agreeing) == [Verdict.SURE, Verdict.SAME]
    assert verdicts(differing) == [Verdict.CONFLICT, Verdict.CONFLICT]


def test_what_the_period_holds_is_not_written_over(
    lists: Lists, tasks: dict[str, str], uow: UnitOfWorkFactory, clock: Any
) -> None:
    progress = ProgressService(uow, clock)
    progress.set(tasks[RECORDS], APRIL, state="đang thực hiện", result="Đã quét 100 hồ sơ")
    progress.set(tasks[LOUDSPEAKERS], "2026-03", state="hoàn thành")

    _, listed = lists(
        row("1", RECORDS, "Đang thực hiện", "Đã quét 200 hồ sơ"),
        row("2", LOUDSPEAKERS, "Đang thực hiện"),
    )
    _, same = lists(row("1", RECORDS, "Đang thực hiện", "Đã quét 100 hồ sơ"))

    assert verdicts(listed) == [Verdict.CONFLICT, Verdict.CONFLICT]
    assert "kết quả" in listed.rows[0].matched.message
    assert verdicts(same) == [Verdict.SAME]


def test_the_state_may_begin_the_result(
    lists: Lists, tasks: dict[str, str], uow: UnitOfWorkFactory
) -> None:
    service, listed = lists(row("1", RECORDS, result="Đã hoàn thành; ban hành Quyết định 5"))

    service.take(listed)

    assert entries(uow)[tasks[RECORDS]].state is ReportedState.DONE


def test_a_confirmed_row_is_taken_though_doubtful(
    lists: Lists, tasks: dict[str, str], uow: UnitOfWorkFactory
) -> None:
    service, listed = lists(row("1", "Hồ sơ lưu trữ: quét, làm sạch", "Hoàn thành", number="2"))
    (doubtful,) = listed.rows
    assert doubtful.verdict is Verdict.DOUBTFUL

    service.take(listed, [doubtful])

    assert entries(uow)[tasks[RECORDS]].state is ReportedState.DONE


def test_a_file_without_such_a_list_is_refused(lists: Lists) -> None:
    with pytest.raises(UnusableFile, match=r"theo-doi\.xlsx"):
        lists()


def test_without_any_task_the_way_on_is_named(lists: Lists) -> None:
    _service, listed = lists(row("p1", "Lắp loa", "xong"))
    (only,) = listed.rows
    assert only.verdict is Verdict.UNKNOWN
    assert "đưa dự thảo vào thực hiện" in only.matched.message
