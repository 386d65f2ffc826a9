"""Storing a large plan, against sqlite3 alone writing the same rows."""

import itertools
import sqlite3
import statistics
import time
from collections.abc import Sequence
from pathlib import Path

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import Plan, TaskGroup
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.storage.store import open_store

RUNS = 5
MOST = 1.5
TITLE = (
    "rà soát, cập nhật danh sách tổ công nghệ số cộng đồng ở các thôn; phối hợp tuyên truyền "
    "trên loa truyền thanh về dịch vụ công trực tuyến và thanh toán không dùng tiền mặt"
)
WORDS = TITLE.split()


def tasks(count: int) -> list[Task]:
    units = itertools.cycle(
        [Assignee("Văn phòng HĐND và UBND"), Assignee("Phòng Văn hóa – Xã hội")]
    )
    return [
        Task(
            id=new_id(),
            plan_id="plan",
            position=place,
            number=str(place + 1),
            title=" ".join(WORDS[place % 7 : place % 7 + 22]),
            group_id=f"group-{place % 50}",
            lead=(next(units),),
            coordinating=(next(units),),
            deliverable="Báo cáo kết quả thực hiện",
            deadline=Deadline("Trước 30/6/2026"),
            where=f"Phụ lục I, bảng 1, dòng {place + 2}",
        )
        for place in range(count)
    ]


def store_all(folder: Path, new: Sequence[Task]) -> float:
    store = open_store(folder)
    with store.unit_of_work() as work:
        work.offices.add(Office("office", "Ủy ban nhân dân xã Tân Lập"))
        work.plans.add(Plan("plan", "office", "Kế hoạch"))
        work.groups.add_many([TaskGroup(f"group-{n}", "plan", n, "", "") for n in range(50)])
        work.commit("lập kế hoạch")
    start = time.perf_counter()
    with store.unit_of_work() as work:
        work.tasks.add_many(new)
        work.commit("nhập kế hoạch")
    taken = time.perf_counter() - start
    store.close()
    return taken


# A table and its indexes.
MAKING = "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY rowid"
IN_PLAN_ORDER = {
    "task": "SELECT * FROM task ORDER BY position",
    "assignment": "SELECT a.* FROM assignment a JOIN task t ON t.id = a.task_id"
    " ORDER BY t.position, role, a.position",
}


def insert_raw(source: Path, target: Path) -> float:
    """Write the rows of the store's task tables into the same tables, and nothing more."""
    old = sqlite3.connect(source)
    new = sqlite3.connect(target, isolation_level=None)
    new.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
    for name in IN_PLAN_ORDER:
        for (sql,) in old.execute(MAKING, (name,)):
            new.execute(sql)
    rows = {name: old.execute(sql).fetchall() for name, sql in IN_PLAN_ORDER.items()}
    old.close()
    start = time.perf_counter()
    new.execute("BEGIN")
    for name, table in rows.items():
        new.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(table[0]))})", table)
    new.execute("COMMIT")
    taken = time.perf_counter() - start
    new.close()
    return taken


def test_importing_100_000_tasks_costs_little_more_than_their_rows(scale, tmp_path: Path) -> None:
    ours, raw = [], []
    new = tasks(scale(100_000, 20))
    for run in scale.rounds(RUNS):
        ours.append(store_all(tmp_path / f"{run}", new))
        raw.append(insert_raw(tmp_path / f"{run}" / "kehoach.db", tmp_path / f"{run}.db"))
    ratio = statistics.median(ours) / statistics.median(raw)
    print(
        f"\nimport of {len(new):,} tasks with journal: {statistics.median(ours):.2f} s,"
        f" raw sqlite3 {statistics.median(raw):.2f} s, ratio {ratio:.2f} (limit {MOST})"
    )
    assert ratio <= scale.most(MOST)
