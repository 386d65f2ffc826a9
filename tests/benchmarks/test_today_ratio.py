"""The first page over 20 plans, 200 tasks each, 24 months: against its bare SQL."""

import datetime
import sqlite3
import statistics
import time
from decimal import Decimal
from pathlib import Path

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.indicators.indicator import Indicator, Measurement
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import Plan, PlanState
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.today.today import TodayService
from kehoach_desktop.storage.last_look import LastLookFile
from kehoach_desktop.storage.queries.reader import Reader
from kehoach_desktop.storage.store import open_store

TODAY = datetime.date(2026, 12, 10)
TASKS, INDICATORS, UNITS, RUNS = 200, 20, 12, 9
MOST = 2
MONTHS = [f"{year}-{month:02d}" for year in (2025, 2026) for month in range(1, 13)]
DEADLINES = [
    *(f"{day}/{month}/2026" for day in (10, 28) for month in range(1, 13)),
    *(f"Quý {quarter}/2026" for quarter in ("I", "II", "III", "IV")),
    *("Thường xuyên", "Hằng tháng", "Năm 2026", "Sau khi Thành phố ban hành kế hoạch"),
]
STATES = [*[ReportedState.IN_PROGRESS] * 3, ReportedState.DONE, ReportedState.NOT_STARTED]


def progress(task: Task, place: int, at: int, month: str) -> ProgressEntry:
    # What is done is done in the last months.
    state = STATES[place % len(STATES)] if at > 20 else ReportedState.IN_PROGRESS
    return ProgressEntry(
        new_id(),
        task.id,
        month,
        state,
        result="Đã làm xong phần việc của tháng",
        recommendation="Đề nghị cấp kinh phí" if place % 40 == 0 else "",
        completed_on=TODAY if state is ReportedState.DONE else None,
    )


def fill(store, plans: int) -> None:
    read = [read_deadline(words, 2026) for words in DEADLINES]
    target = read_target("≥ 80%", 2026, measure_unit="%")
    with store.unit_of_work() as work:
        work.offices.add(Office("office", "Ủy ban nhân dân xã Tân Lập", own=True))
        work.units.add_many(
            [Unit(f"u{n}", "office", f"Đơn vị số {n}", position=n) for n in range(UNITS)]
        )
        for number in range(plans):
            plan = Plan(
                f"plan{number}",
                "office",
                f"Kế hoạch số {number}",
                symbol=f"{number}/KH-UBND",
                date=datetime.date(2025, 1, 10),
                year=2026,
                state=PlanState.IN_FORCE,
                position=number,
            )
            work.plans.add(plan)
            tasks = [
                Task(
                    new_id(),
                    plan.id,
                    place,
                    f"Việc thứ {place} của kế hoạch {number}",
                    str(place),
                    lead=(Assignee(f"Đơn vị số {place % UNITS}", f"u{place % UNITS}"),),
                    deadline=read[(number + place) % len(read)],
                )
                for place in range(TASKS)
            ]
            work.tasks.add_many(tasks)
            work.progress.add_many(
                [
                    progress(task, place, at, month)
                    for place, task in enumerate(tasks)
                    for at, month in enumerate(MONTHS)
                ]
            )
            indicators = [
                Indicator(new_id(), plan.id, place, f"Tỷ lệ {place}", "1", "%", targets=(target,))
                for place in range(INDICATORS)
            ]
            work.indicators.add_many(indicators)
            work.measurements.add_many(
                [
                    Measurement(new_id(), one.id, month, value=Decimal(50 + 2 * place))
                    for place, one in enumerate(indicators)
                    for month in MONTHS
                ]
            )
        work.commit("nhập kế hoạch")


def test_the_first_page_costs_at_most_twice_its_bare_sql(
    scale, tmp_path: Path, monkeypatch
) -> None:
    plans = scale(20, 1)
    store = open_store(tmp_path)
    fill(store, plans)
    service = TodayService(store.unit_of_work, lambda: TODAY, LastLookFile(tmp_path))
    asked: list[tuple[str, tuple]] = []
    rows = Reader.rows

    def noted(reader, sql, *values):
        asked.append((sql, values))
        return rows(reader, sql, *values)

    monkeypatch.setattr(Reader, "rows", noted)
    page = service.look()
    monkeypatch.undo()
    assert page.counts.total == plans * TASKS
    assert page.late and page.soon and page.waiting and page.unmet and page.recommendations
    connection = sqlite3.connect(tmp_path / "kehoach.db")
    ours, bare, fetched = [], [], 0
    for _ in scale.rounds(RUNS):
        start = time.perf_counter()
        service.look()
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        fetched = sum(len(connection.execute(sql, values).fetchall()) for sql, values in asked)
        bare.append(time.perf_counter() - start)
    connection.close()
    store.close()
    page_ms, sql_ms = statistics.median(ours) * 1000, statistics.median(bare) * 1000
    ratio = page_ms / sql_ms
    print(
        f"\nfirst page: {page_ms:.0f} ms; the same {fetched:,} rows by bare SQL {sql_ms:.0f} ms;"
        f" ratio {ratio:.2f} (limit {MOST})"
    )
    assert ratio <= scale.most(MOST)
