"""A month of the calendar over 20 plans × 200 tasks, against the raw rows it is made of."""

import datetime
import sqlite3
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import Plan, PlanState
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.services.deadlines.due_lines import due_lines
from kehoach_desktop.storage.holiday_calendar import HolidayCalendar
from kehoach_desktop.storage.store import Store, open_store

TASKS, MONTHS = 200, 24
RUNS = 9
LIMIT = 2
TODAY = datetime.date(2026, 5, 1)
FIRST, LAST = datetime.date(2026, 4, 27), datetime.date(2026, 5, 31)
WORDINGS = ("31/5/2026", "Quý II/2026", "30/9/2026", "Trước ngày 15 hằng tháng", "Thường xuyên")
_DUE = """SELECT t.id FROM task t JOIN plan p ON p.id = t.plan_id WHERE p.state = 'in_force'
    AND (t.deadline_due BETWEEN '2026-04-27' AND '2026-05-31'
         OR t.deadline_recurrence IS NOT NULL)"""
# What any program has to fetch to know what falls due on these days and how it stands.
RAW = (
    f"""SELECT id, plan_id, group_id, number, title, deadline_text, deadline_start, deadline_due,
    deadline_ongoing, deadline_recurrence, deadline_after,
    (SELECT state || ' ' || coalesce(completed_on, '') FROM progress_entry
     WHERE task_id = task.id ORDER BY period_order DESC LIMIT 1)
    FROM task WHERE id IN ({_DUE}) ORDER BY position""",
    f"SELECT task_id, role, text FROM assignment WHERE task_id IN ({_DUE})",
    "SELECT id, title, symbol, date, state FROM plan",
    "SELECT * FROM occurrence_record",
    "SELECT * FROM duty",
)


@pytest.fixture
def plans(scale) -> int:
    return scale(20, 1)


@pytest.fixture
def store(tmp_path: Path, plans: int) -> Iterator[Store]:
    store = open_store(tmp_path)
    deadlines = [read_deadline(words, 2026) for words in WORDINGS]
    with store.unit_of_work() as work:
        work.offices.add(Office("office", "Ủy ban nhân dân xã Tân Lập", own=True))
        for at in range(plans):
            plan = f"plan-{at}"
            work.plans.add(
                Plan(
                    plan,
                    "office",
                    "Kế hoạch",
                    symbol=f"{at}/KH-UBND",
                    year=2026,
                    date=datetime.date(2026, 1, 15),
                    state=PlanState.IN_FORCE,
                )
            )
            work.duties.add(ReportingDuty(new_id(), plan, Frequency.MONTHLY, day=20))
            tasks = [
                Task(
                    new_id(),
                    plan,
                    place,
                    f"Việc thứ {place} của kế hoạch, nêu rõ kết quả phải đạt",
                    number=str(place + 1),
                    lead=(Assignee("Phòng Văn hóa – Xã hội"),),
                    coordinating=(Assignee("Công an xã"),),
                    deadline=deadlines[place % len(deadlines)],
                )
                for place in range(TASKS)
            ]
            work.tasks.add_many(tasks)
            work.progress.add_many(
                [
                    ProgressEntry(
                        new_id(),
                        task.id,
                        f"{2024 + month // 12}-{month % 12 + 1:02d}",
                        ReportedState.IN_PROGRESS,
                    )
                    for task in tasks
                    for month in range(MONTHS)
                ]
            )
        work.commit("nhập")
    yield store
    store.close()


def a_month(store: Store, holidays: HolidayCalendar) -> int:
    with store.unit_of_work() as work:
        return len(due_lines(work, TODAY, FIRST, LAST, holidays))


def test_a_month_costs_at_most_twice_its_rows(
    scale, plans: int, store: Store, tmp_path: Path
) -> None:
    holidays = HolidayCalendar()
    per_kind = plans * TASKS // len(WORDINGS)
    expected = per_kind + per_kind + plans
    assert a_month(store, holidays) == expected
    connection = sqlite3.connect(tmp_path / "kehoach.db")
    ours, raw = [], []
    for _ in scale.rounds(RUNS):
        start = time.perf_counter()
        a_month(store, holidays)
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        rows = [connection.execute(sql).fetchall() for sql in RAW]
        raw.append(time.perf_counter() - start)
        assert [len(part) for part in rows[:2]] == [2 * per_kind, 4 * per_kind]
    connection.close()
    ratio = statistics.median(ours) / statistics.median(raw)
    print(
        f"\na month of {plans * TASKS} tasks × {MONTHS} months:"
        f" {statistics.median(ours) * 1000:.0f} ms,"
        f" raw sqlite3 {statistics.median(raw) * 1000:.0f} ms,"
        f" ratio {ratio:.2f} (limit {LIMIT})"
    )
    assert ratio <= scale.most(LIMIT)
