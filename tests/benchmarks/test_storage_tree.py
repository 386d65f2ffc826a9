"""Reading and filtering large trees, against sqlite3 alone fetching the same rows."""

import datetime
import sqlite3
import statistics
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import Plan, TaskGroup
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.services.models.read_models import NodeKey, NodeKind, TreeFilter
from kehoach_desktop.storage.store import Store, open_store

TODAY = datetime.date(2026, 5, 1)
RUNS = 7
TREE_MOST, FILTER_MOST = 3, 2
GROUPS = 50
TITLE = (
    "rà soát, cập nhật danh sách tổ công nghệ số cộng đồng ở các thôn; phối hợp tuyên truyền "
    "trên loa truyền thanh về dịch vụ công trực tuyến và thanh toán không dùng tiền mặt"
)
WORDS = TITLE.split()
RAW = (
    """SELECT id, plan_id, number, title, deadline_text, deadline_start, deadline_due,
    deadline_ongoing, deadline_recurrence, deadline_after FROM task WHERE plan_id = 'plan'""",
    """SELECT task_id, role, text FROM assignment
    WHERE task_id IN (SELECT id FROM task WHERE plan_id = 'plan')""",
    """SELECT task_id, state, completed_on, max(period_order) FROM progress_entry
    WHERE task_id IN (SELECT id FROM task WHERE plan_id = 'plan') GROUP BY task_id""",
)


def filled(folder: Path, count: int) -> Store:
    base = Task(
        id="",
        plan_id="plan",
        position=0,
        title="",
        lead=(Assignee("Văn phòng HĐND và UBND"),),
        coordinating=(Assignee("Phòng Văn hóa – Xã hội"),),
        deadline=Deadline("30/4/2026", due=datetime.date(2026, 4, 30)),
    )
    tasks = [
        replace(
            base,
            id=new_id(),
            position=place,
            number=str(place + 1),
            title=" ".join(WORDS[place % 7 : place % 7 + 20]) + (" hộ tịch" * (place % 100 == 0)),
            group_id=f"group-{place % GROUPS}",
        )
        for place in range(count)
    ]
    store = open_store(folder)
    with store.unit_of_work() as work:
        work.offices.add(Office("office", "Ủy ban nhân dân xã Tân Lập"))
        work.plans.add(Plan("plan", "office", "Kế hoạch"))
        work.groups.add_many([TaskGroup(f"group-{n}", "plan", n, "", "") for n in range(GROUPS)])
        work.tasks.add_many(tasks)
        work.progress.add_many(
            [
                ProgressEntry(new_id(), task.id, "2026-04", ReportedState.IN_PROGRESS)
                for task in tasks[: count // 2]
            ]
        )
        work.commit("nhập kế hoạch")
    return store


@pytest.fixture
def count(scale) -> int:
    return scale(5_000, 200)


@pytest.fixture
def tree(tmp_path: Path, count: int) -> Iterator[Store]:
    store = filled(tmp_path, count)
    yield store
    store.close()


def read_tree(store: Store) -> int:
    with store.unit_of_work() as work:
        plan = NodeKey(NodeKind.PLAN, "plan")
        below = work.queries.matching_paths(TreeFilter(), TODAY)
        keys = [plan, *(key for keys in below.values() for key in keys)]
        return len(work.queries.tree_rows(keys, TODAY))


def test_a_tree_of_5_000_tasks_costs_at_most_three_times_its_rows(
    scale, tree: Store, tmp_path: Path, count: int
) -> None:
    ours, raw = [], []
    connection = sqlite3.connect(tmp_path / "kehoach.db")
    for _ in scale.rounds(RUNS):
        start = time.perf_counter()
        assert read_tree(tree) == count + GROUPS + 1
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        rows = [connection.execute(sql).fetchall() for sql in RAW]
        raw.append(time.perf_counter() - start)
        assert [len(part) for part in rows] == [count, 2 * count, count // 2]
    connection.close()
    ratio = statistics.median(ours) / statistics.median(raw)
    print(
        f"\ntree of {count:,} tasks: {statistics.median(ours) * 1000:.0f} ms,"
        f" raw sqlite3 {statistics.median(raw) * 1000:.0f} ms,"
        f" ratio {ratio:.2f} (limit {TREE_MOST})"
    )
    assert ratio <= scale.most(TREE_MOST)


def test_filtering_100_000_tasks_is_not_felt(scale, tmp_path: Path) -> None:
    count = scale(100_000, 200)
    store = filled(tmp_path, count)
    connection = sqlite3.connect(tmp_path / "kehoach.db")
    ours, raw = [], []
    for _ in scale.rounds(RUNS):
        start = time.perf_counter()
        with store.unit_of_work() as work:
            paths = work.queries.matching_paths(TreeFilter("ho tich"), TODAY)
        ours.append(time.perf_counter() - start)
        assert sum(len(keys) for keys in paths.values()) == count // 100 + len(paths) - 1
        start = time.perf_counter()
        found = connection.execute(
            "SELECT id FROM task WHERE search_text LIKE '%ho%' AND search_text LIKE '%tich%'"
        ).fetchall()
        raw.append(time.perf_counter() - start)
        assert len(found) == count // 100
    connection.close()
    store.close()
    ratio = statistics.median(ours) / statistics.median(raw)
    print(
        f"\nfilter of {count:,} tasks: {statistics.median(ours) * 1000:.0f} ms,"
        f" raw LIKE {statistics.median(raw) * 1000:.0f} ms, ratio {ratio:.2f} (limit {FILTER_MOST})"
    )
    assert ratio <= scale.most(FILTER_MOST)
