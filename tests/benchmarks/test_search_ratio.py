"""Search over 100,000 rows, against the bare full-text query for the same words."""

import sqlite3
import statistics
import time
from pathlib import Path

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import Plan
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.services.search import LIMIT, SearchService
from kehoach_desktop.storage.store import open_store

RUNS = 9
MOST = 1.5
THINGS = ("loa truyền thanh", "sổ hộ tịch", "tủ sách số", "đường truyền", "bảng tin điện tử")
PLACES = ("thôn Đông", "thôn Đoài", "bến đò", "chợ mới", "trường học", "trạm bơm", "nhà văn hóa")
DOINGS = ("Lắp đặt", "Rà soát", "Số hóa", "Bàn giao", "Kiểm kê", "Sửa chữa")
TYPED = ("hộ tịch", "ho tich", "Số hóa tủ sách", "so hoa", "bàn giao đường truyền")
RAW = """SELECT e.kind, e.thing_id FROM search_text s JOIN search_entry e ON e.id = s.rowid
WHERE search_text MATCH ? ORDER BY rank LIMIT ?"""


def test_searching_100_000_rows_costs_little_more_than_the_bare_query(
    scale, tmp_path: Path
) -> None:
    count = scale(100_000, 30)
    store = open_store(tmp_path)
    with store.unit_of_work() as work:
        work.offices.add(Office("office", "Ủy ban nhân dân xã Tân Lập"))
        work.plans.add(Plan("plan", "office", "Kế hoạch"))
        work.tasks.add_many(
            [
                Task(
                    new_id(),
                    "plan",
                    place,
                    f"{DOINGS[place % 6]} {THINGS[place % 5]} ở {PLACES[place % 7]}, việc {place}",
                    lead=(Assignee("Văn phòng HĐND và UBND"),),
                    deadline=Deadline("30/4/2026"),
                )
                for place in range(count)
            ]
        )
        work.commit("nhập kế hoạch")
    service = SearchService(store.unit_of_work)
    start = time.perf_counter()
    service.prepare()
    print(f"\nindexing {count:,} tasks: {time.perf_counter() - start:.1f} s")
    connection = sqlite3.connect(tmp_path / "kehoach.db")
    sums = [0.0, 0.0]
    for typed in (*TYPED, f"viec {count - 1}"):
        ours, raw = [], []
        question = f'{{title body}} : "{fold(typed)}" *'
        for _ in scale.rounds(RUNS):
            start = time.perf_counter()
            found = service.find(typed)
            ours.append(time.perf_counter() - start)
            start = time.perf_counter()
            rows = connection.execute(RAW, (question, LIMIT)).fetchall()
            raw.append(time.perf_counter() - start)
            assert rows
            assert len(found) >= len(rows)
        medians = statistics.median(ours), statistics.median(raw)
        sums = [total + median for total, median in zip(sums, medians, strict=True)]
        print(
            f"“{typed}”: {medians[0] * 1000:.1f} ms, bare query {medians[1] * 1000:.1f} ms,"
            f" ratio {medians[0] / medians[1]:.2f}"
        )
    connection.close()
    store.close()
    # What few rows answer costs hardly anything bare: the searches are weighed together.
    ratio = sums[0] / sums[1]
    print(f"all together: ratio {ratio:.2f} (limit {MOST})")
    assert ratio <= scale.most(MOST)
